import Articles
import Codes
import Testing

@testable import Knowledge

/// What makes an entry, and what only a mention.
struct EntryTests {
    @Test func `a code in running text is a mention and makes no entry`() {
        let knowledge = Library.knowledge(
            "# {Bezorging|Delivery}\n\n{Fout 5.7.705 komt vaak voor.|Error 5.7.705 is common.}\n")
        #expect(knowledge.spellings == [])
        #expect(knowledge.mentions.map(\.spelling) == ["5.7.705"])
    }

    @Test func `numbers of versions and sections are no codes`() {
        for text in [
            "# {PowerShell 5.1.2 installeren|Install PowerShell 5.1.2}\n\n{Versie 5.1.1.|Version 5.1.1 for mail.}\n",
            "# {Handleiding|Mail manual}\n\n## 1.1 {Begin|Begin}\n\n## 5.1.1 {Verder|Go on}\n",
            "# {Apps|Mail apps}\n\n| {App|App} | {Versie|Version} |\n| --- | --- |\n| Outlook | 4.2.145 |\n",
        ] {
            let knowledge = Library.knowledge(text)
            #expect(knowledge.spellings == [], "\(text)")
        }
    }

    @Test func `a heading that lost its code in the target still gives the entry`() throws {
        let knowledge = Library.knowledge(
            "# {Verkeer niet geaccepteerd|550 5.7.708 Access denied, traffic not accepted}\n\n{Tekst.|Text.}\n")
        #expect(knowledge.spellings == ["5.7.708"])
        let entry = try #require(knowledge.entry("5.7.708"))
        #expect(entry.title[Library.dutch] == "Verkeer niet geaccepteerd")
        #expect(entry.title[Library.english] == "Access denied, traffic not accepted")
        #expect(entry.messages == ["550 5.7.708 Access denied, traffic not accepted"])
        #expect(entry.replies == [550])
    }

    @Test func `a code that translation changed does not count`() {
        let knowledge = Library.knowledge("# {Fout 5.7.51 in Exchange|Error 5.7.511 in Exchange}\n")
        #expect(knowledge.spellings == ["5.7.511"])
        #expect(knowledge.mentions.map(\.spelling) == ["5.7.511"])
    }

    @Test func `a reply written with dots is no code`() {
        let knowledge = Library.knowledge("# {Fout|Are you seeing error 4.5.1 4.4.62 Mail sent to the wrong region?}\n")
        #expect(knowledge.spellings == ["4.4.62"])
    }

