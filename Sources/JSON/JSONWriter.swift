/// Writes JSON as bytes, in the order in which it is told: the same values give the same bytes everywhere.
///
///     writer.object { $0.member("schema") { $0.number(1) } }   →   {"schema":1}
package struct JSONWriter {
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    package init() {}

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// An object; `members` writes them with `member(_:_:)`. A name written twice stands there twice.
    package mutating func object(_ members: (inout JSONWriter) -> Void) {
        container("{", "}", members)
    }

    /// An array; `write` is called once for each value and writes one.
    package mutating func array<Values: Sequence>(_ values: Values, _ write: (inout JSONWriter, Values.Element) -> Void)
    {
        container("[", "]") { writer in
            for value in values { write(&writer, value) }
        }
    }

    /// A member of the object being written; `value` writes its value.
    package mutating func member(_ name: String, _ value: (inout JSONWriter) -> Void) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
        value(&self)
    }

    /// A whole number, in decimal.
    package mutating func number(_ value: Int) {
        separate()
        bytes.append(contentsOf: String(value).utf8)
    }

    /// - Parameter text: a number as JSON has it, such as `0.125`.
    package mutating func number(text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
    }

    /// `null` for nil.
    package mutating func string(_ value: String?) {
        separate()
        guard var value else {
            bytes.append(contentsOf: "null".utf8)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        value.withUTF8 { text in
            var index = 0
            while index < text.count {
                if let (scalar, length) = HiddenScalar.at(index, in: text) {
                    append(escape: scalar)
                    index += length
                } else {
                    append(escaping: text[index])
                    index += 1
                }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Puts the next value on a line of its own, so that a change of it shows as a change of that line.
    package mutating func startLine() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = false
        bytes.append(0x0A)
    }

    /// A line feed, for the end of a file.
    package mutating func end() {
        bytes.append(0x0A)
    }

    private mutating func container(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout Self) -> Void) {
        separate()
        bytes.append(UInt8(ascii: open))
        needsComma = false
        body(&self)
        bytes.append(UInt8(ascii: close))
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func append(escaping byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case 0x0A: bytes.append(contentsOf: "\\n".utf8)
        case 0x0D: bytes.append(contentsOf: "\\r".utf8)
        case 0x09: bytes.append(contentsOf: "\\t".utf8)
        case 0..<0x20, 0x7F: append(escape: UInt16(byte))
        default: bytes.append(byte)
        }
    }

    private mutating func append(escape scalar: UInt16) {
        bytes.append(contentsOf: "\\u".utf8)
        for shift in stride(from: 12, through: 0, by: -4) {
            bytes.append(Self.digits[Int(scalar >> UInt16(shift) & 15)])
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
