package import Lookup
internal import Platform

/// Lines of text below headings, as wide as the layout says. Text is made safe for a terminal.
package struct TextPage {
    package let layout: Layout
    package private(set) var lines: [String] = []

    package init(layout: Layout) { self.layout = layout }

    /// A line that is neither wrapped nor cleaned.
    package mutating func add(_ line: String) { lines.append(line) }

    /// A heading with its content; nothing where there is no content.
    package mutating func section(_ title: String, _ content: [TextLine]) {
        guard !content.isEmpty else { return }
        heading(title)
        for line in content {
            let indent = String(repeating: " ", count: 4 + 3 * line.indent)
            let gap = line.marker.isEmpty ? 0 : max(1, 3 - line.marker.count)
            let marker = TerminalText.clean(line.marker) + String(repeating: " ", count: gap)
            if line.isCode {
                // A line to copy is not broken into several.
                lines.append(indent + TerminalText.clean(line.text).split(separator: "\n").joined(separator: " "))
            } else {
                let rest = indent + String(repeating: " ", count: marker.count)
                wrapped(line.runs, first: indent + marker, rest: rest)
            }
        }
    }

    /// A blank line and a heading, bold where the layout is styled.
    package mutating func heading(_ title: String) {
        lines.append("")
        lines.append(layout.isStyled ? Style.strong(TerminalText.clean(title)) : TerminalText.clean(title))
    }

    /// Text on as many lines as it takes, each behind `indent`.
    package mutating func paragraph(_ text: String, indent: String) {
        wrapped([.init(.plain, text)], first: indent, rest: indent)
    }

    /// Runs on as many lines as they take.
    ///
    /// - Parameters:
    ///   - first: what the first line begins with: its indent and the marker of its item.
    ///   - rest: what the other lines begin with, as wide as `first`.
    package mutating func wrapped(_ runs: [TextLine.Run], first: String, rest: String) {
        lines += Wrapping.lines(runs, width: layout.width, isStyled: layout.isStyled, first: first, rest: rest)
    }
}
