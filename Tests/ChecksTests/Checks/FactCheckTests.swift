import Testing

@testable import Checks

/// What every language writes alike, in the cases that readings of corpora have shown.
struct FactCheckTests {
    @Test(
        "Numbers of Chinese, Japanese and Korean count with their word for ten thousand",
        arguments: [
            ("1 万人まで", "Up to 10,000 people", "ja-JP"), ("최대 5만 명", "Up to 50,000 people", "ko-KR"),
            ("1.5 亿", "150,000,000", "zh-CN"),
        ])
    func myriads(target: String, source: String, locale: String) throws {
        #expect(try !Sample.identifiers(target, source, locale: locale).contains("number-lost"))
    }

    @Test("Years with commas between them are a list")
    func lists() throws {
        #expect(try !Sample.identifiers("2013、2016、2019", "2013,2016,2019", locale: "ja-JP").contains("number-lost"))
    }

    @Test("A name in the alternative text of a picture is kept there")
    func pictures() throws {
        let text = "![Set-SPOMultiGeoExperience](../media/x.jpg)"
        #expect(try Sample.identifiers(text, text) == [])
    }

    @Test("A parameter beside a cmdlet is a fact", arguments: [("-Identiteit", true), ("-Identity", false)])
    func parameters(written: String, isFound: Bool) throws {
        let found = try Sample.identifiers("Voer Get-Mailbox \(written) uit.", "Run Get-Mailbox -Identity now.")
        #expect(found.contains("code-lost") == isFound)
    }

    @Test(
        "All approved verbs make a cmdlet, and plain words none",
        arguments: [("Sync-ADObject", true), ("Read-Only", false), ("Resolve-DnsName", true)])
    func verbs(name: String, isFound: Bool) throws {
        #expect(try Sample.identifiers("Voer het uit.", "Run \(name) now.").contains("code-lost") == isFound)
    }

    @Test("Several placeholders of a sentence are one finding")
    func placeholders() throws {
        let found = try Sample.identifiers("Vul het in.", "Fill in <tenantid>, <userid> and <groupid>.")
        #expect(found.filter { $0 == "placeholder-lost" }.count == 1)
    }

    @Test(
        "Enumerators have no partner", arguments: ["onder f) van de lijst", "a) eerst; b) dan", "stap 12) is laatst"])
    func enumerators(target: String) throws {
        #expect(try !Sample.identifiers(target, "below the list").contains("brackets-unbalanced"))
    }

    @Test("Blanks in code are one to a browser")
    func blanks() throws {
        #expect(try !Sample.identifiers("`sudo yum repolist`", "`sudo  yum repolist`").contains("code-span-lost"))
    }

    @Test("A letter right before a link or bold is told, with what mends it")
    func glued() throws {
        #expect(try Sample.identifiers("Zie[de pagina](a.md).", "See [the page](a.md).").contains("link-glued"))
        #expect(try Sample.identifiers("Kies**Opslaan**.", "Choose **Save**.").contains("link-glued"))
        #expect(try !Sample.identifiers("ל[דף](a.md)", "To [page](a.md)", locale: "he-IL").contains("link-glued"))
        #expect(try !Sample.identifiers("Zie de[pagina](a.md)", "See the[page](a.md)").contains("link-glued"))
    }
}
