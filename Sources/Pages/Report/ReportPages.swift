internal import Articles
internal import Diagnostics
package import Knowledge
internal import Languages
package import Layout

/// The report page of each language: what every language has of the set, and the findings in this one.
package struct ReportPages {
    private let context: SiteContext
    private let report: SiteReport
    private let history: ReportHistory
    private let reference: ReferenceData

    /// - Parameter reference: what the pages of codes and reasons are made from.
    package init(context: SiteContext, report: SiteReport, history: ReportHistory, reference: ReferenceData) {
        self.context = context
        self.report = report
        self.history = history
        self.reference = reference
    }

    static func path(_ locale: LocaleTag) -> String { "\(locale.folder)/report.html" }

    /// The page of one locale with its path, `nl-nl/report.html`. Findings come by severity, then by number.
    package func page(_ locale: SiteLocale) -> (path: String, bytes: [UInt8]) {
        let path = Self.path(locale.tag)
        var record = context.common(
            path, locale, title: locale.strings["report_title"],
            below: []
        ) { Self.path($0) }
        record.set(.coverage, .list(coverage()))
        record.set(.reference, .list(referenceCoverage()))
        record.set(.findings, .list(findings(locale)))
        let renderer = context.templates.renderer(words: locale.strings, constants: locale.constants)
        return (path, renderer.page("report", record))
    }

    private func coverage() -> [TemplateRecord] {
        report.languages.compactMap { language in
            guard let locale = context.locales.first(where: { $0.tag == language.tag }) else { return nil }
            let tag = language.tag.tag
            return [
                .lang: .text(tag), .dir: .text(language.tag.direction), .name: .text(locale.name),
                .articleCount: Self.number(language.articles), .machineCount: Self.number(language.byMachine),
                .humanCount: Self.number(language.byPeople), .staleCount: Self.number(language.stale),
                .missingCount: Self.number(language.missing),
                .findingCount: Self.number((history.current[tag] ?? [:]).values.reduce(0, +)),
                .change: Self.change(history.change(in: tag)),
            ]
        }
    }

    private func referenceCoverage() -> [TemplateRecord] {
        guard !reference.entries.isEmpty else { return [] }
        return context.locales.map { locale in
            let coverage = ReferenceCoverage(of: reference, in: locale)
            return [
                .lang: .text(locale.tag.tag), .dir: .text(locale.tag.direction), .name: .text(locale.name),
                .count: Self.number(coverage.all), .machineCount: Self.number(coverage.byMachine),
                .humanCount: Self.number(coverage.byPeople), .staleCount: Self.number(coverage.stale),
                .missingCount: Self.number(coverage.missing),
            ]
        }
    }

    private func findings(_ locale: SiteLocale) -> [TemplateRecord] {
        let counted = report.kinds.map { (kind: $0, count: $0.counts[locale.tag] ?? 0) }.filter { entry in
            entry.count > 0 || history.change(of: entry.kind.identifier, in: locale.tag.tag) ?? 0 != 0
        }
        let sorted = counted.sorted {
            ($1.kind.severity, $1.count, $0.kind.identifier) < ($0.kind.severity, $0.count, $1.kind.identifier)
        }
        let reviewed = Set(report.items.filter { $0.locale == locale.tag }.map(\.identifier))
        return sorted.map { kind, count in
            let (explanation, other) = kind.explanation(for: locale)
            let page = reviewed.contains(kind.identifier) ? ReviewPages.path(kind.identifier, locale.tag) : nil
            return [
                .url: TemplateValue(text: page.map { SiteMap.url($0, from: Self.path(locale.tag)) }),
                .identifier: .text(kind.identifier),
                .severity: .text(locale.strings["severity_\(kind.severity.rawValue)"]),
                .count: Self.number(count), .explanation: .text(explanation),
                .lang: TemplateValue(text: other?.language), .dir: TemplateValue(text: other?.direction),
                .change: Self.change(history.change(of: kind.identifier, in: locale.tag.tag)),
            ]
        }
    }

    private static func number(_ value: Int) -> TemplateValue { .text(String(value)) }

    /// `+3`, `−2` with the minus sign, `0`; absent where there is nothing to compare with.
    private static func change(_ value: Int?) -> TemplateValue {
        guard let value else { return .absent }
        return .text(value > 0 ? "+\(value)" : value < 0 ? "\u{2212}\(-value)" : "0")
    }
}
