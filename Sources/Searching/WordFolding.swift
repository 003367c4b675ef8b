internal import Foundation

/// Takes the words of a text to the form in which they are looked up.
///
///     Überprüfen   lower überprüfen   folded uberprufen
///     الأخطاء      lower أخطاء        folded اخطاء
struct WordFolding {
    let letters: LetterTable

    /// - Parameter word: UTF-8, its ASCII letters in lower case.
    func forms(of word: [UInt8]) -> (lower: [UInt8], folded: [UInt8]) {
        guard word.contains(where: { $0 >= 0x80 }) else { return (word, word) }
        var text = String(decoding: word, as: UTF8.self)
        if text.unicodeScalars.contains(where: Self.needsComposing) {
            text = text.precomposedStringWithCompatibilityMapping
        }
        var lower: [UInt8] = []
        var folded: [UInt8] = []
        for scalar in text.unicodeScalars {
            let forms = letters.forms(of: scalar)
            lower += forms.lower
            folded += forms.folded
        }
        return (Self.withoutArticle(lower), Self.withoutArticle(folded))
    }

    /// Decomposed letters, half-width and presentation forms: seldom, and the only ones that need a whole word.
    private static func needsComposing(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x300...0x36F, 0x653...0x655, 0x1100...0x11FF, 0x3130...0x318F, 0xF900...0xFFFF: true
        default: false
        }
    }

    /// The article is written as part of an Arabic noun, with what stands before it: `والرسائل` gives `رسائل`. Most
    /// nouns have it, so it goes before anything else; at least three letters stay.
    static func withoutArticle(_ word: [UInt8]) -> [UInt8] {
        guard let first = word.first, first == 0xD8 || first == 0xD9 else { return word }
        for prefix in prefixes where word.count >= prefix.count + 6 && word.starts(with: prefix) {
            return Array(word.dropFirst(prefix.count))
        }
        return word
    }

    private static let prefixes = [
        "وبال", "وفال", "وكال", "وال", "فال", "بال", "كال", "ولل", "ال", "لل",
    ].map { Array($0.utf8) }
}
