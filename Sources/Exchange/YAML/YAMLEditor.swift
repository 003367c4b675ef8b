internal import Articles
package import Diagnostics
internal import Yams

/// Changes single values of a file of YAML that people write, and leaves every other byte as it is.
///
/// Each change is noted in the values too, and `finished` reads the new text again: what it does not say exactly is not
/// given out.
struct YAMLEditor {
    /// A value that is put in: written in lines, but `flow` in braces.
    indirect enum Value {
        case text(String)
        /// Without quotes: a word or a date.
        case word(String)
        case list([String])
        case mapping([(key: String, value: Value)])
        case flow([(key: String, value: String)])
    }

    private let raw: [UInt8]
    private let source: SourceFile
    private let lines: LineIndex
    private let root: Node
    /// Texts by their paths; an item of a list by its number.
    private var values: [[String]: String] = [:]
    private var edits: [OriginalBytes.Edit] = []

    /// Nil, with a finding, for a file that is no mapping.
    init?(_ raw: [UInt8], file: String, _ problems: inout [Diagnostic]) {
        self.raw = raw
        switch SourceFile.read(path: file, bytes: raw) {
        case .success(let source): self.source = source
        case .failure(let unreadable):
            problems.append(unreadable.diagnostic)
            return nil
        }
        lines = LineIndex(source.bytes, file: file)
        guard let root = try? YAMLDocument.root(of: source.text(0..<source.bytes.count)), root.mapping != nil else {
            problems.append(
                Diagnostic(.error, "yaml-invalid", at: Place(file: file), "this file is no list of 'key: value' lines"))
            return nil
        }
        self.root = root
        Self.flatten(root, [], &values)
    }

    private static func flatten(_ node: Node, _ path: [String], _ values: inout [[String]: String]) {
        switch node {
        case .scalar(let scalar): values[path] = scalar.string
        case .mapping(let mapping):
            for (key, value) in mapping { flatten(value, path + [key.string ?? "?"], &values) }
        case .sequence(let items):
            for (index, item) in items.enumerated() { flatten(item, path + [String(index)], &values) }
        case .alias: values[path] = "*"
        }
    }

    /// The text at a path, whose last part may be the number of an item; nil where there is none.
    func text(_ path: [String]) -> String? { values[path] }

    /// How many items the list at a path has.
    func count(_ path: [String]) -> Int { node(path)?.sequence?.count ?? 0 }

    /// The same with what was put in.
    func length(_ path: [String]) -> Int { (0...).first { values[path + [String($0)]] == nil }! }

    /// The keys of the mapping at a path, in the order of the file.
    func keys(_ path: [String]) -> [String] { node(path)?.mapping?.compactMap(\.key.string) ?? [] }

    /// Whether something stands at a path, or has been put in.
    func has(_ path: [String]) -> Bool { node(path) != nil || values[path] != nil || values[path + ["0"]] != nil }

    /// The place of a value, or of the nearest one around it.
    func place(_ path: [String]) -> Place {
        for length in stride(from: path.count, through: 1, by: -1) {
            guard let mark = node(Array(path.prefix(length)))?.mark else { continue }
            return Place(file: source.path, line: mark.line, column: mark.column)
        }
        return Place(file: source.path)
    }

    private func node(_ path: [String]) -> Node? {
        path.reduce(root) { node, name -> Node? in
            switch node {
            case .mapping(let mapping): mapping.first { $0.key.string == name }?.value
            case .sequence(let items): Int(name).flatMap { items.indices.contains($0) ? items[$0] : nil }
            case .scalar, .alias, nil: nil
            }
        }
    }

    /// Writes another text in the place of one that is there.
    ///
    /// - Returns: false where it cannot be found in the text of the file.
    mutating func replace(_ path: [String], with value: Value) -> Bool {
        guard let node = node(path), node.scalar != nil, let range = range(of: node, isFlow: isFlow(path)) else {
            return false
        }
        edits.append(OriginalBytes.Edit(range: range, text: bytes(Self.inline(value))))
        note(value, path)
        return true
    }

    /// Puts a value under a new key of the mapping at a path.
    ///
    /// - Parameters:
    ///   - names: the keys that it follows, in order.
    ///   - isApart: an empty line sets it off from its neighbours.
    mutating func insert(
        _ value: Value, as key: String, in path: [String], after names: [String], isApart: Bool = false
    ) -> Bool {
        guard let mapping = node(path)?.mapping, let first = mapping.first, let start = offset(of: first.key) else {
            return false
        }
        let inBraces = isFlow(path + [""])
        let indent = column(of: start)
        let before = names.last { name in mapping.contains { $0.key.string == name } }
        let stop = before.flatMap { node(path + [$0]) }.flatMap { end(of: $0, isFlow: inBraces, indent) }
        let text: String
        let place: Int
        if inBraces {
            let member = YAMLScalar.key(key) + ": " + Self.inline(value)
            place = stop ?? start
            text = stop == nil ? member + ", " : ", " + member
        } else {
            let block = Self.lines(value, as: key, indent: indent)
            let gap = isApart ? "\n" : ""
            place = stop.map { YAMLScalar.lineEnd(in: source.bytes, from: $0) } ?? start - indent
            text = stop == nil ? block + "\n" + gap : "\n" + gap + block
        }
        add(text, at: place)
        note(value, path + [key])
        return true
    }

