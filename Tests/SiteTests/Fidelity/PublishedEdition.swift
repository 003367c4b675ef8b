@testable import Articles

/// The publisher's own edition of an article in one language, with its DocFX constructs taken out of the Markdown:
/// cmark-gfm alone does not know them.
///
/// | construct | what is compared |
/// |---|---|
/// | `::: moniker`, `:::row:::`, `:::column:::`, `:::image` … | the line goes, what stands between stays |
/// | `[!NOTE]` and the other alerts, `[!div …]`, also in a cell | the mark goes, the text stays |
/// | `[!INCLUDE …]`, `[!VIDEO …]` | goes |
/// | `<tenantid>` and other tags that are no HTML | escaped in what cmark-gfm writes, so that a reader sees them |
enum PublishedEdition {
    /// The Markdown below the front matter.
    static func body(of text: String) -> String {
        guard text.hasPrefix("---\n"), let end = text.firstRange(of: "\n---\n") else { return text }
        return String(text[end.upperBound...])
    }

    static func withoutConstructs(_ markdown: String) -> String {
        var result: [String] = []
        var fence = FenceTracker()
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            let bytes = Array(line.utf8)
            let isCode = bytes.withUnsafeBufferPointer { fence.isCode($0[...]) }
            result.append(isCode ? String(line) : plain(String(line)))
        }
        return result.joined(separator: "\n")
    }

    private static func plain(_ line: String) -> String {
        let content = line.drop { $0 == " " || $0 == ">" || $0 == "\t" }
        let lead = String(line.prefix(line.count - content.count))
        if content.hasPrefix(":::") { return lead }
        if content.hasPrefix("|") {
            return Alert.allCases.reduce(line) { $0.replacing("> [!\($1.rawValue.uppercased())]>", with: "") }
        }
        if let start = line.firstRange(of: ":::image"), let end = line[start.upperBound...].firstRange(of: ":::") {
            return plain(String(line[..<start.lowerBound] + line[end.upperBound...]))
        }
        guard content.lowercased().hasPrefix("[!"), let close = content.firstIndex(of: "]") else { return line }
        let name = content.dropFirst(2).prefix { $0.isLetter }.lowercased()
        switch name {
        case "include", "video": return lead
        case "note", "tip", "important", "warning", "caution", "div":
            return lead + content[content.index(after: close)...]
        default: return line
        }
    }

    /// HTML as cmark-gfm writes it, with the tags that are no HTML as text.
    static func escapingPlaceholders(_ html: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        html.withUnsafeBufferPointer { buffer in
            for (index, byte) in html.enumerated() {
                if byte == 0x3C, let tag = HTMLTag(buffer, at: index), tag.role == .placeholder {
                    result += "&lt;".utf8
                } else {
                    result.append(byte)
                }
            }
        }
        return result
    }
}
