/// The direction that a language is written in.
package enum WritingDirection: String, Sendable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"

    /// By the script that the tag names, or else that of the language or of the language in that region.
    ///
    ///     ar, he-IL, pa-PK, az-Arab  →  rtl         pa-IN, uz, ku  →  ltr
    ///
    /// - Parameter tag: in its usual letter case.
    package init(of tag: String) {
        let language = tag.prefix { $0 != "-" }
        let script = tag.dropFirst(language.utf8.count + 1).prefix { $0 != "-" }
        if script.utf8.count == 4 {
            self = CLDR.scriptsFromRight.contains(String(script)) ? .rightToLeft : .leftToRight
        } else {
            let found = (script.isEmpty ? nil : CLDR.directions[tag]) ?? CLDR.directions[language]
            self = found == "rtl" ? .rightToLeft : .leftToRight
        }
    }
}
