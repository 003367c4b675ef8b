/// Gives every heading an id that all languages share: its anchor, or else the GitHub slug of the heading in the
/// source language. Two headings of one article never share an id.
package enum HeadingIDs {
    /// - Parameter source: the same article in the source language; nil where there is none.
    static func assign(to blocks: [Block], source: [Block]?) -> [Block] {
        var own: [Heading] = []
        forEachHeading(in: blocks) { own.append($0) }
        guard !own.isEmpty else { return blocks }
        var shared: [Heading] = []
        if let source { forEachHeading(in: source) { shared.append($0) } }
        let names = shared.count == own.count ? shared : own
        var used = reserved
        // The last number that was given to each id, so that many equal headings do not count from one each.
        var numbers: [String: Int] = [:]
        var ids = zip(own, names).map { heading, name in
            let base = base(heading.id, name)
            var id = base
            while !used.insert(id).inserted {
                numbers[base, default: 0] += 1
                id = "\(base)-\(numbers[base]!)"
            }
            return id
        }[...]
        return replacing(in: blocks, with: &ids)
    }

    private static func base(_ own: String, _ name: Heading) -> String {
        for anchor in [name.id, own] where isID(anchor) { return anchor }
        let slug = slug(name.content.plainText.trimmed)
        return isID(slug) ? slug : "section"
    }

    /// The ids that the page of an article has of its own, in its templates and from its scripts.
    package static let reserved: Set<String> = [
        "search", "search-results", "search-file", "naslag-main", "naslag-toc", "naslag-codes", "naslag-source",
    ]

    /// Whether HTML takes it as an id: not empty, without white space and controls.
    package static func isID(_ text: String) -> Bool {
        if text.isEmpty { return false }
        // Looking up the properties of a character takes far longer; almost every id is ASCII.
        if text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) { return true }
        return text.unicodeScalars.allSatisfy {
            !$0.properties.isWhitespace && $0.properties.generalCategory != .control
        }
    }

    /// The id under which a page has an anchor of the article: that anchor, unless the page itself needs the id.
    ///
    ///     search  →  search-1
    package static func onPage(_ anchor: String) -> String {
        reserved.contains(anchor) ? anchor + "-1" : anchor
    }

    /// The anchor that GitHub and DocFX give a heading: `5.7.705: Tenant blocked` gives `57705-tenant-blocked`.
    ///
    /// - Parameter text: trimmed; of an include its title stands there, which may leave space at either end.
    static func slug(_ text: some StringProtocol) -> String {
        var result = ""
        for character in text.lowercased() {
            if character.isLetter || character.isNumber || character == "_" || character == "-" {
                result.append(character)
            } else if character.isWhitespace {
                result.append("-")
            }
        }
        return result
    }

    private static func forEachHeading(in blocks: [Block], _ body: (Heading) -> Void) {
        for block in blocks {
            if case .heading(let heading) = block { body(heading) }
            forEachHeading(in: block.nested, body)
        }
    }

    private static func replacing(in blocks: [Block], with ids: inout ArraySlice<String>) -> [Block] {
        var remaining = ids
        defer { ids = remaining }
        return blocks.map { block in
            guard !remaining.isEmpty else { return block }
            guard case .heading(var heading) = block else {
                return block.mapping(blocks: { replacing(in: $0, with: &remaining) }, inlines: { $0 })
            }
            heading.id = remaining.removeFirst()
            return .heading(heading)
        }
    }
}
