import Foundation
import Testing

/// The scripts of pages, each in a window of its own, by the test runner of Node.js.
@Suite("Scripts of pages")
struct ScriptTests {
    private static let node = ["/usr/bin/node", "/usr/local/bin/node"].first(
        where: FileManager.default.isExecutableFile(atPath:))

    @Test("pass the tests in Tests/Script", .enabled(if: node != nil, "node is not installed; run .ci/setup tests"))
    func scripts() throws {
        let result = try Program.run(
            ["-c", "exec '\(Self.node!)' --test Tests/Script/*.test.mjs"], executable: "/bin/sh")
        let failed = result.output.split(separator: "\n").filter { $0.contains("not ok") }
        #expect(result.status == 0 && failed.isEmpty, "\(failed) \(result.errors)")
        #expect(!result.output.contains("# pass 0\n"), "\(result.output.suffix(300))")
    }
}
