internal import Articles

extension List {
    /// Each item is a cause: its first paragraph.
    func causes(at path: BlockPath) -> [Draft.Passage] {
        items.enumerated().compactMap { number, blocks in
            blocks.isEmpty ? nil : Draft.Passage(path: path + [number, 0])
        }
    }
}

extension Inline {
    /// Words, as against code, images and anchors.
    var isProse: Bool {
        switch self {
        case .text, .styled, .link: true
        case .code, .image, .anchor, .softBreak, .lineBreak: false
        }
    }
}

extension [Inline] {
    /// What follows the bold words or the code span at the start, without the colon or dash between them.
    var withoutLead: [Inline] {
        var rest = Array(drop { [$0].isBlank }.dropFirst())
        if case .text(let text, let segment)? = rest.first {
            let trimmed = text.drop { $0.isWhitespace || ":–—-.,".contains($0) }
            rest[0] = .text(String(trimmed), segment: segment)
        }
        return rest
    }

    /// `None.`, `Not applicable. This error cannot be repaired.`, and `or` between two ways.
    var saysNothingToDo: Bool {
        let text = plainText.trimmed
        return text.unicodeScalars.count < 4 || Cues.isEmpty(sentences.first?.text ?? text)
    }

    /// `**Applies to**`, and what an include that was not found leaves.
    var isBoilerplate: Bool {
        let text = plainText.trimmed
        return text.hasPrefix("[!") || text.hasPrefix("<")
            || (allSatisfy { !$0.isPlain || [$0].isBlank } && text.utf8.count < 40)
    }
}

extension Inline {
    fileprivate var isPlain: Bool {
        if case .text = self { true } else { false }
    }
}
