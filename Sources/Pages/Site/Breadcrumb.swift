package import Articles

/// One step of the way from the home to a page.
struct Breadcrumb {
    let text: String
    /// Of a page of the site.
    let path: String
    /// That of the text; nil for a word of the interface.
    let language: LocaleTag?

    init(_ text: String, _ path: String, in language: LocaleTag? = nil) {
        self.text = text
        self.path = path
        self.language = language
    }
}
