import Articles
import Foundation
import Testing

@testable import Site
@testable import Manuals

@Suite("Manual pages as they are expected")
struct ManPageFixtureTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures/man/5.7.705/Expected")

    /// The expected file, written anew where it is not there; then the run fails, so that somebody reads it.
    static func expected(_ name: String, recording text: String) throws -> String {
        let file = folder.appendingPathComponent(name)
        if let expected = try? String(contentsOf: file, encoding: .utf8) { return expected }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return "recorded \(name): read it and run again"
    }

    @Test("A Dutch page with every kind of block is written as expected")
    func roff() throws {
        let text = String(decoding: ManPageWriter.write(Self.page), as: UTF8.self)
        #expect(try Self.expected("5.7.705.7", recording: text) == text)
    }

    @Test("It reads well on a terminal", .enabled(if: RoffReader.hasMandoc, "needs mandoc"))
    func rendering() throws {
        let folder = ManFolder()
        let file = try folder.add(Self.page, folder: "nl")
        let text = RoffReader.withoutOverstrikes(RoffReader.run("mandoc", ["-T", "utf8", "-O", "width=80", file]))
        #expect(try Self.expected("5.7.705.txt", recording: text) == text)
    }

    static let page: ManPage = {
        var page = Samples.page(
            "5.7.705", "verzenden geblokkeerd: tenant over de drempel", locale: "nl-NL", words: Samples.dutch)
        page.names = ["550-5.7.705"]
        page.manual = "Foutcodes van e-mail"
        page.sections = [
            .init(heading: "BETEKENIS", content: meaning), .init(heading: "OPLOSSING", content: steps),
            .init(heading: "VERWANTE CODES", content: [table]),
        ]
        page.members = [.init(name: "5.7.750", description: "verzenden vanaf een niet-geregistreerd domein")]
        page.seeAlso = [.init(name: "5.7.7xx"), .init(name: "5.7")]
        page.links = [
            .init(text: "Limieten van Exchange Online", url: "https://learn.example/nl-nl/limits?view=o365#top")
        ]
        return page
    }()

    private static func text(_ text: String) -> Inline { .text(text, segment: 0) }

    private static let meaning: [Block] = [
        .paragraph([
            text("Een groot deel van de e-mail is als "), .styled(.strong, [text("ongewenst")]),
            text(" herkend. Zie "),
            .link(Link(destination: "https://learn.example/spam"), [text("bescherming tegen spam")]),
            text(". Daarna is het verzenden ("),
            .link(Link(destination: "https://learn.example/x"), [text("tijdelijk")]),
            text(") geblokkeerd."), .lineBreak, text(".NET en "),
            .code("Get-MessageTrace -Status \"Failed\"", segment: 0),
            text(" tonen 't."),
        ]),
        .heading(Heading(level: 3, id: "causes", content: [text("Oorzaken")])),
        .list(
            List(
                start: nil, isTight: true,
                items: [
                    [Samples.paragraph("Een gehackt account")],
                    [
                        Samples.paragraph("Een connector:"),
                        .list(
                            List(
                                start: nil, isTight: true,
                                items: [
                                    [Samples.paragraph("open relay")], [Samples.paragraph("lokale server")],
                                ])),
                    ],
                ])),
        .quote([Samples.paragraph("Een citaat.")]),
    ]

    private static let steps: [Block] = [
        .list(
            List(
                start: 1, isTight: false,
                items: [
                    [
                        Samples.paragraph("Wijzig alle wachtwoorden."),
                        .alert(.tip, [Samples.paragraph("Zet ook MFA aan.")]),
                    ],
                    [
                        Samples.paragraph("Voer uit:"),
                        .code(language: "powershell", text: "Connect-ExchangeOnline\n\n.\\fix.ps1\n"),
                    ],
                ])),
        .details(summary: [text("Meer")], [Samples.paragraph("Bel de ondersteuning.")]),
        .definitions([
            Definition(
                terms: [[text("relay")], [text("doorsturen")]], description: [Samples.paragraph("Post van een ander.")])
        ]),
        .division(.tab(id: "a", title: [text("Beheercentrum")]), [.video(url: "https://video.example/1")]),
        .thematicBreak,
        .paragraph([.image(Image(source: "x.png", alternative: "Schermafdruk"))]),
    ]

    private static let table = Block.table(
        Table(
            caption: [text("Codes")],
            rows: [
                .init(isHeader: true, cells: [Samples.cell("Code"), Samples.cell("Betekenis"), Samples.cell("Wie")]),
                .init(
                    isHeader: false,
                    cells: [
                        Samples.cell("5.7.703"), Samples.cell("Uitgaande post geblokkeerd"),
                        Samples.cell("beheerder", rowSpan: 2),
                    ]),
                .init(
                    isHeader: false,
                    cells: [Samples.cell("5.7.708"), Samples.cell("Verkeer van dit IP-adres geweigerd")]),
            ]))
}
