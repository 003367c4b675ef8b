/// Quotes and list items that a line opens, and how far it stands in.
enum ContainerLimit {
    static func excess(inLine line: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
        var indent = 0
        var containers = 0
        for byte in line {
            switch byte {
            case 0x20: indent += 1
            case 0x09: indent += 4
            case 0x3E, 0x2E, 0x29: containers += 1
            // A long run of these is a rule; each of them opens an item only where a space follows.
            case 0x2D, 0x2B, 0x2A: break
            default: if !byte.isASCIIDigit { return nil }
            }
            if containers > MarkdownLimits.containers {
                return "this line opens more than \(MarkdownLimits.containers) quotes or lists; nest them less"
            }
            if indent > MarkdownLimits.indent {
                return "this line is indented more than \(MarkdownLimits.indent) columns; indent it less"
            }
        }
        return nil
    }
}

/// Cells of tables: every row gets as many as the header has, however short it is.
struct TableLimit {
    private var columns = 0
    private var cells = 0

    mutating func excess(inLine line: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }) {
            columns = 0
            return nil
        }
        let pipes = line.count { $0 == 0x7C }
        if pipes > MarkdownLimits.columns {
            return "this table has more than \(MarkdownLimits.columns) columns; split it"
        }
        if PipeTables.isDelimiter(line) { columns = max(columns, pipes + 1) }
        cells += max(columns, pipes)
        return cells > MarkdownLimits.cells
            ? "the tables of this article have more than \(MarkdownLimits.cells) cells; split them" : nil
    }
}

/// Pictures of a paragraph, which ends with a blank line.
struct PictureLimit {
    private var pictures = 0

    mutating func excess(
        inLine line: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, _ search: ByteSearch
    ) -> String? {
        if bytes[line].allSatisfy(\.isASCIIWhitespace) { pictures = 0 }
        pictures += search.count("![", in: line)
        return pictures > MarkdownLimits.images
            ? "this paragraph holds '![' more than \(MarkdownLimits.images) times; put blank lines in it" : nil
    }
}

/// Pipe tables as text, before they are parsed.
enum PipeTables {
    /// Whether a line is the row of hyphens below a table's header: `|:--|--:|`.
    static func isDelimiter(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var hasHyphen = false
        for byte in line {
            switch byte {
            case 0x2D: hasHyphen = true
            case 0x7C, 0x3A, 0x20, 0x09, 0x3E: break
            default: return false
            }
        }
        return hasHyphen
    }
}
