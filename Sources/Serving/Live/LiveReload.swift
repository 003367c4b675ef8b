internal import HTTPTypes
internal import HummingbirdCore
internal import NIOCore
internal import Synchronization

/// Tells the pages that are open in browsers when there is a newer site, and what keeps a site from being built.
///
/// Each page that is served gets a script, which listens to a stream of events (`EventSource`) from the same origin.
/// Neither the script nor the permission that it needs is ever written to disk.
final class LiveReload: Sendable {
    private struct State {
        var generation = 0
        var findings: [String] = []
        var listeners: [Int: AsyncStream<String>.Continuation] = [:]
        var next = 0
        var isEnded = false
    }

    private let state = Mutex(State())
    /// Distinguishes this run of the server from an earlier one, whose pages may still be open.
    private let run = String(UInt64.random(in: .min ... .max), radix: 36)

    /// So many pages may listen at once: each is a connection.
    private static let mostListeners = 64

    /// Says that a build has ended.
    ///
    /// - Parameter findings: why nothing was published; empty after a build that published a site.
    func announce(findings: [String], isPublished: Bool) {
        state.withLock { state in
            if isPublished { state.generation += 1 }
            state.findings = findings
            let message = message(state)
            for listener in state.listeners.values { listener.yield(message) }
        }
    }

    /// Sends a comment to each page, so that connections of closed ones are noticed.
    func ping() {
        state.withLock { for listener in $0.listeners.values { listener.yield(":\n\n") } }
    }

    /// Ends all streams, which would keep the server from stopping.
    func end() {
        state.withLock { state in
            state.isEnded = true
            for listener in state.listeners.values { listener.finish() }
            state.listeners = [:]
        }
    }

    /// The answer to a request of the script's or for it; nil for all others.
    func answer(to request: HTTPRequest) async -> Response? {
        var fields = HTTPFields()
        fields[.cacheControl] = "no-store"
        switch request.path.map({ String($0.prefix { $0 != "?" }) }) {
        case LiveScript.path:
            fields[.contentType] = "text/javascript; charset=utf-8"
            return Response(
                status: .ok, headers: fields, body: ResponseBody(byteBuffer: .init(string: LiveScript.text)))
        case LiveScript.events where request.method == .get:
            guard let listener = listen() else { return RequestRule.plain(.serviceUnavailable, "Too many pages.") }
            fields[.contentType] = "text/event-stream"
            return Response(
                status: .ok, headers: fields,
                body: ResponseBody { [self] writer in
                    defer { remove(listener.id) }
                    for await message in listener.messages { try await writer.write(ByteBuffer(string: message)) }
                    try await writer.finish(nil)
                })
        default: return nil
        }
    }

    /// A page with the script, which may connect to the server.
    ///
    /// Several policies in force at once can only forbid more, so the one in the page's own meta element is extended.
    /// The first directive of a name is the one that counts.
    func adding(to page: ByteBuffer) -> (bytes: ByteBuffer, generation: String) {
        let generation = state.withLock { "\(run)-\($0.generation)" }
        var html = String(buffer: page)
        if let policy = html.firstRange(of: "http-equiv=\"Content-Security-Policy\" content=\"") {
            html.insert(contentsOf: "connect-src 'self'; ", at: policy.upperBound)
        }
        let script = "<script src=\"\(LiveScript.path)?\(generation)\" defer></script>\n"
        html.insert(contentsOf: script, at: html.firstRange(of: "</head>")?.lowerBound ?? html.endIndex)
        return (ByteBuffer(string: html), generation)
    }

    private func listen() -> (id: Int, messages: AsyncStream<String>)? {
        state.withLock { state in
            guard !state.isEnded, state.listeners.count < Self.mostListeners else { return nil }
            let (messages, listener) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(4))
            state.next += 1
            state.listeners[state.next] = listener
            listener.yield(message(state))
            return (state.next, messages)
        }
    }

    private func remove(_ id: Int) {
        state.withLock { _ = $0.listeners.removeValue(forKey: id) }
    }

    private func message(_ state: State) -> String {
        let findings = state.findings.map(JSONText.quoted).joined(separator: ",")
        return "data: {\"generation\":\"\(run)-\(state.generation)\",\"findings\":[\(findings)]}\n\n"
    }
}
