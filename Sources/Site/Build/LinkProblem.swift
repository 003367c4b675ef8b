internal import Articles
internal import Diagnostics

/// Something wrong with a link or image.
struct LinkProblem: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case deadLink, deadAnchor, siteRooted, outside, missingImage
    }

    let kind: Kind
    /// As the article writes it.
    let destination: String

    init(_ kind: Kind, _ destination: String) {
        self.kind = kind
        self.destination = destination
    }

    func diagnostic(in file: SourceFile) -> Diagnostic {
        let place = place(in: file)
        switch kind {
        case .deadLink:
            return Diagnostic(
                .warning, "link-dead", at: place,
                "there is no article or file '\(destination)', so the link is shown as text; mend it, or give the "
                    + "public address of such articles as 'links: {articles: …}' in naslag.yml")
        case .deadAnchor:
            return Diagnostic(
                .warning, "anchor-dead", at: place,
                "the page that '\(destination)' leads to has no such anchor; mend the part after '#'")
        case .siteRooted:
            return Diagnostic(
                .information, "link-site-rooted", at: place,
                "'\(destination)' starts at the root of a site that Naslag does not know, so it is shown as text; "
                    + "give its address as 'links: {site: …}' in naslag.yml")
        case .outside:
            return Diagnostic(
                .warning, "link-outside", at: place,
                "'\(destination)' leads out of the content folder, so it is shown as text; mend the path")
        case .missingImage:
            return Diagnostic(
                .warning, "image-missing", at: place,
                "there is no picture '\(destination)' in the content folder; its alternative text is shown instead")
        }
    }

    /// Where the destination stands: as Markdown or HTML writes one, since it may be the start of another.
    private func place(in file: SourceFile) -> Place {
        for (before, after) in [("(", ")"), ("(", " "), ("\"", "\""), ("<", ">"), ("", "")] {
            var place = file.place(of: before + destination + after)
            if place.line > 0 {
                place.column += before.utf8.count
                return place
            }
        }
        return Place(file: file.path)
    }
}
