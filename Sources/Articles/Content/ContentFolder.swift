package import Diagnostics
package import Platform

/// The content folder: which articles there are in which locale, and which other files they may refer to.
///
/// A folder named by a locale (`nl-NL`) holds that locale's articles. Without such folders the whole folder is one
/// tree, and each article names its locale in `ms.contentlocale`.
package struct ContentFolder: Sendable {
    /// The path of the folder, as it was given.
    package let root: String
    /// The articles, in the order of their keys.
    package let groups: [ArticleGroup]
    /// The tables of contents, `toc.yml` and `TOC.md`, in the order of their keys: navigation, and no articles.
    package let navigation: [ArticleGroup]
    /// Folders named by locales hold the articles, so that a key starts below them.
    package let hasLocaleFolders: Bool
    /// Every file below the folder, by path relative to it.
    package let files: Set<String>
    /// What below the folder was left out, and why: links, pipes and devices, names that are not UTF-8, folders too
    /// deep.
    package let diagnostics: [Diagnostic]

    /// - Throws: `FileError` when the folder is not there or cannot be listed.
    package init(_ root: String, sourceLocale: LocaleTag) throws(FileError) {
        self.init(root, try FileTree.list(root), sourceLocale: sourceLocale)
    }

    /// - Parameter listing: all that is below the folder.
    package init(_ root: String, _ listing: FileTree, sourceLocale: LocaleTag) {
        self.root = root
        files = Set(listing.files)
        let visible = listing.files.filter(Self.mayBeArticle)
        let (tables, others) = (visible.filter(Self.isTableOfContents), visible.filter { !Self.isTableOfContents($0) })
        let hasFolders = others.contains { !YAMLPage.isName($0) && Self.locale(ofFolderIn: $0) != nil }
        let articles = others.filter { path in
            guard YAMLPage.isName(path) else { return true }
            guard !hasFolders || Self.locale(ofFolderIn: path) != nil else { return false }
            return (try? FileSystem.read("\(root)/\(path)")).flatMap(YAMLPage.kind) != nil
        }
        hasLocaleFolders = hasFolders
        let found = Self.grouped(articles, root, hasLocaleFolders: hasFolders, sourceLocale: sourceLocale)
        groups = found.map(\.withoutTwins)
        diagnostics =
            listing.skippedLinks.map {
                Diagnostic(
                    .information, "symbolic-link", at: Place(file: $0),
                    "symbolic links are not followed; put a copy of the file here")
            } + listing.skippedOthers.map { .notRegular($0) }
            + listing.skippedNames.map {
                Diagnostic(
                    .error, "not-utf-8", at: Place(file: $0),
                    "this name is not UTF-8, so it is left out with all that is in it; rename it")
            }
            + listing.skippedFolders.map {
                Diagnostic(
                    .error, "too-complex", at: Place(file: $0),
                    "this folder stands in more than \(NestingLimit.folders) others, so it is left out; move it up")
            } + found.flatMap(\.twins)
        navigation = Self.grouped(tables, root, hasLocaleFolders: hasFolders, sourceLocale: sourceLocale)
    }

    /// A name without what says that it is an article: `5-7-705` of `5-7-705.md`.
    static func name(of path: Substring) -> Substring {
        String.SubSequence(path.utf8.dropLast(YAMLPage.isName(String(path)) ? 4 : 3))
    }

    private static func isTableOfContents(_ path: String) -> Bool {
        let name = path.utf8.suffix(from: path.utf8.lastIndex(of: 0x2F).map(path.utf8.index(after:)) ?? path.startIndex)
        guard name.count <= 7 else { return false }
        return ["toc.yml", "toc.md"].contains(String(name)!.lowercased())
    }

    private static func mayBeArticle(_ path: String) -> Bool {
        guard path.utf8.count >= 3, path.utf8.suffix(3).elementsEqual(".md".utf8) || YAMLPage.isName(path) else {
            return false
        }
        // No component is hidden: the path and what follows a slash do not begin with a dot.
        var last = UInt8(ascii: "/")
        for byte in path.utf8 {
            if byte == UInt8(ascii: "."), last == UInt8(ascii: "/") { return false }
            last = byte
        }
        return true
    }

    private static func grouped(
        _ paths: [String], _ root: String, hasLocaleFolders: Bool, sourceLocale: LocaleTag
    ) -> [ArticleGroup] {
        var members: [String: [ArticleGroup.Member]] = [:]
        // Thousands of neighbours are in one folder.
        var last: (folder: Substring, locale: LocaleTag?)?
        for path in paths {
            let name = Self.name(of: path[...]).utf8
            let locale: LocaleTag
            let key: Substring
            if hasLocaleFolders {
                // Files beside the locale folders (a read-me, say) are no articles.
                guard let slash = name.firstIndex(of: UInt8(ascii: "/")) else { continue }
                if last?.folder.utf8.elementsEqual(name[..<slash]) != true {
                    last = (path[..<slash], self.locale(ofFolderIn: path))
                }
                guard let folder = last?.locale else { continue }
                locale = folder
                key = Substring(name[name.index(after: slash)...])
                if key.isEmpty { continue }
            } else {
                locale = LocalePeek.contentLocale(of: "\(root)/\(path)") ?? sourceLocale
                key = Substring(name)
            }
            members[String(key), default: []].append(ArticleGroup.Member(locale: locale, path: path))
        }
        return members.map { ArticleGroup(key: $0.key, members: $0.value.sorted { $0.locale < $1.locale }) }
            .sorted { $0.key < $1.key }
    }

    /// The key and the language that the path of an article alone tells: `nl-NL/mail/a.md` gives `mail/a` and `nl-NL`.
    package static func article(of path: String) -> (key: String, locale: LocaleTag?) {
        let locale = locale(ofFolderIn: path)
        let below = locale == nil ? path[...] : path[path.index(after: path.firstIndex(of: "/")!)...]
        return (String(below.hasSuffix(".md") ? below.dropLast(3) : below), locale)
    }

    private static func locale(ofFolderIn path: String) -> LocaleTag? {
        guard let slash = path.firstIndex(of: "/") else { return nil }
        let name = String(path[..<slash])
        return LocaleTag.namesFolder(name) ? LocaleTag(name) : nil
    }
}

