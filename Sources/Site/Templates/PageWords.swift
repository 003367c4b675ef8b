/// What is the same on all pages of one language: the words of the interface, `s.key` to templates, and constants such
/// as `lang`.
struct PageWords: Sendable {
    /// Their names; languages with the same names share shells.
    struct Names: Hashable, Sendable {
        let constants: [String]
        let words: [String]
    }

    /// The name that the words are members of.
    static let name = "s"

    let names: Names
    /// The texts of the constants and then those of the words, in the order of their names.
    let texts: [String]

    init(_ strings: Strings, constants: TemplateRecord) {
        let words = strings.plain.sorted { $0.key < $1.key }
        var fixed: [(name: String, text: String)] = []
        for case (let name, .text(let text)) in constants.fields { fixed.append((name.description, text)) }
        names = Names(constants: fixed.map(\.name), words: words.map(\.key))
        texts = fixed.map(\.text) + words.map(\.value)
    }

    init(_ names: Names, texts: [String]) {
        self.names = names
        self.texts = texts
    }

    /// As Mustache takes them.
    var scope: SampleScope {
        let values = texts.map { SampleText(renderText: $0) }
        var scope = SampleScope(values: Dictionary(uniqueKeysWithValues: zip(names.constants, values)))
        scope.values[Self.name] = SampleScope(
            values: Dictionary(uniqueKeysWithValues: zip(names.words, values[names.constants.count...])))
        return scope
    }
}
