/// Bounds on a text before the Markdown parser sees it.
///
/// cmark-gfm 0.29.0.gfm.6 takes minutes for some small inputs: wide tables with many short rows, deep containers,
/// many unclosed marks. One linear scan keeps all of them out; published articles stay far below each limit.
enum MarkdownLimits {
    static let size = 4 << 20
    static let columns = 64
    static let cells = 200_000
    static let containers = 32
    static let indent = 128
    static let unclosed = 1_000

    struct Excess {
        let offset: Int
        let message: String
    }

    /// - Returns: the first limit that the text passes, or nil.
    static func excess(in text: MarkdownText) -> Excess? {
        guard text.bytes.count <= size else {
            return Excess(offset: 0, message: "this article is over 4 MiB; split it")
        }
        return text.bytes.withUnsafeBufferPointer { bytes in
            var cells = 0
            let search = ByteSearch(in: bytes)
            var line = 0
            while line < bytes.count {
                let end = search.lineEnd(from: line)
                if let message = excess(inLine: bytes[line..<end], cells: &cells) {
                    return Excess(offset: line, message: message)
                }
                line = end + 1
            }
            for mark: StaticString in ["<![CDATA[", "<?", "!["]
            where search.count(mark, in: 0..<bytes.count) > unclosed {
                return Excess(offset: 0, message: "this article holds '\(mark)' more than \(unclosed) times; split it")
            }
            return nil
        }
    }

    private static func excess(inLine line: Slice<UnsafeBufferPointer<UInt8>>, cells: inout Int) -> String? {
        var indent = 0
        var containers = 0
        for byte in line {
            switch byte {
            case 0x20: indent += 1
            case 0x09: indent += 4
            case 0x3E, 0x2D, 0x2B, 0x2A: containers += 1
            default:
                if !byte.isASCIIDigit, byte != 0x2E, byte != 0x29 { return pipes(in: line, cells: &cells) }
            }
            if indent > Self.indent { return "this line is indented more than \(Self.indent) columns; indent it less" }
            if containers > Self.containers, byte == 0x3E {
                return "this line opens more than \(Self.containers) quotes or lists; nest them less"
            }
        }
        return nil
    }

    private static func pipes(in line: Slice<UnsafeBufferPointer<UInt8>>, cells: inout Int) -> String? {
        var count = 0
        for byte in line where byte == 0x7C { count += 1 }
        guard count > 0 else { return nil }
        cells += count
        if count > columns { return "this table has more than \(columns) columns; split it" }
        return cells > Self.cells ? "the tables of this article have more than \(Self.cells) cells; split them" : nil
    }
}
