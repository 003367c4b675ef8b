/// A piece of running text. Markdown and HTML, links and images of either notation, all end up here.
///
/// A leaf carries the index of the segment (translated sentence) that it stands in, counted from 1 in
/// `SplitArticle.segments`; 0 is text outside any segment. The text of an included file counts in that file, above
/// 65,536 times the number of the inclusion, so that each index means one sentence of the tree.
package indirect enum Inline: Hashable, Sendable {
    case text(String, segment: Int32)
    /// A code span: a literal, which no language changes.
    case code(String, segment: Int32)
    case styled(InlineStyle, [Inline])
    case link(Link, [Inline])
    case image(Image)
    /// A place to link to inside running text: `<a name="x"></a>`.
    case anchor(String)
    case softBreak
    case lineBreak
}

/// The spans of HTML and Markdown that survive; everything else is transparent.
package enum InlineStyle: String, Hashable, Sendable, CaseIterable {
    case emphasis = "em"
    case strong
    case strikethrough = "del"
    case underline = "u"
    case subscripted = "sub"
    case superscripted = "sup"
    case keyboard = "kbd"
    case mark
    case small
    case quotation = "q"
    case citation = "cite"
    case abbreviation = "abbr"
    case inserted = "ins"
    case sample = "samp"
    case variable = "var"
    case definition = "dfn"
}

/// A link as the article writes it: `destination` is not resolved yet.
package struct Link: Hashable, Sendable {
    package var destination: String
    package var title: String

    package init(destination: String, title: String = "") {
        self.destination = destination
        self.title = title
    }
}

/// An image as the article writes it: `source` is not resolved yet.
package struct Image: Hashable, Sendable {
    /// The path or address of the image, as the article writes it.
    package var source: String
    /// The text shown where the image is not.
    package var alternative: String
    package var title: String

    package init(source: String, alternative: String, title: String = "") {
        self.source = source
        self.alternative = alternative
        self.title = title
    }
}
