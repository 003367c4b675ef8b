package import Articles

/// Finds the names of a set that nearly every translation keeps, such as those of products, as a list for the glossary.
///
/// A name is a row of words with capitals inside a sentence: `Exchange Online`, `Microsoft Purview`. What opens a
/// sentence has its capital from there.
package struct NameProposals: Sendable {
    /// A name with the number of sentences that have it, and of those whose translation has it too.
    package struct Proposal: Hashable, Sendable {
        package let name: String
        package let sentences: Int
        package let kept: Int
    }

    private static let fewest = 30
    private static let share = 0.97
    private static let longest = 4

    private var counts: [String: (sentences: Int, kept: Int)] = [:]

    package init() {}

    /// Counts the names of an article's sentences.
    package mutating func add(_ article: SplitArticle) {
        article.file.bytes.withUnsafeBufferPointer { add(article.segments, of: $0) }
    }

    private mutating func add(_ segments: [Segment], of bytes: UnsafeBufferPointer<UInt8>) {
        for segment in segments {
            let source = InlineScanner.scan(bytes, segment.source)
            let target = InlineScanner.scan(bytes, segment.target)
            // What was not translated tells nothing.
            if Untranslated.isSame(target, source) { continue }
            for name in Set(Self.names(in: source).map { source.text($0) }) {
                let isKept = target.text(target.range).contains(name)
                counts[name, default: (0, 0)].sentences += 1
                if isKept { counts[name]?.kept += 1 }
            }
        }
    }

    /// Those that stand in 30 sentences or more and stay in 97 of 100, the most frequent first.
    package func proposals() -> [Proposal] {
        counts.filter { $1.sentences >= Self.fewest && Double($1.kept) >= Self.share * Double($1.sentences) }
            .map { Proposal(name: $0, sentences: $1.sentences, kept: $1.kept) }
            .sorted { ($1.sentences, $0.name) < ($0.sentences, $1.name) }
    }

    /// Rows of up to four words that begin with a capital, behind the first word of the text.
    private static func names(in text: InlineText) -> [Range<Int>] {
        var names: [Range<Int>] = []
        for run in text.prose {
            var row: Range<Int>?
            var words = 0
            func end() {
                // A word of capitals alone, such as SMTP, is an abbreviation: every language has its own.
                if let row, words <= longest, !isPlain(row, text) { names.append(row) }
                row = nil
                words = 0
            }
            for word in Self.words(of: run, text) {
                let opensText = text.text(text.range.lowerBound..<word.lowerBound).allSatisfy { !$0.isLetter }
                let opensSentence = opensText || ".:!?".utf8.contains(text.byte(at: word.lowerBound - 2))
                let isNameLike = (0x41...0x5A).contains(text.bytes[word.lowerBound]) && !opensSentence
                guard isNameLike else {
                    end()
                    continue
                }
                if let open = row, word.lowerBound == open.upperBound + 1, text.bytes[open.upperBound] == 0x20 {
                    row = open.lowerBound..<word.upperBound
                    words += 1
                } else {
                    end()
                    row = word
                    words = 1
                }
            }
            end()
        }
        return names
    }

    private static func words(of run: Range<Int>, _ text: InlineText) -> [Range<Int>] {
        let words: [Slice<UnsafeBufferPointer<UInt8>>] = text.bytes[run].split {
            !($0.isASCIIAlphanumeric || $0 >= 0x80 || $0 == 0x2D)
        }
        return words.map { $0.startIndex..<$0.endIndex }.filter { $0.count > 1 }
    }

    private static func isPlain(_ row: Range<Int>, _ text: InlineText) -> Bool {
        text.bytes[row].allSatisfy { !(0x61...0x7A).contains($0) }
    }
}
