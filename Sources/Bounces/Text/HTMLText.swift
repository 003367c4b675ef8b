internal import Markup

/// The words of an HTML body, for scanning: tags become line ends or nothing, character references become characters,
/// and what a mail program does not show is left out.
///
///     <p>Error:&nbsp;<b>550</b> 5.1.1</p><style>p{}</style>   →   Error: 550 5.1.1
struct HTMLText {
    private var out: [UInt8] = []

    static func text(of html: String) -> String {
        let markup = MailMarkup.readable(html)
        var text = HTMLText()
        markup.withUnsafeBytes { bytes in
            let tree = HTMLTree(bytes.assumingMemoryBound(to: CChar.self))
            _ = tree.withRoot { text.add($0, isVerbatim: false) }
        }
        return String(decoding: text.out, as: UTF8.self)
    }

    private mutating func add(_ node: HTMLNode, isVerbatim: Bool) {
        switch node.kind {
        case .text: add(node.content, isVerbatim: isVerbatim)
        case .element: addElement(node, isVerbatim: isVerbatim)
        case .comment, .other: break
        }
    }

    private mutating func addElement(_ node: HTMLNode, isVerbatim: Bool) {
        let name = node.name
        if Self.hidden.contains(name) { return }
        let isBlock = Self.breaking.contains(name)
        if isBlock { endLine() } else if name == "td" || name == "th" { space() }
        for child in node.children { add(child, isVerbatim: isVerbatim || name == "pre") }
        if isBlock { endLine() }
        if name == "br" { endLine() }
    }

    /// White space is one space, but for the line ends of what is laid out already.
    private mutating func add(_ text: String, isVerbatim: Bool) {
        for byte in text.utf8 {
            switch byte {
            case 0x0A where isVerbatim: out.append(byte)
            case 0x0A, 0x09, 0x0D, 0x20: space()
            default: out.append(byte)
            }
        }
    }

    private mutating func space() {
        if let last = out.last, last != 0x20, last != 0x0A { out.append(0x20) }
    }

    /// Both ends of a block end a line, so that a blank one stands between two paragraphs.
    private mutating func endLine() {
        if out.last == 0x20 { out.removeLast() }
        out.append(0x0A)
    }

    private static let hidden: Set<String> = [
        "script", "style", "head", "title", "noscript", "template", "xmp", "textarea", "svg", "math", "iframe",
        "select",
    ]

    private static let breaking: Set<String> = [
        "p", "div", "tr", "table", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre", "blockquote",
        "dl",
        "dt", "dd", "section", "body", "center",
    ]
}
