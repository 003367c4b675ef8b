internal import Codes

/// What a renderer asks about a destination. Renderers know nothing else of the site.
package protocol LinkResolver {
    /// Where a link of the article leads on this page.
    mutating func link(_ destination: String) -> ResolvedLink
    /// Where an image of the article stands for this page; nil when it is not there.
    mutating func image(_ source: String) -> String?
    /// The codes that a piece of running text mentions, with the pages to link to.
    mutating func mentions(in text: String) -> [CodeMention]
}

/// What becomes of a link.
package enum ResolvedLink: Hashable, Sendable {
    /// A page or file of the site, as a relative URL.
    case local(String)
    /// A page elsewhere.
    case external(String)
    /// It leads nowhere: its text stays.
    case none
}

/// A code in running text: the bytes of the text that spell it, and its page.
package struct CodeMention: Hashable, Sendable {
    /// The bytes of the text that become the link.
    package let range: Range<Int>
    /// The address of the code's page, relative to the page with the text.
    package let url: String

    package init(range: Range<Int>, url: String) {
        self.range = range
        self.url = url
    }
}
