internal import Codes
internal import Languages
internal import Terms
internal import Platform

/// A sheet as bytes.
enum IndexedCodeFormat {
    static func write(_ sheet: IndexedCode) -> [UInt8] {
        var writer = ByteWriter()
        writer.write(sheet.page)
        writer.write(optional: sheet.man)
        writer.write(sheet.names) { $0.write($1) }
        writer.write(sheet.related) { $0.write(CodeKey.text($1)) }
        writer.write(sheet.members) { $0.write(CodeKey.text($1)) }
        writer.write(sheet.meanings) { write($1, &$0) }
        return writer.bytes
    }

    /// - Parameter order: of the languages that a meaning is told in, which one to read.
    static func read(_ code: Code, _ bytes: [UInt8], _ order: LanguageOrder) throws(DamagedBytes) -> IndexedCode {
        var reader = ByteReader(bytes)
        var sheet = IndexedCode(code: code, page: try reader.text(), man: try reader.optionalText())
        sheet.names = try reader.list { (reader) throws(DamagedBytes) in try reader.text() }
        sheet.related = try reader.list { (reader) throws(DamagedBytes) in try CodeKey.code(try reader.text()) }
        sheet.members = try reader.list { (reader) throws(DamagedBytes) in try CodeKey.code(try reader.text()) }
        sheet.meanings = try reader.list { (reader) throws(DamagedBytes) in try meaning(&reader, order) }
        guard reader.isAtEnd else { throw DamagedBytes() }
        return sheet
    }

    private static func write(_ meaning: Meaning, _ writer: inout ByteWriter) {
        writer.write(meaning.id)
        writer.write(optional: meaning.vendor)
        writer.write(optional: meaning.vendorName)
        writer.write(optional: meaning.reason?.rawValue)
        writer.write(optional: meaning.fixBy?.rawValue)
        writer.write(optional: meaning.outcome?.rawValue)
        writer.write(optional: meaning.source)
        writer.write(optional: meaning.checked)
        writer.write(meaning.messages) { $0.write($1) }
        writer.write(meaning.words.sorted { $0.key < $1.key }) {
            $0.write($1.key)
            var words = ByteWriter()
            words.write($1.value.title)
            for lines in [$1.value.summary, $1.value.first, $1.value.causes, $1.value.steps, $1.value.notes] {
                words.write(lines) { write($1, &$0) }
            }
            words.write($1.value.caution)
            $0.write(bytes: words.bytes)
        }
    }

    private static func meaning(_ reader: inout ByteReader, _ order: LanguageOrder) throws(DamagedBytes) -> Meaning {
        var meaning = Meaning(
            id: try reader.text(), vendor: try reader.optionalText(), vendorName: try reader.optionalText(),
            reason: try term(&reader), fixBy: try term(&reader), outcome: try term(&reader))
        meaning.source = try reader.optionalText()
        meaning.checked = try reader.optionalText()
        meaning.messages = try reader.list { (reader) throws(DamagedBytes) in try reader.text() }
        let languages = try reader.list { (reader) throws(DamagedBytes) in (try reader.text(), try reader.piece()) }
        if let (tag, words) = try order.filled(languages, words, fill: { $0.fill(from: $1) }) {
            meaning.words[tag] = words
        }
        return meaning
    }

    private static func term<Term: RawRepresentable<String>>(_ reader: inout ByteReader) throws(DamagedBytes) -> Term? {
        guard let text = try reader.optionalText() else { return nil }
        guard let term = Term(rawValue: text) else { throw DamagedBytes() }
        return term
    }

    private static func words(_ bytes: ArraySlice<UInt8>) throws(DamagedBytes) -> Meaning.Words {
        var reader = ByteReader(bytes)
        var words = Meaning.Words()
        words.title = try reader.text()
        words.summary = try reader.list(line)
        words.first = try reader.list(line)
        words.causes = try reader.list(line)
        words.steps = try reader.list(line)
        words.notes = try reader.list(line)
        words.caution = try reader.caution()
        return words
    }

    private static func write(_ line: TextLine, _ writer: inout ByteWriter) {
        writer.write(line.indent)
        writer.write(line.isCode)
        writer.write(line.marker)
        writer.write(line.runs) {
            $0.write(Int($1.look.rawValue))
            $0.write($1.text)
        }
    }

    private static func line(_ reader: inout ByteReader) throws(DamagedBytes) -> TextLine {
        var line = TextLine(indent: try reader.number(), isCode: try reader.flag(), runs: [])
        line.marker = try reader.text()
        line.runs = try reader.list { (reader) throws(DamagedBytes) in
            guard let look = TextLine.Look(rawValue: UInt8(truncatingIfNeeded: try reader.number())) else {
                throw DamagedBytes()
            }
            return TextLine.Run(look, try reader.text())
        }
        return line
    }
}

/// The key that a code is found by: `smtp-enhanced/5.7.705`.
enum CodeKey {
    static func text(_ code: Code) -> String { "\(code.scheme.rawValue)/\(code.spelling)" }

    static func code(_ key: String) throws(DamagedBytes) -> Code {
        guard let slash = key.utf8.firstIndex(of: UInt8(ascii: "/")) else { throw DamagedBytes() }
        return Code(
            scheme: CodeScheme(rawValue: String(key[..<slash])),
            spelling: String(key[key.index(after: slash)...]))
    }
}
