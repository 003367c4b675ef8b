import Articles
import Codes
import Diagnostics
import Testing

@testable import Knowledge
import Terms

struct ReferenceTests {
    static func data(_ text: String) -> ReferenceData {
        var data = ReferenceData()
        data.add(Array(text.utf8), file: "codes/x.yml", origin: .reference)
        return data
    }

    @Test func `X stands for classes 4 and 5, and for 2 where a detail goes with success`() {
        func spellings(_ code: String) -> [String] {
            Self.data("codes:\n  - code: \"\(code)\"\n").entries.map(\.code.spelling)
        }
        #expect(spellings("X.1.1") == ["4.1.1", "5.1.1"])
        #expect(spellings("X.1.5") == ["2.1.5", "4.1.5", "5.1.5"])
        #expect(spellings("X.7") == ["4.7", "5.7"])
        #expect(spellings("5.7.700-749") == ["5.7.700-749"])
        #expect(spellings("2") == ["2"])
    }

    @Test func `vendor, replies, messages and words are read`() throws {
        let entry = try #require(
            Self.data(
                """
                vendor: {id: exchange-online, name: Exchange Online}
                codes:
                  - code: "5.4.1"
                    replies: [550]
                    messages: ["Relay Access Denied"]
                    title: {en-US: Relay, nl-NL: Relay}
                    first: {nl-NL: Wacht.}
                    fix-by: recipient-admin
                    related: ["5.7.1"]
                """
            ).entries.first)
        #expect(entry.vendor == Vendor(id: "exchange-online", name: "Exchange Online"))
        #expect(entry.replies == [550] && entry.messages == ["Relay Access Denied"])
        #expect(entry.first[Library.dutch]?.plainText == "Wacht.")
        #expect(entry.fixBy == .recipientAdmin && entry.related.map(\.spelling) == ["5.7.1"])
    }

    @Test(arguments: [
        (
            "codes:\n  - code: 9.9\n",
            "codes/x.yml:2:11: error: '9.9' is no code; write one such as 5.7.705, 5.7.7xx, 5.7.700-749 or X.1.1 [reference-invalid]"
        ),
        (
            "codes:\n  - title: {}\n",
            "codes/x.yml:2:5: error: this item of 'codes' has no 'code'; add it [reference-invalid]"
        ),
        (
            "codes:\n  - code: 5.1.1\n    fix-by: me\n",
            "codes/x.yml:3:13: error: 'me' is nobody who can fix a code; write one of user, admin, recipient, recipient-admin, support, nobody [reference-invalid]"
        ),
        (
            "codes:\n  - code: 5.1.1\n    sumary: x\n",
            "codes/x.yml:3:5: warning: 'sumary' means nothing here; the keys are code, scheme, id, registered, replies, reason, fix-by, outcome, messages, title, summary, first, notes, related, source, checked [reference-key-unknown]"
        ),
        (
            "vendor: x\n",
            "codes/x.yml:1:9: error: 'vendor' has the keys id, name, site [reference-invalid]\ncodes/x.yml:1:1: error: 'codes' must be a list; begin each item with '- code:' [reference-invalid]"
        ),
    ])
    func `a fault names its place and what to write`(text: String, message: String) {
        #expect(Self.data(text).diagnostics.map(\.description).joined(separator: "\n") == message)
    }

    @Test func `the project's own reference data is sound and tells every code in two languages`() throws {
        let data = try ReferenceData.load("Content", origin: .shipped, locales: [Library.english, Library.dutch])
        #expect(data.diagnostics == [])
        #expect(data.entries.count > 250)
        let untold = data.entries.filter { entry in
            [Library.english, Library.dutch].contains {
                entry.title[$0] == nil || entry.summary[$0] == nil || entry.first[$0] == nil
            }
        }
        #expect(untold.map(\.code.spelling) == [])
    }
}
