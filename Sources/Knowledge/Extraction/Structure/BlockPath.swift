internal import Articles

/// Where a block stands in a tree: an index, then by turns the group inside that block and the index in it.
///
///     [4]         the fifth block of the article
///     [4, 2, 0]   the first block of its third item, cell, definition or only content
typealias BlockPath = [Int]

extension Block {
    /// The runs of blocks inside this one: a list has one for each item, a table one for each cell, row by row.
    var groups: [[Block]] {
        switch self {
        case .list(let list): list.items
        case .quote(let blocks), .alert(_, let blocks), .details(_, let blocks), .division(_, let blocks): [blocks]
        case .table(let table): table.rows.flatMap { $0.cells.map(\.content) }
        case .definitions(let definitions): definitions.map(\.description)
        case .heading, .paragraph, .code, .video, .thematicBreak, .directive: []
        }
    }

    /// One of `groups`, without a list of all cells of a long table.
    func group(_ index: Int) -> [Block]? {
        guard case .table(let table) = self else {
            let groups = groups
            return groups.indices.contains(index) ? groups[index] : nil
        }
        var remaining = index
        for row in table.rows {
            if remaining < row.cells.count { return row.cells[remaining].content }
            remaining -= row.cells.count
        }
        return nil
    }

    /// Whether the two are built alike, whatever their words: the same kinds of blocks in the same places.
    func hasShape(of other: Block) -> Bool {
        switch (self, other) {
        case (.heading(let own), .heading(let others)): own.level == others.level
        case (.list(let own), .list(let others)):
            own.isOrdered == others.isOrdered && groups.haveShape(of: other.groups)
        case (.table(let own), .table(let others)):
            own.rows.map(\.cells.count) == others.rows.map(\.cells.count) && groups.haveShape(of: other.groups)
        case (.paragraph, .paragraph), (.code, .code), (.video, .video), (.thematicBreak, .thematicBreak),
            (.directive, .directive):
            true
        case (.quote, .quote), (.alert, .alert), (.details, .details), (.division, .division),
            (.definitions, .definitions):
            groups.haveShape(of: other.groups)
        default: false
        }
    }
}

extension [[Block]] {
    fileprivate func haveShape(of others: [[Block]]) -> Bool {
        count == others.count && zip(self, others).allSatisfy { $0.haveShape(of: $1) }
    }
}

extension [Block] {
    func haveShape(of others: [Block]) -> Bool {
        count == others.count && zip(self, others).allSatisfy { $0.hasShape(of: $1) }
    }

    func block(at path: some Collection<Int>) -> Block? {
        guard let index = path.first, indices.contains(index) else { return nil }
        let rest = path.dropFirst()
        guard let group = rest.first else { return self[index] }
        return self[index].group(group)?.block(at: rest.dropFirst())
    }
}
