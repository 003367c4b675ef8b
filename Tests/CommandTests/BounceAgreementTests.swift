import Foundation
import Testing

/// The reader of bounces in the page and `naslag explain` are two programs with one table.
@Suite("The reader of bounces in the page")
struct BounceAgreementTests {
    private static let node = ["/usr/bin/node", "/usr/local/bin/node"].first(
        where: FileManager.default.isExecutableFile(atPath:))

    private func agreement(of files: [String]) throws {
        let site = try Answers.folder.get().appending(path: "Output").path()
        let arguments = ["Tests/Script/agreement.mjs", Program.path, site] + files
        let result = try Program.run(arguments, executable: Self.node!)
        #expect(result.status == 0, "\(result.output) \(result.errors)")
        #expect(result.output.contains("have the same reason"), "\(result.output)")
    }

    @Test(
        "says what explain says of messages of our own invention and of random ones",
        .enabled(if: node != nil, "node is not installed; run .ci/setup tests"))
    func invented() throws {
        let folder = "Tests/BouncesTests/Fixtures/invented"
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { "\(folder)/\($0)" }
        #expect(files.count > 20)
        try agreement(of: files + ["random:60"])
    }

    @Test(
        "says what explain says of real ones",
        .enabled(if: node != nil && FileManager.default.fileExists(atPath: corpus), "there is no \(corpus)"))
    func real() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.corpus).filter { $0.hasSuffix(".eml") }
        try agreement(of: names.sorted().map { "\(Self.corpus)/\($0)" })
    }

    private static let corpus = "../shared/corpus/bounces/bounce-handler"
}
