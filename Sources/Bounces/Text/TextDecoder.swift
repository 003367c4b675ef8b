/// Takes bytes of unknown origin to text with line feeds as line ends.
enum TextDecoder {
    /// UTF-16 with a byte order mark (as a shell on Windows writes it), UTF-8, or else Latin-1, in which every byte is
    /// a character.
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        if bytes.starts(with: [0xFF, 0xFE]) { return lines(String(decoding: units(bytes, high: 1), as: UTF16.self)) }
        if bytes.starts(with: [0xFE, 0xFF]) { return lines(String(decoding: units(bytes, high: 0), as: UTF16.self)) }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? UnsafeBufferPointer(rebasing: bytes.dropFirst(3)) : bytes
        if let text = String(validating: body, as: UTF8.self) { return lines(text) }
        return lines(String(decoding: body.map { UInt16($0) }, as: UTF16.self))
    }

    private static func units(_ bytes: UnsafeBufferPointer<UInt8>, high: Int) -> [UInt16] {
        stride(from: 2, to: bytes.count - 1, by: 2).map { index in
            UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high])
        }
    }

    /// CRLF and CR become LF; NUL, which ends strings in C, goes.
    static func lines(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x0D || $0 == 0 }) else { return text }
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count)
        var previous: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case 0: break
            case 0x0D: out.append(0x0A)
            case 0x0A where previous == 0x0D: break
            default: out.append(byte)
            }
            previous = byte
        }
        return String(decoding: out, as: UTF8.self)
    }
}
