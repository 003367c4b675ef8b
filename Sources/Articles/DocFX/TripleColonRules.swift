/// What each triple-colon construct becomes in Markdown, and which ones DocFX refuses and shows as they are written.
///
/// | DocFX | becomes |
/// |---|---|
/// | `:::image source="a.png" alt-text="A" link="u":::` | `[![A](<a.png>)](<u>)` |
/// | `:::code source="a.cs" range="1-2" id="x":::` | `[!code[](<a.cs?range=1-2&name=x>)]`, the older spelling |
/// | `:::video source="u" title="T":::` | a directive; in running text, the link `[T](<u>)` |
/// | `:::form action="a" submitText="Create":::` | the words of its button |
/// | `::: moniker range="x"`, `:::row:::`, `::: zone pivot="x"`, … | a directive |
///
/// A directive is an HTML comment that `DirectiveComment` reads. A comment is a block of its own in CommonMark
/// wherever it stands, so the lines around it keep their meaning.
extension TripleColon {
    static let containers: Set<String> = ["moniker", "zone", "row", "column", "row-group"]

    /// Whether the name is one of DocFX's, ends included.
    var isKnown: Bool {
        Self.containers.contains(base) || ["image", "code", "video", "form", "no-loc"].contains(base)
    }

    var isEnd: Bool { name.hasSuffix("-end") }
    /// `moniker` for `moniker-end`.
    var base: String { isEnd ? String(name.dropLast(4)) : name }

    /// What it becomes on a line of its own; nil where DocFX shows it as it is written.
    func markdownBlock() -> String? {
        guard let values else { return nil }
        switch name {
        case "image", "no-loc": return isTight || values["type"] == "complex" ? markdownInline() : nil
        case "image-end", "video-end": return DirectiveComment.written(Directive(name: base, isEnd: true))
        case "code": return codeSnippet(values)
        case "video":
            return video(values).map { DirectiveComment.written(Directive(name: "video", argument: $0.url)) }
        case "form":
            guard let action = values["action"], !action.isEmpty, values.keys.allSatisfy(Self.formKeys.contains)
            else { return nil }
            return values["submittext"].flatMap { $0.isEmpty ? nil : Self.escaped($0) }
        default:
            guard Self.containers.contains(base), isEnd || isValidContainer(values) else { return nil }
            let argument = values["range"] ?? values["pivot"] ?? ""
            return DirectiveComment.written(Directive(name: base, argument: argument, isEnd: isEnd))
        }
    }

    /// What it becomes among words; nil where DocFX shows it as it is written.
    func markdownInline() -> String? {
        guard let values else { return nil }
        switch name {
        case "image":
            return image(values)
        case "video":
            return video(values).map { "[\(Self.escaped($0.title.isEmpty ? $0.url : $0.title))](<\($0.url)>)" }
        default:
            return nil
        }
    }

    private static let formKeys: Set<String> = ["action", "submittext", "model"]
    private static let imageKeys: Set<String> = [
        "alt-text", "type", "loc-scope", "source", "border", "lightbox", "link",
    ]
    private static let videoKeys: Set<String> = [
        "title", "max-width", "source", "thumbnail", "upload-date", "duration", "type",
    ]
    private static let codeKeys: Set<String> = ["source", "range", "id", "highlight", "language", "interactive"]

    private func image(_ values: [String: String]) -> String? {
        let alternative = values["alt-text"] ?? ""
        guard let source = values["source"], Self.isDestination(source),
            !alternative.isEmpty || values["type"] == "icon", values.keys.allSatisfy(Self.imageKeys.contains)
        else { return nil }
        let image = "![\(Self.escaped(alternative))](<\(source)>)"
        if let link = values["link"], Self.isDestination(link) { return "[\(image)](<\(link)>)" }
        if let box = values["lightbox"], Self.isDestination(box) { return "[\(image)](<\(box)#lightbox>)" }
        return image
    }

    private func video(_ values: [String: String]) -> (url: String, title: String)? {
        guard let url = values["source"], Self.isDestination(url), values.keys.allSatisfy(Self.videoKeys.contains),
            values["max-width"].map({ Int($0) != nil }) ?? true
        else { return nil }
        return (url, values["title"] ?? "")
    }

    private func codeSnippet(_ values: [String: String]) -> String? {
        guard let source = values["source"], Self.isDestination(source), values.keys.allSatisfy(Self.codeKeys.contains)
        else { return nil }
        var query: [String] = []
        if let id = values["id"], !id.isEmpty { query.append("name=\(id)") }
        if let range = values["range"], !range.isEmpty { query.append("range=\(range.filter { $0 != " " })") }
        let address = query.isEmpty ? source : "\(source)\(source.contains("?") ? "&" : "?")\(query.joined(separator: "&"))"
        guard Self.isDestination(address) else { return nil }
        let language = values["language"] ?? CodeLanguage.ofFile(source)
        return "[!code\(language.isEmpty ? "" : "-\(Self.escaped(language))")[](<\(address)>)]"
    }

    private func isValidContainer(_ values: [String: String]) -> Bool {
        switch name {
        case "moniker":
            return values["range"] != nil
        case "zone":
            let target = values["target"] ?? ""
            let pivot = values["pivot"] ?? ""
            return values.keys.allSatisfy { $0 == "target" || $0 == "pivot" } && !(target.isEmpty && pivot.isEmpty)
                && ["", "docs", "chromeless", "pdf"].contains(target) && (pivot.isEmpty || Self.isPivot(pivot))
                && (target != "pdf" || pivot.isEmpty)
        default:
            return true
        }
    }

    /// Names in lower case, with commas between them.
    private static func isPivot(_ text: String) -> Bool {
        text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { part in
            let name = String(part).trimmed
            return !name.isEmpty
                && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0.isASCIIDigit || $0 == 0x2D }
        }
    }

    private static func isDestination(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0 != 0x3C && $0 != 0x3E && $0 != 0x0A }
    }

    /// Text in which Markdown finds no mark: every ASCII punctuation mark is escaped.
    static func escaped(_ text: String) -> String {
        var result: [UInt8] = []
        for byte in text.utf8 {
            if byte > 0x20, byte < 0x7F, !byte.isASCIIAlphanumeric { result.append(0x5C) }
            result.append(byte)
        }
        return String(decoding: result, as: UTF8.self)
    }
}
