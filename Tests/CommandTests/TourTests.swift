import Foundation
import Testing

/// `.github/explain.md` shows what answers look like, and this keeps it true.
@Suite("The tour of answers") struct TourTests {
    private static let file = Answers.package.appending(path: ".github/explain.md")
    private static let isRecording = ProcessInfo.processInfo.environment["NASLAG_RECORD"] != nil

    @Test("prints what the program prints") func tour() throws {
        let text = try String(contentsOf: Self.file, encoding: .utf8)
        var parts = text.components(separatedBy: "```console\n")
        #expect(parts.count == 15)
        for index in parts.indices.dropFirst() {
            let end = try #require(parts[index].range(of: "```\n"))
            let block = String(parts[index][..<end.lowerBound])
            let command = String(block.dropFirst(2).prefix { $0 != "\n" })
            let printed = try output(of: command)
            #expect(block == "$ \(command)\n\(printed)" || Self.isRecording, "\(command) prints:\n\(printed)")
            parts[index] = "$ \(command)\n\(printed)" + parts[index][end.lowerBound...]
        }
        if Self.isRecording {
            try parts.joined(separator: "```console\n").write(to: Self.file, atomically: true, encoding: .utf8)
        }
    }

    private func output(of command: String) throws -> String {
        var environment = Answers.environment
        let folder = URL(filePath: Program.path).deletingLastPathComponent().path()
        environment["PATH"] = "\(folder):/usr/bin:/bin"
        return try Program.run(
            ["-c", command], environment: environment, executable: "/bin/sh", folder: try Answers.folder.get().path()
        ).output
    }
}
