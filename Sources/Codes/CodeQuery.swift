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

    /// For the spellings that text shares with queries. Every match must be the query, not a word in it.
    private func scanned(_ text: String) -> [Code] {
        let matches = CodeScanner(patterns: patterns).scan(text, as: .literal, minimum: .possible)
        guard let first = matches.first, first.start <= 2, matches.count == 1,
            text.utf8.count - first.range.upperBound <= 2
        else { return [] }
        let reply = first.reply.map { Code(scheme: .smtpReply, spelling: "\($0)") }
        return [first.code] + [reply].compactMap(\.self)
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
