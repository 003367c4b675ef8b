/// How much of a message GMime is given. It takes some kilobytes for each part, and a hundred bytes for each field,
/// however short they are, before anybody can count them.
struct MIMEBounds {
    private var boundaries = 0
    private var fields = 0
    /// All lines since the last empty one are fields of a header.
    private var isHeader = true

    /// - Returns: the number of bytes in front of what is too much, and what that is; nil where all is read.
    static func size(of bytes: UnsafeBufferPointer<UInt8>) -> (count: Int, limit: ReadingLimit?) {
        var bounds = MIMEBounds()
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            if let limit = bounds.limit(at: bytes[start..<end]) { return (start, limit) }
            start = end + 1
        }
        return (bytes.count, nil)
    }

    /// The limit that a line meets.
    private mutating func limit(at line: Slice<UnsafeBufferPointer<UInt8>>) -> ReadingLimit? {
        guard let first = line.first, first != 0x0D else {
            isHeader = true
            return nil
        }
        if line.starts(with: [0x2D, 0x2D]) {
            boundaries += 1
            isHeader = true
            return boundaries > ReadingLimit.boundaryLines ? .parts : nil
        }
        // A field goes on in a line that begins with white space (RFC 5322, section 2.2.3).
        guard isHeader, first > 0x20 else { return nil }
        isHeader = Self.isField(line)
        if isHeader { fields += 1 }
        return fields > ReadingLimit.fieldLines ? .headers : nil
    }

    /// A line that begins a field: `Subject: …` (RFC 5322, section 2.2).
    private static func isField(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let name = line.prefix { $0 > 0x20 && $0 < 0x7F && $0 != 0x3A }
        return !name.isEmpty && name.endIndex < line.endIndex && line[name.endIndex] == 0x3A
    }
}
