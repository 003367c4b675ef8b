extension EnhancedStatusCode {
    /// True when every code that `other` stands for is one of these: `5.7.700-749` contains `5.7.712`, `5.7` contains
    /// both, and everything contains itself.
    package func contains(_ other: EnhancedStatusCode) -> Bool {
        guard statusClass == other.statusClass else { return false }
        guard let subject else { return true }
        return subject == other.subject && details.lowerBound <= other.details.lowerBound
            && other.details.upperBound <= details.upperBound
    }

    /// `5.7.705` and `5.7.700-749` belong to `5.7.7xx`; details below 100 have no family.
    package var family: EnhancedStatusCode? {
        guard let subject, kind != .family else { return nil }
        let hundreds = details.lowerBound / 100
        guard hundreds == details.upperBound / 100 else { return nil }
        return EnhancedStatusCode(statusClass: statusClass, subject: subject, hundreds: hundreds)
    }

    /// The wider sets the code belongs to, narrowest first: those of `ranges` that contain it, then its family,
    /// subject and class.
    ///
    ///     5.7.712 with 5.7.700-749   →  5.7.700-749, 5.7.7xx, 5.7, 5
    package func parents(ranges: some Sequence<EnhancedStatusCode> = []) -> [EnhancedStatusCode] {
        let around = ranges.filter { $0.kind == .range && $0 != self && $0.contains(self) }
            .sorted { ($0.details.count, $0) < ($1.details.count, $1) }
        var wider = around + [family].compactMap(\.self)
        if let subject, kind != .subject, let parent = Self(statusClass: statusClass, subject: subject) {
            wider.append(parent)
        }
        if kind != .class, let parent = Self(statusClass: statusClass) { wider.append(parent) }
        return wider
    }

    /// By class: 2 is success, 4 is temporary, 5 is permanent.
    package var permanence: Permanence {
        switch statusClass {
        case 2: .success
        case 4: .temporary
        default: .permanent
        }
    }

    /// True for the details that the registry of RFC 5248 holds (as of 2026), for any class.
    package var isRegistered: Bool {
        guard kind == .code, let subject, subject < Self.lastRegistered.count else { return false }
        return details.lowerBound <= Self.lastRegistered[subject]
    }

    /// The registry numbers the details of each subject, 0 to 7, without a gap: this is the last one of each.
    private static let lastRegistered = [0, 10, 4, 6, 7, 6, 10, 30]
}

/// Whether trying again later can help, as the class of RFC 3463 section 3.1 or the first digit of a reply says.
package enum Permanence: String, Sendable {
    case success, temporary, permanent
}

extension Code {
    /// Nil for schemes whose codes say nothing about it.
    package var permanence: Permanence? {
        if let enhanced { return enhanced.permanence }
        guard scheme == .smtpReply else { return nil }
        return switch spelling.utf8.first {
        case UInt8(ascii: "2"), UInt8(ascii: "3"): .success
        case UInt8(ascii: "4"): .temporary
        case UInt8(ascii: "5"): .permanent
        default: nil
        }
    }

    /// `5.7.7xx` of `5.7.705`; nil for details below 100, and outside of the enhanced status codes.
    package var family: Code? { enhanced?.family?.code }

    /// `5.7` of `5.7.705`.
    package var subject: Code? {
        enhanced.flatMap { code in
            code.subject.flatMap { EnhancedStatusCode(statusClass: code.statusClass, subject: $0)?.code }
        }
    }

    /// `5` of `5.7.705`.
    package var statusClass: Code? {
        enhanced.flatMap { EnhancedStatusCode(statusClass: $0.statusClass)?.code }
    }

    /// See `EnhancedStatusCode.parents(ranges:)`; `ranges` that are no SMTP ranges are passed over.
    package func parents(ranges: some Sequence<Code> = []) -> [Code] {
        enhanced?.parents(ranges: ranges.compactMap(\.enhanced)).map(\.code) ?? []
    }

    /// See `EnhancedStatusCode.contains(_:)`; codes of other schemes contain only themselves.
    package func contains(_ other: Code) -> Bool {
        if self == other { return true }
        guard let enhanced, let member = other.enhanced else { return false }
        return enhanced.contains(member)
    }
}
