internal import Diagnostics
internal import Yams

/// Finds and reads the YAML between the first two `---` lines of an article.
enum FrontMatterReader {
    /// Larger front matter than this is no front matter.
    static let limit = 64 * 1024

    struct Result {
        var frontMatter = FrontMatter()
        /// Where the Markdown begins.
        var bodyStart = 0
    }

    /// - Returns: the front matter (empty where the file has none), or what is wrong with its YAML.
    static func read(_ file: SourceFile) -> Swift.Result<Result, UnreadableSource> {
        guard let range = range(in: file.bytes) else { return .success(Result()) }
        func failure(_ message: String, _ line: Int, _ column: Int) -> Swift.Result<Result, UnreadableSource> {
            .failure(
                UnreadableSource(
                    diagnostic: Diagnostic(
                        .error, "front-matter-invalid", at: Place(file: file.path, line: line, column: column),
                        message)))
        }
        guard range.yaml.count <= limit else { return failure("the front matter is over 64 KiB; shorten it", 1, 1) }
        do {
            guard let node = try Yams.compose(yaml: file.text(range.yaml)) else {
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
}
