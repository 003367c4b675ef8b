internal import Articles
internal import Diagnostics

/// A text that is in another language than the one that it is taken for: Dutch in the folder de-DE.
///
/// The small words of a language (articles, prepositions, pronouns) make up a fifth to a half of its running text, and
/// of another's half as much at most: `die` and `in` are German and Dutch. Only a language whose own small words are
/// known is judged: that a Catalan text holds Spanish words says nothing.
struct LanguageDiffers: ArticleCheck {
    static let description = CheckDescription(.warning, "language-differs", mqm: "accuracy/untranslated")

    /// So many words of a text are enough to know its language by.
    private static let mostWords = 300
    /// Fewer small words of another language prove nothing: names, commands and literal messages hold some.
    private static let fewestHits = 12
    /// Nor does one word again and again: a table with a V in each cell is no Czech.
    private static let fewestWords = 4

    func check(_ article: ArticleContext, _ report: inout FindingCollector) {
        guard let own = article.words?.tag, let found = Self.language(of: article.article.target.bytes, own: own)
        else { return }
        report.add(
            Self.description, article,
            "this text is taken for \(article.locale) and seems to be '\(found)'; move it to the folder of its language, "
                + "or translate it")
    }

    /// - Parameter own: the language that the text should be in.
    /// - Returns: the other language that it clearly is in; nil where it is in its own, or nobody can tell.
    static func language(of text: [UInt8], own: String) -> String? {
        var words = MarkdownWords(text)
        var hits = [Int](repeating: 0, count: languages.count)
        var count = 0
        var seen: Set<[UInt8]> = []
        guard let index = languages.firstIndex(of: own) else { return nil }
        while count < mostWords, let word = words.next() {
            count += 1
            guard let places = small[word] else { continue }
            seen.insert(word)
            for place in places { hits[place] += 1 }
            // It is the rule, and then there is no need to read on.
            if count >= 60, hits[index] * 10 >= count, hits[index] == hits.max() { return nil }
        }
        guard let best = hits.indices.max(by: { hits[$0] < hits[$1] }), hits[best] >= fewestHits,
            hits[best] * 7 >= count, hits[index] * 2 < hits[best],
            seen.count(where: { small[$0]?.contains(best) == true }) >= fewestWords
        else { return nil }
        return languages[best]
    }

    private static let languages = LanguageWords.all.keys.sorted()

    /// The places in `languages` of those that have a small word, by its bytes in lower case.
    private static let small: [[UInt8]: [Int]] = {
        var result: [[UInt8]: [Int]] = [:]
        for (place, language) in languages.enumerated() {
            for word in LanguageWords.all[language]?.words("small") ?? [] {
                result[Array(word.utf8), default: []].append(place)
            }
        }
        return result
    }()
}

/// The words of Markdown, outside of code, tags and the destinations of links, as bytes with small ASCII letters.
private struct MarkdownWords {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> [UInt8]? {
        while place < bytes.count {
            let byte = bytes[place]
            switch byte {
            case UInt8(ascii: "`"): skipCode()
            case UInt8(ascii: "<"): skip(behind: UInt8(ascii: ">"))
            case UInt8(ascii: "(") where place > 0 && bytes[place - 1] == UInt8(ascii: "]"):
                skip(behind: UInt8(ascii: ")"))
            case _ where Self.isLetter(byte): return word()
            default: place += 1
            }
        }
        return nil
    }

    private mutating func word() -> [UInt8] {
        var result: [UInt8] = []
        while place < bytes.count, Self.isLetter(bytes[place]) {
            let byte = bytes[place]
            result.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
            place += 1
        }
        return result
    }

    /// A letter of ASCII, or a byte of any other letter or sign.
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }

    /// Passes over what stands between as many backticks and their equals; the ticks alone where there are none.
    private mutating func skipCode() {
        let ticks = bytes[place...].prefix { $0 == UInt8(ascii: "`") }
        place = ticks.endIndex
        var run = 0
        for index in place..<bytes.count {
            if bytes[index] == UInt8(ascii: "`") {
                run += 1
            } else {
                if run == ticks.count { return place = index }
                run = 0
            }
        }
    }

    /// Passes over what stands before a mark on the same line; one byte where there is none.
    private mutating func skip(behind mark: UInt8) {
        let rest = bytes[place...].prefix { $0 != 0x0A }
        place = rest.firstIndex(of: mark).map { $0 + 1 } ?? place + 1
    }
}
