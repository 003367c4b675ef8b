import Testing

@testable import Site

@Suite("A script as pages load it")
struct ScriptTextTests {
    @Test(
        "has its code line by line, without comments and indents",
        arguments: [
            ("// a\n\nfunction f() {\n  // b\n  return 'x'; // c\n}\n", "function f() {\nreturn 'x'; // c\n}\n"),
            ("  const a = `b // ${c}`;\r\n", "const a = `b // ${c}`;\r\n"), ("", ""),
        ])
    func compact(script: String, expected: String) throws {
        let bytes = try #require(ScriptText.compact(Array(script.utf8)))
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }

    @Test("is left as it is where a template literal may go on over the end of a line")
    func template() {
        #expect(ScriptText.compact(Array("const a = `\n// not a comment\n`;\n".utf8)) == nil)
    }
}
