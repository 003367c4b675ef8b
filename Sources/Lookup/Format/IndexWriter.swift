internal import Codes
internal import Phrases
internal import Platform
internal import Terms

/// Writes an index. The same book gives the same bytes, whatever the order of its sheets.
package enum IndexWriter {
    /// Where the index stands in the output.
    package static let path = "data/explain.index"

    /// The whole file, as `IndexLayout` describes it.
    package static func bytes(of book: LookupBook) -> [UInt8] {
        let sheets = sorted(book.sheets)
        var rows = ByteWriter()
        var keys: [UInt8] = []
        var contents: [UInt8] = []
        var literals = ByteWriter()
        for (row, entry) in sheets.enumerated() {
            keys += entry.key
            contents += IndexedCodeFormat.write(entry.sheet)
            rows.write(fixed: keys.count)
            rows.write(fixed: contents.count)
            for (number, meaning) in entry.sheet.meanings.enumerated() {
                for message in meaning.messages {
                    literals.write(row)
                    literals.write(number)
                    literals.write(message)
                }
            }
        }
        let names = names(of: sheets)
        let content = QuotedLines(of: book).content(with: book.phrases)
        return file([
            languages(book), rows.bytes, keys, contents, literals.bytes, IndexedReasonFormat.write(book.reasons),
            IndexedReasonFormat.write(book.vendors), PhraseCompiler.bytes(of: content.phrases, codes: content.codes),
            names.rows,
            names.texts,
        ])
    }

    /// What codes are called, with the rows of their codes.
    private static func names(of sheets: [(key: [UInt8], sheet: IndexedCode)]) -> (rows: [UInt8], texts: [UInt8]) {
        var names: Set<Name> = []
        for (row, entry) in sheets.enumerated() {
            let titles = entry.sheet.meanings.flatMap { $0.words.values.map(\.title) }
            for text in entry.sheet.names + titles {
                let plain = PlainWords.of(text)
                if !plain.isEmpty, plain.count <= 400 { names.insert(Name(text: plain, row: row)) }
            }
        }
        var rows = ByteWriter()
        var texts: [UInt8] = []
        for name in names.sorted() {
            texts += name.text
            rows.write(fixed: texts.count)
            rows.write(fixed: name.row)
        }
        return (rows.bytes, texts)
    }

    private struct Name: Hashable, Comparable {
        let text: [UInt8]
        let row: Int

        static func < (left: Self, right: Self) -> Bool {
            left.text == right.text ? left.row < right.row : left.text.lexicographicallyPrecedes(right.text)
        }
    }

    /// In the order of their keys, which is that of the index.
    static func sorted(_ sheets: [IndexedCode]) -> [(key: [UInt8], sheet: IndexedCode)] {
        sheets.map { (key: Array(CodeKey.text($0.code).utf8), sheet: $0) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    }

    private static func languages(_ book: LookupBook) -> [UInt8] {
        var writer = ByteWriter()
        writer.write(book.sourceLanguage)
        writer.write(optional: book.edition.version)
        writer.write(optional: book.edition.date)
        writer.write(book.schemes) {
            $0.write($1.scheme.rawValue)
            $0.write($1.pattern)
        }
        writer.write(book.languages) { writer, language in
            for text in [language.tag, language.name, language.pages, language.manuals, language.manual] {
                writer.write(text)
            }
            var words = ByteWriter()
            words.write(language.words)
            writer.write(bytes: words.bytes)
        }
        return writer.bytes
    }

    private static func file(_ contents: [[UInt8]]) -> [UInt8] {
        let sections = contents + [IndexBlocks.hashes(of: Array(contents.joined()))]
        let total = IndexLayout.headerSize + sections.reduce(0) { $0 + $1.count }
        var header = ByteWriter()
        header.write(fixed: IndexLayout.version)
        header.write(fixed: total)
        var start = IndexLayout.headerSize
        for section in sections {
            header.write(fixed: start)
            header.write(fixed: section.count)
            start += section.count
        }
        var bytes = IndexLayout.magic + header.bytes
        bytes += [UInt8](repeating: 0, count: IndexLayout.headerSize - bytes.count)
        bytes.replaceSubrange(IndexBlocks.sealPlace, with: IndexBlocks.seal(of: bytes))
        for section in sections { bytes += section }
        return bytes
    }
}
