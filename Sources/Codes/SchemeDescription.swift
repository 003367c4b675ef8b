/// What the program knows of a scheme: how its codes are spelled, announced and named. A file of rows in `Schemes`
/// describes each scheme that comes with Naslag:
///
///     scheme      sql-server
///     spelled     MSSQLSERVER_#                the canonical spelling, `#` for the number; without it, the number
///     glued       LNK 4 sure                   a prefix, how many digits follow it, and how sure that makes it
///     announced   event id 1-5 likely          words before a number, and how sure they make it
///     followed    service unavailable 3        words behind a number, in the few words that name something
///     near        compil                       a stem that makes a glued code likely: `Compiler Error C2065`
///     adopts      50000-99999 azure ad                 a bare `error 53003` is of this scheme where its article has the words
///     name        ERROR_*                      symbolic names
///     camel       Error                        symbolic names in camel case: ErrorAccessDenied
///     source      MSSQLSERVER                  the source whose events are codes of this scheme
///     alias       Msg #                        other spellings
///     called      compiler error               what people call it, in any language: such words are no title
///
/// Digits are `4`, `1-5`, `3.2` (three, and a sub-status of at most two behind a full stop) or `5x` (hexadecimal).
/// How sure: `sure` anywhere, `likely` in prose, `near` where a `near` word or one for error stands beside it, `title`
/// only in the few words that name something: a heading, a cell, a term.
struct SchemeDescription: Sendable {
    /// How many digits a number has.
    struct Shape: Hashable, Sendable {
        var length: ClosedRange<Int>
        /// The most digits behind a full stop, in `403.14`.
        var fraction = 0
        var isHexadecimal = false

        init?(_ text: Substring) {
            isHexadecimal = text.last == "x"
            let parts = text.split { $0 == "x" || $0 == "." }
            let ends = (parts.first ?? "").split(separator: "-").compactMap { Int($0) }
            guard let low = ends.first, let high = ends.last, low <= high else { return nil }
            length = low...high
            if parts.count > 1 { fraction = Int(parts[1]) ?? 0 }
        }
    }

    enum Sureness: String, Sendable {
        case sure, likely, near, title
    }

    struct Spelling: Sendable {
        let scheme: CodeScheme
        /// A prefix or words that announce: in lower case.
        let words: String
        let shape: Shape
        let sureness: Sureness
        /// `MSSQLSERVER_#`.
        let template: String

        func spelling(_ number: String) -> String { template.replacing("#", with: number) }
    }

    let scheme: CodeScheme
    fileprivate(set) var template = "#"
    fileprivate(set) var glued: [Spelling] = []
    fileprivate(set) var announced: [Spelling] = []
    fileprivate(set) var followed: [Spelling] = []
    fileprivate(set) var near: [String] = []
    fileprivate(set) var adopts: (numbers: ClosedRange<Int>, words: [String])?
    fileprivate(set) var names: [NamePattern] = []
    fileprivate(set) var source: String?
    fileprivate(set) var aliases: [String] = []
    fileprivate(set) var called: [String] = []

    /// - Parameter rows: the lines of a file; nil without a row `scheme`, or where a row cannot be read.
    init?(_ rows: String) {
        var scheme: CodeScheme?
        var fields: [[Substring]] = []
        for line in rows.split(separator: "\n") where line.first != "#" {
            let row = line.split(separator: "\t", omittingEmptySubsequences: false)
            if row.count == 2, row[0] == "scheme" { scheme = CodeScheme(rawValue: String(row[1])) }
            fields.append(row)
        }
        guard let scheme else { return nil }
        self.scheme = scheme
        for row in fields where !read(row) { return nil }
    }

    private mutating func read(_ row: [Substring]) -> Bool {
        guard row.count > 1 else { return false }
        let value = String(row[1])
        switch row[0] {
        case "scheme": break
        case "spelled": template = value
        case "near": near.append(value)
        case "source": source = value
        case "alias": aliases.append(value)
        case "called": called.append(value)
        case "name": names.append(NamePattern(value, isCamel: false))
        case "camel": names.append(NamePattern(value, isCamel: true))
        case "adopts":
            let ends = row[1].split(separator: "-").compactMap { Int($0) }
            guard ends.count == 2, ends[0] <= ends[1] else { return false }
            adopts = (ends[0]...ends[1], row[2...].map(String.init))
        case "glued":
            guard let spelling = spelling(row, template: row.count > 4 ? String(row[4]) : "\(value)#") else {
                return false
            }
            glued.append(spelling)
        case "announced":
            guard let spelling = spelling(row, template: template) else { return false }
            announced.append(spelling)
        case "followed":
            guard let spelling = spelling(row + ["title"], template: template) else { return false }
            followed.append(spelling)
        default: return false
        }
        return true
    }

    private func spelling(_ row: [Substring], template: String) -> Spelling? {
        guard row.count > 3, let shape = Shape(row[2]), let sureness = Sureness(rawValue: String(row[3])) else {
            return nil
        }
        return Spelling(
            scheme: scheme, words: row[1].lowercased(), shape: shape, sureness: sureness, template: template)
    }
}
