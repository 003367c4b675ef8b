internal import Codes
internal import Phrases
internal import Terms

/// The phrases of a statement, weighed.
struct Evidence {
    private let matches: [PhraseMatch]
    /// With the parts of longer ones.
    private let telling: [PhraseMatch]
    private let vendors: Vendors
    private let arrow: Int?
    private let code: Code?
    private let shortest: Int

    /// - Parameter shortest: how many fixed bytes it takes for a line to name a code that the statement does not have.
    init(_ statement: Statement, _ vendors: Vendors, shortest: Int) {
        self.vendors = vendors
        arrow = statement.arrow
        code = statement.code
        self.shortest = shortest
        let telling = statement.matches.filter { match in
            guard let vendor = match.vendor, !vendors.contains(vendor) else { return true }
            return match.weight >= (vendors.names.isEmpty ? 12 : 25)
        }
        self.telling = telling
        // A part of a longer phrase says what the longer one says.
        matches = telling.filter { match in
            !telling.contains { other in
                other.weight > match.weight && other.reason != nil && other.range.lowerBound <= match.range.lowerBound
                    && match.range.upperBound <= other.range.upperBound
            }
        }
    }

    /// The whole of what is known to be said, with its code before others.
    var literal: PhraseMatch? {
        let known = matches.filter { match in
            isOwn(match) && match.reason != nil && (!isVague(match) || match.role == .literal)
                && (agrees(match) || match.weight >= 28)
        }
        return best(known.filter(isOfCode)) ?? best(known)
    }

    /// The lines of the data that stand in the words and fix the most of them: those of the statement's own code, or
    /// where it has none those of any.
    var lines: [PhraseMatch] {
        let quoted = telling.filter { $0.line != nil }
        let fitting =
            switch code?.scheme {
            case .smtpEnhanced: quoted.filter { isOfCode($0) && isOwn($0) }
            case nil: quoted.filter { $0.weight >= shortest }
            default: quoted.filter { $0.weight >= shortest && isOwn($0) }
            }
        let most = fitting.map(\.weight).max()
        return fitting.filter { $0.weight == most }
    }

    var strong: PhraseMatch? { best(matches.filter { !$0.isWeak && $0.reason != nil && $0.weight >= 3 }) }

    /// Words behind `->`.
    var inner: PhraseMatch? {
        guard let arrow else { return nil }
        return best(matches.filter { !$0.isWeak && !isVague($0) && $0.range.lowerBound >= arrow })
    }

    var weak: PhraseMatch? { best(matches.filter(\.isWeak)) }

    func isVague(_ match: PhraseMatch) -> Bool { match.reason.map(Contradictions.isVague) ?? true }

    /// Who can fix it where the words name another than usual; another vendor's words say nothing about that here.
    func party(_ match: PhraseMatch) -> FixBy? {
        match.vendor.map(vendors.contains) ?? true ? match.fixBy : nil
    }

    /// What this vendor alone says, or a line so long that nobody else would; the registry's lines are anybody's.
    func isOwn(_ match: PhraseMatch) -> Bool {
        guard !match.isWeak, match.vendor != nil || match.line != nil else { return false }
        if match.vendor.map(vendors.contains) ?? true { return true }
        return match.role == .literal && match.weight >= 40 && !isCommon(match)
    }

    /// True where most of it is what any server says: `Recipient address rejected: User unknown`.
    private func isCommon(_ match: PhraseMatch) -> Bool {
        telling.contains {
            $0.vendor == nil && $0.line == nil && $0.weight * 5 >= match.weight * 3 && $0.range.overlaps(match.range)
        }
    }

    /// False for a line whose code is of the other class: `421 AUP#I-1310` in a message that was refused with 550.
    private func agrees(_ match: PhraseMatch) -> Bool {
        guard let digit = match.code?.utf8.first, digit == UInt8(ascii: "4") || digit == UInt8(ascii: "5") else {
            return true
        }
        guard let permanence = code?.permanence else { return true }
        return (permanence == .temporary) == (digit == UInt8(ascii: "4"))
    }

    private func isOfCode(_ match: PhraseMatch) -> Bool {
        guard let code, let spelling = match.code else { return false }
        if spelling == code.spelling { return true }
        guard let set = EnhancedStatusCode(spelling), set.kind == .range, let enhanced = code.enhanced else {
            return false
        }
        return set.contains(enhanced)
    }

    private func best(_ matches: [PhraseMatch]) -> PhraseMatch? {
        matches.max { left, right in
            let vague = (isVague(left), isVague(right))
            if vague.0 != vague.1 { return vague.0 }
            return (left.weight, -left.range.lowerBound) < (right.weight, -right.range.lowerBound)
        }
    }
}
