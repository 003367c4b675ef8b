internal import ArgumentParser
internal import Articles
internal import Platform

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a small knowledge base to start from.",
        discussion: """
            Writes an example article in Dutch and English and a naslag.yml into DIR, which must be empty or new.

            Exit status: 0 done; 64 usage; 73 the folder holds something already or cannot be written.
            """)

    @Argument(help: "The folder to make.")
    var folder: String

    func run() throws {
        guard !FileSystem.isTaken(folder) || FileSystem.isEmptyFolder(folder) else {
            throw Failure("\(folder): there is something here already; give a new or empty folder", .cannotWrite)
        }
        do throws(FileError) {
            for (name, text) in StarterContent.files {
                try AtomicFile.write(Array(text.utf8), to: "\(folder)/\(name)")
            }
        } catch {
            throw Failure("\(error); give a folder that can be written", .cannotWrite)
        }
        try Terminal.print("Wrote \(StarterContent.files.map(\.name).joined(separator: ", ")) in \(folder)")
        try Terminal.print("Try: naslag build \(folder) --output \(folder)-site")
    }
}

/// What `naslag init` writes: one article in the form that translators use, small enough to be read at a glance.
enum StarterContent {
    static let files: [(name: String, text: String)] = [
        ("naslag.yml", configuration), ("nl-NL/recipient-not-found.md", article),
    ]

    private static let configuration = """
        # All of this is optional.
        title:
          en-US: "Our error codes"
          nl-NL: "Onze foutcodes"
        source-locale: en-US
        # Terms that translations must use, and words that they must not.
        glossary:
          - term: tenant
            translations: {nl-NL: tenant}
            forbidden: {nl-NL: [huurder]}

        """

    /// - Parameters:
    ///   - number: the number of the pair in its file.
    private static func pair(_ number: Int, _ target: String, _ source: String) -> String {
        "<span data-ttu-id=\"5a1a9-\(number)\">\(target)</span><span class=\"sxs-lookup\">"
            + "<span data-stu-id=\"5a1a9-\(number)\">\(source)</span></span>"
    }

    private static let article = """
        ---
        title: '5.1.1: de geadresseerde bestaat niet'
        description: Wat u doet als een bericht met 5.1.1 terugkomt.
        ms.contentlocale: nl-NL
        ms.translationtype: HT
        ms.lasthandoff: 11/24/2026
        ---
        # <a name="511-the-recipient-does-not-exist"></a>\(
            pair(103, "5.1.1: de geadresseerde bestaat niet", "5.1.1: The recipient does not exist"))

        \(pair(104, "De ontvangende server kent het adres niet.", "The receiving server does not know the address."))

        `550 5.1.1 User unknown`

        ## <a name="causes"></a>\(pair(105, "Oorzaken", "Causes"))

        - \(pair(106, "Er zit een typefout in het adres.", "There is a typing error in the address."))
        - \(pair(107, "Het postvak is verwijderd.", "The mailbox was deleted."))

        ## <a name="what-to-do"></a>\(pair(108, "Wat u moet doen", "What to do"))

        1. \(pair(109, "Controleer het adres teken voor teken.", "Check the address character by character."))
        2. \(pair(110, "Verzend het bericht opnieuw.", "Send the message again."))

        """
}