    /// Puts another item behind those of the list at a path, which stands in lines.
    mutating func append(_ text: String, to path: [String]) -> Bool {
        let known = length(path)
        guard let items = node(path)?.sequence, let last = items.last, let first = items.first,
            let start = offset(of: first), !isFlow(path + ["0"]),
            let end = end(of: last, isFlow: false, column(of: start))
        else { return false }
        let line = source.bytes[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        // The dash with the blanks around it, as the items that are there have it.
        guard source.bytes[line..<start].allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "-") }) else { return false }
        let lead = String(decoding: source.bytes[line..<start], as: UTF8.self)
        add("\n" + lead + YAMLScalar.quoted(text), at: YAMLScalar.lineEnd(in: source.bytes, from: end))
        values[path + [String(known)]] = text
        return true
    }

    /// Takes the items of a list away that stand behind the first ones, of which one at least stays.
    mutating func truncate(_ path: [String], to count: Int) -> Bool {
        guard let items = node(path)?.sequence, count > 0, count < items.count, !isFlow(path + ["0"]),
            let start = offset(of: items[0]), case let indent = column(of: start),
            let kept = end(of: items[count - 1], isFlow: false, indent),
            let last = end(of: items[items.count - 1], isFlow: false, indent)
        else { return false }
        let text = source.bytes
        let range = YAMLScalar.lineEnd(in: text, from: kept)..<YAMLScalar.lineEnd(in: text, from: last)
        edits.append(OriginalBytes.Edit(range: range, text: []))
        for index in count..<items.count { values[path + [String(index)]] = nil }
        return true
    }

    /// What is put in at one place stands in the order in which it was put in.
    private mutating func add(_ text: String, at place: Int) {
        if let index = edits.firstIndex(where: { $0.range == place..<place }) {
            edits[index] = OriginalBytes.Edit(range: place..<place, text: edits[index].text + bytes(text))
        } else {
            edits.append(OriginalBytes.Edit(range: place..<place, text: bytes(text)))
        }
    }

    /// The new bytes; nil where they would not say what was asked for, as the file is written in a way of its own.
    func finished() -> [UInt8]? {
        let bytes = OriginalBytes.applying(edits, to: raw).bytes
        guard case .success(let again) = SourceFile.read(path: source.path, bytes: bytes),
            let node = try? YAMLDocument.root(of: again.text(0..<again.bytes.count))
        else { return nil }
        var found: [[String]: String] = [:]
        Self.flatten(node, [], &found)
        return found == values ? bytes : nil
    }

    private mutating func note(_ value: Value, _ path: [String]) {
        switch value {
        case .text(let text), .word(let text): values[path] = text
        case .list(let items): for (index, item) in items.enumerated() { values[path + [String(index)]] = item }
        case .mapping(let members): for member in members { note(member.value, path + [member.key]) }
        case .flow(let members): for member in members { values[path + [member.key]] = member.value }
        }
    }
}

extension YAMLEditor {
    /// New lines end as those of the file do.
    private func bytes(_ text: String) -> [UInt8] {
        let isCRLF = raw.firstIndex(of: 0x0A).map { $0 > 0 && raw[$0 - 1] == 0x0D } ?? false
        return Array((isCRLF ? text.replacing("\n", with: "\r\n") : text).utf8)
    }

    /// A value on one line.
    private static func inline(_ value: Value) -> String {
        switch value {
        case .text(let text): YAMLScalar.quoted(text)
        case .word(let word): word
        case .list(let items): "[\(items.map(YAMLScalar.quoted).joined(separator: ", "))]"
        case .mapping(let members):
            "{\(members.map { "\(YAMLScalar.key($0.key)): \(inline($0.value))" }.joined(separator: ", "))}"
        case .flow(let members):
            "{ \(members.map { "\(YAMLScalar.key($0.key)): \(YAMLScalar.quoted($0.value))" }.joined(separator: ", ")) }"
        }
    }

    /// A key with its value in lines, without the last line feed.
    static func lines(_ value: Value, as key: String, indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        let lead = "\(margin)\(YAMLScalar.key(key)):"
        switch value {
        case .text, .word, .flow: return "\(lead) \(inline(value))"
        case .list(let items):
            return ([lead] + items.map { "\(margin)  - \(YAMLScalar.quoted($0))" }).joined(separator: "\n")
        case .mapping(let members):
            return ([lead] + members.map { lines($0.value, as: $0.key, indent: indent + 2) }).joined(separator: "\n")
        }
    }

    private func offset(of node: Node) -> Int? {
        node.mark.flatMap { lines.offset(of: Place(file: source.path, line: $0.line, column: $0.column)) }
    }

    private func column(of offset: Int) -> Int {
        offset - (source.bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)
    }

    /// Whether a value at this path stands in braces or brackets: one of those around it opens with one.
    private func isFlow(_ path: [String]) -> Bool {
        (1..<max(path.count, 1)).contains { length in
            guard let around = node(Array(path.prefix(length))), around.scalar == nil, let start = offset(of: around),
                start < source.bytes.count
            else { return false }
            return source.bytes[start] == UInt8(ascii: "{") || source.bytes[start] == UInt8(ascii: "[")
        } || source.bytes.first == UInt8(ascii: "{")
    }

    private func range(of node: Node, isFlow: Bool) -> Range<Int>? {
        guard let start = offset(of: node) else { return nil }
        let line = source.bytes[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let indent = source.bytes[line..<start].prefix { $0 == 0x20 }.count
        return YAMLScalar.end(in: source.bytes, from: start, isFlow: isFlow, indent: indent).map { start..<$0 }
    }

    private func end(of node: Node, isFlow: Bool, _ indent: Int) -> Int? {
        guard let start = offset(of: node) else { return nil }
        if node.scalar != nil { return range(of: node, isFlow: isFlow)?.upperBound }
        if start < source.bytes.count, "{[".utf8.contains(source.bytes[start]) {
            return YAMLScalar.endOfBrackets(in: source.bytes, from: start)
        }
        let last = node.mapping.flatMap { $0.reversed().first?.value } ?? node.sequence?.last
        return last.flatMap { end(of: $0, isFlow: false, indent) }
    }
}
