/// What is not read of a message that is larger or more involved than any bounce: a code that stands there is missed,
/// so whoever gets the answer is told.
package enum ReadingLimit: String, CaseIterable, Comparable, Sendable {
    /// What lies behind the first 8 MiB of an input.
    case size
    /// What lies behind the first 256 KiB of a text.
    case text
    /// Parts in more than 16 others, or a report in more than three.
    case depth
    /// Parts behind the first 200 of a multipart, or behind 10,000 lines that look like the boundaries of parts.
    case parts
    /// Fields behind the first 500 of a header, or behind 50,000 of all headers.
    case headers
    /// Recipients behind the first 1,000 of a report.
    case recipients

    static let inputSize = 8 << 20
    static let textSize = 256 << 10
    static let forwardedReports = 3
    static let partCount = 200
    static let boundaryLines = 10_000
    static let headerFields = 500
    static let fieldLines = 50_000
    static let recipientCount = 1_000

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
