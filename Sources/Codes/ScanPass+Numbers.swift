extension ScanPass {
    /// Reads the codes that are plain numbers: `AADSTS50020`, `30125-4`, `event ID 4625`, `SMTP error 550`.
    mutating func number(_ run: Range<Int>) -> Int? {
        if let end = described(run) { return end }
        var digits = run
        while !digits.isEmpty, text[digits.upperBound - 1] == UInt8(ascii: ".") {
            digits = digits.lowerBound..<digits.upperBound - 1
        }
        guard digits.allSatisfy({ ASCII.isDigit(text[$0]) }), !isAttribute(digits.lowerBound) else { return nil }
        if let end = longNumber(digits) { return end }
        guard (1...7).contains(digits.count),
            text[digits.upperBound] != UInt8(ascii: "_"), !ASCII.isLetter(text[digits.upperBound])
        else { return nil }
        if digits.count >= 3, let end = office(digits) ?? reply(digits) { return end }
        return bareError(digits)
    }

    /// The value of an attribute: `data-id="86604-143"`. Articles are full of them.
    func isAttribute(_ start: Int) -> Bool {
        text[start - 1] == UInt8(ascii: "\"") && text[start - 2] == UInt8(ascii: "=")
    }

    /// `30125-4`, and `0-2031` whose first half is short; right after a word for error, else it is a date or a number.
    private mutating func office(_ digits: Range<Int>) -> Int? {
        var range = digits
        if text[digits.upperBound] == UInt8(ascii: "-") {
            var end = digits.upperBound + 1
            while ASCII.isDigit(text[end]) { end += 1 }
            range = digits.lowerBound..<end
            guard (1...4).contains(end - digits.upperBound - 1) else { return nil }
        } else if text[digits.lowerBound - 1] == UInt8(ascii: "-") {
            var start = digits.lowerBound - 1
            while ASCII.isDigit(text[start - 1]) { start -= 1 }
            range = start..<digits.upperBound
            guard (1...2).contains(digits.lowerBound - 1 - start) else { return nil }
        } else {
            return nil
        }
        let after = text[range.upperBound]
        guard !ASCII.isWord(text[range.lowerBound - 1]), !ASCII.isWord(after), after != UInt8(ascii: "-"),
            after != UInt8(ascii: ".") || !ASCII.isDigit(text[range.upperBound + 1]),
            text[range.lowerBound - 1] != UInt8(ascii: "-"),
            CodeSpelling.isError(word(before: range.lowerBound)) || continues(.officeError, at: range.lowerBound),
            !isRange(range)
        else { return nil }
        add(.officeError, text.string(range), range, .likely)
        return range.upperBound
    }

    /// `System Error Codes (0-499)`: from the first to the last of many, where `0-2031` alone is one.
    private func isRange(_ range: Range<Int>) -> Bool {
        let halves = text.string(range).split(separator: "-").compactMap { Int($0) }
        guard halves.count == 2, halves[0] < halves[1], !continues(.officeError, at: range.lowerBound) else {
            return false
        }
        return halves[0] >= 1000 || CodeSpelling.isPlural(word(before: range.lowerBound))
    }

    /// `error 30125-4 or 30125-1011`: a number that follows a code in the same list is one too.
    func continues(_ scheme: CodeScheme, at index: Int) -> Bool {
        guard let last = matches.last, last.code.scheme == scheme else { return false }
        return index - last.range.upperBound <= 6
    }

    /// A reply code with no enhanced code after it; one that has it was or will be read with it.
    private mutating func reply(_ digits: Range<Int>) -> Int? {
        let start = digits.lowerBound
        guard digits.count == 3, CodePrefix.isReply(at: start, in: text), !ASCII.isWord(text[start - 1]),
            text[start - 1] != UInt8(ascii: "-"), text[start - 1] != UInt8(ascii: "/"), !leads(digits.upperBound)
        else { return nil }
        let opens = kind.isQuoted && opensLiteral(start) && separates(digits.upperBound) && isFailure(digits)
        let named = isNamedReply(digits)
        let quoted = text.blank(at: digits.upperBound) > 0 && opensQuote(start) && isFailure(digits)
        guard opens || named || quoted else { return nil }
        add(.smtpReply, text.string(digits), digits, opens && kind == .literal ? .certain : .likely)
        return digits.upperBound
    }

    /// `SMTP 421`, `error 550`. The words that other programs use as well need a number that the web does not.
    private func isNamedReply(_ digits: Range<Int>) -> Bool {
        let start = text[digits.lowerBound - 1] == UInt8(ascii: "#") ? digits.lowerBound - 1 : digits.lowerBound
        let word = word(before: start)
        guard text[digits.upperBound] != UInt8(ascii: "-"), let number = text.number(digits) else { return false }
        if CodeSpelling.mailWords.contains(word) { return true }
        if kind == .report, CodeSpelling.sayWords.contains(word), isFailure(digits) { return true }
        return CodeSpelling.isError(word) && !context.speaksOfWeb(before: start)
            && CodeSpelling.mailReplies.contains(number)
    }

    func word(before index: Int) -> String {
        text.string(context.word(before: index)).lowercased()
    }

    /// True when an enhanced code follows, which then carries the reply.
    func leads(_ end: Int) -> Bool {
        var index = end
        let folded = kind.isQuoted
        while index - end < (folded ? 24 : 6), text[index] != 0, !ASCII.isWord(text[index]),
            folded || text[index] != 0x0A
        { index += 1 }
        return text[index + 1] == UInt8(ascii: ".") && ASCII.isDigit(text[index]) && ASCII.isDigit(text[index + 2])
            && CodePrefix(before: index, in: text, folded: folded).reply != nil
    }

    /// True for a reply 4xx or 5xx with words after it, not for a size (`450 KB`) or a part of a longer number.
    private func isFailure(_ digits: Range<Int>) -> Bool {
        guard text[digits.lowerBound] >= UInt8(ascii: "4") else { return false }
        var next = digits.upperBound
        while text.blank(at: next) > 0 || text[next] == UInt8(ascii: "-") { next += max(1, text.blank(at: next)) }
        // `550 550 unknown user`: some relays say it twice.
        if ASCII.isDigit(text[next]) {
            return (0..<3).allSatisfy { text[next + $0] == text[digits.lowerBound + $0] }
                && text.blank(at: next + 3) > 0
        }
        return !CodeSpelling.units.contains {
            text.matches($0, at: next) && !ASCII.isWord(text[next + $0.utf8CodeUnitCount])
        }
    }

    private func separates(_ end: Int) -> Bool {
        text.blank(at: end) > 0 || text[end] == UInt8(ascii: "-") || text[end] == 0 || text[end] == 0x0A
    }

    /// `returned '550 …`, `said: "421-…`, `smtp;550 …`.
    private func opensQuote(_ start: Int) -> Bool {
        switch text[start - 1] {
        case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: ";"): true
        case 0x98, 0x9C: text[start - 3] == 0xE2 && text[start - 2] == 0x80  // ‘ “
        case 0x20: text.matches("smtp;", at: start - 6) || text.matches("said:", at: start - 6)
        default: false
        }
    }
}
