@testable import Articles
import Platform

/// The shared corpora: other people's articles, beside the project and never in it.
enum Corpus {
    static let root = "../shared/corpus"
    static let isPresent = FileSystem.exists(root + "/insights")

    static func articles(_ folder: String) throws -> [String] {
        try FileTree.list("\(root)/\(folder)").files.filter { $0.hasSuffix(".md") }
    }

    static func split(_ folder: String, _ path: String) throws -> SplitArticle? {
        guard let bytes = try? FileSystem.read("\(root)/\(folder)/\(path)") else { return nil }
        return try? SplitArticle.read(path: path, bytes: bytes).get()
    }
}
