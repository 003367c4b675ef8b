internal import Articles
internal import Codes

/// Takes the words of a draft from the text of one language.
struct DraftWriter {
    let locale: LocaleTag
    /// The file at which relative links of this language start.
    let base: String
    let alignment: Alignment
    let scanner: CodeScanner

    func write(_ draft: Draft, to entry: inout CodeEntry) {
        let title = draft.title.flatMap(title)
        let summary = draft.summary.compactMap(block)
        let causes = draft.causes.compactMap(text)
        let steps = draft.steps.flatMap(steps)
        let links = draft.links.flatMap { alignment.block(at: $0)?.links ?? [] }
        if let title { entry.title[locale] = title }
        if let named = draft.named.flatMap(self.title) ?? heading(of: draft.named) ?? draft.names.first {
            entry.named[locale] = named
        } else if draft.standing > .heading, draft.code.isSymbolic {
            entry.named[locale] = draft.code.spelling
        }
        if !summary.isEmpty { entry.summary[locale] = summary }
        if !causes.isEmpty { entry.causes[locale] = causes }
        if let steps { entry.steps[locale] = steps }
        if !links.isEmpty { entry.links[locale] = links }
        if title != nil || !summary.isEmpty || steps != nil { entry.base[locale] = base }
    }

    private func title(_ title: Draft.Title) -> String? {
        let codeTitle = CodeTitle(scanner: scanner)
        switch title {
        case .heading(let path):
            guard case .heading(let heading)? = alignment.block(at: path) else { return nil }
            return codeTitle.words(of: heading.content.plainText.trimmed)
        case .lead(let path):
            guard case .paragraph(let content)? = alignment.block(at: path) else { return nil }
            let lead = content.first { ![$0].isBlank }.map { [$0].plainText.trimmed } ?? ""
            let sentence = content.withoutLead.sentences.first?.text.trimmed ?? ""
            if let words = codeTitle.words(of: lead) { return words }
            return sentence.isEmpty || sentence.hasSuffix(":") ? lead.trimmedOfMarks : sentence.withoutFullStop
        case .term(let path, let index):
            guard let terms = alignment.block(at: path)?.ownText, terms.indices.contains(index) else { return nil }
            return codeTitle.words(of: terms[index].plainText.trimmed)
        case .cell(let paths):
            guard let block = paths.lazy.compactMap(alignment.block).first else { return nil }
            return codeTitle.words(of: block.opening.trimmed).map(\.withoutFullStop)
        case .passage(let passage):
            guard let text = text(passage), let first = text.sentences.first?.text.trimmed,
                first.utf8.count <= 240, !first.hasSuffix(":")
            else { return nil }
            return codeTitle.words(of: first).map(\.withoutFullStop)
        }
    }

    /// The words of a heading that is no more than the code: `Compiler Error C2065`.
    private func heading(of title: Draft.Title?) -> String? {
        guard case .heading(let path)? = title, case .heading(let heading)? = alignment.block(at: path) else {
            return nil
        }
        let text = heading.content.plainText.trimmed
        return text.isEmpty ? nil : text
    }

    private func block(_ passage: Draft.Passage) -> Block? {
        if passage.term != nil { return text(passage).map { .paragraph($0) } }
        return switch alignment.block(at: passage.path) {
        case .paragraph?: text(passage).map { .paragraph($0) }
        case let block?: block
        case nil: nil
        }
    }

    private func text(_ passage: Draft.Passage) -> [Inline]? {
        if let term = passage.term {
            guard let terms = alignment.block(at: passage.path)?.ownText, terms.indices.contains(term) else {
                return nil
            }
            let kept = passage.sentences.map(terms[term].keeping) ?? terms[term]
            return kept.isBlank ? nil : kept.trimmed
        }
        guard let block = alignment.block(at: passage.path), case .paragraph(let content) = block else {
            // The first block of a cause may be anything; its words are the cause.
            return alignment.block(at: passage.path).map { [.text([$0].plainText, segment: 0)] }
        }
        let words = passage.dropsLead ? content.withoutLead : content
        let kept = passage.sentences.map(words.keeping) ?? words
        return kept.isBlank ? nil : kept
    }

    private func steps(_ steps: Draft.Steps) -> List? {
        switch steps {
        case .list(let paths):
            guard case .list(var list)? = paths.first.flatMap(alignment.block) else { return nil }
            for path in paths.dropFirst() {
                switch alignment.block(at: path) {
                case .list(let next)? where next.isOrdered: list.items += next.items
                case let block? where !list.items.isEmpty: list.items[list.items.count - 1].append(block)
                default: break
                }
            }
            return list
        case .cell(let paths):
            let blocks = paths.compactMap(alignment.block)
            for case .list(let list) in blocks { return list }
            return blocks.isEmpty ? nil : List(start: nil, isTight: true, items: [blocks])
        case .parts(let parts):
            var items: [[Block]] = []
            for part in parts {
                switch part {
                case .passage(let passage): if let block = block(passage) { items.append([block]) }
                case .list(let path): if case .list(let list)? = alignment.block(at: path) { items += list.items }
                case .block(let path):
                    if let block = alignment.block(at: path), !items.isEmpty { items[items.count - 1].append(block) }
                }
            }
            return items.isEmpty ? nil : List(start: nil, isTight: true, items: items)
        }
    }
}

extension String {
    fileprivate var withoutFullStop: String {
        let text = trimmed
        return text.hasSuffix(".") && !text.hasSuffix("..") ? String(text.dropLast()) : text
    }
}

extension Block {
    /// The first sentence of it when it is long, else all.
    fileprivate var opening: String {
        if case .definitions(let definitions) = self, let term = definitions.first?.terms.first {
            return term.plainText
        }
        guard case .paragraph(let content) = self else { return [self].plainText }
        let text = content.plainText
        return text.utf8.count <= 120 ? text : content.sentences.first?.text ?? text
    }

    fileprivate var links: [RelatedLink] {
        ownText.flatMap(\.relatedLinks) + groups.flatMap { $0.flatMap(\.links) }
    }
}

extension [Inline] {
    fileprivate var relatedLinks: [RelatedLink] {
        flatMap { inline -> [RelatedLink] in
            switch inline {
            case .link(let link, let content): content.isBlank ? [] : [RelatedLink(link: link, content: content)]
            case .styled(_, let children): children.relatedLinks
            case .text, .code, .image, .anchor, .softBreak, .lineBreak: []
            }
        }
    }
}
