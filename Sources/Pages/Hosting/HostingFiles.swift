internal import Layout

/// The files that a site gets for those who host it.
package struct HostingFiles {
    private let context: SiteContext

    package init(_ context: SiteContext) { self.context = context }

    /// The configurations of the web servers that were asked for, and `robots.txt`; nothing where none was.
    ///
    /// - Parameter isCompressed: whether the build puts compressed copies beside the files.
    package func files(isCompressed: Bool) -> [(path: String, bytes: [UInt8])] {
        guard !context.hosting.isEmpty else { return [] }
        let site = HostedSite(context.locales.map(\.tag), address: context.baseURL, isCompressed: isCompressed)
        let files: [(path: String, text: String)] = Hosting.allCases.filter(context.hosting.contains).compactMap {
            switch $0 {
            case .nginx: ("hosting/nginx.conf", site.nginx)
            case .caddy: ("hosting/Caddyfile", site.caddy)
            case .apache: (".htaccess", site.apache)
            // Pages hosts such as GitHub's leave out what begins with a hyphen or underscore, unless this is there.
            case .pages: (".nojekyll", "")
            }
        }
        return (files + [("robots.txt", robots)]).map { ($0.path, Array($0.text.utf8)) }
    }

    /// What robots may read (RFC 9309): all of it. They look for it at the root of a server alone.
    private var robots: String {
        let sitemap = context.baseURL.map { "Sitemap: \($0)sitemap.xml\n" } ?? ""
        return "User-agent: *\nAllow: /\n" + sitemap
    }
}
