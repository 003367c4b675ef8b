internal import Diagnostics

/// Takes out of a text the lines that the Markdown parser must not see, so that the rest is read.
///
/// ```
/// Text.                         →  .markdown("Text.\n\n")
/// > > > … (40 times) a          →  .broken("> > > …")   shown as it stands
///
/// Text.                         →  .markdown("\nText.")
/// ```
struct BrokenBlocks {
    enum Part {
        case markdown(MarkdownText)
        case broken(String)
    }

    private(set) var parts: [Part] = []
    private(set) var findings: [TextFinding] = []

    /// Of a text with more faults than this the rest is shown as it stands: each fault costs another scan.
    private static let most = 16

    init(_ whole: MarkdownText) {
        var start = 0
        while start < whole.bytes.count || parts.isEmpty {
            let text = start == 0 ? whole : whole.part(start..<whole.bytes.count)
            guard let excess = MarkdownLimits.excess(in: text) else {
                parts.append(.markdown(text))
                return
            }
            let line = start + excess.offset
            findings.append(
                TextFinding(.error, whole.originalOffset(of: line), "too-complex", excess.message))
            guard excess.isLine else { return }
            if line > start { parts.append(.markdown(whole.part(start..<line))) }
            start = findings.count < Self.most ? Self.blockEnd(from: line, in: whole.bytes) : whole.bytes.count
            parts.append(.broken(String(decoding: whole.bytes[line..<start], as: UTF8.self)))
        }
    }

    /// Where the next blank line begins.
    private static func blockEnd(from line: Int, in bytes: [UInt8]) -> Int {
        bytes.withUnsafeBufferPointer { ByteSearch(in: $0).first("\n\n", from: line).map { $0 + 1 } ?? bytes.count }
    }
}
