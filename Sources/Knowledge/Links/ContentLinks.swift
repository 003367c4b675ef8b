package import Articles

/// Where the links of articles lead, by the files that the content folder holds. The build makes its links of this, and
/// the check its findings, so that both say the same.
package struct ContentLinks: Sendable {
    /// Keys of articles by their lower-case form: published links often differ in letter case.
    private let keys: [String: String]
    private let files: [String: String]
    private let hasLocaleFolders: Bool
    private let bases: Configuration.LinkBases
    /// The anchors of all articles, for the part of a link after `#`.
    package let anchors: AnchorIndex

    /// - Parameter redirects: a link to the place where an article was leads to where it is.
    package init(
        _ content: ContentFolder, bases: Configuration.LinkBases, redirects: [Configuration.Redirect] = []
    ) {
        let present = content.groups.map { ($0.key.lowercased(), $0.key) }
        let known = Set(content.groups.map(\.key))
        let moved = redirects.filter { known.contains($0.key) }.map { ($0.from.lowercased(), $0.key) }
        keys = Dictionary(present + moved, uniquingKeysWith: { first, _ in first })
        files = Dictionary(
            content.files.sorted().filter(Self.mayBeCopied).map { ($0.lowercased(), $0) },
            uniquingKeysWith: { first, _ in first })
        hasLocaleFolders = content.hasLocaleFolders
        self.bases = bases
        anchors = AnchorIndex(content)
    }

    /// What a link leads to.
    package enum Destination: Hashable, Sendable {
        /// An anchor of the article itself.
        case anchor(String)
        /// An article, by its key; the anchor that is there, if the link names one.
        case article(String, anchor: String?)
        /// A picture or document of the content folder, by its path.
        case file(String)
        /// An address elsewhere, as it was written.
        case external(String)
        case nowhere
    }

    /// - Parameters:
    ///   - written: the destination as the article writes it.
    ///   - key: the article's key.
    ///   - file: the path of its file, where relative links start.
    package func destination(
        of written: String, in key: String, file: String
    ) -> (destination: Destination, problem: LinkProblem?) {
        let address = LinkText.trimmed(written)
        if let scheme = LinkText.scheme(of: address) {
            return (["http", "https", "mailto"].contains(scheme) ? .external(address) : .nowhere, nil)
        }
        if address.utf8.starts(with: "//".utf8) { return (.external("https:" + address), nil) }
        let (path, fragment) = LinkText.parts(of: address)
        if path.isEmpty {
            if fragment.isEmpty { return (.nowhere, nil) }
            guard let anchor = anchors.anchor(fragment, in: key) else { return (.nowhere, .init(.deadAnchor, written)) }
            return (.anchor(anchor), nil)
        }
        if path.utf8.first == 0x2F {
            guard let base = bases.site else { return (.nowhere, .init(.siteRooted, address)) }
            return (.external((base.hasSuffix("/") ? String(base.dropLast()) : base) + address), nil)
        }
        guard let target = ContentPath.resolve(path, from: file) else { return (.nowhere, .init(.outside, written)) }
        if let key = self.key(ofContentPath: target) {
            if fragment.isEmpty { return (.article(key, anchor: nil), nil) }
            let anchor = anchors.anchor(fragment, in: key)
            return (.article(key, anchor: anchor), anchor == nil ? .init(.deadAnchor, written) : nil)
        }
        if let found = files[target.lowercased()] { return (.file(found), nil) }
        guard let base = bases.articles else { return (.nowhere, .init(.deadLink, written)) }
        return (.external(published(target, fragment, below: base)), nil)
    }

    /// The file of the content folder that an image shows; nil with what is wrong where there is none.
    package func image(_ written: String, file: String) -> (path: String?, problem: LinkProblem?) {
        let (path, _) = LinkText.parts(of: LinkText.trimmed(written))
        // A picture elsewhere would be a request that leaves the folder.
        guard LinkText.scheme(of: path) == nil, path.utf8.first != 0x2F,
            let target = ContentPath.resolve(path, from: file),
            let found = files[target.lowercased()]
        else { return (nil, .init(.missingImage, written)) }
        return (found, nil)
    }

    /// The key of the article that a path in the content folder names, with or without `.md` or `.yml`.
    private func key(ofContentPath path: String) -> String? {
        let key = self.key(belowLocale: path).lowercased()
        return keys[key] ?? Self.withoutSuffix(key).flatMap { keys[$0] }
    }

    /// Nil for a name that ends in neither `.md` nor `.yml`.
    private static func withoutSuffix(_ name: String) -> String? {
        [".md", ".yml"].first { name.utf8.reversed().starts(with: $0.utf8.reversed()) }
            .map { String(name.utf8.dropLast($0.utf8.count))! }
    }

    /// The path below the locale's folder, which an article that is not in the set has too.
    private func key(belowLocale path: String) -> String {
        guard hasLocaleFolders else { return path }
        let slash = path.utf8.firstIndex(of: 0x2F) ?? path.endIndex
        return String(path[slash...].utf8.dropFirst())!
    }

    private func published(_ target: String, _ fragment: String, below base: String) -> String {
        let name = key(belowLocale: target)
        let address = base + (base.hasSuffix("/") ? "" : "/") + (Self.withoutSuffix(name) ?? name)
        return fragment.isEmpty ? address : "\(address)#\(fragment)"
    }
}
