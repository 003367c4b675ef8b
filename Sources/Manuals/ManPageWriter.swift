internal import Articles

/// Writes a manual page as roff with the macros of man(7), which leave all words to the page: mdoc(7) would add
/// English ones.
package enum ManPageWriter {
    /// The bytes of the file. A page named `5.7.705` about `over the threshold` starts
    /// ```
    /// '\" -*- coding: utf-8 -*-
    /// .TH "5.7.705" "7" "2026-01-31" "Naslag" "Mail error codes"
    /// .nh
    /// .ad l
    /// .SH NAME
    /// 5.7.705 \- over the threshold
    /// ```
    package static func write(_ page: ManPage, links: any ManLinks = AbsoluteLinks()) -> [UInt8] {
        var roff = RoffPage(page: page, links: links)
        roff.write()
        return Array((roff.lines.joined(separator: "\n") + "\n").utf8)
    }
}

private struct RoffPage {
    let page: ManPage
    let inlines: RoffInlines
    private(set) var lines: [String] = []

    init(page: ManPage, links: any ManLinks) {
        self.page = page
        inlines = RoffInlines(links: links)
    }

    mutating func write() {
        let name = RoffNameLine(page)
        lines.append(#"'\" -*- coding: utf-8 -*-"#)
        // In the date the hyphens stay plain: mandoc reads it as a date only so.
        let date = page.date.filter { $0.isNumber || $0 == "-" }
        lines.append(
            ".TH \(RoffEscape.argument(page.name)) \"7\" \"\(date)\" "
                + "\(RoffEscape.argument(page.source)) \(RoffEscape.argument(page.manual))")
        // groff would hyphenate every language by the rules of English, and spread lines to a straight edge.
        lines += [".nh", ".ad l"]
        lines += name.breaks
        lines += [".SH NAME", name.line]
        writeSection(page.words.message, of: lines(page.literals.map { .code(language: "", text: $0) }))
        for section in page.sections { writeSection(section.heading, of: lines(section.content)) }
        writeSection(page.words.members, of: page.members.flatMap(entry))
        writeSection(page.words.seeAlso, of: seeAlso)
    }

    private mutating func writeSection(_ heading: String, of content: [String]) {
        guard !content.isEmpty else { return }
        let words = inlines.words([.text(heading, segment: 0)])
        lines.append(".SH \(RoffEscape.quoted(words.line))")
        lines += content
    }

    private func lines(_ content: [Block]) -> [String] {
        var blocks = RoffBlocks(inlines: inlines, alerts: page.words.alerts)
        blocks.write(content)
        return blocks.lines
    }

    private func entry(_ reference: ManPage.Reference) -> [String] {
        let text = inlines.lines([.text(reference.description, segment: 0)])
        return [".TP 4", Self.macro(reference)] + text
    }

    private var seeAlso: [String] {
        let last = page.seeAlso.count - 1
        var lines = page.seeAlso.enumerated().map { index, reference in
            Self.macro(reference, mark: index < last ? "," : "")
        }
        for link in page.links {
            let text = inlines.lines([.link(Link(destination: link.url), [.text(link.text, segment: 0)])])
            guard !text.isEmpty else { continue }
            if !lines.isEmpty { lines.append(".PP") }
            lines += text
        }
        return lines
    }

    private static func macro(_ reference: ManPage.Reference, mark: String = "") -> String {
        ".BR \(RoffEscape.argument(reference.name)) \(RoffEscape.argument("(\(reference.section))\(mark)"))"
    }
}
