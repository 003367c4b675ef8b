import Platform
import Testing

@Suite("Text of others on a terminal")
struct TerminalTextTests {
    @Test(
        "A name stays on one line, and shows that something was in it",
        arguments: [
            ("a.md", "a.md"), ("a\nb.md: error: x", "a\u{FFFD}b.md: error: x"),
            ("\u{1B}]0;x\u{7}.md", "\u{FFFD}]0;x\u{FFFD}.md"),
            ("\u{202E}dm.a", "\u{FFFD}dm.a"), ("א.md", "א.md"), ("a\tb", "a b"), ("a\u{2028}b", "a\u{FFFD}b"),
            ("é", "é"),
        ])
    func line(name: String, shown: String) {
        #expect(TerminalText.line(name) == shown, "\(TerminalText.line(name).debugDescription)")
    }
}
