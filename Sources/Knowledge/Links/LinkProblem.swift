package import Articles
package import Diagnostics

/// Something wrong with a link or image.
package struct LinkProblem: Hashable, Sendable {
    /// What is wrong with it; `diagnostic(in:)` says each in words.
    package enum Kind: Hashable, Sendable {
        case deadLink, deadAnchor, siteRooted, outside, missingImage
    }

    package let kind: Kind
    /// As the article writes it.
    package let destination: String

    init(_ kind: Kind, _ destination: String) {
        self.kind = kind
        self.destination = destination
    }

    /// The finding for the writer of the file, at the place of the link.
    package func diagnostic(in file: SourceFile) -> Diagnostic {
        diagnostic(at: offset(in: file).map(file.place(at:)) ?? Place(file: file.path))
    }

    /// The same where the place of the link is known.
    package func diagnostic(at place: Place) -> Diagnostic {
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

    /// Where the destination stands in a file: as Markdown or HTML writes one, since it may be the start of another.
    /// Nil where the file does not have it verbatim: with escapes, or in a file that it includes.
    package func offset(in file: SourceFile) -> Int? {
        file.bytes.withUnsafeBufferPointer { buffer in
            for (before, after) in [("(", ")"), ("(", " "), ("\"", "\""), ("<", ">"), ("", "")] {
                let found = ByteSearch(in: buffer).first(Array((before + destination + after).utf8), from: 0)
                if let found { return found + before.utf8.count }
            }
            return nil
        }
    }
}
