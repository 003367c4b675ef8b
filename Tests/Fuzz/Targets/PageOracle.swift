/// What a page may hold of an article: an allow list of its own, not the one that the writer is made of.
enum PageOracle {
    private static let elements: Set<String> = [
        "html", "body", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "div", "pre", "code",
        "section", "table", "caption", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd", "details", "summary", "hr",
        "br", "a",
        "img", "span", "em", "strong", "del", "u", "sub", "sup", "kbd", "mark", "small", "q", "cite", "abbr", "ins",
        "samp", "var", "dfn",
    ]

    /// Attributes with what their values may be made of.
    private static let attributes: [String: @Sendable (String) -> Bool] = [
        "href": isAddress, "src": isAddress, "class": isName, "scope": isName,
        "colspan": isNumber, "rowspan": isNumber, "start": isNumber, "rel": isName,
        "id": { !$0.isEmpty && !$0.contains { $0.isWhitespace } }, "title": { _ in true }, "alt": { _ in true },
        "aria-label": { _ in true }, "data-naslag-ui": { $0.isEmpty },
    ]

    static func complaint(about html: [UInt8]) -> String? {
        guard !html.isEmpty else { return nil }
        guard let page = PageReader(html) else { return "no HTML" }
        var ids: Set<String> = []
        for element in page.elements {
            if !elements.contains(element.name) { return "an element <\(element.name)>" }
            for attribute in element.attributes {
                guard let allows = attributes[attribute.name] else { return "<\(element.name) \(attribute.name)>" }
                let shown = "<\(element.name) \(attribute.name)=\(attribute.value.debugDescription)>"
                if !allows(attribute.value) { return shown }
                if attribute.name == "id", !ids.insert(attribute.value).inserted { return "\(shown) twice" }
            }
        }
        return unless(page.comments == 0, "a comment or an instruction")
    }

    /// No scheme, or one of three: what a browser would read as one, with its white space and controls passed over.
    private static func isAddress(_ value: String) -> Bool {
        let bare = value.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
        if bare.starts(with: "//".unicodeScalars) { return false }
        guard let colon = bare.firstIndex(of: ":") else { return true }
        let before = String(String.UnicodeScalarView(bare[..<colon])).lowercased()
        return before.contains { "/?#".contains($0) } || ["http", "https", "mailto"].contains(before)
    }

    private static func isName(_ value: String) -> Bool {
        value.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x20 }
    }

    private static func isNumber(_ value: String) -> Bool { Int(value) != nil }
}
