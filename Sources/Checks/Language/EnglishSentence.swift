internal import Articles

/// Whether a text is an English sentence and no name: `Select the user you want to block`, not
/// `Defender for Office 365`, by words that names of products and pages do not hold.
enum EnglishSentence {
    /// Words that names of products and pages do not hold.
    private static let telling = LanguageWords.english.words("sentence")
    private static let others = LanguageWords.english.words("sentence-weak")

    static func isOne(_ text: InlineText) -> Bool {
        var words = 0
        var signs = 0
        for run in text.prose {
            // What stands in quotation marks is what software says, in its own language.
            for part in text.text(run).split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            where part.offset % 2 == 0 {
                for word in WordSplitter.of(String(part.element)) {
                    words += 1
                    if telling.contains(word) { signs += 2 } else if others.contains(word) { signs += 1 }
                }
            }
        }
        return words >= 4 && signs >= 3
    }
}
