/// A block of an article. Pipe tables and HTML tables, Markdown lists and HTML lists are the same case here.
package indirect enum Block: Hashable, Sendable {
    case heading(Heading)
    case paragraph([Inline])
    case list(List)
    case quote([Block])
    case alert(Alert, [Block])
    case code(language: String, text: String)
    case table(Table)
    case definitions([Definition])
    case details(summary: [Inline], [Block])
    case division(Division, [Block])
    /// `[!VIDEO url]`: a link, since no page asks anything of the network.
    case video(url: String)
    case thematicBreak
    /// A DocFX directive on a line of its own that is not resolved yet; `DocFXResolver` leaves none.
    case directive(Directive)
}

/// A heading with the anchor that every language shares: the slug of the English heading.
package struct Heading: Hashable, Sendable {
    /// 1 for `#` or `<h1>`, to 6.
    package var level: Int
    /// The anchor, without `#`; empty until `HeadingIDs` has given it one.
    package var id: String
    package var content: [Inline]

    package init(level: Int, id: String, content: [Inline]) {
        self.level = level
        self.id = id
        self.content = content
    }
}

/// A bulleted list, or a numbered one when it has a `start`.
package struct List: Hashable, Sendable {
    /// The number of the first item, of nine digits at most (CommonMark section 5.2): writers count on from it.
    package let start: Int?
    /// Items of a tight list show their paragraphs without space between them.
    package var isTight: Bool
    /// The blocks of each item.
    package var items: [[Block]]

    /// - Parameter start: the number of the first item, cut to nine digits; nil for a bulleted list.
    package init(start: Int?, isTight: Bool, items: [[Block]]) {
        self.start = start.map { min(max($0, -999_999_999), 999_999_999) }
        self.isTight = isTight
        self.items = items
    }

    /// True for a numbered list.
    package var isOrdered: Bool { start != nil }
}

/// The five alerts of DocFX and GitHub: `> [!NOTE]`.
package enum Alert: String, Hashable, Sendable, CaseIterable {
    case note, tip, important, warning, caution
}

/// A container of DocFX or HTML that groups blocks.
package enum Division: Hashable, Sendable {
    case row
    case column
    /// `::: moniker range="o365-worldwide"`: the content is kept, the range is noted.
    case moniker(range: String)
    /// `# [Title](#tab/id)`: a tab, shown as a section.
    case tab(id: String, title: [Inline])
    /// `> [!div class="…"]` and the `<div>` of HTML.
    case plain
}

/// A term with its description, from `<dl>`.
package struct Definition: Hashable, Sendable {
    /// The text of each `<dt>` that the description belongs to.
    package var terms: [[Inline]]
    package var description: [Block]

    package init(terms: [[Inline]], description: [Block]) {
        self.terms = terms
        self.description = description
    }
}

/// `:::name argument:::` on a line of its own; `isEnd` for `:::name-end:::`.
package struct Directive: Hashable, Sendable {
    /// The word after the colons: `row` of `:::row:::`.
    package var name: String
    /// What follows the name, attributes and all; empty where nothing does.
    package var argument: String
    package var isEnd: Bool

    package init(name: String, argument: String = "", isEnd: Bool = false) {
        self.name = name
        self.argument = argument
        self.isEnd = isEnd
    }
}
