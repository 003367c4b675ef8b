internal import Articles
internal import Codes

/// Reads what the blocks about a code say of it: what it means, its causes, the steps, who can fix it.
struct ScopeReader {
    let finder: CodeFinder
    private var role: Cues.Role?
    private var summary: [Draft.Passage] = []
    /// A paragraph that only introduces what follows; better than no summary.
    private var lastResort: Draft.Passage?
    private var meaning: [Draft.Passage] = []
    private var listedCauses: [Draft.Passage] = []
    private var spokenCauses: [Draft.Passage] = []
    /// The paragraph before was the summary, and says too little alone.
    private var summaryIsShort = false
    /// Behind the list of a definition, the article may speak of something else.
    private var takesSummary = true
    private let isDefinition: Bool
    private var steps = StepCandidates()
    private var links: [BlockPath] = []
    private var prose = ""
    private var who = ""

    private init(finder: CodeFinder, isDefinition: Bool) {
        self.finder = finder
        self.isDefinition = isDefinition
    }

    static func draft(of subject: Subject, finder: CodeFinder) -> Draft {
        var reader = ScopeReader(finder: finder, isDefinition: subject.standing == .definition)
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
        draft.summary =
            [summary, Array(meaning.prefix(1)), [lastResort].compactMap(\.self)].first { !$0.isEmpty } ?? []
        draft.causes = listedCauses.isEmpty ? spokenCauses : listedCauses
        draft.steps = steps.best
        draft.links = links
        draft.fixBy = WhoReader.fixBy(who: who, prose: steps.best == nil ? prose : "")
        return draft
    }

    private mutating func read(_ item: Flow.Item, before next: Block?, isLead: Bool) {
        if case .paragraph = item.block {} else { summaryIsShort = false }
        if case .list = item.block, isDefinition { takesSummary = false }
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
            if takesSummary, summary.isEmpty || (summary.count == 1 && summaryIsShort) {
                addSummary(content, at: path, before: next, isLead: isLead, to: \.summary)
            }
            if !isLiteral(content) { addSpokenCauses(Flow.Item(path: path, block: .paragraph(content))) }
        }
        steps.announce(text)
    }

    /// A literal is no explanation, and neither is the sentence that leads up to one (`… an NDR that states:`).
    private mutating func addSummary(
        _ content: [Inline], at path: BlockPath, before next: Block?, isLead: Bool,
        to field: WritableKeyPath<ScopeReader, [Draft.Passage]>
    ) {
        let words = isLead ? content.withoutLead : content
        guard !words.isBlank, !isLiteral(words), !words.isBoilerplate else { return }
        var sentences = words.sentences
        let isOpenQuote = words.plainText.count { $0 == "\"" } % 2 == 1
        if next != nil, !isOpenQuote, let last = sentences.last, last.text.trimmed.hasSuffix(":") {
            sentences.removeLast()
        }
        guard !sentences.isEmpty else {
            if Cues.role(ofHeading: words.plainText) == .links { return }
            lastResort = lastResort ?? Draft.Passage(path: path, dropsLead: isLead)
            return
        }
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
