internal import Articles
internal import Codes

/// Reads a table of codes: an entry for each row, its columns understood by their headers and by what their cells hold.
struct CodeTable {
    let grid: TableGrid
    let finder: CodeFinder
    private let columns: TableColumns
    /// The heading above or the title speaks of errors.
    private let promises: Bool

    /// - Parameter context: what names the table: its caption, the heading above, the title of the article.
    init(_ table: Table, at path: BlockPath, finder: CodeFinder, context: String) {
        grid = TableGrid(table, at: path)
        self.finder = finder
        columns = TableColumns(headers: grid.headers)
        promises = Cues.promisesCodes(context + " " + table.caption.plainText)
    }

    func drafts(anchor: String) -> [Draft] {
        guard let column = codeColumn else { return [] }
        return grid.rows.flatMap { row in
            column < row.count ? codes(in: row[column], of: column).map { draft($0, row, column, anchor) } : []
        }
    }

    /// The column whose cells open with codes: the one whose header says so, then the first that has numbers, then the
    /// first that has names.
    private var codeColumn: Int? {
        let all = grid.rows.first?.indices.map(\.self) ?? []
        let named = [columns.first(.event), columns.first(.occurrence), columns.first(.code), columns.first(.value)]
            .compactMap(\.self)
        let candidates = (named + all).filter { column in
            grid.rows.contains { column < $0.count && !codes(in: $0[column], of: column).isEmpty }
        }
        if let first = candidates.first, named.contains(first) { return first }
        let numbered = candidates.first { column in
            grid.rows.contains { row in
                column < row.count && codes(in: row[column], of: column).contains { !$0.code.isSymbolic }
            }
        }
        return numbered ?? candidates.first
    }

    private func codes(in cell: TableGrid.Cell, of column: Int) -> [FoundCode] {
        let text = cell.text
        guard !text.isEmpty, !cell.isEmptyMark else { return [] }
        let header = column < grid.headers.count ? grid.headers[column] : ""
        let role = column < columns.roles.count ? columns.roles[column] : nil
        var matches: [FoundCode]
        switch role {
        case .event:
            matches = announced(text, by: "Event ID")
        case .occurrence:
            // `Event or symptom` over `11005 …`, but not the events that somebody plans.
            matches = announced(text, by: "Event ID").filter { $0.code.spelling.utf8.count > 2 }
            let isSaid = finder.named(in: [.text(text, segment: 0)]).contains { $0.code.scheme == .event }
            if !finder.speaksOfLogs, !isSaid { matches = [] }
        case .code where columns.first(.code) == column, .value where columns.first(.value) == column:
            // A number under `Value` is any value, unless a name stands beside it; and not every code is one of errors.
            let isOfParts = Cues.namesParts(header) || (role == .value && grid.headers.contains(where: Cues.namesParts))
            let speaks = Cues.promisesCodes(header) || (promises && !isOfParts)
            let isWeb = header.lowercased().contains("status") || header.lowercased().contains("http")
            let listed = finder.listed(in: text, trusts: speaks, isOfWeb: isWeb).filter(\.code.isFailure)
            // What the header announces tells more than a bare number: 550 in an article about mail is a reply.
            let bare = listed.allSatisfy { $0.code.scheme == .error && $0.names.isEmpty }
            let told = bare ? announced(text, by: header).filter { $0.code.scheme != .error } : []
            matches = told.isEmpty ? listed : told
        default:
            // Without a header that says so, the cell must open with something that is a code by itself.
            let content = Self.opening(of: cell)
            matches = finder.named(in: [.text(content, segment: 0)]).filter { $0.confidence >= .likely }
            let speaks =
                grid.headers.isEmpty || [.message, .meaning, .symbol].contains { columns.first($0) == column }
                || promises
            let isName = matches.first.map { $0.code.isSymbolic || !$0.names.isEmpty } ?? false
            guard speaks || isName || (column == 0 && text.isCodesAlone(matches) && stands(text, under: column)) else {
                return []
            }
            if isName, !isColumnOfNames(column) { return [] }
            if matches.isEmpty, promises, column == 0 || columns.first(.symbol) == column, isColumnOfNames(column) {
                matches = finder.listed(in: text, trusts: true)
            }
        }
        if role == .value, !hasNames { matches.removeAll { $0.code.scheme == .error && $0.names.isEmpty } }
        guard let first = matches.first, first.opens(text) || first.code.isSymbolic || !first.names.isEmpty else {
            return []
        }
        return text.isCodesAlone(matches) || matches.allSatisfy(\.code.isSymbolic)
            ? matches.uniqueCodes : Array(matches.prefix(1))
    }

