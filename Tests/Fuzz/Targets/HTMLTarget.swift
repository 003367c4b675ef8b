import Platform
@testable import Articles
@testable import Site
@testable import Pages
@testable import Layout

/// The HTML writer: whatever the tree, the page has only elements, attributes and addresses that are allowed, and
/// text is that text again for an HTML parser.
enum HTMLTarget {
    static let words = ArticleWords(
        alerts: [:], permalink: "Link", table: "Table", video: "Video", details: "Details", appliesTo: "Applies to:")

    static func complaint(about input: [UInt8]) -> String? {
        var source = TreeSource(input)
        let blocks = source.blocks()
        let (html, _) = ArticleRenderer.html(blocks, links: CheckedLinks(), words: words)
        return first(PageOracle.complaint(about: html), roundTrip(String(decoding: input, as: UTF8.self)))
    }

    /// The text, between tags and in an attribute, read back by libxml2.
    private static func roundTrip(_ text: String) -> String? {
        var writer = HTMLWriter()
        writer.raw("<p")
        writer.attribute("title", text)
        writer.raw(">")
        writer.text(text)
        writer.raw("</p>")
        guard let page = PageReader(writer.bytes), let paragraph = page.elements.first(where: { $0.name == "p" }) else {
            return "the paragraph is gone"
        }
        let wanted = readable(text)
        return first(
            unless(page.elements.map(\.name) == ["html", "body", "p"], "\(page.elements.map(\.name)) for a paragraph"),
            unless(page.text == wanted, "text \(page.text.debugDescription) for \(wanted.debugDescription)"),
            unless(
                paragraph.attributes.map(\.name) == ["title"] && paragraph.attributes[0].value == wanted,
                "attributes \(paragraph.attributes) for \(wanted.debugDescription)"))
    }

    /// What is left of a text: HTML forbids controls, and XML the last two of the basic plane.
    private static func readable(_ text: String) -> String {
        let kept = text.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x09, 0x0A, 0x0D: true
            case 0x00...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
            default: true
            }
        }
        return String(String.UnicodeScalarView(kept))
    }
}

/// Links as the site gives them: an address with an allowed scheme, or a path of the site.
struct CheckedLinks: LinkResolver {
    func link(_ destination: String) -> ResolvedLink {
        let isElsewhere = ["http://", "https://", "mailto:"].contains { destination.hasPrefix($0) }
        return isElsewhere
            ? .external(PercentEncoding.url(destination)) : .local("#" + PercentEncoding.fragment(destination))
    }

    func image(_ source: String) -> String? { PercentEncoding.path("assets/media/" + source) }
    func mentions(in text: String) -> [CodeMention] { [] }
}
