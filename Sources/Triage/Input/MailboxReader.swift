/// Reads a mailbox of many messages: each begins with a line `From kim@example.net Sat Nov 28 23:14:05 2026` behind a
/// blank one. In messages such a line has `>` before it (RFC 4155 and what mail programs do), which is taken off.
struct MailboxReader: InputReader {
    private var splitter = LineSplitter(longest: 1 << 20)
    private var message = MessageReader()
    private var isBlank = true

    mutating func take(_ bytes: ArraySlice<UInt8>, _ desk: Desk) {
        for line in splitter.lines(of: bytes) { add(line, desk) }
    }

    mutating func finish(_ desk: Desk) {
        if let line = splitter.last() { add(line, desk) }
        message.finish(desk)
    }

    private mutating func add(_ line: LineSplitter.Line, _ desk: Desk) {
        if isBlank, Self.isSeparator(line.bytes) {
            message.finish(desk)
            message = MessageReader(line: line.number)
            isBlank = false
            return
        }
        let quotes = line.bytes.prefix { $0 == UInt8(ascii: ">") }
        let isStuffed = !quotes.isEmpty && line.bytes[quotes.endIndex...].starts(with: "From ".utf8)
        message.take(isStuffed ? line.bytes.dropFirst() : line.bytes, desk)
        message.take([0x0A], desk)
        isBlank = line.bytes.isEmpty
    }

    /// `From `, an address and a time; a sentence that begins with the word has none.
    static func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.starts(with: "From ".utf8), line.count < 400 else { return false }
        return line.dropFirst(5).split(separator: 0x20).dropFirst().contains { word in
            let parts = word.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
            return (2...3).contains(parts.count)
                && parts.allSatisfy { $0.count == 2 && $0.allSatisfy { $0 &- 0x30 < 10 } }
        }
    }
}
