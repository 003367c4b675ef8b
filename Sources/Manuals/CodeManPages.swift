internal import Articles
package import Codes
package import Knowledge
internal import Terms
package import Layout

/// Makes the manual page of each code in each language, and the other names that open it.
package struct CodeManPages {
    private let base: KnowledgeBase
    private let folders: [LocaleTag: String]
    private let dates: [String: String]

    /// - Parameters:
    ///   - locales: all languages of the site, which share out the folders of manual pages.
    ///   - base: what the pages tell; its articles give them their dates.
    package init(_ locales: [SiteLocale], _ base: KnowledgeBase) {
        self.base = base
        folders = ManPath.folders(for: locales.map(\.tag))
        dates = Dictionary(
            base.articles.compactMap { article in
                article.locales.values.compactMap(\.handoff).max().map { (article.key, $0) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The page of a code in one language; nil for a code whose spelling is no name of a manual page.
    package func page(of code: Code, _ locale: SiteLocale) -> (path: String, bytes: [UInt8])? {
        guard base.record(for: code) != nil, let name = ManName.make(code.name), let folder = folders[locale.tag]
        else { return nil }
        return (ManPath.page(name, folder: folder), ManPageWriter.write(content(of: code, name, locale)))
    }

    /// The aliases of one language: `550-5.7.705` for each reply, and each number of a range without a page.
    package func aliases(_ locale: SiteLocale) -> [ManAlias] {
        guard let folder = folders[locale.tag] else { return [] }
        let records = base.codes.map(\.code).compactMap { code in ManName.make(code.name).map { (code, $0) } }
        let replies = records.map { code, name in
            (page: name, names: (base.record(for: code)?.replies ?? []).map { "\($0)-\(name)" })
        }
        let members = records.filter { $0.0.enhanced?.kind == .range }.map { code, name in
            (page: name, names: numbers(in: code))
        }
        let names = records.map { code, name in
            (page: name, names: (base.record(for: code)?.names ?? []) + code.aliases.filter(Self.tells))
        }
        return ManAlias.links(replies + members + names, folder: folder)
    }

    /// Short numbers open the sections of the manual, and many pages.
    private static func tells(_ alias: String) -> Bool { alias.utf8.count > 4 }

    private func numbers(in range: Code) -> [String] {
        guard let enhanced = range.enhanced, let subject = enhanced.subject else { return [] }
        return enhanced.details.map { "\(enhanced.statusClass).\(subject).\($0)" }
    }

    private func content(of code: Code, _ name: String, _ locale: SiteLocale) -> ManPage {
        let record = base.record(for: code)
        let meanings = base.nearestMeanings(of: code)
        let title = base.title(of: code, locale.order).text
        let strings = locale.strings
        var page = ManPage(
            name: name, description: title.isEmpty ? strings[CodeKind.key(of: code)] : title, locale: locale.tag,
            date: date(of: meanings, record),
            manual: strings["man_section_title"],
            words: .init(locale))
        page.names = (record?.names ?? []).filter { $0 != name && ManName.isValid($0) }
        if meanings.count == 1 { page.literals = (record?.meanings ?? []).flatMap(\.messages).uniquedInOrder() }
        let text = EntryWords(locale: locale)
        page.sections = MeaningSections(text: text, base: base).sections(meanings)
        page.members = base.members(of: code).compactMap { reference($0, locale, described: true) }
        let reasons = meanings.compactMap(\.reason).uniquedInOrder().filter { base.text(of: $0) != nil }
        let related = meanings.flatMap(\.related) + base.parents(of: code)
        page.seeAlso =
            reasons.map { ManPage.Reference(name: ManName.reason($0.rawValue)) }
            + related.uniquedInOrder().compactMap { reference($0, locale, described: false) }
        return page
    }

    /// When what the page says was last written or checked: by its articles, else by the sources of its meanings, else by
    /// any source.
    private func date(of meanings: [CodeEntry], _ record: CodeRecord?) -> String {
        let written = record?.places.compactMap { dates[$0.key] }.max()
        return written ?? meanings.compactMap(\.checked).max() ?? base.lastChecked ?? ""
    }

    private func reference(_ code: Code, _ locale: SiteLocale, described: Bool) -> ManPage.Reference? {
        guard base.record(for: code) != nil, let name = ManName.make(code.name) else { return nil }
        let title = described ? base.title(of: code, locale.order).text : ""
        return ManPage.Reference(name: name, description: title)
    }
}
