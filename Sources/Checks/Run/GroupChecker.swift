internal import Articles
internal import Codes
internal import Diagnostics
internal import Knowledge
internal import Platform

/// Runs all checks over one article in all its languages. Each thread has its own.
struct GroupChecker {
    private let root: String
    private let links: LinkFindings
    private let locales: Set<LocaleTag>
    private let sourceLocale: LocaleTag
    private let segmentChecks: [any SegmentCheck]
    private var reader: ContextReader
    private(set) var report = FindingCollector()
    private(set) var labels: [LabelUse] = []
    private(set) var shortTexts = ShortTexts()
    private(set) var coverage: [LocaleTag: Coverage] = [:]

    /// - Parameter includes: shared by all threads, as the links are.
    init(
        _ content: ContentFolder, locales: Set<LocaleTag>, configuration: Configuration, links: LinkFindings,
        includes: IncludeStore
    ) {
        root = content.root
        self.locales = locales
        sourceLocale = configuration.sourceLocale
        self.links = links
        segmentChecks = CheckCatalogue.segmentChecks(glossary: configuration.glossary)
        reader = ContextReader(scanner: CodeScanner(patterns: configuration.schemes)) { includes.article($0) }
    }

    mutating func check(_ group: ArticleGroup) {
        var members: [ArticleContext] = []
        for member in group.members {
            guard let article = read(member, key: group.key) else { continue }
            let (context, diagnostics) = reader.context(of: article, key: group.key, locale: member.locale)
            report.add(diagnostics, key: group.key, locale: member.locale)
            check(context)
            report.begin(article, context.lines)
            LanguageDiffers().check(context, &report)
            labels += LabelUse.all(in: context)
            shortTexts.add(context)
            coverage[member.locale, default: Coverage()].add(context)
            members.append(context)
        }
        let context = GroupContext(
            key: group.key, members: members, locales: locales, sourceLocale: sourceLocale)
        for locale in context.missing { coverage[locale, default: Coverage()].addMissing() }
        var shared = FindingCollector()
        for check in CheckCatalogue.groupChecks { check.check(context, &shared) }
        report.add(shared.findings)
        report.add(links.findings(in: context))
    }

    /// What one language of an article gives by itself.
    mutating func findings(in article: SplitArticle, key: String, locale: LocaleTag) -> [Finding] {
        let before = report
        defer { report = before }
        report = FindingCollector()
        check(reader.context(of: article, key: key, locale: locale).context)
        return report.findings
    }

    private mutating func check(_ article: ArticleContext) {
        guard article.article.isBilingual else { return }
        report.begin(article.article, article.lines)
        for pair in article.pairs {
            for check in segmentChecks { check.check(pair, &report) }
        }
        for check in CheckCatalogue.articleChecks { check.check(article, &report) }
    }

    private mutating func read(_ member: ArticleGroup.Member, key: String) -> SplitArticle? {
        do {
            let bytes = try FileSystem.read("\(root)/\(member.path)")
            return try SplitArticle.read(path: member.path, bytes: bytes).get()
        } catch let unreadable as UnreadableSource {
            report.add([unreadable.diagnostic], key: key, locale: member.locale)
        } catch {
            report.add(
                [
                    Diagnostic(
                        .error, "unreadable", at: Place(file: member.path), "this file cannot be read: \(error)")
                ], key: key, locale: member.locale)
        }
        return nil
    }
}
