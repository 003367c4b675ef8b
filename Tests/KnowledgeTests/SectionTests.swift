@testable import Articles
import Codes
import Terms
import Testing

@testable import Knowledge

/// What an entry takes from its section.
struct SectionTests {
    @Test func `causes, steps, who and links come from the sections of those names`() throws {
        let knowledge = Library.knowledge(
            """
            # {5.7.705: drempel|5.7.705: Threshold}

            {Te veel verzonden.|Too much was sent.} {In het NDR staat:|The NDR states:}

            `550 5.7.705 Access denied, tenant has exceeded threshold`

            ## {Oorzaken|Causes}

            - {Een aanval.|An attack.}
            - {Een mailing.|A mailing.}

            ## {Wie|Who can fix it}

            {De beheerder van de geadresseerde.|The admin of the recipient.}

            ## {Doen|What to do}

            {Kies iets.|Choose something.}

            1. {Stop.|Stop.}
               - {Alles.|Everything.}
            2. {Wacht.|Wait.}

            ## {Verwant|Related articles}

            - [{Meer|More}](b.md#x)
            """)
        let entry = try #require(knowledge.entry("5.7.705"))
        #expect(knowledge.entries.count == 1)
        #expect(entry.summary[Library.dutch]?.plainText == "Te veel verzonden.")
        #expect(entry.causes[text: Library.english] == ["An attack.", "A mailing."])
        #expect(entry.steps[Library.dutch]?.items.map(\.plainText) == ["Stop. Alles.", "Wacht."])
        #expect(entry.fixBy == .recipientAdmin)
        #expect(entry.links[Library.english]?.map(\.link.destination) == ["b.md#x"])
        #expect(entry.base == [Library.dutch: "nl-NL/a.md", Library.english: "nl-NL/a.md"])
    }

    @Test func `a list that a picture interrupts is one list of steps`() throws {
        let knowledge = Library.knowledge(
            "# {Fout 5.7.1|Error 5.7.1}\n\n1. {Open.|Open.}\n\n![x](x.png)\n\n2. {Sluit.|Close.}\n")
        #expect(knowledge.entry("5.7.1")?.steps[Library.english]?.items.count == 2)
    }

    @Test func `a section about another code keeps what it says to itself`() throws {
        let knowledge = Library.knowledge(
            """
            # {Fout 5.7.7xx|Error 5.7.7xx}

            {Familie.|The family.}

            ## {Fout 5.7.705|Error 5.7.705}

            {Dit komt door spam.|This is caused by spam.}

            1. {Stop.|Stop.}
            """)
        #expect(knowledge.entry("5.7.7xx")?.steps == [:])
        #expect(knowledge.entry("5.7.7xx")?.causes == [:])
        #expect(knowledge.entry("5.7.705")?.causes[text: Library.english] == ["This is caused by spam."])
        #expect(knowledge.entry("5.7.705")?.related.map(\.spelling) == ["5.7.7xx"])
    }

    @Test func `asking support is all there is to do where no steps are`() {
        let text = "# {Fout 5.7.708|Error 5.7.708}\n\n{Vraag support.|If it goes on, contact support.}\n"
        #expect(Library.knowledge(text).entry("5.7.708")?.fixBy == .support)
        #expect(
            Library.knowledge("# {Fout 5.7.708|Error 5.7.708}\n", front: "audience: ITPro").entry("5.7.708")?.fixBy
                == .admin)
    }

    @Test func `quoted text and code blocks are literals, prose is not`() {
        let text = """
            # {Fout|Error 4.4.62}

            {U ziet 451 4.4.62 vaak.|You get 451 4.4.62 often, as "451 4.4.62 Mail sent to the wrong region. ATTR35," here.}

            ```
            Remote server returned '550 5.7.1 other'
            451 4.4.62 Mail sent elsewhere
            ```
            """
        #expect(
            Library.knowledge(text).entry("4.4.62")?.messages == [
                "451 4.4.62 Mail sent to the wrong region. ATTR35", "451 4.4.62 Mail sent elsewhere",
            ])
    }

    @Test func `a translation of an older text keeps to what that text says where`() throws {
        var article = Library.article(
            "# {Nieuw|Error 5.7.705: New}\n\n{Nieuwe uitleg.|A new first paragraph about it all.}\n\n1. {Nieuw.|New.}\n"
        )
        article.translations =
            Library.article(
                "# {Post|Mail}\n\n## {Oud: 5.7.705|Error 5.7.705: Old}\n\n{Oude uitleg.|Old words.}\n"
            ).translations
        let entry = try #require(EntryExtractor().knowledge(of: article).entry("5.7.705"))
        #expect(entry.summary[Library.dutch]?.plainText == "Oude uitleg.")
        #expect(entry.summary[Library.english]?.plainText == "A new first paragraph about it all.")
        #expect(entry.steps[Library.dutch] == nil && entry.steps[Library.english] != nil)
    }

    @Test func `where the two languages are not built alike, segments and anchors lead the way`() throws {
        let source = Library.article(
            "# {Fout|Error 5.7.705}\n\n{Uitleg.|What it means.}\n\n1. {Stop.|Stop.}\n\n{Einde|End}\n")
        var dutch = try #require(source.translations.first)
        let blocks = dutch.tree.blocks
        dutch = dutch.replacing([blocks[0], .thematicBreak] + blocks[1...])
        var article = source
        article.translations = [dutch]
        let entry = try #require(EntryExtractor().knowledge(of: article).entry("5.7.705"))
        #expect(entry.summary[Library.dutch]?.plainText == "Uitleg.")
        #expect(entry.steps[Library.dutch]?.items.map(\.plainText) == ["Stop."])
    }
}

extension LocalizedArticle.Version {
    fileprivate func replacing(_ blocks: [Block]) -> LocalizedArticle.Version {
        LocalizedArticle.Version(
            locale: locale, file: file, frontMatter: frontMatter, title: title, tree: ArticleTree(blocks: blocks),
            sourceTree: sourceTree, isStale: isStale, segmentCount: segmentCount)
    }
}

struct WhoTests {
    @Test(arguments: [
        ("An admin of your organization asks Microsoft Support.", FixBy.admin),
        ("An admin of your own organization. Neither the sender nor the recipient can.", .admin),
        ("The administrator of the recipient's organization.", .recipientAdmin),
        ("De beheerder van de geadresseerde.", .recipientAdmin),
        ("Microsoft Support only.", .support), ("The sender, by checking the address.", .user),
    ])
    func `the first sentence of who can fix it names who acts`(text: String, fixBy: FixBy) {
        #expect(WhoReader.fixBy(who: text, prose: "") == fixBy)
    }
}
