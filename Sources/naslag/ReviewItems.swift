internal import Articles
internal import Checks
internal import Diagnostics
internal import Exchange
internal import Pages
internal import Platform

/// Takes findings to the sentences that they are about, with the units that files for translation have for them.
enum ReviewItems {
    /// - Parameters:
    ///   - findings: in the order of files and lines.
    ///   - root: the content folder.
    /// - Returns: of each kind and language as many as a page shows. Of an article that is gone or changed meanwhile, the
    ///   findings have no sentences.
    static func all(of findings: [Finding], root: String) -> [ReviewItem] {
        var counts: [String: Int] = [:]
        var current: ReviewedArticle?
        return findings.compactMap { finding in
            guard let locale = finding.locale.flatMap({ LocaleTag($0) }), !finding.key.isEmpty else { return nil }
            let kind = "\(finding.identifier) \(locale.tag)"
            guard counts[kind, default: 0] < ReviewPages.mostItems else { return nil }
            counts[kind, default: 0] += 1
            if finding.segment != nil, current?.path != finding.place.file {
                current = ReviewedArticle(path: finding.place.file, root: root)
            }
            let place = finding.place
            return ReviewItem(
                identifier: finding.identifier, key: finding.key, locale: locale, message: finding.diagnostic.message,
                place: place.line > 0 ? "\(place.line):\(place.column)" : "",
                pair: finding.segment == nil ? nil : current?.pair(of: finding))
        }
    }
}

/// The article that is being looked at, read again: findings keep no sentences.
private struct ReviewedArticle {
    let path: String
    private let article: SplitArticle?
    private let lines: LineIndex
    private let pairs: [SentencePair]

    init(path: String, root: String) {
        self.path = path
        let bytes = (try? FileSystem.read("\(root)/\(path)")) ?? []
        article = try? SplitArticle.read(path: path, bytes: bytes).get()
        pairs = article.map(SentencePair.all) ?? []
        lines = LineIndex(article?.file.bytes ?? [], file: path)
    }

    func pair(of finding: Finding) -> ReviewItem.Pair? {
        guard let article, let start = finding.fix?.range.lowerBound ?? lines.offset(of: finding.place) else {
            return nil
        }
        let index = article.segments.indices.first { index in
            let segment = article.segments[index]
            return segment.id == finding.segment && segment.target.lowerBound <= start
                && start <= segment.target.upperBound
        }
        guard let index else { return nil }
        let target = article.segments[index].target
        let end = min(finding.fix?.range.upperBound ?? wordEnd(from: start, in: article, target), target.upperBound)
        // A finding at the start that mends nothing is about the whole sentence.
        let isWhole = end <= start || (start == target.lowerBound && finding.fix == nil)
        let marked = isWhole ? target.upperBound..<target.upperBound : start..<end
        return ReviewItem.Pair(
            unit: pairs[index].id, source: pairs[index].source,
            before: article.file.text(target.lowerBound..<marked.lowerBound), marked: article.file.text(marked),
            after: article.file.text(marked.upperBound..<target.upperBound))
    }

    /// Where the word ends that begins at an offset; a mark alone is a word.
    private func wordEnd(from start: Int, in article: SplitArticle, _ target: Range<Int>) -> Int {
        let rest = article.file.text(start..<target.upperBound)
        let word = rest.prefix { $0.isLetter || $0.isNumber }
        return start + (word.isEmpty ? rest.prefix(1) : word).utf8.count
    }
}
