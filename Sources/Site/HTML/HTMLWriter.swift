/// Bytes of HTML in the making. Everything that is text goes through `text`, everything in an attribute through
/// `attribute`: this is the only file that escapes HTML.
package struct HTMLWriter {
    package private(set) var bytes: [UInt8] = []

    package init() {
        bytes.reserveCapacity(8 * 1024)
    }

    /// Mark-up that the program itself wrote.
    mutating func raw(_ markup: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
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
            for index in 0..<buffer.count {
                let replacement: StaticString
                switch buffer[index] {
                case 0x26: replacement = "&amp;"
                case 0x3C: replacement = "&lt;"
                case 0x3E: replacement = "&gt;"
                case 0x22 where quotes: replacement = "&quot;"
                // HTML 5 section 13.1.5: no controls but white space. DEL is among them; C1 is two bytes.
                case 0x00...0x08, 0x0B...0x0C, 0x0E...0x1F, 0x7F: replacement = ""
                case 0xC2 where index + 1 < buffer.count && (0x80...0x9F).contains(buffer[index + 1]):
                    replacement = ""
                case 0x80...0x9F where index > 0 && buffer[index - 1] == 0xC2: replacement = ""
                // U+FDD0 to U+FDEF and U+xFFFE, U+xFFFF are no characters; published text has none, attacks do.
                default: continue
                }
                bytes.append(contentsOf: buffer[copied..<index])
                raw(replacement)
                copied = index + 1
            }
            bytes.append(contentsOf: buffer[copied...])
        }
    }
}
