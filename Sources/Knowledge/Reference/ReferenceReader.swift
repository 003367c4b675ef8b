internal import Articles
internal import Codes
internal import Yams

/// Reads one file of reference data.
///
///     vendor: {id: exchange-online, name: Exchange Online}
///     codes:
///       - code: "5.7.705"
///         replies: [550]
///         messages: ["Access denied, tenant has exceeded threshold"]
///         title: {en-US: "Tenant has exceeded threshold"}
///
/// `X` stands for the class: `X.1.1` gives 4.1.1 and 5.1.1.
struct ReferenceReader {
    var yaml: YAMLReader
    private let origin: Origin
    private static let invalid = "reference-invalid"
    private static let unknown = "reference-key-unknown"

    /// The details that RFC 3463 and RFC 3886 let go with success as well.
    private static let successes: Set<String> = ["X.1.5", "X.1.9", "X.6.4"]

    init(file: String, origin: Origin) {
        yaml = YAMLReader(file: file)
        self.origin = origin
    }

    mutating func read(_ bytes: [UInt8]) -> [CodeEntry] {
        guard let root = yaml.root(of: bytes, identifier: Self.invalid) else { return [] }
        yaml.checkKeys(of: root, known: ["vendor", "codes"], identifier: Self.unknown)
        let vendor = vendor(root["vendor"])
        guard let sequence = root["codes"]?.sequence else {
            yaml.report(Self.invalid, root["codes"], "'codes' must be a list; begin each item with '- code:'")
            return []
        }
        var entries: [CodeEntry] = []
        for item in sequence {
            guard let mapping = item.mapping else {
                yaml.report(Self.invalid, item, "an item of 'codes' begins with '- code:'")
                continue
            }
            entries += self.entries(mapping, vendor)
        }
        return entries
    }

    private mutating func vendor(_ node: Node?) -> Vendor? {
        guard let node else { return nil }
        guard let id = node.mapping?["id"]?.string, let name = node.mapping?["name"]?.string else {
            yaml.report(Self.invalid, node, "'vendor' has the keys id, name")
            return nil
        }
        return Vendor(id: id, name: name)
    }

    private mutating func entries(_ mapping: Node.Mapping, _ vendor: Vendor?) -> [CodeEntry] {
        yaml.checkKeys(
            of: mapping,
            known: [
                "code", "scheme", "registered", "reference", "source", "replies", "messages", "title", "summary",
                "first", "fix-by", "related",
            ], identifier: Self.unknown)
        guard let node = mapping["code"], let spelling = yaml.text(node, "code", identifier: Self.invalid) else {
            if mapping["code"] == nil {
                yaml.report(Self.invalid, mapping.first?.key, "this item of 'codes' has no 'code'; add it")
            }
            return []
        }
        let scheme = mapping["scheme"]?.string ?? CodeScheme.smtpEnhanced.rawValue
        let codes = Self.codes(spelling, scheme: CodeScheme(rawValue: scheme))
        if codes.isEmpty {
            yaml.report(
                Self.invalid, node, "'\(spelling)' is no code; write one such as 5.7.705, 5.7.7xx, 5.7.700-749 or X.1.1"
            )
        }
        guard let first = codes.first else { return [] }
        let model = entry(first, mapping, vendor)
        return codes.map { model.of($0) }
    }

    /// `X.1.1` stands for 4.1.1 and 5.1.1; other schemes are taken as they are.
    private static func codes(_ spelling: String, scheme: CodeScheme) -> [Code] {
        guard scheme == .smtpEnhanced else { return [Code(scheme: scheme, spelling: spelling)] }
        guard spelling.hasPrefix("X.") || spelling.hasPrefix("x.") else {
            return [EnhancedStatusCode(spelling)?.code].compactMap(\.self)
        }
        let classes = successes.contains(spelling) ? ["2", "4", "5"] : ["4", "5"]
        return classes.compactMap { EnhancedStatusCode($0 + spelling.dropFirst())?.code }
    }

    private mutating func entry(_ code: Code, _ mapping: Node.Mapping, _ vendor: Vendor?) -> CodeEntry {
        var entry = CodeEntry(code, origin: origin)
        entry.vendor = vendor
        entry.registered = mapping["registered"].flatMap { yaml.text($0, "registered", identifier: Self.invalid) }
        entry.messages = yaml.texts(mapping["messages"], "messages", identifier: Self.invalid)
        for reply in yaml.texts(mapping["replies"], "replies", identifier: Self.invalid) {
            if let number = Int(reply), (200...599).contains(number) {
                entry.replies.append(number)
            } else {
                yaml.report(Self.invalid, mapping["replies"], "'\(reply)' is no reply; write one such as 550")
            }
        }
        entry.title = localized(mapping["title"], "title") { $0 }
        entry.summary = localized(mapping["summary"], "summary") { [.paragraph([.text($0, segment: 0)])] }
        entry.first = localized(mapping["first"], "first") { [.paragraph([.text($0, segment: 0)])] }
        entry.fixBy = fixBy(mapping["fix-by"])
        for spelling in yaml.texts(mapping["related"], "related", identifier: Self.invalid) {
            let codes = Self.codes(spelling, scheme: .smtpEnhanced)
            if codes.isEmpty { yaml.report(Self.invalid, mapping["related"], "'\(spelling)' is no code") }
            entry.related += codes
        }
        return entry
    }

    private mutating func localized<Value>(
        _ node: Node?, _ name: String, value: (String) -> Value
    ) -> [LocaleTag: Value] {
        yaml.localized(node, name, identifier: Self.invalid) {
            $0.text($1, name, identifier: Self.invalid).map(value)
        }
    }

    private mutating func fixBy(_ node: Node?) -> FixBy? {
        guard let text = yaml.text(node, "fix-by", identifier: Self.invalid) else { return nil }
        let fixBy = FixBy(rawValue: text)
        if fixBy == nil {
            let known = FixBy.allCases.map(\.rawValue).joined(separator: ", ")
            yaml.report(Self.invalid, node, "'\(text)' is nobody who can fix a code; write one of \(known)")
        }
        return fixBy
    }
}
