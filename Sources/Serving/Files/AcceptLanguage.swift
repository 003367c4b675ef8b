internal import Languages

/// The languages that a reader wants, from the header `Accept-Language` (RFC 9110, 12.5.4).
enum AcceptLanguage {
    /// The best of the languages that a site has: for each range, most wanted first, the nearest as pages choose it
    /// too, so that `nl-BE` finds `nl-nl` and `zh-HK` finds `zh-tw` before `zh-cn`.
    ///
    /// - Parameters:
    ///   - header: `nl-BE, nl;q=0.9, en;q=0.5`.
    ///   - tags: in lower case.
    /// - Returns: nil where nothing fits; `*` asks for nothing that the chooser would not offer.
    static func best(_ header: String, of tags: [String]) -> String? {
        let ranges = WeightedList(header)
        let refused = ranges.items.filter { $0.weight == 0 }.map { $0.value }
        let tags = tags.filter { tag in !refused.contains { tag == $0 || tag.hasPrefix($0 + "-") } }
        for range in ranges.wanted {
            if let tag = LanguageOrder(wanted: range, source: "").nearest(in: tags) { return tag }
        }
        return nil
    }

    /// Whether a folder's name can be that of a language: `nl`, `nl-nl`, `zh-hans-cn`.
    static func isTag(_ name: String) -> Bool {
        let parts = name.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
        guard let language = parts.first, (2...3).contains(language.count), parts.count <= 3 else { return false }
        return language.allSatisfy { (0x61...0x7A).contains($0) }
            && parts.dropFirst().allSatisfy { part in
                (2...4).contains(part.count)
                    && part.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
            }
    }
}
