internal import Articles

/// The lists of a section that may be its steps; the best of them is.
struct StepCandidates {
    private(set) var announcement: String?
    private var lists: [(rank: Int, paths: [BlockPath], next: Int?)] = []
    private var since: [BlockPath] = []
    /// What stands under a heading that promises steps, in its order.
    private var parts: [Draft.StepPart] = []

    /// What the paragraph before a list says.
    mutating func announce(_ text: String) {
        announcement = text
    }

    /// An ordered list under a heading that promises steps is best, then any ordered list, then bullets so announced.
    mutating func offer(_ list: List, at path: BlockPath, underStepsHeading: Bool) {
        let isAnnounced = announcement.map(Cues.announcesSteps) ?? false
        let end = list.start.map { $0 + list.items.count }
        if let start = list.start, start > 1, let last = lists.last, last.next == start {
            // A list that goes on after a picture or a note is one list, with those in between.
            lists[lists.count - 1].paths += since + [path]
            lists[lists.count - 1].next = end
            since = []
            return
        }
        let rank: Int
        switch (list.isOrdered, underStepsHeading, isAnnounced) {
        case (true, true, _): rank = 0
        case (true, false, _): rank = 1
        case (false, true, _): rank = 2
        case (false, false, true): rank = 3
        case (false, false, false): return
        }
        if underStepsHeading { parts.append(.list(path)) }
        lists.append((rank, [path], end))
        since = []
    }

    /// A paragraph under a heading that promises steps.
    mutating func offer(_ passage: Draft.Passage) { parts.append(.passage(passage)) }

    /// What belongs to the step before it.
    mutating func attach(_ path: BlockPath) {
        if !parts.isEmpty { parts.append(.block(path)) }
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

    /// Numbered steps are all of them; else what stands under their heading, paragraphs and items alike.
    var best: Draft.Steps? {
        let best = lists.min { $0.rank < $1.rank }
        if let best, best.rank == 0 { return .list(best.paths) }
        let hasParagraph = parts.contains { if case .passage = $0 { true } else { false } }
        return hasParagraph ? .parts(parts) : best.map { .list($0.paths) }
    }
}
