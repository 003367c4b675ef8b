internal import Articles
internal import Codes

/// One text of an article, read for its entries.
struct ArticleReading {
    private let flow: Flow
    private let finder: CodeFinder
    private let subjects: [Subject]

    init(_ blocks: [Block], text: LeafText, scanner: CodeScanner) {
        flow = Flow(blocks)
        let headings = flow.items.compactMap { item in
            if case .heading(let heading) = item.block { heading.content.plainText } else { nil }
        }
        finder = CodeFinder(scanner: scanner, article: text, headings: headings)
        subjects = SubjectFinder(flow: flow, finder: finder).subjects()
    }

    /// In the order of the text.
    func drafts() -> [Draft] {
        var drafts = subjects.flatMap { subject in
            let draft = ScopeReader.draft(of: subject, finder: finder)
            let named = subject.scope.flatMap { finder.scanner.scan([$0.block].plainText).map { FoundCode($0) } }
            return subject.matches.map { complete(draft, with: $0, of: subject, naming: named) }
        }
        for (index, item) in flow.items.enumerated() {
            switch item.block {
            case .table(let table): drafts.add(self.drafts(of: table, at: item.path, index))
            case .definitions(let definitions):
                let list = CodeDefinitions(
                    definitions: definitions, path: item.path, finder: finder,
                    promises: Cues.promisesCodes(context(of: index)))
                drafts += list.drafts(anchor: flow.anchor(at: index))
            default: break
            }
        }
        share(&drafts)
        relate(&drafts)
        return drafts
    }

    private func drafts(of table: Table, at path: BlockPath, _ index: Int) -> [Draft] {
        if let properties = PropertyTable(table, at: path, finder: finder) {
            for subject in subjects where subject.range.contains(index) && subject.matches.count == 1 {
                let code = identity(of: subject.matches[0].code, in: subject)
                // `MSSQLSERVER_50000`, whose event has SETUP for its source.
                if code == properties.code || code.number == properties.code?.number {
                    return [properties.draft(of: code, anchor: subject.anchor)].compactMap(\.self)
                }
            }
            return [properties.draft(of: nil, anchor: flow.anchor(at: index))].compactMap(\.self)
        }
        return CodeTable(table, at: path, finder: finder, context: context(of: index))
            .drafts(anchor: flow.anchor(at: index))
    }

    /// What names the block at `index`: the heading above it, the title, and the paragraph before it.
    private func context(of index: Int) -> String {
        var texts: [String] = []
        if index > 0, case .paragraph(let content) = flow.items[index - 1].block { texts.append(content.plainText) }
        let headings = flow.items[...index].compactMap { item in
            if case .heading(let heading) = item.block { heading } else { nil }
        }
        for heading in [headings.last, headings.first].compactMap(\.self) {
            texts.append(heading.content.plainText + " " + heading.id.split(separator: "-").joined(separator: " "))
        }
        return texts.joined(separator: "\n")
    }

    /// An event with the source that its section names, any other code as it is.
    private func identity(of code: Code, in subject: Subject) -> Code {
        guard code.scheme == .event, code.source == nil else { return code }
        let source = EventSource.find(in: [subject.text], subject.scope.map(\.block), finder: finder)
        return source.map(code.event) ?? code
    }

    /// - Parameter named: the codes that the blocks of the subject name, in prose.
    private func complete(
        _ draft: Draft, with match: FoundCode, of subject: Subject, naming named: [FoundCode]
    ) -> Draft {
        var own = Draft(
            code: identity(of: match.code, in: subject), standing: draft.standing, anchor: draft.anchor)
        own.names = match.names
        own.isShared = subject.matches.count > 1
        own.title = draft.title
        own.named = draft.named
        own.summary = draft.summary
        own.causes = draft.causes
        own.steps = draft.steps
        own.fixBy = draft.fixBy
        own.links = draft.links
        own.messages = Literals(finder: finder).messages(of: match.code, in: subject.scope.map(\.block))
        if match.code.scheme != .smtpEnhanced, match.code.scheme != .smtpReply, subject.standing < .definition {
            own.messages += draft.messages.filter { !own.messages.contains($0) }
        }
        if own.messages.isEmpty, let said = subject.said(match) { own.messages = [said] }
        var replies: Set<Int> = []
        let literals = own.messages.flatMap { finder.literals(in: $0) }
        own.replies = ([match] + literals + named).filter { $0.code == match.code }.compactMap(\.reply)
            .filter { replies.insert($0).inserted }
        let others = subject.codes + named.map(\.code)
        own.related = others.unique(but: match.code)
        return own
    }

