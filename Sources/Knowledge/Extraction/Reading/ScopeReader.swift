internal import Articles
internal import Codes

/// Reads what the blocks about a code say of it: what it means, its causes, the steps, who can fix it.
///
/// A section is known by the English words of its anchor, then by its heading's own; a paragraph or an item by the bold
/// words that open it.
struct ScopeReader {
    let finder: CodeFinder
    var role: Cues.Role?
    /// The level of the heading that gave the role: what stands below it and says nothing else has it too.
    private var roleLevel = 0
    /// A paragraph under the heading that promises steps is one.
    private var takesParagraphs = true
    var summary: [Draft.Passage] = []
    /// A paragraph that only introduces what follows; better than no summary.
    private var lastResort: Draft.Passage?
    private var meaning: [Draft.Passage] = []
    var listedCauses: [Draft.Passage] = []
    var spokenCauses: [Draft.Passage] = []
    private var messages = MessageCandidates()
    /// The paragraph before was the summary, and says too little alone.
    private var summaryIsShort = false
    /// Behind the list of a definition, the article may speak of something else.
    private var takesSummary = true
    private let isDefinition: Bool
    /// Sentences that ask to act are steps: not where they stand outside the sections of several codes.
    let takesSpoken: Bool
    var steps = StepCandidates()
    private var links: [BlockPath] = []
    private var prose = ""
    private var who = ""

    private init(of subject: Subject, finder: CodeFinder, isShared: Bool) {
        self.finder = finder
        isDefinition = subject.standing == .definition
        takesSpoken = !isShared
        steps.isPromisedByTitle = !isShared && Cues.role(ofHeading: subject.text) == .steps
    }

    /// - Parameter isShared: the blocks stand outside all sections about codes.
    static func draft(of subject: Subject, finder: CodeFinder, isShared: Bool = false) -> Draft {
        var reader = ScopeReader(of: subject, finder: finder, isShared: isShared)
        var lead: BlockPath?
        if case .lead(let path) = subject.title { lead = path }
        let heading = subject.leadingMessage(finder)
        for (index, item) in subject.scope.enumerated() {
            if index == 0, let heading {
                reader.messages.add(heading)
                continue
            }
            let next = index + 1 < subject.scope.count ? subject.scope[index + 1].block : nil
            reader.read(item, before: next, isLead: item.path == lead)
        }
        var draft = reader.draft(of: subject)
        if heading != nil { draft.title = .cell([subject.scope[0].path]) }
        return draft
    }

    private func draft(of subject: Subject) -> Draft {
        var draft = Draft(code: subject.matches[0].code, standing: subject.standing, anchor: subject.anchor)
        draft.title = subject.title
        draft.named = subject.title
        draft.summary =
            [summary, Array(meaning.prefix(1)), [lastResort].compactMap(\.self)].first { !$0.isEmpty } ?? []
        draft.causes = listedCauses.isEmpty ? spokenCauses : listedCauses
        draft.steps = steps.best
        draft.links = links
        draft.fixBy = WhoReader.fixBy(who: who, prose: steps.areSpoken ? prose : "")
        draft.messages = messages.all
        // A heading that is no more than a code is called by what it means.
        if subject.standing == .heading || subject.standing == .title, subject.isBare(finder),
            let first = draft.summary.first ?? listedCauses.first
        {
            draft.title = .passage(first)
        }
        return draft
    }

    private mutating func read(_ item: Flow.Item, before next: Block?, isLead: Bool) {
        if case .paragraph = item.block {} else { summaryIsShort = false }
        if case .list = item.block, isDefinition { takesSummary = false }
        switch item.block {
        case .heading(let heading):
            if let found = Cues.role(ofHeading: heading.content.plainText, anchor: heading.id) {
                role = found
                roleLevel = heading.level
                takesParagraphs = !Cues.promisesOnlyLists(heading.content.plainText, anchor: heading.id)
            } else if heading.level <= roleLevel || roleLevel == 0 {
                role = nil
                roleLevel = 0
                steps.close()
            }
        case .paragraph(let content):
            if !isLead, let found = content.roleOfLead {
                role = found
                takesParagraphs = true
                let rest = content.withoutLead
                if !rest.isBlank { read(content, at: item.path, before: next, isLead: true) }
            } else {
                read(content, at: item.path, before: next, isLead: isLead)
            }
        case .list(let list):
            if list.isOfRoles { readRoles(list, at: item.path) } else { read(list, at: item.path) }
        case .quote(let blocks):
            messages.offer(item.block, under: role)
            if role == nil { for inner in blocks.items(below: item.path + [0]) { addSpokenCauses(inner) } }
        case .alert(_, let blocks):
            for inner in blocks.items(below: item.path + [0]) {
                switch inner.block {
                case .paragraph(let content) where role == .causes: listCauses(content, at: inner.path)
                case .list(let list) where role == .causes: read(list, at: inner.path)
                case .paragraph where role == nil: addSpokenCauses(inner)
                default: break
                }
            }
        case .code:
            messages.offer(item.block, under: role)
            if role == .steps { steps.attach(item.path) }
        case .table(let table): read(table, at: item.path)
        case .definitions, .details, .division, .video, .thematicBreak, .directive:
            break
        }
        steps.note(item)
    }

