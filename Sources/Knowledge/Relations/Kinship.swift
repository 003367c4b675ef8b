internal import Codes

/// Decides by their words whether two entries of one code have the same meaning.
enum Kinship {
    /// Two articles mean the same unless what the server says differs altogether.
    static func isSameMeaning(_ left: CodeEntry, _ right: CodeEntry) -> Bool {
        guard !left.messages.isEmpty, !right.messages.isEmpty else { return true }
        return likeness(words(of: left.messages), words(of: right.messages)) >= 0.3
    }

    /// For each entry of the reference data, the meaning that it belongs to: the one whose text is most alike.
    ///
    /// The only meaning that a vendor gives the code is the article's, if the article quotes nothing else. The
    /// registry's is, unless a vendor's was found.
    static func matches(
        _ candidates: [CodeEntry], with meanings: [CodeEntry], at indices: Range<Int>
    ) -> [(CodeEntry, Int?)] {
        var taken: [Int: Int] = [:]
        for index in indices where meanings[index].vendor == nil {
            let scores = candidates.map { score($0, meanings[index]) }
            guard let best = scores.max(), let first = scores.firstIndex(of: best) else { continue }
            let isOnly = candidates.count == 1 && meanings[index].messages.isEmpty
            if best >= 0.3 || isOnly || (candidates.count == 1 && candidates[0].messages.isEmpty) {
                if taken[first] == nil { taken[first] = index }
            }
        }
        return candidates.enumerated().map { ($1, taken[$0]) }
    }

    private static func score(_ reference: CodeEntry, _ article: CodeEntry) -> Double {
        let own = words(of: article.messages + Array(article.title.values))
        let said = reference.messages + [reference.registered].compactMap(\.self)
        return max(likeness(own, words(of: said)), likeness(own, words(of: Array(reference.title.values))))
    }

    /// The share of the shorter one's words that the other has too.
    private static func likeness(_ left: Set<String>, _ right: Set<String>) -> Double {
        let shorter = min(left.count, right.count)
        return shorter == 0 ? 0 : Double(left.intersection(right).count) / Double(shorter)
    }

    /// Lower case, without numbers and the shortest words.
    private static func words(of texts: [String]) -> Set<String> {
        Set(
            texts.flatMap { $0.lowercased().split { !$0.isLetter } }.filter { $0.count > 3 }.map(String.init))
    }
}
