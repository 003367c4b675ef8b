internal import Articles

/// Which languages the words of a text speak for.
///
/// Every word that sentences of a language are full of is a vote for it; a word of several languages votes for each.
/// Words are compared by hash, so that none is made a string: every word of a content folder comes by.
struct LanguageVotes {
    /// How many words there are: runs of letters.
    private(set) var words = 0
    /// The words that are one of a language's own, by the set of languages that they are words of.
    private var votes: [UInt32: Int] = [:]
    /// Letters of ASCII, and other letters.
    private(set) var letters = (plain: 0, other: 0)

    mutating func add(_ text: InlineText) {
        for run in text.prose { add(text.bytes, run) }
    }

    mutating func add(_ other: LanguageVotes) {
        words += other.words
        votes.merge(other.votes, uniquingKeysWith: +)
        letters = (letters.plain + other.letters.plain, letters.other + other.letters.other)
    }

    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        var hash = Self.seed
        var length = 0
        for index in range {
            let byte = bytes[index]
            if byte.isASCIILetter || byte >= 0x80 && !Self.isMark(bytes, index, range) {
                if byte < 0x80 { letters.plain += 1 } else if byte & 0xC0 != 0x80 { letters.other += 1 }
                hash = Self.step(hash, byte)
                length += 1
            } else if length > 0 {
                count(hash, length)
                (hash, length) = (Self.seed, 0)
            }
        }
        if length > 0 { count(hash, length) }
    }

    private mutating func count(_ hash: UInt64, _ length: Int) {
        words += 1
        // A letter alone is a name or a number's more often than a word: `E5`, `U.S.`.
        if length > 1, length <= Self.longest, let languages = Self.table[hash] { votes[languages, default: 0] += 1 }
    }

    /// General punctuation, U+2000 to U+206F, and the marks of Latin-1 divide words.
    private static func isMark(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>) -> Bool {
        let byte = bytes[index]
        let next = index + 1 < range.upperBound ? bytes[index + 1] : 0
        if byte == 0xE2 { return next == 0x80 || next == 0x81 }
        if byte == 0xC2 { return true }
        guard byte & 0xC0 == 0x80, index > range.lowerBound else { return false }
        // The bytes behind those.
        let before = bytes[index - 1]
        if before == 0xC2 { return true }
        if before == 0xE2 { return byte == 0x80 || byte == 0x81 }
        return index - 1 > range.lowerBound && bytes[index - 2] == 0xE2 && (before == 0x80 || before == 0x81)
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte | (byte < 0x80 ? 0x20 : 0))) &* 0x100_0000_01B3
    }

    /// The languages that are told apart, in the order of their bits.
    private static let languages = LanguageWords.all.keys.sorted().filter {
        !LanguageWords.all[$0]!.words("common").isEmpty
    }

    private static let table: [UInt64: UInt32] = {
        var table: [UInt64: UInt32] = [:]
        for (index, language) in languages.enumerated() {
            for word in LanguageWords.all[language]!.words("common") {
                table[word.utf8.reduce(seed, step), default: 0] |= 1 << UInt32(index)
            }
        }
        return table
    }()

    private static let longest =
        languages.flatMap { LanguageWords.all[$0]!.words("common") }.map(\.utf8.count).max() ?? 0

    /// The language that the words speak for against this one: at least so many words are of it and not of this one,
    /// they are a good part of all, and few are of this one and not of it. Nil for a text that may well be in this one.
    ///
    /// - Parameters:
    ///   - own: the language that the text should be in, `nl`.
    ///   - least: words that speak for the other.
    func other(than own: String, least: Int) -> String? {
        let ownBit = Self.languages.firstIndex(of: own).map { UInt32(1) << UInt32($0) }
        var best: (language: String, lead: Int)?
        for (index, language) in Self.languages.enumerated() where language != own {
            let bit = UInt32(1) << UInt32(index)
            var (against, for_) = (0, 0)
            for (languages, count) in votes {
                let isOwn = ownBit.map { languages & $0 != 0 } ?? false
                if languages & bit != 0, !isOwn { against += count }
                if isOwn, languages & bit == 0 { for_ += count }
            }
            // Of a language whose words are not known nothing speaks for it, so more has to speak against it.
            let enough = ownBit == nil ? max(least + 1, words / 3) : max(least, words / 5)
            guard against >= enough, against >= 4 * for_ else { continue }
            if against - for_ > best?.lead ?? 0 { best = (language, against - for_) }
        }
        return best?.language
    }
}
