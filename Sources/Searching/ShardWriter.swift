/// Cuts the lines of an index into shards: ranges of the alphabet, each a file that a query loads whole.
///
/// A line is a stem, its forms and its postings; it begins with what it shares with the stem before it:
///
///     bericht (forms bericht, berichten), berk   →  *bericht  en!#1,<tab>-k!#8      (* is 0, - is 3)
///
/// A space opens a form that continues the stem; `#` opens one that shares only so many letters with it. A stem
/// without forms is its own form. A form that begins otherwise than its stem, as in Arabic, stands where it is looked
/// for, too, with its stem and no postings: those are where the stem is.
package enum ShardWriter {
    struct Shard {
        /// What its first word begins with; empty for the first shard.
        let start: [UInt8]
        let text: [UInt8]
    }

    /// A shard ends where the first three letters change, as soon as it is this large: small enough for a query of
    /// several words, large enough to hold most words that differ by one letter.
    private static let target = 5_000

    private struct Entry {
        let beginning: ArraySlice<UInt8>
        let line: Int
        var forms: [[UInt8]]
        let isHome: Bool
    }

    static func shards(of lines: [SearchIndex.Line]) -> [Shard] {
        var shards: [Shard] = []
        var start: [UInt8] = []
        var text: [UInt8] = []
        var previous = Entry(beginning: [], line: 0, forms: [], isHome: true)
        var stem: [UInt8] = []
        for entry in entries(of: lines) {
            if text.count > target, entry.beginning != previous.beginning {
                shards.append(Shard(start: start, text: text))
                (start, text, stem) = (Array(entry.beginning), [], [])
            }
            append(entry, of: lines[entry.line], after: stem, to: &text)
            stem = lines[entry.line].stem
            previous = entry
        }
        return shards + [Shard(start: start, text: text)]
    }

    /// Each line once for each beginning under which it is looked for, by these beginnings.
    private static func entries(of lines: [SearchIndex.Line]) -> [Entry] {
        var entries: [Entry] = []
        for (index, line) in lines.enumerated() {
            let first = entries.count
            entries.append(Entry(beginning: beginning(of: line.stem), line: index, forms: [], isHome: true))
            for form in line.forms {
                let beginning = beginning(of: form)
                if let known = entries[first...].firstIndex(where: { $0.beginning == beginning }) {
                    entries[known].forms.append(form)
                } else {
                    entries.append(Entry(beginning: beginning, line: index, forms: [form], isHome: false))
                }
            }
        }
        return entries.sorted { left, right in
            left.beginning == right.beginning
                ? left.line < right.line : left.beginning.lexicographicallyPrecedes(right.beginning)
        }
    }

    /// The first three characters.
    static func beginning(of word: [UInt8]) -> ArraySlice<UInt8> {
        var characters = 0
        return word.prefix { byte in
            if byte & 0xC0 != 0x80 { characters += 1 }
            return characters <= 3
        }
    }

    private static func append(
        _ entry: Entry, of line: SearchIndex.Line, after previous: [UInt8], to text: inout [UInt8]
    ) {
        if !text.isEmpty { text.append(0x09) }
        append(line.stem, after: previous, to: &text)
        if entry.forms != [line.stem] {
            for form in entry.forms {
                if form.starts(with: line.stem) {
                    text.append(0x20)
                    text += form.dropFirst(line.stem.count)
                } else {
                    text.append(0x23)
                    append(form, after: line.stem, to: &text)
                }
            }
        }
        text.append(0x21)
        if entry.isHome { text += line.postings }
    }

    /// The number of characters that a word shares with another, and the rest of it.
    static func append(_ word: [UInt8], after other: [UInt8], to text: inout [UInt8]) {
        let shared = SearchVocabulary.sharedLength(word[...], other[...])
        PostingCodec.append(word[..<shared].count { $0 & 0xC0 != 0x80 }, to: &text)
        text += word[shared...]
    }
}
