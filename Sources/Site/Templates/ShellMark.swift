internal import Foundation
internal import Mustache

/// Marks in place of the texts of a record, to be found again in the page that Mustache makes of them.
///
/// A mark is two private-use characters with a place between angle brackets: escaping shows in the brackets.
enum ShellMark {
    private static let open = "\u{E000}<"
    private static let close = ">\u{E001}"
    /// Stand in marks of words and of boundaries alone: `lt` and `gt` do not have them.
    private static let word = UInt8(ascii: "w")
    private static let boundary = UInt8(ascii: "b")

    private static func mark(_ place: String) -> String { open + place + close }

    /// A record of the same shape with a mark for each text.
    static func marked(_ record: TemplateRecord, at path: [Int] = []) -> TemplateRecord {
        TemplateRecord(
            fields: record.fields.enumerated().map { number, field in
                let place = path + [number]
                return switch field.1 {
                case .text: (field.0, .text(mark(digits(place))))
                case .html: (field.0, .html(Array(mark(digits(place)).utf8)))
                case .flag, .absent: field
                case .list(let records): (field.0, .list(records.enumerated().map { marked($1, at: place + [$0]) }))
                }
            })
    }

    /// The texts of all words of the interface and constants.
    static func texts(of words: PageWords.Names) -> [String] {
        (0..<(words.constants.count + words.words.count)).map { mark("w\($0)") }
    }

    /// A member that stands between the members of a list: it gives a mark for whatever name a template asks for, so
    /// that it shows wherever members do.
    struct Boundary: MustacheParent {
        private let mark: SampleText

        init(of list: ShellPlace, _ number: Int) {
            mark = SampleText(renderText: ShellMark.mark("b\(digits(list.path)).\(number)"))
        }

        func child(named: String) -> Any? { named == PageWords.name ? nil : mark }
    }

    private static func digits(_ path: [Int]) -> String { path.map(String.init).joined(separator: ".") }

    /// What a page consists of. A mark is `EE 80 80`, a place between brackets, `EE 80 81`.
    static func cut(_ page: [UInt8]) -> [ShellAtom] {
        func isMark(_ last: UInt8, at index: Int) -> Bool {
            page[index] == 0xEE && index + 2 < page.count && page[index + 1] == 0x80 && page[index + 2] == last
        }
        var atoms: [ShellAtom] = []
        var index = 0
        while index < page.count {
            guard isMark(0x80, at: index) else {
                atoms.append(.byte(page[index]))
                index += 1
                continue
            }
            let start = index + 3
            while !isMark(0x81, at: index) { index += 1 }
            atoms.append(atom(page[start..<index]))
            index += 3
        }
        return atoms
    }

    private static func atom(_ mark: ArraySlice<UInt8>) -> ShellAtom {
        let digits = mark.filter { (0x30...0x39).contains($0) || $0 == 0x2E }
        let path = digits.split(separator: 0x2E).map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        let isEscaped = mark.first == UInt8(ascii: "&")
        if mark.contains(word) { return .part(.word(path[0], isEscaped: isEscaped)) }
        if mark.contains(boundary) { return .boundary(ShellPlace(path: path.dropLast()), path[path.count - 1]) }
        return .part(.hole(ShellPlace(path: path), isEscaped: isEscaped))
    }
}

/// A byte, a mark, or what was made of several of them.
enum ShellAtom: Equatable {
    case byte(UInt8)
    /// Of a list, by its number in it.
    case boundary(ShellPlace, Int)
    case part(ShellPart)
}
