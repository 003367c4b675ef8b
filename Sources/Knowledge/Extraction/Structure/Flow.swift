internal import Articles

/// The blocks of an article in order of reading, on one level: containers that only group (rows, columns, monikers,
/// tabs, `<details>`) are opened, so that a section is a range.
struct Flow {
    struct Item {
        let path: BlockPath
        let block: Block

        var level: Int? {
            if case .heading(let heading) = block { heading.level } else { nil }
        }
    }

    private(set) var items: [Item] = []

    init(_ blocks: [Block]) {
        append(blocks, at: [])
    }

    /// Where the section of the heading at `index` ends: before the next heading of its level or above.
    func sectionEnd(of index: Int) -> Int {
        let level = items[index].level ?? 0
        return items[(index + 1)...].firstIndex { ($0.level ?? .max) <= level } ?? items.count
    }

    /// The run of blocks around `index` that no heading interrupts.
    func run(around index: Int) -> Range<Int> {
        let start = items[..<index].lastIndex { $0.level != nil }.map { $0 + 1 } ?? 0
        let end = items[index...].firstIndex { $0.level != nil } ?? items.count
        return start..<end
    }

    /// The id of the heading that the block at `index` stands under, or of that heading itself.
    func anchor(at index: Int) -> String {
        for item in items[...index].reversed() {
            if case .heading(let heading) = item.block { return heading.id }
        }
        return ""
    }

    private mutating func append(_ blocks: [Block], at path: BlockPath) {
        for (index, block) in blocks.enumerated() {
            switch block {
            case .division(_, let inner), .details(_, let inner): append(inner, at: path + [index, 0])
            default: items.append(Item(path: path + [index], block: block))
            }
        }
    }
}

extension [Block] {
    /// These blocks as items of a flow below `path`.
    func items(below path: BlockPath) -> [Flow.Item] {
        enumerated().map { Flow.Item(path: path + [$0.offset], block: $0.element) }
    }
}
