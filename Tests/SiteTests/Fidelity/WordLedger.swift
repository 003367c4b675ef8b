import Articles

/// What became of the words of a text: on the page, or lost.
struct WordLedger {
    /// Words of the text.
    private(set) var count = 0
    /// Those that are not on the page, with the word before and after.
    private(set) var lost: [(word: String, context: String)] = []

    /// - Parameters:
    ///   - written: the words of the text, in order.
    ///   - page: the words of the page, in order.
    ///   - isMixed: two languages stand by turns in the text and one after the other on the page.
    init(written: [String], page: [String], isMixed: Bool = false) {
        count = written.count
        var left: [String: Int] = [:]
        for word in page { left[word, default: 0] += 1 }
        var missing: [String: Int] = [:]
        for word in written {
            if let count = left[word], count > 0 { left[word] = count - 1 } else { missing[word, default: 0] += 1 }
        }
        guard !missing.isEmpty else { return }
        // Markup may join what is written as two words: `gebruiker<span>s</span>`. A word counts as there where it
        // stands between the same letters.
        let letters = Array(page.joined().utf8)
        for (position, word) in written.enumerated() {
            guard let count = missing[word], count > 0 else { continue }
            let around = written[max(0, position - 1)...min(position + 1, written.count - 1)]
            let pairs = isMixed ? [Array(around.prefix(2)), Array(around.suffix(2))] : [Array(around)]
            let isThere = letters.withUnsafeBufferPointer { letters in
                pairs.contains { ByteSearch(in: letters).first(Array($0.joined().utf8), from: 0) != nil }
            }
            guard !isThere else { continue }
            missing[word] = count - 1
            lost.append((word, around.joined(separator: " ")))
        }
    }
}
