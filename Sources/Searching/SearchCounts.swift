internal import Articles
internal import Platform

/// Counts the terms of one text at a time.
struct SearchCounts {
    private struct Count {
        var frequency: UInt16 = 0
        var isInTitle = false
        var isInHeading = false
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
        let titleLength = count(title, lexicon, scanner) { $0.isInTitle = true }
        var length = titleLength
        length += count(text.headings, lexicon, scanner) { $0.isInHeading = true }
        length += count(text.body, lexicon, scanner) { _ in }
        for term in touched {
            let count = counts[term]
            let level = SearchLevel.level(
                isInTitle: count.isInTitle, isInHeading: count.isInHeading, titleLength: titleLength,
                frequency: Int(count.frequency), length: length)
            postings.append(UInt32(term << 3 | level))
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
            guard !word.isEmpty, (0...7).contains(level) else { throw DamagedBytes() }
            let term = lexicon.termOfWord(word.withUnsafeBufferPointer { lexicon.index(of: $0) })
            if touch(term, lexicon) { postings.append(UInt32(term << 3 | level)) }
        }
    }

    private mutating func clear() {
        for term in touched { counts[term] = Count() }
        touched.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
    }

    /// - Returns: whether the term is new in this text.
    private mutating func touch(_ term: Int, _ lexicon: Lexicon) -> Bool {
        if term >= counts.count { counts += Array(repeating: Count(), count: lexicon.termCount * 2 - counts.count) }
        let isNew = counts[term].frequency == 0
        if isNew { touched.append(term) }
        counts[term].frequency &+= counts[term].frequency == .max ? 0 : 1
        return isNew
    }

    private mutating func count(
        _ text: [UInt8], _ lexicon: Lexicon, _ scanner: WordScanner, _ mark: (inout Count) -> Void
    ) -> Int {
        var length = 0
        scanner.scan(text) { word in
            let index = lexicon.index(of: word)
            if index >= isInText.count { isInText += Array(repeating: false, count: index * 2 + 64 - isInText.count) }
            if !isInText[index] {
                isInText[index] = true
                words.append(index)
            }
            let term = lexicon.termOfWord(index)
            _ = touch(term, lexicon)
            mark(&counts[term])
            length += 1
        }
        return length
    }
}
