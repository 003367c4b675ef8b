internal import Articles
internal import Codes
internal import Knowledge

/// Resolves the links of one article for one of its pages, and keeps what it found wrong.
struct PageLinks: LinkResolver {
    private let map: SiteMap
    private let scanner: CodeScanner
    private let key: String
    /// The article's file, where its relative links start.
    private let file: String
    private let page: String
    private let locale: LocaleTag
    private let allowed: Set<Code>
    /// The page is not the article's own, so an anchor of the article stands on another page.
    private let isElsewhere: Bool
    private(set) var problems: [LinkProblem] = []
    /// Files of the content folder that the page shows.
    private(set) var media: Set<String> = []

    /// Articles whose anchors the page's links depend on.
    private(set) var anchorKeys: Set<String> = []

    /// - Parameters:
    ///   - mentions: the codes of the source text, which are facts; a code that only a translation has is an error.
    ///   - file: the path of the article's file in the content folder.
    ///   - page: the path of the page in the output.
    init(
        _ map: SiteMap, scanner: CodeScanner, mentions: Set<Code>, key: String, file: String, page: String,
        locale: LocaleTag, isElsewhere: Bool = false
    ) {
        self.map = map
        self.scanner = scanner
        self.key = key
        self.file = file
        self.page = page
        self.locale = locale
        self.isElsewhere = isElsewhere
        allowed = mentions
    }

    mutating func link(_ written: String) -> LinkTarget {
        let destination = Destination.trimmed(written)
        let (path, fragment) = Destination.parts(of: destination)
        if let scheme = Destination.scheme(of: destination) {
            return ["http", "https", "mailto"].contains(scheme) ? .external(PercentEncoding.url(destination)) : .none
        }
        if destination.utf8.starts(with: "//".utf8) { return .external(PercentEncoding.url("https:" + destination)) }
        if path.isEmpty { return fragment.isEmpty ? .none : own(fragment, written) }
        if path.utf8.first == 0x2F { return siteRooted(destination) }
        guard let target = ContentPath.resolve(path, from: file) else {
            problems.append(.init(.outside, written))
            return .none
        }
        if let key = map.key(ofContentPath: target) { return article(key, fragment, written) }
        if let found = map.file(target) {
            media.insert(found)
            return .local(SiteMap.url(SiteMap.media(found), from: page))
        }
        guard let base = map.links.articles else {
            problems.append(.init(.deadLink, written))
            return .none
        }
        let name = map.key(belowLocale: target)
        let address = base + (base.hasSuffix("/") ? "" : "/") + (name.hasSuffix(".md") ? String(name.dropLast(3)) : name)
        return .external(PercentEncoding.url(fragment.isEmpty ? address : "\(address)#\(fragment)"))
    }

    private mutating func own(_ fragment: String, _ written: String) -> LinkTarget {
        guard let anchor = map.anchors.anchor(fragment, in: key) else {
            problems.append(.init(.deadAnchor, written))
            return .none
        }
        let article = isElsewhere ? SiteMap.url(SiteMap.article(key, locale), from: page) : ""
        return .local("\(article)#\(PercentEncoding.fragment(anchor))")
    }

    private mutating func article(_ key: String, _ fragment: String, _ written: String) -> LinkTarget {
        let url = SiteMap.url(SiteMap.article(key, locale), from: page)
        if fragment.isEmpty { return .local(url) }
        if key != self.key { anchorKeys.insert(key) }
        guard let anchor = map.anchors.anchor(fragment, in: key) else {
            problems.append(.init(.deadAnchor, written))
            return .local(url)
        }
        return .local("\(url)#\(PercentEncoding.fragment(anchor))")
    }

    private mutating func siteRooted(_ destination: String) -> LinkTarget {
        guard let base = map.links.site else {
            problems.append(.init(.siteRooted, destination))
            return .none
        }
        return .external(PercentEncoding.url((base.hasSuffix("/") ? String(base.dropLast()) : base) + destination))
    }

    mutating func image(_ source: String) -> String? {
        let (path, _) = Destination.parts(of: Destination.trimmed(source))
        // A picture elsewhere would be a request that leaves the folder.
        guard Destination.scheme(of: path) == nil, path.utf8.first != 0x2F,
            let target = ContentPath.resolve(path, from: file), let found = map.file(target)
        else {
            problems.append(.init(.missingImage, source))
            return nil
        }
        media.insert(found)
        return SiteMap.url(SiteMap.media(found), from: page)
    }

    mutating func mentions(in text: String) -> [CodeMention] {
        guard !allowed.isEmpty else { return [] }
        return scanner.scan(text).compactMap { match in
            guard match.code.scheme == .smtpEnhanced, allowed.contains(match.code) else { return nil }
            let target = SiteMap.code(match.code.spelling, locale)
            return CodeMention(range: match.range, url: SiteMap.url(target, from: page))
        }
    }
}
