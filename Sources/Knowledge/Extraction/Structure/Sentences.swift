internal import Articles

/// A sentence of a text: the translated segment that it is, or its number where the text has no segments.
struct Sentence: Hashable {
    enum ID: Hashable {
        case segment(Int32)
        case number(Int)
    }

    let id: ID
    var content: [Inline]
    /// The other segments in it: an included name, a part of a sentence that was translated apart.
    var others: [ID] = []

    var ids: [ID] { [id] + others }

    var text: String { content.plainText }
}

extension [Inline] {
    /// The sentences of a paragraph. A leaf outside of any segment belongs to the sentence before it.
    var sentences: [Sentence] {
        let runs = hasSegments ? segmentRuns : proseRuns
        return runs.filter { !$0.content.isBlank }.map {
            Sentence(id: $0.id, content: $0.content.trimmed, others: $0.others)
        }
    }

    /// Only the sentences with these ids, a space between them.
    func keeping(_ ids: Set<Sentence.ID>) -> [Inline] {
        let kept = sentences.filter { sentence in sentence.ids.contains { ids.contains($0) } }
        return Array(kept.map(\.content).joined(separator: [.text(" ", segment: 0)]))
    }

    /// The segments that the leaves carry.
    var segments: Set<Int32> {
        var found: Set<Int32> = []
        for inline in self { inline.insertSegments(into: &found) }
        found.remove(0)
        return found
    }

    var hasSegments: Bool { contains { $0.firstSegment != 0 } }

    private var segmentRuns: [Sentence] {
        var result: [Sentence] = []
        for inline in self {
            let segment = inline.firstSegment
            if let last = result.last, segment == 0 || last.ids.contains(.segment(segment)) {
                result[result.count - 1].content.append(inline)
            } else if let last = result.last, !last.content.endsSentence {
                result[result.count - 1].content.append(inline)
                result[result.count - 1].others.append(.segment(segment))
            } else {
                result.append(Sentence(id: .segment(segment), content: [inline]))
            }
        }
        return result
    }

    /// Ends with a mark that ends a sentence, perhaps in quotation marks or brackets, or at a line of its own.
    private var endsSentence: Bool {
        guard let last = last(where: { if case .anchor = $0 { false } else { true } }) else { return false }
        if case .lineBreak = last { return true }
        if case .image = last { return true }
        let closing: Set<Character> = ["\"", "'", "”", "’", "»", ")", "]", "」", "』", "）", "*"]
        var text = plainText[...]
        while let last = text.last, last.isWhitespace || closing.contains(last) { text.removeLast() }
        return text.isEmpty || text.last.map { ".!?:;…。！？：；।؟".contains($0) } ?? false
    }

    /// Splits text where a full stop, a question mark or the like is followed by a space.
    private var proseRuns: [Sentence] {
        var runs: [[Inline]] = [[]]
        for inline in self {
            guard case .text(let text, let segment) = inline else {
                runs[runs.count - 1].append(inline)
                continue
            }
            var rest = Substring(text)
            while let end = rest.sentenceEnd {
                runs[runs.count - 1].append(.text(String(rest[..<end]), segment: segment))
                runs.append([])
                rest = rest[end...]
            }
            if !rest.isEmpty { runs[runs.count - 1].append(.text(String(rest), segment: segment)) }
        }
        return runs.enumerated().map { Sentence(id: .number($0.offset), content: $0.element) }
    }

    /// Without white space at either end.
    var trimmed: [Inline] {
        var result = self
        while let first = result.first, [first].isBlank { result.removeFirst() }
        while let last = result.last, [last].isBlank { result.removeLast() }
        if case .text(let text, let segment)? = result.first {
            result[0] = .text(String(text.drop(while: \.isWhitespace)), segment: segment)
        }
        if case .text(let text, let segment)? = result.last {
            let end = text.lastIndex { !$0.isWhitespace } ?? text.startIndex
            result[result.count - 1] = .text(String(text[...end]), segment: segment)
        }
        return result
    }
}

extension Inline {
    /// The first segment in it that is not 0.
    var firstSegment: Int32 {
        switch self {
        case .text(_, let segment), .code(_, let segment): segment
        case .styled(_, let children), .link(_, let children):
            children.lazy.map(\.firstSegment).first { $0 != 0 } ?? 0
        case .image, .anchor, .softBreak, .lineBreak: 0
        }
    }

    fileprivate func insertSegments(into found: inout Set<Int32>) {
        switch self {
        case .text(_, let segment), .code(_, let segment): found.insert(segment)
        case .styled(_, let children), .link(_, let children):
            for child in children { child.insertSegments(into: &found) }
        case .image, .anchor, .softBreak, .lineBreak: break
        }
    }
}

extension Substring {
    /// Behind the first `. ` that ends a sentence.
    fileprivate var sentenceEnd: Index? {
        var index = startIndex
        while let stop = self[index...].firstIndex(where: { ".!?".contains($0) }) {
            let next = self.index(after: stop)
            guard next < endIndex else { return nil }
            if self[next] == " " { return self.index(after: next) }
            index = next
        }
        return nil
    }
}
