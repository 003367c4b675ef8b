package import Articles
package import Codes
package import Knowledge
package import Layout
internal import Platform
package import Terms

/// What every page of a build is made from; nothing of it changes while pages are made.
package struct SiteContext: Sendable {
    package let content: ContentFolder
    /// Where each page stands.
    package let map: SiteMap
    let redirects: [Configuration.Redirect]
    /// In the order of their tags.
    package let locales: [SiteLocale]
    /// The language that articles are translated from.
    package let sourceLocale: LocaleTag
    package let templates: TemplateLibrary
    package let scanner: CodeScanner
    /// Style, scripts and marks: names below `assets` and the files that they are copied from.
    package let assets: [(name: String, source: String)]
    /// Where the site will be published, with a slash at the end; nil for a site that only stands in a folder.
    package let baseURL: String?
    private let hasSearch: Bool
    private let addedWords: AddedWords
    /// Which edition of the knowledge base the site is.
    package var edition = Edition()
    /// The tree that the articles stand in, in each language.
    package var navigation = SiteNavigation()
    /// Whether the homes lead to a report page.
    package var hasReport = false
    /// Whether the codes of the site may be those of mail.
    package var isAboutMail = true
    /// How the site will be published, where that was said.
    package var hosting: Set<Hosting> = []

    /// Whether each language has a feed, which holds whole addresses alone.
    var hasFeeds: Bool { !hosting.isEmpty && baseURL != nil }

    /// - Parameters:
    ///   - content: the articles, and the files that they may refer to.
    ///   - assets: names below `assets`, and the files they are copied from; with `search.js` among them pages have a
    ///     search.
    ///   - english: the words that stand in where a language has none.
    ///   - baseURL: the public address, with or without a slash at its end.
    package init(
        content: ContentFolder, map: SiteMap, redirects: [Configuration.Redirect], locales: [SiteLocale],
        sourceLocale: LocaleTag, templates: TemplateLibrary, assets: [(name: String, source: String)],
        scanner: CodeScanner, english: Strings, baseURL: String?
    ) {
        self.content = content
        self.map = map
        self.redirects = redirects
        self.locales = locales
        self.sourceLocale = sourceLocale
        self.templates = templates
        self.assets = assets
        hasSearch = assets.contains { $0.name == "search.js" }
        self.scanner = scanner
        let languages = content.groups.flatMap { $0.members.map(\.locale) } + [sourceLocale, ReferenceData.english]
        addedWords = AddedWords(locales, english, known: languages)
        self.baseURL = baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    }

    /// The variables that every page has.
    ///
    /// - Parameters:
    ///   - page: the path of the page in the output.
    ///   - titleLanguage: that of the title, where it is no word of the interface.
    ///   - path: the path of the same page in another locale; nil where the site has it in this one alone.
    ///   - trail: the pages between the home and this one; nil for a page that shows no way.
    ///   - missing: locales that show another language in place of their own.
    ///   - showsAnywhere: the page is shown in the place of any other, so that relative URLs would lead to the wrong
    ///     place.
    func common(
        _ page: String, _ locale: SiteLocale, title: String, of titleLanguage: LocaleTag? = nil,
        description: String? = nil,
        below trail: [Breadcrumb]? = nil, missing: Set<LocaleTag> = [], showsAnywhere: Bool = false,
        in path: (LocaleTag) -> String
    ) -> TemplateRecord {
        let fixedRoot = showsAnywhere ? rootPath : nil
        func url(_ target: String) -> String {
            fixedRoot.map { $0 + PercentEncoding.path(target) } ?? SiteMap.url(target, from: page)
        }
        var record: TemplateRecord = [
            .root: .text(fixedRoot ?? SiteMap.root(of: page)), .title: .text(title),
            .home: .text(url(HomePages.path(locale.tag))), .codesIndex: .text(url(CodeIndexPages.path(locale.tag))),
            .articlesIndex: .text(url(ArticleIndexPages.path(1, locale.tag))),
        ]
        record.set(.locale, text: locale.language == locale.tag ? nil : locale.tag.tag)
        record.set(.titleLang, text: titleLanguage == locale.language ? nil : titleLanguage?.tag)
        record.set(.description, text: description)
        record.set(.searchScript, text: hasSearch ? url("assets/search.js") : nil)
        record.set(
            .openSearch, text: hasSearch && baseURL != nil ? url(OpenSearch.path(locale.tag)) : nil)
        record.set(.feed, text: hasFeeds ? url(AtomFeed.path(locale.tag)) : nil)
        record.set(.canonical, text: baseURL.map { $0 + PercentEncoding.path(page) })
        let same = locales.map { other in
            let target = path(other.tag)
            return (locale: other, target: target, url: url(target), isMissing: missing.contains(other.tag))
        }
        record.set(
            .languages,
            .list(
                same.map { other in
                    [
                        .lang: .text(other.locale.tag.tag), .dir: .text(other.locale.tag.direction),
                        .name: .text(other.locale.name), .url: .text(other.url),
                        .current: .flag(other.locale.tag == locale.tag), .missing: .flag(other.isMissing),
                        // In another language the invitation would not be understood.
                        .invitation: TemplateValue(
                            text: other.locale.strings.isOwn ? other.locale.strings["chooser_invitation"] : nil),
                    ]
                }))
        record.set(
            .alternates,
            .list(
                same.filter { !$0.isMissing }.map { other in
                    let url = baseURL.map { $0 + PercentEncoding.path(other.target) } ?? other.url
                    return [.lang: .text(other.locale.tag.tag), .url: .text(url)]
                }))
        record.set(
            .breadcrumbs,
            .list(
                breadcrumbs(trail, locale).map { crumb in
                    let language = crumb.language == locale.language ? nil : crumb.language
                    return [
                        .text: .text(crumb.text), .url: .text(url(crumb.path)),
                        .lang: TemplateValue(text: language?.tag),
                        .dir: TemplateValue(text: language?.direction),
                    ]
                }))
        return record
    }

    private func breadcrumbs(_ trail: [Breadcrumb]?, _ locale: SiteLocale) -> [Breadcrumb] {
        trail.map { [Breadcrumb(locale.strings["nav_home"], HomePages.path(locale.tag))] + $0 } ?? []
    }

    /// The words to add inside blocks: in the language of the blocks, which is the one that their element names, or
    /// else, where there are none in it, those of the page.
    func words(in language: LocaleTag, on page: SiteLocale) -> ArticleWords { addedWords.words(in: language, on: page) }

    /// The path of the site's root on its server: `/kb/` for `https://example.org/kb/`; nil where it is not known. A
    /// configuration of a server without an address has the site at the root.
    private var rootPath: String? {
        guard let baseURL, let scheme = baseURL.firstRange(of: "://") else { return hosting.isEmpty ? nil : "/" }
        return String(baseURL[scheme.upperBound...].drop { $0 != "/" })
    }
}

extension SiteLocale {
    /// What is the same on every page of this locale.
    var constants: TemplateRecord {
        [
            .lang: .text(tag.tag), .dir: .text(tag.direction), .wordsLang: .text(language.tag),
            .wordsDir: .text(language.direction), .siteTitle: .text(siteTitle), .edition: TemplateValue(text: edition),
        ]
    }
}
