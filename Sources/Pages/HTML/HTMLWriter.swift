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
                while index < buffer.count, Self.isPlain(buffer[index]) { index += 1 }
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

    /// Whether a byte needs an escape nowhere, as nearly all.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x26, 0x3C, 0x3E, 0x7F, 0xC2, 0xEF: false
        default: byte >= 0x20 || byte == 0x0A
        }
    }
}
