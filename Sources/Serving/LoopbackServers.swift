#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif
internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import ServiceLifecycle

/// One site on both addresses that mean this machine: browsers may take either for `localhost`.
struct LoopbackServers: Service {
    let responder: SiteResponder
    let port: Int
    let say: @Sendable (String) -> Void

    /// Hummingbird's log says nothing of use to a reader of the preview.
    static let silent = Logger(label: "naslag") { _ in SwiftLogNoOpLogHandler() }

    /// How long a client may take to send a request, to begin one, or to read a part of an answer.
    private static let patience = TimeAmount.seconds(15)
    private static let largestHeader = 32 << 10
    /// Above the first number idle connections are closed, and above the second one new ones wait: so many are being
    /// answered at once.
    private static let (mostConnections, mostAnswered) = (512, 1024)

    private let idle = IdleConnections(most: Self.mostConnections)

    func run() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            let (ports, running) = AsyncStream.makeStream(of: Int.self)
            group.addTask {
                defer { running.finish() }
                try await serve("127.0.0.1", port) { running.yield($0) }
            }
            if let port = await ports.first(where: { _ in true }) {
                let (others, otherRunning) = AsyncStream.makeStream(of: Int.self)
                group.addTask {
                    defer { otherRunning.finish() }
                    // A machine without IPv6 has its preview all the same.
                    try? await serve("::1", port) { otherRunning.yield($0) }
                }
                _ = await others.first { _ in true }
                say("http://127.0.0.1:\(port)/")
            }
            try await group.waitForAll()
        }
    }

    private func serve(_ host: String, _ port: Int, onRunning: @escaping @Sendable (Int) -> Void) async throws {
        let channel = HTTP1Channel.Configuration(
            additionalChannelHandlers: [ConnectionLimits(patience: Self.patience, idle: idle)],
            idleTimeout: Self.patience,
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: Self.largestHeader, maxHeaderListSize: Self.largestHeader, maxHeaderFieldCount: 100)
        )
        let application = Application(
            responder: responder, server: .http1(configuration: channel),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                availableConnectionsDelegate: MaximumAvailableConnections(Self.mostAnswered)),
            onServerRunning: { onRunning($0.localAddress?.port ?? port) }, logger: Self.silent)
        do { try await application.run() } catch let error as IOError {
            throw error.errnoCode == EADDRINUSE
                ? PreviewFailure.portInUse(port) : .cannotListen(String(cString: strerror(error.errnoCode)))
        }
    }
}
