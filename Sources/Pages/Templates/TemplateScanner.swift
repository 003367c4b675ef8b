internal import Diagnostics

/// What is wrong in a template, where.
struct TemplateProblem: Error {
    var identifier = "template-invalid"
    /// From 1.
    let line: Int
    /// In UTF-8 bytes, from 1.
    let column: Int
    let message: String

    func diagnostic(_ path: String) -> Diagnostic {
        Diagnostic(.error, identifier, at: Place(file: path, line: line, column: column), message)
    }
}

/// The tags of a template and the text between them, with tags that stand alone on their line taken out with the line,
/// as the Mustache specification has it.
struct TemplateScanner {
    /// What the first character of a tag says: `{{#name}}` opens a section.
    struct Tag {
        /// ` ` for a variable and `{` for one that is not escaped.
        let mark: Character
        /// `name`, or `empty(name)`.
        let name: Substring
        /// The spaces before a tag that stands alone on its line.
        var indent = ""
        let line: Int
        let column: Int
    }

    enum Piece {
        case text(Substring)
        case tag(Tag)
    }

    private(set) var pieces: [Piece] = []

    init(_ template: String) throws(TemplateProblem) {
        var number = 0
        var rest = template[...]
        while !rest.isEmpty {
            number += 1
            // A tag may go on over the end of a line, such as a comment.
            var end = rest.firstIndex(where: \.endsLine).map(rest.index(after:)) ?? rest.endIndex
            var parts: [Piece] = []
            var text = rest.startIndex
            var line = rest.startIndex
            while let open = rest[text..<end].firstRange(of: "{{") {
                let column = rest[line..<open.lowerBound].utf8.count + 1
                let isRaw = rest[open.upperBound...].first == "{"
                guard let close = rest[open.upperBound...].firstRange(of: isRaw ? "}}}" : "}}") else {
                    throw TemplateProblem(
                        line: number, column: column, message: "this tag is not closed; end it with '}}'")
                }
                if text < open.lowerBound { parts.append(.text(rest[text..<open.lowerBound])) }
                let content = rest[open.upperBound..<close.lowerBound]
                parts.append(.tag(Self.tag(content, number, column)))
                text = close.upperBound
                if let last = content.lastIndex(where: \.endsLine) {
                    number += content.count(where: \.endsLine)
                    line = rest.index(after: last)
                }
                if text > end {
                    end = rest[text...].firstIndex(where: \.endsLine).map(rest.index(after:)) ?? rest.endIndex
                }
            }
            if text < end { parts.append(.text(rest[text..<end])) }
            pieces += Self.alone(parts).map { [.tag($0)] } ?? parts
            rest = rest[end...]
        }
    }

    private static func tag(_ content: Substring, _ line: Int, _ column: Int) -> Tag {
        let mark = content.first.flatMap { "#^/!>${<&".contains($0) ? $0 : nil }
        let name = mark == nil ? content : content.dropFirst()
        func isSpace(_ character: Character) -> Bool { character.isWhitespace }
        let trimmed = name.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
        return Tag(mark: mark == "&" ? "{" : mark ?? " ", name: Substring(String(trimmed)), line: line, column: column)
    }

    /// The one tag of a line that has nothing else, unless it is a variable.
    private static func alone(_ parts: [Piece]) -> Tag? {
        var found: Tag?
        var indent = ""
        for part in parts {
            switch part {
            case .text(let text):
                guard text.allSatisfy(\.isWhitespace) else { return nil }
                if found == nil { indent = String(text) }
            case .tag(let tag):
                guard found == nil, tag.mark != " ", tag.mark != "{" else { return nil }
                found = tag
                found?.indent = indent
            }
        }
        return found
    }
}

extension Character {
    /// The ends of lines that editors count; Unicode has more.
    fileprivate var endsLine: Bool { self == "\n" || self == "\r\n" || self == "\r" }
}
