package import Knowledge

/// Where something was read, with the address that a reader can follow.
///
///     https://learn.example/ndr (docs @ 346b095)   address "https://learn.example/ndr", rest "(docs @ 346b095)"
///     RFC 3463                                     no address, rest "RFC 3463"
package struct SourceText {
    package let address: String?
    /// What follows the address, or the whole text where there is none.
    package let rest: String

    /// Splits at the first blank where the text begins with `https://` or `http://`.
    package init(_ text: String) {
        let first = text.prefix { $0 != " " }
        let isAddress = first.hasPrefix("https://") || first.hasPrefix("http://")
        address = isAddress ? String(first) : nil
        rest = isAddress ? String(text.dropFirst(first.count + 1)) : text
    }

    /// What an article says needs no other source than that article, which the page links.
    package static func isShown(for entry: CodeEntry) -> Bool { entry.source != nil || entry.places.isEmpty }
}
