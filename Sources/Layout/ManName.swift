internal import Articles

/// The names of manual pages, in characters that `man`, `lexgrog` and all file systems accept.
package enum ManName {
    /// Whether a text is a name as it is: `5.7.705`, `550-5.7.705`, `0x8004010F`.
    package static func isValid(_ name: String) -> Bool {
        guard let first = name.utf8.first, isAlphanumeric(first), name.utf8.count <= 200 else { return false }
        return name.utf8.allSatisfy(isAllowed)
    }

    /// The nearest name to a code in any spelling: `error 30125-4` gives `error-30125-4`.
    ///
    /// - Returns: nil for text without a letter or digit of ASCII.
    package static func make(_ text: String) -> String? {
        var name: [UInt8] = []
        for byte in text.utf8 {
            if isAllowed(byte), !name.isEmpty || isAlphanumeric(byte) {
                name.append(byte)
            } else if let last = name.last, last != hyphen {
                name.append(hyphen)
            }
        }
        while name.last == hyphen { name.removeLast() }
        let result = String(decoding: name, as: UTF8.self)
        return isValid(result) ? result : nil
    }

    /// The page of a reason: `bounce-block-listed`, as short names such as `loop` are taken.
    package static func reason(_ id: String) -> String { "bounce-\(id)" }

    /// What opens a page in a language: `man -L nl 5.7.705`.
    package static func command(_ name: String, _ locale: SiteLocale) -> String {
        locale.tag.language == "en" ? "man \(name)" : "man -L \(locale.tag.language) \(name)"
    }

    private static let hyphen = UInt8(ascii: "-")
    private static let marks = Set("._+:-".utf8)

    private static func isAllowed(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || marks.contains(byte) }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }
}
