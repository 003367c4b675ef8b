internal import Articles

/// The parts of a link's destination as an article writes it. Every link of every page comes by: bytes only.
enum LinkText {
    /// The destination without white space at its ends.
    static func trimmed(_ written: String) -> String {
        guard let first = written.utf8.first, let last = written.utf8.last else { return written }
        // White space beyond ASCII begins above 0x7F; most destinations have neither.
        if (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) { return written }
        let scalars = written.unicodeScalars
        let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
        let end = scalars.lastIndex { !$0.properties.isWhitespace }.map(scalars.index(after:)) ?? start
        return String(scalars[start..<end])
    }

    /// A destination without its query, and its fragment decoded.
    static func parts(of destination: String) -> (path: String, fragment: String) {
        let bytes = destination.utf8
        guard let end = bytes.firstIndex(where: { $0 == 0x23 || $0 == 0x3F }) else { return (destination, "") }
        guard let hash = bytes[end...].firstIndex(of: 0x23) else { return (String(destination[..<end]), "") }
        let fragment = String(destination[bytes.index(after: hash)...])
        return (String(destination[..<end]), ContentPath.percentDecoded(fragment) ?? fragment)
    }

    /// The scheme of a URL in lower case (RFC 3986 section 3.1); browsers pass over white space and controls in it.
    ///
    /// - Returns: what stands before the first colon, which need be no scheme that anybody knows; nil where a path
    ///   begins before it.
    static func scheme(of destination: String) -> String? {
        var name: [UInt8] = []
        for byte in destination.utf8 {
            switch byte {
            case 0x00...0x20, 0x7F: continue
            case 0x2F, 0x23, 0x3F: return nil
            case 0x3A: return String(decoding: name, as: UTF8.self)
            default: name.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            }
        }
        return nil
    }
}
