package import Articles
package import Knowledge

/// Where everything of the site stands: pages of articles and codes, and files that articles refer to.
///
/// Paths are relative to the output folder; `url(_:from:)` makes the relative URL that works from `file://` too.
package struct SiteMap: Sendable {
    /// Keys of articles by their lower-case form: published links often differ in letter case.
    private let keys: [String: String]
    private let files: [String: String]
    private let hasLocaleFolders: Bool
    let links: Configuration.LinkBases
    let anchors: AnchorIndex

    /// - Parameter moved: keys of articles that are there, by the keys that they had.
    package init(_ content: ContentFolder, links: Configuration.LinkBases, moved: [String: String] = [:]) {
        let present = content.groups.map { ($0.key.lowercased(), $0.key) }
        keys = Dictionary(
            present + moved.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
        files = Dictionary(
            content.files.sorted().filter(Self.mayBeCopied).map { ($0.lowercased(), $0) },
            uniquingKeysWith: { first, _ in first })
        hasLocaleFolders = content.hasLocaleFolders
        self.links = links
        anchors = AnchorIndex(content)
    }

    /// The key of the article that a path in the content folder names, with or without `.md`.
    func key(ofContentPath path: String) -> String? {
        let key = self.key(belowLocale: path)
        return keys[key.lowercased()] ?? (key.hasSuffix(".md") ? keys[String(key.dropLast(3)).lowercased()] : nil)
    }

    /// The path below the locale's folder, which an article that is not in the set has too.
    func key(belowLocale path: String) -> String {
        hasLocaleFolders ? String(path.drop { $0 != "/" }.dropFirst()) : path
    }

    /// The file of the content folder that a path names, whatever its letter case.
    func file(_ path: String) -> String? { files[path.lowercased()] }

    /// Pictures and documents; not sources, tables of contents or configuration.
    private static func mayBeCopied(_ path: String) -> Bool {
        guard let dot = path.lastIndex(of: ".") else { return false }
        return copied.contains(path[path.index(after: dot)...].lowercased())
    }

    private static let copied: Set<String> = [
        "png", "jpg", "jpeg", "gif", "webp", "avif", "bmp", "ico", "pdf", "zip", "csv", "txt", "xlsx", "docx", "pptx",
        "ps1", "vsdx",
    ]

    static func article(_ key: String, _ locale: LocaleTag) -> String { "\(locale.folder)/articles/\(key).html" }

    static func sideBySide(_ key: String, _ locale: LocaleTag) -> String { "\(locale.folder)/side-by-side/\(key).html" }

    /// - Parameter spelling: the canonical spelling of a code; a colon, which some file systems refuse, becomes `-`.
    static func code(_ spelling: String, _ locale: LocaleTag) -> String {
        "\(locale.folder)/codes/\(spelling.replacing(":", with: "-")).html"
    }

    static func media(_ contentPath: String) -> String { "assets/media/\(contentPath)" }

    /// The relative URL that leads from one page to another file of the site, percent-encoded.
    static func url(_ target: String, from page: String) -> String {
        PercentEncoding.path(ContentPath.relative(target, from: page))
    }

    /// `../../` as often as the page is deep.
    static func root(of page: String) -> String {
        String(repeating: "../", count: page.utf8.count { $0 == 0x2F })
    }
}
