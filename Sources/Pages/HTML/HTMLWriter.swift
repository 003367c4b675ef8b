/// Writes HTML as bytes. Everything that is text goes through `text`, everything in an attribute through `attribute`:
/// this is the only file that escapes HTML.
package struct HTMLWriter {
    package private(set) var bytes: [UInt8] = []

    /// Empty, with room for 8 KiB.
    package init() {
        bytes.reserveCapacity(8 * 1024)
    }

    /// Markup that the program itself wrote.
    mutating func raw(_ markup: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    mutating func raw(_ markup: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: markup)
    }

    mutating func raw(_ markup: some Sequence<UInt8>) {
        bytes.append(contentsOf: markup)
    }

    /// Text between tags: `&`, `<` and `>` are escaped, controls that HTML forbids are dropped.
    mutating func text(_ text: String) {
        escape(text, quotes: false)
    }

    /// ` name="value"`.
    mutating func attribute(_ name: StaticString, _ value: String) {
        bytes.append(0x20)
        raw(name)
        raw("=\"")
        escape(value, quotes: true)
        bytes.append(0x22)
    }

    /// Text for a place that may be an attribute: quotes are escaped too.
    mutating func attributeText(_ text: String) {
        escape(text, quotes: true)
    }

    private mutating func escape(_ text: String, quotes: Bool) {
        var text = text
        text.withUTF8 { buffer in
            var copied = 0
            var index = 0
            while true {
                index = Self.endOfPlain(buffer, from: index)
                guard index < buffer.count else { break }
                var length = 1
                let replacement: StaticString
                switch buffer[index] {
                case 0x26: replacement = "&amp;"
                case 0x3C: replacement = "&lt;"
                case 0x3E: replacement = "&gt;"
                case 0x22 where quotes: replacement = "&quot;"
                // HTML 5 section 13.1.5: no controls but white space. DEL is among them; C1 is two bytes.
                case 0x00...0x08, 0x0B...0x0C, 0x0E...0x1F, 0x7F: replacement = ""
                case 0xC2 where index + 1 < buffer.count && buffer[index + 1] < 0xA0:
                    replacement = ""
                    length = 2
                // U+FFFE and U+FFFF are no characters in XML either, and libxml2 loses the text around them.
                case 0xEF where index + 2 < buffer.count && buffer[index + 1] == 0xBF && buffer[index + 2] >= 0xBE:
                    replacement = ""
                    length = 3
                default:
                    index += 1
                    continue
                }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[copied..<index]))
                raw(replacement)
                index += length
                copied = index
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[copied...]))
        }
    }

    /// Where a run of bytes ends that never need an escape, as nearly all; looks at eight at a time.
    private static func endOfPlain(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(buffer)
        var index = start
        while index + 8 <= raw.count, isPlain(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) { index += 8 }
        while index < raw.count, isPlain(raw[index]) { index += 1 }
        return index
    }

    /// May be false for eight plain bytes: a line feed is looked at by itself.
    private static func isPlain(_ bytes: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        // The high bit of a byte shows where one is below a limit, or zero.
        func isBelow(_ limit: UInt64, _ bytes: UInt64) -> UInt64 { (bytes &- limit &* ones) & ~bytes }
        let angle = isBelow(1, (bytes & ~(0x02 &* ones)) ^ (0x3C &* ones))
        let quoteOrAnd = isBelow(1, (bytes & ~(0x04 &* ones)) ^ (0x22 &* ones))
        let control = isBelow(0x20, bytes) | isBelow(1, bytes ^ (0x7F &* ones)) | isBelow(1, bytes ^ (0xC2 &* ones))
        let last = isBelow(1, bytes ^ (0xEF &* ones))
        return (angle | quoteOrAnd | control | last) & (0x80 &* ones) == 0
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x26, 0x3C, 0x3E, 0x7F, 0xC2, 0xEF: false
        default: byte >= 0x20 || byte == 0x0A
        }
    }
}
