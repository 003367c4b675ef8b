internal import Articles

extension ContentLinks {
    /// Pictures and documents; not sources, tables of contents or configuration.
    static func mayBeCopied(_ path: String) -> Bool {
        guard let dot = path.lastIndex(of: ".") else { return false }
        return copied.contains(path[path.index(after: dot)...].lowercased())
    }

    private static let copied: Set<String> = [
        "png", "jpg", "jpeg", "gif", "webp", "avif", "bmp", "ico", "pdf", "zip", "csv", "txt", "xlsx", "docx", "pptx",
        "ps1", "vsdx",
    ]

    /// A destination without its query, and its fragment decoded.
    static func parts(of destination: String) -> (path: String, fragment: String) {
        let end = destination.firstIndex { $0 == "#" || $0 == "?" } ?? destination.endIndex
        let fragment = destination.firstIndex(of: "#").map { String(destination[destination.index(after: $0)...]) } ?? ""
        return (String(destination[..<end]), ContentPath.percentDecoded(fragment) ?? fragment)
    }

    /// The scheme of a URL in lower case (RFC 3986 section 3.1); browsers pass over white space and controls in it.
    static func scheme(of destination: String) -> String? {
        let bare = destination.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
        guard let colon = bare.firstIndex(of: ":") else { return nil }
        let name = String(String.UnicodeScalarView(bare[..<colon])).lowercased()
        let isName = name.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
        }
        return isName && !name.isEmpty ? name : (name.contains { "/#?".contains($0) } ? nil : "")
    }
}

extension String {
    func trimmingWhitespace() -> Substring {
        var text = self[...]
        while text.first?.isWhitespace ?? false { text.removeFirst() }
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return text
    }
}
