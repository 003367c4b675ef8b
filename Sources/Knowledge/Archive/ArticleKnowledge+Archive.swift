package import Articles
package import Codes

extension ArticleKnowledge: Archivable {
    package func write(to archive: inout ArchiveWriter) {
        archive.write(summary)
        archive.write(entries)
        archive.write(mentions.sorted())
    }

    package init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
        self.init(
            summary: try ArticleSummary(from: &archive), entries: try archive.list(),
            mentions: Set(try archive.list() as [Code]))
    }
}

extension ArticleSummary: Archivable {
    package func write(to archive: inout ArchiveWriter) {
        archive.write(key)
        archive.write(locales) { $0.write($1) }
        archive.write(segments)
    }

    package init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
        self.init(
            key: try archive.text(),
            locales: try archive.byLocale { (archive) throws(ArchiveDamage) in try Edition(from: &archive) },
            segments: try archive.number())
    }
}

extension ArticleSummary.Edition: Archivable {
    package func write(to archive: inout ArchiveWriter) {
        archive.write(title)
        archive.write(description)
        archive.write(translation) { $0.write($1.rawValue) }
        archive.write(handoff) { $0.write($1) }
        archive.write(sourceHash) { $0.write($1) }
        archive.write(isStale)
    }

    package init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
        title = try archive.text()
        description = try archive.text()
        translation = try archive.optional { (archive) throws(ArchiveDamage) in try archive.raw() }
        handoff = try archive.optional { (archive) throws(ArchiveDamage) in try archive.text() }
        sourceHash = try archive.optional { (archive) throws(ArchiveDamage) in try archive.text() }
        isStale = try archive.flag()
    }
}

extension Code: Archivable {
    package func write(to archive: inout ArchiveWriter) {
        archive.write(scheme.rawValue)
        archive.write(spelling)
    }

    package init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
        self.init(scheme: CodeScheme(rawValue: try archive.text()), spelling: try archive.text())
    }
}
