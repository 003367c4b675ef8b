internal import Articles
internal import Codes
internal import Diagnostics
internal import Terms
internal import Yams

/// Reads one file of reference data.
///
///     vendor: {id: exchange-online, name: Exchange Online, site: "https://learn.microsoft.com/exchange"}
///     codes:
///       - code: "5.7.705"
///         replies: [550]
///         messages: ["Access denied, tenant has exceeded threshold"]
///         reason: sender-restricted
///         title: "Tenant has exceeded threshold"
///
/// A text that names no language is in that of the files; `{en-US: …, nl-NL: …}` names them. `X` stands for the class:
/// `X.1.1` gives 4.1.1 and 5.1.1.
struct ReferenceReader {
    var yaml: YAMLReader
    private let origin: Origin
    private let language: LocaleTag
    private(set) var vendor: Vendor?
    private var told: Set<String> = []
    static let invalid = "reference-invalid"
    static let unknown = "reference-key-unknown"

    init(file: String, origin: Origin, language: LocaleTag) {
        yaml = YAMLReader(file: file)
        self.origin = origin
        self.language = language
    }

    mutating func read(_ bytes: [UInt8]) -> [ReferenceItem] {
        guard let root = yaml.root(of: bytes, identifier: Self.invalid) else { return [] }
        yaml.checkKeys(of: root, ReferenceKeys.root, identifier: Self.unknown)
        vendor = vendor(root["vendor"])
        guard let sequence = root["codes"]?.sequence else {
            yaml.report(Self.invalid, root["codes"], "'codes' must be a list; begin each item with '- code:'")
            return []
        }
        var items: [ReferenceItem] = []
        for node in sequence {
            guard let mapping = node.mapping else {
                yaml.report(Self.invalid, node, "an item of 'codes' begins with '- code:'")
                continue
            }
            if let item = item(mapping) { items.append(item) }
        }
        return items
    }

    private mutating func vendor(_ node: Node?) -> Vendor? {
        guard let node else { return nil }
        guard let mapping = node.mapping, let id = mapping["id"]?.string, let name = mapping["name"]?.string else {
            yaml.report(Self.invalid, node, "'vendor' has the keys id, name, site")
            return nil
        }
        yaml.checkKeys(of: mapping, ReferenceKeys.vendor, identifier: Self.unknown)
        guard isName(id, at: mapping["id"]) else { return nil }
        return Vendor(id: id, name: name, site: yaml.text(mapping["site"], "site", identifier: Self.invalid))
    }

    /// Names stand in addresses: `outlook-com`.
    private mutating func isName(_ text: String, at node: Node?) -> Bool {
        let isName = !text.isEmpty && text.utf8.allSatisfy { $0 == 0x2D || $0 &- 0x30 < 10 || $0 &- 0x61 < 26 }
        if !isName {
            yaml.report(Self.invalid, node, "'\(text)' is no id; write small letters, digits and hyphens: mailbox-full")
        }
        return isName
    }

    private mutating func item(_ mapping: Node.Mapping) -> ReferenceItem? {
        yaml.checkKeys(of: mapping, ReferenceKeys.code, identifier: Self.unknown)
        guard let node = mapping["code"], let spelling = yaml.text(node, "code", identifier: Self.invalid) else {
            if mapping["code"] == nil {
                yaml.report(Self.invalid, mapping.first?.key, "this item of 'codes' has no 'code'; add it")
            }
            return nil
        }
        let scheme = mapping["scheme"]?.string ?? CodeScheme.smtpEnhanced.rawValue
        let codes = Self.codes(spelling, scheme: CodeScheme(rawValue: scheme))
        guard let code = codes.first else {
            yaml.report(
                Self.invalid, node, "'\(spelling)' is no code; write one such as 5.7.705, 5.7.7xx, 5.7.700-749 or X.1.1"
            )
            return nil
        }
        let id = yaml.text(mapping["id"], "id", identifier: Self.invalid).flatMap {
            isName($0, at: mapping["id"]) ? $0 : nil
        }
        let key = id.map { "\(spelling)/\($0)" } ?? spelling
        if !told.insert(key).inserted {
            yaml.report(
                Self.unknown, node, "'\(key)' stands here twice; give each meaning an 'id' of its own",
                severity: .warning)
        }
        var entry = entry(code, mapping)
        entry.id = ([vendor?.id ?? EntryMerger.registered] + [id].compactMap(\.self)).joined(separator: "-")
        let source = SourceTexts(named: [
            ("title", [entry.title[language] ?? ""]), ("summary", [entry.summary[language]?.plainText ?? ""]),
            ("first", [entry.first[language]?.plainText ?? ""]),
        ])
        return ReferenceItem(key: key, codes: codes, entry: entry, place: yaml.place(of: node), source: source)
    }

    /// `X.1.1` stands for 4.1.1 and 5.1.1; other schemes are taken as they are.
    static func codes(_ spelling: String, scheme: CodeScheme) -> [Code] {
        guard scheme == .smtpEnhanced else { return [Code(scheme: scheme, spelling: spelling)] }
        guard spelling.hasPrefix("X.") || spelling.hasPrefix("x.") else {
            return [EnhancedStatusCode(spelling)?.code].compactMap(\.self)
        }
        let classes = successes.contains(spelling) ? ["2", "4", "5"] : ["4", "5"]
        return classes.compactMap { EnhancedStatusCode($0 + spelling.dropFirst())?.code }
    }

    /// The details that RFC 3463 and RFC 3886 let go with success as well.
    private static let successes: Set<String> = ["X.1.5", "X.1.9", "X.6.4"]

    private mutating func entry(_ code: Code, _ mapping: Node.Mapping) -> CodeEntry {
        var facts = FactNodes(yaml: yaml)
        var entry = CodeEntry(code, origin: origin)
        entry.vendor = vendor
        facts.read(mapping, into: &entry)
        yaml = facts.yaml
        entry.title = localized(mapping["title"], "title") { $0 }
        entry.summary = localized(mapping["summary"], "summary", value: CodeEntry.paragraph)
        entry.first = localized(mapping["first"], "first", value: CodeEntry.paragraph)
        entry.notes = localized(mapping["notes"], "notes", value: CodeEntry.paragraph)
        return entry
    }

    private mutating func localized<Value>(
        _ node: Node?, _ name: String, value: (String) -> Value
    ) -> [LocaleTag: Value] {
        yaml.localized(node, name, identifier: Self.invalid, plain: language) {
            $0.text($1, name, identifier: Self.invalid).map(value)
        }
    }
}

extension CodeEntry {
    /// A text of reference data as the tree has it.
    static func paragraph(_ text: String) -> [Block] { [.paragraph([.text(text, segment: 0)])] }
}
