internal import Platform

/// Findings for people, grouped by file, each with the text that it is about:
///
///     nl-NL/mail/x.md
///       12:5 error: the translation has 1 link, the source 2; … [link-count]
///            907da-104  Zie [de handleiding](x.md) voor meer.
///       and 12 more in this file [link-count]
package struct FindingsText {
    private let isColoured: Bool

    package init(isColoured: Bool) {
        self.isColoured = isColoured
    }

    /// So many findings of one identifier are printed for a file; the other formats have them all.
    static let most = 10

    /// The whole text, made safe for a terminal; empty for no findings.
    ///
    /// - Parameter findings: those of one file next to each other, as sorting by place puts them.
    package func text(_ findings: [Finding]) -> String {
        var result = ""
        var rest = findings[...]
        while let file = rest.first?.place.file {
            let own = rest.prefix { $0.place.file == file }
            rest = rest.dropFirst(own.count)
            if !result.isEmpty { result += "\n" }
            result += coloured(TerminalText.line(file), "1") + "\n"
            add(own, to: &result)
        }
        return result
    }

    private func add(_ findings: ArraySlice<Finding>, to result: inout String) {
        var counts: [String: Int] = [:]
        for finding in findings {
            counts[finding.identifier, default: 0] += 1
            if counts[finding.identifier]! <= Self.most { add(finding, to: &result) }
        }
        for (identifier, count) in counts.sorted(by: { $0.key < $1.key }) where count > Self.most {
            result += "  and \(count - Self.most) more in this file [\(identifier)]\n"
        }
    }

    private func add(_ finding: Finding, to result: inout String) {
        let place = finding.place.line == 0 ? "" : "\(finding.place.line):\(finding.place.column) "
        let severity = coloured(finding.severity.rawValue, colour(finding.severity))
        result += "  \(place)\(severity): \(TerminalText.line(finding.diagnostic.message)) [\(finding.identifier)]\n"
        if !finding.excerpt.isEmpty {
            let segment = finding.segment.map { "\($0)  " } ?? ""
            result += "       " + coloured(segment, "2") + TerminalText.line(finding.excerpt) + "\n"
        }
    }

    /// How many findings there are of each kind, most severe and most frequent first.
    package static func summary(_ findings: [Finding]) -> String {
        var counts: [String: (severity: Severity, count: Int)] = [:]
        for finding in findings {
            counts[finding.identifier, default: (finding.severity, 0)].count += 1
        }
        let lines = counts.sorted {
            ($1.value.severity, $1.value.count, $0.key) < ($0.value.severity, $0.value.count, $1.key)
        }
        return lines.map { "  \($0.value.count) × \($0.value.severity.rawValue): \($0.key)\n" }.joined()
    }

    private func colour(_ severity: Severity) -> String {
        switch severity {
        case .error: "31"
        case .warning: "33"
        case .information: "36"
        }
    }

    private func coloured(_ text: String, _ code: String) -> String {
        isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
