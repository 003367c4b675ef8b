internal import Articles

extension ArticleRenderer {
    mutating func render(_ inline: Inline) {
        switch inline {
        case .text(let text, _): render(text: text)
        case .code(let text, _):
            // Not only by style: where pages run from right to left, a text browser would turn a command about.
            writer.raw(isRightToLeft ? "<code dir=\"ltr\">" : "<code>")
            writer.text(text)
            writer.raw("</code>")
        case .styled(let style, let children):
            let tag = style.rawValue.utf8
            writer.raw("<")
            writer.raw(tag)
            writer.raw(">")
            render(children)
            writer.raw("</")
            writer.raw(tag)
            writer.raw(">")
        case .link(let link, let children): render(link, children)
        case .image(let image): render(image)
        case .anchor(let anchor):
            guard let id = claimed(HeadingIDs.onPage(anchor)) else { return }
            writer.raw("<span")
            writer.attribute("id", id)
            writer.raw("></span>")
        case .softBreak: writer.raw("\n")
        case .lineBreak: writer.raw("<br>")
        }
    }

    /// Running text, with the codes that it mentions as links to their pages.
    private mutating func render(text: String) {
        let mentions = isInsideLink && !isRightToLeft ? [] : links.mentions(in: text)
        guard !mentions.isEmpty else {
            writer.text(text)
            return
        }
        let bytes = Array(text.utf8)
        var position = 0
        for mention in mentions {
            let start = isRightToLeft ? bytes.startOfReply(before: mention.range.lowerBound) : mention.range.lowerBound
            writer.text(String(decoding: bytes[position..<max(start, position)], as: UTF8.self))
            if isRightToLeft { writer.raw("<bdi dir=\"ltr\">") }
            writer.text(String(decoding: bytes[max(start, position)..<mention.range.lowerBound], as: UTF8.self))
            render(mention, String(decoding: bytes[mention.range], as: UTF8.self))
            if isRightToLeft { writer.raw("</bdi>") }
            position = mention.range.upperBound
        }
        writer.text(String(decoding: bytes[position...], as: UTF8.self))
    }

    private mutating func render(_ mention: CodeMention, _ code: String) {
        guard !isInsideLink else {
            writer.text(code)
            return
        }
        writer.raw("<a class=\"code-link\"")
        writer.attribute("href", mention.url)
        writer.raw(">")
        writer.text(code)
        writer.raw("</a>")
    }

    private mutating func render(_ link: Link, _ children: [Inline]) {
        let target = isInsideLink ? .none : links.link(link.destination)
        let url: String
        switch target {
        case .local(let path): url = path
        case .external(let address): url = address
        case .none:
            render(children)
            return
        }
        writer.raw("<a")
        writer.attribute("href", url)
        if case .external = target { writer.raw(" rel=\"noopener noreferrer\"") }
        if !link.title.isEmpty { writer.attribute("title", link.title) }
        writer.raw(">")
        if children.isBlank {
            // A link whose text was lost in translation still needs a name.
            writer.raw("<span data-naslag-ui>")
            writer.text(url)
            writer.raw("</span>")
        } else {
            isInsideLink = true
            render(children)
            isInsideLink = false
        }
        writer.raw("</a>")
    }

    private mutating func render(_ image: Image) {
        if let url = links.image(image.source) {
            writer.raw("<img")
            writer.attribute("src", url)
            writer.attribute("alt", image.alternative)
            if !image.title.isEmpty { writer.attribute("title", image.title) }
            writer.raw(">")
        } else if !image.alternative.isEmpty {
            writer.raw("<span class=\"missing-image\" data-naslag-ui>")
            writer.text(image.alternative)
            writer.raw("</span>")
        }
    }
}

extension Array<UInt8> {
    /// Where the reply begins that stands before a code, as in `550 5.7.705` and `#550-5.7.705`; else where the code
    /// begins. Numbers that a space sets apart would change places in a line from right to left.
    fileprivate func startOfReply(before code: Int) -> Int {
        guard code >= 4, self[code - 1] == 0x20 || self[code - 1] == 0x2D,
            self[code - 4..<code - 1].allSatisfy({ (0x30...0x39).contains($0) }),
            code == 4 || !(0x30...0x39).contains(self[code - 5])
        else { return code }
        return code >= 5 && self[code - 5] == 0x23 ? code - 5 : code - 4
    }
}
