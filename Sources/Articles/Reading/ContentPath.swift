/// Paths inside the content folder, as articles write them.
package enum ContentPath {
    /// Resolves a relative reference against the file that holds it.
    ///
    /// `../b.md` from `nl-NL/a/x.md` gives `nl-NL/b.md`; `~/b.md` starts at the locale's folder. Percent escapes are
    /// decoded first and backslashes count as slashes, so that neither can hide a way out.
    ///
    /// - Returns: nil for an absolute path, a URL, or a path that leads out of the content folder.
    package static func resolve(_ reference: String, from file: String) -> String? {
        guard let decoded = percentDecoded(reference) else { return nil }
        let path = decoded.replacing("\\", with: "/")
        guard !path.hasPrefix("/"), !path.utf8.contains(0), !path.prefix(while: { $0 != "/" }).contains(":") else {
            return nil
        }
        var parts = file.split(separator: "/").map(String.init)
        if path.hasPrefix("~/") { parts = Array(parts.prefix(1)) } else { parts.removeLast() }
        for part in path.split(separator: "/") where part != "." && part != "~" {
            if part == ".." {
                guard parts.popLast() != nil else { return nil }
            } else {
                parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    /// The same target as `reference` from `file`, written as a reference from `other`. What is no relative path
    /// stays as it is.
    static func rebase(_ reference: String, from file: String, to other: String) -> String {
        let end = reference.firstIndex { $0 == "#" || $0 == "?" } ?? reference.endIndex
        let path = reference[..<end]
        guard !path.isEmpty, !path.hasPrefix("~"), let target = resolve(String(path), from: file) else {
            return reference
        }
        return relative(target, from: other) + reference[end...]
    }

    /// The relative path that leads from the file `file` to `target`: `../b.md`.
    package static func relative(_ target: String, from file: String) -> String {
        var to = target.split(separator: "/")[...]
        var from = file.split(separator: "/").dropLast()
        while let first = to.first, to.count > 1, first == from.first {
            to.removeFirst()
            from.removeFirst()
        }
        return String(repeating: "../", count: from.count) + to.joined(separator: "/")
    }

    /// `a%20b` as `a b`; nil where what comes out is not UTF-8.
    package static func percentDecoded(_ text: String) -> String? {
        guard text.utf8.contains(0x25) else { return text }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == 0x25, let value = hexValue(rest.prefix(2)) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func hexValue(_ digits: ArraySlice<UInt8>) -> UInt8? {
        digits.count == 2 ? UInt8(String(decoding: digits, as: UTF8.self), radix: 16) : nil
    }
}
