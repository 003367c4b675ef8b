/// Rewrites the triple-colon constructs of DocFX into Markdown, before it is parsed.
///
/// | DocFX | becomes |
/// |---|---|
/// | `:::image source="a.png" alt-text="A" …:::` | `![A](<a.png>)` |
/// | `:::no-loc text="Azure":::` | `Azure` |
/// | `:::video source="u":::` | `> [!VIDEO u]` |
/// | `::: moniker range="x"`, `:::row:::`, `::: zone pivot="x"`, … | an HTML comment that `Directive` reads |
///
/// A comment is a block of its own in CommonMark wherever it stands, so the lines around it keep their meaning.
/// Code blocks are left alone. Line numbers stay.
struct DirectiveLines {
    private(set) var replacements: [Replacement] = []
    private(set) var findings: [(offset: Int, identifier: String, message: String)] = []

    private static let mark: StaticString = ":::"
    private static let containers: Set<String> = ["moniker", "zone", "row", "column", "row-group"]

    static func find(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> DirectiveLines {
        var result = DirectiveLines()
        let search = ByteSearch(in: bytes)
        guard search.first(mark, from: start) != nil else { return result }
        var fence = FenceTracker()
        var line = start
        while line < bytes.count {
            let end = search.lineEnd(from: line)
            let isCode = fence.isCode(bytes[line..<end])
            if !isCode, let found = search.first(mark, from: line, to: end) {
                result.read(line: line..<end, at: found, in: bytes, search)
            }
            line = end + 1
        }
        return result
    }

    private mutating func read(
        line: Range<Int>, at found: Int, in bytes: UnsafeBufferPointer<UInt8>, _ search: ByteSearch
    ) {
        let opensLine = bytes[line.lowerBound..<found].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }
        var position: Int? = found
        while let start = position {
            let close = search.first(Self.mark, from: start + 3, to: line.upperBound)
            let contentEnd = close ?? line.upperBound
            let text = String(decoding: bytes[(start + 3)..<contentEnd], as: UTF8.self)
            let end = close.map { $0 + 3 } ?? line.upperBound
            if let replacement = Self.rewrite(text, isClosed: close != nil, opensLine: opensLine && start == found) {
                replacements.append(Replacement(range: start..<end, text: Array(replacement.utf8)))
            } else if opensLine, text.utf8.first?.isASCIIAlphanumeric ?? false || text.hasPrefix(" ") {
                findings.append(
                    (
                        start, "unknown-directive",
                        "':::\(text.prefix(40))' is not a DocFX construct that Naslag knows; it is shown as text"
                    ))
            }
            position = search.first(Self.mark, from: end, to: line.upperBound)
        }
    }

    private static func rewrite(_ text: String, isClosed: Bool, opensLine: Bool) -> String? {
        let attributes = DirectiveAttributes(text)
        switch attributes.name {
        case "image" where isClosed:
            guard let source = attributes["source"] else { return nil }
            return "![\(escaped(attributes["alt-text"] ?? ""))](<\(source)>)"
        case "no-loc" where isClosed:
            return attributes["text"].map(escaped)
        case "video" where opensLine:
            return attributes["source"].map { "> [!VIDEO \($0)]" }
        case "image-end" where opensLine, "video-end" where opensLine:
            return ""
        case let name where opensLine:
            let isEnd = name.hasSuffix("-end")
            let base = isEnd ? String(name.dropLast(4)) : name
            guard containers.contains(base) else { return nil }
            let argument = attributes["range"] ?? attributes["pivot"] ?? ""
            return DirectiveComment.written(Directive(name: base, argument: argument, isEnd: isEnd))
        default:
            return nil
        }
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if "\\[]*_`<&!".contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }
}
