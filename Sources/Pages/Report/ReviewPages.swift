package import Articles
internal import Languages
package import Layout

/// For each language and each kind of finding a page with the sentences: source and target side by side, the place
/// marked, by article, with the unit to search for in a translation tool.
///
/// The kind is chosen on the report page, by a link and without a script.
package struct ReviewPages {
    private let context: SiteContext
    private let report: SiteReport

    /// A page holds so many findings, so that it opens on a telephone; what is more is told.
    package static let mostItems = 500

    package init(context: SiteContext, report: SiteReport) {
        self.context = context
        self.report = report
    }

    static func path(_ identifier: String, _ locale: LocaleTag) -> String {
        "\(locale.folder)/review/\(identifier).html"
    }

    /// The pages of one locale with their paths, `nl-nl/review/link-count.html`.
    package func pages(_ locale: SiteLocale) -> [(path: String, bytes: [UInt8])] {
        let items = Dictionary(grouping: report.items.filter { $0.locale == locale.tag }, by: \.identifier)
        let renderer = context.templates.renderer(words: locale.strings, constants: locale.constants)
        return report.kinds.compactMap { kind in
            guard let items = items[kind.identifier] else { return nil }
            let path = Self.path(kind.identifier, locale.tag)
            return (path, renderer.page("review", record(kind, items, locale, path)))
        }
    }

    private func record(
        _ kind: SiteReport.Kind, _ items: [ReviewItem], _ locale: SiteLocale, _ path: String
    ) -> TemplateRecord {
        let back = Breadcrumb(locale.strings["report_title"], ReportPages.path(locale.tag))
        var record = context.common(path, locale, title: kind.identifier, below: [back]) { other in
            report.items.contains { $0.locale == other && $0.identifier == kind.identifier }
                ? Self.path(kind.identifier, other) : ReportPages.path(other)
        }
        let (text, language) = kind.explanation(for: locale)
        record.set(.identifier, text: kind.identifier)
        record.set(.explanation, text: text)
        record.set(.contentLang, text: language?.tag)
        record.set(.contentDir, text: language?.direction)
        record.set(.url, text: SiteMap.url(ReportPages.path(locale.tag), from: path))
        let left = (kind.counts[locale.tag] ?? 0) - items.count
        let command = "naslag check --only \(kind.identifier)"
        let more = locale.strings["review_more"].replacing("{count}", with: String(left))
            .replacing("{command}", with: command)
        record.set(.text, text: left > 0 ? more : nil)
        record.set(.groups, .list(groups(items, locale, path)))
        return record
    }

    private func groups(_ items: [ReviewItem], _ locale: SiteLocale, _ path: String) -> [TemplateRecord] {
        let articles = Dictionary(grouping: items, by: \.key)
        return articles.keys.sorted().map { key in
            [
                .title: .text(key), .url: .text(SiteMap.url(SiteMap.article(key, locale.tag), from: path)),
                .rows: .list((articles[key] ?? []).map(row)),
            ]
        }
    }

    private func row(_ item: ReviewItem) -> TemplateRecord {
        let source = context.sourceLocale
        let marked = item.pair?.marked ?? ""
        return [
            .id: .text(item.pair?.unit ?? ""), .source: .text(item.pair?.source ?? ""),
            .sourceLang: .text(source.tag), .sourceDir: .text(source.direction),
            .left: .text(item.pair?.before ?? ""), .label: TemplateValue(text: marked.isEmpty ? nil : marked),
            .right: .text(item.pair?.after ?? ""), .name: .text(item.place), .text: .text(item.message),
        ]
    }
}

extension SiteReport.Kind {
    /// - Returns: what it means, and the language of that where it is not the page's own.
    func explanation(for locale: SiteLocale) -> (text: String, language: LocaleTag?) {
        let shown = locale.order.shown(explanations)
        // Not every language explains findings.
        let isOwn = locale.language == locale.tag
        let other = shown.flatMap { isOwn && locale.order.isInWanted($0.locale) ? nil : $0.locale }
        return (shown?.value ?? "", other)
    }
}
