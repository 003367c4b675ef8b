internal import Articles

/// The lists of a section that may be its steps; the best of them is.
struct StepCandidates {
    private(set) var announcement: String?
    private var lists: [(rank: Int, paths: [BlockPath], next: Int?)] = []
    private var since: [BlockPath] = []

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
        lists.append((rank, [path], end))
        since = []
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

    var best: Draft.Steps? {
        lists.min { $0.rank < $1.rank }.map { .list($0.paths) }
    }
}
