internal import Articles
internal import Diagnostics
internal import Yams

/// Reads values out of a YAML file and keeps what is wrong with them, each with its line and column.
struct YAMLReader {
    let file: String
    private(set) var diagnostics: [Diagnostic] = []

    init(file: String) {
        self.file = file
    }

    /// The mapping that the file is; nil, with a finding unless the file is empty, when it is none.
    mutating func root(of bytes: [UInt8], identifier: String) -> Node.Mapping? {
        let text: String
        switch SourceFile.read(path: file, bytes: bytes) {
        case .success(let source): text = source.text(0..<source.bytes.count)
        case .failure(let unreadable):
            diagnostics.append(unreadable.diagnostic)
            return nil
        }
        do {
            guard let node = try YAMLDocument.root(of: text), node.null == nil else { return nil }
            guard let mapping = node.mapping else {
                report(identifier, node, "this file must be a list of 'key: value' lines")
                return nil
            }
            return mapping
        } catch {
            let (message, line, column) = YAMLProblem.explain(error)
            diagnostics.append(
                Diagnostic(
                    .error, identifier, at: Place(file: file, line: line, column: column),
                    "this is not valid YAML: \(message)"))
            return nil
        }
    }

    mutating func report(_ identifier: String, _ node: Node?, _ message: String, severity: Severity = .error) {
        diagnostics.append(Diagnostic(severity, identifier, at: place(of: node), message))
    }

    func place(of node: Node?) -> Place {
        Place(file: file, line: node?.mark?.line ?? 1, column: node?.mark?.column ?? 1)
    }

    /// Warns about every key that is not among `known`.
    mutating func checkKeys(of mapping: Node.Mapping, known: [String], identifier: String) {
        for (key, _) in mapping where !known.contains(key.string ?? "") {
            report(
                identifier, key,
                "'\(key.string ?? "?")' means nothing here; the keys are \(known.joined(separator: ", "))",
                severity: .warning)
        }
    }

    /// The text of a scalar; a finding for a list or a mapping.
    mutating func text(_ node: Node?, _ name: String, identifier: String) -> String? {
        guard let node else { return nil }
        guard let scalar = node.scalar, !scalar.string.isEmpty else {
            report(identifier, node, "'\(name)' must be a text")
            return nil
        }
        return scalar.string
    }

    /// The texts of a list; a single text is a list of one.
    mutating func texts(_ node: Node?, _ name: String, identifier: String) -> [String] {
        guard let node else { return [] }
        if let scalar = node.scalar { return [scalar.string] }
        guard let sequence = node.sequence else {
            report(identifier, node, "'\(name)' must be a list of texts")
            return []
        }
        var result: [String] = []
        for item in sequence {
            if let text = text(item, name, identifier: identifier) { result.append(text) }
        }
        return result
    }

    /// A value for each language: `{en-US: …, nl-NL: …}`.
    ///
    /// - Parameter plain: the language of a value that names none; nil where each must name its own.
    mutating func localized<Value>(
        _ node: Node?, _ name: String, identifier: String, plain: LocaleTag? = nil,
        value: (inout YAMLReader, Node) -> Value?
    ) -> [LocaleTag: Value] {
        guard let node else { return [:] }
        guard let mapping = node.mapping else {
            if let plain { return value(&self, node).map { [plain: $0] } ?? [:] }
            report(identifier, node, "'\(name)' must name its languages, such as 'en-US: …'")
            return [:]
        }
        var result: [LocaleTag: Value] = [:]
        for (key, item) in mapping {
            guard let locale = LocaleTag(key.string ?? "") else {
                report(identifier, key, "'\(key.string ?? "?")' is no language tag; write one such as nl-NL")
                continue
            }
            result[locale] = value(&self, item)
        }
        return result
    }
}

/// A day as files write it: `2026-02-12`, in the calendar of ISO 8601.
package enum CalendarDay {
    /// Whether a text is written so, with a month and a day that there can be.
    package static func isOne(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy { $0 &- 0x30 < 10 } }),
            let month = Int(parts[1]), let day = Int(parts[2])
        else { return false }
        return (1...12).contains(month) && (1...31).contains(day)
    }
}
