/// What a tree inserted so far. Files that include others several times over grow with every level, so both their
/// number and their size are bounded.
struct Insertions {
    /// Files inserted, each as often as it was.
    private(set) var files: Int32 = 0
    private var bytes = 0

    static let mostFiles: Int32 = 1_000
    static let mostBytes = MarkdownLimits.size

    enum Answer {
        case allowed
        /// This one is too much, the first time.
        case refused
        /// One was too much before, and was reported.
        case refusedAgain
    }

    /// Counts one more file of so many bytes, unless that is too much.
    mutating func add(_ count: Int) -> Answer {
        guard files < Self.mostFiles, bytes <= Self.mostBytes else { return .refusedAgain }
        bytes += count
        guard files + 1 < Self.mostFiles, bytes <= Self.mostBytes else {
            files = Self.mostFiles
            return .refused
        }
        files += 1
        return .allowed
    }
}
