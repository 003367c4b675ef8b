internal import Diagnostics
internal import Yams

/// Finds and reads the YAML between the first two `---` lines of an article.
enum FrontMatterReader {
    /// Larger front matter than this is no front matter.
    static let limit = 64 * 1024

    struct Result: Hashable {
        var frontMatter = FrontMatter()
        /// Where the Markdown begins.
        var bodyStart = 0
        /// What is wrong with the YAML, which then says nothing; nil where all is well.
        var finding: Diagnostic?
    }

    /// Broken front matter costs the front matter alone: the article goes on below it.
    ///
    /// - Parameter byYAML: simple lines go by way of Yams too; for the test that both ways agree.
    /// - Returns: the front matter; empty where the file has none, or one that is broken.
    static func read(_ file: SourceFile, byYAML: Bool = false) -> Result {
        guard let range = range(in: file.bytes) else {
            guard let body = bodyBelowOpenFrontMatter(file.bytes) else { return Result() }
            return broken(file, body, "the front matter is not closed; put a line '---' below it", 1, 1)
        }
        guard range.yaml.count <= limit else {
            return broken(file, range.body, "the front matter is over 64 KiB; shorten it", 1, 1)
        }
        if !byYAML, let simple = simple(file, range.yaml) {
            return Result(frontMatter: simple, bodyStart: range.body)
        }
        do {
            // Every value is read as text, so no scalar needs a type: finding one costs more than all the rest.
            guard let node = try YAMLDocument.root(of: file.text(range.yaml), resolver: .basic) else {
                return Result(bodyStart: range.body)
            }
            guard let mapping = node.mapping else {
                return broken(file, range.body, "the front matter is not a list of 'key: value' lines", 2, 1)
            }
            return Result(frontMatter: FrontMatter(mapping), bodyStart: range.body)
        } catch {
            let (message, line, column) = YAMLProblem.explain(error)
            return broken(file, range.body, "the front matter is not valid YAML: \(message)", line + 1, column)
        }
    }

    private static func broken(
        _ file: SourceFile, _ body: Int, _ message: String, _ line: Int, _ column: Int
    ) -> Result {
        let place = Place(file: file.path, line: line, column: column)
        return Result(bodyStart: body, finding: Diagnostic(.error, "front-matter-invalid", at: place, message))
    }

    private static func simple(_ file: SourceFile, _ yaml: Range<Int>) -> FrontMatter? {
        file.bytes.withUnsafeBufferPointer { SimpleFrontMatter.read($0, yaml) }
    }

    private static func range(in bytes: [UInt8]) -> (yaml: Range<Int>, body: Int)? {
        bytes.withUnsafeBufferPointer { buffer in
            let search = ByteSearch(in: buffer)
            guard search.has("---", at: 0) else { return nil }
            var line = search.lineEnd(from: 0)
            guard buffer[3..<line].allSatisfy(\.isASCIIWhitespace), line < buffer.count else { return nil }
            line += 1
            let start = line
            while line < buffer.count {
                let end = search.lineEnd(from: line)
                if search.has("---", at: line), buffer[(line + 3)..<end].allSatisfy(\.isASCIIWhitespace) {
                    return (start..<line, min(end + 1, buffer.count))
                }
                line = end + 1
            }
            return nil
        }
    }

    /// Where the Markdown begins in a file that has no second `---`; nil where its first one means no front matter: no
    /// line with a key follows. Keys, items and what is indented below them are front matter.
    private static func bodyBelowOpenFrontMatter(_ bytes: [UInt8]) -> Int? {
        guard bytes.starts(with: "---\n".utf8) else { return nil }
        var line = 4
        while line < bytes.count {
            let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.count
            let key = bytes[line..<end].prefix {
                $0.isASCIIAlphanumeric || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D
            }
            let isKey = !key.isEmpty && bytes[line..<end].dropFirst(key.count).first == 0x3A
            let isBelowKey = line > 4 && (bytes[line] == 0x20 || bytes[line] == 0x2D)
            guard isKey || isBelowKey else { break }
            line = end + 1
        }
        return line > 4 ? min(line, bytes.count) : nil
    }
}
