import Articles
import Platform
import Testing

@testable import Site
@testable import Manuals

@Suite("Manual pages before mandoc, groff and lexgrog", .enabled(if: RoffReader.hasAll, "needs mandoc, groff, man-db"))
struct ManPageGateTests {
    static let hostile = [
        ".so /etc/hostname", "'so /etc/hostname", #"\V[HOME]"#, #"C:\Users\new"#, #"\N'27'x"#, #"\[u001B]"#,
        "BEL\u{7}and\u{1B}[31mred", "C1\u{9B}31m", "turn\u{202E}ed", #"say "it" \"now\" \(dq"#,
        "'quoted' `code` ^ ~ -x --y",
        "...", ".", "'", #".\" comment"#, "a\u{A0}b\u{202F}c", "%", #"\"#, #"\\\"#, #"\c"#, #"\&"#, ".TH", "{{x}}",
        "\u{FEFF}x",
        String(repeating: "Reichsversicherungsordnung", count: 6),
        "https://admin.example.com/" + String(repeating: "path-segment/", count: 12) + "?a=b&c=d",
        "رفض الوصول إلى المستأجر", "הגישה נדחתה", "می\u{200C}خواهم", "ปฏิเสธการเข้าถึงผู้เช่าเกินเกณฑ์",
        String(repeating: "邮件被拒绝，因为租户已超过阈值。", count: 8),
        String(repeating: "テナントがしきい値を超えたため、メッセージは拒否されました。", count: 5),
        String(repeating: "테넌트가 임계값을 초과하여 메시지가 거부되었습니다. ", count: 5), "👍 ❤️ e\u{301} हिन्दी",
    ]

    @Test("pass the gate whatever text stands in them", arguments: hostile)
    func hostileText(_ text: String) throws {
        let folder = ManFolder()
        var page = Samples.page("5.7.705", text, literals: [text, Samples.literal], Self.everywhere(text))
        page.manual = text
        page.sections.append(.init(heading: text, content: [Samples.paragraph(text)]))
        page.members = [.init(name: "5.7.750", description: text)]
        page.links = [.init(text: text, url: "https://a.example/\(text)")]
        let file = try folder.add(page)
        #expect(RoffReader.complaints(file) == "")
        for (tool, rendering) in RoffReader.renderings(file) {
            let controls = rendering.unicodeScalars.filter { $0 != "\n" && RoffEscape.isDropped($0) }
            #expect(controls.isEmpty, "\(tool) shows \(controls)")
        }
    }

    @Test(
        "show hostile text as the text it is",
        arguments: hostile.filter { $0.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) } && $0.count < 40 }
    )
    func hostileTextIsText(_ text: String) throws {
        let folder = ManFolder()
        let file = try folder.add(
            Samples.page(literals: [text], [Samples.paragraph(text), Samples.paragraph("x " + text)]))
        for (tool, rendering) in RoffReader.renderings(file) {
            let lines = rendering.split(separator: "\n").map { String($0.drop { $0 == " " }) }
            #expect(lines.count { $0 == text } >= 2, "\(tool): \(rendering)")
            #expect(lines.contains("x " + text), "\(tool): \(rendering)")
        }
    }

    @Test(
        "show what follows a link without a space against the link", arguments: [".", "),", "\"", #"\"#, "-x.", "'s"])
    func tail(_ text: String) throws {
        let folder = ManFolder()
        let link = Inline.link(Link(destination: "https://a.example/"), [.text("link", segment: 0)])
        let file = try folder.add(Samples.page(literals: [], [.paragraph([link, .text("\(text) next", segment: 0)])]))
        #expect(RoffReader.complaints(file) == "")
        let renderings = RoffReader.renderings(file)
        #expect(renderings["mandoc"]?.contains("link <https://a.example/>\(text) next") == true, "\(renderings)")
        #expect(renderings["groff"]?.contains("link ⟨https://a.example/⟩\(text) next") == true, "\(renderings)")
    }

    @Test("show the literal byte for byte, however long it is")
    func literal() throws {
        let literal =
            #"550 5.7.750 Service unavailable. Client blocked from sending from unregistered domains. "For more information's sake" -- see C:\Users\new, ^~`'; AS(7750) [AM0PR04MB1234.eurprd04.prod.outlook.com 2024-01-31T08:15:30.123Z 08DC1F2A3B4C5D6E]"#
        let folder = ManFolder()
        let file = try folder.add(Samples.page(literals: [literal, Samples.literal]))
        #expect(RoffReader.complaints(file) == "")
        for (tool, rendering) in RoffReader.renderings(file) {
            #expect(rendering.contains(literal), "\(tool): \(rendering)")
            #expect(rendering.contains(Samples.literal), "\(tool): \(rendering)")
        }
        let narrow = RoffReader.run("groff", ["-man", "-K", "utf8", "-T", "utf8", "-P-cbou", "-rLL=60n", file])
        #expect(narrow.contains(literal), "on a narrow terminal: \(narrow)")
    }

    @Test("pass the gate in any nesting of blocks", arguments: 0..<60)
    func nesting(_ seed: UInt64) throws {
        var random = BlockSource(seed: seed)
        let folder = ManFolder()
        let blocks = random.blocks(depth: 5)
        let file = try folder.add(Samples.page(literals: [], blocks))
        let roff = String(decoding: try FileSystem.read(file), as: UTF8.self)
        #expect(RoffReader.complaints(file) == "", "\(roff)")
        for (tool, rendering) in RoffReader.renderings(file) {
            for word in random.words {
                #expect(rendering.contains(word), "\(tool) lost \(word): \(roff)")
            }
        }
    }

    /// The text in each place that a block or an inline has for text.
    static func everywhere(_ text: String) -> [Block] {
        let inline = Inline.text(text, segment: 0)
        let nested = [Samples.paragraph(text)]
        return [
            .paragraph([
                inline, .softBreak, .styled(.strong, [inline]), inline, .lineBreak, .code(text, segment: 0), .softBreak,
                .link(Link(destination: "https://a.example/\(text)"), [inline]), inline, .lineBreak,
            ]),
            .heading(Heading(level: 3, id: "x", content: [inline, .code(text, segment: 0)])),
            .code(language: "", text: "\(text)\n\n\t\(text)\n"),
            .list(List(start: 9, isTight: true, items: [nested, nested + nested, [.code(language: "", text: text)]])),
            .alert(.note, nested),
            .table(
                Table(
                    caption: [inline],
                    rows: [
                        .init(isHeader: true, cells: [Samples.cell(text), Samples.cell(text)]),
                        .init(isHeader: false, cells: [Samples.cell(text), Samples.cell(text)]),
                    ])),
            .definitions([Definition(terms: [[inline], [inline]], description: nested)]),
            .details(summary: [inline], nested),
            .division(.tab(id: "x", title: [inline]), nested),
            .video(url: "https://a.example/\(text)"),
            .paragraph([.image(Image(source: "x.png", alternative: text))]),
        ]
    }
}
