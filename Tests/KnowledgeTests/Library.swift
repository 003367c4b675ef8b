@testable import Articles
import Codes

@testable import Knowledge
import Platform

/// Articles to test on: those of a folder, and small ones written in a test.
enum Library {
    static let english = LocaleTag("en-US")!
    static let dutch = LocaleTag("nl-NL")!

    /// All articles below a folder of the corpus, or of the project itself.
    static func articles(in root: String) throws -> [LocalizedArticle] {
        let folder = try ContentFolder(root, sourceLocale: english)
        func read(_ path: String) -> Result<SplitArticle, UnreadableSource> {
            SplitArticle.read(path: path, bytes: (try? FileSystem.read("\(root)/\(path)")) ?? [])
        }
        let reader = ArticleGroupReader(
            sourceLocale: english, read: read, included: { path in try? read(path).get() })
        return folder.groups.map(reader.article)
    }

    /// One article of the Markdown of a file: `nl-NL`, with pairs as `nl[…]en[…]` (see `pairs`), or in one language.
    static func article(_ markdown: String, locale: String = "nl-NL", front: String = "audience: Admin")
        -> LocalizedArticle
    {
        let text = "---\n\(front)\n---\n" + pairs(markdown)
        let reader = ArticleGroupReader(
            sourceLocale: english, read: { SplitArticle.read(path: $0, bytes: Array(text.utf8)) },
            included: { _ in nil })
        let member = ArticleGroup.Member(locale: LocaleTag(locale)!, path: "\(locale)/a.md")
        return reader.article(ArticleGroup(key: "a", members: [member]))
    }

    /// `{Fout 5.7.1|Error 5.7.1}` becomes a published pair, numbered from 101.
    static func pairs(_ markdown: String) -> String {
        var number = 100
        return markdown.replacing(/\{([^{}|]*)\|([^{}]*)\}/) { match in
            number += 1
            let id = "abcde-\(number)"
            return "<span data-ttu-id=\"\(id)\">\(match.1)</span><span class=\"sxs-lookup\">"
                + "<span data-stu-id=\"\(id)\">\(match.2)</span></span>"
        }
    }

    static func knowledge(_ markdown: String, locale: String = "nl-NL", front: String = "audience: Admin")
        -> ArticleKnowledge
    {
        EntryExtractor().knowledge(of: article(markdown, locale: locale, front: front))
    }
}

extension ArticleKnowledge {
    var spellings: [String] { entries.map(\.code.spelling) }

    func entry(_ spelling: String) -> CodeEntry? { entries.first { $0.code.spelling == spelling } }
}

extension [LocaleTag: [[Inline]]] {
    /// As text, for expectations.
    subscript(text locale: LocaleTag) -> [String]? { self[locale]?.map(\.plainText) }
}
