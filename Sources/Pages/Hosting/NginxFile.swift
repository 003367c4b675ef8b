extension HostedSite {
    /// A configuration for the `http` block of nginx.
    package var nginx: String {
        let (site, at) = (self, quotedPrefix)
        let homes = site.languages.map { "    \($0.tag) \(site.prefix)/\($0.folder)/;" }
        let missing = site.folders.map { "    ~^\(at)/\($0)/ \(site.prefix)/\($0)/404.html;" }
        let headers = HostHeaders.always.map { "    add_header \($0.name) \"\($0.value)\" always;" }
        let hashed = HostHeaders.hashed.dropFirst()
        return """
            # A site of Naslag's that stands in /srv/naslag\(site.prefix).
            # For the http block of nginx: a file in /etc/nginx/conf.d. Written by 'naslag build --hosting nginx'.

            # The first language of the reader's browser that the site has. Browsers list them in the order of preference.
            map $http_accept_language $naslag_language {
                default "";
                "~*(?:^|[,\\s])(?<naslag_tag>\(site.pattern))(?![a-z])" $naslag_tag;
            }

            map $naslag_language $naslag_home {
                default \(site.prefix)/index.html;
            \(homes.joined(separator: "\n"))
            }

            # The page for addresses that lead nowhere, in the language of the address.
            map $uri $naslag_missing {
                default \(site.prefix)/404.html;
            \(missing.joined(separator: "\n"))
            }

            map $uri $naslag_cache {
                default "\(HostHeaders.pages)";
                "~^\(at)/\(hashed)" "\(HostHeaders.forever)";
                ~^\(at)/assets/ "\(HostHeaders.assets)";
            }

            # Empty for all others: nginx then sends no such header.
            map $uri $naslag_vary {
                default "";
                \(site.prefix)/ Accept-Language;
            }

            server {
                listen 80;
                listen [::]:80;
                server_name \(site.host);
                root /srv/naslag;
                charset utf-8;
                charset_types text/css text/plain text/javascript application/javascript application/json application/xml application/atom+xml image/svg+xml;
                index index.html;

                # Addresses in redirects stay relative: they are right behind a proxy and on any port.
                absolute_redirect off;
                server_tokens off;
                disable_symlinks on from=$document_root;
            \(site.isCompressed ? Self.copies : "")
                # Not in a location: one that adds a header of its own loses all of these.
                add_header Cache-Control $naslag_cache always;
                add_header Vary $naslag_vary always;
            \(headers.joined(separator: "\n"))

                client_body_timeout 15s;
                client_header_timeout 15s;
                send_timeout 15s;
                client_max_body_size 1k;

                # Only the site's root is answered by language; index.html is always the chooser.
                location = \(site.prefix)/ { return 302 $naslag_home; }
            \(site.prefix.isEmpty ? "" : "    location = \(site.prefix) { return 301 \(site.prefix)/; }\n")
                location / {
                    if ($request_method !~ ^(GET|HEAD)$) { return 405; }
                    try_files $uri $uri/ =404;
                }

                # What is Naslag's own and the server's, and all hidden files but those for certificates.
                location ~ /\\.(?!well-known/) { return 404; }
                location ^~ \(site.prefix)/hosting/ { return 404; }

                # Man pages have numbers where other files have the names of their types.
                location \(site.prefix)/man/ { default_type text/plain; }

                error_page 404 $naslag_missing;
                location ~ ^\(at)(/[a-z0-9-]+)?/404\\.html$ { internal; }
            }

            # Addresses with another name, or with none, are for nobody.
            server {
                listen 80 default_server;
                listen [::]:80 default_server;
                return 421;
            }

            """
    }
    /// nginx sends them as they lie, with a tag of their own.
    private static let copies = """

            # Copies that the build has compressed.
            gzip_static on;
            gzip_vary on;

        """
}
