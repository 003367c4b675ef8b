/// Undoes quoted-printable (RFC 2045 section 6.7) in text that came without the header that says so, such as the
/// source of a message copied from its middle.
enum SoftLineEnds {
    /// `550 5.7.7=\n05 Access=20denied` → `550 5.7.705 Access denied`. Text that does not look encoded (no soft line
    /// end, or no `=3D` and `=20` either) comes back as it is.
    static func undo(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard looksEncoded(bytes) else { return text }
        var out: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "="), index + 1 < bytes.count, bytes[index + 1] == 0x0A {
                index += 2
            } else if let byte = escaped(bytes, index) {
                out.append(byte)
                index += 3
            } else {
                out.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func looksEncoded(_ bytes: [UInt8]) -> Bool {
        var softEnds = 0
        var escapes = 0
        for index in bytes.indices where bytes[index] == UInt8(ascii: "=") {
            if index + 1 < bytes.count, bytes[index + 1] == 0x0A, index > 0, bytes[index - 1] != UInt8(ascii: "=") {
                softEnds += 1
            }
            if escaped(bytes, index) != nil { escapes += 1 }
        }
        return softEnds > 0 && (escapes > 0 || softEnds > 1 || bytes.count < 2000)
    }

    private static func escaped(_ bytes: [UInt8], _ index: Int) -> UInt8? {
        guard bytes[index] == UInt8(ascii: "="), index + 2 < bytes.count, let high = hex(bytes[index + 1]),
            let low = hex(bytes[index + 2])
        else { return nil }
        return high << 4 | low
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        default: nil
        }
    }
}
