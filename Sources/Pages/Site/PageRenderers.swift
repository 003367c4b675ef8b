internal import Articles
internal import Layout

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
