/// An SMTP enhanced status code of RFC 3463, or a set of them that people name: `class.subject.detail`.
///
///     EnhancedStatusCode("5.7.705")       .code     5, 7, 705...705
///     EnhancedStatusCode("5.7.7xx")       .family   5, 7, 700...799
///     EnhancedStatusCode("5.7.700-749")   .range    5, 7, 700...749
///     EnhancedStatusCode("5.7")           .subject  5, 7, all
///     EnhancedStatusCode("5")             .class    5, all, all
///     EnhancedStatusCode("3.1.1")         nil: classes are 2, 4 and 5 (RFC 3463 section 3)
///     EnhancedStatusCode("5.07.1")        nil: no leading zeros (RFC 3463 section 2)
package struct EnhancedStatusCode: Hashable, Sendable {
    /// How much the value names, from the widest set to the single code.
    package enum Kind: Int, Sendable {
        case `class`, subject, family, range, code
    }

    package let kind: Kind
    /// 2 success, 4 persistent transient failure, 5 permanent failure.
    package let statusClass: Int
    /// 0 to 999; nil for a class.
    package let subject: Int?
    /// The details the code stands for: one of them for a code, all (0...999) for a subject or a class.
    package let details: ClosedRange<Int>

    /// A class, `5`, or a subject, `5.7`.
    ///
    /// - Returns: nil for a class other than 2, 4 and 5, or a subject outside 0...999 (RFC 3463 section 2).
    package init?(statusClass: Int, subject: Int? = nil) {
        self.init(subject == nil ? .class : .subject, statusClass, subject, 0...999)
    }

    /// A single code: `5.7.705`. Nil where a number is out of range, as above.
    package init?(statusClass: Int, subject: Int, detail: Int) {
        guard detail >= 0 else { return nil }
        self.init(.code, statusClass, subject, detail...detail)
    }

    /// A range of details: `5.7.700-749`. Nil for a range of one detail, and where a number is out of range.
    package init?(statusClass: Int, subject: Int, range: ClosedRange<Int>) {
        guard range.lowerBound < range.upperBound else { return nil }
        self.init(.range, statusClass, subject, range)
    }

    /// The family of a hundred details: `hundreds` 7 is `5.7.7xx`.
    package init?(statusClass: Int, subject: Int, hundreds: Int) {
        guard (1...9).contains(hundreds) else { return nil }
        self.init(.family, statusClass, subject, hundreds * 100...hundreds * 100 + 99)
    }

    private init?(_ kind: Kind, _ statusClass: Int, _ subject: Int?, _ details: ClosedRange<Int>) {
        guard [2, 4, 5].contains(statusClass), (0...999).contains(subject ?? 0),
            (0...999).contains(details.lowerBound), details.upperBound <= 999
        else { return nil }
        self.kind = kind
        self.statusClass = statusClass
        self.subject = subject
        self.details = details
    }

    /// The canonical spelling, which names the page: `5.7.705`, `5.7.7xx`, `5.7.700-749`, `5.7`, `5`.
    package var spelling: String {
        let stem = subject.map { "\(statusClass).\($0)" } ?? "\(statusClass)"
        return switch kind {
        case .class, .subject: stem
        case .family: "\(stem).\(details.lowerBound / 100)xx"
        case .range: "\(stem).\(details.lowerBound)-\(details.upperBound)"
        case .code: "\(stem).\(details.lowerBound)"
        }
    }

    /// The same code as a member of the scheme `smtp-enhanced`.
    package var code: Code { Code(scheme: .smtpEnhanced, spelling: spelling) }
}

extension EnhancedStatusCode: Comparable {
    /// Numeric order; what is wider comes before its members: `5`, `5.7`, `5.7.1`, `5.7.7xx`, `5.7.700-749`, `5.7.700`.
    package static func < (left: Self, right: Self) -> Bool {
        (left.statusClass, left.subject ?? -1, left.lower, left.kind.rawValue, left.details.upperBound)
            < (right.statusClass, right.subject ?? -1, right.lower, right.kind.rawValue, right.details.upperBound)
    }

    private var lower: Int { kind == .class || kind == .subject ? -1 : details.lowerBound }
}

extension EnhancedStatusCode: CustomStringConvertible {
    package var description: String { spelling }
}
