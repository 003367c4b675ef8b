@testable import Articles
@testable import Site
@testable import Manuals

/// The roff writer: whatever the tree and its texts, only the writer's own requests and escapes come out.
enum RoffTarget {
    static func complaint(about input: [UInt8]) -> String? {
        var source = TreeSource(input)
        let title = source.text()
        let literal = source.text()
        var page = page(named: title, of: source.blocks())
        page.literals = [literal]
        page.members = [.init(name: "5.7.750", description: source.text())]
        page.links = [.init(text: source.text(), url: source.text())]
        return first(RoffOracle.complaint(about: page), sameText(String(decoding: input.prefix(2000), as: UTF8.self)))
    }

    static func page(named title: String, of blocks: [Block]) -> ManPage {
        var page = ManPage(
            name: "5.7.705", description: title, locale: LocaleTag("nl-NL")!, date: "2026-01-31", manual: title,
            words: .init(message: "MELDING", members: "CODES", seeAlso: "ZIE OOK", alerts: [.note: title]))
        page.sections = [.init(heading: title, content: blocks)]
        return page
    }

    /// A paragraph's text, read back from its lines, but for white space and what no page may show.
    private static func sameText(_ text: String) -> String? {
        let lines = RoffInlines(links: AbsoluteLinks()).lines([.text(text, segment: 0)])
        let shown = RoffOracle.shown(lines.joined(separator: "\n"))
        let wanted = text.unicodeScalars.filter {
            !RoffEscape.isDropped($0) && !$0.properties.isWhitespace
        }
        let requests = lines.filter { $0.utf8.first.map(".'".utf8.contains) ?? true }
        return first(
            requests.first.map { "text became a request: \($0.debugDescription)" },
            unless(
                shown.unicodeScalars.filter { !$0.properties.isWhitespace }.elementsEqual(wanted),
                "\(shown.debugDescription) for \(text.debugDescription)"))
    }
}
