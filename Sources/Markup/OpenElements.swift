internal import System

/// The elements of HTML that are open at a place of a text, as tags go by; and which tags would nest too deep.
///
///     <div> × 64   open
///     <div>        isTooDeep: the tag is left out
///     </div>       isTooDeep: it closes the one that was left out
///     </div> × 64  close
///
/// Ends that HTML lets one leave out are counted as if they stood there: `<li>a<li>b` is one level.
package struct OpenElements {
    private var open: [String] = []
    private var leftOut: [String: Int] = [:]

    package init() {}

    package var count: Int { open.count }

    /// Takes the next tag.
    ///
    /// - Parameters:
    ///   - name: in lower case.
    ///   - outside: levels around all of these elements.
    /// - Returns: whether the tag would open a level past the budget, or closes such a one.
    package mutating func isTooDeep(_ name: String, isEnd: Bool, outside: Int = 0) -> Bool {
        if Self.void.contains(name) { return false }
        if isEnd {
            if let count = leftOut[name], count > 0 {
                leftOut[name] = count - 1
                return true
            }
            if let index = open.lastIndex(of: name) { open.removeSubrange(index...) }
            return false
        }
        if Self.endsAlone.contains(name), let index = open.lastIndex(of: name),
            open[index...].allSatisfy(Self.endsAlone.contains)
        {
            open.removeSubrange(index...)
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

    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    ]
    /// Elements whose end HTML lets one leave out.
    private static let endsAlone: Set<String> = [
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "colgroup",
    ]
}
