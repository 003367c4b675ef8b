import Articles
import Foundation
import Pages

/// A web server of the system that runs on what the build writes for it.
enum Host: String, CaseIterable, Sendable, CustomStringConvertible {
    case nginx, caddy, apache

    var description: String { rawValue }

    /// Where Debian has it.
    private var program: String {
        switch self {
        case .nginx: ServerProcess.nginx
        case .caddy: "/usr/bin/caddy"
        case .apache: "/usr/sbin/apache2"
        }
    }

    var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: program) }

    /// Serves a site in English and Dutch that stands at a path of the server.
    ///
    /// - Parameter folder: what `/` of the server is.
    func serve(_ folder: String, at prefix: String, beside root: String) throws -> ServerProcess {
        let site = HostedSite(
            [LocaleTag("en-US")!, LocaleTag("nl-NL")!], address: "https://naslag.example\(prefix)/", isCompressed: true)
        let port = try ServerProcess.freePort()
        let arguments: [String]
        switch self {
        case .nginx: arguments = try nginx(site, folder, root, port)
        case .caddy: arguments = try caddy(site, folder, root, port)
        case .apache: arguments = try apache(site, folder, prefix, root, port)
        }
        guard self == .apache else { return try ServerProcess(program, arguments, port: port) }
        // Threads of a test have signals blocked, and Apache, unlike the others, leaves them so: it would never end.
        let unblocked = "use POSIX; sigprocmask(SIG_SETMASK, POSIX::SigSet->new); exec @ARGV"
        return try ServerProcess("/usr/bin/perl", ["-e", unblocked, "--", program] + arguments, port: port)
    }

    private func write(_ text: String, _ path: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    private func nginx(_ site: HostedSite, _ folder: String, _ root: String, _ port: Int) throws -> [String] {
        let own = site.nginx.replacing("/srv/naslag", with: folder)
            .replacing("server_name naslag.example", with: "server_name localhost 127.0.0.1 [::1]")
            .replacing(#/listen (\[::\]:)?80\b/#) { "listen \($0.1 ?? "")\(port)" }
        try write(own, root + "/naslag.conf")
        // Everything that Debian keeps under /var is kept beside the site.
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map { "\($0)_temp_path \(root)/\($0);" }
        let main = """
            \(geteuid() == 0 ? "user root;" : "")
            daemon off;
            pid \(root)/pid;
            events {}
            http {
                include /etc/nginx/mime.types;
                access_log off;
                \(temporary.joined(separator: " "))
                include \(root)/naslag.conf;
            }

            """
        try write(main, root + "/nginx.conf")
        return ["-e", root + "/error.log", "-c", root + "/nginx.conf"]
    }

    private func caddy(_ site: HostedSite, _ folder: String, _ root: String, _ port: Int) throws -> [String] {
        let own = site.caddy.replacing("/srv/naslag", with: folder)
            .replacing("\nnaslag.example {", with: "\nhttp://localhost:\(port) {")
        try write("{\n\tadmin off\n\tauto_https off\n}\n" + own, root + "/Caddyfile")
        return ["run", "--config", root + "/Caddyfile", "--adapter", "caddyfile"]
    }

    private func apache(
        _ site: HostedSite, _ folder: String, _ prefix: String, _ root: String, _ port: Int
    ) throws -> [String] {
        try write(site.apache, folder + prefix + "/.htaccess")
        let modules = ["mpm_event", "authz_core", "dir", "mime", "setenvif", "rewrite", "headers", "alias"]
        let main = """
            ServerRoot \(root)
            ServerName localhost
            PidFile \(root)/pid
            ErrorLog \(root)/error.log
            Listen 127.0.0.1:\(port)
            \(modules.map { "LoadModule \($0)_module /usr/lib/apache2/modules/mod_\($0).so" }.joined(separator: "\n"))
            TypesConfig /etc/mime.types
            \(geteuid() == 0 ? "User nobody\nGroup nogroup" : "")
            DocumentRoot \(folder)
            <Directory \(folder)>
                AllowOverride All
                Require all granted
            </Directory>

            """
        try write(main, root + "/httpd.conf")
        return ["-D", "FOREGROUND", "-f", root + "/httpd.conf"]
    }
}
