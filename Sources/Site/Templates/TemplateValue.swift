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

    package init(dictionaryLiteral elements: (StaticString, TemplateValue)...) {
        fields = elements
    }

    init(fields: [(StaticString, TemplateValue)]) {
        self.fields = fields
    }

    package mutating func set(_ name: StaticString, _ value: TemplateValue) {
        fields.append((name, value))
    }

    /// Sets a text, or its absence where it is nil or empty: to a template an empty text is a text all the same.
    package mutating func set(_ name: StaticString, text: String?) {
        fields.append((name, TemplateValue(text: text)))
    }

    package mutating func merge(_ other: TemplateRecord) {
        fields += other.fields
    }
}

extension TemplateValue {
    /// A text, or `absent` for nil and an empty text.
    package init(text: String?) {
        if let text, !text.isEmpty { self = .text(text) } else { self = .absent }
    }
}
