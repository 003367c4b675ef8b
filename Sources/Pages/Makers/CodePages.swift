internal import Articles
package import Codes
package import Knowledge
package import Layout

/// Makes the page of a code in a language: what it means, what to do, and where to read on.
package struct CodePages {
    private let context: SiteContext
    private let base: KnowledgeBase
    private let titles: ArticleTitles
    private let renderers: PageRenderers

    /// - Parameter titles: those of the articles that the pages link.
    package init(_ context: SiteContext, _ base: KnowledgeBase, _ titles: ArticleTitles) {
        self.context = context
        self.base = base
        self.titles = titles
        renderers = PageRenderers(context)
    }

    /// The page with its path. A code without a meaning of its own shows those of the nearest set that holds it.
    package func page(of code: Code, _ locale: SiteLocale) -> (path: String, bytes: [UInt8]) {
        let path = SiteMap.code(code.name, locale.tag)
        return (path, renderers[locale].page("code", record(code, locale, path)))
    }

    private func record(_ code: Code, _ locale: SiteLocale, _ page: String) -> TemplateRecord {
        let meanings = base.record(for: code)?.meanings ?? []
        let title = base.title(of: code, locale.order)
        let trail =
            [Breadcrumb(locale.strings["nav_codes"], CodeIndexPages.path(locale.tag))]
            + base.parents(of: code).reversed().map { Breadcrumb($0.spelling, SiteMap.code($0.name, locale.tag)) }
        var record = context.common(
            page, locale, title: title.text, of: title.locale, below: trail
        ) { SiteMap.code(code.name, $0) }
        record.set(.code, text: code.spelling)
        let names = (base.record(for: code)?.names ?? []).filter { $0 != code.spelling }
        let scheme = code.name == code.spelling || code.scheme == .officeError ? [] : [code.name]
        let kind = [locale.strings[CodeKind.key(of: code)]] + scheme + names.prefix(4)
        record.set(.kindLabel, text: kind.joined(separator: " · "))
        record.set(.manCommand, text: ManName.make(code.name).map { ManName.command($0, locale) })
        setMeanings(base.nearestMeanings(of: code), of: code, locale, page, &record)
        record.set(.members, .list(base.members(of: code).map { item($0, locale, page) }))
        let isPrinted = CodePrintPages.isMade(for: code, in: base)
        record.set(
            .printUrl, text: isPrinted ? SiteMap.url(CodePrintPages.path(code, locale.tag), from: page) : nil)
        record.set(.structuredData, HowTo.of(code, meanings, locale))
        record.set(.related, .list(related(meanings).map { item($0, locale, page) }))
        setArticles(code, meanings, locale, page, &record)
        return record
    }

    private func setMeanings(
        _ meanings: [CodeEntry], of code: Code, _ locale: SiteLocale, _ page: String, _ record: inout TemplateRecord
    ) {
        let text = EntryText(context: context, locale: locale, page: page)
        let records = MeaningRecords(text: text, base: base)
        record.set(.headings, .list(meanings.count > 1 ? meanings.map { records.heading($0) } : []))
        record.set(.hasWords, .flag(meanings.contains { !$0.messages.isEmpty }))
        record.set(.meanings, .html(records.sections(of: meanings, level: 2, by: renderers[locale])))
        record.set(.vendor, meanings.count == 1 ? records.vendor(meanings[0]) : .list([]))
        record.merge(records.facts(meanings))
    }

    private func related(_ meanings: [CodeEntry]) -> [Code] {
        meanings.flatMap(\.related).uniquedInOrder().filter { base.record(for: $0) != nil }
    }

    private func item(_ code: Code, _ locale: SiteLocale, _ page: String) -> TemplateRecord {
        let title = base.title(of: code, locale.order)
        let language = title.locale ?? locale.language
        return [
            .code: .text(code.spelling), .title: TemplateValue(text: title.text), .lang: .text(language.tag),
            .dir: .text(language.direction),
            .url: .text(SiteMap.url(SiteMap.code(code.name, locale.tag), from: page)),
        ]
    }

    private func setArticles(
        _ code: Code, _ meanings: [CodeEntry], _ locale: SiteLocale, _ page: String, _ record: inout TemplateRecord
    ) {
        let places = base.record(for: code)?.places ?? []
        record.set(.articles, .list(places.map { titles.item($0.key, anchor: $0.anchor, locale, page) }))
        let about = Set(places.map(\.key))
        let mentions = base.mentions(of: code).filter { !about.contains($0) }
        record.set(
            .mentions, .list(mentions.prefix(Self.mostMentions).map { titles.item($0, anchor: "", locale, page) }))
    }

    /// A page lists so many articles that mention its code: it must not grow with the number of articles.
    private static let mostMentions = 50
}
