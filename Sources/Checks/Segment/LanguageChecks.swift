internal import Articles
internal import Diagnostics
internal import Languages

/// A sentence in another language than its article's.
struct ForeignLanguage: SegmentCheck {
    static let description = CheckDescription(.error, "foreign-language", mqm: "accuracy/untranslated")

    /// Shorter sentences are names and labels as often as not.
    private static let fewestWords = 8

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        guard pair.target.range.count >= 30, let language = Self.other(in: pair) else { return }
        // A sentence that is the source's is told as that.
        if language == "en", Untranslated.isSame(pair.target, pair.source) { return }
        report.add(
            Self.description, pair,
            "this sentence is in another language ('\(language)'); translate it into \(pair.locale.tag)")
    }

    /// The language that a sentence of eight words or more is in, if that is not its locale's.
    static func other(in pair: SegmentContext) -> String? {
        var votes = LanguageVotes()
        votes.add(pair.target)
        guard votes.words >= fewestWords, isWritten(in: pair, votes),
            let language = votes.other(than: pair.locale.language, least: 3)
        else { return nil }
        // A source that quotes another language is followed.
        return language != "en" && self.language(of: [pair.source]) == language ? nil : language
    }

    /// The language that source texts are in, if it is not English.
    static func language(of sources: [InlineText]) -> String? {
        var votes = LanguageVotes()
        for source in sources { votes.add(source) }
        return votes.other(than: "en", least: 3)
    }

    /// A language of another script than Latin may have many Latin words in a sentence; that is foreign only where hardly
    /// a letter of its own is left.
    static func isWritten(in pair: SegmentContext, _ votes: LanguageVotes) -> Bool {
        pair.scripts.contains(.latin) || pair.scripts.isEmpty || votes.letters.other * 8 < votes.letters.plain
    }
}

/// Five English words in a row that the source has too.
///
/// Not in languages that are written without blanks: their writers put the English words of a term beside it.
struct EnglishLeft: SegmentCheck {
    static let description = CheckDescription(.warning, "english-left", mqm: "accuracy/untranslated")

    private static let run = 5
    private static let small = LanguageWords.english.words("common")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        guard pair.locale.language != "en", pair.scripts.isDisjoint(with: [.kana, .han, .hangul, .thai]),
            pair.target.range.count >= 20, !Untranslated.isSame(pair.target, pair.source)
        else { return }
        let own = pair.words?.words("common") ?? []
        for range in pair.target.prose {
            // What stands in bold or in quotation marks is what a screen says.
            if pair.target.strong.contains(where: { $0.whole.overlaps(range) }) { continue }
            // A link may be called by the title of an English page.
            if pair.target.links.contains(where: { $0.text.overlaps(range) }) { continue }
            guard let found = Self.english(in: range, of: pair, own: own) else { continue }
            if ForeignLanguage.other(in: pair) != nil { return }
            report.add(
                Self.description, pair, at: found,
                "'\(pair.target.text(found))' is still English; translate it")
            return
        }
    }

    private static func english(in range: Range<Int>, of pair: SegmentContext, own: Set<String>) -> Range<Int>? {
        let text = pair.target
        var words: [Range<Int>] = []
        var start: Int?
        func isTold() -> Bool {
            guard words.count >= run else { return false }
            let last = words.suffix(run)
            let spellings = last.map { text.text($0).lowercased() }
            guard spellings.count(where: { small.contains($0) && !own.contains($0) }) >= 2,
                spellings.count(where: own.contains) < 2
            else { return false }
            let whole = last.first!.lowerBound..<last.last!.upperBound
            return !isQuoted(whole, in: text)
                && ByteSearch(in: pair.source.bytes).first(
                    copyOf: whole, from: pair.source.range.lowerBound, to: pair.source.range.upperBound) != nil
        }
        for index in range.lowerBound...range.upperBound {
            let byte = index < range.upperBound ? text.bytes[index] : 0x2E
            if byte.isASCIILetter {
                start = start ?? index
                continue
            }
            if let first = start { words.append(first..<index) }
            start = nil
            if isTold() { return words[words.count - run].lowerBound..<words[words.count - 1].upperBound }
            // A digit, a letter of another alphabet and any mark but `, - '` ends the row.
            if ![0x20, 0x0A, 0x27, 0x2C, 0x2D].contains(byte) { words = [] }
        }
        return nil
    }

    /// Whether a quotation mark stands before it and none ends that quotation in between.
    private static func isQuoted(_ range: Range<Int>, in text: InlineText) -> Bool {
        var isOpen = false
        for (offset, scalar) in ScalarReader(text) {
            if offset >= range.lowerBound { break }
            switch scalar {
            case "\"": isOpen.toggle()
            case "«", "“", "„", "‹", "‘", "「": isOpen = true
            case "»", "”", "›", "」": isOpen = false
            default: break
            }
        }
        return isOpen
    }
}
