internal import Codes
internal import Explaining
internal import Languages
internal import Lookup
internal import Platform

/// What `naslag --list` prints: each code on a line of its own with its title, for `grep`, `fzf` and their like.
struct CodeList {
    let index: LookupIndex
    let language: LookupLanguage

    /// - Parameter starts: only codes that begin with one of these; all where there is none.
    /// - Returns: the lines in the order of the codes, the titles in one column.
    func lines(_ starts: [String]) throws(IndexError) -> [String] {
        let codes = index.codes.filter { code in
            starts.isEmpty || starts.contains { code.spelling.lowercased().hasPrefix($0.lowercased()) }
        }.sorted()
        let order = LanguageOrder(wanted: language.tag, source: index.sourceLanguage)
        let width = codes.map(\.spelling.count).max() ?? 0
        return try codes.map { (code) throws(IndexError) in
            let title = try index.sheet(code, order)?.meanings.lazy.compactMap { $0.words.values.first?.title }.first
            guard let title, !title.isEmpty else { return code.spelling }
            return code.spelling + String(repeating: " ", count: width + 2 - code.spelling.count) + title
        }
    }
}