    /// `- **Possible cause.** …` and its like: each item is a small section.
    private mutating func readRoles(_ list: List, at path: BlockPath) {
        let outer = role
        for (number, blocks) in list.items.enumerated() {
            role = outer
            for (index, item) in blocks.items(below: path + [number]).enumerated() {
                let next = index + 1 < blocks.count ? blocks[index + 1] : nil
                read(item, before: next, isLead: false)
            }
        }
        role = outer
    }

    private mutating func read(_ content: [Inline], at path: BlockPath, before next: Block?, isLead: Bool) {
        let words = isLead ? content.withoutLead : content
        let text = words.plainText.trimmed
        prose += text + "\n"
        messages.announce(content, under: role)
        switch role {
        case .links: links.append(path)
        case .who: who += text + "\n"
        case .causes: listCauses(words, at: path, dropsLead: isLead)
        case .meaning: addSummary(content, at: path, before: next, isLead: isLead, to: \.meaning)
        case .steps where takesParagraphs && !text.leadsUp && !isLiteral(words) && !Cues.isReference(text):
            let asks = words.sentences.contains { Cues.asksToAct($0.text) }
            if asks || !words.saysNothingToDo { steps.offer(Draft.Passage(path: path, dropsLead: isLead), asks: asks) }
        case .mixed: readMixed(words, at: path, isLead: isLead)
        case .message:
            if !text.leadsUp { messages.add(text) }
        case .steps, .aside: break
        case nil:
            if takesSummary, summary.isEmpty || (summary.count == 1 && summaryIsShort) {
                addSummary(content, at: path, before: next, isLead: isLead, to: \.summary)
            }
            if !isLiteral(content) {
                addSpokenCauses(Flow.Item(path: path, block: .paragraph(content)))
                speak(
                    words.sentences.filter { Cues.asksToAct($0.text.trimmed) }, of: words, at: path, dropsLead: isLead)
            }
        }
        steps.announce(words.sentences.last?.text.trimmed ?? text)
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
        if next != nil, !isOpenQuote, let last = sentences.last, last.text.trimmed.leadsUp {
            sentences.removeLast()
        }
        guard !sentences.isEmpty else {
            let text = words.plainText
            if Cues.role(ofHeading: text) == .links || Cues.announcesMessage(text) || Cues.announcesSteps(text)
                || Cues.announcesCauses(text) || Cues.asksToAct(text)
            {
                return
            }
            lastResort = lastResort ?? Draft.Passage(path: path, dropsLead: isLead)
            return
        }
        // What says when the fault occurs is a cause, where something else says what it is.
        let told = ToldSentences(
            sentences.filter { !Cues.readsOn($0.text) }, opens: self[keyPath: field].isEmpty, takesActs: role == nil)
        sentences = told.meaning
        if role != nil {
            spokenCauses += told.causes.passages(at: path, dropsLead: isLead)
            speak(told.steps, of: words, at: path, dropsLead: isLead)
        }
        guard !sentences.isEmpty else { return }
        let isWhole = sentences.count == words.sentences.count
        summaryIsShort = sentences.reduce(0) { $0 + $1.text.utf8.count } < 60
        self[keyPath: field].append(
            Draft.Passage(path: path, sentences: isWhole ? nil : Set(sentences.flatMap(\.ids)), dropsLead: isLead))
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
        case .aside, .message: break
        case .causes: readCauses(list, at: path)
        case nil where announcesCauses, .meaning where announcesCauses, .mixed where announcesCauses:
            readCauses(list, at: path)
        case .meaning, .steps, .mixed, nil:
            steps.offer(
                list, at: path, underStepsHeading: role == .steps || role == .mixed, takesOrdered: role != .meaning)
        }
    }
}
