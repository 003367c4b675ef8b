import Foundation

/// A small site in two languages, in a temporary folder that goes when the test ends. A secret lies beside it.
final class SmallSite {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("serving-\(UUID().uuidString)").path
    let path: String

    /// Over 20 kB, and compressible.
    static let bigPage = page("Codes", String(repeating: "<p>5.7.705 betekent: gedempt – één zin.</p>\n", count: 800))

    /// - Parameter prefix: where it stands below the folder of a server, `www`; nil for a folder of its own.
    init(at prefix: String? = nil) throws {
        path = root + (prefix.map { "/www\($0)" } ?? "/site")
        let top = (prefix ?? "") + "/"
        for locale in ["nl-nl", "en-us"] {
            try put("\(locale)/index.html", Self.page(locale, "home"))
            // With a public address, or for a host, links of this page begin at the root.
            try put(
                "\(locale)/404.html",
                Self.page(locale, "<h1>404 \(locale)</h1><a href=\"\(top)\(locale)/index.html\">home</a>", root: top))
            try put("\(locale)/codes/index.html", Self.bigPage)
        }
        try put("index.html", Self.page("chooser", "<a href=\"nl-nl/index.html\">Nederlands</a>"))
        try put("404.html", Self.page("none", "<h1>404 of none</h1>", root: top))
        try put("assets/naslag.css", "main { color: black }")
        try put("man/man7/5.7.705.7", ".TH 5.7.705 7")
        try put(".naslag/manifest", "hidden")
        try Data("SECRET".utf8).write(to: URL(fileURLWithPath: root + "/secret.txt"))
        let files = FileManager.default
        try files.createSymbolicLink(atPath: path + "/link.txt", withDestinationPath: "../secret.txt")
        try files.createSymbolicLink(atPath: path + "/out", withDestinationPath: "..")
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    func put(_ name: String, _ text: String) throws {
        let url = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// Puts compressed copies beside all pages, by the program that everybody has.
    func compress() throws {
        let find = Process()
        find.executableURL = URL(fileURLWithPath: "/usr/bin/find")
        find.arguments = [path, "-name", "*.html", "-exec", "gzip", "-nk9", "{}", "+"]
        try find.run()
        find.waitUntilExit()
    }

    static func page(_ title: String, _ body: String, root: String = "../") -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'">
        <title>\(title)</title>
        <link rel="stylesheet" href="\(root)assets/naslag.css">
        </head>
        <body>\(body)</body>
        </html>

        """
    }
}
