package import Codes
package import Phrases
package import Terms

/// The content of an index, before it is written.
package struct LookupBook: Sendable {
    /// In the order of their tags.
    package var languages: [LookupLanguage]
    /// The language that stands in where another one has no words: `en-US`.
    package var sourceLanguage: String
    /// Schemes of the user's own, by name and pattern.
    package var schemes: [CodePattern]
    package var edition = Edition()
    /// One for each code, in any order.
    package var sheets: [IndexedCode] = []
    package var reasons: [IndexedReason] = []
    package var vendors: [LookupVendor] = []
    /// The words of servers. The lines that the sheets quote are added to them when the index is written.
    package var phrases = PhraseFiles.Content()

    package init(languages: [LookupLanguage], sourceLanguage: String, schemes: [CodePattern]) {
        self.languages = languages
        self.sourceLanguage = sourceLanguage
        self.schemes = schemes
    }
}

/// A language of the site, with what an answer needs to be in it.
package struct LookupLanguage: Hashable, Sendable {
    /// `nl-NL`.
    package var tag: String
    /// `Nederlands`.
    package var name: String
    /// The folder of its pages of codes: `nl-nl/codes`.
    package var pages: String
    /// The folder of its manual pages: `man/nl/man7`.
    package var manuals: String
    /// What `man -L` takes: `nl`; empty for English.
    package var manual: String
    /// The words of the interface, by key.
    package var words: [String: String]

    package init(tag: String, name: String, pages: String, manuals: String, manual: String, words: [String: String]) {
        self.tag = tag
        self.name = name
        self.pages = pages
        self.manuals = manuals
        self.manual = manual
        self.words = words
    }

    /// The text for a key with its `{names}` filled in; the English one where the index has none.
    package func callAsFunction(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
        let own = words[key] ?? ""
        var text = own.isEmpty ? EnglishWords[key] ?? key : own
        for (name, value) in values { text = text.replacing("{\(name)}", with: value) }
        return text
    }
}
