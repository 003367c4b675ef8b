import Testing

@testable import Bounces

@Suite("The words of a page are read as a mail program shows them")
struct HTMLTextTests {
    /// The words alone: how many line ends stand between them is not what is asked here.
    private func words(_ html: String) -> String {
        HTMLText.text(of: html).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test(
        "What HTML lets a page leave out is no loss",
        arguments: [
            ("<html><head><title>No</title><body><p>550 5.1.1 unknown", "550 5.1.1 unknown"),
            ("<head><meta charset=iso-8859-1><style>p{}</style><p>550 5.1.1 é", "550 5.1.1 é"),
            ("<title>No</title><p>550 5.1.1", "550 5.1.1"),
            ("550 5.1.1 <b>user <i>unknown", "550 5.1.1 user unknown"),
            ("<ul><li>550<li>5.1.1", "550 5.1.1"),
            ("<table><tr><td>Code<td>550", "Code 550"),
            ("", ""),
        ])
    func optional(html: String, expected: String) {
        #expect(words(html) == expected)
    }

    @Test(
        "What nobody escaped is text",
        arguments: [
            ("<p>if 1<2 then 550 5.7.1</p>", "if 1<2 then 550 5.7.1"),
            ("<p>x < y <<< 550 5.7.1", "x < y <<< 550 5.7.1"),
            ("to <kim@example.net> failed", "to <kim@example.net> failed"),
            ("<#5.1.1 smtp;550 5.1.1 RESOLVER>", "<#5.1.1 smtp;550 5.1.1 RESOLVER>"),
            (
                "see <https://example.net/a> and <mailto:kim@example.net>",
                "see <https://example.net/a> and <mailto:kim@example.net>"
            ),
            ("from <mx.example.net>", "from <mx.example.net>"),
            ("<o:p>550</o:p> <br/>5.1.1", "550 5.1.1"),
            ("a & b &foo; c", "a & b &foo; c"),
        ])
    func unescaped(html: String, expected: String) {
        #expect(words(html) == expected)
    }

    @Test(
        "Every entity of HTML 4 is a character",
        arguments: [
            ("&Agrave;&ntilde;&oslash;&Scaron;&alpha;&euro;&trade;", "ÀñøŠα€™"), ("5&#46;1&#x2E;1&apos;", "5.1.1'"),
            ("a&nbsp;b", "a b"),
        ])
    func entities(html: String, expected: String) {
        #expect(words(html) == expected)
    }

    @Test("What is not shown is not read")
    func hidden() {
        #expect(words("a<script>5.7.2</script><style>5.7.3</style><!-- 5.7.4 --><textarea>5.7.5</textarea>b") == "ab")
    }

    @Test("Lines end where blocks do, and where the text of <pre> has them")
    func lines() {
        let text = HTMLText.text(of: "<div>a\nb</div><p>c<br>d</p><pre>e\nf</pre>")
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines == ["a b", "c", "d", "e", "f"])
    }

    @Test(
        "Depth and length lose no words",
        arguments: ["<div>", "<b>", "<blockquote><p>", "<table><tr><td>", "<ul><li>", "<span>", "<font><center>"])
    func deep(opening: String) {
        let closing = opening.split(separator: "<").reversed().map { "</" + $0 }.joined()
        for count in [1, 40, 300, 5_000] {
            let html =
                "first " + String(repeating: opening, count: count) + "550 5.1.1"
                + String(repeating: closing, count: count) + " last"
            #expect(words(html) == "first 550 5.1.1 last", "\(opening) × \(count)")
        }
    }
}
