internal import Articles

extension ArticleRenderer {
    /// Running text; what one segment gave is wrapped together with its source sentence.
    ///
    ///     Volg de <strong>stappen</strong>.   →   <span data-source="Follow the steps.">Volg de …</span>
    ///
    /// A segment that markup cuts in two is wrapped in each part.
    mutating func render(_ inlines: [Inline]) {
        guard !sources.isEmpty, !isInSentence else {
            for inline in inlines { render(inline) }
            return
        }
        var index = 0
        while index < inlines.count {
            let end = inlines.endOfSentence(from: index)
            let sentence = inlines[index..<end]
            if let source = source(of: sentence) {
                writer.raw("<span")
                writer.attribute("data-source", source)
                writer.raw(">")
                isInSentence = true
                for inline in sentence { render(inline) }
                isInSentence = false
                writer.raw("</span>")
            } else {
                for inline in sentence { render(inline) }
            }
            index = end
        }
    }

    /// Nil where there is none, and where it is the same text.
    /// A page carries so many bytes of sources; the rest of a longer one is read side by side.
    private static var mostSourceBytes: Int { 400_000 }

    private mutating func source(of sentence: ArraySlice<Inline>) -> String? {
        guard case .one(let segment)? = sentence.first?.sentence, let source = sources[segment] else { return nil }
        if sentence.count == 1 {
            switch sentence.first {
            case .text(source, _), .code(source, _): return nil
            default: break
            }
        }
        guard sourceBytes + source.utf8.count <= Self.mostSourceBytes else { return nil }
        sourceBytes += source.utf8.count
        return source
    }
}

/// The segment that all text of a piece stands in.
private enum SegmentOfPiece: Equatable {
    /// It has no text.
    case none
    case one(Int32)
    case several
}

extension Array<Inline> {
    /// Where the sentence ends that begins at an index: before the next text of another segment. What has no text
    /// belongs to a sentence when more of it follows.
    fileprivate func endOfSentence(from start: Int) -> Int {
        var end = start + 1
        guard case .one(let segment) = self[start].sentence, segment != 0 else { return end }
        for index in indices.dropFirst(start + 1) {
            let sentence = self[index].sentence
            if sentence == .one(segment) { end = index + 1 } else if sentence != .none { break }
        }
        return end
    }
}

extension Inline {
    fileprivate var sentence: SegmentOfPiece {
        switch self {
        case .text(_, let segment), .code(_, let segment): return .one(segment)
        case .image, .anchor, .softBreak, .lineBreak: return .none
        case .styled(_, let children), .link(_, let children):
            var found = SegmentOfPiece.none
            for child in children {
                let sentence = child.sentence
                if found == .none { found = sentence } else if sentence != .none, sentence != found { return .several }
            }
            return found
        }
    }
}
