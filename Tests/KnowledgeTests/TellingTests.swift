@testable import Articles
import Codes
import Testing

@testable import Knowledge

/// What the sentences, lists and cells about a code tell: what it means, why it comes, what to do.
struct TellingTests {
    private static func entry(_ text: String, _ code: String) throws -> CodeEntry {
        try #require(Library.knowledge(text, locale: "en-US").entry(code))
    }

    @Test(arguments: ["Explanation", "Remarks"])
    func `an explanation gives the summary first and the cause where a sentence tells it`(_ heading: String) throws {
        let entry = try Self.entry(
            """
            # MSSQLSERVER_19001

            ## \(heading)

            The server sent no answer. This error could occur because the service is stopped.

            This can be caused by a full disk.

            ## User action

            Start the service.
            """, "MSSQLSERVER_19001")
        #expect(entry.summary[Library.english]?.plainText == "The server sent no answer.")
        #expect(
            entry.causes[text: Library.english] == [
                "This error could occur because the service is stopped.", "This can be caused by a full disk.",
            ])
        #expect(entry.steps[Library.english]?.items.map(\.plainText) == ["Start the service."])
    }

    @Test func `a list of when the error comes is one of causes, without what an item asks to do`() throws {
        let entry = try Self.entry(
            """
            # Error 0x801c0099

            The device did not join. The error can occur in the following scenarios:

            - The device is known already. Remove the device from the portal.
            - The account has no licence.
            """, "0x801C0099")
        #expect(
            entry.causes[text: Library.english] == ["The device is known already.", "The account has no licence."])
        #expect(entry.steps[Library.english]?.items.map(\.plainText) == ["Remove the device from the portal."])
    }

    @Test func `the last sentence before a list says what the list is`() throws {
        let entry = try Self.entry(
            """
            # Error 0x80070099

            The most likely cause is the proxy. To fix the problem, check these settings:

            - The address of the proxy.
            - The port.
            """, "0x80070099")
        #expect(entry.causes[text: Library.english] == ["The most likely cause is the proxy."])
        #expect(entry.steps[Library.english]?.items.map(\.plainText) == ["The address of the proxy.", "The port."])
        #expect(entry.summary == [:])
    }

    @Test func `sentences that ask to act are steps where no heading promises any`() throws {
        let entry = try Self.entry(
            """
            # 5.7.750 The domain is not registered

            The domain of the sender is unknown. To avoid this error, register the domain.

            If users are on an old system, make sure that it is up to date. For more information, see the guide.

            ## The history of domains

            Register nothing twice.
            """, "5.7.750")
        #expect(entry.summary[Library.english]?.plainText == "The domain of the sender is unknown.")
        #expect(
            entry.steps[Library.english]?.items.map(\.plainText) == [
                "To avoid this error, register the domain.",
                "If users are on an old system, make sure that it is up to date.",
            ])
    }

    @Test func `all that stands under a heading of steps is told, and what asks for nothing is not`() throws {
        let entry = try Self.entry(
            """
            # MSSQLSERVER_19002

            The memory is full.

            ## User action

            The following list may help:

            1. Close programs.
            2. Free the cache:

            The cache grows in time.

            - CLEAR CACHE

            If it goes on, add memory.

            ### Results of clearing

            The cache is empty then.
            """, "MSSQLSERVER_19002")
        #expect(
            entry.steps[Library.english]?.items.map(\.plainText)
                == ["Close programs.", "Free the cache:", "CLEAR CACHE", "If it goes on, add memory."])
        let none = try Self.entry("# MSSQLSERVER_19003\n\nA note.\n\n## User action\n\nNone.\n", "MSSQLSERVER_19003")
        #expect(none.steps == [:])
    }

    @Test func `a table of causes and remedies belongs to the code above it`() throws {
        let entry = try Self.entry(
            """
            # Error 0x80070098

            No connection.

            ## Details

            | Possible cause | Resolution |
            |---|---|
            | The cable is loose. | Push it in. |
            | The port is off. | N/A |
            """, "0x80070098")
        #expect(entry.causes[text: Library.english] == ["The cable is loose.", "The port is off."])
        #expect(entry.steps[Library.english]?.items.map(\.plainText) == ["Push it in."])
    }

    @Test func `a cell gives the cause and the step that stand behind what it means`() throws {
        let entry = try Self.entry(
            """
            # Error codes

            | Error code | Description |
            |---|---|
            | 9125 | The zone is closed. This usually occurs when a key has expired. Enable the key. |
            """, "9125")
        #expect(entry.summary[Library.english]?.plainText == "The zone is closed.")
        #expect(entry.causes[text: Library.english] == ["This usually occurs when a key has expired."])
        #expect(entry.steps[Library.english]?.items.map(\.plainText) == ["Enable the key."])
    }

    @Test func `an event has the source that stands behind its number`() {
        let knowledge = Library.knowledge(
            """
            # Events in the event log

            | Event ID and source | Root cause | Solution and notes |
            |---|---|---|
            | 1925 NTDS KCC | No link. | This is a success event. Check the log. |
            """, locale: "en-US")
        #expect(knowledge.entries.map(\.code.name) == ["NTDS-KCC-1925"])
        #expect(knowledge.entries.first?.causes[text: Library.english] == ["No link."])
        #expect(knowledge.entries.first?.steps[Library.english]?.items.map(\.plainText) == ["Check the log."])
    }

    @Test func `a label below a heading names the code of its section`() throws {
        let entry = try Self.entry(
            """
            # Trouble with reports

            ## The report is not ready

            **Error code:** 423

            **Cause:** The data is being gathered.

            **To fix this:** Wait a day.
            """, "423")
        #expect(entry.title[Library.english] == "The report is not ready")
        #expect(entry.causes[text: Library.english] == ["The data is being gathered."])
        #expect(entry.steps[Library.english]?.items.map(\.plainText) == ["Wait a day."])
    }

    @Test(arguments: [
        ("Restart the computer.", true), ("Then, please contact the vendor.", true),
        ("If it goes on, contact the vendor.", true), ("To correct this error, the schema must match.", true),
        ("Per risolvere l'errore, usare un solo tipo.", true), ("コンピューターを再起動してください。", true),
        ("If you install, update or remove it, it fails.", false), ("Use of the option is deprecated.", false),
        ("The server restarts.", false), ("To understand the cause, see the log.", false),
    ])
    func `a sentence asks to act or does not`(_ text: String, _ asks: Bool) {
        #expect(Cues.asksToAct(text) == asks, "\(text)")
    }

    @Test(arguments: [
        ("This error could occur because the server is stopped.", true),
        ("If the login is not known, the list is returned.", false), ("Error 21899 is returned if it fails.", true),
        ("If this error occurs for tempdb, the server stops.", false),
        ("Most often, the transaction is not the cause of this error.", false),
        ("The list is returned if asked.", false),
    ])
    func `a sentence tells a cause or does not`(_ text: String, _ tells: Bool) {
        #expect(Cues.statesCause(text) == tells, "\(text)")
    }
}
