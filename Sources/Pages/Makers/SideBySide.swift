package import Articles

/// Pairs the blocks of an article's two languages in rows, to be shown side by side.
package enum SideBySide {
    /// What stands beside each other: the translation on the left, the source on the right.
    package struct Row: Hashable, Sendable {
        package let left: [Block]
        package let right: [Block]
    }

    /// Where both sides have the same blocks, each block and each item of a list is a row. Where they differ, the
    /// blocks between two headings are one row: nothing is lost, and the next heading is in step again.
    package static func rows(_ left: [Block], _ right: [Block]) -> [Row] {
        if left.count == right.count, zip(left, right).allSatisfy({ $0.isSameKind(as: $1) }) {
            return zip(left, right).flatMap(rows)
        }
        let leftParts = sections(left)
        let rightParts = sections(right)
        guard leftParts.count == rightParts.count, leftParts.count > 1 else { return [Row(left: left, right: right)] }
        return zip(leftParts, rightParts).flatMap { rows($0, $1) }
    }

    private static func rows(_ left: Block, _ right: Block) -> [Row] {
        switch (left, right) {
        case (.list(let first), .list(let second)) where first.items.count == second.items.count:
            return first.items.indices.map { Row(left: [first.only($0)], right: [second.only($0)]) }
        case (.division(_, let first), .division(_, let second)):
            return rows(first, second)
        default:
            return [Row(left: [left], right: [right])]
        }
    }

    private static func sections(_ blocks: [Block]) -> [[Block]] {
        var parts: [[Block]] = [[]]
        for block in blocks {
            if case .heading = block, !parts[parts.count - 1].isEmpty { parts.append([]) }
            parts[parts.count - 1].append(block)
        }
        return parts
    }
}

extension List {
    /// A list of one of the items, numbered as in this list.
    fileprivate func only(_ index: Int) -> Block {
        .list(List(start: start.map { $0 + index }, isTight: isTight, items: [items[index]]))
    }
}

extension Block {
    /// Whether both are the same kind of block, a heading of the same level, a list of the same sort.
    package func isSameKind(as other: Block) -> Bool {
        switch (self, other) {
        case (.heading(let first), .heading(let second)): first.level == second.level
        case (.list(let first), .list(let second)): first.isOrdered == second.isOrdered
        case (.alert(let first, _), .alert(let second, _)): first == second
        case (.paragraph, .paragraph), (.quote, .quote), (.code, .code), (.table, .table),
            (.definitions, .definitions), (.details, .details), (.division, .division), (.video, .video),
            (.thematicBreak, .thematicBreak), (.directive, .directive):
            true
        default: false
        }
    }
}
