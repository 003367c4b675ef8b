internal import Articles
internal import Codes

/// Finds what an article is about: the codes that its title, its headings and its definitions name. Tables are
/// `CodeTable`'s work; codes in running text are mentions.
struct SubjectFinder {
    let flow: Flow
    let finder: CodeFinder

    func subjects() -> [Subject] {
        var subjects = headings()
        for index in flow.items.indices {
            let inner: [Subject]
            switch flow.items[index].block {
            case .paragraph(let content): inner = [paragraph(content, at: index, in: subjects)].compactMap(\.self)
            case .code(_, let text): inner = [literal(text, at: index, in: subjects)].compactMap(\.self)
            case .list(let list): inner = items(list, at: index)
            case .definitions(let definitions): inner = terms(definitions, at: index)
            default: inner = []
            }
            subjects += inner.filter { isNews($0, at: index, to: subjects) }
        }
        return subjects.map { own in
            let inner = subjects.compactMap { $0.cut(from: own) }
            guard !inner.isEmpty else { return own }
            var narrowed = own
            narrowed.scope = own.range.filter { index in !inner.contains { $0.contains(index) } }
                .map { flow.items[$0] }
            return narrowed
        }
    }

    /// A heading inside the section of one that names the same codes belongs to that section.
    private func headings() -> [Subject] {
        var subjects: [Subject] = []
        var isFirst = true
        for (index, item) in flow.items.enumerated() {
            guard case .heading(let heading) = item.block else { continue }
            let isTitle = isFirst && heading.level == 1
            isFirst = false
            var start = index + 1
            var matches = finder.named(in: heading.content, anchor: heading.id)
            if matches.isEmpty, !isTitle, let labelled = labelled(at: start) {
                (matches, start) = (labelled, start + 1)
            }
            matches.removeAll { match in subjects.contains { $0.range.contains(index) && $0.names(match.code) } }
            guard !matches.isEmpty else { continue }
            let range = index + 1..<(isTitle ? flow.items.count : flow.sectionEnd(of: index))
            subjects.append(
                Subject(
                    matches: matches.uniqueCodes, standing: isTitle ? .title : .heading, title: .heading(item.path),
                    text: heading.content.plainText, anchor: heading.id, range: range,
                    scope: Array(flow.items[start..<range.upperBound])))
        }
        return subjects
    }

    /// `**Error code:** 422` right below a heading that names the error in words.
    private func labelled(at index: Int) -> [FoundCode]? {
        guard flow.items.indices.contains(index), case .paragraph(let content) = flow.items[index].block,
            case .styled(.strong, let words)? = content.first(where: { ![$0].isBlank }),
            Cues.column(words.plainText) == .code
        else { return nil }
        let label = words.plainText.trimmed.utf8.count
        let number = String(decoding: content.plainText.trimmed.utf8.dropFirst(label), as: UTF8.self).trimmedOfMarks
        let found = finder.listed(in: number, trusts: true)
        return number.isCodesAlone(found) ? found : nil
    }

    private func paragraph(_ content: [Inline], at index: Int, in subjects: [Subject]) -> Subject? {
        switch ParagraphLead(content, finder: finder) {
        case .definition(let matches, let text):
            let end = flow.items[(index + 1)...].firstIndex { endsDefinition($0) } ?? flow.items.count
            return Subject(
                matches: matches.uniqueCodes, standing: .definition, title: .lead(flow.items[index].path), text: text,
                anchor: flow.anchor(at: index), range: index..<end, scope: Array(flow.items[index..<end]))
        case .literal(let matches, let text):
            return said(matches, text, at: index, in: subjects)
        case .other, nil:
            return nil
        }
    }

    private func endsDefinition(_ item: Flow.Item) -> Bool {
        switch item.block {
        case .heading: true
        case .paragraph(let content): ParagraphLead(content, finder: finder) != nil
        default: false
        }
    }

    private func literal(_ text: String, at index: Int, in subjects: [Subject]) -> Subject? {
        let line = text.split(separator: "\n").map(String.init).first { !finder.literals(in: $0).isEmpty }
        guard let line, let match = finder.literals(in: line).first, match.opens(line) else { return nil }
        return said([match], line, at: index, in: subjects)
    }

    /// A server's line makes its section one about the code, unless the section is about another code: then it is an
    /// example.
    private func said(_ matches: [FoundCode], _ text: String, at index: Int, in subjects: [Subject]) -> Subject? {
        let around = subjects.filter { $0.range.contains(index) && $0.standing != .definition }
        let isMember = around.contains { outer in
            outer.codes.contains { code in matches.contains { code != $0.code && code.contains($0.code) } }
        }
        guard around.isEmpty || isMember else { return nil }
        let heading = flow.items[..<index].last { $0.level != nil }
        return Subject(
            matches: matches, standing: .literal,
            title: heading.map { .heading($0.path) } ?? .lead(flow.items[index].path),
            text: text, anchor: flow.anchor(at: index), scope: Array(flow.items[flow.run(around: index)]))
    }

    /// `- **5.7.705**: too much has been sent`.
    private func items(_ list: List, at index: Int) -> [Subject] {
        list.items.enumerated().compactMap { number, blocks in
            guard case .paragraph(let content)? = blocks.first,
                case .definition(let matches, let text)? = ParagraphLead(content, finder: finder)
            else { return nil }
            let path = flow.items[index].path + [number]
            return Subject(
                matches: matches.uniqueCodes, standing: .definition, title: .lead(path + [0]), text: text,
                anchor: flow.anchor(at: index), scope: blocks.items(below: path))
        }
    }

    private func terms(_ definitions: [Definition], at index: Int) -> [Subject] {
        let path = flow.items[index].path
        var first = 0
        return definitions.enumerated().compactMap { number, definition in
            defer { first += definition.terms.count }
            let found = definition.terms.enumerated().compactMap { offset, term -> (Int, [FoundCode])? in
                let matches = finder.named(in: term)
                // Names with their numbers are `CodeDefinitions`' work.
                guard matches.first?.code.isSymbolic != true else { return nil }
                return matches.isEmpty ? nil : (offset, matches)
            }
            guard let (offset, _) = found.first else { return nil }
            return Subject(
                matches: found.flatMap(\.1).uniqueCodes, standing: .definition,
                title: .term(path, index: first + offset),
                text: definition.terms[offset].plainText, anchor: flow.anchor(at: index),
                scope: definition.description.items(below: path + [number]))
        }
    }

    /// False when a section around it names the codes already.
    private func isNews(_ subject: Subject, at index: Int, to subjects: [Subject]) -> Bool {
        !subjects.contains { other in
            (other.range.contains(index) || other.scope.contains { $0.path == flow.items[index].path })
                && subject.codes.allSatisfy(other.names)
        }
    }
}

extension Subject {
    /// The blocks inside a wider subject's range that are about other codes; the heading above them goes with them.
    fileprivate func cut(from other: Subject) -> Range<Int>? {
        guard !range.isEmpty, range.count < other.range.count, other.range.contains(range.lowerBound),
            codes != other.codes
        else { return nil }
        return (standing == .definition ? range.lowerBound : range.lowerBound - 1)..<range.upperBound
    }
}
