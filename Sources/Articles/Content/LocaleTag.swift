internal import Languages

/// A language tag of BCP 47 in its usual letter case: `nl-NL`, `en-US`, `zh-Hans-CN`.
package struct LocaleTag: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// `nl-NL`.
    package let tag: String

    /// Reads a tag in any letter case, with hyphens or underscores.
    ///
    /// - Returns: nil for text that is no language with optional script and region.
    package init?(_ text: String) {
        let parts = text.split(whereSeparator: { $0 == "-" || $0 == "_" })
        guard let language = parts.first, (2...3).contains(language.count), parts.count <= 3,
            parts.allSatisfy({ $0.utf8.allSatisfy(\.isASCIIAlphanumeric) }), language.utf8.allSatisfy(\.isASCIILetter)
        else { return nil }
        var result = language.lowercased()
        for part in parts.dropFirst() {
            switch part.count {
            case 4: result += "-" + part.prefix(1).uppercased() + part.dropFirst().lowercased()
            case 2, 3: result += "-" + part.uppercased()
            default: return nil
            }
        }
        tag = result
    }

    /// Whether a folder of this name at the top of the content folder holds a locale's articles: `nl-NL`, `nl`.
    package static func namesFolder(_ name: String) -> Bool {
        (name.utf8.contains(0x2D) || name.utf8.count == 2) && LocaleTag(name) != nil
    }

    /// `nl`: the language without script and region.
    package var language: String { String(tag[..<(tag.utf8.firstIndex(of: 0x2D) ?? tag.endIndex)]) }

    /// `nl-nl`: the name of the locale's folder in the output.
    package var folder: String { tag.lowercased() }

    /// `rtl` for the languages written from right to left, else `ltr`.
    package var direction: String { isRightToLeft ? "rtl" : "ltr" }

    /// Whether the script of the language is written from right to left, by the data of Unicode CLDR.
    package var isRightToLeft: Bool { WritingDirection(of: tag) == .rightToLeft }

    package var description: String { tag }

    /// The order of the tags' characters: `nl` before `nl-BE` before `nl-NL`.
    package static func < (left: LocaleTag, right: LocaleTag) -> Bool { left.tag < right.tag }
}
