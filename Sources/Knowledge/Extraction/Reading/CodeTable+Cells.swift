internal import Articles

/// What the cells beside a code tell.
extension CodeTable {
    /// Of `Cause and resolution`, what speaks of a cause is one and the rest is a step.
    func readMixed(_ cell: TableGrid.Cell, to draft: inout Draft) {
        var parts: [Draft.StepPart] = []
        for (path, block) in zip(cell.paths, cell.content) {
            switch block {
            case .paragraph(let content):
                for sentence in content.sentences where !sentence.text.trimmed.hasSuffix(":") {
                    let passage = Draft.Passage(path: path, sentences: Set(sentence.ids))
                    if Cues.speaksOfCause(sentence.text) {
                        draft.causes.append(passage)
                    } else {
                        parts.append(.passage(passage))
                    }
                }
            case .list: parts.append(.list(path))
            default: parts.append(.block(path))
            }
        }
        if !parts.isEmpty { draft.steps = .parts(parts) }
    }

    /// All of the cell; under `Resolution and notes` what asks for something.
    static func steps(in cell: TableGrid.Cell, under header: String) -> Draft.Steps? {
        guard Cues.namesNotes(header) else { return .cell(cell.paths) }
        let parts = zip(cell.paths, cell.content).compactMap { path, block -> Draft.StepPart? in
            switch block {
            case .paragraph(let content):
                let asking = content.sentences.filter { Cues.asksToAct($0.text.trimmed) }
                return asking.passage(at: path, of: content.sentences).map { .passage($0) }
            case .list: return .list(path)
            default: return .block(path)
            }
        }
        return parts.isEmpty ? nil : .parts(parts)
    }

    static func causes(in cell: TableGrid.Cell) -> [Draft.Passage] {
        zip(cell.paths, cell.content).flatMap { path, block in
            if case .list(let list) = block { list.causes(at: path) } else { [Draft.Passage(path: path)] }
        }
    }
}

extension Draft {
    /// What a cell says: the sentences behind the first that tell a cause or ask to act are no part of the summary.
    mutating func read(_ cell: TableGrid.Cell) {
        summary = []
        for (path, block) in zip(cell.paths, cell.content) {
            if case .paragraph(let content) = block {
                take(content, at: path)
            } else {
                summary.append(Passage(path: path))
            }
        }
    }
}
