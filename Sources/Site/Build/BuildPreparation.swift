internal import Articles
internal import Codes
internal import Diagnostics
internal import Knowledge
internal import Languages
internal import Platform
internal import Layout
internal import Pages

/// Reads all that a build needs before its first article: configuration, list of files, templates, words.
struct BuildPreparation {
    let context: SiteContext
    let groups: [ArticleGroup]
    /// The hash of what the pages of all articles depend on but the articles.
    let fingerprint: UInt64
    let inputs: BuildInputs
    let diagnostics: [Diagnostic]
    private let options: SiteOptions
    private let choice: Configuration.ReferenceChoice

    static func prepare(_ options: SiteOptions) throws(BuildFailure) -> BuildPreparation {
        try prepare(options, BuildInputs.read(options))
    }

    /// - Parameter inputs: what these options read.
    static func prepare(_ options: SiteOptions, _ inputs: BuildInputs) throws(BuildFailure) -> BuildPreparation {
        var diagnostics: [Diagnostic] = []
        let opened = try read("content") { () throws(FileError) in
            try OpenContent.open(options.content, inputs.listing)
        }.value(addingTo: &diagnostics)
        let (context, groups) = try context(of: opened, options, &diagnostics)
        var fingerprint = Digest()
        fingerprint.add(inputs.fingerprint)
        fingerprint.add(context.locales.map(\.tag.tag).joined(separator: " "))
        return BuildPreparation(
            context: context, groups: groups, fingerprint: fingerprint.value, inputs: inputs, diagnostics: diagnostics,
            options: options, choice: opened.configuration.reference)
    }

