package import Articles
package import Codes
package import Diagnostics
package enum ReferenceData {
    package static func load(content: ContentFolder, shipped: String?) -> ([CodeEntry], [Diagnostic]) { ([], []) }
}
package enum KnowledgeJSON {
    package struct Locale { package init(tag: LocaleTag, name: String) {} }
    package static func data(_ base: KnowledgeBase, locales: [Locale]) -> [UInt8] { Array("{}".utf8) }
    package static var schema: [UInt8] { Array("{}".utf8) }
}
extension KnowledgeBase {
    package static func build(articles: [ArticleKnowledge], reference: [CodeEntry]) -> KnowledgeBase {
        KnowledgeBase(codes: [], articles: articles.map(\.summary), members: [:], mentions: [:], codesOfArticles: [:])
    }
    package var allCodes: [Code] { codes.map(\.code) }
}
extension Configuration {
    package static func read(content: String) -> (Configuration, [Diagnostic]) { (Configuration(), []) }
}
