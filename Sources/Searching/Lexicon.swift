/// The words of one language that one thread has met, grouped by their stems.
///
///     bericht, berichten   →  term 0, the stem "bericht" with the forms "bericht" and "berichten"
final class Lexicon {
    let language: String
    private let stemmer: Stemmer?
    private let folding: WordFolding
    /// Words as they stand in texts, and the term of each.
    private var words = WordTable()
    private var terms: [UInt32] = []
    private(set) var contents = Contents()

    /// The part of a lexicon that the index needs.
    struct Contents: Sendable {
        var language = ""
        /// Folded stems; their numbers are the terms.
        var stems = WordTable()
        /// Folded words, and which belong to which terms; spellings that fold to one word say so more than once.
        var forms = WordTable()
        var members: [(term: UInt32, form: UInt32)] = []
    }

    init(language: String, letters: LetterTable) {
        self.language = language
        stemmer = Stemmer(language: language)
        folding = WordFolding(letters: letters)
        contents.language = language
    }

    var termCount: Int { contents.stems.count }

    /// The number of a word, which is a new one for a word that was not met before.
    ///
    /// - Parameter word: as `WordScanner` finds it.
    func index(of word: UnsafeBufferPointer<UInt8>) -> Int {
        let (index, isNew) = words.insert(word)
        if isNew { terms.append(UInt32(newTerm(Array(word)))) }
        return index
    }

    /// The term that the word with this number is a form of.
    func termOfWord(_ index: Int) -> Int { Int(terms[index]) }

    /// The word with this number.
    func word(_ index: Int) -> ArraySlice<UInt8> { words[index] }

    private func newTerm(_ word: [UInt8]) -> Int {
        let (lower, folded) = folding.forms(of: word)
        // Numbers and codes are not words of a language.
        let isNumber = word[0] &- 0x30 < 10
        let stem = isNumber ? folded : stemmer.map { folding.forms(of: $0.stem(lower)).folded } ?? folded
        let term = contents.stems.insert(stem).index
        contents.members.append((UInt32(term), UInt32(contents.forms.insert(folded).index)))
        return term
    }
}
