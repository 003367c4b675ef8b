extension DocFXResolver {
    /// The paragraph of some words. An include among them that holds an alert is one between two paragraphs.
    mutating func wordsWithAlerts(_ words: [Inline]) -> [Block] {
        guard !includes.marks.isEmpty else { return [.paragraph(inlines(words))] }
        var result: [Block] = []
        var pending: [Inline] = []
        func flush() {
            if !pending.isBlank { result.append(.paragraph(pending.canonical().trimmingBreaks())) }
            pending = []
        }
        for word in words {
            guard case .text(let text, let segment) = word, IncludeAtoms.mayOccur(in: text) else {
                pending += inlines([word])
                continue
            }
            for piece in includes.pieces(of: text) {
                switch piece {
                case .text(let text): pending += plain(Emoji.replaced(in: text), segment)
                case .mark(let mark):
                    let blocks = CellAlert.blocks(of: inserted(mark, .inline).runningText)
                    if blocks.count == 1, case .paragraph(let words) = blocks[0] {
                        pending += words
                    } else {
                        flush()
                        result += blocks
                    }
                }
            }
        }
        flush()
        return result
    }

    mutating func including(_ text: String, _ segment: Int32) -> [Inline] {
        includes.pieces(of: text).flatMap { piece -> [Inline] in
            switch piece {
            case .text(let text): plain(Emoji.replaced(in: text), segment)
            case .mark(let mark): inserted(mark, .inline).runningText
            }
        }
    }

    func image(_ image: Image) -> Image {
        Image(
            source: includes.restored(image.source), alternative: includes.replacing(in: image.alternative, by: words),
            title: includes.replacing(in: image.title, by: words))
    }

    /// The words of an include, where no markup can stand.
    func words(of mark: LinkMark) -> String { inserted(mark, .inline).runningText.plainText }
}

extension Array<Block> {
    /// The words of blocks as one run of text. DocFX puts nothing between two paragraphs of an included file.
    fileprivate var runningText: [Inline] {
        var result: [Inline] = []
        for block in self {
            switch block {
            case .paragraph(let content): result += content
            case .heading(let heading): result += heading.content
            default: result.append(.text([block].plainText, segment: 0))
            }
        }
        return result
    }
}
