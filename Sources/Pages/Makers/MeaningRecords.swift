internal import Articles
internal import Codes
internal import Knowledge
internal import Terms
internal import Layout

/// Makes the sections of a page that tell what a code means, one for each meaning: nothing of one meaning stands in
/// the section of another.
struct MeaningRecords {
    let text: EntryText
    let base: KnowledgeBase

    private var locale: SiteLocale { text.locale }

    /// The sections as HTML, each rendered by itself with the template `meaning`.
    ///
    /// - Parameters:
    ///   - level: that of a heading in the place of the sections.
    ///   - prefix: what the ids begin with on a page of several codes.
    func sections(of meanings: [CodeEntry], level: Int, prefix: String = "", by renderer: PageRenderer) -> [UInt8] {
        // A code that is only the subject of articles has no words of its own; the page lists the articles.
        if meanings.count == 1, meanings[0].isSilent { return [] }
        let sections = records(of: meanings, level, prefix).flatMap { renderer.page("meaning", $0) }
        // The template that shows them ends the line.
        return sections.last == UInt8(ascii: "\n") ? Array(sections.dropLast()) : sections
    }

    private func records(of meanings: [CodeEntry], _ level: Int, _ prefix: String) -> [TemplateRecord] {
        let isOnly = meanings.count == 1
        return meanings.map { entry in
            var record: TemplateRecord = [
                .id: .text(prefix + entry.id), .level: .text(String(level)),
                .sublevel: .text(String(isOnly ? level : level + 1)),
                // The heading of the only meaning is that of the code.
                .heading: .list(isOnly ? [] : [heading(entry, prefix: prefix)]),
                .messages: .list(entry.messages.uniquedInOrder().map { [.text: .text($0)] }),
                .summary: text.html(entry.summary, of: entry), .first: text.html(entry.first, of: entry),
                .notes: text.html(entry.notes, of: entry), .causes: .list(causes(entry)),
                .steps: text.html(entry.steps.mapValues { [.list($0)] }, of: entry),
            ]
            record.merge(facts([entry]))
            record.set(.source, .list(source(entry).map { [$0] } ?? []))
            setFallback(entry, &record)
            return record
        }
    }

    /// What the meanings have in common, at a glance: why, who can fix it, what becomes of the message.
    func facts(_ meanings: [CodeEntry]) -> TemplateRecord {
        let isOnly = meanings.count == 1
        var record = TemplateRecord()
        record.set(.reason, .list(isOnly ? reason(meanings[0]) : []))
        record.set(.fixBy, text: isOnly ? meanings[0].party.map(locale.fixByText) : nil)
        let effects = Set(meanings.map(\.effect))
        setOutcome(effects.count == 1 ? effects.first ?? nil : nil, &record)
        return record
    }

    func setOutcome(_ outcome: Outcome?, _ record: inout TemplateRecord) {
        let word: String? =
            switch outcome {
            case .failed: locale.strings["permanence_permanent"]
            case .delayed: locale.strings["permanence_temporary"]
            case .delivered, .relayed, .expanded, nil: nil
            }
        record.set(.permanence, text: word)
        record.set(.isPermanent, .flag(outcome == .failed))
        record.set(.isTemporary, .flag(outcome == .delayed))
    }

    /// Who gives the code this meaning, with the page about them.
    func vendor(_ entry: CodeEntry) -> TemplateValue {
        guard let vendor = entry.vendor else { return .list([]) }
        let isKnown = base.vendors.contains { $0.id == vendor.id }
        let url = isKnown ? SiteMap.url(SiteMap.vendor(vendor.id, locale.tag), from: text.page) : nil
        return .list([[.text: .text(vendor.name), .url: TemplateValue(text: url)]])
    }

    func heading(_ entry: CodeEntry, prefix: String = "") -> TemplateRecord {
        let title = text.words.shown(entry.title)
        var record: TemplateRecord = [
            .id: .text(prefix + entry.id), .text: TemplateValue(text: title?.value.capitalizedFirst),
            .vendor: vendor(entry),
            .isRegistered: .flag(entry.isRegistered),
        ]
        text.setLanguage(title?.language, &record)
        return record
    }

    private func causes(_ entry: CodeEntry) -> [TemplateRecord] {
        guard let (causes, language) = text.words.shown(entry.causes) else { return [] }
        return causes.map { cause in
            var record: TemplateRecord = [
                .html: .html(text.html([.paragraph(cause)], of: entry, in: language, isTight: true))
            ]
            text.setLanguage(language, &record)
            return record
        }
    }

    private func reason(_ entry: CodeEntry) -> [TemplateRecord] {
        guard let reason = entry.reason, let told = base.text(of: reason), let title = text.words.shown(told.title)
        else {
            return []
        }
        var record: TemplateRecord = [
            .text: .text(title.value),
            .url: .text(SiteMap.url(SiteMap.reason(reason.rawValue, locale.tag), from: text.page)),
        ]
        text.setLanguage(title.language, &record)
        return [record]
    }

    /// Where it was read and when; nil for what an article says, which the page links.
    private func source(_ entry: CodeEntry) -> TemplateRecord? {
        guard SourceText.isShown(for: entry) else { return nil }
        let source = SourceText(entry.source ?? "")
        var record: TemplateRecord = [
            .isNamed: .flag(entry.source != nil), .url: TemplateValue(text: source.address),
            .text: TemplateValue(text: source.rest),
        ]
        // Data that comes with the program is in English, that of the site in its own language.
        text.setLanguage(entry.origin == .shipped ? ReferenceData.english : text.context.sourceLocale, &record)
        var format = LocaleFormat(locale.language)
        record.set(.date, text: entry.checked.map { format.date($0) })
        record.set(.dateISO, text: entry.checked)
        return record
    }

    private func setFallback(_ entry: CodeEntry, _ record: inout TemplateRecord) {
        let fallback = EntryWords.Fallback(text.words.foreign(entry))
        record.set(.fallback, .flag(fallback == .whole))
        record.set(.isPartlyFallback, .flag(fallback == .part))
        text.setCaution(text.words.caution(entry), &record)
    }
}

extension CodeEntry {
    /// Nothing is said about the code but where to read of it.
    fileprivate var isSilent: Bool {
        messages.isEmpty && summary.isEmpty && first.isEmpty && causes.isEmpty && steps.isEmpty && notes.isEmpty
            && !SourceText.isShown(for: self)
    }
}
