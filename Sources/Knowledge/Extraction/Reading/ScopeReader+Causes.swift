internal import Articles

/// What is said of why a code comes: in a section, a list or a table of causes, and in sentences anywhere.
extension ScopeReader {
    var announcesCauses: Bool { steps.announcement.map(Cues.announcesCauses) ?? false }

    /// What a section, a list or a column of causes says: the sentences that ask to act are steps.
    mutating func listCauses(_ words: [Inline], at path: BlockPath, dropsLead: Bool = false) {
        let all = words.sentences.filter { !$0.text.trimmed.leadsUp && !Cues.readsOn($0.text) }
        let asking = all.filter { Cues.asksToAct($0.text.trimmed) }
        listedCauses += all.filter { !asking.contains($0) }.passages(at: path, dropsLead: dropsLead)
        speak(asking, of: words, at: path, dropsLead: dropsLead)
    }

    /// Each item is a cause: its first paragraph, without what it asks to do.
    mutating func readCauses(_ list: List, at path: BlockPath) {
        for (number, blocks) in list.items.enumerated() {
            switch blocks.first {
            case .paragraph(let content)?:
                if content.sentences.contains(where: { Cues.asksToAct($0.text.trimmed) }) {
                    listCauses(content, at: path + [number, 0])
                } else {
                    listedCauses.append(Draft.Passage(path: path + [number, 0]))
                }
            case .some: listedCauses.append(Draft.Passage(path: path + [number, 0]))
            case nil: break
            }
        }
    }

    /// `| Possible cause | Resolution |`: the rows are causes of this code, with their steps.
    mutating func read(_ table: Table, at path: BlockPath) {
        guard role != .aside, role != .links, role != .message else { return }
        let grid = TableGrid(table, at: path)
        let columns = TableColumns(headers: grid.headers)
        guard let causes = columns.first(.causes),
            [.code, .event, .message, .meaning, .name, .symbol, .value].allSatisfy({ columns.first($0) == nil })
        else { return }
        for row in grid.rows where causes < row.count && !row[causes].isEmptyMark {
            listedCauses += CodeTable.causes(in: row[causes])
            guard let column = columns.first(.steps), column < row.count, !row[column].isEmptyMark else { continue }
            for (path, block) in zip(row[column].paths, row[column].content) {
                if case .list(let list) = block {
                    steps.offer(list, at: path, underStepsHeading: true)
                } else {
                    steps.offer(Draft.Passage(path: path), asks: true)
                }
            }
        }
    }

    mutating func addSpokenCauses(_ item: Flow.Item) {
        guard case .paragraph(let content) = item.block else { return }
        spokenCauses += causes(in: content, at: item.path, where: Cues.speaksOfCause)
    }

    func causes(
        in content: [Inline], at path: BlockPath, dropsLead: Bool = false,
        where isCause: (String) -> Bool = { _ in true }
    ) -> [Draft.Passage] {
        content.sentences.filter { sentence in
            let text = sentence.text.trimmed
            return !text.leadsUp && isCause(text) && !Cues.asksToAct(text) && !Cues.readsOn(text)
        }
        .passages(at: path, dropsLead: dropsLead)
    }
}
