import Articles
import Corpora
import Diagnostics
import Platform
import Testing

@testable import Checks

/// The articles that faults are put into.
enum MutatedArticles: Sendable {
    case own, shared

    static let all: [MutatedArticles] = Corpora.hasShared ? [.own, .shared] : [.own]

    /// How many faults of a kind, so that one in a hundred, or in twenty, that is missed counts.
    var wanted: Int { self == .own ? 20 : 500 }
    var root: String { self == .own ? Corpora.own : Corpora.shared + "/insights" }
    /// Short sentences stand beside each other in the own ones, with less in them that tells them apart.
    var leastRecallOfSwaps: Double { self == .own ? 0.75 : SeededFault.targetsSwapped.leastRecall }
    /// Numbered steps that stand in all three languages.
    var steps: Int { self == .own ? 7 : wanted }
}

struct MutationTests {
    @Test("Faults put into sentences are found", arguments: MutatedArticles.all, SeededFault.ofSentences)
    func findsFault(_ articles: MutatedArticles, _ fault: SeededFault) throws {
        let wanted = articles.wanted
        var tally = Tally()
        var random = Seed(state: 7)
        let places = PublishedPair.all(in: articles).filter { fault.mayApply(to: $0.target) }.shuffled(using: &random)
        // Some kinds are rare: their places get other faults, until there are enough.
        for round in 0..<20 where round == 0 || tally.count < wanted {
            for pair in places where tally.count < wanted {
                guard let changed = fault.applied(to: pair.target, source: pair.source, &random) else { continue }
                let before = try pair.findings()
                let after = try PublishedPair(name: pair.name, target: changed, source: pair.source).findings()
                tally.add(isFound: !after.isSubset(of: before), name: "\(pair.name): «\(changed.prefix(160))»")
            }
        }
        tally.report(fault)
        // Quantities, and long sentences without marks, are rare in the small corpus.
        #expect(
            tally.count == wanted || (articles == .own && [.unitAltered, .halfEnglish].contains(fault)),
            "there are too few places for \(fault)")
        #expect(
            tally.count == 0 || tally.recall >= fault.leastRecall,
            "\(fault): missed \(tally.missed.prefix(12).joined(separator: "\n"))")
    }

    @Test(
        "Two neighbours whose targets were swapped are found, but for those that nothing tells apart",
        arguments: MutatedArticles.all)
    func findsSwap(_ articles: MutatedArticles) throws {
        var tally = Tally()
        var random = Seed(state: 11)
        let pairs = PublishedPair.all(in: articles)
        while tally.count < articles.wanted {
            let index = Int.random(in: 0..<(pairs.count - 1), using: &random)
            let (first, second) = (pairs[index], pairs[index + 1])
            guard first.article == second.article, first.target.count > 20, second.target.count > 20,
                first.target != second.target
            else { continue }
            let before = try Sample.identifiers(of: [(first.target, first.source), (second.target, second.source)])
            let after = try Sample.identifiers(of: [(second.target, first.source), (first.target, second.source)])
            tally.add(
                isFound: after.count > before.count,
                name: "\(first.name): «\(first.target.prefix(60))» ↔ «\(second.target.prefix(60))»")
        }
        tally.report(.targetsSwapped)
        #expect(
            tally.recall >= articles.leastRecallOfSwaps,
            "missed \(tally.missed.prefix(30).joined(separator: "\n"))")
    }

    @Test("A numbered step that one language of three lost is found", arguments: MutatedArticles.all)
    func findsLostStep(_ articles: MutatedArticles) throws {
        var tally = Tally()
        func read(_ locale: String, _ path: String) -> [UInt8]? {
            try? FileSystem.read("\(articles.root)/\(locale)/\(path)")
        }
        for path in try Corpora.articles(in: articles.root + "/nl-NL") {
            guard tally.count < articles.steps, let bytes = read("nl-NL", path), bytes.count < 16_000,
                let german = read("de-DE", path), let arabic = read("ar-SA", path)
            else { continue }
            let files = [("nl-NL", bytes), ("de-DE", german), ("ar-SA", arabic)]
            guard Self.haveOneVersion(files.map(\.1)) else { continue }
            let before = SampleGroup(files: files).findings().filter { $0.identifier == "step-count" }.count
            for (index, line) in Self.stepLines(bytes).enumerated() where index < 4 && tally.count < articles.steps {
                var changed = bytes
                changed.removeSubrange(line)
                let group = SampleGroup(files: [("nl-NL", changed), files[1], files[2]])
                let after = group.findings().filter { $0.identifier == "step-count" && $0.locale == "nl-NL" }.count
                tally.add(
                    isFound: after > before, name: "\(path): \(String(decoding: bytes[line].prefix(80), as: UTF8.self))"
                )
            }
        }
        tally.report(.stepDropped)
        #expect(tally.count == articles.steps)
        #expect(tally.recall >= SeededFault.stepDropped.leastRecall, "missed \(tally.missed.prefix(8))")
    }

    @Test(
        "A mark in front of a block that one language of three has otherwise is found", arguments: MutatedArticles.all,
        [("## ", "### "), ("> [!NOTE]", "> [!WARNING]"), ("- <span", "<span")])
    func findsOtherBlock(_ articles: MutatedArticles, _ change: (String, String)) throws {
        var tally = Tally()
        func read(_ locale: String, _ path: String) -> [UInt8]? {
            try? FileSystem.read("\(articles.root)/\(locale)/\(path)")
        }
        let wanted = articles == .own ? 2 : 150
        for path in try Corpora.articles(in: articles.root + "/nl-NL") {
            guard tally.count < wanted, let bytes = read("nl-NL", path), bytes.count < 16_000,
                let german = read("de-DE", path), let arabic = read("ar-SA", path),
                Self.haveOneVersion([bytes, german, arabic])
            else { continue }
            let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            guard let line = lines.firstIndex(where: { $0.hasPrefix(change.0) }) else { continue }
            var changed = lines.map(String.init)
            changed[line] = change.1 + changed[line].dropFirst(change.0.count)
            let text = Array(changed.joined(separator: "\n").utf8)
            let found = SampleGroup(files: [("nl-NL", text), ("de-DE", german), ("ar-SA", arabic)]).findings()
            tally.add(
                isFound: found.contains { $0.identifier == "structure-here" && $0.locale == "nl-NL" },
                name: "\(path):\(line + 1)")
        }
        print("recall of \(change.0) as \(change.1): \(tally.count - tally.missed.count) of \(tally.count)")
        #expect(tally.count > 0 || articles == .own)
        #expect(tally.count == 0 || tally.recall >= 0.97, "missed \(tally.missed.prefix(8))")
    }

    private static func haveOneVersion(_ files: [[UInt8]]) -> Bool {
        let versions = files.map { try? SplitArticle.read(path: "a.md", bytes: $0).get().frontMatter.sourceVersion }
        return Set(versions).count == 1 && versions[0] != nil
    }

    /// The lines of numbered items, with the line feed: `1. <span data-ttu-id=…`.
    private static func stepLines(_ bytes: [UInt8]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count - 1
            let line = String(decoding: bytes[start...end], as: UTF8.self)
            if line.contains(/^[0-9]+\. <span data-ttu-id/) { lines.append(start..<(end + 1)) }
            start = end + 1
        }
        return lines
    }
}

/// How many faults were put in, and which were missed.
struct Tally {
    private(set) var count = 0
    private(set) var missed: [String] = []

    var recall: Double { count == 0 ? 0 : Double(count - missed.count) / Double(count) }

    mutating func add(isFound: Bool, name: String) {
        count += 1
        if !isFound { missed.append(name) }
    }

    func report(_ fault: SeededFault) {
        print("recall of \(fault.rawValue): \(count - missed.count) of \(count)")
    }
}
