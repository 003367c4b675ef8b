internal import Articles

/// What a section may have for its steps: lists and paragraphs under a heading that promises them, lists that a sentence
/// announces, and sentences that ask to act.
struct StepCandidates {
    private(set) var announcement: String?
    /// `Solutions for error 30015-4`: the heading of the code promises what stands right below it.
    var isPromisedByTitle = false
    private var lists: [Numbered] = []
    private var since: [BlockPath] = []
    /// What stands under a heading that promises steps, in its order.
    private var promised: [Part] = []
    /// Lists and sentences before the first heading that speaks of something else, in their order.
    private var spoken: [Part] = []
    private var isClosed = false

    /// Lists that are one list.
    private struct Numbered {
        let rank: Int
        var paths: [BlockPath]
        /// The number that would go on with it.
        var next: Int?
        let isPromised: Bool
    }

    private struct Part {
        let part: Draft.StepPart
        /// It asks to act; what only explains is no step where numbers say which are.
        var asks = true

        var isPassage: Bool { if case .passage = part { true } else { false } }
    }

    /// What the sentence before a list says.
    mutating func announce(_ text: String) {
        announcement = text
    }

    /// An ordered list under a heading that promises steps is best, then any ordered list, then bullets so announced.
    ///
    /// - Parameter takesOrdered: its number alone makes a list one of steps.
    mutating func offer(_ list: List, at path: BlockPath, underStepsHeading: Bool, takesOrdered: Bool = true) {
        let isAnnounced = announcement.map(Cues.announcesSteps) ?? (isPromisedByTitle && !isClosed)
        let end = list.start.map { $0 + list.items.count }
        if let start = list.start, start > 1, let last = lists.last, last.next == start {
            // A list that goes on after a picture or a note is one list, with those in between.
            let parts = since.map { Part(part: .block($0)) } + [Part(part: .list(path))]
            if last.isPromised { promised += parts } else { spoken += parts }
            lists[lists.count - 1].paths += since + [path]
            lists[lists.count - 1].next = end
            since = []
            return
        }
        let rank: Int
        switch (list.isOrdered && (takesOrdered || isAnnounced), underStepsHeading, isAnnounced) {
        case (true, true, _): rank = 0
        case (true, false, _): rank = 1
        case (false, true, _): rank = 2
        case (false, false, true): rank = 3
        case (false, false, false): return
        }
        if underStepsHeading {
            promised.append(Part(part: .list(path)))
        } else if !isClosed {
            spoken.append(Part(part: .list(path)))
        }
        lists.append(Numbered(rank: rank, paths: [path], next: end, isPromised: underStepsHeading))
        since = []
    }

    /// A paragraph under a heading that promises steps.
    mutating func offer(_ passage: Draft.Passage, asks: Bool) {
        promised.append(Part(part: .passage(passage), asks: asks))
    }

    /// Sentences that ask to act, where no heading promises steps.
    mutating func speak(_ passage: Draft.Passage) {
        if !isClosed { spoken.append(Part(part: .passage(passage))) }
    }

    /// What follows speaks of something other than the code.
    mutating func close() { isClosed = true }

    /// What belongs to the step before it.
    mutating func attach(_ path: BlockPath) {
        if !promised.isEmpty { promised.append(Part(part: .block(path))) }
    }

    /// Every block of the section passes by here, after it was read.
    mutating func note(_ item: Flow.Item) {
        switch item.block {
        case .list: announcement = nil
        case .heading:
            announcement = nil
            since = []
            for index in lists.indices { lists[index].next = nil }
        default: since.append(item.path)
        }
    }

    /// Nothing but sentences asks to act.
    var areSpoken: Bool { promised.isEmpty && lists.isEmpty }

    /// What stands under its heading, paragraphs and items alike, but of paragraphs beside numbered steps only those that
    /// ask for something; else what is announced or asked for in sentences.
    var best: Draft.Steps? {
        let best = lists.min { $0.rank < $1.rank }
        let isNumbered = best?.rank == 0
        let kept = promised.filter { !isNumbered || $0.asks }
        if kept.contains(where: \.isPassage) || lists.count(where: \.isPromised) > 1 { return .parts(kept.map(\.part)) }
        if let best, best.isPromised { return .list(best.paths) }
        let isSpoken = spoken.contains(where: \.isPassage) || lists.count > 1
        return isSpoken && !spoken.isEmpty ? .parts(spoken.map(\.part)) : best.map { .list($0.paths) }
    }
}
