internal import Articles
internal import Codes

/// Reads a list of definitions of codes: a name as the term, and in its description the number and what it means, as
/// terms of a list of their own or as text.
///
///     ERROR_STACK_OVERFLOW
///         1001 (0x3E9)
///         Recursion too deep; the stack overflowed.
struct CodeDefinitions {
    let definitions: [Definition]
    let path: BlockPath
    let finder: CodeFinder
    /// The heading above or the title speaks of errors.
    let promises: Bool

    /// A draft for each definition whose term is a symbolic name; the others are `SubjectFinder`'s work.
    func drafts(anchor: String) -> [Draft] {
        var first = 0
        return definitions.enumerated().compactMap { number, definition in
            defer { first += definition.terms.count }
            return draft(definition, number, firstTerm: first, anchor)
        }
    }

    private func draft(_ definition: Definition, _ number: Int, firstTerm: Int, _ anchor: String) -> Draft? {
        let terms = definition.terms.map { $0.plainText.trimmed }
        guard let term = terms.first, SymbolicName.isSpelledAsOne(term),
            SymbolicName.scheme(of: term) != nil || promises
        else { return nil }
        let told = passages(of: definition, number, terms.count, firstTerm)
        let numbered = told.first { BareNumber($0.text) != nil && $0.text.count <= 40 }
        guard numbered != nil || SymbolicName.scheme(of: term) != nil else { return nil }
        let found = finder.listed(in: "\(term) \(numbered?.text ?? "")", trusts: true).first
        var draft = Draft(
            code: found?.code ?? Code(scheme: SymbolicName.scheme(of: term) ?? .named, spelling: term),
            standing: .definition, anchor: anchor)
        if !draft.code.isSymbolic { draft.names = [term] }
        for (_, passage, content) in told where passage != numbered?.passage && !content.isBlank {
            draft.take(content, at: passage.path, term: passage.term)
        }
        draft.title = draft.summary.first.map { .passage($0) }
        return draft
    }

    /// The texts behind a name, with their places: other terms, and the description, opened where it is a list itself.
    private func passages(
        of definition: Definition, _ number: Int, _ terms: Int, _ firstTerm: Int
    ) -> [(text: String, passage: Draft.Passage, content: [Inline])] {
        var found = definition.terms.enumerated().dropFirst().map { offset, term in
            (term.plainText.trimmed, Draft.Passage(path: path, term: firstTerm + offset), term)
        }
        for item in definition.description.items(below: path + [number]) {
            switch item.block {
            case .paragraph(let content):
                found.append((content.plainText.trimmed, Draft.Passage(path: item.path), content))
            case .definitions(let inner):
                for (index, term) in inner.flatMap(\.terms).enumerated() {
                    found.append((term.plainText.trimmed, Draft.Passage(path: item.path, term: index), term))
                }
                for (index, definition) in inner.enumerated() {
                    for item in definition.description.items(below: item.path + [index]) {
                        guard case .paragraph(let content) = item.block else { continue }
                        found.append((content.plainText.trimmed, Draft.Passage(path: item.path), content))
                    }
                }
            default: break
            }
        }
        return found
    }
}