extension ContentFolder {
    /// Whether any article is bilingual, so that the source language is there too.
    package var holdsPairs: Bool {
        groups.contains { group in
            group.members.contains { member in
                (try? FileSystem.read("\(root)/\(member.path)"))?.withUnsafeBufferPointer {
                    ByteSearch(in: $0).first("<span class=\"sxs-lookup\">", from: 0) != nil
                } ?? false
            }
        }
    }
}

/// One article in all its locales: the files that share a key.
package struct ArticleGroup: Hashable, Sendable {
    /// The path below the locale's folder, without `.md`: `mail/5-7-705`.
    package let key: String
    /// The files of the article, in the order of their locales.
    package let members: [Member]

    /// One file of the article.
    package struct Member: Hashable, Sendable {
        package let locale: LocaleTag
        /// Relative to the content folder.
        package let path: String
    }
}

extension ArticleGroup {
    /// `a.md` and `a.yml` of one locale would have one page: the first is the article.
    fileprivate var withoutTwins: ArticleGroup {
        guard !twins.isEmpty else { return self }
        var seen: Set<LocaleTag> = []
        return ArticleGroup(key: key, members: members.filter { seen.insert($0.locale).inserted })
    }

    fileprivate var twins: [Diagnostic] {
        zip(members, members.dropFirst()).compactMap { first, second in
            first.locale != second.locale
                ? nil
                : Diagnostic(
                    .error, "name-collision", at: Place(file: second.path),
                    "this page and '\(first.path)' would be one page of the site, so it is left out; rename one of them"
                )
        }
    }
}
