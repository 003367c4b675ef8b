internal import Languages
internal import Lookup
internal import Terms
package import Triage

/// What many bounces say, on one page that needs no other file: a row with a bar for each group, and its details below.
package struct TriagePage {
    private var out = HTMLWriter()
    private let result: TriageResult
    private let names: TriageNames
    private var word: LookupLanguage { names.language }

    /// - Parameter style: the style sheet of the site; empty for a page without one.
    package static func bytes(of result: TriageResult, _ names: TriageNames, style: [UInt8]) -> [UInt8] {
        var page = TriagePage(result: result, names: names)
        page.write(style)
        return page.out.bytes
    }

    private init(result: TriageResult, names: TriageNames) {
        self.result = result
        self.names = names
    }

    private mutating func write(_ style: [UInt8]) {
        out.raw("<!DOCTYPE html>\n<html")
        out.attribute("lang", word.tag)
        out.attribute("dir", WritingDirection(of: word.tag).rawValue)
        out.raw(">\n<head>\n<meta charset=\"utf-8\">\n")
        // Nothing is loaded, whatever a server wrote.
        out.raw(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
        out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        out.text(word("triage_title"))
        out.raw("</title>\n<style>\n")
        out.raw(style)
        out.raw(Self.ownStyle)
        out.raw("</style>\n</head>\n<body>\n<main class=\"wrap page\">\n")
        element("h1", word("triage_title"))
        element("p", word("triage_total", ["count": "\(result.count)", "groups": "\(result.groups.count)"]))
        let period = names.period(result.first, result.last)
        if !period.isEmpty { element("p", word("triage_period", ["period": period])) }
        if result.others > 0 { element("p", word("triage_passed", ["count": "\(result.others)"])) }
        let (unknown, known) = result.parts
        let ordered = unknown + known
        part("unknown", word("triage_part_unknown"), unknown, from: 1)
        part("known", word("triage_part_known"), known, from: unknown.count + 1)
        for (number, group) in ordered.enumerated() { details(group, number + 1) }
        unread()
        out.raw("</main>\n</body>\n</html>\n")
    }

    private static let ownStyle: StaticString = """
        table { table-layout: auto }
        th[scope=row] { min-inline-size: 12rem }
        .bar { inline-size: 9rem; min-inline-size: 5rem }
        .bar i { display: block; block-size: .8em; margin-block-start: .4em; min-inline-size: 2px; background: var(--plate, #ffcf2b); border: 1px solid var(--plate-edge, #8a6a00) }
        td.count { text-align: end; font-variant-numeric: tabular-nums }

        """

    private mutating func element(_ name: StaticString, _ text: String) {
        out.raw("<")
        out.raw(name)
        out.raw(">")
        out.text(text)
        out.raw("</")
        out.raw(name)
        out.raw(">\n")
    }

    /// A table of groups.
    ///
    /// - Parameter first: the number of the first of them on the page.
    private mutating func part(_ id: String, _ title: String, _ groups: [TriageGroup], from first: Int) {
        guard !groups.isEmpty else { return }
        out.raw("<section>\n<h2")
        out.attribute("id", id)
        out.raw(">")
        out.text(title)
        out.raw("</h2>\n<section class=\"table-scroll\"")
        out.attribute("aria-labelledby", id)
        out.raw(" tabindex=\"0\">\n<table>\n<thead>\n<tr>")
        for key in [
            "triage_reason", "triage_count", "triage_share", "triage_code", "triage_vendor", "triage_outcome",
            "triage_who",
        ] {
            out.raw("<th scope=\"col\">")
            out.text(word(key))
            out.raw("</th>")
        }
        out.raw("</tr>\n</thead>\n<tbody>\n")
        for (offset, group) in groups.enumerated() { row(group, first + offset) }
        out.raw("</tbody>\n</table>\n</section>\n</section>\n")
    }

    private mutating func row(_ group: TriageGroup, _ number: Int) {
        out.raw("<tr><th scope=\"row\"><a")
        out.attribute("href", "#group-\(number)")
        out.raw(">")
        out.text(names.reason(group.finding))
        out.raw("</a></th><td class=\"count\">")
        out.text("\(group.count)")
        out.raw("</td><td class=\"bar\"><i aria-hidden=\"true\"")
        let most = result.groups.first?.count ?? 1
        out.attribute("style", "inline-size: \(max(1, group.count * 100 / max(1, most)))%")
        out.raw("></i><span class=\"hidden\">")
        out.text("\(group.count * 100 / max(1, result.count)) %")
        out.raw("</span></td><td>")
        if let code = group.finding.code {
            out.raw("<span class=\"plate\">")
            out.text(code)
            out.raw("</span>")
        }
        for text in [names.vendor(group.finding), names.outcome(group.finding), names.fixBy(group.finding)] {
            out.raw("</td><td>")
            out.text(text)
        }
        out.raw("</td></tr>\n")
    }

    private mutating func details(_ group: TriageGroup, _ number: Int) {
        out.raw("<section>\n<h2")
        out.attribute("id", "group-\(number)")
        out.raw(">")
        let code = group.finding.code.map { "\($0) " } ?? ""
        out.text("\(code)\(names.reason(group.finding)) (\(group.count))")
        out.raw("</h2>\n<dl>\n")
        fact("triage_when", names.period(group.first, group.last))
        fact("triage_domains", names.domains(group))
        out.raw("</dl>\n")
        for text in [group.sample.text, group.command(showsFiles: false) ?? ""] where !text.isEmpty {
            out.raw("<pre><code>")
            out.text(text)
            out.raw("</code></pre>\n")
        }
        out.raw("</section>\n")
    }

    private mutating func fact(_ key: String, _ text: String) {
        guard !text.isEmpty else { return }
        element("dt", word(key))
        element("dd", text)
    }

    private mutating func unread() {
        guard !result.unread.isEmpty else { return }
        element("h2", word("triage_unread"))
        out.raw("<ul>\n")
        for unread in result.unread {
            let place = unread.line.map { "\(unread.path):\($0)" } ?? unread.path
            element("li", "\(place): \(unread.why)\(unread.count > 1 ? " (\(unread.count))" : "")")
        }
        out.raw("</ul>\n")
    }
}
