internal import Articles
internal import Codes
internal import Diagnostics

/// Something in the source that every language writes alike.
struct Fact {
    enum Kind: String {
        /// `5.7.705`, `AADSTS50020`, `0x80070005`.
        case code = "code"
        /// `Get-Mailbox`.
        case cmdlet
        /// A name of software or an address: `AllowSelfService`, `msExch_x`, `contoso.com`, `KB4011086`.
        case symbol = "name"
        /// `<tenantid>`, `{0}`, `%USERPROFILE%`.
        case placeholder
        /// `-Identity`, beside a cmdlet.
        case parameter
        /// A number over 12, or one with a dot.
        case number
    }

    let kind: Kind
    /// Where the source spells it, in the file.
    let range: Range<Int>
    let isKept: Bool
}

/// Finds the facts of a source text and looks whether its translation has them.
struct FactReader {
    let scanner: CodeScanner
    /// Those of the translation's language.
    let numbers: NumberWords?

    /// - Parameter opensWithCode: a bare number at the start is a code, as `HeadingCodes` tells.
    func facts(of source: InlineText, keptIn target: InlineText, opensWithCode: Bool = false) -> [Fact] {
        var facts: [Fact] = []
        if source.has.contains(.digit) { addCodes(of: source, keptIn: target, opensWithCode, to: &facts) }
        for range in source.placeholders {
            facts.append(
                Fact(kind: .placeholder, range: range, isKept: Placeholders.isKept(range, of: source, in: target)))
        }
        guard !source.has.isDisjoint(with: [.digit, .upper, .symbol]) else { return facts }
        for word in TokenReader(text: source) {
            guard let kind = TokenKind.of(word, in: source),
                !facts.contains(where: { $0.range.overlaps(word) })
            else { continue }
            facts.append(Fact(kind: kind, range: word, isKept: isKept(kind, word, of: source, in: target)))
        }
        if facts.contains(where: { $0.kind == .cmdlet }) { facts += parameters(of: source, keptIn: target) }
        return facts
    }

    /// `-Identity` behind a blank, in prose: code spans are compared as a whole.
    private func parameters(of source: InlineText, keptIn target: InlineText) -> [Fact] {
        var facts: [Fact] = []
        for run in source.prose {
            for index in run
            where source.bytes[index] == 0x2D && source.byte(at: index - 1) == 0x20
                && (0x41...0x5A).contains(source.byte(at: index + 1))
            {
                var end = index + 1
                while source.byte(at: end).isASCIIAlphanumeric { end += 1 }
                guard end - index > 3 else { continue }
                facts.append(
                    Fact(
                        kind: .parameter, range: index..<end,
                        isKept: isKept(.parameter, index..<end, of: source, in: target)))
            }
        }
        return facts
    }

    /// Codes and cmdlets that only the target has; cmdlets where the source has any, since German compounds
    /// (`Update-Assistent`) look like them.
    func additions(of target: InlineText, to source: InlineText, facts known: [Fact]) -> [Fact] {
        guard !target.has.isDisjoint(with: [.digit, .upper]), !target.isEqual(to: source) else { return [] }
        var facts: [Fact] = []
        if target.has.contains(.digit) { addCodes(of: target, keptIn: source, false, to: &facts) }
        if known.contains(where: { $0.kind == .cmdlet }) {
            for word in TokenReader(text: target) where TokenKind.of(word, in: target) == .cmdlet {
                facts.append(Fact(kind: .cmdlet, range: word, isKept: isKept(.cmdlet, word, of: target, in: source)))
            }
        }
        return facts.filter { !$0.isKept }
    }

    private func isKept(_ kind: Fact.Kind, _ word: Range<Int>, of source: InlineText, in target: InlineText) -> Bool {
        if kind == .number {
            return Digits.isKept(word, of: source, in: target)
                || (numbers?.spell(source.text(word), in: target.text(target.range)) ?? false)
        }
        // Neither PowerShell nor a host cares about the letter case.
        return Self.isSpelled(word, of: source, in: target)
            || LowerText(target).isVisible(source.bytes[word].map(\.asciiLowercased), in: target)
    }

