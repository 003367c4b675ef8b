/// Percent-encoding of the parts of a URL (RFC 3986).
package enum PercentEncoding {
    /// A path: each byte but unreserved ones and `/` is encoded. `a b/ü.html` gives `a%20b/%C3%BC.html`.
    package static func path(_ path: String) -> String {
        encode(path) { isUnreserved($0) || $0 == 0x2F || $0 == 0x40 || $0 == 0x21 || $0 == 0x28 || $0 == 0x29 }
    }

    /// A fragment, without the `#`.
    package static func fragment(_ text: String) -> String {
        encode(text) { isUnreserved($0) || $0 == 0x2F || $0 == 0x3A || $0 == 0x40 }
    }

    /// A whole URL that somebody wrote: what is encoded stays so, and only bytes that no URL may hold are encoded. A
    /// `%` that encodes nothing is one of them.
    package static func url(_ text: String) -> String {
        encode(text.utf8.contains(0x25) ? encodingLonePercents(text) : text) { byte in
            switch byte {
            case 0x21, 0x23...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E: true
            default: false
            }
        }
    }

    /// A `%` encodes a byte with the two hexadecimal digits behind it (RFC 3986 section 2.1), or nothing.
    private static func encodingLonePercents(_ text: String) -> String {
        var result: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            result.append(byte)
            let digits = rest.prefix(2)
            let encodes = digits.count == 2 && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
            if byte == 0x25, !encodes { result += "25".utf8 }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// One byte: `%0A`.
    package static func byte(_ byte: UInt8) -> String {
        String(decoding: percents(byte), as: UTF8.self)
    }

    private static func percents(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    private static func encode(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
        if text.utf8.withContiguousStorageIfAvailable({ $0.allSatisfy(isKept) }) == true { return text }
        var result: [UInt8] = []
        for byte in text.utf8 {
            if isKept(byte) { result.append(byte) } else { result += percents(byte) }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
