internal import Terms

/// Reads the tables of words: lines of fields between tabs, `#` before a remark.
package enum PhraseFiles {
    /// A line that cannot be read.
    package struct Problem: Hashable, Sendable {
        /// From 1.
        package let line: Int
        package let text: String
    }

    /// The names of the tables, below `words`.
    package static let names = ["phrases.tsv", "frames.tsv", "vendors.tsv", "codes.tsv"]

    /// What the tables hold together.
    package struct Content: Sendable {
        package var phrases: [Phrase] = []
        /// What a number means, by itself or for one vendor.
        package var codes: [CodeReason] = []

        package init() {}

        /// Both, with one's own before the others'; a row that is the same in both stands there once.
        package func laid(over below: Content) -> Content {
            let (ownPhrases, ownCodes) = (Set(phrases), Set(codes))
            var content = self
            content.phrases += below.phrases.filter { !ownPhrases.contains($0) }
            content.codes += below.codes.filter { !ownCodes.contains($0) }
            return content
        }
    }

    /// Adds a table to the content and gives what could not be read of it.
    ///
    ///     phrases.tsv   words · reason · vendor or empty · `weak`, `literal` or empty · party or empty
    ///     frames.tsv    words · role · reason or empty · language · party or empty
    ///     vendors.tsv   words of a host or a signature · vendor
    ///     codes.tsv     code · vendor or empty · reason or empty · party or empty
    package static func add(_ text: String, name: String, to content: inout Content) -> [Problem] {
        var problems: [Problem] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if !add(fields, name: name, to: &content) {
                problems.append(
                    Problem(line: index + 1, text: "a line of \(name) that cannot be read: '\(line.prefix(60))'"))
            }
        }
        return problems
    }

    private static func add(_ fields: [String], name: String, to content: inout Content) -> Bool {
        func field(_ index: Int) -> String? {
            index < fields.count && !fields[index].isEmpty ? fields[index] : nil
        }
        guard let first = field(0) else { return false }
        let reason = field(name == "phrases.tsv" ? 1 : 2).flatMap(Reason.init)
        switch name {
        case "phrases.tsv":
            guard let reason else { return false }
            content.phrases.append(
                Phrase(
                    first, field(3) == "literal" ? .literal : .words, reason: reason, vendor: field(2),
                    isWeak: field(3) == "weak", fixBy: field(4).flatMap(FixBy.init)))
        case "frames.tsv":
            guard let role = field(1).flatMap(role) else { return false }
            content.phrases.append(Phrase(first, role, reason: reason, fixBy: field(4).flatMap(FixBy.init)))
        case "vendors.tsv":
            guard let vendor = field(1) else { return false }
            content.phrases.append(Phrase(first, .vendor, vendor: vendor))
        case "codes.tsv":
            content.codes.append(
                CodeReason(code: first, vendor: field(1), reason: reason, fixBy: field(3).flatMap(FixBy.init)))
        default:
            return false
        }
        return true
    }

    private static func role(_ name: String) -> Phrase.Role? {
        switch name {
        case "reason": .reason
        case "diagnostic": .diagnostic
        case "failed": .failed
        case "delayed": .delayed
        case "quoted-original": .original
        case "recipient": .recipient
        default: nil
        }
    }
}
