internal import Foundation

/// What single characters are to the search: parts of words or not, and the plain letters that they fold to.
///
/// `assets/search.js` has the same rules; a word that is folded here and not there is never found.
package final class LetterTable {
    enum Kind: UInt8 {
        case unknown, other, word, pair
    }

    /// Asking Unicode costs a hundred times as much as a look at a table, so each answer is kept.
    private var kinds: [Kind] = Array(repeating: .unknown, count: 0x10000)
    private var folds: [UInt32: (lower: [UInt8], folded: [UInt8])] = [:]

    /// Characters outside of the basic plane are parts of no word: JavaScript orders them in another way.
    func kind(of scalar: Unicode.Scalar) -> Kind {
        guard scalar.value < 0x10000 else { return .other }
        let known = kinds[Int(scalar.value)]
        if known != .unknown { return known }
        let kind = Self.findKind(of: scalar)
        kinds[Int(scalar.value)] = kind
        return kind
    }

    private static func findKind(of scalar: Unicode.Scalar) -> Kind {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .nonspacingMark, .spacingMark, .enclosingMark:
            isWrittenWithoutSpaces(scalar.value) ? .pair : .word
        default: .other
        }
    }

    /// Chinese, Japanese and Thai, whose words are found as pairs of characters.
    private static func isWrittenWithoutSpaces(_ value: UInt32) -> Bool {
        switch value {
        case 0x0E00...0x0E7F, 0x3005...0x3006, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF: true
        default: false
        }
    }

    /// - Returns: the character in lower case, and what it folds to: `É` gives `é` and `e`, `أ` gives itself and `ا`.
    func forms(of scalar: Unicode.Scalar) -> (lower: [UInt8], folded: [UInt8]) {
        if let known = folds[scalar.value] { return known }
        let lower = scalar.properties.lowercaseMapping
        // Above these, nothing loses an accent, and Korean syllables would fall apart.
        let decomposed = scalar.value < 0x2E80 ? lower.decomposedStringWithCompatibilityMapping : lower
        var folded: [UInt8] = []
        for part in decomposed.unicodeScalars where !Self.isDropped(part) {
            guard part.isASCII || kind(of: part) != .other else { continue }
            folded += Self.replacements[part].map { Array($0.utf8) } ?? Array(UTF8.encode(part)!)
        }
        let forms = (Array(lower.utf8), folded)
        folds[scalar.value] = forms
        return forms
    }

    /// Accents, Hebrew points, Arabic vowel signs, hamza above and below, tatweel.
    private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x300...0x36F, 0x591...0x5C7, 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670: true
        default: false
        }
    }

    private static let replacements: [Unicode.Scalar: String] = {
        var map: [Unicode.Scalar: String] = [
            "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "þ": "th",
            "ς": "σ", "ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك",
        ]
        for digit: UInt32 in 0...9 {
            map[Unicode.Scalar(0x660 + digit)!] = "\(digit)"
            map[Unicode.Scalar(0x6F0 + digit)!] = "\(digit)"
        }
        return map
    }()
}
