/// Puts values together as bytes; `ByteReader` takes them apart in the same order.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    /// 32 bits, low byte first.
    mutating func fixed(_ value: Int) {
        for shift in stride(from: 0, to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }

    mutating func number(_ value: Int) {
        var rest = value
        while rest > 0x7F {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func string(_ text: String) { block(Array(text.utf8)) }

    mutating func optional(_ text: String?) {
        number(text == nil ? 0 : 1)
        if let text { string(text) }
    }

    /// With its length before it, so that a reader can pass over it.
    mutating func block(_ content: [UInt8]) {
        number(content.count)
        bytes += content
    }

    mutating func list<Values: Collection>(_ values: Values, _ write: (inout ByteWriter, Values.Element) -> Void) {
        number(values.count)
        for value in values { write(&self, value) }
    }

    /// In the order of its keys: the same words give the same bytes.
    mutating func words(_ words: [String: String]) {
        list(words.sorted { $0.key < $1.key }) {
            $0.string($1.key)
            $0.string($1.value)
        }
    }
}
