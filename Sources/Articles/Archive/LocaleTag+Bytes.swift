package import Platform

extension ByteWriter {
    /// Writes a dictionary in the order of its tags, so that equal values give equal bytes: the count, then for each
    /// locale its tag and what `body` writes.
    package mutating func write<Value>(_ values: [LocaleTag: Value], _ body: (inout ByteWriter, Value) -> Void) {
        write(values.sorted { $0.key < $1.key }) { archive, pair in
            archive.write(pair.key.tag)
            body(&archive, pair.value)
        }
    }
}

extension ByteReader {
    /// Reads a tag that was written as text.
    ///
    /// - Throws: `DamagedBytes` where the bytes end early or the text is no language tag.
    package mutating func locale() throws(DamagedBytes) -> LocaleTag {
        guard let locale = LocaleTag(try text()) else { throw DamagedBytes() }
        return locale
    }

    /// Reads what `write(_:_:)` wrote for a dictionary by locale; `body` reads one value.
    ///
    /// - Throws: `DamagedBytes` where the bytes end early, a tag is none, or `body` throws it.
    package mutating func byLocale<Value>(
        _ body: (inout ByteReader) throws(DamagedBytes) -> Value
    ) throws(DamagedBytes) -> [LocaleTag: Value] {
        var values: [LocaleTag: Value] = [:]
        for _ in 0..<(try count()) {
            let locale = try locale()
            values[locale] = try body(&self)
        }
        return values
    }
}
