internal import Articles
internal import Codes
package import Knowledge
internal import Terms
package import Layout

/// Makes the manual page of each reason: `bounce-block-listed(7)`.
package struct ReasonManPages {
    private let locales: [SiteLocale]
    private let base: KnowledgeBase

    package init(locales: [SiteLocale], base: KnowledgeBase) {
        self.locales = locales
        self.base = base
    }

    /// A page for each reason, with its path in the output; none for a locale that is not among those of the site.
    package func pages(_ locale: SiteLocale) -> [(path: String, bytes: [UInt8])] {
        guard let folder = ManPath.folders(for: locales.map(\.tag))[locale.tag] else { return [] }
        return base.reasons.map { reason in
            let name = ManName.reason(reason.reason.rawValue)
            return (ManPath.page(name, folder: folder), ManPageWriter.write(page(of: reason, name, locale)))
        }
    }

    private func page(of reason: ReasonText, _ name: String, _ locale: SiteLocale) -> ManPage {
        let text = EntryWords(locale: locale)
        let title = text.shown(reason.title)?.value ?? reason.reason.rawValue
        // How people ask for it stands in the NAME line, which is all that `apropos` reads.
        let keywords = text.shown(reason.keywords)?.value ?? []
        let description = keywords.isEmpty ? title : "\(title) (\(keywords.joined(separator: ", ")))"
        var page = ManPage(
            name: name, description: description, locale: locale.tag, date: base.lastChecked ?? "",
            manual: locale.strings["man_section_title"], words: .init(locale))
        let summary = text.shown(reason.summary)?.value ?? ""
        let steps = text.shown(reason.steps)?.value ?? []
        let items = steps.map { [Self.paragraph($0)] }
        let fallback = EntryWords.Fallback([
            text.isForeign(reason.title), text.isForeign(reason.summary), text.isForeign(reason.steps),
        ])
        let notes = [fallback?.rawValue].compactMap(\.self) + text.caution(reason).keys
        let note = notes.map { Self.paragraph(locale.strings[$0]) }
        page.sections = [
            ("man_meaning", note + (summary.isEmpty ? [] : [Self.paragraph(summary)])),
            ("man_who", [Self.paragraph(locale.fixByText(reason.reason.fixBy))]),
            ("man_solution", steps.isEmpty ? [] : [.list(List(start: 1, isTight: true, items: items))]),
        ].map { ManPage.Section(heading: locale.strings[$0.0], content: $0.1) }
        page.members = base.codes.filter { $0.meanings.contains { $0.reason == reason.reason } }.compactMap { record in
            guard let name = ManName.make(record.code.name) else { return nil }
            let told = record.meanings.filter { $0.reason == reason.reason }.compactMap { meaning in
                text.shown(meaning.title).map { title in
                    [meaning.vendor?.name, title.value.capitalizedFirst].compactMap(\.self).joined(separator: ": ")
                }
            }
            return ManPage.Reference(name: name, description: told.joined(separator: "; "))
        }
        return page
    }

    private static func paragraph(_ text: String) -> Block { .paragraph([.text(text, segment: 0)]) }
}

extension ManPage.Words {
    init(_ locale: SiteLocale) {
        self.init(
            message: locale.strings["man_message"], members: locale.strings["man_members"],
            seeAlso: locale.strings["man_see_also"], alerts: locale.words.alerts)
    }
}
