internal import Articles
internal import Diagnostics
internal import Knowledge
internal import Platform
internal import Searching

/// What all threads made of the articles, brought together.
struct MadeArticles: Sendable {
    /// One for each, in the order of their keys.
    var records: [ArticleRecord] = []
    /// Which articles these are, by their places in that order.
    var places: [Int] = []
    /// The hashes of their files, by path; without those that could not be read.
    var files: [String: UInt64] = [:]
    /// Of the articles that were made anew.
    var knowledge: [String: ArticleKnowledge] = [:]
    /// The words of those, for the search, gathered by each thread.
    var words: [SearchGatherer.Gathered] = []

    /// How many articles there are that could be read.
    var readable: Int { records.count { !$0.knowledge.isEmpty } }

    /// What is wrong with them, in the order of their keys.
    var diagnostics: [Diagnostic] { records.flatMap(\.diagnostics) }

    mutating func add(_ other: MadeArticles) {
        records += other.records
        places += other.places
        files.merge(other.files) { first, _ in first }
        knowledge.merge(other.knowledge) { first, _ in first }
        words += other.words
    }

    /// Puts the records in order. Numbers are sorted, not records: moving those counts references on every step.
    mutating func sort() {
        let order = places.indices.sorted { places[$0] < places[$1] }
        records = order.map { records[$0] }
        places = order.map { places[$0] }
    }

    /// What all articles know, those of the last build read from their records.
    func allKnowledge() throws -> [ArticleKnowledge] {
        try records.compactMap { record in
            if let known = knowledge[record.key] { return known }
            guard !record.knowledge.isEmpty else { return nil }
            var archive = ByteReader(record.knowledge)
            return try Self.read { () throws(DamagedBytes) in try ArticleKnowledge(from: &archive) }
        }
    }

    /// The words of all articles, those of the last build read from their records, by as many threads as there are
    /// jobs.
    func allWords(jobs: Int) throws -> [SearchGatherer.Gathered] {
        let kept = records.filter { knowledge[$0.key] == nil && !$0.knowledge.isEmpty }
        if kept.isEmpty { return words }
        return try words
            + Workers.share(kept.count, jobs: jobs) { indices in
                var gatherer = SearchGatherer()
                for record in indices.lazy.map({ kept[$0] }) {
                    var archive = ByteReader(record.words)
                    try Self.read { () throws(DamagedBytes) in try gatherer.add(record.key, from: &archive) }
                }
                return gatherer.finish()
            }
    }

    private static func read<Value>(_ body: () throws(DamagedBytes) -> Value) throws -> Value {
        do throws(DamagedBytes) {
            return try body()
        } catch {
            throw BuildFailure("the cache in the output is damaged; build again with --force", status: .cannotWrite)
        }
    }
}
