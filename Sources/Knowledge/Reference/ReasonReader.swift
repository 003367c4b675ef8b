internal import Articles
internal import Terms
internal import Yams

/// Reads `codes/reasons.yml`: what each reason is called, means and asks for.
///
///     reasons:
///       - id: block-listed
///         title: "The sending server is on a block list"
///         steps: ["Look up the address on the list's page.", "Then …"]
///         keywords: ["blacklisted", "RBL"]
struct ReasonReader {
    static let name = "reasons"
    var yaml: YAMLReader
    private let language: LocaleTag

    init(file: String, language: LocaleTag) {
        yaml = YAMLReader(file: file)
        self.language = language
    }

    mutating func read(_ bytes: [UInt8]) -> [ReasonText] {
        guard let root = yaml.root(of: bytes, identifier: ReferenceReader.invalid) else { return [] }
        yaml.checkKeys(of: root, ReferenceKeys.reasons, identifier: ReferenceReader.unknown)
        guard let sequence = root["reasons"]?.sequence else {
            yaml.report(
                ReferenceReader.invalid, root["reasons"], "'reasons' must be a list; begin each item with '- id:'")
            return []
        }
        var reasons: [ReasonText] = []
        for node in sequence {
            guard let mapping = node.mapping, let id = mapping["id"]?.scalar?.string, let reason = Reason(rawValue: id)
            else {
                yaml.report(
                    ReferenceReader.invalid, node, "an item of 'reasons' begins with an id such as block-listed")
                continue
            }
            yaml.checkKeys(of: mapping, ReferenceKeys.reason, identifier: ReferenceReader.unknown)
            var text = ReasonText(reason)
            text.title = localized(mapping, "title") { $0.text($1, $2, identifier: ReferenceReader.invalid) }
            text.summary = localized(mapping, "summary") { $0.text($1, $2, identifier: ReferenceReader.invalid) }
            text.steps = localized(mapping, "steps") { $0.texts($1, $2, identifier: ReferenceReader.invalid) }
            text.keywords = localized(mapping, "keywords") { $0.texts($1, $2, identifier: ReferenceReader.invalid) }
            reasons.append(text)
        }
        return reasons
    }

    /// What translations are made of.
    func source(of text: ReasonText) -> SourceTexts {
        SourceTexts(named: [
            ("title", [text.title[language] ?? ""]), ("summary", [text.summary[language] ?? ""]),
            ("steps", text.steps[language] ?? []), ("keywords", text.keywords[language] ?? []),
        ])
    }

    private mutating func localized<Value>(
        _ mapping: Node.Mapping, _ name: String, value: (inout YAMLReader, Node, String) -> Value?
    ) -> [LocaleTag: Value] {
        yaml.localized(mapping[name], name, identifier: ReferenceReader.invalid, plain: language) {
            value(&$0, $1, name)
        }
    }
}