    /// Names of elements and parameters look like names of codes; what a column holds shows in most of its cells.
    private func isColumnOfNames(_ column: Int) -> Bool {
        let header = column < grid.headers.count ? grid.headers[column] : ""
        guard !Cues.namesParts(header) else { return false }
        let cells = grid.rows.compactMap { column < $0.count ? $0[column] : nil }.filter { !$0.text.isEmpty }
        let names = cells.count { cell in
            let names =
                promises
                ? SymbolicName.tokens(of: cell.text) : SymbolicName.names(in: cell.text, takesCamel: true)
            return names.first.map { $0.range.lowerBound < 3 } == true && !cell.isLink
        }
        return names * 2 >= cells.count
    }

    /// Symbolic names stand somewhere beside the values.
    private var hasNames: Bool {
        grid.rows.first?.indices.contains { column in
            let cells = grid.rows.compactMap { column < $0.count ? $0[column].text : nil }
            return cells.count { SymbolicName.isSpelledAsOne($0) } * 2 > cells.count
        } ?? false
    }

    /// The first block, or the first term of a list of definitions, with what belongs to it.
    private static func opening(of cell: TableGrid.Cell) -> String {
        guard cell.content.count > 1, case .paragraph(let content) = cell.content[0] else { return cell.text }
        return content.plainText.trimmed
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
            guard let index = columns.first(role), index != column, index < row.count, !row[index].text.isEmpty,
                !row[index].isEmptyMark
            else { return nil }
            return row[index]
        }
        let source = cell(.source).map(\.text) ?? sourceBehind(match, in: row[column], of: column)
        let match = numbered(match, in: row)
        var draft = Draft(code: match.code.event(of: source ?? ""), standing: .row, anchor: anchor)
        draft.replies = [match.reply].compactMap(\.self)
        draft.names = match.names + symbols(beside: column, in: row, of: match.code)
        if draft.code.scheme == .error, draft.names.contains(where: { SymbolicName.scheme(of: $0) == .win32 }) {
            draft.code = Code(scheme: .win32, spelling: draft.code.spelling)
        }
        let isUntold = ![.meaning, .message, .causes, .mixed, .steps, .name].contains { cell($0) != nil }
        let unnamed = grid.headers.isEmpty || isUntold ? other(than: column, in: row) : nil
        // `Recipient thread limit exceeded` in code is what the server says, not what it means.
        let described = cell(.meaning) ?? unnamed
        let meaning = described.flatMap { $0.isLiteral ? nil : $0 }
        let said = cell(.message) ?? described.flatMap { $0.isLiteral ? $0 : nil }
        let named = cell(.name).flatMap { SymbolicName.isSpelledAsOne($0.text) ? nil : $0 }
        let own = row[column]
        let rest = own.blocksBehind(match) ?? (own.text.isCodesAlone([match]) ? nil : own.paths)
        draft.title = .cell(
            (named?.paths ?? meaning?.paths ?? said?.paths ?? rest ?? (cell(.causes) ?? cell(.mixed))?.paths
                ?? own.paths))
        draft.named = named.map { .cell($0.paths) }
        draft.summary = (own.blocksBehind(match) ?? []).map { Draft.Passage(path: $0) }
        if let meaning { draft.read(meaning) }
        if let causes = cell(.causes) { draft.causes = Self.causes(in: causes) }
        if let steps = cell(.steps), let index = columns.first(.steps) {
            draft.steps = Self.steps(in: steps, under: grid.headers[index])
        }
        if let mixed = cell(.mixed) { readMixed(mixed, to: &draft) }
        draft.fixBy = cell(.who).flatMap { WhoReader.fixBy(who: $0.text, prose: "") }
        draft.messages = messages(match, row, column, said: said)
        return draft
    }

    /// `NTDS KCC` of `1925 NTDS KCC` under `Event ID and source`.
    private func sourceBehind(_ match: FoundCode, in cell: TableGrid.Cell, of column: Int) -> String? {
        guard columns.first(.event) == column, Cues.namesSource(grid.headers[column]) else { return nil }
        return String(decoding: cell.text.utf8.dropFirst(match.range.upperBound), as: UTF8.self).trimmedOfMarks
    }

    /// The number of a name, where a column of values has it.
    private func numbered(_ match: FoundCode, in row: [TableGrid.Cell]) -> FoundCode {
        guard match.code.isSymbolic, let column = columns.first(.value), column < row.count,
            let number = BareNumber(row[column].text)
        else { return match }
        let scheme = SymbolicName.scheme(of: match.code.spelling)
        guard number.isHexadecimal || scheme == .win32 else { return match }
        var found = match
        found.names = [match.code.spelling]
        found.code = Code(scheme: number.isHexadecimal ? .hresult : .win32, spelling: number.spelling)
        return found
    }

    /// The symbolic names in the cells beside the number.
    private func symbols(beside column: Int, in row: [TableGrid.Cell], of code: Code) -> [String] {
        guard code.takesNames else { return [] }
        return row.indices.filter { $0 != column }.compactMap { index in
            let text = row[index].text
            let isNamed = columns.first(.name) == index || columns.first(.symbol) == index
            let isName = SymbolicName.scheme(of: text) != nil || (isNamed && SymbolicName.isSpelledAsOne(text))
            return isName ? text : nil
        }
    }

    /// The cell that is neither the code nor a name nor a severity, where no header tells one.
    private func other(than column: Int, in row: [TableGrid.Cell]) -> TableGrid.Cell? {
        let cells = row.indices.filter { index in
            let role = index < columns.roles.count ? columns.roles[index] : nil
            return index != column && role != .severity && role != .source && role != .code && role != .event
                && role != .symbol && role != .value && !row[index].text.isEmpty && !row[index].isEmptyMark
                && SymbolicName.scheme(of: row[index].text) == nil
        }
        return (cells.first { $0 > column } ?? cells.first).map { row[$0] }
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

extension TableGrid.Cell {
    /// `N/A`, `-`, `n.v.t.`: nothing.
    var isEmptyMark: Bool { Cues.isEmpty(text) }

    /// Nothing but a link, to the page of an element.
    var isLink: Bool {
        guard case .paragraph(let content)? = content.first, let first = content.first(where: { ![$0].isBlank }) else {
            return false
        }
        if case .link = first { return true }
        return false
    }

    /// The blocks behind the one that holds the code, where that holds nothing else: `11005`, then what it means.
    func blocksBehind(_ match: FoundCode) -> [BlockPath]? {
        guard paths.count > 1, [content[0]].plainText.isCodesAlone([match]) else { return nil }
        return Array(paths.dropFirst())
    }
}

extension String {
    /// Nothing but codes and their replies, with punctuation and a short word between them: `5.7.1 or 5.7.2`.
    func isCodesAlone(_ matches: [FoundCode]) -> Bool {
        let bytes = Array(utf8)
        var covered = 0
        var letters = 0
        for match in matches {
            letters += bytes[min(covered, match.start)..<max(min(covered, match.start), match.start)].count {
                $0 >= 0x41
            }
            covered = max(covered, match.range.upperBound)
        }
        letters += bytes[min(covered, bytes.count)...].count { $0 >= 0x41 }
        return letters <= 4 * max(matches.count - 1, 0)
            || (matches.first?.opens(self) == true && matches.count == 1
                && bytes[min(covered, bytes.count)...].allSatisfy { $0 < 0x30 })
    }
}
