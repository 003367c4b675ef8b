internal import Articles
package import Codes
package import Knowledge
package import Layout

/// Makes the page that holds all codes of a family or a subject with what they mean and what to do, to print or to read
/// from end to end.
package struct CodePrintPages {
    private let context: SiteContext
    private let base: KnowledgeBase
    private let renderers: PageRenderers

    /// Each value caches renderers of its own: make one for each thread.
    package init(_ context: SiteContext, _ base: KnowledgeBase) {
        self.context = context
        self.base = base
        renderers = PageRenderers(context)
    }

    static func path(_ code: Code, _ locale: LocaleTag) -> String {
        SiteMap.code("\(code.name)-print", locale)
    }

    /// Whether the code has such a page: it is a family or a subject, and at least two codes in it have a meaning.
    static func isMade(for code: Code, in base: KnowledgeBase) -> Bool {
        switch code.enhanced?.kind {
        case .family, .subject: codes(below: code, in: base).count > 1
        case .class, .range, .code, nil: false
        }
    }

    /// The page with its path, `nl-nl/codes/5.7-print.html`; nil for a single code, a class or a range, and for a set
    /// with fewer than two codes that have a meaning.
    package func page(of code: Code, _ locale: SiteLocale) -> (path: String, bytes: [UInt8])? {
        guard Self.isMade(for: code, in: base) else { return nil }
        let path = Self.path(code, locale.tag)
        let record = record(code, Self.codes(below: code, in: base), locale, path)
        return (path, renderers[locale].page("code-print", record))
    }

    /// The codes of all sets inside a set that have a meaning of their own, in order.
    private static func codes(below code: Code, in base: KnowledgeBase) -> [Code] {
        func all(_ code: Code) -> [Code] { base.members(of: code).flatMap { [$0] + all($0) } }
        return all(code).uniquedInOrder().filter { base.record(for: $0)?.meanings.isEmpty == false }.sorted()
    }

    private func record(_ code: Code, _ codes: [Code], _ locale: SiteLocale, _ page: String) -> TemplateRecord {
        let title = base.title(of: code, locale.order)
        let trail = [
            Breadcrumb(locale.strings["nav_codes"], CodeIndexPages.path(locale.tag)),
            Breadcrumb(code.spelling, SiteMap.code(code.name, locale.tag)),
        ]
        var record = context.common(page, locale, title: title.text, of: title.locale, below: trail) {
            Self.path(code, $0)
        }
        record.set(.code, text: code.spelling)
        // Each code is rendered by itself and goes into the page as HTML.
        record.set(
            .entries, .html(codes.flatMap { renderers[locale].page("code-print-entry", entry($0, locale, page)) }))
        return record
    }

    private func entry(_ code: Code, _ locale: SiteLocale, _ page: String) -> TemplateRecord {
        let text = EntryText(context: context, locale: locale, page: page)
        let title = base.title(of: code, locale.order)
        let meanings = base.record(for: code)?.meanings ?? []
        var record: TemplateRecord = [
            .code: .text(code.spelling), .title: TemplateValue(text: title.text),
            .url: .text(SiteMap.url(SiteMap.code(code.name, locale.tag), from: page)),
        ]
        record.set(.titleLang, text: title.locale == locale.language ? nil : title.locale?.tag)
        let records = MeaningRecords(text: text, base: base)
        let sections = records.sections(of: meanings, level: 3, prefix: "\(code.spelling)_", by: renderers[locale])
        record.set(.meanings, .html(sections))
        return record
    }
}