    /// What a build would report before its first article: the folder, `naslag.yml`, the names of articles, words,
    /// templates, and the choice of reference data; not what is wrong in `codes`, which checks read for themselves.
    /// Nothing is hashed and nothing written.
    ///
    /// - Throws: `BuildFailure` where there would be no build.
    static func findings(
        in opened: OpenContent, _ options: SiteOptions
    ) throws(BuildFailure) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        _ = try context(of: opened, options, &diagnostics)
        guard let shipped = options.reference, !FileSystem.isSame(shipped, options.content) else { return diagnostics }
        return try diagnostics
            + read("codes") { () throws(FileError) in
                try ReferenceData.problems(of: opened.configuration.reference, in: shipped)
            }
    }

    /// What the pages of all articles need, and the articles whose pages can be written.
    private static func context(
        of opened: OpenContent, _ options: SiteOptions, _ diagnostics: inout [Diagnostic]
    ) throws(BuildFailure) -> (SiteContext, [ArticleGroup]) {
        let (content, configuration) = (opened.content, opened.configuration)
        let (groups, names) = ArticleNames.check(content.groups)
        diagnostics += options.problems + options.examine(configuration)
        diagnostics += content.diagnostics + FolderNames.problems(in: content) + names
        guard !groups.isEmpty else {
            throw BuildFailure(
                "\(options.content): there is no article here; articles are files that end in .md, in folders named "
                    + "by a locale such as nl-NL", status: .inputMissing, diagnostics: diagnostics)
        }
        let locales = try siteLocales(content, groups, configuration, options, &diagnostics)
        let english = Strings.load(options.templates, for: LocaleTag("en")!).0
        let (templates, faults) = try read("templates") { () throws(FileError) in
            try TemplateLibrary.load(options.templates, words: english.keys)
        }
        let broken = faults + templates.missing(in: options.templates)
        if broken.contains(where: { $0.severity == .error }) {
            throw BuildFailure(
                "nothing is built from templates that are broken", status: .badInput, diagnostics: broken)
        }
        let (redirects, unusable) = Redirects.check(configuration.redirects, groups)
        diagnostics += unusable
        var context = SiteContext(
            content: content, map: SiteMap(content, links: configuration.links, redirects: redirects),
            redirects: redirects, locales: locales,
            sourceLocale: configuration.sourceLocale, templates: templates,
            assets: try read("templates") { () throws(FileError) in try assets(options.templates) },
            scanner: CodeScanner(patterns: configuration.schemes), english: english, baseURL: options.baseURL)
        context.edition = configuration.edition
        let navigation = Navigation.read(content, context.map.links, sourceLocale: configuration.sourceLocale)
            .value(addingTo: &diagnostics)
        context.navigation = SiteNavigation(navigation, keys: groups.map(\.key), locales)
        context.hasReport = options.report != nil
        context.hosting = options.hosting
        context.isAboutMail = configuration.reference != .none
        return (context, groups)
    }

    /// What the content folder itself says about codes, over what comes with the program.
    func reference() throws(BuildFailure) -> ReferenceData {
        try Self.read("codes") { () throws(FileError) in
            let locales = context.locales.map(\.tag)
            let own = try ReferenceData.load(
                options.content, origin: .reference, language: context.sourceLocale, locales: locales)
            // The project's own content folder is the one that comes with the program.
            guard let shipped = options.reference, !FileSystem.isSame(shipped, options.content) else { return own }
            return own.laid(
                over: try ReferenceData.load(shipped, origin: .shipped, choice: choice, locales: locales))
        }
    }

    /// The files of the `assets` folders; a later folder overrides an earlier one, file by file.
    private static func assets(_ templates: [String]) throws(FileError) -> [(name: String, source: String)] {
        var sources: [String: String] = [:]
        for folder in templates where FileSystem.exists("\(folder)/assets") {
            for file in try FileTree.list("\(folder)/assets").files { sources[file] = "\(folder)/assets/\(file)" }
        }
        return sources.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
    }

    private static func read<Value>(
        _ path: String, _ body: () throws(FileError) -> Value
    ) throws(BuildFailure) -> Value {
        do throws(FileError) { return try body() } catch { throw BuildFailure(error) }
    }

    /// A name that `naslag.yml` gives in that language; one in another language would not be better than the default.
    private static func name(_ texts: [LocaleTag: String], _ order: LanguageOrder) -> String? {
        order.shown(texts).flatMap { order.isInWanted($0.locale) ? $0.value : nil }
    }

    /// The languages that articles are in, and the source language where some article holds it.
    private static func siteLocales(
        _ content: ContentFolder, _ groups: [ArticleGroup], _ configuration: Configuration, _ options: SiteOptions,
        _ diagnostics: inout [Diagnostic]
    ) throws(BuildFailure) -> [SiteLocale] {
        var tags = Set(groups.flatMap { $0.members.map(\.locale) })
        tags.formUnion(configuration.languages)
        if content.holdsPairs { tags.insert(configuration.sourceLocale) }
        // Texts may be in languages that have no pages, and all that Naslag itself knows is in English.
        let known = Array(tags) + [configuration.sourceLocale, ReferenceData.english]
        if !options.locales.isEmpty {
            let missing = options.locales.filter { $0.nearest(in: tags) == nil }
            guard missing.isEmpty else {
                throw BuildFailure(
                    "no article is in \(missing.map(\.tag).joined(separator: ", ")); there are "
                        + tags.sorted().map(\.tag).joined(separator: ", "), status: .inputMissing)
            }
            tags = Set(options.locales.compactMap { $0.nearest(in: tags) })
        }
        let languages = Dictionary(grouping: tags, by: \.language)
        return tags.sorted().map { tag in
            let isAboutMail = configuration.reference != .none
            var (strings, findings) = Strings.load(options.templates, for: tag, isAboutMail: isAboutMail)
            diagnostics += findings
            let isOnly = languages[tag.language]?.count == 1
            let order = LanguageOrder(wanted: tag, source: configuration.sourceLocale, known: known)
            let title = name(configuration.title, order)
            strings = strings.naming(
                subject: name(configuration.subject, order), section: isAboutMail ? nil : title)
            let ownWords = strings.isOwn && isOnly ? strings["language_name"] : ""
            return SiteLocale(
                tag, order: order, strings: strings,
                name: ownWords.isEmpty ? LocaleFormat.ownName(tag, withRegion: !isOnly) : ownWords,
                siteTitle: title ?? strings["site_title"], edition: configuration.edition)
        }
    }
}
