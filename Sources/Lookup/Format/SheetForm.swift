internal import Codes
internal import Languages
internal import Terms

/// A sheet as bytes.
enum SheetForm {
    static func write(_ sheet: CodeSheet) -> [UInt8] {
        var writer = ByteWriter()
        writer.string(sheet.page)
        writer.optional(sheet.man)
        writer.list(sheet.related) { $0.string(CodeKey.text($1)) }
        writer.list(sheet.members) { $0.string(CodeKey.text($1)) }
        writer.list(sheet.meanings) { write($1, &$0) }
        return writer.bytes
    }

    /// - Parameter order: of the languages that a meaning is told in, which one to read.
    static func read(_ code: Code, _ bytes: [UInt8], _ order: LanguageOrder) throws(IndexDamage) -> CodeSheet {
        var reader = ByteReader(bytes)
        var sheet = CodeSheet(code: code, page: try reader.string(), man: try reader.optional())
        sheet.related = try reader.list { (reader) throws(IndexDamage) in try CodeKey.code(try reader.string()) }
        sheet.members = try reader.list { (reader) throws(IndexDamage) in try CodeKey.code(try reader.string()) }
        sheet.meanings = try reader.list { (reader) throws(IndexDamage) in try meaning(&reader, order) }
        guard reader.isAtEnd else { throw IndexDamage() }
        return sheet
    }

    private static func write(_ meaning: Meaning, _ writer: inout ByteWriter) {
        writer.string(meaning.id)
        writer.optional(meaning.vendor)
        writer.optional(meaning.vendorName)
        writer.optional(meaning.reason?.rawValue)
        writer.optional(meaning.fixBy?.rawValue)
        writer.optional(meaning.outcome?.rawValue)
        writer.optional(meaning.source)
        writer.optional(meaning.checked)
        writer.list(meaning.messages) { $0.string($1) }
        writer.list(meaning.words.sorted { $0.key < $1.key }) {
            $0.string($1.key)
            var words = ByteWriter()
            words.string($1.value.title)
            for lines in [$1.value.summary, $1.value.first, $1.value.causes, $1.value.steps, $1.value.notes] {
                words.list(lines) { write($1, &$0) }
            }
            $0.block(words.bytes)
        }
    }

    private static func meaning(_ reader: inout ByteReader, _ order: LanguageOrder) throws(IndexDamage) -> Meaning {
        var meaning = Meaning(
            id: try reader.string(), vendor: try reader.optional(), vendorName: try reader.optional(),
            reason: try term(&reader), fixBy: try term(&reader), outcome: try term(&reader))
        meaning.source = try reader.optional()
        meaning.checked = try reader.optional()
        meaning.messages = try reader.list { (reader) throws(IndexDamage) in try reader.string() }
        let languages = try reader.list { (reader) throws(IndexDamage) in (try reader.string(), try reader.block()) }
        if let (tag, words) = try order.filled(languages, words, fill: { $0.fill(from: $1) }) { meaning.words[tag] = words }
        return meaning
    }

    private static func term<Term: RawRepresentable<String>>(_ reader: inout ByteReader) throws(IndexDamage) -> Term? {
        guard let text = try reader.optional() else { return nil }
        guard let term = Term(rawValue: text) else { throw IndexDamage() }
        return term
    }

    private static func words(_ bytes: ArraySlice<UInt8>) throws(IndexDamage) -> Meaning.Words {
        var reader = ByteReader(bytes)
        var words = Meaning.Words()
        words.title = try reader.string()
        words.summary = try reader.list(line)
        words.first = try reader.list(line)
        words.causes = try reader.list(line)
        words.steps = try reader.list(line)
        words.notes = try reader.list(line)
        return words
    }

    private static func write(_ line: TextLine, _ writer: inout ByteWriter) {
        writer.number(line.indent)
        writer.number(line.isCode ? 1 : 0)
        writer.string(line.marker)
        writer.list(line.runs) {
            $0.number(Int($1.look.rawValue))
            $0.string($1.text)
        }
    }

    private static func line(_ reader: inout ByteReader) throws(IndexDamage) -> TextLine {
        var line = TextLine(indent: try reader.number(), isCode: try reader.number() == 1, runs: [])
        line.marker = try reader.string()
        line.runs = try reader.list { (reader) throws(IndexDamage) in
            guard let look = TextLine.Look(rawValue: UInt8(truncatingIfNeeded: try reader.number())) else {
                throw IndexDamage()
            }
            return TextLine.Run(look, try reader.string())
        }
        return line
    }
}

/// The key that a code is found by: `smtp-enhanced/5.7.705`.
enum CodeKey {
    static func text(_ code: Code) -> String { "\(code.scheme.rawValue)/\(code.spelling)" }

    static func code(_ key: String) throws(IndexDamage) -> Code {
        guard let slash = key.utf8.firstIndex(of: UInt8(ascii: "/")) else { throw IndexDamage() }
        return Code(
            scheme: CodeScheme(rawValue: String(key[..<slash])),
            spelling: String(key[key.index(after: slash)...]))
    }
}
