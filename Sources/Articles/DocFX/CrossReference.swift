internal import Platform

/// References by uid: `<xref:a.b.c>`, `[text](xref:a.b.c)`, `@a.b.c`.
///
/// One to an article of the set, whose front matter has the uid, is a link to its page, and its title stands where the
/// reference has no text. Naslag knows no API, so of all others a reader sees the text, or else the uid, as DocFX shows
/// a reference that it cannot resolve.
struct CrossReference {
    /// Where the references stand.
    let article: SplitArticle
    let side: TreeReader.Side
    /// Gives the text of a file by its path relative to the content folder, and of an article by `Self.name(uid)`; nil if
    /// it is not there.
    let file: (_ path: String) -> SplitArticle?
    private var known: [String: Target?] = [:]
    /// Whether the text may hold `@uid`.
    let mayBeShort: Bool

    private struct Target {
        let path: String
        let title: String
    }

    init(article: SplitArticle, side: TreeReader.Side, file: @escaping (_ path: String) -> SplitArticle?) {
        self.article = article
        self.side = side
        self.file = file
        mayBeShort = Self.mayHoldShort(article.file.bytes)
    }

    static func isReference(_ link: Link) -> Bool { link.destination.utf8.starts(with: Self.scheme.utf8) }

    private static let scheme = "xref:"

    /// What stands for a path where an article is asked for by its uid.
    static func name(_ uid: String) -> String { scheme + uid }

    /// The uid that such a name asks for; nil for a path.
    static func uid(ofName name: String) -> String? {
        name.utf8.starts(with: scheme.utf8) ? String(name.dropFirst(scheme.count)) : nil
    }

    /// - Parameters:
    ///   - link: one that leads to `xref:…`.
    ///   - text: its text; of an automatic link, its address.
    mutating func resolved(_ link: Link, _ text: [Inline]) -> Inline {
        let written = String(link.destination.dropFirst(Self.scheme.count))
        var automatic: Int32?
        if text.isBlank { automatic = 0 }
        if case .text(let address, let segment)? = text.first, text.count == 1,
            address.utf8.starts(with: Self.scheme.utf8)
        {
            automatic = segment
        }
        let uid = XrefAddress(written)
        guard let (target, fragment) = target(of: uid) else {
            return automatic.map { .text(uid.text ?? uid.name, segment: $0) } ?? .link(link, text)
        }
        let words = automatic.map { [Inline.text(uid.text ?? target.title, segment: $0)] } ?? text
        return .link(Link(destination: self.link(to: target) + fragment, title: link.title), words)
    }

    /// Text with `@uid` in it, where the set has an article of that uid; nil where there is nothing to resolve.
    mutating func resolvedShort(_ text: String, _ segment: Int32) -> [Inline]? {
        var result: [Inline] = []
        var rest = text[...]
        var search = rest
        while let mark = search.firstIndex(of: "@") {
            search = search[search.index(after: mark)...]
            let before = mark == text.startIndex ? nil : text[text.index(before: mark)]
            guard before.map({ !$0.isLetter && !$0.isNumber }) ?? true, let found = XrefAddress.short(at: search),
                let (target, _) = target(of: XrefAddress(found.uid))
            else { continue }
            if rest.startIndex < mark { result.append(.text(String(rest[..<mark]), segment: segment)) }
            result.append(.link(Link(destination: link(to: target)), [.text(target.title, segment: segment)]))
            rest = text[found.end...]
            search = rest
        }
        guard !result.isEmpty else { return nil }
        return rest.isEmpty ? result : result + [.text(String(rest), segment: segment)]
    }

    private func link(to target: Target) -> String {
        PercentEncoding.path(ContentPath.relative(target.path, from: article.file.path))
    }

    private mutating func target(of address: XrefAddress) -> (Target, fragment: String)? {
        if let target = target(named: address.name) { return (target, "") }
        guard let hash = address.name.firstIndex(of: "#"), let target = target(named: String(address.name[..<hash]))
        else {
            return nil
        }
        return (target, String(address.name[hash...]))
    }

    private mutating func target(named uid: String) -> Target? {
        if let target = known[uid] { return target }
        let target = found(uid)
        known[uid] = .some(target)
        return target
    }

    private func found(_ uid: String) -> Target? {
        guard let found = Self.article(uid, from: article.file.path, file: file) else { return nil }
        return Target(path: found.file.path, title: Self.title(of: found, side) ?? uid)
    }

    /// The article in the language of the file that refers to it, or else in the first that has it.
    ///
    /// - Parameter file: as `Self.file`.
    static func article(
        _ uid: String, from path: String, file: (_ path: String) -> SplitArticle?
    ) -> SplitArticle? {
        guard let any = file(name(uid)) else { return nil }
        let there = ContentFolder.article(of: any.file.path)
        let here = ContentFolder.article(of: path)
        guard let locale = here.locale, there.locale != nil, there.locale != locale else { return any }
        return file("\(path.prefix { $0 != "/" })\(any.file.path.drop { $0 != "/" })") ?? any
    }

    /// The front matter has the title in the article's own language alone.
    static func title(of found: SplitArticle, _ side: TreeReader.Side) -> String? {
        let isOwn = side == .target || !found.isBilingual
        if isOwn, !found.frontMatter.title.isEmpty { return found.frontMatter.title }
        var reader = TreeReader { _ in nil }
        let heading = reader.tree(of: found, side).naming?.content.plainText ?? ""
        return heading.isEmpty ? nil : heading
    }

    /// `@` at the start of a word.
    private static func mayHoldShort(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            let search = ByteSearch(in: buffer)
            var position = 0
            while let found = search.first(0x40, from: position) {
                if found == 0 || !buffer[found - 1].isASCIIAlphanumeric { return true }
                position = found + 1
            }
            return false
        }
    }
}
