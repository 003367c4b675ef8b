internal import Articles
internal import Layout

/// Renders the pages of one locale on one thread.
package final class PageRenderer {
    private let templates: [String: [TemplateNode]]
    private let words: Strings
    private let constants: TemplateRecord
    /// The templates with the words of the locale, as they are first used.
    private var programs: [String: TemplateProgram] = [:]

    init(_ templates: [String: [TemplateNode]], words: Strings, constants: TemplateRecord) {
        self.templates = templates
        self.words = words
        self.constants = constants
    }

    /// - Parameter name: the name of the template, such as `article`.
    package func page(_ name: String, _ record: TemplateRecord) -> [UInt8] {
        if let program = programs[name] { return program.page(of: record, constants: constants) }
        let program = TemplateProgram(templates[name] ?? [], words: words)
        programs[name] = program
        return program.page(of: record, constants: constants)
    }
}

/// A renderer for each locale of the site. Each thread has its own.
struct PageRenderers {
    private let renderers: [LocaleTag: PageRenderer]

    init(_ context: SiteContext) {
        renderers = Dictionary(
            uniqueKeysWithValues: context.locales.map { locale in
                (locale.tag, context.templates.renderer(words: locale.strings, constants: locale.constants))
            })
    }

    /// - Parameter locale: one of the site's.
    subscript(locale: SiteLocale) -> PageRenderer { renderers[locale.tag]! }
}
