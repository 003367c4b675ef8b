internal import Articles
package import Diagnostics
internal import Knowledge
package import Platform

/// What a build keeps of one article: all that the next build needs if nothing that the article was made from changed.
///
/// A record that was read from a cache is not changed any more.
struct ArticleRecord: Sendable {
    /// The key of the article.
    let key: String
    /// The hash of the article's files, in all locales.
    var digest: UInt64
    /// Included files with the hash of their bytes.
    var includes: [Dependency] = []
    /// Articles whose anchors it links to, with the hash of those anchors.
    var anchors: [Dependency] = []
    /// The hash of what its pages show of the navigation.
    var surroundings: UInt64 = Digest.ofNothing
    /// The paths of its pages in the output.
    var pages: [String] = []
    /// Files of the content folder that its pages show.
    var media: [String] = []
    var diagnostics: [Diagnostic] = []
    /// The archive of its `ArticleKnowledge`; empty for files that could not be read.
    var knowledge: ArraySlice<UInt8> = [] { didSet { knowledgeDigest = Digest.of(knowledge) } }
    /// Its words in each language, as `SearchGatherer` archives them.
    var words: ArraySlice<UInt8> = [] { didSet { wordsDigest = Digest.of(words) } }

    /// The hashes of those two: what a site depends on is told apart by them, and most of them were made before.
    private(set) var knowledgeDigest = Digest.ofNothing
    private(set) var wordsDigest = Digest.ofNothing
    /// The record as the cache has it that it was read from.
    private var archived: ArraySlice<UInt8>?

    init(key: String, digest: UInt64) {
        self.key = key
        self.digest = digest
    }

    struct Dependency: Hashable, Sendable {
        let name: String
        let digest: UInt64
    }
}

extension ArticleRecord: ByteCodable {
    func write(to archive: inout ByteWriter) {
        if let archived { return archive.write(archived: archived) }
        archive.write(key)
        archive.write(hash: digest)
        archive.write(includes)
        archive.write(anchors)
        archive.write(hash: surroundings)
        archive.write(pages) { $0.write($1) }
        archive.write(media) { $0.write($1) }
        archive.write(diagnostics)
        archive.write(hash: knowledgeDigest)
        archive.write(bytes: knowledge)
        archive.write(hash: wordsDigest)
        archive.write(bytes: words)
    }

    init(from archive: inout ByteReader) throws(DamagedBytes) {
        let start = archive.position
        key = try archive.text()
        digest = try archive.hash()
        includes = try archive.list()
        anchors = try archive.list()
        surroundings = try archive.hash()
        pages = try archive.texts()
        media = try archive.texts()
        diagnostics = try archive.list()
        knowledgeDigest = try archive.hash()
        knowledge = try archive.piece()
        wordsDigest = try archive.hash()
        words = try archive.piece()
        archived = archive.archived(from: start)
    }
}

extension ArticleRecord.Dependency: ByteCodable {
    func write(to archive: inout ByteWriter) {
        archive.write(name)
        archive.write(hash: digest)
    }

    init(from archive: inout ByteReader) throws(DamagedBytes) {
        self.init(name: try archive.text(), digest: try archive.hash())
    }
}

extension Diagnostic: ByteCodable {
    package func write(to archive: inout ByteWriter) {
        archive.write(severity.rawValue)
        archive.write(identifier)
        archive.write(place.file)
        archive.write(place.line)
        archive.write(place.column)
        archive.write(message)
    }

    package init(from archive: inout ByteReader) throws(DamagedBytes) {
        let severity: Severity = try archive.raw()
        let identifier = try archive.text()
        let place = Place(file: try archive.text(), line: try archive.number(), column: try archive.number())
        self.init(severity, identifier, at: place, try archive.text())
    }
}
