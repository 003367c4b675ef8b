@testable import Articles

/// Makes a tree of blocks out of bytes: each shape and each text that a fuzzer can think of, also those that no
/// article gives.
struct TreeSource {
    private var bytes: ArraySlice<UInt8>
    private var budget = 400

    init(_ input: [UInt8]) {
        bytes = input[...]
    }

    mutating func blocks(depth: Int = 6) -> [Block] {
        (0..<(1 + pick(4))).compactMap { _ in bytes.isEmpty ? nil : block(depth) }
    }

    /// Text up to a line feed of the input, at most 64 bytes.
    mutating func text() -> String {
        let part = bytes.prefix(64).prefix { $0 != 0x0A }
        bytes = bytes.dropFirst(part.count + 1)
        return String(decoding: part, as: UTF8.self)
    }

    private mutating func block(_ depth: Int) -> Block {
        budget -= 1
        guard depth > 0, budget > 0 else { return .paragraph([.text(text(), segment: 0)]) }
        switch pick(16) {
        case 0: return .heading(Heading(level: pick(9), id: text(), content: inlines(depth)))
        case 1: return .list(List(start: nil, isTight: pick(2) == 0, items: items(depth)))
        case 2: return .list(List(start: number(), isTight: pick(2) == 0, items: items(depth)))
        case 3: return .quote(blocks(depth: depth - 1))
        case 4: return .alert(Alert.allCases[pick(Alert.allCases.count)], blocks(depth: depth - 1))
        case 5: return .code(language: text(), text: text() + "\n" + text())
        case 6, 7: return .table(table(depth))
        case 8: return .definitions([Definition(terms: [inlines(depth)], description: blocks(depth: depth - 1))])
        case 9: return .details(summary: inlines(depth), blocks(depth: depth - 1))
        case 10: return .division(division(depth), blocks(depth: depth - 1))
        case 11: return .video(url: text())
        case 12: return .thematicBreak
        case 13: return .directive(Directive(name: text(), argument: text(), isEnd: pick(2) == 0))
        default: return .paragraph(inlines(depth))
        }
    }

    private mutating func items(_ depth: Int) -> [[Block]] {
        (0..<pick(4)).map { _ in blocks(depth: depth - 1) }
    }

    private mutating func division(_ depth: Int) -> Division {
        switch pick(5) {
        case 0: .row
        case 1: .column
        case 2: .moniker(range: text())
        case 3: .tab(id: text(), title: inlines(depth))
        default: .plain
        }
    }

    private mutating func table(_ depth: Int) -> Table {
        let alignments: [Table.Alignment] = [.unspecified, .left, .center, .right]
        let rows = (0..<pick(4)).map { _ in
            Table.Row(
                isHeader: pick(2) == 0,
                cells: (0..<pick(4)).map { _ in
                    Table.Cell(
                        isHeader: pick(2) == 0, alignment: alignments[pick(4)], columnSpan: 1 + pick(64),
                        rowSpan: 1 + pick(64), content: blocks(depth: depth - 1))
                })
        }
        return Table(caption: inlines(depth), rows: rows)
    }

    private mutating func inlines(_ depth: Int) -> [Inline] {
        (0..<pick(5)).map { _ in inline(depth) }
    }

    private mutating func inline(_ depth: Int) -> Inline {
        budget -= 1
        guard depth > 0, budget > 0 else { return .text(text(), segment: 0) }
        switch pick(10) {
        case 0: return .code(text(), segment: 0)
        case 1: return .styled(InlineStyle.allCases[pick(InlineStyle.allCases.count)], inlines(depth - 1))
        case 2: return .link(Link(destination: text(), title: text()), inlines(depth - 1))
        case 3: return .image(Image(source: text(), alternative: text(), title: text()))
        case 4: return .anchor(text())
        case 5: return .softBreak
        case 6: return .lineBreak
        default: return .text(text(), segment: 0)
        }
    }

    /// Mostly small, at times as large as a number can be.
    private mutating func number() -> Int {
        let digit = pick(8)
        return digit == 7 ? Int(text().filter(\.isASCII)) ?? 1 : digit
    }

    private mutating func pick(_ count: Int) -> Int {
        Int(bytes.popFirst() ?? 0) % count
    }
}
