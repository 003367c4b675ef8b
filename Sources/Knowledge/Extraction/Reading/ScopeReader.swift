internal import Articles
internal import Codes

/// Reads what the blocks about a code say of it: what it means, its causes, the steps, who can mend it.
struct ScopeReader {
    let finder: CodeFinder
    private var role: Cues.Role?
    private var summary: [Draft.Passage] = []
    private var meaning: [Draft.Passage] = []
    private var listedCauses: [Draft.Passage] = []
    private var spokenCauses: [Draft.Passage] = []
    private var steps = StepCandidates()
    private var links: [BlockPath] = []
    private var prose = ""
    private var who = ""

    init(finder: CodeFinder) {
        self.finder = finder
    }

    /// - Parameter lead: the paragraph that names the code in its first words.
    static func draft(of subject: Subject, finder: CodeFinder) -> Draft {
        var reader = ScopeReader(finder: finder)
        var lead: BlockPath?
        if case .lead(let path) = subject.title { lead = path }
        for (index, item) in subject.scope.enumerated() {
            let next = index + 1 < subject.scope.count ? subject.scope[index + 1].block : nil
            reader.read(item, before: next, isLead: item.path == lead)
        }
        return reader.draft(of: subject)
    }

    private func draft(of subject: Subject) -> Draft {
        var draft = Draft(code: subject.matches[0].code, standing: subject.standing, anchor: subject.anchor)
        draft.title = subject.title
        draft.summary = summary.isEmpty ? Array(meaning.prefix(1)) : summary
        draft.causes = listedCauses.isEmpty ? spokenCauses : listedCauses
        draft.steps = steps.best
        draft.links = links
        draft.fixBy = WhoReader.fixBy(who: who, prose: steps.best == nil ? prose : "")
        return draft
    }

    private mutating func read(_ item: Flow.Item, before next: Block?, isLead: Bool) {
        switch item.block {
        case .heading(let heading):
            role = Cues.role(ofHeading: heading.content.plainText)
        case .paragraph(let content):
            read(content, at: item.path, before: next, isLead: isLead)
        case .list(let list):
            read(list, at: item.path)
        case .quote(let blocks), .alert(_, let blocks):
            if role == nil { for inner in blocks.items(below: item.path + [0]) { addSpokenCauses(inner) } }
        case .code, .table, .definitions, .details, .division, .video, .thematicBreak, .directive:
            break
        }
        steps.note(item)
    }

    private mutating func read(_ content: [Inline], at path: BlockPath, before next: Block?, isLead: Bool) {
        let text = content.plainText.trimmed
        prose += text + "\n"
        switch role {
        case .links: links.append(path)
        case .who: who += text + "\n"
        case .causes where !text.hasSuffix(":"): listedCauses += causes(in: content, at: path)
        case .meaning: addSummary(content, at: path, before: next, isLead: false, to: \.meaning)
        case .causes, .steps: break
        case nil:
            if summary.isEmpty || (summary.count == 1 && summaryIsShort) {
                addSummary(content, at: path, before: next, isLead: isLead, to: \.summary)
            }
            addSpokenCauses(Flow.Item(path: path, block: .paragraph(content)))
        }
        steps.announce(text)
    }

    private var summaryIsShort = false

    /// A literal is no explanation, and neither is the sentence that leads up to one (`… an NDR that states:`).
    private mutating func addSummary(
        _ content: [Inline], at path: BlockPath, before next: Block?, isLead: Bool,
        to field: WritableKeyPath<ScopeReader, [Draft.Passage]>
    ) {
        let words = isLead ? content.withoutLead : content
        guard !words.isBlank, !isLiteral(words), !words.isBoilerplate else { return }
        var sentences = words.sentences
        if next != nil, let last = sentences.last, last.text.trimmed.hasSuffix(":") { sentences.removeLast() }
        guard !sentences.isEmpty else { return }
        let isWhole = sentences.count == words.sentences.count
        summaryIsShort = sentences.reduce(0) { $0 + $1.text.utf8.count } < 60
        self[keyPath: field].append(
            Draft.Passage(path: path, sentences: isWhole ? nil : Set(sentences.map(\.id)), dropsLead: isLead))
    }

    private func isLiteral(_ content: [Inline]) -> Bool {
        if content.allSatisfy({ [$0].isBlank || !$0.isProse }) { return true }
        guard case .literal? = ParagraphLead(content, finder: finder) else { return false }
        return true
    }

    private mutating func read(_ list: List, at path: BlockPath) {
        prose += list.items.map(\.plainText).joined(separator: "\n") + "\n"
        switch role {
        case .links: links.append(path)
        case .who: who += list.items.map(\.plainText).joined(separator: "\n")
        case .causes: listedCauses += list.causes(at: path)
        case nil where steps.announcement.map(Cues.announcesCauses) ?? false && !list.isOrdered:
            listedCauses += list.causes(at: path)
        case .meaning, .steps, nil:
            steps.offer(list, at: path, underStepsHeading: role == .steps)
        }
    }

    private mutating func addSpokenCauses(_ item: Flow.Item) {
        guard case .paragraph(let content) = item.block else { return }
        spokenCauses += causes(in: content, at: item.path, where: Cues.speaksOfCause)
    }

    private func causes(
        in content: [Inline], at path: BlockPath, where isCause: (String) -> Bool = { _ in true }
    ) -> [Draft.Passage] {
        content.sentences.filter { !$0.text.trimmed.hasSuffix(":") && isCause($0.text) }
            .map { Draft.Passage(path: path, sentences: [$0.id]) }
    }
}

extension List {
    /// Each item is a cause: its first paragraph.
    func causes(at path: BlockPath) -> [Draft.Passage] {
        items.enumerated().compactMap { number, blocks in
            blocks.isEmpty ? nil : Draft.Passage(path: path + [number, 0])
        }
    }
}

extension Inline {
    /// Words, as against code, images and anchors.
    var isProse: Bool {
        switch self {
        case .text, .styled, .link: true
        case .code, .image, .anchor, .softBreak, .lineBreak: false
        }
    }
}

extension [Inline] {
    /// What follows the bold words or the code span at the start, without the colon or dash between them.
    var withoutLead: [Inline] {
        var rest = Array(drop { [$0].isBlank }.dropFirst())
        if case .text(let text, let segment)? = rest.first {
            let trimmed = text.drop { $0.isWhitespace || ":–—-.,".contains($0) }
            rest[0] = .text(String(trimmed), segment: segment)
        }
        return rest
    }

    /// `**Applies to**`, and what an include that was not found leaves.
    fileprivate var isBoilerplate: Bool {
        let text = plainText.trimmed
        return text.hasPrefix("[!") || (allSatisfy { !$0.isPlain || [$0].isBlank } && text.utf8.count < 40)
    }
}

extension Inline {
    fileprivate var isPlain: Bool {
        if case .text = self { true } else { false }
    }
}
