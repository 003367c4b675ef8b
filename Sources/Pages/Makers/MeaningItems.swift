internal import Articles
internal import Codes
internal import Knowledge
internal import Platform
internal import Layout

/// Lines of a list that lead to meanings on the pages of their codes.
struct MeaningItems {
    let text: EntryText
    let base: KnowledgeBase

    /// Those of the meanings that are wanted, in the order of the codes.
    func items(where isWanted: (CodeEntry) -> Bool) -> [TemplateRecord] {
        base.codes.flatMap { record in
            record.meanings.filter(isWanted).map { item($0, of: record) }
        }
    }

    private func item(_ entry: CodeEntry, of record: CodeRecord) -> TemplateRecord {
        let title = text.words.shown(entry.title)
        let other = title?.language == text.locale.language ? nil : title?.language
        let page = SiteMap.url(SiteMap.code(record.code.name, text.locale.tag), from: text.page)
        return [
            .code: .text(record.code.spelling), .title: TemplateValue(text: title?.value.capitalizedFirst),
            .lang: TemplateValue(text: other?.tag), .dir: TemplateValue(text: other?.direction),
            .url: .text("\(page)#\(PercentEncoding.fragment(entry.id))"),
            .vendor: TemplateValue(text: entry.vendor?.name),
            .messages: .list(entry.messages.uniquedInOrder().map { [.text: .text($0)] }),
        ]
    }
}
