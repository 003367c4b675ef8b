internal import Articles
internal import Codes
internal import Knowledge
internal import Platform
internal import Layout

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

    mutating func link(_ written: String) -> ResolvedLink {
        let (destination, problem) = map.links.destination(of: written, in: key, file: file)
        if let problem { problems.append(problem) }
        switch destination {
        case .anchor(let anchor):
            let article = isElsewhere ? SiteMap.url(SiteMap.article(key, locale), from: page) : ""
            return .local("\(article)#\(PercentEncoding.fragment(anchor))")
        case .article(let key, let anchor):
            if key != self.key, anchor != nil || problem != nil { anchorKeys.insert(key) }
            let url = SiteMap.url(SiteMap.article(key, locale), from: page)
            return .local(anchor.map { "\(url)#\(PercentEncoding.fragment($0))" } ?? url)
        case .file(let path):
            media.insert(path)
            return .local(SiteMap.url(SiteMap.media(path), from: page))
        case .external(let address): return .external(PercentEncoding.url(address))
        case .nowhere: return .none
        }
    }

    mutating func image(_ source: String) -> String? {
        let (path, problem) = map.links.image(source, file: file)
        if let problem { problems.append(problem) }
        guard let path else { return nil }
        media.insert(path)
        return SiteMap.url(SiteMap.media(path), from: page)
    }

    mutating func mentions(in text: String) -> [CodeMention] {
        guard !allowed.isEmpty else { return [] }
        return scanner.scan(text).compactMap { match in
            guard match.code.scheme == .smtpEnhanced, allowed.contains(match.code) else { return nil }
            let target = SiteMap.code(match.code.name, locale)
            return CodeMention(range: match.range, url: SiteMap.url(target, from: page))
        }
    }
}
