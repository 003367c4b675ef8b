package import Articles
internal import Codes
package import Diagnostics
internal import Languages
package import Phrases
package import Platform

/// What is known about codes without any article: the files in the folder `codes`.
///
///     codes/gmail.yml       facts, and words in the source language
///     codes/nl/gmail.yml    the same words in Dutch, by key
///     codes/words/*.tsv     what servers say; see `PhraseFiles`
///     codes/reasons.yml     what each reason means; codes/nl/reasons.yml in Dutch
package struct ReferenceData: Sendable {
    package internal(set) var entries: [CodeEntry] = []
    package internal(set) var reasons: [ReasonText] = []
    /// In the order of their files, each once.
    package internal(set) var vendors: [Vendor] = []
    package internal(set) var phrases = PhraseFiles.Content()
    package private(set) var translations: [ReferenceTranslation] = []
    /// What translations lack, in the languages that some file is translated into.
    package private(set) var gaps: [ReferenceGap] = []
    package private(set) var dates: [ReferenceDate] = []
    package internal(set) var diagnostics: [Diagnostic] = []

    package init() {}

    /// Reads every `.yml` file in the folder `codes` of a content folder; nothing where there is no such folder.
    ///
    /// - Parameters:
    ///   - choice: which of the files; all where it is left out.
    ///   - language: the language of texts that name none.
    ///   - locales: those of the site. A folder `codes/nl` speaks for each of them that is Dutch and has no nearer
    ///     folder.
    package static func load(
        _ root: String, origin: Origin, choice: Configuration.ReferenceChoice = .mail, language: LocaleTag = english,
        locales: [LocaleTag] = []
    ) throws(FileError) -> ReferenceData {
        var data = ReferenceData()
        guard FileSystem.exists("\(root)/codes") else { return data }
        var layers: [String: [(folder: LocaleTag, path: String)]] = [:]
        let tree = try FileTree.list("\(root)/codes")
        // Those of a content folder are told by `ContentFolder`, which lists all of it.
        if origin == .shipped { data.diagnostics += tree.skippedOthers.map { .notRegular("codes/\($0)") } }
        let files = tree.files.filter(isYAML)
        for name in files {
            let parts = name.split(separator: "/")
            guard parts.count > 1 else { continue }
            guard parts.count == 2, let folder = LocaleTag(String(parts[0])) else {
                data.diagnostics.append(
                    Diagnostic(
                        .warning, ReferenceReader.unknown, at: Place(file: "codes/\(name)", line: 1, column: 1),
                        "this file is not read: files stand in 'codes', translations in 'codes/nl' and the like"))
                continue
            }
            layers[String(parts[1]), default: []].append((folder, name))
        }
        try data.addPhrases(root, tree.files)
        let tops = files.filter(isTop)
        let folders = Set(layers.values.joined().map(\.folder)).sorted()
        data.diagnostics += choice.problems(among: tops)
        for name in tops where choice.holds(name) {
            let own = layers.removeValue(forKey: name) ?? []
            for folder in folders where !own.contains(where: { $0.folder == folder }) {
                let missing = "codes/\(folder.tag)/\(name)"
                data.gaps.append(ReferenceGap(key: "", place: Place(file: "codes/\(name)"), file: missing, names: []))
            }
            let translations = try own.map { (layer) throws(FileError) in
                Layer(
                    file: "codes/\(layer.path)", bytes: try FileSystem.read("\(root)/codes/\(layer.path)"),
                    languages: languages(of: layer.folder, locales, own.map(\.folder)))
            }
            data.add(
                try FileSystem.read("\(root)/codes/\(name)"), file: "codes/\(name)", origin: origin, language: language,
                translations: translations)
        }
        for (name, layers) in layers.sorted(by: { $0.key < $1.key }) where choice.holds(name) {
            for layer in layers {
                data.diagnostics.append(
                    Diagnostic(
                        .warning, ReferenceReader.unknown, at: Place(file: "codes/\(layer.path)", line: 1, column: 1),
                        "this translates nothing: there is no codes/\(name)"))
            }
        }
        return data
    }

    /// A finding for each file that a choice names and the folder `codes` of a root does not have; none is read.
    package static func problems(
        of choice: Configuration.ReferenceChoice, in root: String
    ) throws(FileError) -> [Diagnostic] {
        guard case .files = choice, FileSystem.exists("\(root)/codes") else { return [] }
        return choice.problems(among: try FileTree.list("\(root)/codes").files.filter(isTop))
    }

    /// Whether a path below `codes` is a file of entries, and none of translations.
    private static func isTop(_ path: String) -> Bool { isYAML(path) && !path.contains("/") }

    static func isYAML(_ path: String) -> Bool { path.hasSuffix(".yml") || path.hasSuffix(".yaml") }

    private mutating func addPhrases(_ root: String, _ files: [String]) throws(FileError) {
        for name in PhraseFiles.names where files.contains("words/\(name)") {
            let file = "codes/words/\(name)"
            let text = String(decoding: try FileSystem.read("\(root)/\(file)"), as: UTF8.self)
            for problem in PhraseFiles.add(text, name: name, to: &phrases) {
                diagnostics.append(
                    Diagnostic(
                        .warning, ReferenceReader.unknown, at: Place(file: file, line: problem.line, column: 1),
                        problem.text))
            }
        }
    }

    /// A file of translations.
    struct Layer {
        let file: String
        let bytes: [UInt8]
        let languages: [LocaleTag]
    }

    /// Adds what one file and its translations say. What is wrong in them is reported with its place, and left out.
    package mutating func add(_ bytes: [UInt8], file: String, origin: Origin) {
        add(bytes, file: file, origin: origin, language: Self.english, translations: [])
    }

    mutating func add(
        _ bytes: [UInt8], file: String, origin: Origin, language: LocaleTag, translations: [Layer]
    ) {
        if file == "codes/\(ReasonReader.name).yml" {
            addReasons(bytes, file: file, language: language, translations: translations)
            return
        }
        var reader = ReferenceReader(file: file, origin: origin, language: language)
        var items = reader.read(bytes)
        diagnostics += reader.yaml.diagnostics
        if let vendor = reader.vendor, !vendors.contains(where: { $0.id == vendor.id }) { vendors.append(vendor) }
        for layer in translations {
            var translation = TranslationReader(file: layer.file, languages: layer.languages)
            translation.read(layer.bytes, into: &items, of: file)
            keep(translation)
        }
        entries += items.flatMap(\.entries)
        dates += items.compactMap { item in
            item.entry.checked.map { ReferenceDate(key: item.key, place: item.place, checked: $0) }
        }
    }

    private mutating func addReasons(_ bytes: [UInt8], file: String, language: LocaleTag, translations: [Layer]) {
        var reader = ReasonReader(file: file, language: language)
        var texts = reader.read(bytes)
        diagnostics += reader.yaml.diagnostics
        let sources = texts.map(reader.source)
        for layer in translations {
            var translation = TranslationReader(file: layer.file, languages: layer.languages)
            translation.read(layer.bytes, into: &texts, sources)
            keep(translation)
        }
        reasons += texts
    }

    private mutating func keep(_ reader: TranslationReader) {
        diagnostics += reader.yaml.diagnostics
        translations += reader.translations
        gaps += reader.gaps
    }

    /// What texts that name no language are in.
    package static let english = LocaleTag("en-US")!

    /// The languages of the site whose own words a folder of translations holds: each that is nearest to this folder.
    /// Else the folder's, in which readers of other regions and scripts get them too.
    private static func languages(
        of folder: LocaleTag, _ locales: [LocaleTag], _ others: [LocaleTag]
    ) -> [LocaleTag] {
        let own = locales.filter { locale in
            let order = LanguageOrder(wanted: locale.tag, source: "")
            return order.isOwn(folder.tag) && order.pick(from: others) == folder
        }
        return own.isEmpty ? [folder] : own
    }
}
