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
    }

    /// - Parameter byYAML: simple lines go by way of Yams too; for the test that both ways agree.
    /// - Returns: the front matter (empty where the file has none), or what is wrong with its YAML.
    static func read(_ file: SourceFile, byYAML: Bool = false) -> Swift.Result<Result, UnreadableSource> {
        func failure(_ message: String, _ line: Int, _ column: Int) -> Swift.Result<Result, UnreadableSource> {
            .failure(
                UnreadableSource(
                    diagnostic: Diagnostic(
                        .error, "front-matter-invalid", at: Place(file: file.path, line: line, column: column),
                        message)))
        }
        guard let range = range(in: file.bytes) else {
            return opensFrontMatter(file.bytes)
                ? failure("the front matter is not closed; put a line '---' below it", 1, 1) : .success(Result())
        }
        guard range.yaml.count <= limit else { return failure("the front matter is over 64 KiB; shorten it", 1, 1) }
        if !byYAML, let simple = simple(file, range.yaml) {
            return .success(Result(frontMatter: simple, bodyStart: range.body))
        }
        do {
            // Every value is read as text, so no scalar needs a type: finding one costs more than all the rest.
            guard let node = try YAMLDocument.root(of: file.text(range.yaml), resolver: .basic) else {
                return .success(Result(bodyStart: range.body))
            }
            guard let mapping = node.mapping else {
                return failure("the front matter is not a list of 'key: value' lines", 2, 1)
            }
            return .success(Result(frontMatter: FrontMatter(mapping), bodyStart: range.body))
        } catch {
            let (message, line, column) = YAMLProblem.explain(error)
            return failure("the front matter is not valid YAML: \(message)", line + 1, column)
        }
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

    /// Whether a file without a second `---` means its first one as front matter: a line with a key follows.
    private static func opensFrontMatter(_ bytes: [UInt8]) -> Bool {
        let lines = bytes.prefix(1024).split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false)
        guard lines.count > 1, lines[0].elementsEqual("---".utf8) else { return false }
        let key = lines[1].prefix { $0.isASCIIAlphanumeric || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D }
        return !key.isEmpty && lines[1].dropFirst(key.count).first == 0x3A
    }
}
