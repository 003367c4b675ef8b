import Foundation
import Testing

@Suite struct LifecycleTests {
    @Test(arguments: [SIGINT, SIGTERM])
    func theServerStopsCleanlyWhenItIsTold(_ signal: Int32) throws {
        let site = try SmallSite()
        let server = try ServerProcess(preview: site.path)
        let idle = try RawConnection(port: server.port)
        let end = server.stop(signal)
        #expect(end.status == 0)
        #expect(end.reason == .exit)
        // Far less on a machine of its own; idle connections alone would keep it for a minute.
        #expect(end.time < .seconds(20), "\(end.time)")
        withExtendedLifetime(idle) {}
    }

    @Test func itStopsThoughSomebodyReadsSlowly() throws {
        let site = try SmallSite()
        try site.put("big.txt", String(repeating: "x", count: 64 << 20))
        let server = try ServerProcess(preview: site.path)
        let slow = try RawConnection(port: server.port)
        try slow.send(Array("GET /big.txt HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8))
        _ = slow.receive { $0.count > 1000 }
        let end = server.stop()
        #expect(end.status == 0)
        #expect(end.time < .seconds(20), "\(end.time)")
    }

    @Test func itStartsAtOnce() throws {
        let site = try SmallSite()
        // The least of some: other tests may have pushed it out of the processor's caches.
        let costs = try (0..<5).map { _ in try ServerProcess(preview: site.path).startCost }
        #expect(costs.min()! < .milliseconds(300), "\(costs)")
    }

    @Test func halfRequestsKeepNobodyWaitingAndAreEnded() throws {
        let site = try SmallSite()
        let server = try ServerProcess(preview: site.path)
        let half = try (0..<50).map { _ in
            let connection = try RawConnection(port: server.port, timeout: 120)
            try connection.send(Array("GET / HTTP/1.1\r\nX-".utf8))
            return connection
        }
        let start = ContinuousClock.now
        #expect(try HTTPAnswer.to("/nl-nl/", port: server.port).status == 200)
        #expect(.now - start < .seconds(10))
        #expect(half[0].receive().isEmpty)
        #expect(.now - start < .seconds(60))
    }

    @Test func aReaderIsServedWhileThousandsOfConnectionsDoNothing() throws {
        let site = try SmallSite()
        let server = try ServerProcess(preview: site.path)
        let idle = try (0..<800).map { number in
            let connection = try RawConnection(port: server.port)
            if number % 2 == 0 { try connection.send(Array("GET / HTTP/1.1\r\nX-".utf8)) }
            return connection
        }
        let start = ContinuousClock.now
        #expect(try HTTPAnswer.to("/nl-nl/", port: server.port).status == 200)
        // Their patience is 15 s: no reader waits for that.
        #expect(.now - start < .seconds(14), "\(.now - start)")
        // The first of them made room.
        #expect(idle[0].receive().isEmpty)
        #expect(.now - start < .seconds(14), "\(.now - start)")
    }

    @Test func aPortInUseIsSaid() throws {
        let site = try SmallSite()
        let server = try ServerProcess(preview: site.path)
        let second = try run("naslag-serve", ["--port", "\(server.port)", site.path])
        #expect(second.status == 69)
        #expect(
            second.text
                == "naslag: port \(server.port) is in use; choose another with --port, or 0 for any that is free\n")
    }

    @Test func aFolderThatIsNoneIsSaid() throws {
        let answer = try run("naslag-serve", ["--port", "0", "/nowhere"])
        #expect(answer.status == 66)
        #expect(answer.text == "naslag: /nowhere is no folder of a site; 'naslag build' makes one\n")
    }

    @Test func naslagServeBecomesTheServer() throws {
        let site = try SmallSite()
        let process = Process()
        process.executableURL = ServerProcess.program("naslag")
        process.arguments = ["serve", site.path, "--port", "0"]
        let messages = Pipe()
        process.standardError = messages
        try process.run()
        let address = String(decoding: messages.fileHandleForReading.availableData, as: UTF8.self)
        #expect(address.hasPrefix("http://127.0.0.1:"), "\(address)")
        process.interrupt()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    private func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, text: String) {
        let process = Process()
        process.executableURL = ServerProcess.program(program)
        process.arguments = arguments
        let messages = Pipe()
        process.standardError = messages
        try process.run()
        let text = String(decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }
}
