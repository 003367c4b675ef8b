internal import Foundation
internal import Mustache

/// Marks in place of the texts of a record, to be found again in the page that Mustache makes of them.
///
/// A mark is a kind and a place between angle brackets, between two private-use characters. Escaping shows in the
/// brackets, and what else a template does to a text in the two letters of the kind.
enum ShellMark {
    private static let open = "\u{E000}<"
    private static let close = ">\u{E001}"

    private enum Kind: String {
        case hole = "hH"
        case word = "wW"
        case boundary = "bB"
    }

    private static func mark(_ kind: Kind, _ place: [Int]) -> String {
        open + kind.rawValue + place.map(String.init).joined(separator: ".") + close
    }

    /// A record of the same shape with a mark for each text.
    static func marked(_ record: TemplateRecord, at path: [Int] = []) -> TemplateRecord {
        TemplateRecord(
            fields: record.fields.enumerated().map { number, field in
                let place = path + [number]
                return switch field.1 {
                case .text: (field.0, .text(mark(.hole, place)))
                case .html: (field.0, .html(Array(mark(.hole, place).utf8)))
                case .flag, .absent: field
                case .list(let records): (field.0, .list(records.enumerated().map { marked($1, at: place + [$0]) }))
                }
            })
    }

    /// The texts of all words of the interface and constants.
    static func texts(of words: PageWords.Names) -> [String] {
        (0..<(words.constants.count + words.words.count)).map { mark(.word, [$0]) }
    }

    /// A member that stands between the members of a list: it gives a mark for whatever name a template asks for, so
    /// that it shows wherever members do.
    struct Boundary: MustacheParent {
        private let mark: SampleText

        init(of list: ShellPlace, _ number: Int) {
            mark = SampleText(renderText: ShellMark.mark(.boundary, list.path + [number]))
        }

        func child(named: String) -> Any? { named == PageWords.name ? nil : mark }
    }

    /// What a page consists of; nil where a mark is not as it was given.
    static func cut(_ page: [UInt8]) -> [ShellAtom]? {
        // U+E000 is `EE 80 80`, U+E001 is `EE 80 81`.
        func isMark(_ last: UInt8, at index: Int) -> Bool {
            page[index] == 0xEE && index + 2 < page.count && page[index + 1] == 0x80 && page[index + 2] == last
        }
        var atoms: [ShellAtom] = []
        var index = 0
        while index < page.count {
            guard isMark(0x80, at: index) else {
                if isMark(0x81, at: index) { return nil }
                atoms.append(.byte(page[index]))
                index += 1
                continue
            }
            let start = index + 3
            while index < page.count, !isMark(0x81, at: index) { index += 1 }
            guard index < page.count, let atom = atom(String(decoding: page[start..<index], as: UTF8.self)) else {
                return nil
            }
            atoms.append(atom)
            index += 3
        }
        return atoms
    }

    private static func atom(_ mark: String) -> ShellAtom? {
        let isEscaped = mark.hasPrefix("&lt;")
        let (opening, closing) = isEscaped ? ("&lt;", "&gt;") : ("<", ">")
        guard mark.hasPrefix(opening), mark.hasSuffix(closing) else { return nil }
        let inside = mark.dropFirst(opening.count).dropLast(closing.count)
        let numbers = inside.dropFirst(2).split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        let path = numbers.compactMap(\.self)
        guard let kind = Kind(rawValue: String(inside.prefix(2))), path.count == numbers.count else { return nil }
        switch kind {
        case .hole: return .part(.hole(ShellPlace(path: path), isEscaped: isEscaped))
        case .word: return .part(.word(path[0], isEscaped: isEscaped))
        case .boundary: return .boundary(ShellPlace(path: path.dropLast()), path[path.count - 1])
        }
    }
}

/// A byte, a mark, or what was made of several of them.
enum ShellAtom: Equatable {
    case byte(UInt8)
    /// Of a list, by its number in it.
    case boundary(ShellPlace, Int)
    case part(ShellPart)
}
