package import Diagnostics

extension SplitArticle {
    /// The identifier of `labelProblem(in:)`.
    package static let labelDiffers = "locale-differs"

    /// A warning where `ms.contentlocale` names another language than the article is taken for: that of its folder, or
    /// where there are no such folders, the source language that stands in for a label that cannot be read. A label
    /// without a region agrees with every region.
    func labelProblem(in locale: LocaleTag) -> Diagnostic? {
        guard let label = frontMatter.locale else { return nil }
        let place = file.place(of: FrontMatter.Key.locale.rawValue)
        guard let tag = LocaleTag(label) else {
            return Diagnostic(
                .warning, Self.labelDiffers, at: place,
                "'\(label)' is no language tag, so this article is taken for \(locale); write one such as nl-NL")
        }
        let isNearer = tag.tag == tag.language || locale.tag == locale.language
        guard tag != locale, tag.language != locale.language || !isNearer else { return nil }
        return Diagnostic(
            .warning, Self.labelDiffers, at: place,
            "ms.contentlocale says '\(label)' and this article is taken for \(locale); move the file to the folder "
                + "'\(tag)', or write '\(locale)' here")
    }

    /// What is wrong with the file by itself and at its place.
    package func diagnostics(in locale: LocaleTag) -> [Diagnostic] {
        diagnostics + [labelProblem(in: locale)].compactMap(\.self)
    }
}
