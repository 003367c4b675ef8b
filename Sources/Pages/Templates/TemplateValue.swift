/// What a template can be given: words, HTML, a condition, or a list of records.
package enum TemplateValue: Sendable {
    /// Text, escaped where the template says `{{name}}`.
    case text(String)
    /// HTML made by a renderer, for `{{{name}}}`.
    case html([UInt8])
    case flag(Bool)
    case list([TemplateRecord])
    /// No value. Setting it keeps a template from taking the value of the record around this one.
    case absent

    /// A text, or `absent` for nil and an empty text.
    package init(text: String?) {
        if let text, !text.isEmpty { self = .text(text) } else { self = .absent }
    }

    /// What a section shows: false, an empty list and what is absent show nothing.
    var isShown: Bool {
        switch self {
        case .text, .html: true
        case .flag(let isOn): isOn
        case .list(let records): !records.isEmpty
        case .absent: false
        }
    }
}

/// The variables of a page or of an item in a list, by name.
///
/// A name that is not set is looked for in the records around this one, as Mustache has it.
package struct TemplateRecord: Sendable, ExpressibleByDictionaryLiteral {
    private var names: [TemplateName]
    private var values: [TemplateValue]

    /// `[.title: .text("…"), .current: .flag(true)]`; of two values for a name the last one counts.
    package init(dictionaryLiteral elements: (TemplateName, TemplateValue)...) {
        names = elements.map(\.0)
        values = elements.map(\.1)
    }

    /// The value that was set last under a name in this record alone; nil where none was.
    package subscript(name: TemplateName) -> TemplateValue? {
        names.lastIndex(of: name).map { values[$0] }
    }

    /// Sets a variable, over any earlier value of that name.
    package mutating func set(_ name: TemplateName, _ value: TemplateValue) {
        names.append(name)
        values.append(value)
    }

    /// Sets a text, or its absence where it is nil or empty: to a template an empty text is a text all the same.
    package mutating func set(_ name: TemplateName, text: String?) {
        set(name, TemplateValue(text: text))
    }

    /// Sets all variables of another record, over earlier values of the same names.
    package mutating func merge(_ other: TemplateRecord) {
        names += other.names
        values += other.values
    }
}
