internal import Articles
package import Codes
package import Platform

extension ArticleKnowledge: ByteCodable {
    package func write(to archive: inout ByteWriter) {
        archive.write(summary)
        archive.write(entries)
        archive.write(mentions.sorted())
    }

    package init(from archive: inout ByteReader) throws(DamagedBytes) {
        self.init(
            summary: try ArticleSummary(from: &archive), entries: try archive.list(),
            mentions: Set(try archive.list() as [Code]))
    }
}

extension ArticleSummary: ByteCodable {
    package func write(to archive: inout ByteWriter) {
        archive.write(key)
        archive.write(locales) { $0.write($1) }
        archive.write(segments)
    }

    package init(from archive: inout ByteReader) throws(DamagedBytes) {
        self.init(
            key: try archive.text(),
            locales: try archive.byLocale { (archive) throws(DamagedBytes) in try Edition(from: &archive) },
            segments: try archive.number())
    }
}

extension ArticleSummary.Edition: ByteCodable {
    package func write(to archive: inout ByteWriter) {
        archive.write(title)
        archive.write(description)
        archive.write(translation) { $0.write($1.rawValue) }
        archive.write(handoff) { $0.write($1) }
        archive.write(sourceHash) { $0.write($1) }
        archive.write(isStale)
    }

    package init(from archive: inout ByteReader) throws(DamagedBytes) {
        title = try archive.text()
        description = try archive.text()
        translation = try archive.optional { (archive) throws(DamagedBytes) in try archive.raw() }
        handoff = try archive.optional { (archive) throws(DamagedBytes) in try archive.text() }
        sourceHash = try archive.optional { (archive) throws(DamagedBytes) in try archive.text() }
        isStale = try archive.flag()
    }
}

extension Code: ByteCodable {
    package func write(to archive: inout ByteWriter) {
        archive.write(scheme.rawValue)
        archive.write(spelling)
    }

    package init(from archive: inout ByteReader) throws(DamagedBytes) {
        self.init(scheme: CodeScheme(rawValue: try archive.text()), spelling: try archive.text())
    }
}
