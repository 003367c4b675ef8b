internal import Articles
internal import Codes
internal import Terms

extension CodeEntry {
    /// Fills in what this entry lacks from another, language by language; literals, replies, places and relations are
    /// merged.
    mutating func fill(from other: CodeEntry) {
        let other = other.rebased(to: base)
        vendor = vendor ?? other.vendor
        registered = registered ?? other.registered
        if id.isEmpty { id = other.id }
        reason = reason ?? other.reason
        outcome = outcome ?? other.outcome
        source = source ?? other.source
        checked = checked ?? other.checked
        // `If this does not help, contact support` says less than who is known to mend it.
        let isCurated = origin == .article && other.origin != .article && fixBy == .support
        if let who = other.fixBy, fixBy == nil || (guessesWho && !other.guessesWho) || isCurated {
            fixBy = who
            guessesWho = other.guessesWho
        }
        names.append(contentsOf: other.names.filter { !names.contains($0) })
        replies.append(contentsOf: other.replies.filter { !replies.contains($0) })
        for message in other.messages where !messages.contains(where: { $0.says(message) }) { messages.append(message) }
        takeMarks(from: other)
        title.merge(other.title) { own, _ in own }
        named.merge(other.named) { own, _ in own }
        summary.merge(other.summary) { own, _ in own }
        first.merge(other.first) { own, _ in own }
        causes.merge(other.causes) { own, _ in own }
        steps.merge(other.steps) { own, _ in own }
        links.merge(other.links) { own, _ in own }
        notes.merge(other.notes) { own, _ in own }
        base.merge(other.base) { own, _ in own }
        related.append(contentsOf: other.related.filter { $0 != code && !related.contains($0) })
        places.append(contentsOf: other.places.filter { !places.contains($0) })
    }

    /// Takes in what the reference data says of the same meaning, field by field, the richer words first.
    mutating func join(_ reference: CodeEntry) {
        guard isOverview else { return fill(from: reference) }
        // Facts and places are the article's, and so is what it tells to do and why.
        var joined = reference
        joined.origin = origin
        joined.standing = standing
        joined.isShared = isShared
        joined.messages = messages
        joined.replies = replies
        joined.related = related
        joined.causes = causes
        joined.steps = steps
        joined.fill(from: self)
        joined.fill(from: reference)
        self = joined
    }

    /// A row among many, or a section about several codes at once, whose words fit each of them.
    private var isOverview: Bool { standing == .row || isShared }

    /// The same entry with its relative links written as they would be in the files of `bases`.
    private func rebased(to bases: [LocaleTag: String]) -> CodeEntry {
        var entry = self
        for (locale, own) in base {
            guard let target = bases[locale], target != own else { continue }
            let move = LinkMove(from: own, to: target)
            entry.summary[locale] = summary[locale].map(move.blocks)
            entry.causes[locale] = causes[locale].map { $0.map(move.inlines) }
            entry.steps[locale] = steps[locale].map { list in
                var list = list
                list.items = list.items.map(move.blocks)
                return list
            }
            entry.links[locale] = links[locale].map { links in
                links.map { RelatedLink(link: move.link($0.link), content: move.inlines($0.content)) }
            }
        }
        return entry
    }
}

extension String {
    /// Whether the other literal is this one or a part of it, such as the text behind its code.
    fileprivate func says(_ literal: String) -> Bool {
        lowercased().contains(literal.lowercased())
    }
}

/// Writes relative links of one file as links of another.
private struct LinkMove {
    let from: String
    let to: String

    func blocks(_ blocks: [Block]) -> [Block] {
        blocks.map { $0.mapping(blocks: self.blocks, inlines: inlines) }
    }

    func inlines(_ inlines: [Inline]) -> [Inline] {
        inlines.map { inline in
            switch inline {
            case .link(let own, let children): return .link(link(own), self.inlines(children))
            case .styled(let style, let children): return .styled(style, self.inlines(children))
            case .image(var image):
                image.source = destination(image.source)
                return .image(image)
            case .text, .code, .anchor, .softBreak, .lineBreak: return inline
            }
        }
    }

    func link(_ link: Link) -> Link {
        Link(destination: destination(link.destination), title: link.title)
    }

    private func destination(_ reference: String) -> String {
        let end = reference.firstIndex { $0 == "#" || $0 == "?" } ?? reference.endIndex
        let path = String(reference[..<end])
        // A bare fragment is a place in the file that is left behind.
        let target = path.isEmpty && end != reference.endIndex ? from : ContentPath.resolve(path, from: from)
        guard let target, !reference.isEmpty, !path.hasPrefix("~") else { return reference }
        return ContentPath.relative(target, from: to) + reference[end...]
    }
}
