internal import Articles
internal import Codes
package import Knowledge
package import Layout

/// The index of all codes of a locale, a group for each subject and each other scheme.
package struct CodeIndexPages {
    private let context: SiteContext
    private let base: KnowledgeBase

    package init(context: SiteContext, base: KnowledgeBase) {
        self.context = context
        self.base = base
    }

    static func path(_ locale: LocaleTag) -> String { "\(locale.folder)/codes/index.html" }

    /// The page of one locale, `nl-nl/codes/index.html`, with its path.
    package func page(_ locale: SiteLocale) -> (path: String, bytes: [UInt8]) {
        let path = Self.path(locale.tag)
        var record = context.common(
            path, locale, title: locale.strings["codes_title"],
            below: []
        ) { Self.path($0) }
        record.set(.groups, .list(groups(locale, path)))
        let renderer = context.templates.renderer(words: locale.strings, constants: locale.constants)
        return (path, renderer.page("codes", record))
    }

    private func groups(_ locale: SiteLocale, _ page: String) -> [TemplateRecord] {
        var result: [(heading: Code?, scheme: CodeScheme, codes: [Code])] = []
        for record in base.codes {
            let code = record.code
            // A class or subject is the heading of a group, not a member of one.
            let heading = code.enhanced?.kind == .class || code.enhanced?.kind == .subject ? code : code.subject
            if result.last?.heading == heading, result.last?.scheme == code.scheme {
                result[result.count - 1].codes.append(code)
            } else {
                result.append((heading, code.scheme, [code]))
            }
        }
        return result.map { heading, scheme, codes in
            let title = heading.map { base.title(of: $0, locale.order) }
            let text = title?.text ?? ""
            var record: TemplateRecord = [
                .heading: .text(
                    heading.map { text.isEmpty ? $0.spelling : "\($0.spelling) \(text)" } ?? name(of: scheme, locale)),
                .codes: .list(codes.map { item($0, locale, page) }),
            ]
            let other = title?.locale == locale.language ? nil : title?.locale
            record.set(.contentLang, text: other?.tag)
            record.set(.contentDir, text: other?.direction)
            record.set(
                .url, text: heading.map { SiteMap.url(SiteMap.code($0.name, locale.tag), from: page) })
            return record
        }
    }

    /// A scheme of the user's own has the name that naslag.yml gives it.
    private func name(of scheme: CodeScheme, _ locale: SiteLocale) -> String {
        let words = locale.strings["scheme_\(scheme.rawValue.replacing("-", with: "_"))"]
        return words.isEmpty ? scheme.rawValue : words
    }

    private func item(_ code: Code, _ locale: SiteLocale, _ page: String) -> TemplateRecord {
        let title = base.title(of: code, locale.order)
        let language = title.locale ?? locale.language
        return [
            .code: .text(code.spelling), .title: TemplateValue(text: title.text), .lang: .text(language.tag),
            .dir: .text(language.direction),
            .url: .text(SiteMap.url(SiteMap.code(code.name, locale.tag), from: page)),
        ]
    }
}
