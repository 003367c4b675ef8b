/// Paths inside the content folder, as articles write them. Every link of every article comes by: bytes only.
package enum ContentPath {
    /// Resolves a relative reference against the file that holds it.
    ///
    /// `../b.md` from `nl-NL/a/x.md` gives `nl-NL/b.md`; `~/b.md` starts at the locale's folder, or at the content
    /// folder where there are no locale folders. Percent escapes are decoded first and backslashes count as slashes,
    /// so that neither can hide a way out.
    ///
    /// - Returns: nil for an absolute path, a URL, or a path that leads out of the content folder.
    package static func resolve(_ reference: String, from file: String) -> String? {
        guard let decoded = percentDecoded(reference) else { return nil }
        var path = Array(decoded.utf8)
        for index in path.indices {
            if path[index] == 0 { return nil }
            if path[index] == 0x5C { path[index] = 0x2F }
        }
        let first = path.prefix { $0 != 0x2F }
        guard path.first != 0x2F, !first.contains(0x3A) else { return nil }
        let isFromRoot = first.elementsEqual(CollectionOfOne(0x7E))
        var result = folder(of: file, isFromRoot: isFromRoot)
        for part in path.split(separator: 0x2F).dropFirst(isFromRoot ? 1 : 0) {
            if part.elementsEqual(CollectionOfOne(0x2E)) { continue }
            if part.elementsEqual(repeatElement(0x2E, count: 2)) {
                guard !result.isEmpty else { return nil }
                result.removeSubrange((result.lastIndex(of: 0x2F) ?? 0)...)
            } else {
                if !result.isEmpty { result.append(0x2F) }
                result += part
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The folder of a path: `nl-NL/a` of `nl-NL/a/x.md`, nothing of `x.md`.
    package static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: 0x2F).map { String(path[..<$0]) } ?? ""
    }

    /// The folder that a file's references start in, without a slash at its end.
    private static func folder(of file: String, isFromRoot: Bool) -> [UInt8] {
        let bytes = Array(file.utf8)
        guard isFromRoot else { return Array(bytes[..<(bytes.lastIndex(of: 0x2F) ?? 0)]) }
        let first = bytes.prefix { $0 != 0x2F }
        let isLocale = first.count < bytes.count && LocaleTag.namesFolder(String(decoding: first, as: UTF8.self))
        return isLocale ? Array(first) : []
    }

    /// The same target as `reference` from `file`, written as a reference from `other`. What is no relative path
    /// stays as it is.
    static func rebase(_ reference: String, from file: String, to other: String) -> String {
        let end = reference.utf8.firstIndex { $0 == 0x23 || $0 == 0x3F } ?? reference.endIndex
        let path = reference[..<end]
        guard !path.isEmpty, path.utf8.first != 0x7E, let target = resolve(String(path), from: file) else {
            return reference
        }
        return relative(target, from: other) + reference[end...]
    }

    /// The relative path that leads from the file `file` to `target`: `../b.md`.
    package static func relative(_ target: String, from file: String) -> String {
        var target = target
        var file = file
        return target.withUTF8 { to in
            file.withUTF8 { from in
                var common = 0
                var index = 0
                while index < min(to.count, from.count), to[index] == from[index] {
                    index += 1
                    if to[index - 1] == 0x2F { common = index }
                }
                let up = from[common...].count { $0 == 0x2F }
                let rest = UnsafeBufferPointer(rebasing: to[common...])
                return String(unsafeUninitializedCapacity: 3 * up + rest.count) { result in
                    for step in 0..<up { _ = result[(3 * step)...].update(fromContentsOf: "../".utf8) }
                    _ = result[(3 * up)...].update(fromContentsOf: rest)
                    return 3 * up + rest.count
                }
            }
        }
    }

    /// `a%20b` as `a b`; nil where what comes out is not UTF-8.
    package static func percentDecoded(_ text: String) -> String? {
        guard text.utf8.contains(0x25) else { return text }
        let written = Array(text.utf8)
        var bytes: [UInt8] = []
        var index = 0
        while index < written.count {
            if written[index] == 0x25, index + 2 < written.count, let high = written[index + 1].hexValue,
                let low = written[index + 2].hexValue
            {
                bytes.append(high << 4 | low)
                index += 3
            } else {
                bytes.append(written[index])
                index += 1
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var hexValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x37
        case 0x61...0x66: self - 0x57
        default: nil
        }
    }
}
