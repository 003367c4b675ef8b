internal import NIOPosix
internal import ServiceLifecycle
internal import Platform

/// Builds the site anew whenever an article changes, and tells the pages that are open.
struct Watch: Service {
    let content: String
    let output: String
    /// Further words of the command line of a build.
    let options: [String]
    let live: LiveReload
    /// `naslag`: a crash in a build is then no crash of the server, and a build that hangs can be ended.
    let build: ChildProcess
    let say: @Sendable (String) -> Void

    /// Looking takes no more than a tenth of one core, however many articles there are.
    private static let shortestPause = Duration.milliseconds(250)
    private static let pingPause = Duration.seconds(15)

    func run() async throws {
        // One thread of its own: a build that takes long keeps no page waiting.
        let thread = NIOThreadPool(numberOfThreads: 1)
        thread.start()
        await withTaskCancellationHandler {
            await withGracefulShutdownHandler {
                await cancelWhenGracefulShutdown { try? await follow(on: thread) }
            } onGracefulShutdown: {
                build.stop()
                live.end()
            }
        } onCancel: {
            // There is no server, perhaps because the port is in use: nobody waits for the site.
            build.stop()
        }
        try await thread.shutdownGracefully()
    }

    private func follow(on thread: NIOThreadPool) async throws {
        var seen = try await look(on: thread)
        // What is wrong with the articles from the start keeps no change of another article from being shown.
        var accepted = try await rebuild(on: thread, accepting: nil)
        var lastPing = ContinuousClock.now
        while true {
            let start = ContinuousClock.now
            var now = try await look(on: thread)
            let pause = max(Self.shortestPause, (.now - start) * 9)
            if now != seen {
                now = try await settled(now, on: thread)
                if let changes = now.changes(since: seen) { say("\(content): \(changes)") }
                seen = now
                accepted = try await rebuild(on: thread, accepting: accepted)
            }
            if .now - lastPing > Self.pingPause {
                live.ping()
                lastPing = .now
            }
            try await Task.sleep(for: pause)
        }
    }

    /// Waits until whoever is writing has finished: editors and version control change many files one by one.
    private func settled(_ first: ContentSnapshot, on thread: NIOThreadPool) async throws -> ContentSnapshot {
        var last = first
        while true {
            try await Task.sleep(for: .milliseconds(120))
            let now = try await look(on: thread)
            if now == last { return now }
            last = now
        }
    }

    private func look(on thread: NIOThreadPool) async throws -> ContentSnapshot {
        try await thread.runIfActive { [content, output] in ContentSnapshot(of: content, except: output) }
    }

    /// - Parameter accepted: so many errors keep no site from being published; nil for any number.
    /// - Returns: how many errors the published site has.
    private func rebuild(on thread: NIOThreadPool, accepting accepted: Int?) async throws -> Int? {
        var arguments = ["build", "--output", output, "--wait", "--json"]
        // What the user says about errors comes later in the line, and counts.
        if let accepted { arguments += ["--max-errors", "\(accepted)"] }
        arguments += options + ["--", content]
        let start = ContinuousClock.now
        let outcome: ChildProcess.Outcome
        do {
            outcome = try await thread.runIfActive { [build, arguments] in try build.run(arguments, keeping: .all) }
        } catch let failure as FileError {
            live.announce(findings: ["naslag build cannot be started: \(failure)"], isPublished: false)
            return accepted
        }
        try Task.checkCancellation()
        let lines = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").map(String.init)
        let summary = lines.lazy.compactMap(BuildSummary.init).first
        let messages = lines.filter { BuildSummary($0) == nil }
        for message in messages { say(message) }
        let errors = messages.count { $0.contains(": error: ") }
        // Broken articles are left out of the site, unless that is more than is accepted.
        let isPartial = ExitStatus(rawValue: outcome.status) == .badInput && errors <= accepted ?? .max
        let isPublished = isPartial || ExitStatus(rawValue: outcome.status) == .done
        var findings = errors > 0 ? messages.filter { $0.contains(": error: ") } : messages
        if !isPublished && findings.isEmpty { findings = ["naslag build ended with status \(outcome.status)"] }
        say("\(output): " + BuildSummary.line(summary, errors: errors, isPublished: isPublished, in: .now - start))
        live.announce(findings: isPublished ? [] : findings, isPublished: isPublished)
        return isPublished ? errors : accepted
    }
}