    private func addCodes(
        of source: InlineText, keptIn target: InlineText, _ opensWithCode: Bool, to facts: inout [Fact]
    ) {
        let least: CodeMatch.Confidence = opensWithCode ? .possible : .likely
        let matches = scanner.scan(UnsafeBufferPointer(rebasing: source.bytes[source.range]), minimum: least)
            .filter { $0.confidence >= .likely || $0.start == 0 }
        guard !matches.isEmpty else { return }
        var own: Set<Code>?
        for match in matches {
            let start = source.range.lowerBound
            let range = (start + match.range.lowerBound)..<(start + match.range.upperBound)
            // A bare reply or event number is a number like any other.
            if match.code.scheme == .smtpReply || match.code.scheme == .event { continue }
            if source.isOpaque(range.lowerBound), !source.codeSpans.contains(where: { $0.whole.overlaps(range) }) {
                continue
            }
            var isKept = Self.isSpelled(range, of: source, in: target)
            if !isKept {
                let known = own ?? codes(of: target)
                own = known
                isKept = known.contains(match.code) || hasBothEnds(range, of: source, in: target)
            }
            facts.append(Fact(kind: .code, range: range, isKept: isKept))
        }
    }

    /// Whether the target has both codes of a range, whatever word stands between them: `5.7.700 through 5.7.749`.
    private func hasBothEnds(_ range: Range<Int>, of source: InlineText, in target: InlineText) -> Bool {
        var ends = 0
        var start = range.lowerBound
        while start < range.upperBound {
            let end = source.bytes[start..<range.upperBound].firstIndex(of: 0x20) ?? range.upperBound
            if end > start, source.bytes[start].isASCIIDigit {
                guard Self.isSpelled(start..<end, of: source, in: target) else { return false }
                ends += 1
            }
            start = end + 1
        }
        return ends == 2
    }

    private func codes(of text: InlineText) -> Set<Code> {
        let matches = scanner.scan(UnsafeBufferPointer(rebasing: text.bytes[text.range]), minimum: .possible)
        return Set(matches.filter { text.isVisible(text.range.lowerBound + $0.range.lowerBound) }.map(\.code))
    }

    /// Whether a reader of the target sees the same bytes, not as a part of a longer number or name.
    static func isSpelled(_ word: Range<Int>, of source: InlineText, in target: InlineText) -> Bool {
        let search = ByteSearch(in: source.bytes)
        var position = target.range.lowerBound
        // What the alternative text of a picture says may stand in that of the translation's.
        let isOfPicture = source.images.contains { $0.whole.contains(word.lowerBound) }
        while let found = search.first(copyOf: word, from: position, to: target.range.upperBound) {
            let after = found + word.count
            if isOfPicture || target.isVisible(found),
                !continues(target, before: found, first: source.bytes[word.lowerBound]),
                !continues(target, after: after, last: source.bytes[word.upperBound - 1])
            {
                return true
            }
            position = found + 1
        }
        return false
    }

    private static func continues(_ text: InlineText, before index: Int, first: UInt8) -> Bool {
        let previous = text.byte(at: index - 1)
        if first.isASCIIDigit {
            return previous.isASCIIDigit || (previous == 0x2E && text.byte(at: index - 2).isASCIIDigit)
        }
        return first.isASCIILetter && previous.isASCIILetter
    }

    private static func continues(_ text: InlineText, after index: Int, last: UInt8) -> Bool {
        let next = text.byte(at: index)
        if last.isASCIIDigit { return next.isASCIIDigit || (next == 0x2E && text.byte(at: index + 1).isASCIIDigit) }
        return false
    }
}

/// Placeholders for the reader to fill in, however their signs are written: `<tenantid>`, `\<tenantid\>`,
/// `&lt;tenantid&gt;`.
enum Placeholders {
    /// A placeholder of several words is translated (`<your domain>`), so that the number of them counts; one
    /// word must be the same.
    static func isKept(_ range: Range<Int>, of source: InlineText, in target: InlineText) -> Bool {
        let name = name(range, source)
        if target.placeholders.contains(where: { self.name($0, target) == name }) { return true }
        // Windows reads the variables of its environment in any letter case.
        if name.hasPrefix("%") {
            return target.placeholders.contains { self.name($0, target).lowercased() == name.lowercased() }
        }
        if name.contains(" ") { return target.placeholders.count >= source.placeholders.count }
        return target.text(target.range).contains(name)
            && target.placeholders.count >= source.placeholders.count
    }

    static func name(_ range: Range<Int>, _ text: InlineText) -> String {
        text.text(range).replacing("&lt;", with: "").replacing("&gt;", with: "").filter { !"<>\\".contains($0) }
    }
}
