/// Renders pages of one locale on one thread.
package final class PageRenderer {
    private let store: ShellStore
    private let words: PageWords
    /// The shells with the words of the locale, by template and shape.
    private var programs: [String: [TemplateShape.Key: ShellProgram]] = [:]
    private var shapes: [String: TemplateShape] = [:]

    init(_ store: ShellStore, _ words: PageWords) {
        self.store = store
        self.words = words
    }

    /// - Parameter name: the name of the template, such as `article`.
    package func page(_ name: String, _ record: TemplateRecord) -> [UInt8] {
        let key = shapes[name, default: TemplateShape()].key(of: record)
        if let page = programs[name]?[key]?.filled(with: record) { return page }
        guard let (shell, current, shape) = store.shell(name, record) else {
            return store.render(name, record, words) ?? []
        }
        let program = ShellProgram(shell, words: words.texts)
        shapes[name] = shape
        if current.isKept { programs[name, default: [:]][current] = program }
        return program.filled(with: record) ?? []
    }
}
