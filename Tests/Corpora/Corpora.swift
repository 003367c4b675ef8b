internal import Platform

/// Articles for tests: the project's own, one for each construct and each breakage, and other people's by the thousands,
/// which stand beside the project on some machines and are never in it. A test of all articles runs on both.
package enum Corpora {
    package static let own = "Tests/Corpora/Own/articles"
    /// The Dutch ones in one language, as a publisher prints them.
    package static let ownPublished = "Tests/Corpora/Own/published/nl-NL"
    package static let shared = "../shared/corpus"
    package static let hasShared = FileSystem.exists(shared + "/insights")

    /// The whole content folder of the own articles, or some languages of it, and shared ones where these are there.
    ///
    ///     folders(own: ["nl-NL"], shared: ["insights/nl-NL"])   →  Tests/Corpora/Own/articles/nl-NL, ../shared/corpus/…
    package static func folders(own locales: [String] = [], shared paths: [String]) -> [String] {
        (locales.isEmpty ? [own] : locales.map { "\(own)/\($0)" }) + (hasShared ? paths.map { "\(shared)/\($0)" } : [])
    }

    /// How much of something a folder has to give, so that a test cannot pass on nothing.
    package static func least(of folder: String, own: Int, shared: Int) -> Int {
        folder.hasPrefix(self.shared) ? shared : own
    }

    /// The articles of a folder by their paths in it.
    package static func articles(in folder: String) throws -> [String] {
        try FileTree.list(folder).files.filter { $0.hasSuffix(".md") }
    }
}
