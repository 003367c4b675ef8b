/// The path of a request, decoded and proved harmless: names of folders and of a file, none of which leads up or out.
struct RequestPath: Hashable, Sendable {
    /// Decoded names, none of them empty, hidden, `.` or `..`.
    let names: [String]
    /// Whether it ends in `/`, as the address of a folder does.
    let isFolder: Bool

    enum Fault: Error {
        /// No path of HTTP at all, or one that tries to lead somewhere: status 400.
        case malformed
        /// A path that no file of a site can have: status 404.
        case unknown
    }

    /// Reads the part of a request's target before `?`.
    ///
    /// Decoding happens once, byte by byte, after the path is split: an encoded `/` is not a separator and is refused,
    /// as are `\`, control characters, what is not UTF-8, and dots that lead up, however they are written.
    init(_ raw: some StringProtocol) throws(Fault) {
        guard raw.utf8.first == 0x2F else { throw .malformed }
        var parts = raw.utf8.dropFirst().split(separator: 0x2F, omittingEmptySubsequences: false)
        isFolder = parts.last?.isEmpty ?? true
        if isFolder { parts.removeLast() }
        var names: [String] = []
        var fault: Fault?
        for part in parts {
            let name = try Self.decode(part)
            if name == "." || name == ".." { throw .malformed }
            // Two slashes in a row name nothing; hidden files are not served.
            if name.isEmpty || name.utf8.first == 0x2E { fault = .unknown }
            names.append(name)
        }
        if let fault { throw fault }
        self.names = names
    }

    private static func decode(_ part: some Sequence<UInt8>) throws(Fault) -> String {
        var bytes: [UInt8] = []
        var rest = part.makeIterator()
        while var byte = rest.next() {
            if byte == 0x25 {
                guard let high = rest.next().flatMap(hex), let low = rest.next().flatMap(hex) else { throw .malformed }
                byte = high << 4 | low
                if byte == 0x2F { throw .malformed }
            }
            if byte < 0x20 || byte == 0x7F || byte == 0x5C { throw .malformed }
            bytes.append(byte)
        }
        guard let name = String(validating: bytes, as: UTF8.self) else { throw .malformed }
        return name
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
