internal import Articles
internal import Diagnostics

/// An article in one language that is in another than the one it is taken for: Dutch in the folder de-DE. Of articles
/// with pairs, `ArticleLanguage` tells.
struct LanguageDiffers: ArticleCheck {
    static let description = CheckDescription(.warning, "language-differs", mqm: "accuracy/untranslated")

    /// Fewer words tell nothing, and more are not needed.
    private static let words = 40...300

    func check(_ article: ArticleContext, _ report: inout FindingCollector) {
        guard !article.article.isBilingual,
            let language = Self.language(of: article.article.target.bytes, own: article.locale.language)
        else { return }
        report.add(
            Self.description, article,
            "this text is taken for \(article.locale) and seems to be '\(language)'; move it to the folder of its "
                + "language, or translate it")
    }

    /// - Returns: the other language that a Markdown text clearly is in; nil where it is in its own, or nobody can tell.
    static func language(of text: [UInt8], own: String) -> String? {
        var votes = LanguageVotes()
        text.withUnsafeBufferPointer { bytes in
            var isCode = false
            for line in bytes.split(separator: 0x0A) where votes.words < words.upperBound {
                let start = line.drop { $0 == 0x20 }
                if start.starts(with: "```".utf8) || start.starts(with: "~~~".utf8) {
                    isCode.toggle()
                } else if !isCode {
                    votes.add(InlineScanner.scan(bytes, line.startIndex..<line.endIndex))
                }
            }
        }
        return words.lowerBound <= votes.words ? votes.other(than: own, least: 8) : nil
    }
}
