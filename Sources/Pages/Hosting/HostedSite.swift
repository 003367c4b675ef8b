package import Articles
internal import Platform

/// A way to publish a site, which some files of its own make better.
package enum Hosting: String, Sendable, CaseIterable {
    /// A configuration for nginx: `hosting/nginx.conf`.
    case nginx
    /// A Caddyfile: `hosting/Caddyfile`.
    case caddy
    /// What Apache reads in the site itself: `.htaccess`.
    case apache
    /// A host of static pages, which takes no configuration: nothing but what every host gets.
    case pages
}

/// What the configuration of a web server says of one site.
package struct HostedSite: Sendable {
    /// The languages that a browser may ask for, in small letters, with the folder of each; a region before its language.
    package let languages: [(tag: String, folder: String)]
    /// The folders of all languages: `nl-nl`.
    package let folders: [String]
    /// The name of the server: `docs.example`.
    package let host: String
    /// The path that the site stands at, without a slash at its end: `/errors`, or nothing for the root.
    package let prefix: String
    /// Whether compressed copies stand beside the files.
    package let isCompressed: Bool

    /// - Parameters:
    ///   - locales: in the order in which the site has them: of two regions the first one is for readers of a third.
    ///   - address: the public address; nil for the root of a server that is named later.
    package init(_ locales: [LocaleTag], address: String?, isCompressed: Bool) {
        let regions = Dictionary(grouping: locales, by: \.language)
        let shared = locales.filter { (regions[$0.language]?.count ?? 0) > 1 }.map {
            (tag: $0.folder, folder: $0.folder)
        }
        var seen: Set<String> = []
        let single = locales.filter { seen.insert($0.language).inserted }.map { (tag: $0.language, folder: $0.folder) }
        languages = shared + single
        folders = locales.map(\.folder)
        let rest = address.flatMap { text in text.firstRange(of: "://").map { text[$0.upperBound...] } } ?? ""
        let name = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        host = name.isEmpty ? "naslag.example" : String(name.prefix { $0 != ":" || name.hasPrefix("[") })
        var path = String(rest.dropFirst(name.count).prefix { $0 != "?" && $0 != "#" })
        while path.hasSuffix("/") { path.removeLast() }
        prefix = path
        self.isCompressed = isCompressed
    }

    /// The alternatives of a regular expression for one of the languages: `nl|en`.
    var pattern: String { languages.map(\.tag).joined(separator: "|") }

    /// For a regular expression: the prefix, in which a dot is a dot.
    var quotedPrefix: String {
        prefix.reduce(into: "") { text, letter in
            if ".+*?()[]{}|^$\\".contains(letter) { text += "\\" }
            text.append(letter)
        }
    }
}

/// What every answer tells the browser not to do, and for how long it may keep what it got.
enum HostHeaders {
    static let always: [(name: String, value: String)] = [
        (
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        ),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ]

    /// An address with the hash of its content never changes; pages, and assets without one, are asked for again.
    static let hashed = #"^assets/.+[.-][0-9a-f]{8,64}\.\w+$"#
    static let pages = "no-cache"
    static let assets = "public, max-age=3600, must-revalidate"
    static let forever = "public, max-age=31536000, immutable"
}
