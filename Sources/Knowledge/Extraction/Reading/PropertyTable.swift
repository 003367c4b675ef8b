internal import Articles
internal import Codes

/// Reads a table whose rows are the properties of one error: `Event ID`, `Source`, `Symbolic Name`, `Message Text`.
struct PropertyTable {
    /// A row, as its key says what its value is.
    private struct Property {
        let role: TableColumns.Role
        let key: String
        let value: TableGrid.Cell
    }

    private let properties: [Property]
    private let finder: CodeFinder

    /// Nil for a table that is none: it has two columns, and three of its keys say what they are.
    init?(_ table: Table, at path: BlockPath, finder: CodeFinder) {
        let grid = TableGrid(table, at: path, takesHeader: false)
        guard grid.rows.count > 2, grid.rows.allSatisfy({ $0.count == 2 }) else { return nil }
        properties = grid.rows.compactMap { row in
            let key = row[0].text
            guard key.count <= 48, let role = Cues.column(key), !row[1].isEmptyMark else { return nil }
            return Property(role: role, key: key, value: row[1])
        }
        self.finder = finder
        guard Set(properties.map(\.role)).count >= 3, code != nil else { return nil }
    }

    /// The code, an event with its source.
    var code: Code? {
        let source = first(.source)?.text ?? ""
        if let event = first(.event), let number = BareNumber(event.text) {
            return Code(scheme: .event, spelling: number.spelling).event(of: source)
        }
        return first(.code).flatMap { finder.listed(in: $0.text, trusts: true).first?.code }
    }

    /// Where the log says that the event comes from: `Microsoft-Windows-FailoverClustering`.
    var source: String? { first(.source)?.text }

    /// - Parameter owner: the code that the section of the table is about.
    func draft(of owner: Code?, anchor: String) -> Draft? {
        guard let code = owner ?? code else { return nil }
        var draft = Draft(code: code, standing: .definition, anchor: anchor)
        let symbol = (first(.symbol) ?? first(.name))?.text
        if let symbol, SymbolicName.isSpelledAsOne(symbol) { draft.names = [symbol] }
        let told = first(.meaning) ?? first(.message)
        draft.title = told.map { .cell($0.paths) }
        draft.summary = (first(.meaning)?.paths ?? []).map { Draft.Passage(path: $0) }
        draft.messages = [first(.message)?.text].compactMap(\.self)
        if let causes = first(.causes) { draft.causes = CodeTable.causes(in: causes) }
        if let steps = properties.first(where: { $0.role == .steps }) ?? properties.first(where: { $0.role == .mixed })
        {
            draft.steps = CodeTable.steps(in: steps.value, under: steps.key)
        }
        return draft
    }

    private func first(_ role: TableColumns.Role) -> TableGrid.Cell? { properties.first { $0.role == role }?.value }
}
