import Articles
import Codes
import Diagnostics
import Knowledge

@testable import Checks

/// Small articles for tests, checked without a folder.
enum Sample {
    /// `- <span data-ttu-id="a0000-101">…` and so on, from lines of target and source; what stands before the first
    /// bar of a line stands outside of the pair.
    static func article(_ pairs: [(target: String, source: String)], before: String = "", locale: String = "nl-NL")
        -> String
    {
        var text = "---\ntitle: Titel\nms.contentlocale: \(locale)\nms.translationtype: MT\n---\n"
        for (index, pair) in pairs.enumerated() {
            let id = "a0000-\(101 + index)"
            text +=
                "\(before)<span data-ttu-id=\"\(id)\">\(pair.target)</span><span class=\"sxs-lookup\">"
                + "<span data-stu-id=\"\(id)\">\(pair.source)</span></span>\n\n"
        }
        return text
    }

    static func findings(in text: String, locale: String = "nl-NL", glossary: [Configuration.GlossaryTerm] = []) throws
        -> [Finding]
    {
        let article = try SplitArticle.read(path: "\(locale)/a.md", bytes: Array(text.utf8)).get()
        var reader = ContextReader(scanner: CodeScanner()) { try? SplitArticle.read(path: $0, bytes: []).get() }
        let (context, diagnostics) = reader.context(of: article, key: "a", locale: LocaleTag(locale)!)
        var report = FindingCollector()
        report.add(diagnostics, key: "a", locale: context.locale)
        report.begin(article, context.lines)
        for pair in context.pairs {
            for check in CheckCatalogue.segmentChecks(glossary: glossary) { check.check(pair, &report) }
        }
        for check in CheckCatalogue.articleChecks { check.check(context, &report) }
        return report.findings
    }

    /// What mining the labels of an article gives.
    static func labelFindings(in text: String, locale: String = "nl-NL") throws -> [Finding] {
        let article = try SplitArticle.read(path: "\(locale)/a.md", bytes: Array(text.utf8)).get()
        var reader = ContextReader(scanner: CodeScanner()) { try? SplitArticle.read(path: $0, bytes: []).get() }
        let context = reader.context(of: article, key: "a", locale: LocaleTag(locale)!).context
        return LabelMiner.findings(in: LabelUse.all(in: context))
    }

    /// The identifiers that one pair gives.
    static func identifiers(
        _ target: String, _ source: String, locale: String = "nl-NL", glossary: [Configuration.GlossaryTerm] = []
    ) throws -> [String] {
        try findings(in: article([(target, source)], locale: locale), locale: locale, glossary: glossary)
            .map(\.identifier)
    }

    /// The identifiers that some pairs of one article give.
    static func identifiers(of pairs: [(target: String, source: String)]) throws -> [String] {
        try findings(in: article(pairs)).map(\.identifier)
    }

    /// The text of an article with all fixes of a check applied.
    static func fixed(_ target: String, _ source: String, locale: String = "nl-NL") throws -> String {
        let text = article([(target, source)], locale: locale)
        let fixes = try findings(in: text, locale: locale).compactMap(\.fix).sorted {
            $0.range.lowerBound < $1.range.lowerBound
        }
        var bytes = Array(text.utf8)
        for fix in fixes.reversed() { bytes.replaceSubrange(fix.range, with: Array(fix.replacement.utf8)) }
        let split = try SplitArticle.read(path: "a.md", bytes: bytes).get()
        return split.file.text(split.segments[0].target)
    }
}
