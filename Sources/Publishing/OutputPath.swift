/// The rules for paths inside an output folder: what is published on one file system must fit on all of them.
package enum OutputPath {
    /// The hidden folder, inside the output, of what is Naslag's own.
    static let hidden = ".naslag"

    /// What is wrong with a path, as the end of the sentence "it …"; nil when nothing is.
    ///
    /// `a/b.html` gives nil, `../b` gives "has a component . or ..", `aux.html` gives "has a component that is …".
    package static func fault(in path: String) -> String? {
        var path = path
        return path.withUTF8 { bytes in
            if bytes.isEmpty { return "is empty" }
            var start = 0
            for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: "/") {
                if let fault = fault(inComponent: UnsafeBufferPointer(rebasing: bytes[start..<end])) { return fault }
                start = end + 1
            }
            return nil
        }
    }

    private static func fault(inComponent name: UnsafeBufferPointer<UInt8>) -> String? {
        guard let last = name.last else { return "is absolute or has an empty component" }
        if name.count > 255 { return "has a component of more than 255 bytes" }
        if name[0] == dot && (name.count == 1 || name.count == 2 && name[1] == dot) {
            return "has a component . or .."
        }
        if last == dot || last == space { return "has a component that ends in a dot or a space" }
        for index in name.indices {
            let byte = name[index]
            if byte < 0x20 || byte == 0x7F { return "has a control character" }
            // The second control block, U+0080 to U+009F, is C2 80 to C2 9F.
            if byte == 0xC2 && name[index + 1] < 0xA0 { return "has a control character" }
            if forbidden.contains(byte) { return "has one of < > : \" \\ | ? *" }
        }
        return isReserved(name) ? "has a component that is a device on Windows (con, prn, aux, nul, com0, lpt0)" : nil
    }

    /// Windows takes `con`, `CON.html` and `con .txt` for the console, whatever the folder.
    private static func isReserved(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        var end = name.firstIndex(of: dot) ?? name.count
        while end > 0 && name[end - 1] == space { end -= 1 }
        guard end == 3 || end == 4 else { return false }
        let stem = String(decoding: name[..<end], as: UTF8.self).lowercased()
        if end == 3 { return ["con", "prn", "aux", "nul"].contains(stem) }
        return (stem.hasPrefix("com") || stem.hasPrefix("lpt")) && stem.utf8.last! >= 0x30 && stem.utf8.last! <= 0x39
    }

    private static let dot = UInt8(ascii: ".")
    private static let space = UInt8(ascii: " ")
    private static let forbidden = ForbiddenBytes("<>:\"\\|?*")

    /// A set of ASCII bytes in two words: a look-up is a shift.
    private struct ForbiddenBytes {
        private var low: UInt64 = 0
        private var high: UInt64 = 0

        init(_ characters: StaticString) {
            for byte in UnsafeBufferPointer(start: characters.utf8Start, count: characters.utf8CodeUnitCount) {
                if byte < 64 { low |= 1 << byte } else { high |= 1 << (byte - 64) }
            }
        }

        func contains(_ byte: UInt8) -> Bool {
            byte < 64 ? low >> byte & 1 != 0 : byte < 128 && high >> (byte - 64) & 1 != 0
        }
    }
}

extension OutputPath {
    /// The key under which paths are one: letter case folded here, Unicode normal forms by `String`'s equality.
    ///
    /// `Straße.html` and `STRASSE.html` have equal keys. Upper case first, then lower, is Unicode's case folding
    /// but for the dotless ı, which has to stay apart from i: they are two letters in Turkish.
    package static func folded(_ path: String) -> String {
        if path.utf8.allSatisfy({ $0 < 0x80 && !(0x41...0x5A).contains($0) }) { return path }
        var key = ""
        for scalar in path.unicodeScalars {
            if scalar.value < 0x80 || scalar == "ı" {
                key.unicodeScalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            } else {
                for upper in scalar.properties.uppercaseMapping.unicodeScalars {
                    key.unicodeScalars.append(contentsOf: upper.properties.lowercaseMapping.unicodeScalars)
                }
            }
        }
        return key
    }

    /// The path of the folder that holds `path`; nil at the top. `a/b/c.html` gives `a/b`.
    static func folder(of path: String) -> String? {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
        return String(path[..<slash])
    }
}
