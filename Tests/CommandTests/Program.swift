import Foundation

/// The built program, run as people run it.
enum Program {
    struct Result {
        let status: Int32
        let output: String
        let errors: String
    }

    /// The executable that SwiftPM put beside the tests.
    static var path: String {
        let tests = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
        return URL(filePath: tests).deletingLastPathComponent().appending(path: "naslag").path()
    }

    static func run(
        _ arguments: [String], input: String = "", environment: [String: String] = [:], executable: String = path,
        folder: String? = nil
    ) throws -> Result {
        let process = Process()
        process.executableURL = URL(filePath: executable)
        if let folder { process.currentDirectoryURL = URL(filePath: folder) }
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        let output = Pipe()
        // A file takes any number of findings; a second pipe would be full while the first is read.
        let errors = FileManager.default.temporaryDirectory.appending(path: "naslag-\(UUID().uuidString)")
        _ = FileManager.default.createFile(atPath: errors.path(), contents: nil)
        defer { try? FileManager.default.removeItem(at: errors) }
        let source = Pipe()
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        process.standardInput = source
        try process.run()
        try source.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try source.fileHandleForWriting.close()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let complained = try Data(contentsOf: errors)
        return Result(
            status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
            errors: String(decoding: complained, as: UTF8.self))
    }
}

/// A folder of files that goes with the value.
final class Scratch: Sendable {
    let path: String

    init(_ files: [String: Data] = [:]) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "naslag-\(UUID().uuidString)")
        path = folder.path()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, bytes) in files {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try bytes.write(to: file)
        }
    }

    convenience init(texts: [String: String]) throws {
        try self.init(texts.mapValues { Data($0.utf8) })
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func text(_ name: String) throws -> String {
        try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
    }

    func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }
}
