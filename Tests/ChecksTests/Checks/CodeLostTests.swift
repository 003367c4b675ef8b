import Testing

@testable import Checks

struct CodeLostTests {
    @Test("A code that the translation lost is an error")
    func codeThatTranslationLost() throws {
        let found = try Sample.identifiers("Fout, zie verder.", "Error 5.7.708 see below.")
        #expect(found == ["code-lost"])
    }

    @Test(
        "A bare code at the start of a heading that the translation lost is an error, the number of a section is not",
        arguments: [
            ([("Te veel ontvangers", "4.5.3 Too many recipients"), ("Een fout", "An error")], ["code-lost"]),
            ([("4.5.3 Te veel ontvangers", "4.5.3 Too many recipients"), ("Een fout", "An error")], []),
            ([("Mail en fouten", "1. Mail and errors"), ("De server", "4.5.3 The server")], ["number-lost"]),
            ([("Te veel", "4.5.3 Too many"), ("Een huis", "A house")], ["number-lost"]),
        ])
    func headings(pairs: [(String, String)], found: [String]) throws {
        let text = Sample.article(pairs.map { (target: $0.0, source: $0.1) }, before: "## <a name=\"x\"></a>")
        #expect(try Sample.findings(in: text).map(\.identifier) == found)
    }

    @Test("A cmdlet in another letter case is kept")
    func cmdletAnotherLetterCase() throws {
        let found = try Sample.identifiers("Gebruik set-mailbox.", "Use Set-Mailbox.")
        #expect(found == [])
    }

    @Test("A misspelt cmdlet is found although the address of its link spells it")
    func misspeltCmdletFoundAlthough() throws {
        let found = try Sample.identifiers("[Nieuw-InboxRule](x/new-inboxrule)", "[New-InboxRule](x/new-inboxrule)")
        #expect(found == ["code-lost"])
    }

    @Test("A name of software that was translated is an error")
    func nameSoftwareWasTranslated() throws {
        let found = try Sample.identifiers("Stel TeamsAanmelding in.", "Set AllowTeamsSignIn to on.")
        #expect(found == ["code-lost"])
    }

    @Test("The person in an address of an example may get another name")
    func personAddressExampleMay() throws {
        let found = try Sample.identifiers("Naar jan@contoso.com.", "To joe@contoso.com.")
        #expect(found == [])
    }
}
