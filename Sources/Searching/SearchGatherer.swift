package import Articles
package import Codes
package import Platform
package import Layout

/// What a search result is about.
package enum SearchSubject: Hashable, Sendable {
    /// By its key.
    case article(String)
    case code(Code)
    /// By its id.
    case reason(String)
    case vendor(String)

    /// The kinds in the order in which an index numbers its documents.
    enum Kind: Int, Comparable {
        case article, code, reason, vendor

        static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }

    /// Of a reason or a mail service.
    var identifier: String? {
        switch self {
        case .reason(let id), .vendor(let id): id
        default: nil
        }
    }

    var kind: Kind {
        switch self {
        case .article: .article
        case .code: .code
        case .reason: .reason
        case .vendor: .vendor
        }
    }
}

/// Gathers the words of articles on one thread, each text tokenised once, whatever number of locales shows it.
package struct SearchGatherer {
    private let letters = LetterTable()
    private let scanner: WordScanner
    private var lexicons: [Lexicon] = []
    private var counts: [SearchCounts] = []
    private var gathered = Gathered()

    /// What one thread found; it is made into an index together with what the others found.
    package struct Gathered: Sendable {
        var lexicons: [Lexicon.Contents] = []
        var texts: [Text] = []
        /// A term of the text's lexicon with a level (`SearchLevel`), as `PostingCodec.posting` has them.
        var postings: [UInt32] = []
        /// Which text a locale shows of an article.
        var shown: [Showing] = []
    }

    struct Text: Sendable {
        let lexicon: Int
        let postings: Range<Int>
        /// `SearchText.excerpt`
        let excerpt: [UInt8]
    }

    struct Showing: Sendable {
        let subject: SearchSubject
        let locale: LocaleTag
        let title: String
        let titleLocale: LocaleTag
        let text: Int
    }

    /// Begins with nothing gathered; one value for each thread.
    package init() {
        scanner = WordScanner(letters: letters)
    }

    /// - Parameter locales: those of the site; each shows its own language of the article or another one.
    /// - Returns: what was found, for `add(_:from:)` of a later build of the same article.
    package mutating func add(_ article: LocalizedArticle, locales: [SiteLocale]) -> [UInt8] {
        var texts: [LocaleTag: Int] = [:]
        var archive = ByteWriter()
        for locale in locales {
            guard let version = article.version(for: locale.order) else { continue }
            archive.write(locale.tag.tag)
            archive.write(version.locale.tag)
            archive.write(version.title)
            let known = texts[version.locale]
            archive.write(known == nil)
            let text =
                known
                ?? add(
                    version.locale, title: version.title, SearchText(version.tree.blocks), archive: &archive)
            texts[version.locale] = text
            show(article.key, locale.tag, version.title, version.locale, text)
        }
        return archive.bytes
    }

    /// The same article as in the build that archived it, without reading its text.
    package mutating func add(_ key: String, from archive: inout ByteReader) throws(DamagedBytes) {
        var texts: [LocaleTag: Int] = [:]
        while !archive.isAtEnd {
            let locale = try archive.locale()
            let language = try archive.locale()
            let title = try archive.text()
            if try archive.flag() {
                let index = lexicon(language.language)
                let start = gathered.postings.count
                try counts[index].add(from: &archive, lexicons[index], into: &gathered.postings)
                let excerpt = Array(try archive.piece())
                gathered.texts.append(
                    Text(lexicon: index, postings: start..<gathered.postings.count, excerpt: excerpt))
                texts[language] = gathered.texts.count - 1
            }
            guard let text = texts[language] else { throw DamagedBytes() }
            show(key, locale, title, language, text)
        }
    }

    private mutating func show(
        _ key: String, _ locale: LocaleTag, _ title: String, _ language: LocaleTag, _ text: Int
    ) {
        gathered.shown.append(
            Showing(subject: .article(key), locale: locale, title: title, titleLocale: language, text: text))
    }

    /// One page of one locale.
    ///
    /// - Parameter language: that of the title and the text.
    mutating func add(
        _ subject: SearchSubject, in locale: LocaleTag, title: String, of language: LocaleTag, _ text: SearchText
    ) {
        var archive = ByteWriter()
        let index = add(language, title: title, text, archive: &archive)
        gathered.shown.append(
            Showing(subject: subject, locale: locale, title: title, titleLocale: language, text: index))
    }

    /// Ends the gathering and gives what was found, for `SiteSearch`.
    package consuming func finish() -> Gathered {
        gathered.lexicons = lexicons.map(\.contents)
        return gathered
    }

    private mutating func add(
        _ locale: LocaleTag, title: String, _ text: SearchText, archive: inout ByteWriter
    ) -> Int {
        let index = lexicon(locale.language)
        let lexicon = lexicons[index]
        let start = gathered.postings.count
        counts[index].count(
            Array(title.utf8), text, lexicon, scanner, into: &gathered.postings, archive: &archive)
        let excerpt = text.excerpt
        archive.write(bytes: excerpt)
        gathered.texts.append(Text(lexicon: index, postings: start..<gathered.postings.count, excerpt: excerpt))
        return gathered.texts.count - 1
    }

    private mutating func lexicon(_ language: String) -> Int {
        if let index = lexicons.firstIndex(where: { $0.language == language }) { return index }
        lexicons.append(Lexicon(language: language, letters: letters))
        counts.append(SearchCounts())
        return lexicons.count - 1
    }
}
