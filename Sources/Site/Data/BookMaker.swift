internal import Articles
internal import Codes
internal import Knowledge
internal import Languages
internal import Lookup
internal import Phrases
internal import Terms
internal import Layout
internal import Pages

/// Makes the content of the index that `naslag explain` reads: of every code what its page says, as lines of text.
struct BookMaker {
    let context: SiteContext
    let base: KnowledgeBase
    let phrases: PhraseFiles.Content

    /// What `data/explain.index` is written from, and the table of the page's own reader of bounces.
    func book() -> LookupBook {
        var book = LookupBook(
            languages: languages, sourceLanguage: context.sourceLocale.tag, schemes: context.scanner.patterns)
        book.edition = context.edition
        book.sheets = base.codes.map(sheet)
        book.reasons = base.reasons.map(reason)
        book.vendors = base.vendors.map { LookupVendor(id: $0.id, name: $0.name, site: $0.site) }
        book.phrases = phrases
        return book
    }

    private var languages: [LookupLanguage] {
        let folders = ManPath.folders(for: context.locales.map(\.tag))
        return context.locales.map { locale in
            let folder = folders[locale.tag] ?? ""
            return LookupLanguage(
                tag: locale.tag.tag, name: locale.name, pages: Self.folder(of: SiteMap.code("x", locale.tag)),
                manuals: Self.folder(of: ManPath.page("x", folder: folder)),
                manual: folder,
                words: locale.strings.plain.filter { key, _ in Self.isForAnswers(key) })
        }
    }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    /// The headings are those of the manual pages.
    private static func isForAnswers(_ key: String) -> Bool {
        ["explain_", "fix_by_", "man_", "permanence_", "triage_"].contains { key.hasPrefix($0) }
            || ["code_fallback", "code_fallback_part", "code_checked", "code_unverified"].contains(key)
            || TextCaution.allKeys.contains(key)
    }

    private func sheet(_ record: CodeRecord) -> IndexedCode {
        let code = record.code
        let page = SiteMap.code(code.name, context.sourceLocale)
        var sheet = IndexedCode(
            code: code, page: String(page[page.index(after: page.lastIndex(of: "/")!)...]),
            man: ManName.make(code.name).map { ManPath.file($0, section: "7") })
        let number = code.number.map { [$0] } ?? []
        sheet.names = (record.names + code.aliases + [code.name] + number).uniquedInOrder().filter {
            $0 != code.spelling
        }
        sheet.meanings = record.meanings.map(meaning)
        sheet.related = record.meanings.flatMap(\.related).uniquedInOrder()
        sheet.members = base.members(of: code)
        return sheet
    }

    private func meaning(_ entry: CodeEntry) -> Meaning {
        var meaning = Meaning(
            id: entry.id, vendor: entry.vendor?.id, vendorName: entry.vendor?.name, reason: entry.reason,
            fixBy: entry.party, outcome: entry.effect, messages: entry.messages,
            words: Dictionary(
                uniqueKeysWithValues: entry.languages.map { locale in
                    (locale.tag, words(entry, locale))
                }))
        meaning.source = entry.source
        meaning.checked = entry.checked
        return meaning
    }

    private func reason(_ text: ReasonText) -> IndexedReason {
        let languages = Set(text.title.keys).union(text.summary.keys)
        return IndexedReason(
            reason: text.reason,
            words: Dictionary(
                uniqueKeysWithValues: languages.map { locale in
                    var words = IndexedReason.Words()
                    words.title = text.title[locale] ?? ""
                    words.summary = text.summary[locale] ?? ""
                    words.steps = text.steps[locale] ?? []
                    words.keywords = text.keywords[locale] ?? []
                    words.caution = text.marks[locale]?.caution ?? []
                    return (locale.tag, words)
                }))
    }

    private func words(_ entry: CodeEntry, _ locale: LocaleTag) -> Meaning.Words {
        var words = Meaning.Words()
        // A text that this language lacks is taken from another one by whoever reads the index.
        words.title = entry.title[locale] ?? ""
        let order = LanguageOrder(wanted: locale.tag, source: context.sourceLocale.tag)
        if entry.title.isEmpty { words.title = base.title(of: entry.code, order).text }
        words.summary = TextLines.of(entry.summary[locale] ?? [])
        words.first = TextLines.of(entry.first[locale] ?? [])
        words.causes = TextLines.of(
            items: (entry.causes[locale] ?? []).map { [Block.paragraph($0)] }, marker: { _ in "•" })
        words.steps = entry.steps[locale].map { TextLines.of([.list($0)]) } ?? []
        words.notes = TextLines.of(entry.notes[locale] ?? [])
        words.caution = entry.marks[locale]?.caution ?? []
        return words
    }
}
