/// A piece of a template as it stands in its file; `TemplateProgram` is what it becomes.
indirect enum TemplateNode: Sendable {
    case text([UInt8])
    /// `{{name}}`, or `{{{name}}}` for what is not escaped.
    case value(TemplateName, isEscaped: Bool)
    /// `{{s.key}}`: a word of the interface.
    case word(String, isEscaped: Bool)
    /// `{{index()}}`: the number of the member of the list around it.
    case index
    case section(TemplateCondition, [TemplateNode])
    /// `{{>name}}`; with blocks, `{{<name}}…{{/name}}`.
    case partial(String, indent: String, blocks: [String: [TemplateNode]], line: Int, column: Int)
    /// `{{$name}}…{{/name}}`, with what stands in it unless the template that takes this one in fills it.
    case block(String, [TemplateNode])
}

/// When, and how often, a section is shown.
struct TemplateCondition: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// `{{#name}}`: once for each member of a list, or once for what is there.
        case each
        /// `{{^name}}`: where there is none.
        case none
        /// `{{#empty(name)}}`: where the list has no member.
        case empty
        /// `{{^empty(name)}}`: once, where it has some.
        case some
    }

    let kind: Kind
    let name: TemplateName
}
