import Foundation
import Platform
import Testing

@testable import Articles
@testable import Site

@Suite("Ids of a page")
struct PageIDTests {
    @Test("Every id that the page of an article has of its own is kept from the article")
    func reserved() throws {
        let templates = ["layout", "article", "search", "language-switch", "breadcrumbs", "code-item", "mark"]
        var found: Set<String> = []
        for name in templates {
            let text = try String(contentsOfFile: "Templates/\(name).mustache", encoding: .utf8)
            found.formUnion(text.split(separator: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) })
        }
        for script in try FileTree.list("Templates/assets").files where script.hasSuffix(".js") {
            let text = try String(contentsOfFile: "Templates/assets/\(script)", encoding: .utf8)
            found.formUnion(text.split(separator: ".id = '").dropFirst().map { String($0.prefix { $0 != "'" }) })
        }
        #expect(found == HeadingIDs.reserved)
    }

    @Test("A heading and an anchor in running text give way to the page's own id, and links follow them")
    func giveWay() async throws {
        for id in HeadingIDs.reserved.sorted() {
            let site = try await BuiltSite([
                "a.md": "---\ntitle: A\nms.contentlocale: en-US\n---\n# A\n\n## <a name=\"\(id)\"></a>Heading\n",
                "b.md":
                    "---\ntitle: B\nms.contentlocale: en-US\n---\n# B\n\nText <a name=\"\(id)\"></a>here. [x](#\(id)) [y](a.md#\(id))\n",
            ])
            #expect(try site.article("en-us/articles/a.html").contains("<h2 id=\"\(id)-1\">"))
            let page = try site.article("en-us/articles/b.html")
            #expect(page.contains("<span id=\"\(id)-1\"></span>"))
            #expect(page.contains("href=\"#\(id)-1\""))
            #expect(page.contains("href=\"a.html#\(id)-1\""))
            #expect(try DeadLinks.find(in: site.folder.path() + "/Output") == [])
        }
    }

    @Test("Codes and commands are isolated in a line from right to left, with the reply before them")
    func rightToLeft() async throws {
        let arabic = Bilingual.article(
            "ar-SA", title: "كلمة",
            [("# كلمة", "# Word"), ("انظر 550 5.7.705 أو `Get-Mailbox`", "See 550 5.7.705 or `Get-Mailbox`")])
        let site = try await BuiltSite(["ar-SA/a.md": arabic])
        let page = try site.article("ar-sa/articles/a.html")
        #expect(
            page.contains(
                "<bdi dir=\"ltr\">550 <a class=\"code-link\" href=\"../codes/5.7.705.html\">5.7.705</a></bdi>"))
        #expect(page.contains("<code dir=\"ltr\">Get-Mailbox</code>"))
        #expect(try !site.article("en-us/articles/a.html").contains("<bdi"))
    }
}
