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
