/// What sets the shells of a template apart: names and conditions, but neither texts nor the members of lists.
struct TemplateShape: Sendable {
    /// The names of lists that show more in the template than each of their members, such as their number.
    var counted: Set<String> = []
    /// The template shows what no shell can, such as a text in capitals.
    var isIrregular = false

    /// The shape of a record, equal for records of one shape.
    ///
    /// A name stands there as the place of its letters in the program: a page has dozens of names, and two places of the
    /// same letters only make a shell more.
    struct Key: Hashable, Sendable {
        fileprivate(set) var words: [UInt] = []

        /// Pages with long counted lists have a shape of their own each: their shells are not kept.
        var isKept: Bool { words.count <= 600 }
    }

    private enum Kind: UInt {
        case text, on, off, absent, empty, loop, counted

        func word(_ name: StaticString) -> UInt { UInt(bitPattern: name.utf8Start) << 3 | rawValue }
    }

    func key(of record: TemplateRecord) -> Key {
        var key = Key()
        key.words.reserveCapacity(64)
        append(record, to: &key)
        return key
    }

    private func append(_ record: TemplateRecord, to key: inout Key) {
        for (name, value) in record.fields {
            let kind = kind(name, value)
            key.words.append(kind.word(name))
            if kind == .counted, case .list(let records) = value {
                key.words.append(UInt(records.count))
                for record in records { append(record, to: &key) }
            }
        }
    }

    private func kind(_ name: StaticString, _ value: TemplateValue) -> Kind {
        switch value {
        case .text, .html: .text
        case .flag(let isOn): isOn ? .on : .off
        case .absent: .absent
        case .list(let records): records.isEmpty ? .empty : isCounted(name) ? .counted : .loop
        }
    }

    func isCounted(_ name: StaticString) -> Bool { !counted.isEmpty && counted.contains(name.description) }

    /// Whether two records, such as members of a list, have one shape.
    func isSame(_ left: TemplateRecord, _ right: TemplateRecord) -> Bool {
        guard left.fields.count == right.fields.count else { return false }
        for (left, right) in zip(left.fields, right.fields) {
            let kind = kind(left.0, left.1)
            guard left.0.utf8Start == right.0.utf8Start, kind == self.kind(right.0, right.1) else { return false }
            if kind == .counted, case .list(let first) = left.1, case .list(let second) = right.1 {
                guard first.count == second.count, zip(first, second).allSatisfy(isSame) else { return false }
            }
        }
        return true
    }
}
