import Articles
import Exchange

/// Files for translation: whatever comes in, an article keeps its pairs and their sources, and it is the article that
/// was asked for or none.
enum XLIFFTarget {
    private static let article = Array(
        """
        ---
        title: Goed
        ---
        # <span data-ttu-id="aaaaa-101">Goed</span><span class="sxs-lookup"><span data-stu-id="aaaaa-101">Good</span></span>

        - <span data-ttu-id="aaaaa-102">**Vet** en `code`</span><span class="sxs-lookup"><span data-stu-id="aaaaa-102">**Bold** and `code`</span></span>

        """.utf8)

    static func complaint(about input: [UInt8]) -> String? {
        guard let files = (try? XLIFFReader.files(in: input)) ?? (try? POReader.file(in: input)).map({ [$0] }) else {
            return nil
        }
        return files.lazy.compactMap(complaint).first
    }

    private static func complaint(about file: ExchangeFile) -> String? {
        let result = ArticleImport.apply(file, to: article, path: "a.md")
        guard let bytes = result.bytes else { return nil }
        let (before, after) = (sources(of: article), sources(of: bytes))
        return unless(before == after, "\(before) became \(after)")
    }

    private static func sources(of bytes: [UInt8]) -> [String] {
        guard case .success(let article) = SplitArticle.read(path: "a.md", bytes: bytes) else { return ["unreadable"] }
        return SentencePair.all(in: article).map { "\($0.id) \($0.source)" }
    }
}
