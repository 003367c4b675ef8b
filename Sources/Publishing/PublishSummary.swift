/// What a publication changed. Counts are of files and links.
///
/// ```swift
/// print("\(summary.written) written, \(summary.kept) unchanged, \(summary.removed) removed")
/// ```
package struct PublishSummary: Hashable, Sendable {
    /// New, changed or damaged since the last build.
    package var written = 0
    /// The same as in the last build: inode and time stay.
    package var kept = 0
    /// In the last build and not in this one.
    package var removed = 0
    /// Not Naslag's; they were taken over into the new site, which is counted only when there was one.
    package var foreign = 0
    /// Why the old site is still beside the new one, if it is. The site is published all the same, and the next
    /// build tries again.
    package var leftover: String?
    /// What the file system could not do, and what was done in its place.
    package var compromises: [String] = []

    package init(written: Int = 0, kept: Int = 0, removed: Int = 0, foreign: Int = 0, leftover: String? = nil) {
        self.written = written
        self.kept = kept
        self.removed = removed
        self.foreign = foreign
        self.leftover = leftover
    }
}
