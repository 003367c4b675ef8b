internal import Yams

/// The keys of a mapping in a file that people write: its reader knows these and no other, and the reference of the file
/// is written from them.
package struct KeyTable: Sendable {
    /// A key with what it says, in Markdown: one or two sentences.
    package struct Key: Sendable {
        package let name: String
        package let text: String
    }

    /// Which mapping it is: `An item of glossary`; empty for the file itself.
    package let title: String
    package let keys: [Key]

    init(_ title: String, _ keys: KeyValuePairs<String, String>) {
        self.title = title
        self.keys = keys.map { Key(name: $0.key, text: $0.value) }
    }

    /// In the order of the table.
    var names: [String] { keys.map(\.name) }
}

extension YAMLReader {
    /// Warns about every key of a mapping that is not in its table.
    mutating func checkKeys(of mapping: Node.Mapping, _ table: KeyTable, identifier: String) {
        checkKeys(of: mapping, known: table.names, identifier: identifier)
    }
}
