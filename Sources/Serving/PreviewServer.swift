internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import ServiceLifecycle
internal import Platform
internal import UnixSignals

/// The preview: a web server for one site, on this machine alone.
package struct PreviewServer: Sendable {
    /// What is built again after each change.
    package struct Watched: Sendable {
        let content: String
        let program: String
        let options: [String]

        /// - Parameters:
        ///   - content: the folder of articles.
        ///   - program: the path of `naslag`, which builds the site.
        ///   - options: further words of its command line.
        package init(content: String, program: String, options: [String] = []) {
            self.content = content
            self.program = program
            self.options = options
        }
    }

    private let site: String
    private let port: Int
    private let watched: Watched?
    private let say: @Sendable (String) -> Void

    /// - Parameters:
    ///   - port: 0 for any that is free.
    ///   - say: prints a line for the person who started the server, the address first.
    package init(site: String, port: Int, watched: Watched? = nil, say: @escaping @Sendable (String) -> Void) {
        self.site = site
        self.port = port
        self.watched = watched
        self.say = say
    }

    /// Serves until the program is told to stop by SIGINT or SIGTERM.
    ///
    /// - Throws: `PreviewFailure`.
    package func run() async throws {
        let folder = SiteFolder(path: site)
        guard watched != nil || folder.exists else { throw PreviewFailure.noSite(site) }
        let live = watched.map { _ in LiveReload() }
        let responder = SiteResponder(site: folder, live: live)
        var services: [any Service] = [LoopbackServers(responder: responder, port: port, say: say)]
        if let watched, let live {
            let build = ChildProcess(watched.program)
            services.append(
                Watch(
                    content: watched.content, output: site, options: watched.options, live: live, build: build,
                    say: say))
        }
        var configuration = ServiceGroupConfiguration(
            services: services, gracefulShutdownSignals: [.sigint, .sigterm], logger: LoopbackServers.silent)
        // After that, answers that are still being read are cut off.
        configuration.maximumGracefulShutdownDuration = .seconds(2)
        do { try await ServiceGroup(configuration: configuration).run() } catch is CancellationError {}
    }
}

/// Why there is no preview.
package enum PreviewFailure: Error, CustomStringConvertible {
    case noSite(String)
    case portInUse(Int)
    case cannotListen(String)

    package var description: String {
        switch self {
        case .noSite(let path): "\(path) is no folder of a site; 'naslag build' makes one"
        case .portInUse(let port): "port \(port) is in use; choose another with --port, or 0 for any that is free"
        case .cannotListen(let reason): "cannot listen on 127.0.0.1: \(reason)"
        }
    }
}
