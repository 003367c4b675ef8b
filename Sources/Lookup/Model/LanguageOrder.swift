/// Which language to take of those that are there.
package struct LanguageOrder: Hashable, Sendable {
    package let wanted: String
    /// The language that others are translated from.
    package let source: String

    package init(wanted: String, source: String) {
        self.wanted = wanted
        self.source = source
    }

    /// The one wanted, another region of it (RFC 4647 section 3.4), the source, or any: pages choose in this order too.
    package func pick(from tags: some Sequence<String>) -> String? {
        let tags = tags.sorted()
        if tags.contains(wanted) { return wanted }
        if let near = tags.first(where: { Self.language($0) == Self.language(wanted) }) { return near }
        return tags.contains(source) ? source : tags.first
    }

    /// `nl` of `nl-NL`.
    package static func language(_ tag: String) -> Substring { tag.prefix { $0 != "-" } }
}
