/// What a reference by uid says: `a.b.c` of `"a.b.c*?displayProperty=fullName"`.
struct XrefAddress {
    /// The uid, decoded.
    let name: String
    /// The text that a query asks for: `List` of `a.b?alt=List`.
    let text: String?

    /// - Parameter written: what stands behind `xref:`.
    init(_ written: String) {
        let bare = written.filter { $0 != "\"" && $0 != "'" }
        let parts = bare.split(separator: "?", maxSplits: 1)
        text = parts.dropFirst().first?.split(separator: "&").lazy.compactMap(Self.text).first
        let uid = parts.first.map(String.init) ?? bare
        // A star stands for all overloads of a method: no part of its name.
        let name = ContentPath.percentDecoded(uid) ?? uid
        self.name = name.hasSuffix("*") ? String(name.dropLast()) : name
    }

    private static func text(in field: Substring) -> String? {
        for key in ["text=", "alt="] where field.hasPrefix(key) {
            let value = String(field.dropFirst(key.count))
            return ContentPath.percentDecoded(value) ?? value
        }
        return nil
    }

    /// The uid that stands behind an `@`, in quotes or up to what no uid holds, and where it ends: `a.b` of `a.b, and`.
    static func short(at text: Substring) -> (uid: String, end: Substring.Index)? {
        guard let first = text.first else { return nil }
        if first == "'" || first == "\"" {
            let inner = text.dropFirst()
            guard let end = inner.firstIndex(of: first), end > inner.startIndex else { return nil }
            return (String(inner[..<end]), text.index(after: end))
        }
        guard first.isASCII, first.isLetter else { return nil }
        var uid = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "._-`*#/".contains($0)) }
        // The sentence's own.
        while let last = uid.last, !last.isLetter, !last.isNumber, last != "*" { uid.removeLast() }
        return (String(uid), uid.endIndex)
    }
}
