/// Renders pages of one locale on one thread.
package final class PageRenderer {
    private let store: ShellStore
    private let words: PageWords
    /// The shells that were bound to the locale, by template and shape.
    private var shells: [String: [TemplateShape.Key: PageShell]] = [:]
    private var shapes: [String: TemplateShape] = [:]

    init(_ store: ShellStore, _ words: PageWords) {
        self.store = store
        self.words = words
    }

    /// - Parameter name: the name of the template, such as `article`.
    package func page(_ name: String, _ record: TemplateRecord) -> [UInt8] {
        let key = shapes[name, default: TemplateShape()].key(of: record)
        if let page = shells[name]?[key]?.filled(with: record) { return page }
        guard let (shell, current, shape) = store.shell(name, record) else {
            return store.render(name, record, words) ?? []
        }
        let bound = shell.bound(to: words.texts)
        shapes[name] = shape
        if current.isKept { shells[name, default: [:]][current] = bound }
        return bound.filled(with: record) ?? []
    }
}
