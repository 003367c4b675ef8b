internal import Articles
internal import Platform

/// Counts the terms of one text at a time.
struct SearchCounts {
    private struct Count {
        var title: UInt16 = 0
        var headings: UInt16 = 0
        var body: UInt16 = 0
        var level = 0
    }

    private var counts: [Count] = []
    private var touched: [Int] = []
    /// The words of the text, each once: several can be forms of one term.
    private var words: [Int] = []
    private var isInText: [Bool] = []

    /// - Parameter archive: takes the words of the text with their levels.
    mutating func count(
        _ title: [UInt8], _ text: SearchText, _ lexicon: Lexicon, _ scanner: WordScanner,
        into postings: inout [UInt32], archive: inout ByteWriter
    ) {
        let titleLength = count(title, lexicon, scanner, \.title)
        let headingsLength = count(text.headings, lexicon, scanner, \.headings)
        let bodyLength = count(text.body, lexicon, scanner, \.body)
        for term in touched {
            let count = counts[term]
            let level = SearchLevel.level(
                title: .init(frequency: Int(count.title), length: titleLength),
                headings: .init(frequency: Int(count.headings), length: headingsLength),
                body: .init(frequency: Int(count.body), length: bodyLength))
            postings.append(PostingCodec.posting(term, level))
            counts[term].level = level
        }
        archive.write(words.count)
        for word in words {
            archive.write(bytes: lexicon.word(word))
            archive.write(counts[lexicon.termOfWord(word)].level)
            isInText[word] = false
        }
        clear()
    }

    /// The words of a text as `count` archived them.
    mutating func add(
        from archive: inout ByteReader, _ lexicon: Lexicon, into postings: inout [UInt32]
    ) throws(DamagedBytes) {
        defer { clear() }
        for _ in 0..<max(0, try archive.number()) {
            let word = try archive.piece()
            let level = try archive.number()
            guard !word.isEmpty, (0..<SearchLevel.count).contains(level) else { throw DamagedBytes() }
            let term = lexicon.termOfWord(word.withUnsafeBufferPointer { lexicon.index(of: $0) })
            if touch(term, lexicon, \.body) { postings.append(PostingCodec.posting(term, level)) }
        }
    }

    private mutating func clear() {
        for term in touched { counts[term] = Count() }
        touched.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
    }

    /// - Returns: whether the term is new in this text.
    private mutating func touch(_ term: Int, _ lexicon: Lexicon, _ field: WritableKeyPath<Count, UInt16>) -> Bool {
        if term >= counts.count { counts += Array(repeating: Count(), count: lexicon.termCount * 2 - counts.count) }
        let isNew = counts[term].title == 0 && counts[term].headings == 0 && counts[term].body == 0
        if isNew { touched.append(term) }
        if counts[term][keyPath: field] < .max { counts[term][keyPath: field] += 1 }
        return isNew
    }

    private mutating func count(
        _ text: [UInt8], _ lexicon: Lexicon, _ scanner: WordScanner, _ field: WritableKeyPath<Count, UInt16>
    ) -> Int {
        var length = 0
        scanner.scan(text) { word in
            let index = lexicon.index(of: word)
            if index >= isInText.count { isInText += Array(repeating: false, count: index * 2 + 64 - isInText.count) }
            if !isInText[index] {
                isInText[index] = true
                words.append(index)
            }
            _ = touch(lexicon.termOfWord(index), lexicon, field)
            length += 1
        }
        return length
    }
}
