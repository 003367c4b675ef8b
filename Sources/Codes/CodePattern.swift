/// A scheme of the user's own: a name and a regular expression, from `naslag.yml`.
///
///     try CodePattern(scheme: "contoso", pattern: "CTS-[0-9]{4}")
///
/// Throws what the standard library's `Regex` throws for a pattern that it cannot read.
package struct CodePattern: Sendable {
    package let scheme: CodeScheme
    package let pattern: String
    /// The letters and digits that every match begins with; lines without them are not shown to the expression.
    private let prefix: [UInt8]

    package init(scheme: String, pattern: String) throws {
        _ = try Regex(pattern)
        self.scheme = CodeScheme(rawValue: scheme)
        self.pattern = pattern
        prefix = Self.literalPrefix(of: pattern)
    }

    /// The matches, line by line; lines over 4 kB are left out, as an expression may need quadratic time.
    func matches(in bytes: UnsafeBufferPointer<UInt8>) -> [CodeMatch] {
        var found: [CodeMatch] = []
        var regex: Regex<AnyRegexOutput>?  // not Sendable, and not free: made for the first line that needs it
        for line in bytes.split(separator: 0x0A) where line.count <= 4096 && holdsPrefix(line) {
            regex = regex ?? (try? Regex(pattern))
            guard let regex else { return [] }
            let text = String(decoding: line, as: UTF8.self)
            guard text.utf8.count == line.count else { continue }  // not UTF-8: offsets would be wrong
            for match in text.matches(of: regex) {
                guard let name = CodeSpelling.name(String(text[match.range])) else { continue }
                let start = line.startIndex + text.utf8.distance(from: text.startIndex, to: match.range.lowerBound)
                found.append(
                    CodeMatch(
                        code: Code(scheme: scheme, spelling: name),
                        range: start..<start + text[match.range].utf8.count, reply: nil, start: start,
                        confidence: .certain))
            }
        }
        return found
    }

    /// The code when the whole of a query matches.
    func code(wholly text: String) -> Code? {
        guard let regex = try? Regex(pattern).ignoresCase(), text.utf8.count <= 4096, text.wholeMatch(of: regex) != nil
        else { return nil }
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