    @Test func `families, ranges and several codes in one heading`() {
        #expect(Library.knowledge("# {Fout|Error code 5.7.7xx}\n").spellings == ["5.7.7xx"])
        #expect(Library.knowledge("# {Fout|Error codes 5.7.700 through 5.7.749}\n").spellings == ["5.7.700-749"])
        #expect(Library.knowledge("# {Fout|Error 5.4.6 or 5.4.14: hop count}\n").spellings == ["5.4.6", "5.4.14"])
        #expect(
            Library.knowledge("# {Fout|Error code 30125-4 or 30125-1011}\n").spellings == ["30125-4", "30125-1011"])
    }

    @Test func `bold words that open a paragraph or an item define a code`() throws {
        let knowledge = Library.knowledge(
            """
            # {Aanmelden|Sign in}

            **{AADSTS50011|AADSTS50011}**: {Het antwoordadres ontbreekt.|The reply address is missing.}

            {Meer tekst.|More text.}

            - **{AADSTS50020|AADSTS50020}** {Onbekend account.|Unknown account.}
            """)
        #expect(knowledge.spellings == ["AADSTS50011", "AADSTS50020"])
        let entry = try #require(knowledge.entry("AADSTS50011"))
        #expect(entry.title[Library.dutch] == "Het antwoordadres ontbreekt")
        #expect(entry.summary[Library.english]?.plainText == "The reply address is missing. More text.")
    }

    @Test func `a definition list defines codes`() throws {
        let knowledge = Library.knowledge(
            "# {Fouten|Mail errors}\n\n<dl><dt>{Fout 5.1.1|Error 5.1.1}</dt><dd>{Onbekend.|Unknown address.}</dd></dl>\n"
        )
        #expect(knowledge.spellings == ["5.1.1"])
        #expect(knowledge.entry("5.1.1")?.summary[Library.dutch]?.plainText == "Onbekend.")
    }

    @Test func `a quoted literal of another code is an example, of a member of the family an entry`() {
        let wrapper = "# {Fout 5.7.367|Error 5.7.367}\n\n{Tekst.|Text.}\n\n`554 5.7.1 Relaying denied`\n"
        #expect(Library.knowledge(wrapper).spellings == ["5.7.367"])
        let family = "# {Fout 5.7.7xx|Error 5.7.7xx}\n\n{Tekst.|Text.}\n\n`550 5.7.705 Access denied, threshold`\n"
        #expect(Library.knowledge(family).spellings == ["5.7.7xx", "5.7.705"])
    }

    @Test func `a title in the front matter names what an untranslated article is about`() throws {
        let front = "title: 'Fout 5.7.705: geblokkeerd'"
        let knowledge = Library.knowledge("Er is te veel verzonden.\n", front: front)
        let entry = try #require(knowledge.entry("5.7.705"))
        #expect(entry.title == [Library.dutch: "geblokkeerd"])
        #expect(entry.summary[Library.dutch]?.plainText == "Er is te veel verzonden.")
        #expect(entry.places == [EntryPlace(key: "a", anchor: "")])
        #expect(Library.knowledge("{Te veel.|Too much.}\n", front: front).spellings == [])
    }

    @Test func `an article in one language gives entries in that language`() throws {
        let knowledge = Library.knowledge(
            "# 5.7.705: drempel overschreden\n\nEr is te veel verzonden. Dat komt doordat iemand spam verzond.\n")
        let entry = try #require(knowledge.entry("5.7.705"))
        #expect(entry.title == [Library.dutch: "drempel overschreden"])
        #expect(entry.causes[text: Library.dutch] == ["Dat komt doordat iemand spam verzond."])
    }
}

struct TitleTests {
    @Test(
        arguments: [
            ("5.7.705: Tenant has exceeded threshold", "Tenant has exceeded threshold"),
            ("5.1.8: één gebruiker is geblokkeerd", "één gebruiker is geblokkeerd"),
            ("Error code: 450 4.4.312 DNS query failed", "DNS query failed"),
            ("The application was unable to start (0xc0000142)", "The application was unable to start"),
            ("The software cannot be installed, 0x80cf4017:", "The software cannot be installed"),
            ("5.7.232 and 5.7.233: the tenant has reached its limit", "the tenant has reached its limit"),
            ("554 5.2.2 mailbox full", "mailbox full"),
            (
                "Fix delivery issues for error code 5.7.7xx in Exchange",
                "Fix delivery issues for error code 5.7.7xx in Exchange"
            ),
            ("0x8004de40 error when launching OneDrive", "0x8004de40 error when launching OneDrive"),
            (
                "Error code 30125-4 or 30125-1011 when installing Office",
                "Error code 30125-4 or 30125-1011 when installing Office"
            ),
            ("Error 5.4.6 or 5.4.14 related to hop count", "Error 5.4.6 or 5.4.14 related to hop count"),
            ("5.7.705：已超过租户的阈值", "已超过租户的阈值"),
            ("しきい値を超えました（5.7.705）", "しきい値を超えました"),
            ("5.7.705", nil),
            ("Error 550 5.7.705:", nil),
        ] as [(String, String?)])
    func `the code goes where the rest can stand without it`(heading: String, words: String?) {
        #expect(CodeTitle(scanner: CodeScanner()).words(of: heading) == words)
    }
}
