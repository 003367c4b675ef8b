import Articles
import Testing

@testable import Site
@testable import Manuals
@testable import Layout

@Suite("Names and paths of manual pages")
struct ManNameTests {
    @Test(
        "A name is made from a code in any spelling",
        arguments: [
            ("5.7.705", "5.7.705"), ("5.7.700-749", "5.7.700-749"), ("error 30125-4", "error-30125-4"),
            ("0x8004010F", "0x8004010F"), ("#550 5.7.1", "550-5.7.1"), ("../../etc/passwd", "etc-passwd"), ("-x-", "x"),
            ("ошибка 12", "12"), ("", nil), ("…", nil),
        ])
    func name(_ text: String, _ name: String?) { #expect(ManName.make(text) == name) }

    @Test("Each language has the folder that man looks for")
    func folders() {
        let tags = ["en-US", "nl-NL", "pt-BR", "zh-CN", "zh-TW", "zh-Hant", "sr-Latn-RS", "sr-Cyrl-RS", "ar-SA"]
        let folders = ManPath.folders(for: tags.compactMap(LocaleTag.init))
        #expect(
            tags.map { folders[LocaleTag($0)!] } == [
                "", "nl", "pt_BR", "zh_CN", "zh_TW", "zh_Hant", "sr@latin", "sr", "ar",
            ])
        #expect(ManPath.page("5.7.705", folder: "nl") == "man/nl/man7/5.7.705.7")
        #expect(ManPath.page("5.7.705", folder: "") == "man/man7/5.7.705.7")
    }

    @Test("Two locales of a language do not share a folder")
    func regions() {
        let tags = ["es-MX", "en-GB", "es-ES", "en-US", "nl-BE"]
        let folders = ManPath.folders(for: tags.compactMap(LocaleTag.init))
        #expect(tags.map { folders[LocaleTag($0)!] } == ["es_MX", "en_GB", "es", "", "nl"])
    }

    @Test("An alias gives way to a page and to an earlier alias, in any letter case")
    func aliases() {
        let links = ManAlias.links(
            [
                ("5.7.705", ["550-5.7.705", "5.7.750"]), ("5.7.750", ["550-5.7.750"]),
                ("5.7.7xx", ["5.7.7XX", "550-5.7.705"]),
            ],
            folder: "nl")
        #expect(links.map(\.path) == ["man/nl/man7/550-5.7.705.7", "man/nl/man7/550-5.7.750.7"])
        #expect(links.map(\.target) == ["5.7.705.7", "5.7.750.7"])
    }

    @Test(
        "The NAME line does not repeat the code",
        arguments: [
            "5.7.705: over the threshold", "5.7.705 - over the threshold", "550-5.7.705 \u{2013} over the\nthreshold",
            "[5.7.705] over the threshold", "over  the threshold ",
        ])
    func nameLine(_ description: String) {
        var page = Samples.page("5.7.705", description)
        page.names = ["550-5.7.705", "not a name", "5.7.705"]
        #expect(RoffNameLine(page).line == #"5.7.705, 550\-5.7.705 \- over the threshold"#)
    }
}
