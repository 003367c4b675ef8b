internal import Articles
internal import Codes

/// Reads a table of codes: an entry for each row, its columns understood by their headers.
struct CodeTable {
    let grid: TableGrid
    let finder: CodeFinder
    private let columns: TableColumns

    init(_ table: Table, at path: BlockPath, finder: CodeFinder) {
        grid = TableGrid(table, at: path)
        self.finder = finder
        columns = TableColumns(headers: grid.headers)
    }

    func drafts(anchor: String) -> [Draft] {
        guard let column = codeColumn else { return [] }
        return grid.rows.flatMap { row in
            column < row.count ? codes(in: row[column], of: column).map { draft($0, row, column, anchor) } : []
        }
    }

    /// The column whose cells open with codes: the one whose header says so, or else the first that has any.
    private var codeColumn: Int? {
        let candidates = [columns.first(.code)].compactMap(\.self) + (grid.rows.first?.indices.map(\.self) ?? [])
        return candidates.first { column in
            grid.rows.contains { column < $0.count && !codes(in: $0[column], of: column).isEmpty }
        }
    }

    private func codes(in cell: TableGrid.Cell, of column: Int) -> [FoundCode] {
        let text = cell.text
        let matches: [FoundCode]
        if columns.first(.code) == column {
            let listed = finder.listed(in: text).filter(\.code.isFailure)
            matches = listed.isEmpty ? announced(text, by: grid.headers[column]) : listed
        } else {
            // Without a header that says so, the cell must open with something that is a code by itself.
            matches = finder.named(in: [.text(text, segment: 0)]).filter { $0.confidence >= .likely }
            let speaks = grid.headers.isEmpty || columns.first(.message) == column || columns.first(.meaning) == column
            guard speaks || (column == 0 && text.isCodesAlone(matches) && stands(text, under: column)) else {
                return []
            }
        }
        guard matches.first?.opens(text) == true else { return [] }
        return text.isCodesAlone(matches) ? matches.uniqueCodes : Array(matches.prefix(1))
    }

    /// False for `4.2.145` under `Version`.
    private func stands(_ text: String, under column: Int) -> Bool {
        column < grid.headers.count && !announced(text, by: grid.headers[column]).isEmpty
    }

    /// What a number means that its header announces: 4625 under `Event ID`.
    private func announced(_ text: String, by header: String) -> [FoundCode] {
        finder.named(in: [.text("\(header) \(text)", segment: 0)]).compactMap { $0.behind(header.utf8.count + 1) }
    }

    private func draft(_ match: FoundCode, _ row: [TableGrid.Cell], _ column: Int, _ anchor: String) -> Draft {
        func cell(_ role: TableColumns.Role) -> TableGrid.Cell? {
            guard let index = columns.first(role), index != column, index < row.count, !row[index].text.isEmpty else {
                return nil
            }
            return row[index]
        }
        var draft = Draft(code: match.code, standing: .row, anchor: anchor)
        draft.replies = [match.reply].compactMap(\.self)
        let unnamed = grid.headers.isEmpty && column + 1 < row.count ? row[column + 1] : nil
        // `Recipient thread limit exceeded` in code is what the server says, not what it means.
        let described = cell(.meaning) ?? unnamed
        let meaning = described.flatMap { $0.isLiteral ? nil : $0 }
        let said = cell(.message) ?? described.flatMap { $0.isLiteral ? $0 : nil }
        draft.title = .cell((cell(.name) ?? meaning ?? said ?? cell(.causes) ?? row[column]).paths)
        draft.summary = ((meaning ?? cell(.causes))?.paths ?? []).map { Draft.Passage(path: $0) }
        if let causes = cell(.causes) { draft.causes = Self.causes(in: causes) }
        draft.steps = cell(.steps).map { .cell($0.paths) }
        draft.fixBy = cell(.who).flatMap { WhoReader.fixBy(who: $0.text, prose: "") }
        draft.messages = messages(match, row, column, said: said)
        return draft
    }

    private static func causes(in cell: TableGrid.Cell) -> [Draft.Passage] {
        zip(cell.paths, cell.content).flatMap { path, block in
            if case .list(let list) = block { list.causes(at: path) } else { [Draft.Passage(path: path)] }
        }
    }

    /// The text of the message column, what follows the reply in the code column, and literals anywhere in the row.
    private func messages(
        _ match: FoundCode, _ row: [TableGrid.Cell], _ column: Int, said: TableGrid.Cell?
    ) -> [String] {
        var messages: [String] = []
        let text = row[column].text
        if match.reply != nil, !text.isCodesAlone([match]) {
            messages.append(String(decoding: text.utf8.dropFirst(match.start), as: UTF8.self))
        }
        if let said { messages.append(said.text) }
        let literals = Literals(finder: finder)
        for cell in row { messages += literals.messages(of: match.code, in: cell.content) }
        var seen: Set<String> = []
        return messages.filter { seen.insert($0).inserted }
    }
}

extension String {
    /// Nothing but codes and their replies, with punctuation and a short word between them: `5.7.1 or 5.7.2`.
    func isCodesAlone(_ matches: [FoundCode]) -> Bool {
        let bytes = Array(utf8)
        var covered = 0
        var letters = 0
        for match in matches {
            letters += bytes[min(covered, match.start)..<match.start].count { $0 >= 0x41 }
            covered = match.range.upperBound
        }
        letters += bytes[covered...].count { $0 >= 0x41 }
        return letters <= 4 * max(matches.count - 1, 0)
            || (matches.first?.opens(self) == true && matches.count == 1 && bytes[covered...].allSatisfy { $0 < 0x30 })
    }
}
