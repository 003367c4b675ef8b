package import Articles
package import Diagnostics
internal import Foundation
internal import Knowledge

/// Names that nearly follow the conventions of a content folder, so that what they name would be passed over without a
/// word: `nl_NL/`, `Nederlands/`, `naslag.yaml`.
package enum FolderNames {
    package static let folder = "folder-name"
    package static let file = "configuration-name"

    /// - Returns: a warning for each, with the name that was likely meant.
    package static func problems(in content: ContentFolder) -> [Diagnostic] {
        configurations(content) + folders(content)
    }

    private static func configurations(_ content: ContentFolder) -> [Diagnostic] {
        let wanted = Configuration.fileName
        return content.files.filter { name in
            name != wanted && !name.contains("/")
                && (name.lowercased() == wanted || name.lowercased() == wanted.replacing(".yml", with: ".yaml"))
        }.sorted().map { name in
            Diagnostic(
                .warning, file, at: Place(file: name),
                "this file is not read; its name must be '\(wanted)', to the letter")
        }
    }

    /// Folders at the top that hold articles and are named by no locale.
    private static func folders(_ content: ContentFolder) -> [Diagnostic] {
        let tops = content.files.lazy.filter { $0.hasSuffix(".md") }.compactMap { path in
            path.firstIndex(of: "/").map { String(path[..<$0]) }
        }
        return Set(tops).filter { !$0.hasPrefix(".") && !LocaleTag.namesFolder($0) }.sorted().compactMap { name in
            guard let meant = meant(by: name) else { return nil }
            return Diagnostic(
                .warning, folder, at: Place(file: name),
                "this folder is taken for no language, as its name is no language tag; did you mean '\(meant)'?")
        }
    }

    /// `nl-NL` for `nl_NL`, and `nl` for `Nederlands` and `Dutch`; nil for a name that means no language.
    static func meant(by name: String) -> String? {
        if name.contains("_") { return LocaleTag(name)?.tag }
        let wanted = folded(name)
        return languages.first { $0.name == wanted }?.code
    }

    /// The languages of ISO 639-1 by their own and their English names (Unicode CLDR, by way of Foundation). It takes a
    /// while, and only a folder that is named by no locale asks for it.
    private static let languages: [(name: String, code: String)] = {
        let codes = Locale.LanguageCode.isoLanguageCodes.map(\.identifier).filter { $0.utf8.count == 2 }
        let english = Locale(identifier: "en")
        return codes.flatMap { code in
            [Locale(identifier: code), english].compactMap { $0.localizedString(forLanguageCode: code) }
                .map { (folded($0), code) }
        }
    }()

    private static func folded(_ name: String) -> String {
        name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }
}
