internal import Diagnostics

/// The texts of a file of YAML that others translate, and where their translations stand in a file of their own.
package struct TranslatedFile {
    /// `codes/gmail.yml`
    package let original: String
    let sourceLanguage: String
    let targetLanguage: String
    /// In the order of the source.
    let groups: [Group]
    /// What a new file begins with.
    let header: String

    /// Texts that stand together: a meaning of a code, the forms of a plural, all words of one kind.
    struct Group {
        /// Where they stand in the file of translations: `codes`, `5.7.26/spf`.
        let path: [String]
        /// The keys around its own, in the order of the source.
        var siblings: [String] = []
        /// The keys in it, in order.
        let order: [String]
        let units: [Unit]
        /// What the translation of these texts is stamped with; nil where there are no marks.
        var hash: String?
        /// New ones are written in braces, on one line.
        var isFlow = false
    }

    /// One text.
    struct Unit {
        let id: String
        /// Its key in the group.
        let name: String
        let kind: Kind
        let source: String
        let notes: [String]

        /// How it stands under its key.
        enum Kind: Hashable {
            case text
            /// The item of a list, from 0.
            case item(Int)
            /// All items of a list, a line for each.
            case lines
        }
    }

    /// What the file of translations has for a unit; nil where that is nothing.
    func target(of unit: Unit, _ group: Group, in editor: YAMLEditor?) -> String? {
        guard let editor else { return nil }
        let path = group.path + [unit.name]
        switch unit.kind {
        case .text: return editor.text(path)
        case .item(let index): return editor.text(path + [String(index)])
        case .lines:
            let items = (0..<editor.count(path)).compactMap { editor.text(path + [String($0)]) }
            return items.isEmpty ? nil : items.joined(separator: "\n")
        }
    }

    /// What a group's translation says of itself, or its file of all.
    func mark(_ name: String, of group: Group, in editor: YAMLEditor?) -> String? {
        editor?.text(group.path + [name]) ?? editor?.text([name])
    }

    /// Whether a person has read the translation of a group as its source is now.
    func isReviewed(_ group: Group, in editor: YAMLEditor?) -> Bool {
        guard let hash = group.hash, mark("translation", of: group, in: editor) == "HT" else { return false }
        let stamp = editor?.text(group.path + ["source-hash"])
        return stamp == nil || stamp == hash
    }

    /// For a translator.
    ///
    /// - Parameter translation: the bytes of the file of translations; nil where there is none.
    package func exported(_ translation: [UInt8]?, path: String) -> ExchangeFile {
        var problems: [Diagnostic] = []
        let editor = translation.flatMap { YAMLEditor($0, file: path, &problems) }
        var file = ExchangeFile(
            original: original, sourceLanguage: sourceLanguage, targetLanguage: targetLanguage)
        for group in groups {
            let isReviewed = isReviewed(group, in: editor)
            for unit in group.units {
                let target = target(of: unit, group, in: editor)
                file.units.append(
                    ExchangeFile.Unit(
                        id: unit.id, source: unit.source, target: target,
                        state: target == nil ? .initial : isReviewed ? .reviewed : .translated, notes: unit.notes))
            }
        }
        return file
    }
}
