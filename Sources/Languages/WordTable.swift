/// Phrases of many languages by what they tell, found as whole words in any letter case.
///
///     steps	try                 "Try this:" has steps; "each registry entry:" has not
///     bounce	undeliver*          "Undeliverable: report" has bounce
///     unsubscribe	remove me   "remove message" has not
///
/// In scripts that put no space between words a phrase is found wherever its letters are.
package struct WordTable: Sendable {
    private var phrases: [String: Phrases] = [:]
    /// Each row with its role, for tests.
    package private(set) var rows: [(role: String, phrase: String)] = []

    /// - Parameter files: lines of a role, a tab and a phrase; `#` begins a remark.
    package init(_ files: [[UInt8]]) {
        for line in files.flatMap({ String(decoding: $0, as: UTF8.self).split(separator: "\n") })
        where line.first != "#" {
            let parts = line.split(separator: "\t")
            guard parts.count == 2 else { continue }
            rows.append((String(parts[0]), String(parts[1])))
            phrases[String(parts[0]), default: Phrases()].add(String(parts[1]))
        }
    }

    /// Whether some phrase of the role stands in the text.
    package func has(_ role: String, in text: some StringProtocol) -> Bool {
        phrases[role]?.stand(in: WordTokens(text)) ?? false
    }

    /// The first of the roles that has a phrase in the text.
    package func first(of roles: [String], in text: some StringProtocol) -> String? {
        let tokens = WordTokens(text)
        return roles.first { phrases[$0]?.stand(in: tokens) ?? false }
    }

    /// Whether the text opens with some phrase of the role. In scripts that put no space between words, which say at the
    /// end what a sentence asks for, it may stand anywhere.
    package func opens(_ text: some StringProtocol, with role: String) -> Bool {
        phrases[role]?.open(WordTokens(text)) ?? false
    }

    /// The phrases of one role.
    private struct Phrases: Sendable {
        private var byFirstWord: [String: [[String]]] = [:]
        private var withRests: [[String]] = []
        private var unspaced: [String] = []

        mutating func add(_ phrase: String) {
            let words = WordTokens(phrase, keepsStars: true).words
            if phrase.unicodeScalars.contains(where: WordTokens.isUnspaced) {
                unspaced.append(phrase)
            } else if let first = words.first, !first.contains("*") {
                byFirstWord[first, default: []].append(words)
            } else {
                withRests.append(words)
            }
        }

        func stand(in text: WordTokens) -> Bool {
            for (index, word) in text.words.enumerated() {
                let rest = text.words[index...]
                if byFirstWord[word]?.contains(where: { Self.opens(rest, with: $0) }) ?? false { return true }
                if withRests.contains(where: { Self.opens(rest, with: $0) }) { return true }
            }
            return standUnspaced(in: text)
        }

        func open(_ text: WordTokens) -> Bool {
            if let start = text.words.firstIndex(where: { $0.first.map { $0.isLetter || $0.isNumber } ?? false }) {
                let rest = text.words[start...]
                if byFirstWord[rest[start]]?.contains(where: { Self.opens(rest, with: $0) }) ?? false { return true }
                if withRests.contains(where: { Self.opens(rest, with: $0) }) { return true }
            }
            return standUnspaced(in: text)
        }

        private func standUnspaced(in text: WordTokens) -> Bool {
            !unspaced.isEmpty && unspaced.contains { text.text.contains($0) }
        }

        private static func opens(_ text: ArraySlice<String>, with phrase: [String]) -> Bool {
            text.count >= phrase.count && zip(text, phrase).allSatisfy(isWord)
        }

        /// `undeliverable` is `undeliver*`, `systeembeheerder` is `*beheerder*`.
        private static func isWord(_ word: String, _ pattern: String) -> Bool {
            switch (pattern.first == "*", pattern.last == "*") {
            case (false, false): word == pattern
            case (false, true): word.hasPrefix(pattern.dropLast())
            case (true, false): word.hasSuffix(pattern.dropFirst())
            case (true, true): word.contains(pattern.dropFirst().dropLast())
            }
        }
    }
}

/// A text as words in lower case; every mark is a word of its own, space is none.
private struct WordTokens {
    let text: String
    private(set) var words: [String] = []

    /// - Parameter keepsStars: a star belongs to the word that it touches.
    init(_ text: some StringProtocol, keepsStars: Bool = false) {
        self.text = text.lowercased()
        var word = ""
        for character in self.text {
            if character.isLetter || character.isNumber || (keepsStars && character == "*") {
                // Turkish: `I` is the capital of `ı`, and lower case makes an `i` of it.
                word.append(character == "\u{131}" ? "i" : character)
                continue
            }
            if !word.isEmpty { words.append(word) }
            word = ""
            // Both apostrophes are one.
            if !character.isWhitespace { words.append(character == "’" ? "'" : String(character)) }
        }
        if !word.isEmpty { words.append(word) }
    }

    /// Han, kana, Hangul, Thai, Lao, Khmer, Burmese: words run together, or carry what other languages write apart.
    static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0xAC00...0xD7AF: true
        default: scalar.properties.isIdeographic
        }
    }
}
