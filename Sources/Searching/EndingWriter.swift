/// Lists the words of an index by their last letters, for words with a typing error in their first ones: those stand in
/// another shard than the word that is meant.
///
///     berichten, rechten   →  *nethcireb<tab>-cer   (* is 0, - is 3: what each shares with the one before, turned round)
enum EndingWriter {
    /// A list ends where the last three letters change, as soon as it is this large.
    private static let target = 5_000
    /// Shorter words differ from too many others by one letter.
    private static let shortest = 4

    static func shards(of lines: [SearchIndex.Line]) -> [ShardWriter.Shard] {
        var shards: [ShardWriter.Shard] = []
        var (start, text): ([UInt8], [UInt8]) = ([], [])
        var previous: [UInt8] = []
        for word in words(of: lines) {
            let beginning = ShardWriter.beginning(of: word)
            if text.count > target, beginning != ShardWriter.beginning(of: previous) {
                shards.append(ShardWriter.Shard(start: start, text: text))
                (start, text, previous) = (Array(beginning), [], [])
            }
            if !text.isEmpty { text.append(0x09) }
            ShardWriter.append(word, after: previous, to: &text)
            previous = word
        }
        return shards + [ShardWriter.Shard(start: start, text: text)]
    }

    /// The words turned round, sorted, each once; numbers and codes are no words.
    private static func words(of lines: [SearchIndex.Line]) -> [[UInt8]] {
        var words: Set<[UInt8]> = []
        for form in lines.lazy.flatMap(\.forms) where form[0] &- 0x30 >= 10 {
            let scalars = String(decoding: form, as: UTF8.self).unicodeScalars
            guard scalars.count >= shortest else { continue }
            words.insert(Array(String(String.UnicodeScalarView(scalars.reversed())).utf8))
        }
        return words.sorted { $0.lexicographicallyPrecedes($1) }
    }
}
