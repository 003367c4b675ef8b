internal import Platform

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
        let ending = Self.endings[name]
        if ending == .void { return false }
        if isEnd {
            if let count = leftOut[name], count > 0 {
                leftOut[name] = count - 1
                return true
            }
            if let index = open.lastIndex(of: name) { open.removeSubrange(index...) }
            return false
        }
        if ending == .omissible, let index = open.lastIndex(of: name),
            open[index...].allSatisfy({ Self.endings[$0] == .omissible })
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

    /// How an element ends, where that is not by an end tag alone.
    private enum Ending {
        /// With its start tag.
        case void
        /// HTML lets one leave the end tag out.
        case omissible
    }

    /// One table, as a text may have hundreds of thousands of tags.
    private static let endings: [String: Ending] = Dictionary(
        uniqueKeysWithValues: [
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        ].map { ($0, .void) }
            + [
                "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "colgroup",
            ].map { ($0, .omissible) })
}
