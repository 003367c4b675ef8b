/// A reference to an API by its uid: `<xref:a.b.c>`, `[text](xref:a.b.c)`. Naslag knows no API, so a reader sees the
/// text, or else the uid, as DocFX shows a reference that it cannot resolve.
enum CrossReference {
    static func isReference(_ link: Link) -> Bool { link.destination.utf8.starts(with: "xref:".utf8) }

    /// - Parameters:
    ///   - link: one that leads to `xref:…`.
    ///   - text: its text; of an automatic link, its address.
    static func resolved(_ link: Link, _ text: [Inline]) -> Inline {
        if text.isBlank { return .text(name(of: String(link.destination.dropFirst(5))), segment: 0) }
        guard case .text(let written, let segment)? = text.first, text.count == 1,
            written.utf8.starts(with: "xref:".utf8)
        else { return .link(link, text) }
        return .text(name(of: String(written.dropFirst(5))), segment: segment)
    }

    /// `a.b.c` for `"a.b.c*?displayProperty=fullName"`; the text that a query asks for: `List` for `a.b?alt=List`.
    static func name(of uid: String) -> String {
        let bare = uid.filter { $0 != "\"" && $0 != "'" }
        let parts = bare.split(separator: "?", maxSplits: 1)
        for field in parts.dropFirst().first?.split(separator: "&") ?? [] {
            for key in ["text=", "alt="] where field.hasPrefix(key) {
                let value = String(field.dropFirst(key.count))
                return ContentPath.percentDecoded(value) ?? value
            }
        }
        let uid = parts.first.map(String.init) ?? bare
        // A star stands for all overloads of a method: no part of its name.
        let name = ContentPath.percentDecoded(uid) ?? uid
        return name.hasSuffix("*") ? String(name.dropLast()) : name
    }
}
