internal import Articles

/// What is said of what to do where no heading tells it apart.
extension ScopeReader {
    /// Under `Cause and resolution`, the sentences that speak of a cause are causes and the others are a step.
    mutating func readMixed(_ words: [Inline], at path: BlockPath, isLead: Bool) {
        let found = causes(in: words, at: path, dropsLead: isLead, where: Cues.speaksOfCause)
        listedCauses += found
        let ids = Set(found.flatMap { $0.sentences ?? [] })
        let rest = words.sentences.filter { !ids.contains($0.id) && !$0.text.trimmed.leadsUp }.flatMap(\.ids)
        if !rest.isEmpty { steps.offer(Draft.Passage(path: path, sentences: Set(rest), dropsLead: isLead), asks: true) }
    }

    /// Sentences that ask to act, but not those that only say where to read on.
    mutating func speak(_ sentences: [Sentence], of words: [Inline], at path: BlockPath, dropsLead: Bool) {
        guard takesSpoken else { return }
        let asking = sentences.filter { !$0.text.trimmed.leadsUp && !Cues.isReference($0.text) }
        if let passage = asking.passage(at: path, of: words.sentences, dropsLead: dropsLead) { steps.speak(passage) }
    }
}
