internal import Articles
internal import Codes
internal import Phrases

extension ReferenceData {
    /// This data laid over other data, field by field: an entry adds or replaces the fields it has and keeps the rest.
    ///
    ///     gmail.yml of Naslag    5.7.26/spf  title, summary, first
    ///     gmail.yml of a house   5.7.26/spf  notes                   →  title, summary, first, notes
    package func laid(over below: ReferenceData) -> ReferenceData {
        var result = self
        result.entries = Self.laid(entries, over: below.entries)
        let own = Dictionary(reasons.map { ($0.reason, $0) }, uniquingKeysWith: { first, _ in first })
        let known = Set(below.reasons.map(\.reason))
        result.reasons =
            below.reasons.map { own[$0.reason]?.laid(over: $0) ?? $0 }
            + reasons.filter { !known.contains($0.reason) }
        result.vendors += below.vendors.filter { vendor in !vendors.contains { $0.id == vendor.id } }
        // The site's own phrases first: of two that are alike the first one is found.
        result.phrases = phrases.laid(over: below.phrases)
        // Faults in the program's own files are reported too, though the site's owner cannot fix them.
        result.diagnostics += below.diagnostics
        return result
    }

    private static func laid(_ own: [CodeEntry], over below: [CodeEntry]) -> [CodeEntry] {
        var result = below
        let places = Dictionary(grouping: below.indices) { below[$0].code }
        for entry in own {
            let candidates = places[entry.code] ?? []
            // One that names no vendor and no id speaks of the registered meaning, or else of the only one there is.
            let isPlain = entry.vendor == nil && entry.id == EntryMerger.registered
            let place =
                candidates.first { below[$0].id == entry.id }
                ?? (isPlain && candidates.count == 1 ? candidates.first : nil)
            if let place { result[place] = entry.laid(over: result[place]) } else { result.append(entry) }
        }
        return result
    }
}

extension CodeEntry {
    fileprivate func laid(over below: CodeEntry) -> CodeEntry {
        var entry = below
        entry.origin = origin
        entry.vendor = vendor ?? below.vendor
        entry.registered = registered ?? below.registered
        entry.reason = reason ?? below.reason
        entry.fixBy = fixBy ?? below.fixBy
        entry.outcome = outcome ?? below.outcome
        entry.source = source ?? below.source
        entry.checked = checked ?? below.checked
        if !replies.isEmpty { entry.replies = replies }
        if !messages.isEmpty { entry.messages = messages }
        if !related.isEmpty { entry.related = related }
        entry.marks = marks(over: below)
        entry.title.merge(title) { $1 }
        entry.summary.merge(summary) { $1 }
        entry.first.merge(first) { $1 }
        entry.notes.merge(notes) { $1 }
        return entry
    }
}

extension ReasonText {
    fileprivate func laid(over below: ReasonText) -> ReasonText {
        var text = below
        text.marks = marks(over: below)
        text.title.merge(title) { $1 }
        text.summary.merge(summary) { $1 }
        text.steps.merge(steps) { $1 }
        text.keywords.merge(keywords) { $1 }
        return text
    }
}
