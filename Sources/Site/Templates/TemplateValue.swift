/// What a template can be given: words, HTML, a condition, or a list of records.
package enum TemplateValue: Sendable {
    /// Text, escaped where the template says `{{name}}`.
    case text(String)
    /// HTML made by a renderer, for `{{{name}}}`.
    case html([UInt8])
    case flag(Bool)
    case list([TemplateRecord])
    /// There is none. Naming it keeps a template from taking the value of the record around this one.
    case absent
}

/// The variables of a page or of an item in a list, by name.
///
/// Names are listed in `Templates/README.md`. A name that is not set is looked for in the records around this one, as
/// Mustache has it.
package struct TemplateRecord: Sendable, ExpressibleByDictionaryLiteral {
    package private(set) var fields: [(StaticString, TemplateValue)]
    /// The same for records with the same names and kinds of values in the same order, whatever their texts and the
    /// members of their lists; 64 bits in which others differ.
    ///
    /// A name stands in it as the place of its letters in the program: a page has dozens of names, and two places of the
    /// same letters only make two signatures.
    private(set) var signature: UInt = 0

    package init(dictionaryLiteral elements: (StaticString, TemplateValue)...) {
        self.init(fields: elements)
    }

    init(fields: [(StaticString, TemplateValue)]) {
        self.fields = fields
        for (name, value) in fields { sign(name, value) }
    }

    package mutating func set(_ name: StaticString, _ value: TemplateValue) {
        fields.append((name, value))
        sign(name, value)
    }

    private mutating func sign(_ name: StaticString, _ value: TemplateValue) {
        let word = UInt(bitPattern: name.utf8Start) << 3 | value.kind
        signature = (signature ^ word) &* 0x9E37_79B9_7F4A_7C15
        signature ^= signature >> 32
    }

    /// Sets a text, or its absence where it is nil or empty: to a template an empty text is a text all the same.
    package mutating func set(_ name: StaticString, text: String?) {
        set(name, TemplateValue(text: text))
    }

    package mutating func merge(_ other: TemplateRecord) {
        for (name, value) in other.fields { set(name, value) }
    }
}

extension TemplateValue {
    /// What a condition on the value depends on.
    fileprivate var kind: UInt {
        switch self {
        case .text, .html: 0
        case .flag(let isOn): isOn ? 1 : 2
        case .absent: 3
        case .list(let records): records.isEmpty ? 4 : 5
        }
    }

    /// A text, or `absent` for nil and an empty text.
    package init(text: String?) {
        if let text, !text.isEmpty { self = .text(text) } else { self = .absent }
    }
}
