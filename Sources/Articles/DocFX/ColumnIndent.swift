/// Takes the indent off what stands in `:::row:::`: authors indent columns and their text, which is no code to DocFX.
///
/// ```
/// :::row:::
///     :::column:::
///         Text that stands eight columns in, a paragraph.
///     :::column-end:::
/// :::row-end:::
/// ```
struct ColumnIndent {
    private var rows = 0
    private var isInColumn = false
    /// How far the outermost row itself stands in, in a list item say: that much stays.
    private var base = 0
    /// Of the first line in the column.
    private var indent: Int?

    mutating func track(_ construct: TripleColon, indent: Int) {
        switch construct.base {
        case "row", "row-group":
            if rows == 0 { base = indent }
            rows = max(0, rows + (construct.isEnd ? -1 : 1))
            isInColumn = false
        case "column":
            isInColumn = !construct.isEnd
            self.indent = nil
        default:
            break
        }
    }

    /// The white space to take off the start of a line; nil for none.
    mutating func margin(of line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard rows > 0 else { return nil }
        var start = line.lowerBound
        while start < line.upperBound, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        guard start < line.upperBound else { return nil }
        var width = start - line.lowerBound
        if isInColumn, !ByteSearch(in: bytes).has(":::", at: start) {
            let first = indent ?? width
            indent = first
            width = min(first, width)
        }
        return width > base ? (line.lowerBound + base)..<(line.lowerBound + width) : nil
    }
}
