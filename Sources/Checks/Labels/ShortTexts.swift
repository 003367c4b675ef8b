internal import Articles
internal import Diagnostics

/// Learns how short texts are translated, headings and cells of up to four words, and finds those that are still in the
/// source language while the set translates them elsewhere.
///
/// `See also` is `Zie ook` 212 times and `See also` once.
struct ShortTexts: Sendable {
    static let description = CheckDescription(.warning, "untranslated-short", mqm: "accuracy/untranslated")

    private static let mostWords = 4
    private static let longest = 60
    /// In how many places the set must have another text.
    private static let fewest = 5
    /// Names stay as they are in some places and are explained in others.
    private static let share = 0.8

    private struct Key: Hashable {
        let locale: LocaleTag
        let source: String
    }

    /// How often each has which translation.
    private var translations: [Key: [String: Int]] = [:]
    /// What was not translated, with what would be said of it.
    private var left: [(key: Key, finding: Finding)] = []

    mutating func add(_ article: ArticleContext) {
        guard article.locale.language != "en" else { return }
        for pair in article.pairs {
            guard let source = Self.short(pair.source) else { continue }
            let key = Key(locale: article.locale, source: source.lowercased())
            guard let target = Self.short(pair.target) else { continue }
            guard target.lowercased() == key.source else {
                translations[key, default: [:]][target, default: 0] += 1
                continue
            }
            // A sentence is told by itself.
            if Untranslated.isTold(pair) { continue }
            let place = article.lines.place(at: pair.segment.target.lowerBound)
            left.append(
                (
                    key,
                    Finding(
                        Diagnostic(Self.description.severity, Self.description.identifier, at: place, source),
                        key: article.key, locale: article.locale.tag, segment: pair.segment.id,
                        excerpt: FindingCollector.excerpt(article.article.file.text(pair.segment.target)))
                ))
        }
    }

    mutating func add(_ other: ShortTexts) {
        translations.merge(other.translations) { $0.merging($1, uniquingKeysWith: +) }
        left += other.left
    }

    func findings() -> [Finding] {
        var counts: [Key: Int] = [:]
        for (key, _) in left { counts[key, default: 0] += 1 }
        return left.compactMap { key, finding in
            guard let known = translations[key],
                let most = known.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })
            else { return nil }
            let places = known.values.reduce(0, +)
            guard places >= Self.fewest, Double(places) >= Self.share * Double(places + (counts[key] ?? 0)) else {
                return nil
            }
            var finding = finding
            finding.diagnostic.message =
                "'\(finding.diagnostic.message)' is still the source's, and '\(most.key)' in \(most.value) other places; "
                + "translate it"
            return finding
        }
    }

    /// The words of a text that is short and nothing but words.
    private static func short(_ text: InlineText) -> String? {
        guard text.range.count <= longest, text.opaque.isEmpty, text.placeholders.isEmpty else { return nil }
        let words = text.text(text.range).trimming { $0.isWhitespace || $0.isPunctuation || $0 == "*" }
        guard words.contains(where: \.isLetter), words.split(separator: " ").count <= mostWords else { return nil }
        return words
    }
}
