internal import Yams

/// Reads a cell of a Jupyter notebook, whose JSON is YAML too.
enum Notebook {
    /// - Returns: the source of the one cell whose metadata name it; nil where there is none or more than one.
    static func source(ofCell name: String, in json: String) -> String? {
        guard let root = try? YAMLDocument.root(of: json), let cells = root["cells"]?.sequence else { return nil }
        let named = cells.filter { $0["metadata"]?["name"]?.string == name }
        guard named.count == 1, let lines = named[0]["source"]?.sequence else { return nil }
        let text = lines.compactMap(\.string).joined()
        return text.hasSuffix("\n") ? text : text + "\n"
    }
}
