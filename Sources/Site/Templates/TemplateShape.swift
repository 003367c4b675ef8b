/// What sets the shells of a template apart: names, conditions and the members of lists, but no texts.
///
/// Lists whose members are all of one shape make no difference by their length, unless the template shows it.
struct TemplateShape {
    /// The names of lists whose length the template shows, other than by showing each member.
    var counted: Set<String> = []

    /// The shape of a record as a text, equal for records of one shape.
    func text(_ record: TemplateRecord) -> String {
        var shape = ""
        append(record, to: &shape)
        return shape
    }

    private func append(_ record: TemplateRecord, to shape: inout String) {
        for (name, value) in record.fields {
            shape += name
            switch value {
            case .text, .html: shape += ";"
            case .flag(let isOn): shape += isOn ? "+" : "-"
            case .absent: shape += "0"
            case .list(let records):
                let isLoop = isLoop(name, records)
                shape += isLoop ? "*[" : "["
                for record in records.prefix(isLoop ? 1 : records.count) {
                    append(record, to: &shape)
                    shape += ","
                }
                shape += "]"
            }
        }
    }

    /// Whether a list is one for which any number of members has one shape.
    func isLoop(_ name: String, _ records: [TemplateRecord]) -> Bool {
        guard let first = records.first, !counted.contains(name) else { return false }
        return records.dropFirst().allSatisfy { isSame($0, first) }
    }

    private func isSame(_ left: TemplateRecord, _ right: TemplateRecord) -> Bool {
        guard left.fields.count == right.fields.count else { return false }
        return zip(left.fields, right.fields).allSatisfy { left, right in
            guard left.name == right.name else { return false }
            switch (left.value, right.value) {
            case (.text, .text), (.html, .html), (.text, .html), (.html, .text), (.absent, .absent): return true
            case (.flag(let left), .flag(let right)): return left == right
            case (.list(let first), .list(let second)):
                let areLoops = (isLoop(left.name, first), isLoop(left.name, second))
                if areLoops.0, areLoops.1 { return isSame(first[0], second[0]) }
                return areLoops.0 == areLoops.1 && first.count == second.count && zip(first, second).allSatisfy(isSame)
            default: return false
            }
        }
    }
}
