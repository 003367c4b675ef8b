import Foundation
import Synchronization
import Testing

/// A server that runs as a process of its own and ends with the test.
final class ServerProcess {
    let process = Process()
    private(set) var port = 0
    /// What the processor had to do up to the line with its address; zero where the system does not say.
    private(set) var startCost = Duration.zero
    private let messages = Pipe()
    private let told = Told()

    /// What it said after the line with its address.
    var said: String { told.text.withLock { $0 } }

    private final class Told: Sendable {
        let text = Mutex("")
    }

    /// Where Debian has it.
    static let nginx = "/usr/sbin/nginx"

    /// The folder of programs that were built with the tests.
    static let products = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        .deletingLastPathComponent()

    static func program(_ name: String) -> URL {
        // The test bundle's own folder on Linux; three above it inside a bundle of macOS.
        var folder = products
        while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path) {
            folder.deleteLastPathComponent()
        }
        return folder.appendingPathComponent(name)
    }

    /// Starts the preview of a folder on a free port and waits for its address.
    init(preview site: String, _ arguments: String...) throws {
        process.executableURL = Self.program("naslag-serve")
        process.arguments = ["--port", "0"] + arguments + [site]
        process.standardError = messages
        try process.run()
        var text = ""
        while !text.contains("\n") {
            let piece = messages.fileHandleForReading.availableData
            if piece.isEmpty { break }
            text += String(decoding: piece, as: UTF8.self)
        }
        startCost = Self.processorTime(of: process.processIdentifier)
        let address = try #require(text.wholeMatch(of: #/http://127\.0\.0\.1:(\d+)/\n/#), "\(text)")
        port = try #require(Int(address.1))
        // Nobody may have to wait until the test reads what else is said.
        messages.fileHandleForReading.readabilityHandler = { [told] handle in
            let piece = String(decoding: handle.availableData, as: UTF8.self)
            told.text.withLock { $0 += piece }
        }
    }

    /// Starts a program that says nothing, and waits until its port answers.
    init(_ program: String, _ arguments: [String], port: Int) throws {
        self.port = port
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        for _ in 0..<3000 where process.isRunning {
            if (try? RawConnection(port: port)) != nil { return }
            usleep(20_000)
        }
        Issue.record("\(program) does not listen on \(port)")
    }

    deinit {
        messages.fileHandleForReading.readabilityHandler = nil
        stop()
    }

    /// User and system time of a process in hundredths of a second: fields 14 and 15 of proc(5), the name being the
    /// second in brackets. Unlike the time of day, it does not count what other processes do.
    private static func processorTime(of process: Int32) -> Duration {
        let text = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
        let fields = text.drop { $0 != ")" }.split(separator: " ").dropFirst(12).prefix(2).compactMap { Int($0) }
        return .milliseconds(10 * fields.reduce(0, +))
    }

    /// Ends the process by a signal, and tells its exit status and how long that took. It is killed if it hangs.
    @discardableResult
    func stop(_ signal: Int32 = SIGTERM) -> (status: Int32, reason: Process.TerminationReason, time: Duration) {
        let start = ContinuousClock.now
        if process.isRunning { kill(process.processIdentifier, signal) }
        while process.isRunning, .now - start < .seconds(60) { usleep(2000) }
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        return (process.terminationStatus, process.terminationReason, .now - start)
    }

    /// A port that was free a moment ago.
    static func freePort() throws -> Int {
        let listener = try RawConnection(listeningOn: 0)
        return listener.port
    }
}
