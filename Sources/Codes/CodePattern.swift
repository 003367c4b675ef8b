/// A scheme of the user's own: a name and a regular expression, from `naslag.yml`.
///
///     try CodePattern(scheme: "contoso", pattern: "CTS-[0-9]{4}")
///
/// The expression is RE2's: linear in the text, whatever it is. What the group `name` takes in is a symbolic name of the
/// code, and no part of its spelling. Where blanks are left, `Error 1603`, the group `number` is the code.
package struct CodePattern: Sendable {
    /// Why a pattern is refused; the description is RE2's.
    package struct Fault: Error, Hashable, CustomStringConvertible {
        package let description: String
    }

    package let scheme: CodeScheme
    /// The expression as the user wrote it.
    package let pattern: String
    /// The letters and digits that every match begins with; lines without them are not shown to the expression.
    private let prefix: [UInt8]
    private let expression: LinearExpression
    private let anyCase: LinearExpression

    /// Compiles the expression.
    ///
    /// - Throws: `Fault` where RE2 refuses it.
    package init(scheme: String, pattern: String) throws(Fault) {
        do throws(LinearExpression.Fault) {
            expression = try LinearExpression(pattern)
            anyCase = try LinearExpression(pattern, ignoresCase: true)
        } catch {
            throw Fault(description: error.description)
        }
        self.scheme = CodeScheme(rawValue: scheme)
        self.pattern = pattern
        prefix = Self.literalPrefix(of: pattern)
    }

    /// The matches, line by line; lines over 4 kB are left out, as each match of a line may look at all of its rest.
    func matches(in bytes: UnsafeBufferPointer<UInt8>) -> [CodeMatch] {
        var found: [CodeMatch] = []
        for line in bytes.split(separator: 0x0A) where line.count <= 4096 && holdsPrefix(line) {
            for match in expression.matches(in: UnsafeBufferPointer(rebasing: line)) {
                let range = line.startIndex + match.lowerBound..<line.startIndex + match.upperBound
                let line = UnsafeBufferPointer(rebasing: line)
                guard let (spelling, names) = read(match, by: expression, in: line) else { continue }
                found.append(
                    CodeMatch(
                        code: Code(scheme: scheme, spelling: spelling), range: range, reply: nil,
                        start: range.lowerBound, confidence: .certain, names: names))
            }
        }
        return found
    }

    /// The spelling of a match, and its symbolic names.
    private func read(
        _ match: Range<Int>, by expression: LinearExpression, in text: UnsafeBufferPointer<UInt8>
    ) -> (spelling: String, names: [String])? {
        let name = expression.group("name", of: match, in: text)
        let number = expression.group("number", of: match, in: text)
        func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
        var whole = string(match)
        if let name {
            whole = string(match.lowerBound..<name.lowerBound) + string(name.upperBound..<match.upperBound)
            whole = Self.withoutMarks(whole)
        }
        if let number, whole.utf8.contains(0x20) { whole = string(number) }
        guard let spelling = CodeSpelling.name(whole) else { return nil }
        return (spelling, name.map { [string($0)] } ?? [])
    }

    /// `ORA-01017` of `ORA-01017 ()`, which held a name.
    private static func withoutMarks(_ text: String) -> String {
        var rest = text[...]
        while let first = rest.first, " -:/()[]".contains(first) { rest.removeFirst() }
        while let last = rest.last, " -:/()[]".contains(last) { rest.removeLast() }
        return String(rest)
    }

    /// The code when the whole of a query matches.
    func code(wholly text: String) -> Code? {
        guard text.utf8.count <= 4096, anyCase.matchesWhole(text) else { return nil }
        var text = text
        return text.withUTF8 { read(0..<$0.count, by: anyCase, in: $0) }
            .map { Code(scheme: scheme, spelling: $0.spelling) }
    }

    private func holdsPrefix(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = prefix.first else { return true }
        var rest = line
        while let index = rest.firstIndex(of: first) {
            rest = rest[index...]
            if rest.starts(with: prefix) { return true }
            rest = rest.dropFirst()
        }
        return false
    }

    /// `CTS` of `CTS-[0-9]{4}`; nothing for patterns with alternatives or options, where it may not hold.
    private static func literalPrefix(of pattern: String) -> [UInt8] {
        guard !pattern.utf8.contains(where: { $0 == UInt8(ascii: "|") }), !pattern.hasPrefix("(") else { return [] }
        var prefix = Array(pattern.utf8.prefix { ASCII.isWord($0) })
        let next = pattern.utf8.dropFirst(prefix.count).first
        // A quantifier belongs to the last letter: `AB?` and `AB*` need only the A.
        if let next, "?*{".utf8.contains(next) { prefix.removeLast(prefix.isEmpty ? 0 : 1) }
        return prefix
    }
}
