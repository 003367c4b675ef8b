internal import Articles
internal import Codes
package import Diagnostics
internal import Terms
internal import Yams

extension Configuration {
    /// The name of the file in the content folder.
    package static let fileName = "naslag.yml"

    /// Reads the file; what is wrong in it is reported and left at its default.
    ///
    ///     naslag.yml:3:16: error: 'english' is no language tag; write one such as en-US [configuration-invalid]
    package static func read(_ bytes: [UInt8], file: String = fileName) -> Reported<Configuration> {
        var reader = ConfigurationReader(file: file)
        return Reported(reader.read(bytes), reader.yaml.diagnostics)
    }
}

private struct ConfigurationReader {
    var yaml: YAMLReader
    private static let invalid = "configuration-invalid"
    private static let unknown = "configuration-key-unknown"

    init(file: String) {
        yaml = YAMLReader(file: file)
    }

    mutating func read(_ bytes: [UInt8]) -> Configuration {
        var result = Configuration()
        guard let root = yaml.root(of: bytes, identifier: Self.invalid) else { return result }
        yaml.checkKeys(of: root, ConfigurationKeys.root, identifier: Self.unknown)
        result.edition.version = yaml.text(root["version"], "version", identifier: Self.invalid)
        result.edition.date = day(root["date"])
        result.title = localizedText(root["title"], "title")
        result.subject = localizedText(root["subject"], "subject")
        if let tag = yaml.text(root["source-locale"], "source-locale", identifier: Self.invalid) {
            if let locale = LocaleTag(tag) {
                result.sourceLocale = locale
            } else {
                yaml.report(
                    Self.invalid, root["source-locale"], "'\(tag)' is no language tag; write one such as en-US")
            }
        }
        result.languages = languages(root["languages"])
        result.glossary = items(root["glossary"], "glossary", ConfigurationKeys.glossary) {
            $0.term($1)
        }
        result.schemes = items(root["schemes"], "schemes", ConfigurationKeys.schemes) { $0.scheme($1) }
        result.redirects = redirects(root["redirects"])
        result.links = links(root["links"])
        result.reference = reference(root["reference"])
        result.checks = yaml.checks(root["checks"])
        return result
    }

    private mutating func languages(_ node: Node?) -> [LocaleTag] {
        yaml.texts(node, "languages", identifier: Self.invalid).compactMap { tag in
            let locale = LocaleTag(tag)
            if locale == nil {
                yaml.report(Self.invalid, node, "'\(tag)' is no language tag; write one such as fr-FR")
            }
            return locale
        }
    }

    private mutating func day(_ node: Node?) -> String? {
        guard let text = yaml.text(node, "date", identifier: Self.invalid) else { return nil }
        guard CalendarDay.isOne(text) else {
            yaml.report(Self.invalid, node, "'\(text)' is no day; write one such as 2026-11-29")
            return nil
        }
        return text
    }

    private mutating func localizedText(_ node: Node?, _ name: String) -> [LocaleTag: String] {
        yaml.localized(node, name, identifier: Self.invalid) {
            $0.text($1, name, identifier: Self.invalid)
        }
    }

    private mutating func items<Item>(
        _ node: Node?, _ name: String, _ table: KeyTable, read: (inout Self, Node.Mapping) -> Item?
    ) -> [Item] {
        guard let node, node.null == nil else { return [] }
        guard let sequence = node.sequence else {
            yaml.report(Self.invalid, node, "'\(name)' must be a list; begin each item with '- \(table.names[0]):'")
            return []
        }
        var result: [Item] = []
        for item in sequence {
            guard let mapping = item.mapping else {
                yaml.report(
                    Self.invalid, item, "an item of '\(name)' has the keys \(table.names.joined(separator: ", "))")
                continue
            }
            yaml.checkKeys(of: mapping, table, identifier: Self.unknown)
            if let value = read(&self, mapping) { result.append(value) }
        }
        return result
    }

    private mutating func term(_ mapping: Node.Mapping) -> Configuration.GlossaryTerm? {
        guard let name = required("term", of: mapping, in: "glossary") else { return nil }
        var term = Configuration.GlossaryTerm(term: name)
        term.translations = localizedText(mapping["translations"], "translations")
        term.forbidden = yaml.localized(mapping["forbidden"], "forbidden", identifier: Self.invalid) {
            $0.texts($1, "forbidden", identifier: Self.invalid)
        }
        if let node = mapping["translate"] {
            guard let isTranslated = ["yes": true, "true": true, "no": false, "false": false][node.string ?? ""] else {
                yaml.report(Self.invalid, node, "'translate' is yes or no")
                return term
            }
            term.isKept = !isTranslated
        }
        return term
    }

    private mutating func scheme(_ mapping: Node.Mapping) -> CodePattern? {
        guard let name = required("name", of: mapping, in: "schemes"),
            let pattern = required("pattern", of: mapping, in: "schemes")
        else { return nil }
        do throws(CodePattern.Fault) {
            return try CodePattern(scheme: name, pattern: pattern)
        } catch {
            yaml.report(
                Self.invalid, mapping["pattern"],
                "'\(pattern)' is no regular expression as RE2 has them; write one such as 'CTS-[0-9]{4}' (\(error))")
            return nil
        }
    }

    private mutating func required(_ key: String, of mapping: Node.Mapping, in name: String) -> String? {
        if let node = mapping[key] { return yaml.text(node, key, identifier: Self.invalid) }
        yaml.report(Self.invalid, mapping.first?.key, "this item of '\(name)' has no '\(key)'; add it")
        return nil
    }

    private mutating func redirects(_ node: Node?) -> [Configuration.Redirect] {
        guard let node, node.null == nil else { return [] }
        guard let mapping = node.mapping else {
            yaml.report(Self.invalid, node, "'redirects' must be lines such as 'old-key: new-key'")
            return []
        }
        var result: [Configuration.Redirect] = []
        for (from, to) in mapping {
            guard let key = from.string, let target = yaml.text(to, key, identifier: Self.invalid) else { continue }
            let place = Place(file: yaml.file, line: from.mark?.line ?? 1, column: from.mark?.column ?? 1)
            result.append(.init(from: key, to: target, place: place))
        }
        return result
    }

    private mutating func links(_ node: Node?) -> Configuration.LinkBases {
        var bases = Configuration.LinkBases()
        guard let node, node.null == nil else { return bases }
        guard let mapping = node.mapping else {
            yaml.report(Self.invalid, node, "'links' has the keys articles, site")
            return bases
        }
        yaml.checkKeys(of: mapping, ConfigurationKeys.links, identifier: Self.unknown)
        bases.articles = address(mapping["articles"], "articles")
        bases.site = address(mapping["site"], "site")
        return bases
    }

    private mutating func reference(_ node: Node?) -> Configuration.ReferenceChoice {
        switch node?.scalar?.string {
        case "mail": return .mail
        case "none": return .none
        default: break
        }
        guard let node, node.null == nil else { return .mail }
        guard let sequence = node.sequence else {
            yaml.report(
                Self.invalid, node, "'reference' is mail, none or a list of files such as [registry, exchange-online]")
            return .mail
        }
        return .files(
            sequence.compactMap { item in
                item.scalar.map { Configuration.ReferenceChoice.File(name: $0.string, place: yaml.place(of: item)) }
            })
    }

    private mutating func address(_ node: Node?, _ name: String) -> String? {
        guard let text = yaml.text(node, name, identifier: Self.invalid) else { return nil }
        guard PublicAddress(text) != nil else {
            yaml.report(Self.invalid, node, "'\(name)' must be an address that begins with https://")
            return nil
        }
        return text
    }
}
