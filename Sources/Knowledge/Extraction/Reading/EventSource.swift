internal import Articles

/// Finds the source of an event in the text about it: a line or a row that names it, or the publisher in the heading.
enum EventSource {
    /// - Parameters:
    ///   - headings: texts that may name the publisher: `Event ID 1135 — Microsoft-Windows-FailoverClustering`.
    ///   - blocks: those about the event.
    static func find(in headings: [String], _ blocks: [Block], finder: CodeFinder) -> String? {
        for heading in headings {
            let words = heading.split { $0.isWhitespace || "(),:;–—".contains($0) }
            if let publisher = words.first(where: { $0.hasPrefix("Microsoft-Windows-") }) { return String(publisher) }
        }
        for block in blocks {
            if let source = source(in: block, finder) { return source }
        }
        return nil
    }

    private static func source(in block: Block, _ finder: CodeFinder) -> String? {
        switch block {
        case .paragraph(let content):
            return content.split(separator: .lineBreak).lazy.compactMap { line(Array($0).plainText) }.first
        case .code(_, let text): return text.split(separator: "\n").lazy.compactMap { line(String($0)) }.first
        case .table(let table): return PropertyTable(table, at: [], finder: finder)?.source
        case .list(let list): return list.items.lazy.flatMap(\.self).compactMap { source(in: $0, finder) }.first
        default: return nil
        }
    }

    /// `Source: Microsoft-Windows-FailoverClustering`
    private static func line(_ text: String) -> String? {
        guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let value = String(text[text.index(after: colon)...]).trimmed
        guard text[..<colon].count <= 32, Cues.column(String(text[..<colon])) == .source,
            (2...60).contains(value.count), value.split(separator: " ").count <= 3, !value.hasSuffix(".")
        else { return nil }
        return value
    }
}
