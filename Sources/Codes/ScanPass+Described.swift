extension ScanPass {
    /// Reads a number of the schemes that are described in data: `LNK2019`, `event ID 1135`, `HTTP 403.14`,
    /// `12290 이벤트 ID`, `503 Service Unavailable`. Nil for a number that none of them has.
    mutating func described(_ run: Range<Int>) -> Int? {
        var start = run.lowerBound
        while start < run.upperBound, ASCII.isX(text[start]) { start += 1 }
        guard ASCII.isDigit(text[start]) else { return nil }
        return glued(start) ?? (start == run.lowerBound ? announced(start) : nil)
    }

    /// `C2065`: digits right behind a prefix.
    private mutating func glued(_ start: Int) -> Int? {
        var lead = start
        if text[lead - 1] == UInt8(ascii: "-"), text[lead - 2] == UInt8(ascii: "_") { lead -= 1 }
        while start - lead < 16, ASCII.isLetter(text[lead - 1]) || text[lead - 1] == UInt8(ascii: "_") { lead -= 1 }
        guard lead < start, !ASCII.isWord(text[lead - 1]), !"./\\@-".utf8.contains(text[lead - 1]) else { return nil }
        let prefix = text.string(lead..<start)
        for spelling in schemes.glued(to: prefix.lowercased()) {
            guard let end = end(of: spelling.shape, from: start), text[end] != UInt8(ascii: "."), isFree(end) else {
                guard let end = end(of: spelling.shape, from: start), text[end] == UInt8(ascii: "."),
                    !ASCII.isWord(text[end + 1])
                else { continue }
                return add(spelling, start..<end, from: lead)
            }
            return add(spelling, start..<end, from: lead)
        }
        return nil
    }

    private mutating func add(_ spelling: SchemeDescription.Spelling, _ digits: Range<Int>, from lead: Int) -> Int {
        let isWhole = kind == .title && lead <= 1 && digits.upperBound >= text.count - 1
        // In prose a prefix of one letter has the case that it is printed in.
        let isPrinted =
            kind == .title || spelling.sureness == .sure || !ASCII.isLetter(text[lead])
            || ASCII.upper(text[lead]) == text[lead]
        let isNear =
            isWhole || continues(spelling.scheme, at: lead)
            || context.speaksOfErrors(around: lead..<digits.upperBound)
            || context.speaks(of: schemes.near(spelling.scheme), around: lead..<digits.upperBound)
        let confidence: CodeMatch.Confidence =
            switch spelling.sureness {
            case .sure: .certain
            case .likely: .likely
            case .near, .title: isNear && isPrinted ? .likely : .possible
            }
        let number = text.string(digits)
        add(
            spelling.scheme, spelling.spelling(spelling.shape.isHexadecimal ? number.uppercased() : number),
            lead..<digits.upperBound, confidence)
        return digits.upperBound
    }

    /// `event ID 1135`, `HTTP error 403.14`, and in titles the words behind the number.
    private mutating func announced(_ start: Int) -> Int? {
        guard !ASCII.isWord(text[start - 1]), text[start - 1] != UInt8(ascii: "."),
            text[start - 1] != UInt8(ascii: "/"),
            !isAttribute(start)
        else { return nil }
        if let spelling = announcement(before: start) ?? continued(at: start),
            let end = end(of: spelling.shape, from: start), isFree(end), isPossible(spelling, start..<end)
        {
            let confidence: CodeMatch.Confidence = spelling.sureness == .title && kind != .title ? .possible : .likely
            add(spelling.scheme, spelling.spelling(text.string(start..<end)), start..<end, confidence)
            return end
        }
        guard kind == .title else { return nil }
        var digitsEnd = start
        while ASCII.isDigit(text[digitsEnd]) { digitsEnd += 1 }
        var next = digitsEnd
        while next - digitsEnd < 4, text.blank(at: next) > 0 || ":,-".utf8.contains(text[next]) {
            next += max(1, text.blank(at: next))
        }
        guard next > digitsEnd || text[next] >= 0x80,
            let spelling = schemes.followed(at: next, in: text) ?? schemes.announces(at: next, in: text),
            let end = end(of: spelling.shape, from: start), isFree(end), isPossible(spelling, start..<end),
            !isYear(start..<end)
        else { return nil }
        add(spelling.scheme, spelling.spelling(text.string(start..<end)), start..<end, .likely)
        return end
    }

    /// What the words before a number announce, past blanks and punctuation.
    private func announcement(before start: Int) -> SchemeDescription.Spelling? {
        var end = start
        while start - end <= 4 {
            let blank = text.blank(before: end)
            if blank > 0 { end -= blank } else if ":#(-[='\"*".utf8.contains(text[end - 1]) { end -= 1 } else { break }
        }
        guard end < start || text[end - 1] >= 0x80 else { return nil }
        return schemes.announced(before: end, in: text)
    }

    /// `event ID 1121 or 1122`: a number that follows a code in the same list.
    private func continued(at start: Int) -> SchemeDescription.Spelling? {
        guard let last = matches.last, last.confidence >= .likely, start - last.range.upperBound <= 6,
            !(last.range.upperBound..<start).contains(where: { text[$0] == 0x0A || text[$0] == UInt8(ascii: ".") }),
            start - last.range.upperBound > 1 || text[start - 1] != UInt8(ascii: "-")
        else { return nil }
        return schemes.description(last.code.scheme)?.announced.first { $0.sureness == .likely }
    }

    /// The end of a number of this shape; nil for one that has more digits or fewer.
    private func end(of shape: SchemeDescription.Shape, from start: Int) -> Int? {
        var end = start
        while shape.isHexadecimal ? ASCII.isHexDigit(text[end]) : ASCII.isDigit(text[end]) { end += 1 }
        guard shape.length.contains(end - start) else { return nil }
        guard shape.fraction > 0, text[end] == UInt8(ascii: "."), ASCII.isDigit(text[end + 1]) else { return end }
        var last = end + 1
        while ASCII.isDigit(text[last]) { last += 1 }
        return last - end - 1 <= shape.fraction ? last : nil
    }

    /// False where the number goes on as a name, a version, a range or an address.
    private func isFree(_ end: Int) -> Bool {
        switch text[end] {
        case UInt8(ascii: "."), UInt8(ascii: ","): !ASCII.isDigit(text[end + 1])
        case UInt8(ascii: "-"), UInt8(ascii: "/"): !ASCII.isDigit(text[end + 1]) || text[end] == UInt8(ascii: "/")
        case 0xE2: text[end + 1] != 0x80 || !(0x93...0x94).contains(text[end + 2]) || !ASCII.isDigit(text[end + 3])
        default: !ASCII.isWord(text[end])
        }
    }

    private func isPossible(_ spelling: SchemeDescription.Spelling, _ digits: Range<Int>) -> Bool {
        spelling.scheme != .http || (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(text[digits.lowerBound])
    }

    /// `Outlook 2013 error`
    func isYear(_ digits: Range<Int>) -> Bool {
        digits.count == 4 && (text.number(digits).map { (1990...2039).contains($0) } ?? false)
    }

    /// `Error 1603` in a title: a number that a word for error stands right before, or behind where the number opens
    /// the title; 404 and its like are what web servers say.
    mutating func bareError(_ digits: Range<Int>) -> Int? {
        // `code 550 5.4.1`: a reply belongs to the code behind it.
        guard kind == .title, isFree(digits.upperBound), !leads(digits.upperBound) else { return nil }
        let before = text[digits.lowerBound - 1]
        guard !ASCII.isWord(before), !"./+=".utf8.contains(before) else { return nil }
        let isNegative = before == UInt8(ascii: "-") && !ASCII.isWord(text[digits.lowerBound - 2])
        guard isNegative || before != UInt8(ascii: "-") else { return nil }
        let start = isNegative ? digits.lowerBound - 1 : digits.lowerBound
        let word = word(before: start)
        let isNamed = CodeSpelling.isError(word) && !CodeSpelling.isPlural(word)
        guard isNamed || continues(.error, at: start) || isErrorBehind(digits), !isYear(digits) || isNamed else {
            return nil
        }
        let number = text.string(start..<digits.upperBound)
        let isWeb = Self.webStatus.contains(number)
        add(isWeb ? .http : .error, number, start..<digits.upperBound, .likely)
        return digits.upperBound
    }

    private static let webStatus: Set<String> = ["401", "403", "404", "500", "502", "503", "504"]

    /// `10061 오류`, and `503 errors` where the number is one of the web's or opens the title.
    private func isErrorBehind(_ digits: Range<Int>) -> Bool {
        var end = digits.upperBound
        while text.blank(at: end) > 0 { end += text.blank(at: end) }
        guard end > digits.upperBound || text[end] >= 0x80 else { return false }
        var last = end
        while last - end < 24, ASCII.isLetter(text[last]) || text[last] >= 0x80 { last += 1 }
        guard CodeSpelling.isError(text.string(end..<last).lowercased()) else { return false }
        return text[end] >= 0x80 || digits.lowerBound == 0 || Self.webStatus.contains(text.string(digits))
    }
}
