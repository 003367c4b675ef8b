/// Numbers at the start of headings: of sections, or codes.
///
///     # 4.5.3 Too many recipients    a code in an article about mail
///     # 4.5.3 Set up the server      a section, where other headings are `1. Begin` and `3. Then`
package enum SectionNumbers {
    /// Words of an article whose bare numbers are codes.
    private static let codeWords = ["mail", "smtp", "error", "ndr", "bounce", "fout"]

    /// Whether a bare number such as `4.5.3` that opens a heading is a code.
    ///
    /// - Parameters:
    ///   - headings: the words of all headings of the article.
    ///   - text: the whole article in lower case.
    package static func areCodes(headings: some Sequence<String>, in text: String) -> Bool {
        !headings.contains(where: isNumbered) && codeWords.contains { text.contains($0) }
    }

    /// `1. Begin`, `3.2 Then`: classes that no enhanced status code has (RFC 3463, section 2).
    private static func isNumbered(_ heading: String) -> Bool {
        let start = heading.utf8.prefix(2)
        return start.count == 2 && start.last == UInt8(ascii: ".") && "13".utf8.contains(start.first!)
    }
}
