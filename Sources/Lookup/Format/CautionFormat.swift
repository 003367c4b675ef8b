internal import Platform
internal import Terms

/// What is to be told about a translation: a byte at the end of its words, and none where there is nothing to tell.
extension ByteWriter {
    mutating func write(_ caution: TextCaution) {
        if !caution.isEmpty { write(Int(caution.rawValue)) }
    }
}

extension ByteReader {
    /// To be read last.
    mutating func caution() throws(DamagedBytes) -> TextCaution {
        isAtEnd ? [] : TextCaution(rawValue: UInt8(truncatingIfNeeded: try number()))
    }
}
