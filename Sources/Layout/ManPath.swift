package import Articles
internal import Languages

/// Where a manual page lies in the output: the layout that `man` looks through below a folder of `MANPATH`.
package enum ManPath {
    /// `man/man7/5.7.705.7`; for Dutch, whose folder is `nl`, `man/nl/man7/5.7.705.7`.
    ///
    /// - Parameter folder: the language's folder, from `folders(for:)`; empty for English.
    package static func page(_ name: String, folder: String, section: String = "7") -> String {
        let root = folder.isEmpty ? "man" : "man/\(folder)"
        return "\(root)/man\(section)/\(file(name, section: section))"
    }

    /// The language folder of each locale: `en-US` gives the empty text, `nl-NL` gives `nl`, `pt-BR` gives `pt_BR`.
    ///
    /// A region stays where it is another written language, and where two locales would share a folder: of `es-ES`
    /// and `es-MX` together the first is `es` and the second `es_MX`.
    package static func folders(for locales: [LocaleTag]) -> [LocaleTag: String] {
        var folders: [LocaleTag: String] = [:]
        var taken: Set<String> = []
        let ordered = Set(locales).sorted { (rank($0), $0) < (rank($1), $1) }
        for locale in ordered {
            var folder = short(locale)
            if !taken.insert(folder).inserted {
                folder = long(locale)
                taken.insert(folder)
            }
            folders[locale] = folder
        }
        return folders
    }

    /// The file name: `5.7.705` in section `7` gives `5.7.705.7`.
    package static func file(_ name: String, section: String) -> String { "\(name).\(section)" }

    private static let keepsRegion: Set<String> = ["pt-BR", "zh-HK"]
    private static let scripts = ["zh-Hans": "zh_CN", "zh-Hant": "zh_TW", "sr-Latn": "sr@latin"]

    private static func short(_ locale: LocaleTag) -> String {
        let parts = locale.tag.split(separator: "-").map(String.init)
        if parts.count > 1, let folder = scripts["\(parts[0])-\(parts[1])"] { return folder }
        if keepsRegion.contains(locale.tag) { return long(locale) }
        switch parts[0] {
        case "en": return ""
        case "zh": return LanguageTag(locale.tag)?.likely.script == "Hant" ? "zh_TW" : "zh_CN"
        default: return parts[0]
        }
    }

    private static func long(_ locale: LocaleTag) -> String {
        String(locale.tag.map { $0 == "-" ? "_" : $0 })
    }

    /// Who comes first where two locales want one folder: the one whose tag it is, then the language of the country
    /// that gave it its tag. en-US is the English that `man` expects.
    private static func rank(_ locale: LocaleTag) -> Int {
        if long(locale) == short(locale) { return 0 }
        let parts = locale.tag.split(separator: "-")
        guard let region = parts.dropFirst().last else { return 1 }
        return region == parts[0].uppercased() || locale.tag == "en-US" ? 1 : 2
    }
}
