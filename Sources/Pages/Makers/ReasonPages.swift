internal import Articles
internal import Codes
package import Knowledge
internal import Terms
package import Layout

/// The page of each reason that keeps mail from arriving, and the list of them.
package struct ReasonPages {
    private let context: SiteContext
    private let base: KnowledgeBase
    private let renderers: PageRenderers

    /// Each value caches renderers of its own: make one for each thread.
    package init(_ context: SiteContext, _ base: KnowledgeBase) {
        self.context = context
        self.base = base
        renderers = PageRenderers(context)
    }

    static func index(_ locale: LocaleTag) -> String { SiteMap.reason("index", locale) }

    /// The list first; nothing where nothing is said of any reason.
    package func pages(_ locale: SiteLocale) -> [(path: String, bytes: [UInt8])] {
        guard !base.reasons.isEmpty else { return [] }
        let list = ListPage(
            path: Self.index, title: "reasons_title", introduction: "reasons_intro",
            items: { locale, page in
                base.reasons.map { reason in
                    let title = EntryWords(locale: locale).shown(reason.title)
                    return (
                        title?.value ?? reason.reason.rawValue, title?.language,
                        SiteMap.reason(reason.reason.rawValue, locale.tag)
                    )
                }
            })
        return [list.page(context, locale, renderers[locale])] + base.reasons.map { page(of: $0, locale) }
    }

    private func page(of reason: ReasonText, _ locale: SiteLocale) -> (path: String, bytes: [UInt8]) {
        let id = reason.reason.rawValue
        let path = SiteMap.reason(id, locale.tag)
        let text = EntryText(context: context, locale: locale, page: path)
        let title = text.words.shown(reason.title)
        var record = context.common(
            path, locale, title: title?.value ?? id, of: title?.language,
            below: [Breadcrumb(locale.strings["reasons_title"], Self.index(locale.tag))]
        ) { SiteMap.reason(id, $0) }
        record.set(.fixBy, text: locale.fixByText(reason.reason.fixBy))
        record.set(.manCommand, text: ManName.command(ManName.reason(id), locale))
        record.set(.summary, .list(lines(text.words.shown(reason.summary).map { ([$0], $1) }, text)))
        record.set(.steps, .list(lines(text.words.shown(reason.steps), text)))
        record.set(.keywords, .list(lines(text.words.shown(reason.keywords), text)))
        record.set(
            .fallback, .flag([text.words.isForeign(reason.summary), text.words.isForeign(reason.steps)].contains(true)))
        text.setCaution(text.words.caution(reason), &record)
        record.set(.codes, .list(MeaningItems(text: text, base: base).items { $0.reason == reason.reason }))
        return (path, renderers[locale].page("reason", record))
    }

    /// A member for each of the texts, which templates escape.
    private func lines(_ texts: (value: [String], language: LocaleTag)?, _ text: EntryText) -> [TemplateRecord] {
        (texts?.value ?? []).map { line in
            var record: TemplateRecord = [.text: .text(line)]
            text.setLanguage(texts?.language, &record)
            return record
        }
    }
}
