internal import Articles
internal import Codes
internal import JSON
internal import Knowledge
internal import Platform
internal import Layout

/// What a page says about itself to machines that read it (JSON-LD 1.1, vocabulary of schema.org).
///
/// It stands in a script element that no browser runs. Only a `<` can end one, so none is left in it.
enum StructuredData {
    static func value(_ type: String, _ members: (inout JSONWriter) -> Void) -> TemplateValue {
        var writer = JSONWriter()
        writer.object { object in
            object.member("@context") { $0.string("https://schema.org") }
            object.member("@type") { $0.string(type) }
            members(&object)
        }
        return .html(inert(writer.bytes))
    }

    /// JSON whose `<` are written as `\u003c`, without the controls that HTML forbids.
    static func inert(_ json: [UInt8]) -> [UInt8] {
        guard json.contains(where: { $0 == 0x3C || $0 == 0xC2 }) else { return json }
        var result: [UInt8] = []
        result.reserveCapacity(json.count + 64)
        for (index, byte) in json.enumerated() {
            switch byte {
            case 0x3C: result += "\\u003c".utf8
            // The second control block, U+0080 to U+009F, is C2 80 to C2 9F.
            case 0xC2 where index + 1 < json.count && json[index + 1] < 0xA0: break
            case 0x80...0x9F where index > 0 && json[index - 1] == 0xC2: break
            default: result.append(byte)
            }
        }
        return result
    }
}

/// An article as structured data (`TechArticle` of schema.org).
enum TechArticle {
    /// - Parameter original: the locale that the article was translated from, where the site has it.
    static func of(
        _ version: LocalizedArticle.Version, _ original: SiteLocale?, _ article: LocalizedArticle,
        in locale: SiteLocale, _ context: SiteContext
    ) -> TemplateValue {
        func url(_ locale: LocaleTag) -> String? {
            context.baseURL.map { $0 + PercentEncoding.path(SiteMap.article(article.key, locale)) }
        }
        return StructuredData.value("TechArticle") { json in
            json.member("headline") { $0.string(version.title) }
            json.member("inLanguage") { $0.string(version.locale.tag) }
            if !version.frontMatter.description.isEmpty {
                json.member("description") { $0.string(version.frontMatter.description) }
            }
            if let date = version.frontMatter.handoff ?? version.frontMatter.date {
                json.member("dateModified") { $0.string(date) }
            }
            guard let own = url(locale.tag) else { return }
            json.member("url") { $0.string(own) }
            guard let original, let source = url(original.tag) else { return }
            json.member("translationOfWork") { work in
                work.object {
                    $0.member("@id") { $0.string(source) }
                    $0.member("inLanguage") { $0.string(original.tag.tag) }
                }
            }
        }
    }
}

/// The steps that fix what a code reports, for machines.
enum HowTo {
    /// Those of the first meaning that has any in the language of the page, under its title; absent where none has.
    static func of(_ code: Code, _ meanings: [CodeEntry], _ locale: SiteLocale) -> TemplateValue {
        func own<Value>(_ texts: [LocaleTag: Value]) -> (value: Value, locale: LocaleTag)? {
            locale.order.shown(texts).flatMap { locale.order.isInWanted($0.locale) ? $0 : nil }
        }
        guard let entry = meanings.first(where: { own($0.steps)?.value.items.isEmpty == false }),
            let (steps, language) = own(entry.steps)
        else { return .absent }
        let title = own(entry.title)?.value.capitalizedFirst
        return StructuredData.value("HowTo") { json in
            json.member("name") { $0.string(title.map { "\(code.spelling) \($0)" } ?? code.spelling) }
            json.member("inLanguage") { $0.string(language.tag) }
            json.member("step") { list in
                list.array(steps.items) { writer, item in
                    writer.object {
                        $0.member("@type") { $0.string("HowToStep") }
                        $0.member("text") { $0.string(item.plainText) }
                    }
                }
            }
        }
    }
}
