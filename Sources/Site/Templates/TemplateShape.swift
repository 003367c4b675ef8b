/// What sets the shells of a template apart: names and conditions, but neither texts nor the members of lists.
struct TemplateShape: Sendable {
    /// The names of lists that show more in the template than each of their members, such as their number.
    var counted: Set<String> = []
    /// The template shows what no shell can, such as a text in capitals.
    var isIrregular = false

    /// The shape of a record, equal for records of one shape.
    struct Key: Hashable, Sendable {
        let signature: UInt
        /// The signatures of the members of counted lists.
        fileprivate(set) var members: [UInt] = []

        /// Pages with long counted lists have a shape of their own each: their shells are not kept.
        var isKept: Bool { members.count <= 100 }
    }

    func key(of record: TemplateRecord) -> Key {
        var key = Key(signature: record.signature)
        if !counted.isEmpty { append(record, to: &key.members) }
        return key
    }

    private func append(_ record: TemplateRecord, to members: inout [UInt]) {
        for case (let name, .list(let records)) in record.fields where isCounted(name) {
            members.append(UInt(records.count))
            for record in records {
                members.append(record.signature)
                append(record, to: &members)
            }
        }
    }

    func isCounted(_ name: StaticString) -> Bool { !counted.isEmpty && counted.contains(name.description) }

    /// Whether two records, such as members of a list, have one shape.
    func isSame(_ left: TemplateRecord, _ right: TemplateRecord) -> Bool {
        left.signature == right.signature && (counted.isEmpty || key(of: left) == key(of: right))
    }
}
