package import Articles
internal import Platform
package import Layout

/// Writes the tree of an article as HTML.
///
/// Only elements, attributes and URL schemes named here come out, whatever the article holds. What Naslag adds of
/// its own carries `data-naslag-ui`, so that the rest is the article's own words.
package struct ArticleRenderer<Links: LinkResolver> {
    var writer = HTMLWriter()
    var links: Links
    let words: ArticleWords
    /// What the sentences of the text were translated from.
    let sources: SourceSentences
    /// True inside a sentence: sentences do not nest.
    var isInSentence = false
    /// How many bytes of sources the page has so far.
    var sourceBytes = 0
    /// Ids that the page has already: a second element with the same id would be no valid HTML.
    var usedIDs: Set<String> = []
    /// True inside a link: links do not nest.
    var isInsideLink = false
    private var tables = 0
    /// The level of the heading before; the page's own first heading stands above all.
    private var lastLevel = 1
    let isPart: Bool
    let isRightToLeft: Bool

    /// - Parameters:
    ///   - isPart: the blocks are a part of a page that has a heading of its own, and may stand there twice: their
    ///     headings get no ids and none of them is the page's first.
    ///   - isRightToLeft: the language of the blocks is written so; codes and commands are not.
    package init(
        links: Links, words: ArticleWords, sources: SourceSentences = .none, isPart: Bool = false,
        isRightToLeft: Bool = false
    ) {
        self.links = links
        self.words = words
        self.sources = sources
        self.isRightToLeft = isRightToLeft
        self.isPart = isPart
    }

    /// - Returns: the HTML of the blocks, and the resolver with what it was asked.
    package static func html(
        _ blocks: [Block], links: Links, words: ArticleWords, sources: SourceSentences = .none,
        isRightToLeft: Bool = false
    ) -> (html: [UInt8], links: Links) {
        var renderer = ArticleRenderer(links: links, words: words, sources: sources, isRightToLeft: isRightToLeft)
        renderer.render(blocks)
        return (renderer.writer.bytes, renderer.links)
    }

    /// The HTML of some more blocks of the same page.
    ///
    /// - Parameter isTight: a paragraph stands without its tags.
    package mutating func renderPart(_ blocks: [Block], isTight: Bool = false) -> [UInt8] {
        writer = HTMLWriter()
        renderContent(blocks, isTight: isTight)
        return writer.bytes
    }

    mutating func render(_ blocks: [Block]) {
        for block in blocks { render(block) }
    }

    mutating func render(_ block: Block) {
        switch block {
        case .heading(let heading): render(heading)
        case .paragraph(let content):
            writer.raw("<p>")
            render(content)
            writer.raw("</p>\n")
        case .list(let list): render(list)
        case .quote(let content):
            writer.raw("<blockquote>\n")
            render(content)
            writer.raw("</blockquote>\n")
        case .alert(let alert, let content): render(alert, content)
        case .code(let language, let text): renderCode(text, language)
        case .table(let table): render(table)
        case .definitions(let definitions): render(definitions)
        case .details(let summary, let content): renderDetails(summary, content)
        case .division(let division, let content): render(division, content)
        case .video(let url): renderVideo(url)
        case .thematicBreak: writer.raw("<hr>\n")
        case .directive: break
        }
    }

    private mutating func render(_ heading: Heading) {
        guard !heading.content.isBlank else { return }
        // A page may not skip a level: a reader who navigates by headings would miss one.
        let level = min(max(heading.level, isPart ? 2 : 1), lastLevel + 1, 6)
        lastLevel = level
        let tag = Self.headingTags[level - 1]
        writer.raw("<")
        writer.raw(tag)
        let id = claimed(heading.id)
        if let id { writer.attribute("id", id) }
        writer.raw(">")
        render(heading.content)
        if let id {
            writer.raw("<a class=\"permalink\" data-naslag-ui")
            writer.attribute("href", "#" + PercentEncoding.fragment(id))
            writer.attribute("aria-label", words.permalink)
            writer.raw(">#</a>")
        }
        writer.raw("</")
        writer.raw(tag)
        writer.raw(">\n")
    }

    /// The id, where an element of the page may have it: once, and on no part of a page.
    mutating func claimed(_ id: String) -> String? {
        !isPart && HeadingIDs.isID(id) && usedIDs.insert(id).inserted ? id : nil
    }

    private static var headingTags: [StaticString] { ["h1", "h2", "h3", "h4", "h5", "h6"] }

    private mutating func render(_ list: List) {
        guard !list.items.isEmpty else { return }
        writer.raw(list.isOrdered ? "<ol" : "<ul")
        if let start = list.start, start != 1 { writer.attribute("start", String(start)) }
        writer.raw(">\n")
        for item in list.items {
            writer.raw("<li>")
            renderContent(item, isTight: list.isTight)
            writer.raw("</li>\n")
        }
        writer.raw(list.isOrdered ? "</ol>\n" : "</ul>\n")
    }

    /// Blocks whose paragraphs stand without tags where they may: in tight items and in cells.
    mutating func renderContent(_ blocks: [Block], isTight: Bool) {
        for (index, block) in blocks.enumerated() {
            if isTight, case .paragraph(let content) = block {
                if index > 0 { writer.raw("\n") }
                render(content)
            } else {
                render(block)
            }
        }
    }

    private mutating func render(_ alert: Alert, _ content: [Block]) {
        writer.raw("<div")
        writer.attribute("class", "alert \(alert.rawValue)")
        writer.raw("><p class=\"alert-label\" data-naslag-ui")
        writeWordsLanguage()
        writer.raw(">")
        writer.text(words.alerts[alert] ?? alert.rawValue)
        writer.raw("</p>\n")
        render(content)
        writer.raw("</div>\n")
    }

    /// Says so where added words are in another language than the text around them.
    private mutating func writeWordsLanguage() {
        guard let language = words.foreign else { return }
        writer.attribute("lang", language.tag)
        writer.attribute("dir", language.direction)
    }

    private mutating func renderCode(_ text: String, _ language: String) {
        writer.raw("<pre><code")
        let name = language.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        if !name.isEmpty { writer.attribute("class", "language-\(name)") }
        writer.raw(">")
        writer.text(text)
        writer.raw("</code></pre>\n")
    }

    private mutating func render(_ table: Table) {
        guard table.rows.contains(where: { !$0.cells.isEmpty }) else { return }
        tables += 1
        // A section with a name is a region.
        writer.raw("<section class=\"table-scroll\"")
        writer.attribute("aria-label", "\(words.table) \(tables)")
        writer.raw(">")
        renderTable(table)
        writer.raw("</section>\n")
    }

    private mutating func render(_ definitions: [Definition]) {
        writer.raw("<dl>\n")
        for definition in definitions {
            for term in definition.terms {
                writer.raw("<dt>")
                render(term)
                writer.raw("</dt>\n")
            }
            writer.raw("<dd>")
            renderContent(definition.description, isTight: true)
            writer.raw("</dd>\n")
        }
        writer.raw("</dl>\n")
    }

    private mutating func renderDetails(_ summary: [Inline], _ content: [Block]) {
        writer.raw("<details><summary>")
        if summary.isBlank {
            writer.raw("<span data-naslag-ui")
            writeWordsLanguage()
            writer.raw(">")
            writer.text(words.details)
            writer.raw("</span>")
        } else {
            // A summary is a control itself: a link in it could not be reached in every browser.
            let outer = isInsideLink
            isInsideLink = true
            render(summary)
            isInsideLink = outer
        }
        writer.raw("</summary>\n")
        render(content)
        writer.raw("</details>\n")
    }

    private mutating func render(_ division: Division, _ content: [Block]) {
        switch division {
        case .row: writer.raw("<div class=\"row\">\n")
        case .column: writer.raw("<div class=\"column\">\n")
        case .plain: writer.raw("<div>\n")
        case .moniker(let range):
            writer.raw("<div class=\"moniker\">")
            if !range.isEmpty {
                writer.raw("<p class=\"moniker-label\" data-naslag-ui")
                writeWordsLanguage()
                writer.raw(">")
                writer.text("\(words.appliesTo) \(range)")
                writer.raw("</p>\n")
            }
        case .tab(_, let title):
            writer.raw("<div class=\"tab\"><p class=\"tab-title\">")
            render(title)
            writer.raw("</p>\n")
        }
        render(content)
        writer.raw("</div>\n")
    }

    /// No page asks anything of the network, so a video is a link.
    private mutating func renderVideo(_ url: String) {
        guard case .external(let target) = links.link(url) else { return }
        writer.raw("<p class=\"video\" data-naslag-ui")
        writeWordsLanguage()
        writer.raw("><a rel=\"noopener noreferrer\"")
        writer.attribute("href", target)
        writer.raw(">")
        writer.text(words.video)
        writer.raw("</a></p>\n")
    }
}
