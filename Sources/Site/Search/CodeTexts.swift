internal import Articles
internal import Codes
internal import Knowledge

/// Gathers the words of the pages of codes: titles, literal messages, meanings, causes and steps.
struct CodeTexts {
    let context: SiteContext
    let base: KnowledgeBase

    func gathered() -> SearchGatherer.Gathered {
        var gatherer = SearchGatherer()
        for locale in context.locales {
            for code in base.codesWithPages { add(code, locale, to: &gatherer) }
        }
        return gatherer.finish()
    }

    private func add(_ code: Code, _ locale: SiteLocale, to gatherer: inout SearchGatherer) {
        let title = base.title(of: code, in: locale.tag, context.sourceLocale)
        var text = SearchText()
        for meaning in base.record(for: code)?.meanings ?? [] {
            for message in meaning.messages { text.addLiteral(message) }
            let entry = EntryText(context: context, locale: locale, page: "")
            guard let language = entry.language(of: meaning) else { continue }
            text.add(meaning.summary[language] ?? [])
            text.add(meaning.first[language] ?? [])
            text.add((meaning.causes[language] ?? []).map { .paragraph($0) })
            if let steps = meaning.steps[language] { text.add([.list(steps)]) }
        }
        let language = title.locale ?? locale.tag
        gatherer.add(.code(code.spelling), in: locale.tag, title: title.text, of: language, text)
    }
}
