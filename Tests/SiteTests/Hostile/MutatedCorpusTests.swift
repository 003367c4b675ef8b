import Corpora
import Foundation
import Platform
import Testing

@testable import Articles
@testable import Diagnostics
@testable import Site

/// Every article, damaged in 20,000 ways in all where the shared ones are there, and built: nothing crashes, hangs, or
/// says that all is well where a page is missing.
@Suite("Damaged articles of the corpora", .serialized)
struct MutatedCorpusTests {
    /// Folders of locales that are built together: the same path in several is one article.
    struct Part: CustomTestStringConvertible, Sendable {
        let folder: String
        let locales: [String]
        let copies: Int
        var testDescription: String { "\(folder), \(copies) times" }
    }

    static let parts =
        [
            Part(
                folder: Corpora.own, locales: ["nl-NL", "de-DE", "ar-SA", "ja-JP", "he-IL"], copies: 6)
        ] + (Corpora.hasShared ? shared : [])

    private static let shared = [
        Part(folder: Corpora.shared + "/insights", locales: ["nl-NL", "de-DE", "ar-SA"], copies: 2),
        Part(folder: Corpora.shared + "/m365", locales: ["nl-NL"], copies: 2),
        Part(folder: Corpora.shared + "/m365-published", locales: ["nl-NL"], copies: 2),
        Part(folder: Corpora.shared + "/seed", locales: ["nl-NL"], copies: 40),
    ]

    @Test("build, or say what is wrong", arguments: parts)
    func build(part: Part) async throws {
        var articles = 0
        var errors = 0
        let start = ProcessorTime()
        for copy in 0..<part.copies {
            let site = try MutatedSite(part, seed: UInt64(copy) &* 1_000 &+ UInt64(part.folder.utf8.count))
            let report = try await site.build()
            let faults = site.faults(in: report)
            #expect(faults.isEmpty, "\(faults.count) faults: \(faults.prefix(5))")
            articles += site.files.count
            errors += report.count(.error)
        }
        print("\(part.testDescription): \(articles) damaged articles built, with \(errors) errors, in \(start.elapsed)")
        // A guard against a hang: a minute is usual, and other tests of this process count.
        #expect(start.elapsed < .seconds(900), "\(articles) articles took \(start.elapsed)")
    }
}

/// Processor time of this process: other work on the machine does not count.
struct ProcessorTime {
    private let start = Self.now

    var elapsed: Duration { Self.now - start }

    /// POSIX counts in millionths of a second.
    private static var now: Duration { .microseconds(Int(clock())) }
}

/// A content folder of damaged articles, and the site made of it; both go with the value.
private final class MutatedSite {
    private let root = FileManager.default.temporaryDirectory.appending(path: "naslag-\(UUID().uuidString)").path()
    /// Paths in the content folder.
    private(set) var files: [String] = []

    init(_ part: MutatedCorpusTests.Part, seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        for locale in part.locales {
            let source = "\(part.folder)/\(locale)"
            for path in try Corpora.articles(in: source) {
                var bytes = try FileSystem.read("\(source)/\(path)")
                for _ in 0...random.pick(3) {
                    bytes = Mutation.allCases[random.pick(Mutation.allCases.count)].applied(to: bytes, &random)
                }
                let file = "\(root)/Content/\(locale)/\(path)"
                try FileManager.default.createDirectory(
                    atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
                try Data(bytes).write(to: URL(filePath: file))
                files.append("\(locale)/\(path)")
            }
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    func build() async throws -> BuildReport {
        let options = SiteOptions(
            content: root + "/Content", output: root + "/Output", templates: ["Templates"], jobs: 2, generator: "test")
        return try SiteBuilder(options).build { _ in }
    }

    /// Articles with neither a page in their language nor an error, and pages that a script of an article is in.
    func faults(in report: BuildReport) -> [String] {
        let faulty = Set(report.diagnostics.filter { $0.severity == .error }.map(\.place.file))
        return files.compactMap { file in
            let locale = file.prefix { $0 != "/" }.lowercased()
            let key = file.drop { $0 != "/" }.dropFirst().dropLast(3)
            let page = (try? FileSystem.read("\(root)/Output/\(locale)/articles/\(key).html")) ?? []
            if page.count < 500 { return faulty.contains(file) ? nil : "\(file) has no page, and no error" }
            let isScripted = page.withUnsafeBufferPointer { ByteSearch(in: $0).first("<script>", from: 0) != nil }
            return isScripted ? "\(file) runs a script" : nil
        }
    }
}
