import Corpora
import Platform
import Testing

@testable import Articles

@Suite("Simple front matter")
struct SimpleFrontMatterTests {
    @Test(
        "is read without a YAML parser",
        arguments: [
            "title: Een titel\n", "title:\n", "title: 'a \"b\"'\n", "title: \"it's\"  \n", "a_b.c-1: http://x/#y\n",
            "title: é#1\n", "a:\n- b\n- \"1\"\n\n-\ntitle: c\n", "title: a\n   \nb: c\n",
        ])
    func taken(yaml: String) {
        let bytes = Array((yaml + "---\n").utf8)
        let read = bytes.withUnsafeBufferPointer { SimpleFrontMatter.read($0, 0..<yaml.utf8.count) }
        #expect(read != nil, "\(yaml)")
    }

    /// What YAML reads in another way than it looks, or refuses.
    @Test(
        "holds nothing that only YAML can read",
        arguments: [
            "", "# comment\n", "title\n", "title:x\n", "title : x\n", "title: a: b\n", "title: a:\n", "title: a #b\n",
            "title: # b\n", "title: a\ntitle: b\n", "title: a\n  b\n", "title: a\n- b\n", "title: \"\"\n- b\n",
            "- a\n", "title:\n  a: b\n", "title:\n - a\n", "title:\n- a: b\n", "title:\n- - a\n", "title: >\n  a\n",
            "title: &a b\n", "title: *a\n", "title: !!str a\n", "title: [a]\n", "title: {a: b}\n", "title: \"a\\n\"\n",
            "title: 'a''b'\n", "title: \"a\" b\n", "title: \"a\n", "title: \"\n", "title: 'a' # b\n", "\"title\": a\n",
            "? title\n", "<<: a\n", "1: a\n", "%YAML 1.1\n", "title: a\n...\n", "title: a\tb\n", "title:\ta\n",
            "title: a\u{7F}\n", "title: a\u{85}b\n", "title: a\u{2028}b\n", "title: \u{FEFF}a\n", "title: \u{FFFE}\n",
            String(repeating: "k", count: 65) + ": a\n",
        ])
    func left(yaml: String) {
        let bytes = Array((yaml + "---\n").utf8)
        let read = bytes.withUnsafeBufferPointer { SimpleFrontMatter.read($0, 0..<yaml.utf8.count) }
        #expect(read == nil, "\(yaml)")
    }

    @Test(
        "of articles says what YAML says",
        arguments: Corpora.folders(
            own: ["nl-NL", "de-DE", "ar-SA", "ja-JP", "he-IL"],
            shared: ["insights/nl-NL", "insights/ar-SA", "m365/nl-NL"]))
    func corpus(folder: String) throws {
        var differing: [String] = []
        var count = 0
        for path in try Corpora.articles(in: folder) {
            let bytes = try FileSystem.read("\(folder)/\(path)")
            guard let file = try? SourceFile.read(path: path, bytes: bytes).get() else { continue }
            count += 1
            let read = FrontMatterReader.read(file)
            let byYAML = FrontMatterReader.read(file, byYAML: true)
            if "\(read)" != "\(byYAML)" { differing.append("\(path): \(read) ≠ \(byYAML)") }
        }
        #expect(count >= Corpora.least(of: folder, own: 3, shared: 601))
        #expect(differing == [])
    }
}