    /// Steps and links that stand outside all sections about codes are for all of those sections.
    private func share(_ drafts: inout [Draft]) {
        let sections = subjects.filter { $0.standing == .heading }
        guard !sections.isEmpty else { return }
        let common = flow.items.indices.filter { index in
            !sections.contains { $0.range.contains(index) || $0.range.lowerBound == index + 1 }
        }
        let isAboutCodes = subjects.contains { $0.standing == .title } || otherSections(in: common) <= sections.count
        let shared = Subject(
            matches: sections[0].matches, standing: .heading, title: sections[0].title, text: "", anchor: "",
            scope: common.map { flow.items[$0] })
        let reading = ScopeReader.draft(of: shared, finder: finder, isShared: true)
        for index in drafts.indices where drafts[index].standing == .heading {
            if isAboutCodes, drafts[index].steps == nil { drafts[index].steps = reading.steps }
            if drafts[index].links.isEmpty { drafts[index].links = reading.links }
        }
    }

    /// How many sections speak of something other than codes, causes, steps and the like.
    private func otherSections(in indices: [Int]) -> Int {
        indices.count { index in
            guard case .heading(let heading) = flow.items[index].block, heading.level > 1 else { return false }
            return Cues.role(ofHeading: heading.content.plainText) == nil
        }
    }

    /// The codes of one short article belong together; a long table of codes is only a list.
    private func relate(_ drafts: inout [Draft]) {
        let codes = drafts.map(\.code)
        guard Set(codes).count <= 8 else { return }
        for index in drafts.indices {
            drafts[index].related = (drafts[index].related + codes).unique(but: drafts[index].code)
        }
    }
}

extension [Draft] {
    /// Records of codes that a section is about fill in what its text lacks, and their words name it best.
    fileprivate mutating func add(_ records: [Draft]) {
        for record in records {
            guard record.standing == .definition,
                let index = firstIndex(where: { $0.code == record.code && $0.standing < .definition })
            else {
                append(record)
                continue
            }
            self[index].names += record.names.filter { !self[index].names.contains($0) }
            self[index].messages += record.messages.filter { !self[index].messages.contains($0) }
            switch self[index].title {
            case .passage, nil: self[index].title = record.title ?? self[index].title
            default: break
            }
            if self[index].summary.isEmpty { self[index].summary = record.summary }
            if self[index].causes.isEmpty { self[index].causes = record.causes }
            if self[index].steps == nil { self[index].steps = record.steps }
        }
    }
}

extension Subject {
    /// The heading itself, when it quotes the server: `550 5.7.705 Access denied, tenant has exceeded threshold`.
    fileprivate func said(_ match: FoundCode) -> String? {
        guard match.reply != nil, match.opens(text) else { return nil }
        let words = String(decoding: text.utf8.dropFirst(match.range.upperBound), as: UTF8.self)
        guard words.contains(where: \.isLetter), words.first == " " else { return nil }
        return String(decoding: text.utf8.dropFirst(match.start), as: UTF8.self)
    }
}

extension [Code] {
    /// Each once, without `code` itself and without bare replies.
    fileprivate func unique(but code: Code) -> [Code] {
        var seen: Set<Code> = [code]
        return filter { other in
            other.scheme != .smtpReply && !code.isSpelled(with: other) && seen.insert(other).inserted
        }
    }
}

extension Code {
    /// `5.7.7` is a way to say 5.7.7xx, `5.7.700` and `5.7.749` are the ends of 5.7.700-749.
    fileprivate func isSpelled(with other: Code) -> Bool {
        guard let own = enhanced, let part = other.enhanced, part.kind == .code,
            own.kind == .family || own.kind == .range,
            own.statusClass == part.statusClass, own.subject == part.subject
        else { return false }
        let detail = part.details.lowerBound
        return own.kind == .family
            ? detail == own.details.lowerBound / 100
            : detail == own.details.lowerBound || detail == own.details.upperBound
    }
}
