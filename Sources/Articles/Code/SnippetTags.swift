/// Finds a named snippet in a code file: between two comments that hold a tag, or in a region.
///
/// ```
/// // <main>            #region main
/// start();             start();
/// // </main>           #endregion
/// ```
enum SnippetTags {
    /// How each family of languages writes a tag, white space aside.
    private struct Family {
        let opening: String
        let closing: String
        /// What stands behind the name; nothing where the name is the rest of the line.
        let tail: String
        var endsNamed = true
    }

    private static let families = [
        Family(opening: "//<", closing: "//</", tail: ">"), Family(opening: "'<", closing: "'</", tail: ">"),
        Family(opening: "<!--<", closing: "<!--</", tail: ">-->"), Family(opening: "--<", closing: "--</", tail: ">"),
        Family(opening: "#<", closing: "#</", tail: ">"), Family(opening: "rem<", closing: "rem</", tail: ">"),
        Family(opening: "%<", closing: "%</", tail: ">"), Family(opening: ";<", closing: ";</", tail: ">"),
        Family(opening: "/*<", closing: "/*</", tail: ">*/"),
        Family(opening: "#region", closing: "#endregion", tail: "", endsNamed: false),
    ]

    /// - Returns: the numbers of the snippet's lines, from 0, without those that hold tags of its family; nil where no
    ///   family has the name, also as `snippet` and the name.
    static func lines(of name: String, in all: [Substring]) -> [Int]? {
        let wanted = name.lowercased()
        let dense = all.map { line in line.lowercased().filter { !$0.isWhitespace } }
        for family in families {
            let found = ranges(family, in: dense)
            if let range = found.ranges[wanted] ?? found.ranges["snippet" + wanted] {
                return range.filter { !found.tagLines.contains($0) }
            }
        }
        return nil
    }

    private static func ranges(
        _ family: Family, in lines: [String]
    ) -> (ranges: [String: Range<Int>], tagLines: Set<Int>) {
        var ranges: [String: Range<Int>] = [:]
        var starts: [String: Int] = [:]
        var stack: [String] = []
        var tagLines: Set<Int> = []
        for (number, line) in lines.enumerated() {
            if var name = tag(line, family.closing, family.tail), !family.endsNamed || isName(name) {
                tagLines.insert(number)
                if !family.endsNamed { name = stack.popLast() ?? "" }
                // A later end of the same name closes nothing.
                if let start = starts[name], ranges[name] == nil { ranges[name] = start..<number }
            } else if let name = tag(line, family.opening, family.tail), isName(name) {
                tagLines.insert(number)
                starts[name] = number + 1
                ranges[name] = nil
                stack.append(name)
            }
        }
        return (ranges, tagLines)
    }

    private static func tag(_ line: String, _ head: String, _ tail: String) -> String? {
        guard line.hasPrefix(head), line.hasSuffix(tail), line.count >= head.count + tail.count else { return nil }
        return String(line.dropFirst(head.count).dropLast(tail.count))
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || "_.-".contains($0) }
    }
}
