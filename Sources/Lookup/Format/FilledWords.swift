internal import Languages
internal import Platform

extension LanguageOrder {
    /// The words in the nearest language, with each text that it lacks from the next one that has it.
    ///
    /// - Parameters:
    ///   - languages: tags with the bytes of their words.
    ///   - read: the words of those bytes.
    ///   - fill: adds what the words lack from other ones, and tells whether they are complete.
    func filled<Words>(
        _ languages: [(String, ArraySlice<UInt8>)], _ read: (ArraySlice<UInt8>) throws(DamagedBytes) -> Words,
        fill: (inout Words, Words) -> Bool
    ) throws(DamagedBytes) -> (tag: String, words: Words)? {
        var rest = languages
        var found: (tag: String, words: Words)?
        while let (tag, bytes) = best(rest, tag: \.0) {
            rest.removeAll { $0.0 == tag }
            let words = try read(bytes)
            if found == nil { found = (tag, words) }
            if fill(&found!.words, words) { break }
        }
        return found
    }
}

extension Meaning.Words {
    /// - Returns: whether nothing is missing that languages usually tell.
    mutating func fill(from other: Meaning.Words) -> Bool {
        let own = self
        if title.isEmpty { title = other.title }
        for field in [\.summary, \.first, \.causes, \.steps] as [WritableKeyPath<Meaning.Words, [TextLine]>]
        where self[keyPath: field].isEmpty {
            self[keyPath: field] = other[keyPath: field]
        }
        if notes.isEmpty { notes = other.notes }
        if self != own {
            isPartlyElsewhere = true
            caution.formUnion(other.caution)
        }
        return ![title.isEmpty, summary.isEmpty, first.isEmpty, causes.isEmpty, steps.isEmpty, notes.isEmpty].contains(
            true)
    }
}

extension IndexedReason.Words {
    /// - Returns: whether nothing is missing.
    mutating func fill(from other: IndexedReason.Words) -> Bool {
        let own = self
        if title.isEmpty { title = other.title }
        if summary.isEmpty { summary = other.summary }
        if steps.isEmpty { steps = other.steps }
        if keywords.isEmpty { keywords = other.keywords }
        if self != own { caution.formUnion(other.caution) }
        return !title.isEmpty && !summary.isEmpty && !steps.isEmpty && !keywords.isEmpty
    }
}
