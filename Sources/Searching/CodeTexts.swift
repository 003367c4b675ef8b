internal import Articles
internal import Codes
internal import Knowledge
internal import Terms
internal import Layout

/// Gathers the words of the pages about codes, reasons and vendors: titles, keywords, literal messages, meanings,
/// causes and steps.
struct CodeTexts {
    let locales: [SiteLocale]
    let base: KnowledgeBase

    func gathered() -> SearchGatherer.Gathered {
        var gatherer = SearchGatherer()
        for locale in locales {
            for code in base.codesWithPages { add(code, locale, to: &gatherer) }
            for reason in base.reasons { add(reason, locale, to: &gatherer) }
            for vendor in base.vendors {
                gatherer.add(.vendor(vendor.id), in: locale.tag, title: vendor.name, of: locale.tag, SearchText())
            }
        }
        return gatherer.finish()
    }

    private func add(_ reason: ReasonText, _ locale: SiteLocale, to gatherer: inout SearchGatherer) {
        let entry = EntryWords(locale: locale)
        var text = SearchText()
        // Administrators ask in English too.
        let own = entry.shown(reason.keywords)?.value ?? []
        let english = reason.keywords.first { $0.key.language == "en" }?.value ?? []
        for keyword in own + english.filter({ !own.contains($0) }) { text.addHeading(keyword) }
        // The line separator tells the summary and the steps apart, where a message is explained in the page.
        let steps = entry.shown(reason.steps)?.value ?? []
        text.addLiteral(([entry.shown(reason.summary)?.value ?? ""] + steps).joined(separator: "\u{2028}"))
        let title = entry.shown(reason.title) ?? (reason.reason.rawValue, locale.tag)
        gatherer.add(.reason(reason.reason.rawValue), in: locale.tag, title: title.value, of: title.language, text)
    }

    private func add(_ code: Code, _ locale: SiteLocale, to gatherer: inout SearchGatherer) {
        let title = base.title(of: code, locale.order)
        var text = SearchText()
        let entry = EntryWords(locale: locale)
        for name in (base.record(for: code)?.names ?? []) + code.aliases { text.addHeading(name) }
        for meaning in base.record(for: code)?.meanings ?? [] {
            for message in meaning.messages { text.addLiteral(message) }
            for blocks in [meaning.summary, meaning.first, meaning.notes] { text.add(entry.shown(blocks)?.value ?? []) }
            text.add((entry.shown(meaning.causes)?.value ?? []).map { .paragraph($0) })
            if let steps = entry.shown(meaning.steps)?.value { text.add([.list(steps)]) }
        }
        let language = title.locale ?? locale.tag
        gatherer.add(.code(code), in: locale.tag, title: title.text, of: language, text)
    }
}
