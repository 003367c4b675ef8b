internal import Articles

/// The sentences of a text about a code by what they are for: what it means, why it comes, what to do.
struct ToldSentences {
    private(set) var meaning: [Sentence] = []
    private(set) var causes: [Sentence] = []
    private(set) var steps: [Sentence] = []

    /// - Parameters:
    ///   - opens: the first sentence is the first that is said about the code. `This error occurs when …` says then
    ///     what it is; later it says why.
    ///   - takesActs: `Open the file.` is a step. Among symptoms it is what somebody did, and only `To fix this, …` is.
    init(_ sentences: [Sentence], opens: Bool = true, takesActs: Bool = true) {
        for (offset, sentence) in sentences.enumerated() {
            let text = sentence.text.trimmed
            if takesActs ? Cues.asksToAct(text) : Cues.opensRemedy(text) {
                if !text.leadsUp { steps.append(sentence) }
            } else if opens && offset == 0 ? Cues.isCause(text) : Cues.statesCause(text), !text.leadsUp {
                causes.append(sentence)
            } else {
                meaning.append(sentence)
            }
        }
    }
}

extension Draft {
    /// Takes in a text of a cell or a definition, or a term of one.
    mutating func take(_ content: [Inline], at path: BlockPath, term: Int? = nil) {
        let all = content.sentences
        let told = ToldSentences(all, opens: summary.isEmpty)
        guard !told.meaning.isEmpty || !summary.isEmpty else {
            summary.append(Passage(path: path, term: term))
            return
        }
        summary += [told.meaning.passage(at: path, of: all, term: term)].compactMap(\.self)
        causes += told.causes.passages(at: path, term: term)
        guard let step = told.steps.passage(at: path, of: all, term: term) else { return }
        if case .parts(let parts)? = steps {
            steps = .parts(parts + [.passage(step)])
        } else {
            steps = .parts([.passage(step)])
        }
    }
}

extension [Sentence] {
    /// These sentences of the block at `path`; nil where there is none. All of them are the whole block.
    func passage(at path: [Int], of all: [Sentence], term: Int? = nil, dropsLead: Bool = false) -> Draft.Passage? {
        guard !isEmpty else { return nil }
        return Draft.Passage(
            path: path, term: term, sentences: count == all.count ? nil : Set(flatMap(\.ids)), dropsLead: dropsLead)
    }

    /// A passage for each sentence.
    func passages(at path: [Int], term: Int? = nil, dropsLead: Bool = false) -> [Draft.Passage] {
        map { Draft.Passage(path: path, term: term, sentences: Set($0.ids), dropsLead: dropsLead) }
    }
}
