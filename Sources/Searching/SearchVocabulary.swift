/// The words of all threads and languages brought together.
package struct SearchVocabulary: Sendable {
    /// All stems, each once.
    private(set) var stems = WordTable()
    /// The numbers of the stems in the order of their letters.
    private(set) var sortedStems: [Int] = []
    private(set) var forms = WordTable()
    /// The stem's number for each term of each lexicon of each thread.
    private(set) var stemOfTerm: [[[UInt32]]] = []
    /// The forms of each stem in one language: sorted, each once.
    private var members: [String: [(stem: UInt32, form: UInt32)]] = [:]

    init(_ gathered: [SearchGatherer.Gathered]) {
        for thread in gathered {
            stemOfTerm.append(thread.lexicons.map { merge($0) })
        }
        sortedStems = stems.sortedIndices()
        var rank = [Int](repeating: 0, count: forms.count)
        for (position, form) in forms.sortedIndices().enumerated() { rank[form] = position }
        for (language, pairs) in members {
            let sorted = pairs.map { (key: UInt64($0.stem) << 32 | UInt64(rank[Int($0.form)]), pair: $0) }
                .sorted { $0.key < $1.key }
            var last: UInt64?
            members[language] = sorted.compactMap { entry in
                defer { last = entry.key }
                return entry.key == last ? nil : entry.pair
            }
        }
    }

    private mutating func merge(_ lexicon: Lexicon.Contents) -> [UInt32] {
        let stemOf = (0..<lexicon.stems.count).map { UInt32(stems.insert(lexicon.stems[$0]).index) }
        let formOf = (0..<lexicon.forms.count).map { UInt32(forms.insert(lexicon.forms[$0]).index) }
        members[lexicon.language, default: []] += lexicon.members.map { (stemOf[Int($0.term)], formOf[Int($0.form)]) }
        return stemOf
    }

    /// The forms of each stem in some languages, by the stem's number.
    func forms(in languages: Set<String>) -> [[UInt32]] {
        var result = [[UInt32]](repeating: [], count: stems.count)
        for language in languages.sorted() {
            for (stem, form) in members[language] ?? [] {
                // Two languages may have the same form of a stem; one has it once.
                if languages.count > 1, result[Int(stem)].contains(form) { continue }
                result[Int(stem)].append(form)
            }
        }
        return result
    }

    /// How words differ from their stems in some languages, the commonest first: `ies` → `y`, `en` → nothing.
    ///
    /// The script takes words that no article has to their stems with these. Rules come from the words themselves, so
    /// they agree with the stemmer whatever its version.
    func endings(in languages: Set<String>, most limit: Int) -> [String] {
        var counts: [[UInt8]: Int] = [:]
        for language in languages {
            for (stem, form) in members[language] ?? [] {
                let (stem, form) = (stems[Int(stem)], forms[Int(form)])
                let shared = Self.sharedLength(stem, form)
                guard shared >= 3, shared < form.count, form.count - shared <= 6 else { continue }
                counts[form.dropFirst(shared) + [0x3E] + stem.dropFirst(shared), default: 0] += 1
            }
        }
        return counts.filter { $0.value >= 3 }
            .map { (count: $0.value, ending: String(decoding: $0.key, as: UTF8.self)) }
            .sorted { ($1.count, $0.ending) < ($0.count, $1.ending) }
            .prefix(limit).map(\.ending)
    }

    /// The number of bytes that two words begin with, cut back to a whole character; at most what one character can
    /// encode.
    static func sharedLength(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Int {
        var length = zip(first, second).prefix(45).prefix { $0 == $1 }.count
        func splits(_ word: ArraySlice<UInt8>) -> Bool {
            length < word.count && word[word.startIndex + length] & 0xC0 == 0x80
        }
        while length > 0, splits(first) || splits(second) { length -= 1 }
        return length
    }
}
