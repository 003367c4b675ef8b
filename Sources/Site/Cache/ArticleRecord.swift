package import Articles
package import Diagnostics
internal import Knowledge

/// What a build keeps of one article: all that the next build needs if nothing that the article was made from changed.
struct ArticleRecord: Sendable {
    /// The hash of the article's files, in all locales.
    var digest: UInt64
    /// Included files with the hash of their bytes.
    var includes: [Dependency] = []
    /// Articles whose anchors it links to, with the hash of those anchors.
    var anchors: [Dependency] = []
    /// The paths of its pages in the output.
    var pages: [String] = []
    /// Files of the content folder that its pages show.
    var media: [String] = []
    var diagnostics: [Diagnostic] = []
    /// The archive of its `ArticleKnowledge`; empty for files that could not be read.
    var knowledge: ArraySlice<UInt8> = []
    /// Its words in each language, as `SearchGatherer` archives them.
    var words: ArraySlice<UInt8> = []

    struct Dependency: Hashable, Sendable {
        let name: String
        let digest: UInt64
    }
}

extension ArticleRecord: Archivable {
    func write(to archive: inout ArchiveWriter) {
        archive.write(hash: digest)
        archive.write(includes)
        archive.write(anchors)
        archive.write(pages) { $0.write($1) }
        archive.write(media) { $0.write($1) }
        archive.write(diagnostics)
        archive.write(bytes: knowledge)
        archive.write(bytes: words)
    }

    init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
        digest = try archive.hash()
        includes = try archive.list()
        anchors = try archive.list()
        pages = try archive.texts()
        media = try archive.texts()
        diagnostics = try archive.list()
        knowledge = try archive.piece()
        words = try archive.piece()
    }
}

extension ArticleRecord.Dependency: Archivable {
    func write(to archive: inout ArchiveWriter) {
        archive.write(name)
        archive.write(hash: digest)
    }

    init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
        self.init(name: try archive.text(), digest: try archive.hash())
    }
}

extension Diagnostic: Archivable {
    package func write(to archive: inout ArchiveWriter) {
        archive.write(severity.rawValue)
        archive.write(identifier)
        archive.write(place.file)
        archive.write(place.line)
        archive.write(place.column)
        archive.write(message)
    }

    package init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
        let severity: Severity = try archive.raw()
        let identifier = try archive.text()
        let place = Place(file: try archive.text(), line: try archive.number(), column: try archive.number())
        self.init(severity, identifier, at: place, try archive.text())
    }
}
