internal import Articles

extension CodeEntry {
    /// Without the causes that the summary tells in the same words: a reader need not read them twice. The same ones go
    /// in each language that has as many.
    func withoutRepeatedCauses() -> CodeEntry {
        guard !causes.isEmpty else { return self }
        var entry = self
        var repeated: [Int: Set<Int>] = [:]
        for (locale, causes) in causes {
            let told = Set((summary[locale] ?? []).flatMap(\.sentencesInOrder))
            guard !told.isEmpty else { continue }
            let indices = causes.indices.filter { index in
                let sentences = causes[index].sentences.map { $0.text.flatWords }
                return told.contains(causes[index].plainText.flatWords)
                    || (!sentences.isEmpty && sentences.allSatisfy(told.contains))
            }
            repeated[causes.count, default: []].formUnion(indices)
        }
        for (locale, causes) in causes {
            let gone = repeated[causes.count] ?? []
            let kept = causes.indices.filter { !gone.contains($0) }.map { causes[$0] }
            entry.causes[locale] = kept.isEmpty ? nil : kept
        }
        return entry
    }
}

extension Block {
    /// The words of each sentence, and of the whole.
    fileprivate var sentencesInOrder: [String] {
        let own = ownText.flatMap { text in text.sentences.map { $0.text.flatWords } + [text.plainText.flatWords] }
        return own + groups.flatMap { $0.flatMap(\.sentencesInOrder) }
    }
}

extension String {
    /// On one line, in lower case.
    fileprivate var flatWords: String {
        lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
