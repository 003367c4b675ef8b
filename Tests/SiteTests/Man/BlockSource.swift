import Articles

/// Makes trees of blocks by chance, the same ones for a seed, and remembers the words in them.
struct BlockSource {
    private(set) var words: [String] = []
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func blocks(depth: Int) -> [Block] {
        (0..<pick(4)).map { _ in block(depth: depth) }
    }

    private mutating func block(depth: Int) -> Block {
        switch pick(depth > 0 ? 15 : 4) {
        case 0, 1: .paragraph(inlines())
        case 2: .code(language: "", text: pick(3) == 0 ? "" : "\n\t\(word())\n\n")
        case 3: .heading(Heading(level: 2 + pick(3), id: "x", content: inlines()))
        case 4, 5: .list(List(start: nil, isTight: pick(2) == 0, items: items(depth)))
        case 6: .list(List(start: pick(120), isTight: pick(2) == 0, items: items(depth)))
        case 7: .quote(blocks(depth: depth - 1))
        case 8: .alert(Alert.allCases[pick(5)], blocks(depth: depth - 1))
        case 9: .table(table(depth))
        case 10: .definitions([Definition(terms: [inlines(), inlines()], description: blocks(depth: depth - 1))])
        case 11: .details(summary: inlines(), blocks(depth: depth - 1))
        case 12: .division(pick(2) == 0 ? .row : .tab(id: "x", title: inlines()), blocks(depth: depth - 1))
        case 13: .video(url: "https://a.example/\(word())")
        default: .thematicBreak
        }
    }

    private mutating func items(_ depth: Int) -> [[Block]] {
        (0..<(1 + pick(3))).map { _ in blocks(depth: depth - 1) }
    }

    /// Headers are not remembered: one without a cell under it has no place on the page.
    private mutating func table(_ depth: Int) -> Table {
        let headers = Table.Row(
            isHeader: true, cells: (0..<3).map { Table.Cell(content: [.paragraph([.text("Head \($0)", segment: 0)])]) })
        let rows = (0..<pick(4)).map { _ in
            Table.Row(
                isHeader: false,
                cells: (0..<(1 + pick(3))).map { _ in
                    Table.Cell(
                        columnSpan: 1 + pick(2), rowSpan: 1 + pick(2),
                        content: pick(3) == 0 ? blocks(depth: depth - 1) : [.paragraph(inlines())])
                })
        }
        return Table(rows: pick(2) == 0 ? [headers] + rows : rows)
    }

    private mutating func inlines() -> [Inline] {
        (0..<pick(5)).map { _ in
            switch pick(9) {
            case 0: .code(word(), segment: 0)
            case 1: .styled(InlineStyle.allCases[pick(InlineStyle.allCases.count)], [.text(word(), segment: 0)])
            case 2: .link(Link(destination: "https://a.example/"), [.text(word(), segment: 0)])
            case 3: .lineBreak
            case 4: .softBreak
            case 5: .text(" \(word()). ", segment: 0)
            case 6: .text("(", segment: 0)
            default: .text(word(), segment: 0)
            }
        }
    }

    private mutating func word() -> String {
        words.append("w\(words.count)x")
        return words[words.count - 1]
    }

    private mutating func pick(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(count))
    }
}
