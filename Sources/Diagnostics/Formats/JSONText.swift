/// Writes text as a JSON string (RFC 8259, section 7).
///
///     a "b"⏎c  →  "a \"b\"\nc"
package enum JSONText {
    package static func string(_ text: String) -> String {
        var result: [UInt8] = [0x22]
        result.reserveCapacity(text.utf8.count + 2)
        for byte in text.utf8 {
            switch byte {
            case 0x22: result += [0x5C, 0x22]
            case 0x5C: result += [0x5C, 0x5C]
            case 0x0A: result += [0x5C, 0x6E]
            case 0x0D: result += [0x5C, 0x72]
            case 0x09: result += [0x5C, 0x74]
            case 0x00..<0x20:
                result += "\\u00".utf8
                result += [hex(byte >> 4), hex(byte & 15)]
            default: result.append(byte)
            }
        }
        result.append(0x22)
        return String(decoding: result, as: UTF8.self)
    }

    package static func string(_ text: String?) -> String {
        text.map { string($0) } ?? "null"
    }

    private static func hex(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
