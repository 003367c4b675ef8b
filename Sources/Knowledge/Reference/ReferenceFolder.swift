package import Articles
internal import Languages
package import Platform

/// What stands in the folder `codes` of a content folder, for whoever translates it.
package struct ReferenceFolder: Sendable {
    /// The files of entries, without the folder: `gmail.yml`.
    package let sources: [String]
    /// The languages that have a folder of translations.
    package let languages: [LocaleTag]
    private let names: [LocaleTag: String]
    private let files: Set<String>
    private let links: Set<String>

    /// Empty where there is no folder `codes`.
    package init(_ root: String) throws(FileError) {
        let tree = FileSystem.exists("\(root)/codes") ? try FileTree.list("\(root)/codes") : FileTree()
        let all = tree.files.filter(ReferenceData.isYAML)
        sources = all.filter { !$0.contains("/") }
        let folders = Set(
            all.filter { $0.contains("/") }.compactMap { $0.split(separator: "/").first.map(String.init) })
        names = Dictionary(
            folders.sorted().compactMap { name in LocaleTag(name).map { ($0, name) } },
            uniquingKeysWith: { one, _ in one })
        languages = names.keys.sorted()
        files = Set(tree.files)
        links = Set(tree.skippedLinks)
    }

    /// The language whose folder holds, or would hold, the translations into a language: the nearest that there is;
    /// else one for all its regions, where the language alone says enough.
    ///
    ///     nl-BE, where there is nl   →  nl      it-IT   →  it      zh-TW   →  zh-TW
    package func language(for wanted: LocaleTag) -> LocaleTag {
        if let near = wanted.nearest(in: languages) { return near }
        let isEnough = LanguageOrder(wanted: wanted.tag, source: "").isOwn(wanted.language)
        return isEnough ? LocaleTag(wanted.language) ?? wanted : wanted
    }

    /// `codes/nl/gmail.yml`, whether it is there or not; nil where a link would lead out of the folder.
    package func path(of source: String, in language: LocaleTag) -> String? {
        let folder = names[language] ?? language.tag
        guard !links.contains(folder), !links.contains("\(folder)/\(source)") else { return nil }
        return "codes/\(folder)/\(source)"
    }

    /// Whether a path that `path(of:in:)` gave is there.
    package func has(_ path: String) -> Bool { files.contains(String(path.dropFirst("codes/".count))) }
}
