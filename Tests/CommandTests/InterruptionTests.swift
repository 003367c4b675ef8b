import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A signal in the middle of a build. That of Ctrl-C is left out: whoever runs tests in the background ignores it.
@Suite("An interrupted build")
struct InterruptionTests {
    /// Enough articles that a build takes a while.
    private static func content() throws -> Scratch {
        let text = String(repeating: "Een alinea met 5.7.705 en woorden.\n\n", count: 40)
        return try Scratch(
            texts: Dictionary(
                uniqueKeysWithValues: (0..<1500).map { ("Content/nl-NL/a\($0).md", "# Artikel \($0)\n\n\(text)") }
                    + [("Content/naslag.yml", "reference: none\n")]))
    }

    @Test("leaves the output as it was and nothing beside it, and ends by the signal", arguments: [SIGTERM, SIGHUP])
    func leavesNothing(signal: CInt) throws {
        let scratch = try Self.content()
        let process = Process()
        process.executableURL = URL(filePath: Program.path)
        process.arguments = ["build", "\(scratch.path)/Content", "--output", "\(scratch.path)/out/site", "--jobs", "1"]
        process.standardOutput = FileHandle.nullDevice
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        // Not before it writes.
        for _ in 0..<6000 where names(scratch).count < 2 { usleep(10_000) }
        let before = names(scratch)
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        #expect(before.contains { $0.hasSuffix("new") }, "the build was not caught at work: \(before)")
        let end = (process.terminationReason, process.terminationStatus)
        #expect(end == (.uncaughtSignal, signal), "\(said)")
        #expect(names(scratch) == [], "\(said)")
        #expect(said.contains("interrupted; it is as it was before"), "\(said)")
    }

    private func names(_ scratch: Scratch) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: "\(scratch.path)/out")) ?? []
    }
}
