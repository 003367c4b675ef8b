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
}
