extension Array<Inline> {
    /// The same text in one canonical form, whichever parser it came from: neighbouring texts of one segment are one,
    /// empty texts go, and so does a soft break next to a hard one.
    func canonical() -> [Inline] {
        var needsWork = false
        for index in indices.dropFirst() where self[index - 1].joins(self[index]) { needsWork = true }
        for case .text(let text, _) in self where text.isEmpty { needsWork = true }
        guard needsWork else { return self }
        var result: [Inline] = []
        result.reserveCapacity(count)
        for inline in self {
            switch (result.last, inline) {
            case (_, .text("", _)):
                continue
            case (.text(let first, let segment), .text(let second, let next)) where segment == next:
                result[result.count - 1] = .text(first + second, segment: segment)
            case (.lineBreak, .softBreak):
                continue
            default:
                result.append(inline)
            }
        }
        return result
    }
}

extension Inline {
    fileprivate func joins(_ next: Inline) -> Bool {
        switch (self, next) {
        case (.text(_, let first), .text(_, let second)): first == second
        case (.lineBreak, .softBreak): true
        default: false
        }
    }
}
