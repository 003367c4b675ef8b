extension HostedSite {
    /// A file `.htaccess` for the folder of the site, for Apache 2.4 with `AllowOverride All`.
    package var apache: String {
        let at = quotedPrefix
        let homes = languages.map {
            """
            RewriteCond %{ENV:NASLAG_LANGUAGE} ^\($0.tag)$ [NC]
            RewriteRule ^$ \(prefix)/\($0.folder)/ [R=302,L]
            """
        }
        let missing = folders.map {
            """
            <If "%{REQUEST_URI} =~ m#^\(at)/\($0)/#">
                ErrorDocument 404 \(prefix)/\($0)/404.html
            </If>
            """
        }
        let headers = HostHeaders.always.map { "    Header always set \($0.name) \"\($0.value)\"" }
        return """
            # For Apache 2.4 with AllowOverride All, or for a Directory block of its configuration.
            # Written by 'naslag build --hosting apache'.
            Options -Indexes -MultiViews
            DirectoryIndex index.html
            AddDefaultCharset utf-8
            AddCharset utf-8 .css .js .json .svg .xml .txt
            <Files feed.xml>
                ForceType application/atom+xml
            </Files>
            FileETag MTime Size

            # The first language of the reader's browser that the site has. Only the site's root is answered by language;
            # index.html is always the chooser.
            SetEnvIfNoCase Accept-Language "(?:^|[,\\s])(\(pattern))(?![a-z])" NASLAG_LANGUAGE=$1
            RewriteEngine On
            RewriteCond %{REQUEST_METHOD} !^(GET|HEAD)$
            RewriteRule ^ - [R=405,L]
            # What is Naslag's own and the server's, and all hidden files but those for certificates.
            RewriteRule (^|/)\\.(?!well-known/) - [R=404,L]
            RewriteRule ^hosting/ - [R=404,L]
            \(homes.joined(separator: "\n"))
            RewriteRule ^$ \(prefix)/index.html [R=302,L]
            \(isCompressed ? Self.copies : "")
            ErrorDocument 404 \(prefix)/404.html
            \(missing.joined(separator: "\n"))

            # Man pages have numbers where other files have the names of their types.
            <FilesMatch "\\.[1-9]$">
                ForceType "text/plain; charset=utf-8"
            </FilesMatch>
            <IfModule mod_headers.c>
            \(headers.joined(separator: "\n"))
                Header always set Cache-Control "\(HostHeaders.pages)"
                <If "%{REQUEST_URI} =~ m#^\(at)/assets/#">
                    Header always set Cache-Control "\(HostHeaders.assets)"
                </If>
                <If "%{REQUEST_URI} =~ m#^\(at)/\(HostHeaders.hashed.dropFirst())#">
                    Header always set Cache-Control "\(HostHeaders.forever)"
                </If>
                <If "%{REQUEST_URI} =~ m#^\(at)/$#">
                    Header always set Vary Accept-Language
                </If>
            </IfModule>

            """
    }

    /// Sent as they lie, with the type of the file that they are copies of.
    private static let copies = """
        RewriteCond %{HTTP:Accept-Encoding} gzip
        RewriteCond %{REQUEST_FILENAME}.gz -f
        RewriteRule ^(.*)\\.(html|css|js|json|svg|xml|txt)$ $1.$2.gz [E=no-gzip:1,L]
        <IfModule mod_headers.c>
            <FilesMatch "\\.(html|css|js|json|svg|xml|txt)\\.gz$">
                Header set Content-Encoding gzip
                Header append Vary Accept-Encoding
            </FilesMatch>
        </IfModule>
        <FilesMatch "\\.html\\.gz$">
            ForceType "text/html; charset=utf-8"
        </FilesMatch>
        <FilesMatch "\\.css\\.gz$">
            ForceType "text/css; charset=utf-8"
        </FilesMatch>
        <FilesMatch "\\.js\\.gz$">
            ForceType "text/javascript; charset=utf-8"
        </FilesMatch>
        <FilesMatch "\\.json\\.gz$">
            ForceType application/json
        </FilesMatch>
        <FilesMatch "\\.svg\\.gz$">
            ForceType image/svg+xml
        </FilesMatch>
        <FilesMatch "\\.xml\\.gz$">
            ForceType application/xml
        </FilesMatch>

        """
}
