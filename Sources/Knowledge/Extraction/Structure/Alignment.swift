internal import Articles

/// Finds the block of a translation that says what a block of its source says.
///
/// In nearly all articles both have the same structure, and the same path leads to it. Where they are not, a section is
/// found by its heading's anchor, and last a block by the segments that its leaves carry.
struct Alignment {
    let source: [Block]
    let target: [Block]
    private let isAlike: Bool

    /// A language is aligned with itself without a look at it.
    init(itself blocks: [Block]) {
        source = blocks
        target = blocks
        isAlike = true
    }

    init(source: [Block], target: [Block]) {
        self.source = source
        self.target = target
        isAlike = target.haveShape(of: source)
    }

    func block(at path: BlockPath) -> Block? {
        if isAlike { return target.block(at: path) }
        guard let original = source.block(at: path) else { return nil }
        return bySection(path, original) ?? bySegment(original)
    }

    private func bySection(_ path: BlockPath, _ original: Block) -> Block? {
        guard let own = source.section(around: path[0]), let other = target.section(of: own.id),
            Array(source[own.range]).haveShape(of: Array(target[other]))
        else { return nil }
        let shifted = [path[0] - own.range.lowerBound + other.lowerBound] + path.dropFirst()
        return target.block(at: shifted)
    }

    private func bySegment(_ original: Block) -> Block? {
        let segments = original.allSegments
        guard !segments.isEmpty else { return nil }
        return Self.narrowest(in: target, holding: segments, like: original)
    }

    /// The deepest block of the same kind that holds any of the segments.
    private static func narrowest(in blocks: [Block], holding segments: Set<Int32>, like original: Block) -> Block? {
        for block in blocks where !block.allSegments.isDisjoint(with: segments) {
            for group in block.groups {
                if let inner = narrowest(in: group, holding: segments, like: original) { return inner }
            }
            if block.isSameKind(as: original) { return block }
        }
        return nil
    }
}

extension [Block] {
    /// The section that the block at `index` stands in: its heading's id, and its range, heading included.
    fileprivate func section(around index: Int) -> (id: String, range: Range<Int>)? {
        guard let start = indices.prefix(through: index).last(where: { self[$0].headingID != nil }) else { return nil }
        return (self[start].headingID!, start..<sectionEnd(from: start))
    }

    fileprivate func section(of id: String) -> Range<Int>? {
        firstIndex { $0.headingID == id }.map { $0..<sectionEnd(from: $0) }
    }

    private func sectionEnd(from start: Int) -> Int {
        indices.dropFirst(start + 1).first { self[$0].headingID != nil } ?? count
    }
}

extension Block {
    fileprivate var headingID: String? {
        if case .heading(let heading) = self { heading.id } else { nil }
    }

    fileprivate var allSegments: Set<Int32> {
        var found: Set<Int32> = []
        for text in ownText { found.formUnion(text.segments) }
        for group in groups { for block in group { found.formUnion(block.allSegments) } }
        return found
    }

    fileprivate func isSameKind(as other: Block) -> Bool {
        switch (self, other) {
        case (.heading, .heading), (.paragraph, .paragraph), (.table, .table), (.quote, .quote), (.alert, .alert),
            (.definitions, .definitions), (.details, .details), (.division, .division):
            true
        case (.list(let own), .list(let others)): own.isOrdered == others.isOrdered
        default: false
        }
    }
}
