import Articles
import Codes
import Corpora
import Testing

@testable import Knowledge

/// Codes of other systems than mail: where an article is about them, and what it says.
struct IdentityTests {
    @Test func `a table of properties is a record of the code that its article names`() throws {
        let knowledge = Library.knowledge(
            """
            # <a name="mssqlserver_9003"></a>{MSSQLSERVER_9003|MSSQLSERVER_9003}

            ## <a name="details"></a>{Gegevens|Details}

            |||
            |-|-|
            |{Product|Product Name}|SQL Server|
            |{Gebeurtenis|Event ID}|9003|
            |{Bron|Event Source}|MSSQLSERVER|
            |{Symbool|Symbolic Name}|LOG_INVALID_LSN|
            |{Tekst|Message Text}|{Het nummer %d klopt niet.|The number %d is wrong.}|

            ## <a name="explanation"></a>{Toelichting|Explanation}
            {Een nummer was fout.|A number was wrong.} {Dat komt doordat het logboek beschadigd is.|This is because the log is damaged.}

            ## <a name="user-action"></a>{Doe dit|User Action}
            {Zet een reservekopie terug.|Restore a backup.}
            """)
        #expect(knowledge.entries.map(\.code.name) == ["MSSQLSERVER_9003"])
        let entry = try #require(knowledge.entries.first)
        #expect(entry.names == ["LOG_INVALID_LSN"])
        #expect(entry.messages == ["The number %d is wrong."])
        #expect(entry.title == [Library.english: "The number %d is wrong", Library.dutch: "Het nummer %d klopt niet"])
        #expect(entry.summary[Library.english]?.plainText.hasPrefix("A number was wrong.") == true)
        #expect(entry.steps[Library.dutch]?.items.map(\.plainText) == ["Zet een reservekopie terug."])
    }

    @Test func `an event counts with its source`() throws {
        let table =
            "|||\n|-|-|\n|**{Gebeurtenis-id|Event ID}**|**1135**|\n|**{Bron|Source}**|Microsoft-Windows-FailoverClustering|\n"
            + "|**{Ernst|Level}**|{Fout|Error}|\n|**{Bericht|Message}**|{Knoop weg.|Node lost.}|\n"
        let other = table.replacing("Microsoft-Windows-FailoverClustering", with: "NTDS ISAM")
        let knowledge = Library.knowledge("# {Logboek|Log}\n\n\(table)\n\n\(other)")
        #expect(knowledge.entries.map(\.code.name) == ["FailoverClustering-1135", "NTDS-ISAM-1135"])
        #expect(knowledge.entries.map(\.messages) == [["Node lost."], ["Node lost."]])
        let rows =
            "| {Gebeurtenis-id|Event ID} | {Bron|Source} | {Uitleg|Meaning} |\n|---|---|---|\n| 7 | disk | {Slecht|Bad} |\n"
        #expect(Library.knowledge("# {Logboek|Event log}\n\n\(rows)").entries.map(\.code.name) == ["disk-7"])
    }

    @Test func `the anchor tells the code of a heading whose words put it last`() {
        let text =
            "# KMS\n\n#### <a name=\"event-id-12288-and-event-id-12289\"></a>12288 및 12289 이벤트 ID\n\n두 이벤트를 기록합니다.\n"
        #expect(Library.knowledge(text, locale: "ko-KR").spellings == ["12288", "12289"])
        // An anchor whose number the heading has not is of another text.
        let other = "# KMS\n\n## <a name=\"event-id-12288\"></a>이벤트\n\n두 이벤트를 기록합니다.\n"
        #expect(Library.knowledge(other, locale: "ko-KR").spellings == [])
    }

    @Test func `names in a list of definitions are codes by the number in their description`() throws {
        let knowledge = Library.knowledge(
            """
            # {Systeemfouten|System Error Codes (1000-1299)}

            <dl> <dt>

            **ERROR\\_STACK\\_OVERFLOW**
            </dt> <dd> <dl> <dt>

            1001 (0x3E9)
            </dt> <dt>

            {Stapel vol.|The stack overflowed.}
            </dt> </dl> </dd> </dl>
            """)
        #expect(knowledge.entries.map(\.code.name) == ["win32-1001"])
        #expect(knowledge.entries.first?.names == ["ERROR_STACK_OVERFLOW"])
        #expect(knowledge.entries.first?.title[Library.dutch] == "Stapel vol")
    }

