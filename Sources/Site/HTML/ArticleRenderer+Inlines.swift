internal import Articles

extension ArticleRenderer {
    mutating func render(_ inlines: [Inline]) {
        for inline in inlines { render(inline) }
    }

    private mutating func render(_ inline: Inline) {
        switch inline {
        case .text(let text, _): render(text: text)
        case .code(let text, _):
            writer.raw("<code>")
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
        case .anchor(let id):
            guard let id = claimed(HeadingIDs.onPage(id)) else { return }
            writer.raw("<span")
            writer.attribute("id", id)
            writer.raw("></span>")
        case .softBreak: writer.raw("\n")
        case .lineBreak: writer.raw("<br>")
        }
    }

    /// Running text, with the codes that it mentions as links to their pages.
    private mutating func render(text: String) {
        let mentions = isInsideLink ? [] : links.mentions(in: text)
        guard !mentions.isEmpty else {
            writer.text(text)
            return
        }
        let bytes = Array(text.utf8)
        var position = 0
        for mention in mentions {
            writer.text(String(decoding: bytes[position..<mention.range.lowerBound], as: UTF8.self))
            writer.raw("<a class=\"code-link\"")
            writer.attribute("href", mention.url)
            writer.raw(">")
            writer.text(String(decoding: bytes[mention.range], as: UTF8.self))
            writer.raw("</a>")
            position = mention.range.upperBound
        }
        writer.text(String(decoding: bytes[position...], as: UTF8.self))
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
            writer.raw("<img loading=\"lazy\"")
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
