internal import HTTPTypes
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

/// What every answer tells the browser not to do.
enum SecurityHeaders {
    static func add(to fields: inout HTTPFields) {
        fields[.xContentTypeOptions] = "nosniff"
        for (name, value) in always { fields[name] = value }
        // The pages say in a meta element where scripts and styles may come from, so that it holds on disk too. The
        // header adds what a meta element cannot say. Other files are no pages, even if they are opened as such.
        fields[.contentSecurityPolicy] =
            fields[.contentType]?.hasPrefix("text/html") == true
            ? "base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'none'"
            : "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
    }

    private static let always: [(HTTPField.Name, String)] = [
        (HTTPField.Name("Referrer-Policy")!, "no-referrer"),
        (HTTPField.Name("X-Frame-Options")!, "DENY"),
        (HTTPField.Name("Cross-Origin-Opener-Policy")!, "same-origin"),
        (HTTPField.Name("Cross-Origin-Resource-Policy")!, "same-origin"),
        (HTTPField.Name("Permissions-Policy")!, "camera=(), geolocation=(), microphone=()"),
    ]
}
