internal import Articles
internal import Diagnostics
internal import Publishing
internal import Platform

/// What a build leaves for the next one, in the hidden folder of the output: `.naslag/cache`.
///
/// It is used only when it was written by this very program for the same templates, words, configuration, list of files
/// and options: all of them are in its fingerprint. A cache that is cut short or from elsewhere is ignored, and a page
/// is kept only when the output still holds the bytes that were published.
struct BuildCache: Sendable {
    static let path = ".naslag/cache"

    var fingerprint: UInt64
    /// In the order of their keys.
    var articles: [ArticleRecord] = []
    /// Where the article of a key is, in a cache that was read.
    private var places: [String: Int] = [:]
    /// What depends on all articles: codes, indexes, data.
    var whole = WholeRecord()

    struct WholeRecord: Sendable {
        /// The hash of what all articles know together with the reference data.
        var digest: UInt64 = 0
        var paths: [String] = []
        /// The same with all words of the articles, and the files of the search.
        var searchDigest: UInt64 = 0
        var searchPaths: [String] = []
        /// What is wrong with the reference data.
        var diagnostics: [Diagnostic] = []
        /// Other names of manual pages.
        var links: [Link] = []
        var pages = 0
        var manPages = 0
        var codes = 0

        struct Link: Hashable, Sendable {
            let path: String
            let target: String
        }
    }

    init(fingerprint: UInt64) {
        self.fingerprint = fingerprint
    }

    /// The cache of the last build, whatever that was made from; nil where there is none.
    static func read(_ publication: Publication, at path: String = BuildCache.path) -> BuildCache? {
        guard let bytes = publication.readPrevious(path) else { return nil }
        var archive = ByteReader(bytes)
        return try? BuildCache(from: &archive)
    }

    /// What the last build left of an article; nil for one that it did not have.
    subscript(key: String) -> ArticleRecord? { places[key].map { articles[$0] } }

    var bytes: [UInt8] {
        // Words and knowledge are nearly all of it.
        let size = articles.reduce(1 << 20) { $0 + $1.knowledge.count + $1.words.count + 1000 }
        var archive = ByteWriter(capacity: size)
        write(to: &archive)
        return archive.bytes
    }
}

extension BuildCache? {
    /// The cache, if it is of this fingerprint, and else an empty one.
    func usable(for fingerprint: UInt64) -> BuildCache {
        if let self, self.fingerprint == fingerprint { self } else { BuildCache(fingerprint: fingerprint) }
    }
}

extension BuildCache: ByteCodable {
    func write(to archive: inout ByteWriter) {
        archive.write(hash: fingerprint)
        archive.write(articles)
        archive.write(hash: whole.digest)
        archive.write(whole.paths) { $0.write($1) }
        archive.write(hash: whole.searchDigest)
        archive.write(whole.searchPaths) { $0.write($1) }
        archive.write(whole.diagnostics)
        archive.write(whole.links) { archive, link in
            archive.write(link.path)
            archive.write(link.target)
        }
        archive.write(whole.pages)
        archive.write(whole.manPages)
        archive.write(whole.codes)
    }

    init(from archive: inout ByteReader) throws(DamagedBytes) {
        self.init(fingerprint: try archive.hash())
        articles = try archive.list()
        places = Dictionary(zip(articles.lazy.map(\.key), 0...), uniquingKeysWith: { first, _ in first })
        whole.digest = try archive.hash()
        whole.paths = try archive.texts()
        whole.searchDigest = try archive.hash()
        whole.searchPaths = try archive.texts()
        whole.diagnostics = try archive.list()
        whole.links = try archive.list { (archive) throws(DamagedBytes) in
            WholeRecord.Link(path: try archive.text(), target: try archive.text())
        }
        whole.pages = try archive.number()
        whole.manPages = try archive.number()
        whole.codes = try archive.number()
        guard archive.isAtEnd else { throw DamagedBytes() }
    }
}

extension ByteWriter {
    mutating func write(hash: UInt64) {
        write(Int(bitPattern: UInt(hash)))
    }
}

extension ByteReader {
    mutating func hash() throws(DamagedBytes) -> UInt64 {
        UInt64(UInt(bitPattern: try number()))
    }
}
