package import Platform

extension ByteWriter {
    package mutating func write<Value>(_ values: [LocaleTag: Value], _ body: (inout ByteWriter, Value) -> Void) {
        write(values.sorted { $0.key < $1.key }) { archive, pair in
            archive.write(pair.key.tag)
            body(&archive, pair.value)
        }
    }
}

extension ByteReader {
    package mutating func locale() throws(DamagedBytes) -> LocaleTag {
        guard let locale = LocaleTag(try text()) else { throw DamagedBytes() }
        return locale
    }

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
