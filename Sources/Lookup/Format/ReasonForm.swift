internal import Languages
internal import Terms

/// Reasons and vendors as bytes.
enum ReasonForm {
    static func write(_ reasons: [ReasonSheet]) -> [UInt8] {
        var writer = ByteWriter()
        writer.list(reasons.sorted { $0.reason.rawValue < $1.reason.rawValue }) { writer, sheet in
            writer.string(sheet.reason.rawValue)
            var languages = ByteWriter()
            languages.list(sheet.words.sorted { $0.key < $1.key }) {
                $0.string($1.key)
                $0.block(write($1.value))
            }
            writer.block(languages.bytes)
        }
        return writer.bytes
    }

    /// - Parameter wanted: the only reason to read; nil for all of them.
    static func read(
        _ bytes: [UInt8], _ wanted: Reason? = nil, _ order: LanguageOrder
    ) throws(IndexDamage) -> [ReasonSheet] {
        var reader = ByteReader(bytes)
        let entries = try reader.list { (reader) throws(IndexDamage) in (try reader.string(), try reader.block()) }
        var sheets: [ReasonSheet] = []
        for (id, block) in entries where wanted == nil || wanted?.rawValue == id {
            guard let reason = Reason(rawValue: id) else { throw IndexDamage() }
            var inner = ByteReader(block)
            let languages = try inner.list { (reader) throws(IndexDamage) in (try reader.string(), try reader.block()) }
            var sheet = ReasonSheet(reason: reason)
            if let (tag, words) = try order.filled(languages, words, fill: { $0.fill(from: $1) }) { sheet.words[tag] = words }
            sheets.append(sheet)
        }
        return sheets
    }

    static func write(_ vendors: [LookupVendor]) -> [UInt8] {
        var writer = ByteWriter()
        writer.list(vendors) {
            $0.string($1.id)
            $0.string($1.name)
            $0.optional($1.site)
        }
        return writer.bytes
    }

    static func vendors(_ bytes: [UInt8]) throws(IndexDamage) -> [LookupVendor] {
        var reader = ByteReader(bytes)
        return try reader.list { (reader) throws(IndexDamage) in
            LookupVendor(id: try reader.string(), name: try reader.string(), site: try reader.optional())
        }
    }

    private static func write(_ words: ReasonSheet.Words) -> [UInt8] {
        var writer = ByteWriter()
        writer.string(words.title)
        writer.string(words.summary)
        writer.list(words.steps) { $0.string($1) }
        writer.list(words.keywords) { $0.string($1) }
        return writer.bytes
    }

    private static func words(_ bytes: ArraySlice<UInt8>) throws(IndexDamage) -> ReasonSheet.Words {
        var reader = ByteReader(bytes)
        var words = ReasonSheet.Words()
        words.title = try reader.string()
        words.summary = try reader.string()
        words.steps = try reader.list { (reader) throws(IndexDamage) in try reader.string() }
        words.keywords = try reader.list { (reader) throws(IndexDamage) in try reader.string() }
        return words
    }
}
