import Explaining
import Foundation
import Testing

@Suite("Printing an answer") struct PrintingTests {
    private let plain = Layout(width: 80, isStyled: false, folder: "Output")

    @Test("puts the server's words first, then meaning, who, what to do and where more is") func text() throws {
        let text = try ExplanationText.text(of: Library().explain("5.7.705"), plain)
        #expect(
            text == """
                5.7.705 Threshold
                for good

                MESSAGE
                    Access denied, tenant has exceeded threshold

                MEANING
                    About Threshold

                WHO
                    the administrator

                FIRST
                    Look first.

                SEE ALSO
                    Output/en-us/codes/5.7.705.html
                    man Output/man/man7/5.7.705.7

                """)
    }

    @Test("lists the codes of a set, and says that a code is one of a set") func sets() throws {
        let family = try ExplanationText.text(of: Library().explain("5.7.7xx"), plain)
        #expect(family.contains("CODES\n    5.7.705 Threshold\n"), "\(family)")
        let member = try ExplanationText.text(of: Library().explain("5.7.712"), plain)
        #expect(member.contains("\n5.7.712 is one of 5.7.700-749\n"), "\(member)")
    }

    @Test("is bold on a terminal alone") func bold() throws {
        let explanation = try Library().explain("5.7.705")
        let styled = ExplanationText.text(of: explanation, Layout(width: 80, isStyled: true, folder: "Output"))
        #expect(styled.contains("\u{1B}[1m5.7.705\u{1B}[22m Threshold"))
        #expect(styled.contains("About \u{1B}[1mThreshold\u{1B}[22m"))
        #expect(!ExplanationText.text(of: explanation, plain).contains("\u{1B}"))
    }

    @Test("stays within the width, but for what is to be copied", arguments: [40, 60, 100, 1000])
    func width(_ width: Int) throws {
        let quote = "550 5.7.1 " + String(repeating: "many words here ", count: 12)
        let layout = Layout(width: width, isStyled: false, folder: "Output")
        let lines = try ExplanationText.text(of: Library().explain(quote + "of 5.3.2"), layout).split(separator: "\n")
        for line in lines where !line.contains("many words") && !line.contains("Output/") {
            #expect(line.count <= min(width, 100), "\(line)")
        }
    }

    @Test(
        "lets no control of pasted text or bidirectional mark through",
        arguments: [
            "\u{1B}[31m5.7.705\u{7}", "550 5.7.705 \u{1B}]0;title\u{7} \u{9B}31m\u{202E}evil\u{2028}x",
            "\u{1B}c hello \u{8}\u{7F}",
        ])
    func hostile(_ query: String) throws {
        let explanation = try Library().explain(query)
        for text in [ExplanationText.text(of: explanation, plain), ExplanationJSON.text(of: explanation)] {
            for scalar in text.unicodeScalars where scalar != "\n" {
                #expect(
                    scalar.properties.generalCategory != .control, "U+\(String(scalar.value, radix: 16)) in \(text)")
                #expect(![0x202E, 0x2028].contains(scalar.value))
            }
        }
    }

    @Test("as JSON has the fields of the contract and no others") func json() throws {
        let text = try ExplanationJSON.text(of: Library().explain("5.7.712"))
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(object.keys.sorted() == ["answers", "locale", "query", "suggestions"])
        #expect(object["query"] as? String == "5.7.712")
        #expect(object["locale"] as? String == "en-US")
        let answer = try #require((object["answers"] as? [[String: Any]])?.first)
        #expect(
            answer.keys.sorted() == [
                "basis", "code", "fixBy", "man", "match", "meaning", "messages", "outcome", "page", "reason", "scheme",
                "steps", "summary", "title", "vendor",
            ])
        #expect(answer["match"] as? String == "range")
        #expect(answer["summary"] as? String == "About Tenant range")
        #expect(answer["steps"] as? [String] == ["Look first."])
        #expect(answer["page"] as? String == "en-us/codes/5.7.700-749.html")
    }
}
