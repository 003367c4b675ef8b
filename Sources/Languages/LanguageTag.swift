/// What a language tag says of the text that a reader can read: language, script and region (BCP 47, RFC 5646).
///
///     LanguageTag("zh_HK.UTF-8")      →  zh-HK, likely zh-Hant-HK
///     LanguageTag("sr@latin")         →  sr-Latn
///     LanguageTag("iw-IL-x-private")  →  he-IL
package struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
    /// In lower case, an alias replaced: `he` for `iw`.
    package let language: String
    /// Four letters, `Hant`; nil where the tag names none.
    package let script: String?
    /// Two capitals or three digits, `BE`, `150`; nil where the tag names none.
    package let region: String?

    /// Reads a tag, or a locale of POSIX, in any letter case; what follows the region says nothing here.
    ///
    /// - Returns: nil for what is no language of two or three letters, as `C`, `POSIX` and `*` are.
    package init?(_ text: some StringProtocol) {
        let name = text.prefix { $0 != "." && $0 != "@" }
        let parts = name.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "-" || $0 == "_" })
        guard let first = parts.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy(Self.isLetter) else {
            return nil
        }
        var rest = parts.dropFirst()
        // `zh-yue`: a language that is named after the one it is counted to.
        while let part = rest.first, part.utf8.count == 3, part.utf8.allSatisfy(Self.isLetter) { rest.removeFirst() }
        var script = Self.scripts[text.drop { $0 != "@" }.dropFirst().lowercased()]
        if let part = rest.first, part.utf8.count == 4, part.utf8.allSatisfy(Self.isLetter) {
            script = part.prefix(1).uppercased() + part.dropFirst().lowercased()
            rest.removeFirst()
        }
        let region = rest.first.flatMap { Self.isRegion($0) ? $0.uppercased() : nil }
        let language = first.lowercased()
        if let name = CLDR.aliases[language], let other = LanguageTag(canonical: name) {
            self.init(language: other.language, script: script ?? other.script, region: region ?? other.region)
        } else {
            self.init(language: language, script: script, region: region)
        }
    }

    private init(language: String, script: String?, region: String?) {
        self.language = language
        self.script = script
        self.region = region
    }

    /// A tag of the tables: `zh-Hant-HK`.
    init?(canonical tag: some StringProtocol) {
        let parts = tag.split(whereSeparator: { $0 == "-" }).map { String($0) }
        guard let language = parts.first else { return nil }
        self.init(
            language: language, script: parts.dropFirst().first { $0.utf8.count == 4 },
            region: parts.dropFirst().last { $0.utf8.count < 4 })
    }

    /// With the script and the region that it most probably means (UTS #35, Likely Subtags): `en` is `en-Latn-US`,
    /// `zh-TW` is `zh-Hant-TW`. What CLDR does not know is left out.
    package var likely: LanguageTag {
        if script != nil, region != nil { return self }
        let keys = [region.map { "\(language)-\($0)" }, script.map { "\(language)-\($0)" }, language]
        for key in keys.compactMap(\.self) {
            guard let found = CLDR.likelySubtags[key] else { continue }
            let parts = found.split(separator: " ").map(String.init)
            return LanguageTag(
                language: language, script: script ?? parts[0], region: region ?? (parts[1] == "-" ? nil : parts[1]))
        }
        return self
    }

    /// The region that the language and script by themselves mean: `pt-Latn-BR` of `pt-Latn-PT`.
    var home: LanguageTag { LanguageTag(language: language, script: script, region: nil).likely }

    /// The parent locales of CLDR, nearest first and with their likely subtags: `en-AT` after `en-150` and `en-001`.
    var parents: [LanguageTag] {
        var parents: [LanguageTag] = []
        var next = parent
        while let parent = next {
            parents.append(parent.likely)
            next = parent.parent
        }
        return parents
    }

    /// The tables name a script only where it is not the usual one.
    private var parent: LanguageTag? {
        let short = region.map { "\(language)-\($0)" } ?? language
        return (CLDR.parents[short] ?? CLDR.parents[description]).flatMap { LanguageTag(canonical: $0) }
    }

    /// The language that this one is a form of: `no` of `nn` and `nb`, or itself.
    var macrolanguage: String { CLDR.parents[language] ?? language }

    /// `nl-NL`.
    package var description: String { [language, script, region].compactMap(\.self).joined(separator: "-") }

    private static func isRegion(_ part: some StringProtocol) -> Bool {
        part.utf8.count == 2
            ? part.utf8.allSatisfy(isLetter) : part.utf8.count == 3 && part.utf8.allSatisfy { $0 &- 0x30 < 10 }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    /// How locales of POSIX name scripts.
    private static let scripts = ["latin": "Latn", "cyrillic": "Cyrl", "devanagari": "Deva"]
}
