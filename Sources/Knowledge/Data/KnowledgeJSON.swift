package import Articles
internal import Codes
internal import JSON
internal import Platform
package import Terms

/// Writes `data/knowledge.json`: the model for scripts, every text plain.
package struct KnowledgeJSON {
    /// The version of the form; it changes when a reader of the old one would fail.
    package static let schemaVersion = 2

    /// A language of the site, with its name in that language.
    package struct Locale: Sendable {
        package let tag: LocaleTag
        package let name: String

        package init(tag: LocaleTag, name: String) {
            self.tag = tag
            self.name = name
        }
    }

    /// The whole file: languages, codes with a meaning, reasons, vendors and articles, described by `KnowledgeSchema`.
    /// The same knowledge gives the same bytes.
    package static func bytes(of base: KnowledgeBase, _ edition: Edition = Edition(), locales: [Locale]) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("schema") { $0.number(schemaVersion) }
            writer.member("version") { $0.string(edition.version) }
            writer.member("date") { $0.string(edition.date) }
            writer.member("locales") { writer in
                writer.array(locales.sorted { $0.tag < $1.tag }) { $0.locale($1) }
            }
            writer.member("codes") { writer in
                writer.array(base.codes.filter { !$0.meanings.isEmpty }) { $0.code($1, in: base) }
            }
            writer.member("reasons") { $0.array(base.reasons) { $0.reason($1) } }
            writer.member("vendors") { $0.array(base.vendors) { $0.vendor($1) } }
            writer.member("articles") { writer in
                writer.array(base.articles) { $0.article($1, codes: base.codes(of: $1.key)) }
            }
        }
        writer.end()
        return writer.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func locale(_ locale: KnowledgeJSON.Locale) {
        object { writer in
            writer.member("tag") { $0.string(locale.tag.tag) }
            writer.member("name") { $0.string(locale.name) }
            writer.member("direction") { $0.string(locale.tag.direction) }
        }
    }

    fileprivate mutating func article(_ article: ArticleSummary, codes: [Code]) {
        startLine()
        object { writer in
            writer.member("key") { $0.string(article.key) }
            writer.member("locales") { writer in
                writer.object { writer in
                    for (locale, edition) in article.locales.sorted(by: { $0.key < $1.key }) {
                        writer.member(locale.tag) { $0.edition(edition, of: article.key, in: locale) }
                    }
                }
            }
            writer.member("segments") { $0.number(article.segments) }
            writer.member("codes") { $0.array(codes) { $0.string($1.name) } }
        }
    }

    private mutating func edition(_ edition: ArticleSummary.Edition, of key: String, in locale: LocaleTag) {
        object { writer in
            writer.member("title") { $0.string(edition.title) }
            writer.member("description") { $0.string(edition.description) }
            writer.member("url") { $0.string(PercentEncoding.path("\(locale.folder)/articles/\(key).html")) }
            writer.member("translation") { $0.string(edition.translation?.rawValue) }
            writer.member("handoff") { $0.string(edition.handoff) }
            writer.member("sourceHash") { $0.string(edition.sourceHash) }
        }
    }

    mutating func texts(_ texts: [LocaleTag: String]) {
        object { writer in
            for (locale, text) in texts.sorted(by: { $0.key < $1.key }) where !text.isEmpty {
                writer.member(locale.tag) { $0.string(text) }
            }
        }
    }

    mutating func lists(_ lists: [LocaleTag: [String]]) {
        object { writer in
            for (locale, texts) in lists.sorted(by: { $0.key < $1.key }) where !texts.isEmpty {
                writer.member(locale.tag) { $0.array(texts) { $0.string($1) } }
            }
        }
    }
}
