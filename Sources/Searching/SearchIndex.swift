internal import Articles

/// The index of one locale: its documents, its stems, and which documents have them.
///
/// It does not depend on which thread read which article, nor on the order.
package struct SearchIndex: Sendable {
    struct Document: Sendable {
        let subject: SearchSubject
        let title: String
        let locale: LocaleTag
        /// What stands in it, as far as the answers show it.
        let excerpt: [UInt8]
    }

    /// Articles, codes, reasons, vendors.
    let documents: [Document]
    /// The number of articles: codes come next.
    let firstCode: Int
    /// The stems that occur, by their letters.
    let lines: [Line]
    let endings: [String]

    struct Line: Sendable {
        let stem: [UInt8]
        /// Sorted; the stem itself is there only when it is a word too.
        let forms: [[UInt8]]
        /// As `PostingCodec` writes them.
        let postings: [UInt8]
    }

    /// At most this many endings are kept: rarer ones are chance.
    private static let mostEndings = 120

    /// - Parameter order: the rank of each subject, articles before codes; subjects without one are left out.
    init(
        _ gathered: [SearchGatherer.Gathered], _ vocabulary: SearchVocabulary, locale: LocaleTag,
        order: [SearchSubject: Int]
    ) {
        var places: [(document: Int, thread: Int, showing: SearchGatherer.Showing)] = []
        for (thread, found) in gathered.enumerated() {
            for showing in found.shown where showing.locale == locale {
                if let document = order[showing.subject] { places.append((document, thread, showing)) }
            }
        }
        places.sort { $0.document < $1.document }
        documents = places.map {
            Document(
                subject: $0.showing.subject, title: $0.showing.title, locale: $0.showing.titleLocale,
                excerpt: gathered[$0.thread].texts[$0.showing.text].excerpt)
        }
        firstCode = documents.count { $0.subject.kind == .article }

        func eachPosting(_ visit: (_ stem: Int, _ document: Int, _ level: Int) -> Void) {
            for (document, place) in places.enumerated() {
                let found = gathered[place.thread]
                let text = found.texts[place.showing.text]
                let stems = vocabulary.stemOfTerm[place.thread][text.lexicon]
                for posting in found.postings[text.postings] {
                    visit(Int(stems[PostingCodec.number(of: posting)]), document, PostingCodec.level(of: posting))
                }
            }
        }
        var starts = [Int](repeating: 0, count: vocabulary.stems.count + 1)
        eachPosting { stem, _, _ in starts[stem + 1] += 1 }
        for stem in 1..<starts.count { starts[stem] += starts[stem - 1] }
        var postings = [UInt32](repeating: 0, count: starts[starts.count - 1])
        var next = starts
        eachPosting { stem, document, level in
            postings[next[stem]] = PostingCodec.posting(document, level)
            next[stem] += 1
        }

        let languages = Set(
            places.map { gathered[$0.thread].lexicons[gathered[$0.thread].texts[$0.showing.text].lexicon].language })
        let forms = vocabulary.forms(in: languages)
        lines = vocabulary.sortedStems.compactMap { stem in
            guard starts[stem] < starts[stem + 1] else { return nil }
            var encoded: [UInt8] = []
            PostingCodec.append(postings[starts[stem]..<starts[stem + 1]], to: &encoded)
            return Line(
                stem: Array(vocabulary.stems[stem]), forms: forms[stem].map { Array(vocabulary.forms[Int($0)]) },
                postings: encoded)
        }
        endings = vocabulary.endings(in: languages, most: Self.mostEndings)
    }
}
