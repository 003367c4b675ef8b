import Testing

@testable import Articles
@testable import Diagnostics

@Suite("Pages of YAML")
struct YAMLPageTests {
    private static func markdown(_ text: String) throws -> String {
        let article = try SplitArticle.read(path: "nl-NL/faq.yml", bytes: Array(text.utf8)).get()
        return String(decoding: article.target.bytes, as: UTF8.self)
    }

    private static let faq = """
        ### YamlMime:FAQ
        metadata:
          title: Vragen
          ms.contentlocale: nl-NL
        title: Vragen over post
        summary: Korte inleiding.
        sections:
        - name: Verzenden
          questions:
          - question: >
              Waarom komt
              mijn post terug?
            answer: |
              Lees eerst het **bericht**.

              1. Zoek de code.
        - name: Ontvangen
          questions:
          - question: En dan?
            answer: Wacht.
        """

    @Test("Questions are headings, and answers Markdown")
    func questions() throws {
        let expected = """
            # Vragen over post

            Korte inleiding.

            ## Verzenden

            ### Waarom komt mijn post terug?

            Lees eerst het **bericht**.

            1. Zoek de code.


            ## Ontvangen

            ### En dan?

            Wacht.


            """
        #expect(try Self.markdown(Self.faq) == expected)
    }

    @Test("Places are those of the YAML")
    func places() throws {
        let article = try SplitArticle.read(path: "faq.yml", bytes: Array(Self.faq.utf8)).get()
        #expect(article.file.place(of: "1. Zoek").line == 16)
        #expect(article.file.place(of: "# Vragen").line == 5)
        #expect(!article.file.isOriginal)
        #expect(article.frontMatter.title == "Vragen")
        #expect(article.frontMatter.locale == "nl-NL")
    }

    @Test("The name of a single section is left out")
    func single() throws {
        let text =
            "### YamlMime:FAQ\ntitle: T\nsections:\n- name: Ignored\n  questions:\n  - question: Q\n    answer: A\n"
        #expect(try Self.markdown(text) == "# T\n\n## Q\n\nA\n\n")
    }

    @Test("Landing pages and hubs are titles, texts and lists of links")
    func landing() throws {
        let text = """
            ### YamlMime:Landing
            title: Start
            summary: Alles.
            landingContent:
            - title: Post
              linkLists:
              - linkListType: concept
                links:
                - text: Over [codes]
                  url: codes.md
            highlightedContent:
              items:
              - title: Nieuw
                itemType: whats-new
                summary: Wat er is.
                url: new.md
                footerLink:
                  text: Alles
                  url: all.md
            additionalContent:
              footer: Ten *slotte*.
            """
        let expected = """
            # Start

            Alles.

            ## Post

            - [Over \\[codes\\]](<codes.md>)

            - [Nieuw](<new.md>)

              Wat er is.
            - [Alles](<all.md>)


            Ten *slotte*.


            """
        #expect(try Self.markdown(text) == expected)
    }

    @Test("Titles and answers hold sentence pairs")
    func pairs() throws {
        let pair =
            "<span data-ttu-id=\"a-1\">Een</span><span class=\"sxs-lookup\"><span data-stu-id=\"a-1\">One</span></span>"
        let text =
            "### YamlMime:FAQ\ntitle: '\(pair)'\nsections:\n- questions:\n  - question: Q\n    answer: '\(pair)'\n"
        let article = try SplitArticle.read(path: "a.yml", bytes: Array(text.utf8)).get()
        #expect(String(decoding: article.target.bytes, as: UTF8.self) == "# Een\n\n## Q\n\nEen\n\n")
        #expect(article.source.map { String(decoding: $0.bytes, as: UTF8.self) } == "# One\n\n## Q\n\nOne\n\n")
        #expect(article.frontMatter.title == "Een")
    }

    @Test(
        "A page that cannot be read says why",
        arguments: ["### YamlMime:FAQ\ntitle: 'a\n", "### YamlMime:FAQ\n- a\n"])
    func broken(text: String) {
        guard case .failure(let unreadable) = SplitArticle.read(path: "a.yml", bytes: Array(text.utf8)) else {
            Issue.record("read")
            return
        }
        #expect(unreadable.diagnostic.identifier == "yaml-page-invalid")
        #expect(unreadable.diagnostic.place.line > 0)
    }
}
