/// Mail addresses in text, found by their form: `local@host.name`.
enum Addresses {
    static func first(in text: String) -> String? {
        ranges(in: Array(text.utf8), limit: 1).first.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
    }

    /// The addresses that a report names in a line of their own: `kim@example.net`, `<kim@example.net>:`,
    /// `    kim@example.net (unrecoverable error)`.
    static func announced(in text: String) -> [String] {
        var found: [String] = []
        for line in text.split(separator: "\n") where line.utf8.count < 400 {
            let bytes = Array(Trim.blanks(String(line)).utf8)
            guard let range = ranges(in: bytes, limit: 1).first, range.lowerBound <= 1 else { continue }
            let rest = bytes[range.upperBound...].drop { $0 == UInt8(ascii: ">") }
            let ends: [UInt8] = [UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: "."), 0x20]
            guard rest.first.map(ends.contains) ?? true else { continue }
            let address = String(decoding: bytes[range], as: UTF8.self)
            if !found.contains(address), found.count < 100 { found.append(address) }
        }
        return found
    }

    /// Each at sign is looked at once, and 64 bytes before it and 255 after it at most (RFC 5321 section 4.5.3.1).
    static func ranges(in bytes: [UInt8], limit: Int = .max) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        while found.count < limit, let at = bytes[index...].firstIndex(of: UInt8(ascii: "@")) {
            index = at + 1
            var start = at
            while start > (found.last?.upperBound ?? 0), at - start < 64, isLocal(bytes[start - 1]) { start -= 1 }
            var end = at + 1
            while end < bytes.count, end - at < 256, isHost(bytes[end]) { end += 1 }
            while end > at + 1, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
            guard start < at, end > at + 1 else { continue }
            found.append(start..<end)
            index = end
        }
        return found
    }

    private static func isLocal(_ byte: UInt8) -> Bool {
        Byte.isWord(byte) || byte >= 0x80 || "!#$%&*+-/=?^{|}~.".utf8.contains(byte)
    }

    private static func isHost(_ byte: UInt8) -> Bool {
        Byte.isWord(byte) || byte >= 0x80 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
}
