/// Counts the terms of one text at a time.
struct SearchCounts {
    private struct Count {
        var frequency: UInt16 = 0
        var isInTitle = false
        var isInHeading = false
    }

    private var counts: [Count] = []
    private var touched: [Int] = []

    mutating func count(
        _ title: [UInt8], _ text: SearchText, _ lexicon: Lexicon, _ scanner: WordScanner, into postings: inout [UInt32]
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
            counts[term] = Count()
        }
        touched.removeAll(keepingCapacity: true)
    }

    private mutating func count(
        _ text: [UInt8], _ lexicon: Lexicon, _ scanner: WordScanner, _ mark: (inout Count) -> Void
    ) -> Int {
        var length = 0
        scanner.scan(text) { word in
            let term = lexicon.term(of: word)
            if term >= counts.count { counts += Array(repeating: Count(), count: lexicon.termCount * 2 - counts.count) }
            if counts[term].frequency == 0 { touched.append(term) }
            counts[term].frequency &+= counts[term].frequency == .max ? 0 : 1
            mark(&counts[term])
            length += 1
        }
        return length
    }
}
