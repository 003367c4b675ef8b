extension HostedSite {
    /// A Caddyfile.
    package var caddy: String {
        let at = quotedPrefix
        let homes = languages.map { "\t\t~(?i)^\($0.tag)$ \(prefix)/\($0.folder)/" }
        let missing = folders.map { "\t\t~^\(at)/\($0)/ \(prefix)/\($0)/404.html" }
        let headers = HostHeaders.always.map { "\t\t\($0.name) \"\($0.value)\"" }
        return """
            # A site of Naslag's that stands in /srv/naslag\(prefix).
            # A Caddyfile of its own, or to be imported by one. Written by 'naslag build --hosting caddy'.
            \(host) {
            \troot * /srv/naslag

            \t# The first language of the reader's browser that the site has.
            \tmap {http.request.header.Accept-Language} {naslag_language} {
            \t\t~(?i)(?:^|[,\\s])(\(pattern))(?:[^a-z]|$) ${1}
            \t\tdefault none
            \t}
            \tmap {naslag_language} {naslag_home} {
            \(homes.joined(separator: "\n"))
            \t\tdefault \(prefix)/index.html
            \t}
            \t# The page for addresses that lead nowhere, in the language of the address.
            \tmap {http.request.uri.path} {naslag_missing} {
            \(missing.joined(separator: "\n"))
            \t\tdefault \(prefix)/404.html
            \t}
            \tmap {http.request.uri.path} {naslag_cache} {
            \t\t~^\(at)/\(HostHeaders.hashed.dropFirst()) "\(HostHeaders.forever)"
            \t\t~^\(at)/assets/ "\(HostHeaders.assets)"
            \t\tdefault "\(HostHeaders.pages)"
            \t}

            \theader {
            \t\tCache-Control {naslag_cache}
            \(headers.joined(separator: "\n"))
            \t\t-Server
            \t}
            \t# Man pages have numbers where other files have the names of their types.
            \t@manual path_regexp \\.[0-9]$
            \theader @manual Content-Type "text/plain; charset=utf-8"

            \troute {
            \t\t@writing not method GET HEAD
            \t\terror @writing 405
            \t\t# What is Naslag's own and the server's, and all hidden files but those for certificates.
            \t\t@own {
            \t\t\tpath_regexp (^\(at)/hosting/|/\\.)
            \t\t\tnot path /.well-known/*
            \t\t}
            \t\terror @own 404
            \t\t# Only the site's root is answered by language; index.html is always the chooser.
            \t\t@root path \(prefix)/
            \t\theader @root Vary Accept-Language
            \t\tredir @root {naslag_home} 302
            \(prefix.isEmpty ? "" : "\t\tredir \(prefix) \(prefix)/ 301\n")\t\tfile_server\(isCompressed ? " {\n\t\t\tprecompressed gzip\n\t\t}" : "")
            \t}

            \thandle_errors {
            \t\theader {
            \t\t\tCache-Control no-cache
            \(headers.map { "\t" + $0 }.joined(separator: "\n"))
            \t\t\t-Server
            \t\t}
            \t\t@missing expression {http.error.status_code} == 404
            \t\thandle @missing {
            \t\t\trewrite * {naslag_missing}
            \t\t\tfile_server
            \t\t}
            \t\trespond "{http.error.status_code} {http.error.status_text}"
            \t}
            }

            """
    }
}
