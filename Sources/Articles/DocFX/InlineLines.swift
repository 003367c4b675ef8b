extension Array<Inline> {
    /// The lines of a paragraph as its author broke them, without the breaks between them.
    var lines: [ArraySlice<Inline>] {
        split(omittingEmptySubsequences: false) { inline in
            switch inline {
            case .softBreak, .lineBreak: true
            default: false
            }
        }
    }

    /// An escaped mark has a placeholder in it, which is removed once marks were looked for.
    func withoutEscapes() -> [Inline] {
        contains(.escape) ? filter { $0 != .escape }.canonical() : self
    }
}

extension Inline {
    /// Stands for `DirectiveComment.escape`.
    static let escape = Inline.anchor(DirectiveComment.escape)
}

extension String {
    /// Without white space at both ends.
    package var trimmed: Substring {
        var text = self[...]
        while text.first?.isWhitespace ?? false { text.removeFirst() }
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return text
    }
}
