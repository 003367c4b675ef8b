internal import Articles
internal import Codes
internal import Platform
internal import Layout
internal import Terms

/// Writes the index of one locale as files of its folder `search`.
///
///     head.js         what the others hold, the first words of the shards, the endings, the words of the interface
///     codes.js        every code that has a page
///     t0.js, t1.js …  shards: words with the documents that have them (`ShardWriter`)
///     e0.js, e1.js …  the words by their last letters (`EndingWriter`)
///     d0.js, d1.js …  blocks of documents: their addresses, titles and texts
///
/// Documents are numbered: articles by their keys, codes in the order of `codes.js`, reasons and vendors. A line of a
/// block is the address without `.html`, below `articles` or `codes` for these, the title, its language where it is not
/// the locale's, of a code its spelling and the number of the article about it, of an article its section of the contents
/// (`SearchSections`), and the text (`SearchText.excerpt`).
struct SearchFiles {
    let locale: SiteLocale
    let index: SearchIndex
    /// The keys of the articles that are about codes.
    let articles: [Code: String]

    /// The contents of the set in that language, where it has any.
    let contents: NavigationTree?

    /// A block ends where it is this large: a query loads one for each of its answers.
    private static let block = 1_500

    static func folder(_ locale: LocaleTag) -> String { "\(locale.folder)/search" }

    func all() -> [(path: String, bytes: [UInt8])] {
        let folder = Self.folder(locale.tag)
        let shards = ShardWriter.shards(of: index.lines)
        let blocks = blocks()
        let endings = EndingWriter.shards(of: index.lines)
        var files = [
            ("\(folder)/head.js", head(shards, endings, blocks.map(\.start))),
            ("\(folder)/codes.js", SearchScript.call("codes", index.firstCode, codes())),
        ]
        for (number, shard) in shards.enumerated() {
            files.append(("\(folder)/t\(number).js", SearchScript.call("shard", number, shard.text)))
        }
        for (number, shard) in endings.enumerated() {
            files.append(("\(folder)/e\(number).js", SearchScript.call("ends", number, shard.text)))
        }
        for (number, block) in blocks.enumerated() {
            files.append(("\(folder)/d\(number).js", SearchScript.call("block", number, block.text)))
        }
        return files
    }

    private func head(_ shards: [ShardWriter.Shard], _ ends: [ShardWriter.Shard], _ starts: [Int]) -> [UInt8] {
        func beginnings(_ shards: [ShardWriter.Shard]) -> SearchScript.Value {
            .text(shards.map { String(decoding: $0.start, as: UTF8.self) }.joined(separator: "\t"))
        }
        var sizes: [UInt8] = []
        for (start, next) in zip(starts, starts.dropFirst()) { PostingCodec.append(next - start, to: &sizes) }
        let firstReason = index.documents.count { $0.subject.kind < .reason }
        let firstVendor = index.documents.count { $0.subject.kind < .vendor }
        let forms = locale.strings.forms(of: "search_results").sorted { $0.key < $1.key }
        return SearchScript.call(
            "head",
            [
                ("documents", .number(index.documents.count)),
                ("blocks", .text(String(decoding: sizes, as: UTF8.self))),
                ("firstCode", .number(index.firstCode)), ("firstReason", .number(firstReason)),
                ("firstVendor", .number(firstVendor)), ("shards", beginnings(shards)),
                ("ends", beginnings(ends)),
                ("endings", .text(index.endings.joined(separator: "\t"))), ("language", .text(locale.strings.language)),
                ("results", .text(forms.map { "\($0.key)\t\($0.value)" }.joined(separator: "\t"))),
                ("reasons", names(.reason)), ("vendors", names(.vendor)), ("words", .text(interface())),
                SearchLevel.scriptField,
            ] + SearchWords(locale.language).scriptFields + LetterTable.scriptFields)
    }

    /// The words that the scripts show, by the names that they have there.
    private func interface() -> String {
        let strings = locale.strings
        let keys = [
            ("article", "search_article"), ("code", "kind_code"), ("reason", "kind_reason"), ("vendor", "kind_vendor"),
            ("message", "bounce_title"), ("words", "bounce_words"), ("recipients", "bounce_recipients"),
            ("who", "code_who"), ("first", "code_first"), ("articles", "nav_articles"), ("codes", "nav_codes"),
            ("reasons", "kind_reason"),
            ("vendors", "kind_vendor"),
            ("all", "search_all"), ("more", "search_more"), ("filter", "search_filter"),
        ]
        let parties = FixBy.allCases.map { "fix_\($0.rawValue)=\(locale.fixByText($0))" }
        return (keys.map { "\($0)=\(strings[$1])" } + parties).joined(separator: "\t")
    }

    /// The identifiers of reasons or of mail services, in the order of their documents.
    private func names(_ kind: SearchSubject.Kind) -> SearchScript.Value {
        let subjects = index.documents.map(\.subject).filter { $0.kind == kind }
        return .text(subjects.compactMap(\.identifier).joined(separator: " "))
    }

    private func codes() -> [UInt8] {
        var spellings: [String] = []
        for case .code(let code) in index.documents.map(\.subject) { spellings.append(code.spelling) }
        return Array(spellings.joined(separator: "\t").utf8)
    }

    private func blocks() -> [(start: Int, text: [UInt8])] {
        var numbers: [String: Int] = [:]
        for (number, document) in index.documents.enumerated() {
            if case .article(let key) = document.subject { numbers[key] = number }
        }
        var sections = SearchSections(contents, locale.language)
        var blocks: [(start: Int, text: [UInt8])] = []
        for (number, document) in index.documents.enumerated() {
            if blocks.last.map({ $0.text.count > Self.block }) ?? true {
                blocks.append((number, []))
                sections.startBlock()
            } else {
                blocks[blocks.count - 1].text.append(0x09)
            }
            blocks[blocks.count - 1].text += line(of: document, numbers, &sections)
        }
        return blocks
    }

    private func line(
        of document: SearchIndex.Document, _ numbers: [String: Int], _ sections: inout SearchSections
    ) -> [UInt8] {
        let (folder, path) =
            switch document.subject {
            case .article(let key): ("articles/", SiteMap.article(key, locale.tag))
            case .code(let code): ("codes/", SiteMap.code(code.name, locale.tag))
            case .reason(let id): ("", SiteMap.reason(id, locale.tag))
            case .vendor(let id): ("", SiteMap.vendor(id, locale.tag))
            }
        let name = path.dropFirst(locale.tag.folder.utf8.count + 1 + folder.utf8.count).dropLast(5)
        let address = PercentEncoding.path(String(name))
        let title = Self.field(document.title)
        let language = title.isEmpty || document.locale == locale.language ? "" : document.locale.tag
        var more = ""
        switch document.subject {
        case .code(let code):
            more = code.spelling + (articles[code].flatMap { numbers[$0] }.map { " \($0)" } ?? "")
        case .article(let key): more = Self.field(sections.next(of: key))
        case .reason, .vendor: break
        }
        return Array("\(address)|\(title)|\(language)|\(more)|".utf8) + document.excerpt
    }

    private static func field(_ text: String) -> String {
        text.utf8.contains { $0 == 0x09 || $0 == 0x7C } ? String(text.map { $0 == "\t" || $0 == "|" ? " " : $0 }) : text
    }
}
