internal import Platform

/// Finds the locale of an article without reading its front matter as YAML, for the list of languages.
enum LocalePeek {
    private static let field: StaticString = "\nms.contentlocale:"

    static func contentLocale(of path: String) -> LocaleTag? {
        guard let bytes = try? FileSystem.read(path) else { return nil }
        return bytes.withUnsafeBufferPointer { buffer in
            let search = ByteSearch(in: buffer)
            let head = min(buffer.count, FrontMatterReader.limit)
            guard let found = search.first(field, from: 0, to: head) else { return nil }
            let start = found + field.utf8CodeUnitCount
            let value = String(decoding: buffer[start..<search.lineEnd(from: start)], as: UTF8.self)
            return LocaleTag(value.filter { $0.isLetter || $0 == "-" })
        }
    }
}
