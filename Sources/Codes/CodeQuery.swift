/// What a person types for a code.
package struct CodeQuery: Sendable {
    package let patterns: [CodePattern]

    package init(patterns: [CodePattern] = []) {
        self.patterns = patterns
    }

    /// The codes that the text can mean, the likeliest first; which of them exist is for the caller to find out.
    /// Empty when it is no code: a line of text, a component's name.
    ///
    ///     705                   5.7.705, 4.7.705, 5.4.705, …
    ///     550                   550, 5.7.550, …
    ///     5.7.7xx, 5.7.7 XX     5.7.7xx
    ///     #550 5.7.1            5.7.1, 550
    ///     550-5.7.705           5.7.705, 550
    ///     x.1.1                 5.1.1, 4.1.1
    ///     5.7.700 - 5.7.749     5.7.700-749
    ///     aadsts50020           AADSTS50020
    ///     0X80072efd            0x80072EFD
    ///     4625                  4625 (Windows event)
    package func parse(_ query: String) -> [Code] {
        let text = QueryText.normal(query)
        guard !text.isEmpty, text.utf8.count <= 200 else { return [] }
        var codes = patterns.compactMap { $0.code(wholly: text) }
        codes += QueryReadings.whole(text)
        if codes.isEmpty { codes = scanned(text) }
        if codes.isEmpty { codes = scanned(text.filter { $0 != " " }) }
        var seen: Set<Code> = []
        return codes.filter { seen.insert($0).inserted }
    }

    /// For the spellings that text shares with queries. Every match must be the query, not a word in it; but `event ID
    /// 4625` and `compiler error C2065` say no more than the code.
    private func scanned(_ text: String) -> [Code] {
        scanned(text, as: .literal) ?? scanned(text, as: .title) ?? []
    }

    private func scanned(_ text: String, as kind: ScannedText) -> [Code]? {
        let matches = CodeScanner(patterns: patterns).scan(text, as: kind, minimum: .possible)
        guard let first = matches.first, matches.count == 1, text.saysNoMore(than: first) else { return nil }
        let reply = first.reply.map { Code(scheme: .smtpReply, spelling: "\($0)") }
        return [first.code] + [reply].compactMap(\.self)
    }
}

extension String {
    /// Nothing but two bytes of punctuation, and what codes are called, stands around the match.
    fileprivate func saysNoMore(than match: CodeMatch) -> Bool {
        let rest = [utf8.prefix(match.start), utf8.dropFirst(match.range.upperBound)]
        return rest.allSatisfy { part in
            if part.count <= 2 { return true }
            // `error 5.7.1` is a line that a server may have said.
            guard match.code.scheme != .smtpEnhanced, match.code.scheme != .smtpReply else { return false }
            let words = String(decoding: part, as: UTF8.self).lowercased().split { !$0.isLetter }
            return !words.isEmpty && words.allSatisfy { CodeTerms.isCalled($0) }
                && !part.contains { ASCII.isDigit($0) }
        }
    }
}

/// Takes a query to the form that its readings are written for.
enum QueryText {
    /// Quotes, brackets and other wrapping go, blanks of any kind become one space, full-width digits become digits.
    static func normal(_ query: String) -> String {
        var text = ""
        for character in query {
            if character.isWhitespace || character == "\u{00A0}" {
                if text.last != " " { text.append(" ") }
            } else if let digit = character.wholeNumberValue, digit <= 9 {
                text += "\(digit)"
            } else if "\u{200B}\u{200C}\u{200D}\u{2060}\u{FEFF}\u{200E}\u{200F}".contains(character) {
                continue
            } else {
                text.append(plain[character] ?? character)
            }
        }
        return trimmed(text)
    }

    private static let plain: [Character: Character] = [
        "\u{2010}": "-", "\u{2011}": "-", "\u{2013}": "-", "\u{2014}": "-", "．": ".", "。": ".", "·": ".", "＃": "#",
    ]

    private static func trimmed(_ text: String) -> String {
        let wrapping: Set<Character> = [
            " ", "\"", "'", "`", "‘", "’", "“", "”", "„", "«", "»", "(", ")", "[", "]", "<", ">", "{", "}", ",", ";",
            ":", "!", "?", "*", ".", "「", "」", "『", "』",
        ]
        var rest = Substring(text)
        while let first = rest.first, wrapping.contains(first) { rest.removeFirst() }
        while let last = rest.last, wrapping.contains(last) { rest.removeLast() }
        return String(rest)
    }
}
