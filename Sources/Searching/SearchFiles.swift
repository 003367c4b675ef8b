internal import Articles
internal import Codes
internal import Platform
internal import Layout

/// Writes the index of one locale as files of its folder `search`.
///
///     head.js         what the others hold, the first words of the shards, the endings, the words of the interface
///     codes.js        every code that has a page
///     t0.js, t1.js …  shards: words with the documents that have them (`ShardWriter`)
///     d0.js, d1.js …  blocks of documents: their addresses and titles
///
/// Documents are numbered: articles by their keys, codes in the order of `codes.js`, reasons and vendors. A line of a
/// block is the address without `.html`, below `articles` or `codes` for these, the title, and the language where it is
/// not the locale's.
struct SearchFiles {
    let locale: SiteLocale
    let index: SearchIndex

    static let documentsPerBlock = 32

    static func folder(_ locale: LocaleTag) -> String { "\(locale.folder)/search" }

    func all() -> [(path: String, bytes: [UInt8])] {
        let folder = Self.folder(locale.tag)
        let shards = ShardWriter.shards(of: index.lines)
        var files = [
            ("\(folder)/head.js", head(shards)),
            ("\(folder)/codes.js", SearchScript.call("codes", index.firstCode, codes())),
        ]
        for (number, shard) in shards.enumerated() {
            files.append(("\(folder)/t\(number).js", SearchScript.call("shard", number, shard.text)))
        }
        for (number, start) in stride(from: 0, to: index.documents.count, by: Self.documentsPerBlock).enumerated() {
            let block = index.documents[start..<min(start + Self.documentsPerBlock, index.documents.count)]
            files.append(("\(folder)/d\(number).js", SearchScript.call("block", number, lines(of: block))))
        }
        return files
    }

    private func head(_ shards: [ShardWriter.Shard]) -> [UInt8] {
        let starts = shards.map { String(decoding: $0.start, as: UTF8.self) }
        let forms = locale.strings.forms(of: "search_results").sorted { $0.key < $1.key }
        return SearchScript.call(
            "head",
            [
                ("documents", .number(index.documents.count)), ("perBlock", .number(Self.documentsPerBlock)),
                ("firstCode", .number(index.firstCode)), ("shards", .text(starts.joined(separator: "\t"))),
                ("endings", .text(index.endings.joined(separator: "\t"))), ("language", .text(locale.strings.language)),
                ("results", .text(forms.map { "\($0.key)\t\($0.value)" }.joined(separator: "\t"))),
            ] + LetterTable.scriptFields)
    }

    private func codes() -> [UInt8] {
        var spellings: [String] = []
        for case .code(let code) in index.documents.map(\.subject) { spellings.append(code.spelling) }
        return Array(spellings.joined(separator: "\t").utf8)
    }

    private func lines(of documents: ArraySlice<SearchIndex.Document>) -> [UInt8] {
        var text: [UInt8] = []
        for document in documents {
            if !text.isEmpty { text.append(0x09) }
            let (folder, path) =
                switch document.subject {
                case .article(let key): ("articles/", SiteMap.article(key, locale.tag))
                case .code(let code): ("codes/", SiteMap.code(code.name, locale.tag))
                case .reason(let id): ("", SiteMap.reason(id, locale.tag))
                case .vendor(let id): ("", SiteMap.vendor(id, locale.tag))
                }
            let name = path.dropFirst(locale.tag.folder.utf8.count + 1 + folder.utf8.count).dropLast(5)
            let address = PercentEncoding.path(String(name))
            let title = String(document.title.map { $0 == "\t" || $0 == "|" ? " " : $0 })
            text += "\(address)|\(title)".utf8
            if !title.isEmpty, document.locale != locale.language { text += "|\(document.locale.tag)".utf8 }
        }
        return text
    }
}
