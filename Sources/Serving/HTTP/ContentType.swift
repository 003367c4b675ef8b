internal import Hummingbird
internal import HummingbirdCore

/// The media type of a file, by the end of its name.
enum ContentType {
    static let html = "text/html; charset=utf-8"

    /// Text is UTF-8, whatever it is; man pages and what has no known end are shown as text or handed over as bytes.
    static func of(_ name: String) -> String {
        guard let dot = name.lastIndex(of: ".") else { return "application/octet-stream" }
        let end = name[name.index(after: dot)...].lowercased()
        if let text = text[end] { return text + "; charset=utf-8" }
        if let number = Int(end), (1...9).contains(number) { return "text/plain; charset=utf-8" }
        return other[end] ?? MediaType.getMediaType(forExtension: end)?.description ?? "application/octet-stream"
    }

    private static let text = [
        "html": "text/html", "htm": "text/html", "css": "text/css", "js": "text/javascript", "mjs": "text/javascript",
        "json": "application/json", "svg": "image/svg+xml", "xml": "application/xml", "txt": "text/plain",
        "csv": "text/csv", "md": "text/markdown", "ps1": "text/plain", "xlf": "application/xliff+xml",
        "tmx": "application/xml", "webmanifest": "application/manifest+json",
    ]

    /// Those that Hummingbird's table has not.
    private static let other = ["avif": "image/avif", "wasm": "application/wasm", "gz": "application/gzip"]
}
