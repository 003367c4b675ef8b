import Articles
import Codes
import Corpora
import Foundation
import Testing

@testable import Knowledge

/// Entries against labels made by hand, for every article of the corpora whose title, headings, tables or definitions
/// hold something that looks like a code: path, and the codes that a reader would list.
struct LabelTests {
    private static let sets =
        [(root: Corpora.own, locales: [""], least: 35)]
        + (Corpora.hasShared ? [(root: Corpora.shared, locales: ["insights", "m365"], least: 60)] : [])

    @Test(arguments: sets)
    func `entries are those that a reader lists, in 95 of 100 cases`(root: String, folders: [String], least: Int) throws
    {
        let labels = try labels(below: root)
        var found: [String: Set<String>] = [:]
        for folder in folders {
            for article in try Library.articles(in: "\(root)/\(folder)") {
                let path = folder.isEmpty ? article.key : "\(folder)/nl-NL/\(article.key).md"
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
        #expect(labels.count >= least)
    }

    /// Own articles are labelled by their keys, as one has the same codes in all its languages.
    private func labels(below root: String) throws -> [String: Set<String>] {
        let file = try #require(
            Bundle.module.url(
                forResource: root == Corpora.shared ? "entries" : "own", withExtension: "tsv", subdirectory: "Fixtures")
        )
        var labels: [String: Set<String>] = [:]
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            labels[String(fields[0])] = Set(fields[1].split(separator: " ").map(String.init))
        }
        return labels
    }
}
