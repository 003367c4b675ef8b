internal import Articles
internal import Codes
internal import Knowledge
internal import Terms
internal import Layout

/// Makes the sections of a manual page that tell what a code means.
///
/// The only meaning has sections of its own: MEANING, CAUSES. Of several each is a part, headed by who gives the code
/// this meaning, and holds the words that tell it, its steps, its reason and its source; nothing of one stands in the
/// part of another.
struct MeaningSections {
    let text: EntryWords
    let base: KnowledgeBase

    private var strings: Strings { text.locale.strings }

    func sections(_ meanings: [CodeEntry]) -> [ManPage.Section] {
        guard meanings.count > 1 else {
            return meanings.flatMap(parts).map { ManPage.Section(heading: strings[$0.heading], content: $0.blocks) }
        }
        let blocks = meanings.flatMap { entry -> [Block] in
            [
                .heading(Heading(level: 3, id: entry.id, content: [Self.text(title(of: entry))])),
                .definitions((messages(entry) + parts(entry)).map(definition)),
            ]
        }
        return [ManPage.Section(heading: strings["man_meanings"], content: overview(meanings) + blocks)]
    }

    /// The words that tell each meaning, and what they mean; nothing where no meaning has such words.
    private func overview(_ meanings: [CodeEntry]) -> [Block] {
        let told = meanings.compactMap { entry -> Definition? in
            guard let words = entry.messages.first else { return nil }
            return Definition(terms: [[.code(words, segment: 0)]], description: [Self.paragraph(title(of: entry))])
        }
        return told.isEmpty ? [] : [.definitions(told)]
    }

    /// `Gmail: SPF names other servers`.
    private func title(of entry: CodeEntry) -> String {
        let speaker = entry.vendor?.name ?? (entry.isRegistered ? strings["code_registered"] : nil)
        return [speaker, text.shown(entry.title)?.value.capitalizedFirst].compactMap(\.self).joined(separator: ": ")
    }

    private func definition(_ part: Part) -> Definition {
        Definition(terms: [[Self.text(strings[part.heading])]], description: part.blocks)
    }

    private func messages(_ entry: CodeEntry) -> [Part] {
        let messages = entry.messages.uniquedInOrder()
        return messages.isEmpty ? [] : [("man_message", [.code(language: "", text: messages.joined(separator: "\n"))])]
    }

    /// The key of a heading, and what stands below it.
    private typealias Part = (heading: String, blocks: [Block])

    /// What there is to say of a meaning, in order; a part without blocks is left out.
    private func parts(_ entry: CodeEntry) -> [Part] {
        let causes = text.shown(entry.causes)?.value ?? []
        let parts: [Part] = [
            ("man_meaning", text.shown(entry.summary)?.value ?? []),
            ("man_reason", reason(entry)),
            ("man_first", text.shown(entry.first)?.value ?? []),
            (
                "man_causes",
                causes.isEmpty ? [] : [.list(List(start: nil, isTight: true, items: causes.map { [.paragraph($0)] }))]
            ),
            ("man_solution", text.shown(entry.steps).map { [.list($0.value)] } ?? []),
            ("man_who", entry.party.map { [Self.paragraph(text.locale.fixByText($0))] } ?? []),
            ("man_notes", text.shown(entry.notes)?.value ?? []),
            ("man_source", source(entry)),
        ]
        var told = parts.filter { !$0.blocks.isEmpty }
        if !told.isEmpty {
            told[0].blocks = text.caution(entry).keys.map { Self.paragraph(strings[$0]) } + told[0].blocks
        }
        // A manual page cannot mark the language of a text, so it says that there is another one.
        let reason = entry.reason.flatMap { base.text(of: $0) }.flatMap { text.isForeign($0.title) }
        if let fallback = EntryWords.Fallback(text.foreign(entry) + (reason == true ? [true] : [])), !told.isEmpty {
            told[0].blocks.insert(Self.paragraph(strings[fallback.rawValue]), at: 0)
        }
        return told
    }

    /// `SPF did not pass: bounce-spf(7)`.
    private func reason(_ entry: CodeEntry) -> [Block] {
        guard let reason = entry.reason, let told = base.text(of: reason), let title = text.shown(told.title)?.value
        else {
            return []
        }
        return [Self.paragraph("\(title): \(ManName.reason(reason.rawValue))(7)")]
    }

    private func source(_ entry: CodeEntry) -> [Block] {
        guard SourceText.isShown(for: entry) else { return [] }
        let checked = entry.checked.map { "\(strings["code_checked"]) \($0)" } ?? strings["code_unverified"]
        guard let text = entry.source else { return [Self.paragraph(checked)] }
        let source = SourceText(text)
        let address = source.address.map { [Inline.link(Link(destination: $0), [Self.text($0)])] } ?? []
        let rest = address.isEmpty || source.rest.isEmpty ? source.rest : " \(source.rest)"
        return [.paragraph(address + [Self.text("\(rest) (\(checked))")])]
    }

    private static func text(_ text: String) -> Inline { .text(text, segment: 0) }

    private static func paragraph(_ text: String) -> Block { .paragraph([Self.text(text)]) }
}
