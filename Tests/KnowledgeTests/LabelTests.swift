import Articles
import Codes
import Foundation
import Testing

@testable import Knowledge

/// Entries against labels made by hand, for every article of the corpora whose title, headings, tables or definitions
/// hold something that looks like a code: path, and the codes that a reader would list.
@Suite(.enabled(if: Library.hasCorpus, "../shared/corpus is not there"))
struct LabelTests {
    @Test func `entries are those that a reader lists, in 95 of 100 cases`() throws {
        let labels = try labels()
        var found: [String: Set<String>] = [:]
        for (root, locale) in [("insights", "nl-NL"), ("m365", "nl-NL")] {
            for article in try Library.articles(in: "\(Library.corpus)/\(root)") {
                let path = "\(root)/\(locale)/\(article.key).md"
                if labels[path] != nil { found[path] = Set(EntryExtractor().knowledge(of: article).spellings) }
            }
        }
        var hits = 0
        var missed: [String] = []
        var invented: [String] = []
        for (path, expected) in labels {
            let actual = found[path] ?? []
            hits += expected.intersection(actual).count
            missed += expected.subtracting(actual).map { "\(path): \($0)" }
            invented += actual.subtracting(expected).map { "\(path): \($0)" }
        }
        let precision = Double(hits) / Double(max(hits + invented.count, 1))
        let recall = Double(hits) / Double(max(hits + missed.count, 1))
        print("entries: precision \(precision), recall \(recall), of \(labels.count) articles")
        #expect(precision >= 0.95, "invented: \(invented.sorted().joined(separator: "\n"))")
        #expect(recall >= 0.95, "missed: \(missed.sorted().joined(separator: "\n"))")
        #expect(labels.count >= 60)
    }

    private func labels() throws -> [String: Set<String>] {
        let file = try #require(
            Bundle.module.url(forResource: "entries", withExtension: "tsv", subdirectory: "Fixtures"))
        var labels: [String: Set<String>] = [:]
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            labels[String(fields[0])] = Set(fields[1].split(separator: " ").map(String.init))
        }
        return labels
    }
}
