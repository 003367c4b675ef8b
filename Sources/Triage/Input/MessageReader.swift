/// Reads one message, or whatever else is one report.
struct MessageReader: InputReader {
    private var bytes: [UInt8] = []
    private var size = 0
    private let line: Int

    /// How many bytes of a message are kept: the report itself comes first. One more than is read, so that it is told.
    private static let kept = (8 << 20) + 1
    /// A larger input is not one message.
    private static let largest = 64 << 20

    init(line: Int = 1) { self.line = line }

    mutating func take(_ piece: ArraySlice<UInt8>, _ desk: Desk) {
        size += piece.count
        bytes.append(contentsOf: piece.prefix(max(0, Self.kept - bytes.count)))
    }

    mutating func finish(_ desk: Desk) {
        guard bytes.contains(where: { $0 > 0x20 }) else { return }
        guard size <= Self.largest else {
            return desk.leaveOut(
                "it is no log, mailbox or trace that is known, and too large for a message", line: line)
        }
        desk.take(Report(content: .message(bytes), time: Self.date(of: bytes), line: line))
    }

    /// The Date field, looked for in the header alone.
    private static func date(of bytes: [UInt8]) -> Instant? {
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
            let line = bytes[start..<end]
            if line.isEmpty || line.elementsEqual([0x0D]), start > 0 { return nil }
            if line.count > 5, String(decoding: line.prefix(5), as: UTF8.self).lowercased() == "date:" {
                return TimeText.mail(line.dropFirst(5))
            }
            start = end + 1
        }
        return nil
    }
}
