internal import Layout

/// Another name that opens a page, as a relative symbolic link beside it.
///
/// A link and no `.so` file: `.so` in a page is what the checks against hostile text look for, and it costs a reader
/// of the raw file a second look. Where a file system has no links, such a file stands for it after all.
package struct ManAlias: Hashable, Sendable {
    /// `man/man7/550-5.7.705.7`.
    package let path: String
    /// `5.7.705.7`.
    package let target: String

    /// The path of the page that it opens: `man/man7/5.7.705.7`.
    package var pagePath: String {
        path.lastIndex(of: "/").map { path[...$0] + target } ?? target
    }

    /// A page that opens another one, named from the folder that holds the sections: `man/nl/man7/5.7.705.7` gives
    /// `.so man7/5.7.705.7`.
    package static func page(opening path: String) -> [UInt8] {
        Array(".so \(path.split(separator: "/").suffix(2).joined(separator: "/"))\n".utf8)
    }

    /// The names that open a page besides its own: what it lists in NAME, and each reply with the code,
    /// `550-5.7.705` for reply 550.
    package static func names(of page: ManPage, replies: [Int]) -> [String] {
        page.names + replies.map { "\($0)-\(page.name)" }
    }

    /// The links for the aliases of all pages of one language.
    ///
    /// A page keeps its name against any alias, and of two aliases the first stands. Names that differ by letter case
    /// alone are one name here: they are one file on some systems, and one key of the index on all.
    package static func links(
        _ aliases: [(page: String, names: [String])], folder: String, section: String = "7"
    ) -> [ManAlias] {
        var taken = Set(aliases.map { $0.page.lowercased() })
        var links: [ManAlias] = []
        for (page, names) in aliases {
            for name in names where ManName.isValid(name) && taken.insert(name.lowercased()).inserted {
                links.append(
                    ManAlias(
                        path: ManPath.page(name, folder: folder, section: section),
                        target: ManPath.file(page, section: section)))
            }
        }
        return links
    }
}
