import Articles

@testable import Site
@testable import Manuals

/// Pages to try things on.
enum Samples {
    static let english = ManPage.Words(
        message: "MESSAGE", members: "CODES", seeAlso: "SEE ALSO",
        alerts: [.note: "Note", .tip: "Tip", .important: "Important", .warning: "Warning", .caution: "Caution"])
    static let dutch = ManPage.Words(
        message: "MELDING", members: "CODES", seeAlso: "ZIE OOK",
        alerts: [
            .note: "Opmerking", .tip: "Tip", .important: "Belangrijk", .warning: "Waarschuwing", .caution: "Let op",
        ])
    static let literal = "550 5.7.705 Access denied, tenant has exceeded threshold"

    static func page(
        _ name: String = "5.7.705", _ description: String = "sending blocked: over the threshold",
        locale: String = "en-US", words: ManPage.Words = english, literals: [String] = [literal], _ blocks: [Block] = []
    ) -> ManPage {
        var page = ManPage(
            name: name, description: description, locale: LocaleTag(locale)!, date: "2026-01-31",
            manual: "Mail error codes", words: words)
        page.literals = literals
        page.sections = blocks.isEmpty ? [] : [ManPage.Section(heading: "MEANING", content: blocks)]
        return page
    }

    static func paragraph(_ text: String) -> Block { .paragraph([.text(text, segment: 0)]) }

    static func cell(_ text: String, rowSpan: Int = 1) -> Table.Cell {
        Table.Cell(rowSpan: rowSpan, content: [paragraph(text)])
    }
}
