import Articles
import Codes
import Testing

@testable import Knowledge

struct TableTests {
    @Test func `a pipe table gives an entry a row, its columns understood by their source headers`() throws {
        let knowledge = Library.knowledge(
            """
            # {Codes|Codes of mail}

            | {Kode|Code} | {Omschrijving|Description} | {Oorzaak|Possible cause} | {Doen|What to do} |
            | --- | --- | --- | --- |
            | 550 5.4.1 | {Relay geweigerd|Relay denied} | {Geen domein.|No domain.} | {Voeg het toe.|Add it.} |
            | 5.1.1 or 5.1.10 | {Onbekend adres|Unknown address} | {Tikfout.|A typo.} | {Kijk na.|Check it.} |
            """)
        #expect(knowledge.spellings == ["5.4.1", "5.1.1", "5.1.10"])
        let relay = try #require(knowledge.entry("5.4.1"))
        #expect(relay.replies == [550])
        #expect(relay.title == [Library.dutch: "Relay geweigerd", Library.english: "Relay denied"])
        #expect(relay.causes[text: Library.dutch] == ["Geen domein."])
        #expect(relay.steps[Library.english]?.items.map(\.plainText) == ["Add it."])
        #expect(relay.places == [EntryPlace(key: "a", anchor: "codes-of-mail")])
    }

    @Test func `an HTML table with cells over several rows gives each row its code`() throws {
        let knowledge = Library.knowledge(
            """
            # {Codes|Codes of mail}

            <table>
            <tr><th>{Kode|NDR code}</th><th>{Tekst|Message}</th><th>{Uitleg|Explanation}</th></tr>
            <tr><td rowspan="2">5.7.1</td><td>Unable to relay</td><td>{Geen relay.|No relay.}</td></tr>
            <tr><td>Client was not authenticated</td><td>{Meld aan.|Sign in.}</td></tr>
            </table>
            """)
        #expect(knowledge.spellings == ["5.7.1", "5.7.1"])
        #expect(knowledge.entries.map(\.messages) == [["Unable to relay"], ["Client was not authenticated"]])
        #expect(knowledge.entries.map { $0.summary[Library.dutch]?.plainText } == ["Geen relay.", "Meld aan."])
    }

    @Test func `a table without headers needs codes that speak for themselves`() {
        let codes = "# {Post|Mail}\n\n<table><tr><td>550 5.1.10</td><td>{Onbekend|Unknown}</td></tr></table>\n"
        #expect(Library.knowledge(codes).spellings == ["5.1.10"])
        let numbers = "# {Post|Mail}\n\n<table><tr><td>4.1.10</td><td>{Telefoon|Phone}</td></tr></table>\n"
        #expect(Library.knowledge(numbers).spellings == [])
    }

    @Test func `a description in code is what the server says`() throws {
        let knowledge = Library.knowledge(
            """
            # {Codes|Codes of mail}

            | **{Kode|NDR code}** | **{Omschrijving|Description}** | **{Oorzaak|Possible cause}** |
            | --- | --- | --- |
            | `432 4.3.2` | `STOREDRV.Deliver; recipient thread limit exceeded` | {Te druk.|Too busy.} |
            | `550 5.7.700-749` | `Access denied, tenant has exceeded threshold` | {Misbruik.|Abuse.} |
            """)
        #expect(knowledge.spellings == ["4.3.2", "5.7.700-749"])
        let busy = try #require(knowledge.entry("4.3.2"))
        #expect(busy.messages == ["STOREDRV.Deliver; recipient thread limit exceeded"])
        #expect(busy.replies == [432])
        // What a column of causes says is a cause, and not what it means as well.
        #expect(busy.summary == [:])
        #expect(busy.causes[text: Library.dutch] == ["Te druk."])
    }

    @Test func `a number is what its header announces`() {
        let events =
            "# {Post|Mail}\n\n| {Gebeurtenis-id|Event ID} | {Uitleg|Meaning} |\n| --- | --- |\n| 4625 | {Mislukt|Failed} |\n"
        #expect(Library.knowledge(events).spellings == ["4625"])
        let replies =
            "# {Post|SMTP mail}\n\n| {Kode|Error code} | {Uitleg|Meaning} |\n| --- | --- |\n| 550 | {Nee|No} |\n| 404 | {Web|Web} |\n"
        #expect(Library.knowledge(replies).entries.map(\.code.name) == ["550", "http-404"])
    }

    @Test func `a table about something else makes no entries of the codes in its cells`() {
        let knowledge = Library.knowledge(
            """
            # {Wijzigingen|Changes to mail articles}

            | {Datum|Date} | {Artikel|Article} |
            | --- | --- |
            | 8/21/2019 | [{550 5.7.705 Geweigerd|550 5.7.705 Access denied}](b.md) |
            """)
        #expect(knowledge.spellings == [])
        #expect(knowledge.mentions.map(\.spelling) == ["5.7.705"])
    }
}
