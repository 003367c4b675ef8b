package import Articles

/// The source sentence of each segment of a translation, as a reader sees it, without markup.
package struct SourceSentences: Sendable {
    private var texts: [Int32: String] = [:]

    /// For a text that is no translation.
    package static var none: SourceSentences { SourceSentences() }

    private init() {}

    /// - Parameter source: the text that the translation was made from, with the same segments.
    package init(of source: ArticleTree) {
        var reader = Reader()
        reader.read(source.blocks)
        texts = reader.finish()
    }

    var isEmpty: Bool { texts.isEmpty }

    subscript(segment: Int32) -> String? { texts[segment] }

    /// Nobody reads more than a paragraph in a box over the page: what is longer stands on the page side by side alone.
    private static let longest = 1_500

    /// Gathers the text of one segment after the other.
    private struct Reader {
        private var texts: [Int32: String] = [:]
        private var segment: Int32 = 0
        private var text = ""

        mutating func read(_ blocks: [Block]) {
            for block in blocks {
                for inlines in block.ownText {
                    read(inlines)
                    separate()
                }
                read(block.nested)
            }
        }

        private mutating func read(_ inlines: [Inline]) {
            for inline in inlines {
                switch inline {
                case .text(let part, let place), .code(let part, let place): add(part, place)
                case .styled(_, let children), .link(_, let children): read(children)
                case .softBreak, .lineBreak: separate()
                case .image, .anchor: break
                }
            }
        }

        private mutating func add(_ part: String, _ place: Int32) {
            if place != segment { leave(for: place) }
            if place != 0 { text += part }
        }

        private mutating func separate() {
            if segment != 0, let last = text.utf8.last, last != 0x20 { text += " " }
        }

        /// A segment that is cut in two by another, or by the end of a block, goes on where it stopped.
        private mutating func leave(for next: Int32) {
            if segment != 0 { texts[segment] = text }
            segment = next
            text = texts[next] ?? ""
        }

        mutating func finish() -> [Int32: String] {
            leave(for: 0)
            return texts.filter { $0.value.utf8.count <= SourceSentences.longest }
                .mapValues { $0.utf8.last == 0x20 ? String($0.dropLast()) : $0 }
        }
    }
}
