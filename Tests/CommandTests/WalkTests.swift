import Foundation
import Testing

/// The newcomer's walk in `.github/CONTRIBUTING.md`.
@Suite("The newcomer's walk")
struct WalkTests {
    private static let chapter: String = {
        let text = (try? String(contentsOfFile: ".github/CONTRIBUTING.md", encoding: .utf8)) ?? ""
        return text.components(separatedBy: "## A newcomer's walk").last?.components(separatedBy: "\n## ").first ?? ""
    }()

    /// `SiteBuilder.build` as its type and its member.
    private static let names = chapter.matches(of: #/`([A-Z]\w+)\.([a-z]\w*)`/#).map { (String($0.1), String($0.2)) }

    private static let sources: [String] = {
        let files = FileManager.default.enumerator(atPath: "Sources")?.allObjects as? [String] ?? []
        return files.filter { $0.hasSuffix(".swift") }.compactMap {
            try? String(contentsOfFile: "Sources/\($0)", encoding: .utf8)
        }
    }()

    @Test("goes by names that are in the sources")
    func names() throws {
        #expect(Self.names.count > 30)
        for (type, member) in Self.names {
            let declares = try Regex("\\b(struct|class|enum|extension) \(type)\\b")
            let has = try Regex(member == "init" ? "\\binit[?(]" : "\\b(func|var|let) \(member)\\b")
            let isThere = Self.sources.contains { $0.contains(declares) && $0.contains(has) }
            #expect(isThere, "no file in Sources has \(type) with \(member)")
        }
    }

    @Test("takes at most twelve hops each way")
    func hops() {
        let walks = Self.chapter.components(separatedBy: "\n**").dropFirst()
        let hops = walks.map { $0.matches(of: #/(?m)^\| \d+ \|/#).count }
        #expect(hops.count == 3 && hops.allSatisfy { (5...12).contains($0) }, "\(hops)")
    }
}
