/// Which HTML elements an article may use, and what becomes of the others.
///
/// Articles are other people's text: the tree is built from an allow list, so nothing else can pass through.
enum HTMLVocabulary {
    /// What an element becomes.
    enum Role {
        /// It has a case in the tree.
        case kept
        /// Its content stays, the element itself goes: `<span>`, `<font>`, `<section>`; also what no page of Naslag can
        /// show, so that the words in it are read: `<video>`, `<select>`, `<math>`.
        case transparent
        /// It goes with its content, which no browser shows as text: `<script>`, `<style>`, `<svg>`.
        case dropped
        /// No element of HTML, or one that nobody means in prose: a placeholder such as `<tenantid>`.
        case placeholder
    }

    private static let kept: Set<String> = [
        "a", "b", "blockquote", "br", "caption", "code", "dd", "del", "details", "dl", "dt", "em", "h1", "h2", "h3",
        "h4", "h5", "h6", "hr", "i", "iframe", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp",
        "small", "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
        "tt", "u", "ul", "var", "cite", "abbr", "dfn", "div", "xref", "image",
    ]
    private static let transparent: Set<String> = [
        "acronym", "article", "aside", "bdi", "bdo", "big", "body", "center", "col", "colgroup", "fieldset",
        "figcaption", "figure", "font", "footer", "form", "header", "html", "legend", "main", "nav", "nobr", "picture",
        "section", "span", "wbr", "button", "label", "address", "time", "input",
        "applet", "audio", "canvas", "head", "noembed", "noframes", "noscript", "object", "optgroup", "option",
        "plaintext", "select", "textarea", "title", "video", "xmp",
        "maction", "math", "menclose", "mfenced", "mfrac", "mi", "mn", "mo", "mover", "mpadded", "mphantom", "mroot",
        "mrow", "ms", "mspace", "msqrt", "mstyle", "msub", "msubsup", "msup", "mtable", "mtd", "mtext", "mtr", "munder",
        "munderover", "semantics",
    ]
    private static let dropped: Set<String> = [
        "annotation", "area", "base", "embed", "frame", "frameset", "link", "map", "meta", "param", "script", "source",
        "style", "svg", "template", "track",
    ]
    /// Words that people use as placeholders although HTML has them: shown when they stand there bare.
    private static let ambiguous: Set<String> = [
        "address", "annotation", "area", "base", "button", "frame", "head", "image", "input", "label", "link", "map",
        "meta", "object", "option", "param", "select", "source", "template", "time", "title", "track", "video",
    ]

    /// One table, as a text may have hundreds of thousands of tags.
    private static let roles: [String: Role] = Dictionary(
        uniqueKeysWithValues: kept.map { ($0, .kept) } + transparent.map { ($0, .transparent) }
            + dropped.map { ($0, .dropped) })

    /// - Parameters:
    ///   - name: the name of the element, in lower case.
    ///   - isBare: the tag has no attributes.
    static func role(of name: String, isBare: Bool) -> Role {
        guard let role = roles[name] else { return .placeholder }
        if role == .kept { return .kept }
        return isBare && ambiguous.contains(name) ? .placeholder : role
    }
}
