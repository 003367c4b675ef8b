internal import Languages
internal import Terms
internal import Platform

/// Reasons and vendors as bytes.
enum IndexedReasonFormat {
    static func write(_ reasons: [IndexedReason]) -> [UInt8] {
        var writer = ByteWriter()
        writer.write(reasons.sorted { $0.reason.rawValue < $1.reason.rawValue }) { writer, sheet in
            writer.write(sheet.reason.rawValue)
            var languages = ByteWriter()
            languages.write(sheet.words.sorted { $0.key < $1.key }) {
                $0.write($1.key)
                $0.write(bytes: write($1.value))
            }
            writer.write(bytes: languages.bytes)
        }
        return writer.bytes
    }

    /// - Parameter wanted: the only reason to read; nil for all of them.
    static func read(
        _ bytes: [UInt8], _ wanted: Reason? = nil, _ order: LanguageOrder
    ) throws(DamagedBytes) -> [IndexedReason] {
        var reader = ByteReader(bytes)
        let entries = try reader.list { (reader) throws(DamagedBytes) in (try reader.text(), try reader.piece()) }
        var sheets: [IndexedReason] = []
        for (id, block) in entries where wanted == nil || wanted?.rawValue == id {
            guard let reason = Reason(rawValue: id) else { throw DamagedBytes() }
            var inner = ByteReader(block)
            let languages = try inner.list { (reader) throws(DamagedBytes) in (try reader.text(), try reader.piece()) }
            var sheet = IndexedReason(reason: reason)
            if let (tag, words) = try order.filled(languages, words, fill: { $0.fill(from: $1) }) {
                sheet.words[tag] = words
            }
            sheets.append(sheet)
        }
        return sheets
    }

    static func write(_ vendors: [LookupVendor]) -> [UInt8] {
        var writer = ByteWriter()
        writer.write(vendors) {
            $0.write($1.id)
            $0.write($1.name)
            $0.write(optional: $1.site)
        }
        return writer.bytes
    }

    static func vendors(_ bytes: [UInt8]) throws(DamagedBytes) -> [LookupVendor] {
        var reader = ByteReader(bytes)
        return try reader.list { (reader) throws(DamagedBytes) in
            LookupVendor(id: try reader.text(), name: try reader.text(), site: try reader.optionalText())
        }
    }

    private static func write(_ words: IndexedReason.Words) -> [UInt8] {
        var writer = ByteWriter()
        writer.write(words.title)
        writer.write(words.summary)
        writer.write(words.steps) { $0.write($1) }
        writer.write(words.keywords) { $0.write($1) }
        writer.write(words.caution)
        return writer.bytes
    }

    private static func words(_ bytes: ArraySlice<UInt8>) throws(DamagedBytes) -> IndexedReason.Words {
        var reader = ByteReader(bytes)
        var words = IndexedReason.Words()
        words.title = try reader.text()
        words.summary = try reader.text()
        words.steps = try reader.list { (reader) throws(DamagedBytes) in try reader.text() }
        words.keywords = try reader.list { (reader) throws(DamagedBytes) in try reader.text() }
        words.caution = try reader.caution()
        return words
    }
}
