/// Cuts the part of a code file that an article shows.
enum CodeExcerpt {
    /// - Returns: the lines, each with its line feed, the indent that all of them share taken off; nil where the file
    ///   has no snippet of that name.
    static func text(of code: String, _ reference: CodeReference) -> String? {
        var all = code.split(separator: "\n", omittingEmptySubsequences: false)
        if all.last?.isEmpty ?? false { all.removeLast() }
        var shown: [String] = []
        if let tag = reference.tag {
            guard let snippet = SnippetTags.lines(of: tag, in: all) else { return nil }
            shown = snippet.map { expanded(all[$0]) }
        } else if let ranges = reference.lines {
            for range in ranges where range.lowerBound <= all.count {
                shown += all[(range.lowerBound - 1)..<min(range.upperBound, all.count)].map(expanded)
            }
        } else {
            shown = all.map(expanded)
        }
        let common = shown.filter { !$0.isEmpty }.map(indent).min() ?? 0
        let dedent = reference.dedent ?? common
        return shown.map { $0.dropFirst(min(dedent, indent(of: $0))) + "\n" }.joined()
    }

    private static func indent(of line: String) -> Int {
        line.utf8.prefix { $0 == 0x20 }.count
    }

    /// The line with tabs of its indent as spaces.
    private static func expanded(_ line: Substring) -> String {
        var column = 0
        let rest = line.drop { character in
            guard character == " " || character == "\t" else { return false }
            column += character == "\t" ? 4 - column % 4 : 1
            return true
        }
        return String(repeating: " ", count: column) + rest
    }
}
