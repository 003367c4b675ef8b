internal import Articles
internal import Codes
package import Knowledge
package import Layout
internal import Terms

/// The page of each mail service that uses codes in its own way, and the list of them.
package struct VendorPages {
    private let context: SiteContext
    private let base: KnowledgeBase
    private let renderers: PageRenderers

    /// Each value caches renderers of its own: make one for each thread.
    package init(_ context: SiteContext, _ base: KnowledgeBase) {
        self.context = context
        self.base = base
        renderers = PageRenderers(context)
    }

    static func index(_ locale: LocaleTag) -> String { SiteMap.vendor("index", locale) }

    /// The list first; nothing where no service is known.
    package func pages(_ locale: SiteLocale) -> [(path: String, bytes: [UInt8])] {
        guard !base.vendors.isEmpty else { return [] }
        let list = ListPage(
            path: Self.index, title: "vendors_title", introduction: "vendors_intro",
            items: { locale, _ in base.vendors.map { ($0.name, nil, SiteMap.vendor($0.id, locale.tag)) } })
        return [list.page(context, locale, renderers[locale])] + base.vendors.map { page(of: $0, locale) }
    }

    private func page(of vendor: Vendor, _ locale: SiteLocale) -> (path: String, bytes: [UInt8]) {
        let path = SiteMap.vendor(vendor.id, locale.tag)
        let text = EntryText(context: context, locale: locale, page: path)
        var record = context.common(
            path, locale, title: vendor.name,
            below: [Breadcrumb(locale.strings["vendors_title"], Self.index(locale.tag))]
        ) { SiteMap.vendor(vendor.id, $0) }
        record.set(.site, text: vendor.site)
        let meanings = base.codes.flatMap(\.meanings).filter { $0.vendor?.id == vendor.id }
        text.setCaution(TextCaution(meanings.map(text.words.caution)), &record)
        record.set(.codes, .list(MeaningItems(text: text, base: base).items { $0.vendor?.id == vendor.id }))
        return (path, renderers[locale].page("vendor", record))
    }
}

/// A page that lists others: all reasons, all vendors.
struct ListPage {
    /// Of the page itself, in each language.
    let path: (LocaleTag) -> String
    /// Keys of words.
    let title: String
    let introduction: String
    /// What is listed, with the language of its title where that may be another and the path of its page.
    let items: (SiteLocale, _ page: String) -> [(title: String, language: LocaleTag?, path: String)]

    func page(_ context: SiteContext, _ locale: SiteLocale, _ renderer: PageRenderer) -> (path: String, bytes: [UInt8])
    {
        let path = path(locale.tag)
        var record = context.common(
            path, locale, title: locale.strings[title], description: locale.strings[introduction],
            below: [], in: self.path)
        record.set(.introduction, text: locale.strings[introduction])
        let sorted = items(locale, path).sorted { ($0.title.lowercased(), $0.path) < ($1.title.lowercased(), $1.path) }
        record.set(
            .articles,
            .list(
                sorted.map { item in
                    let other = item.language == locale.language ? nil : item.language
                    return [
                        .title: .text(item.title), .lang: TemplateValue(text: other?.tag),
                        .dir: TemplateValue(text: other?.direction), .url: .text(SiteMap.url(item.path, from: path)),
                    ]
                }))
        return (path, renderer.page("list", record))
    }
}
