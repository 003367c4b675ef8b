internal import HTTPTypes
internal import HummingbirdCore
internal import NIOCore

/// The answer for addresses that lead to no page, in the reader's language.
struct NotFoundPage {
    let site: SiteFolder
    let live: LiveReload?

    /// - Parameter names: the path that was asked for; its language comes first.
    func answer(_ request: HTTPRequest, below names: [String]) -> Response {
        let locales = site.locales()
        let locale =
            names.first.flatMap { first in locales.first { $0 == first.lowercased() } }
            ?? request.headerFields[.acceptLanguage].flatMap { AcceptLanguage.best($0, of: locales) }
        var bytes = locale.flatMap { page([$0]) } ?? page([]) ?? Self.bare
        if let live { bytes = live.adding(to: bytes).bytes }
        var fields = HTTPFields()
        fields[.contentType] = ContentType.html
        fields[.cacheControl] = "no-store"
        fields[.vary] = "Accept-Language"
        return Response(status: .notFound, headers: fields, body: ResponseBody(byteBuffer: bytes))
    }

    /// Links of a page are relative to its own place, and it is shown at any other: they are made to begin at the root.
    /// Those of a site with a public address begin at that address's path, which is the root here.
    private func page(_ folder: [String]) -> ByteBuffer? {
        guard let file = site.file(folder + ["404.html"]), let bytes = try? file.read(0..<file.size) else { return nil }
        let prefix = folder.isEmpty ? "/" : "/\(folder[0])/"
        return ByteBuffer(string: Self.rooted(String(buffer: bytes), prefix))
    }

    static func rooted(_ html: String, _ prefix: String) -> String {
        let published = html.firstMatch(of: #/ data-root="(/[^"]*)"/#)?.1 ?? "/"
        var result = ""
        var rest = html[...]
        while let attribute = rest.firstRange(of: #/ (?:href|src|action|data-root)="/#) {
            result += rest[..<attribute.upperBound]
            rest = rest[attribute.upperBound...]
            let value = rest.prefix { $0 != "\"" }
            if value.hasPrefix(published) {
                result += "/"
                rest = rest.dropFirst(published.count)
            } else if !value.hasPrefix("#"), !value.hasPrefix("/"), !value.contains(":") {
                result += prefix
            }
        }
        return result + rest
    }

    /// For a folder that is no site yet.
    private static let bare = ByteBuffer(
        string: """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Not found</title>
            </head>
            <body>
            <h1>Not found</h1>
            <p>There is no page at this address.</p>
            </body>
            </html>

            """)
}
