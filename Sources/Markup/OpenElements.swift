internal import Platform

/// The elements of HTML that are open at a place of a text, as tags go by; and which tags would nest too deep.
///
///     <div> × 64   open
///     <div>        isTooDeep: the tag is left out
///     </div>       isTooDeep: it closes the one that was left out
///     </div> × 64  close
///
/// End tags that HTML makes optional are counted as if they were written: `<li>a<li>b` is one level. Where libxml2
/// nests what HTML does not, `impliedEnd` is the end tag to write: `<dd>a<dd>b`.
package struct OpenElements {
    private var open: [String] = []
    private var leftOut: [String: Int] = [:]
    /// The element that the last tag ends by HTML and that libxml2 would keep open around it: `dd` before `<dd>`.
    package private(set) var impliedEnd: String?

    package init() {}

    /// How many elements are open, for `close(to:)` and `ends(since:)`.
    package var count: Int { open.count }

    /// Takes the next tag.
    ///
    /// - Parameters:
    ///   - name: in lower case.
    ///   - outside: levels around all of these elements.
    /// - Returns: whether the tag would open a level past the budget, or closes such a one.
    package mutating func isTooDeep(_ name: String, isEnd: Bool, outside: Int = 0) -> Bool {
        impliedEnd = nil
        if Self.void.contains(name) { return false }
        if isEnd {
            if let count = leftOut[name], count > 0 {
                leftOut[name] = count - 1
                return true
            }
            if let index = open.lastIndex(of: name) { open.removeSubrange(index...) }
            return false
        }
        if let ended = Self.endedBy[name] {
            while let last = open.last, last == "p" || ended.contains(last) { open.removeLast() }
            if name == "dd" || name == "dt", open.last == name {
                open.removeLast()
                impliedEnd = name
            }
        }
        guard open.count + outside < NestingLimit.levels else {
            leftOut[name, default: 0] += 1
            return true
        }
        open.append(name)
        return false
    }

    /// Forgets what was opened since there were `count`: the block around it has ended.
    package mutating func close(to count: Int) {
        if open.count > count { open.removeSubrange(count...) }
    }

    /// The end tags that put an end to what was opened since there were `count`, innermost first; without those that
    /// HTML makes optional.
    package func ends(since count: Int) -> [String] {
        open.dropFirst(count).reversed().filter { Self.endedBy[$0] == nil }
    }

    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    ]

    /// What a start tag puts an end to, besides `<p>`, as long as nothing else is open in it: for libxml2, which lets
    /// `<li>` in a `<td>` hold a `<td>`, as HTML lets it hold a table.
    private static let endedBy: [String: Set<String>] = [
        "p": [], "li": ["li"], "dt": ["dd"], "dd": ["dt"], "td": ["td", "th"], "th": ["td", "th"],
        "tr": ["tr", "td", "th", "colgroup", "caption"],
        "tbody": ["tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "caption"],
        "thead": ["colgroup", "caption"], "tfoot": ["tr", "td", "th", "thead", "tbody", "colgroup", "caption"],
        "option": ["option"], "colgroup": ["colgroup", "caption"], "caption": [],
    ]
}
