/// A scheme of the user's own: a name and a regular expression, from `naslag.yml`.
///
///     try CodePattern(scheme: "contoso", pattern: "CTS-[0-9]{4}")
///
/// The expression is RE2's: linear in the text, whatever it is.
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
                guard let name = CodeSpelling.name(String(decoding: bytes[range], as: UTF8.self)) else { continue }
                found.append(
                    CodeMatch(
                        code: Code(scheme: scheme, spelling: name), range: range, reply: nil, start: range.lowerBound,
                        confidence: .certain))
            }
        }
        return found
    }

    /// The code when the whole of a query matches.
    func code(wholly text: String) -> Code? {
        guard text.utf8.count <= 4096, anyCase.matchesWhole(text) else { return nil }
        return CodeSpelling.name(text).map { Code(scheme: scheme, spelling: $0) }
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