    @Test func `a quotation or a line behind a heading that is a bare code is its message`() throws {
        let quoted = Library.knowledge(
            "# Errore del compilatore C2026\n\n> stringa troppo grande\n\nLa stringa supera il limite.\n",
            locale: "it-IT")
        #expect(quoted.entry("C2026")?.messages == ["stringa troppo grande"])
        let italian = LocaleTag("it-IT")!
        #expect(quoted.entry("C2026")?.title == [italian: "stringa troppo grande"])
        #expect(quoted.entry("C2026")?.summary[italian]?.plainText == "La stringa supera il limite.")
        let list = Library.knowledge("# Compiler errors C2000 through C2099\n\nThese are they.\n", locale: "en-US")
        #expect(list.spellings == [])
    }

    @Test func `bold words that open items are sections`() throws {
        let knowledge = Library.knowledge(
            """
            ## {Foutcode: 800|Error code: 800}

            - **{Beschrijving van de fout.|Error description.}** {Geen verbinding.|No connection.}
            - **{Mogelijke oorzaak.|Possible cause.}** {De tunnel bestaat niet.|The tunnel does not exist.}
            - **{Mogelijke oplossing:|Possible solution:}**
                - {Kies een ander type.|Choose another type.}
                - {Open de poort.|Open the port.}
            """)
        let entry = try #require(knowledge.entry("800"))
        #expect(entry.summary[Library.english]?.plainText == "No connection.")
        #expect(entry.causes[text: Library.dutch] == ["De tunnel bestaat niet."])
        #expect(entry.steps[Library.english]?.items.count == 2)
        #expect(entry.title[Library.english] == "No connection")
    }

    @Test(arguments: [
        "# {Bestand|File}\n\n| {Veld|Field} | {Waarde|Value} |\n|---|---|\n| {Soort|Tag} | 0x3802 TIFF |\n",
        "# {Pakket|Packet errors}\n\n| {Vlag|Flag} | {Bits|Value} |\n|---|---|\n| DEBUG_SEARCH | 0x00000001 |\n",
        "# {Rechten|Access rights}\n\n| {Recht|Constant} | {Waarde|Value} |\n|---|---|\n| GENERIC_READ | 0x80000000 |\n",
        "# {Velden|Errors of fields}\n\n| {Code|Reason code} | {Uitleg|Description} |\n|---|---|\n| 3 | {Uitgesteld|Deferred} |\n",
        "# {Plannen|Plan events}\n\n| {Soort|Kind} | {Gebeurtenissen|Live events} |\n|---|---|\n| {Groot|Large} | 150 |\n",
    ])
    func `numbers that no text calls errors are no entries`(_ text: String) {
        #expect(Library.knowledge(text).entries.map(\.code.name) == [])
    }

    @Test func `a name is the number that another article gives it`() {
        let number = Library.knowledge(
            "# {Fouten|Error codes}\n\n| {Code|Code} | {Naam|Name} | {Uitleg|Description} |\n|---|---|---|\n"
                + "| 2102 | NERR_NetNotStarted | {Niet gestart.|Not started.} |\n")
        #expect(number.entries.map(\.code.name) == ["win32-2102"])
        let name = Library.knowledge(
            "# {Fouten|Error codes}\n\n| {Code|Code} | {Uitleg|Description} |\n|---|---|\n"
                + "| NERR_NetNotStarted | {De dienst draait niet.|The service does not run.} |\n")
        #expect(name.entries.map(\.code.name) == ["NERR_NetNotStarted"])
        let base = KnowledgeBase.build(articles: [number, name])
        #expect(base.codes.map(\.code.name) == ["win32-2102"])
        #expect(base.codes.first?.names == ["NERR_NetNotStarted"])
    }

    /// The invariant of causes, for every entry of every set.
    @Test(
        arguments: Corpora.hasShared ? ["insights", "m365", "more/sql", "more/winsrv", "more/cpp", "more/exdev"] : [])
    func `no cause is a sentence of the summary`(_ set: String) throws {
        let articles = try Library.articles(in: "\(Corpora.shared)/\(set)")
        let base = KnowledgeBase.build(articles: articles.map { EntryExtractor().knowledge(of: $0) })
        var repeated: [String] = []
        for entry in base.codes.flatMap(\.meanings) {
            for (locale, causes) in entry.causes {
                let told = Set(
                    (entry.summary[locale] ?? []).flatMap { block -> [String] in
                        guard case .paragraph(let content) = block else { return [[block].plainText] }
                        return content.sentences.map(\.text) + [content.plainText]
                    })
                repeated += causes.map(\.plainText).filter(told.contains).map { "\(entry.code.name): \($0)" }
            }
        }
        #expect(repeated == [])
    }

    /// Sets that are about no errors: whatever looks like a code there is none.
    @Test(arguments: Corpora.hasShared ? ["rtos", "quantum", "mr"] : [])
    func `sets about other things have no entries`(_ set: String) throws {
        let articles = try Library.articles(in: "\(Corpora.shared)/more/\(set)")
        #expect(articles.flatMap { EntryExtractor().knowledge(of: $0).entries }.map(\.code.name) == [])
    }
}
