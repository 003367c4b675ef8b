internal import Foundation

/// The order of titles in a list, as a reader of the language looks for them.
///
///     "Éénmalig", Eerst, ezel     nl: accents, letter case, and quotation marks and blanks before a title do not count
///     Zoom, Ångström, Österrike   sv: å, ä and ö are letters of their own behind z
///
/// The letters that a language puts elsewhere are those of CLDR's collations, as far as a letter stands for itself.
package struct TitleOrder: Sendable {
    /// What a title is sorted by: its letters, then the title itself, so that no two are in chance order.
    package struct Key: Comparable, Sendable {
        private let letters: [UInt32]
        private let title: String

        fileprivate init(letters: [UInt32], title: String) {
            self.letters = letters
            self.title = title
        }

        package static func < (left: Self, right: Self) -> Bool {
            if left.letters != right.letters { return left.letters.lexicographicallyPrecedes(right.letters) }
            return left.title < right.title
        }
    }

    /// The place of each letter that the language puts elsewhere: behind another, in their order.
    private let places: [Unicode.Scalar: UInt32]

    /// - Parameter language: ISO 639, lower case.
    package init(language: String) {
        var places: [Unicode.Scalar: UInt32] = [:]
        for group in (Self.letters[language] ?? "").split(separator: " ") {
            let scalars = Array(group.unicodeScalars)
            for (number, letter) in scalars.dropFirst().enumerated() {
                places[letter] = Self.place(of: scalars[0], number + 1)
            }
        }
        self.places = places
    }

    package func key(_ title: String) -> Key {
        var letters: [UInt32] = []
        let isASCII = title.utf8.allSatisfy { $0 < 0x80 }
        // Each of Foundation's mappings takes longer than all the rest: none where nothing is composed, and one for a
        // whole title where no letter has a place of its own.
        guard !isASCII, !places.isEmpty else {
            let parts = isASCII ? title : title.decomposedStringWithCompatibilityMapping
            append(parts.lowercased(), to: &letters)
            return Key(letters: letters, title: title)
        }
        for letter in title.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            if let place = places[letter] {
                letters.append(place)
            } else {
                append(String(letter).decomposedStringWithCompatibilityMapping, to: &letters)
            }
        }
        return Key(letters: letters, title: title)
    }

    /// Marks and blanks before the first letter or digit do not count, nor do accents anywhere.
    private func append(_ parts: String, to letters: inout [UInt32]) {
        for part in parts.unicodeScalars {
            let isWord = part.properties.isAlphabetic || part.properties.numericType != nil
            let isAccent = part.properties.canonicalCombiningClass != .notReordered
            if isAccent || (letters.isEmpty && !isWord) { continue }
            letters.append(Self.place(of: part, 0))
        }
    }

    private static func place(of letter: Unicode.Scalar, _ number: Int) -> UInt32 {
        letter.value * 8 + UInt32(number)
    }

    /// A letter, and behind it those that follow it.
    private static let letters: [String: String] = [
        "sv": "zåäö", "fi": "zåäö", "da": "zæøå", "nb": "zæøå", "nn": "zæøå", "no": "zæøå",
        "is": "aá dð eé ií oó uú yý zþæö",
        "es": "nñ", "gl": "nñ", "pl": "aą cć eę lł nń oó sś zźż", "cs": "cč rř sš zž", "sk": "aä cč oô sš zž",
        "sl": "cč sš zž", "hr": "cčć dđ sš zž", "sr": "cčć dđ sš zž", "bs": "cčć dđ sš zž", "hu": "oö uü",
        "tr": "cç gğ hı oö sş uü",
        "az": "cç eə gğ hı oö sş uü", "ro": "aăâ iî sș tț", "lv": "cč gģ kķ lļ nņ sš zž", "lt": "cč sš zž",
        "et": "sš zž wõäöü",
        "uk": "гґ", "vi": "aăâ dđ eê oôơ uư",
    ]
}
