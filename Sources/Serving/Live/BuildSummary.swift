internal import JSON

/// What `naslag build --json` prints about a build, as far as an author who watches wants to know it.
struct BuildSummary {
    let written: Int
    let removed: Int

    /// - Returns: nil for a line that is no such summary.
    init?(_ line: String) {
        guard line.hasPrefix("{"), let object = JSONReader.value(of: Array(line.utf8)[...]),
            let written = object["written"]?.integer, let removed = object["removed"]?.integer
        else { return nil }
        (self.written, self.removed) = (written, removed)
    }

    /// The line for the terminal: what was rebuilt, how long it took, and whether it broke.
    static func line(_ summary: BuildSummary?, errors: Int, isPublished: Bool, in time: Duration) -> String {
        let hundredths = Int(time / .milliseconds(10))
        let seconds = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) s"
        guard isPublished else { return "not built: the last good site stays, after \(seconds)" }
        let left = errors > 0 ? ", without what is broken in \(errors) places" : ""
        guard let summary else { return "built in \(seconds)\(left)" }
        let changes = summary.written + summary.removed
        return changes == 0
            ? "built in \(seconds): nothing is different\(left)"
            : "built in \(seconds): \(summary.written) files written, \(summary.removed) removed\(left)"
    }
}
