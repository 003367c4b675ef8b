@testable import Articles

/// Text cut into words: runs of letters and digits, and each character by itself of scripts that set no space between
/// words.
enum TextTokens {
    static func of(_ text: String) -> [String] {
        var tokens: [String] = []
        var word = ""
        for scalar in text.unicodeScalars {
            let isAlone = (0x3040...0x30FF).contains(scalar.value) || (0x3400...0x9FFF).contains(scalar.value)
            if !word.isEmpty, isAlone || !isPart(scalar) {
                tokens.append(word)
                word = ""
            }
            if isAlone {
                tokens.append(String(scalar))
            } else if isPart(scalar) {
                word.unicodeScalars.append(scalar)
            }
        }
        if !word.isEmpty { tokens.append(word) }
        return tokens
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return UInt8(scalar.value).isASCIIAlphanumeric }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber:
            return true
        default: return false
        }
    }
}
