internal import HTTPTypes

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
