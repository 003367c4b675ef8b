internal import Mustache
internal import Synchronization

/// The shells of all templates, made once for all languages and threads.
final class ShellStore: Sendable {
    private let pages: [String: PageTemplate]
    private let words: PageWords.Names
    private let state = Mutex(State())

    private struct State {
        var shells: [String: [TemplateShape.Key: PageShell]] = [:]
        /// What is known of each template.
        var shapes: [String: TemplateShape] = [:]
    }

    init(_ pages: [String: PageTemplate], words: PageWords.Names) {
        self.pages = pages
        self.words = words
    }

    /// A shell that can be filled with a record.
    ///
    /// - Parameter name: the name of the template.
    /// - Returns: nil for a template that is irregular, or that is not there.
    func shell(_ name: String, _ record: TemplateRecord) -> (shell: PageShell, key: TemplateShape.Key, TemplateShape)? {
        guard let template = pages[name] else { return nil }
        while true {
            let shape = self.shape(of: name)
            if shape.isIrregular { return nil }
            let key = shape.key(of: record)
            let known = state.withLock { $0.shells[name]?[key] }
            var sample = shape.sample(of: record)
            if let known {
                guard let extended = shape.extended(known.sample, with: record) else { return (known, key, shape) }
                sample = extended
            }
            do throws(PageShell.Fault) {
                let shell = try PageShell(template, words: words, sample: sample, shape: shape)
                guard shows(shell, record, template) else {
                    learn(name, shape, from: record)
                    continue
                }
                if key.isKept { state.withLock { $0.shells[name, default: [:]][key] = shell } }
                return (shell, key, shape)
            } catch {
                change(name) { shape in
                    switch error {
                    case .counted(let list): shape.counted.insert(list)
                    case .irregular: shape.isIrregular = true
                    }
                }
            }
        }
    }

    /// Renders by Mustache itself.
    func render(_ name: String, _ record: TemplateRecord, _ words: PageWords) -> [UInt8]? {
        pages[name].map { Array($0.render(SampleObject.of(record), words).utf8) }
    }

    func shape(of name: String) -> TemplateShape {
        state.withLock { $0.shapes[name, default: TemplateShape()] }
    }

    private func change(_ name: String, _ body: (inout sending TemplateShape) -> Void) {
        state.withLock { body(&$0.shapes[name, default: TemplateShape()]) }
    }

    /// Whether the shell gives what Mustache does: a list that shows none of its members' texts has left no mark.
    private func shows(_ shell: PageShell, _ record: TemplateRecord, _ template: PageTemplate) -> Bool {
        let marked = ShellMark.marked(record)
        let marks = PageWords(words, texts: ShellMark.texts(of: words))
        guard let page = ShellProgram(shell, words: marks.texts).filled(with: marked) else { return false }
        return page.elementsEqual(template.render(SampleObject.of(marked), marks).utf8)
    }

    /// After a shell that was not right: all lists are counted, and if they were, the template is irregular.
    private func learn(_ name: String, _ shape: TemplateShape, from record: TemplateRecord) {
        let lists = SampleObject.names(ofListsIn: record)
        change(name) {
            if lists.isSubset(of: shape.counted) { $0.isIrregular = true }
            $0.counted.formUnion(lists)
        }
    }
}
