/// The characters of one enhanced code, family, subject or range in text, whatever stands around them.
struct EnhancedShape {
    let code: EnhancedStatusCode
    let range: Range<Int>

    /// `run` is a maximal run of digits, full stops and x.
    init?(_ run: Range<Int>, in text: ByteText) {
        // A glance first: most runs are plain numbers.
        guard run.count >= 5, text[run.lowerBound + 1] == UInt8(ascii: "."), text[run.lowerBound] >= UInt8(ascii: "2")
        else { return nil }
        var end = run.upperBound
        while end > run.lowerBound, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
        guard end - run.lowerBound >= 5, end - run.lowerBound <= 11,
            let code = EnhancedStatusCode(text.string(run.lowerBound..<end))
        else { return nil }
        // `5.7` alone is any decimal number; `5.7.x` says that it is a subject.
        guard code.kind != .subject && code.kind != .class || ASCII.isX(text[end - 1]) else { return nil }
        if code.kind == .code, let wider = Self.widened(code, from: end, in: text) {
            self.code = wider.code
            range = run.lowerBound..<wider.end
        } else {
            self.code = code
            range = run.lowerBound..<end
        }
    }

    private static func widened(
        _ code: EnhancedStatusCode, from end: Int, in text: ByteText
    ) -> (code: EnhancedStatusCode, end: Int)? {
        splitFamily(code, from: end, in: text) ?? rangeOf(code, from: end, in: text)
    }

    /// `5.7.7 xx`, `5.7.7 XX`.
    private static func splitFamily(
        _ code: EnhancedStatusCode, from end: Int, in text: ByteText
    ) -> (code: EnhancedStatusCode, end: Int)? {
        let blank = text.blank(at: end)
        let start = end + blank
        guard blank > 0, ASCII.isX(text[start]), ASCII.isX(text[start + 1]), !ASCII.isWord(text[start + 2]),
            let subject = code.subject,
            let family = EnhancedStatusCode(
                statusClass: code.statusClass, subject: subject, hundreds: code.details.lowerBound)
        else { return nil }
        return (family, start + 2)
    }

    /// `5.7.700-749`, `5.7.700 – 5.7.749`, `5.7.700 through 5.7.749`.
    private static func rangeOf(
        _ code: EnhancedStatusCode, from end: Int, in text: ByteText
    ) -> (code: EnhancedStatusCode, end: Int)? {
        guard code.details.lowerBound >= 100, let subject = code.subject else { return nil }
        let gap = connector(from: end, in: text)
        var start = end + gap
        guard gap > 0 else { return nil }
        let stem = Array("\(code.statusClass).\(subject).".utf8)
        if (0..<stem.count).allSatisfy({ text[start + $0] == stem[$0] }) { start += stem.count }
        let last = start..<start + 3
        guard last.allSatisfy({ ASCII.isDigit(text[$0]) }), !ASCII.isWord(text[last.upperBound]),
            let upper = text.number(last), upper > code.details.lowerBound,
            let range = EnhancedStatusCode(
                statusClass: code.statusClass, subject: subject, range: code.details.lowerBound...upper)
        else { return nil }
        return (range, last.upperBound)
    }

    /// What joins the ends of a range, in any language.
    static let connectors: [StaticString] = [
        "-", "–", "—", "‑", "~", "～", "…", "through", "thru", "to", "t/m", "tot en met", "tot", "bis", "à", "a", "au",
        "al",
        "hasta", "até", "do", "до", "から", "至", "到",
    ]

    /// The width of what joins the ends of a range, blanks included; 0 for none.
    private static func connector(from index: Int, in text: ByteText) -> Int {
        var start = index
        while text.blank(at: start) > 0, start - index < 4 { start += text.blank(at: start) }
        for word in connectors where text.matches(word, at: start) {
            var end = start + word.utf8CodeUnitCount
            let afterWord = end
            while text.blank(at: end) > 0, end - start < 16 { end += text.blank(at: end) }
            // A word is set off by blanks; a dash need not be.
            if ASCII.isLetter(text[start]), end == afterWord || start == index { continue }
            if ASCII.isDigit(text[end]) { return end - index }
        }
        return 0
    }
}
