import Corpora
import Foundation
import Platform
import Testing

@testable import Articles
@testable import Site

/// The articles of all corpora, each as a manual page.
@Suite("Manual pages of articles", .enabled(if: RoffReader.hasAll, "needs mandoc, groff, man-db"))
struct ManCorpusTests {
    @Test("pass the gate in every language", arguments: Corpora.folders(shared: ["seed", "insights", "m365"]))
    func gate(_ root: String) throws {
        let paths = try Corpora.articles(in: root)
        // A prime step takes articles from every folder, and the same ones in each run.
        let step = max(1, paths.count / 40) | 1
        var bad: [String] = []
        var count = 0
        for path in stride(from: 0, to: paths.count, by: step).map({ paths[$0] }) {
            guard let bytes = try? FileSystem.read("\(root)/\(path)"),
                let article = try? SplitArticle.read(path: path, bytes: bytes).get()
            else { continue }
            var reader = TreeReader(included: { _ in nil })
            let folder = ManFolder()
            let blocks = reader.tree(of: article, .target).blocks
            let file = try folder.add(
                Samples.page("5.7.705", article.frontMatter.title, literals: [], blocks))
            count += 1
            let complaints = RoffReader.complaints(file)
            if !complaints.isEmpty { bad.append("\(path): \(complaints.prefix(300))") }
        }
        print("\(root): \(count) pages")
        #expect(bad.isEmpty, "\(bad.joined(separator: "\n"))")
    }
}
