internal import Articles

/// The hash of everything that all pages depend on but the articles themselves: the program, the templates and words,
/// the configuration, the options, and which files there are (a link leads to a file or to none).
enum Fingerprint {
    static func of(_ options: SiteOptions, _ content: ContentFolder, locales: [SiteLocale]) throws(FileError) -> UInt64 {
        var digest = Digest()
        digest.add(options.generator)
        if let program = options.program { digest.add(try FileSystem.read(program)) }
        for folder in options.templates {
            for file in try FileTree.list(folder).files {
                digest.add(file)
                digest.add(try FileSystem.read("\(folder)/\(file)"))
            }
        }
        let configuration = "\(options.content)/naslag.yml"
        if FileSystem.exists(configuration) { digest.add(try FileSystem.read(configuration)) }
        digest.add(options.baseURL ?? "")
        digest.add(locales.map(\.tag.tag).joined(separator: " "))
        digest.add(content.files.sorted().joined(separator: "\n"))
        return digest.value
    }
}
