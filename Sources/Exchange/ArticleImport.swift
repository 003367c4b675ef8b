internal import Articles
package import Diagnostics

/// Puts the targets of a file of exchange back into its article; only what changed is written.
package enum ArticleImport {
    /// - Parameters:
    ///   - raw: the article as it is on disk.
    ///   - handoff: the day on which the translations came, `2026-11-29`: an article whose units are all reviewed is then
    ///     a person's (`HT`), and one that is not and has changed a machine's (`MT`). Nil leaves that as it is.
    ///   - refused: why the targets of some units are not taken, by their ids.
    package static func apply(
        _ file: ExchangeFile, to raw: [UInt8], path: String, handoff: String? = nil,
        refusing refused: [String: String] = [:]
    ) -> ImportResult {
        var result = ImportResult()
        switch SplitArticle.read(path: path, bytes: raw) {
        case .failure(let unreadable): result.diagnostics = [unreadable.diagnostic]
        case .success(let article) where !article.file.isOriginal:
            result.diagnostics = [
                Diagnostic(
                    .error, "article-not-text", at: Place(file: path),
                    "a page of YAML cannot be changed by an import; edit it by hand")
            ]
        case .success(let article):
            apply(file, to: article, raw, refused, &result)
            if let handoff { mark(file, of: article, raw, handoff, &result) }
        }
        return result
    }

    private static func mark(
        _ file: ExchangeFile, of article: SplitArticle, _ raw: [UInt8], _ handoff: String, _ result: inout ImportResult
    ) {
        guard article.isBilingual, result.diagnostics.isEmpty else { return }
        let units = Dictionary(file.units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let isReviewed = SentencePair.all(in: article).allSatisfy { pair in
            units[pair.id].map { $0.state == .reviewed && $0.source == pair.source && $0.target != nil } ?? false
        }
        let isHuman = article.frontMatter.translation == .human
        guard isReviewed ? !isHuman || result.bytes != nil : isHuman && result.bytes != nil else { return }
        if let bytes = ArticleMark.marking(result.bytes ?? raw, as: isReviewed ? .human : .machine, handoff: handoff) {
            result.bytes = bytes
        } else {
            result.diagnostics.append(
                Diagnostic(
                    .warning, "article-unmarked", at: Place(file: article.file.path),
                    "this article has no front matter that an import can change; write ms.translationtype yourself"))
        }
    }

    private static func apply(
        _ file: ExchangeFile, to article: SplitArticle, _ raw: [UInt8], _ refused: [String: String],
        _ result: inout ImportResult
    ) {
        let pairs = SentencePair.all(in: article)
        let indexes = Dictionary(uniqueKeysWithValues: pairs.enumerated().map { ($1.id, $0) })
        var edits: [OriginalBytes.Edit] = []
        var expected = pairs.map(\.target)
        var seen: Set<String> = []
        for unit in file.units {
            guard let target = unit.target else { continue }
            guard seen.insert(unit.id).inserted else {
                result.diagnostics.append(
                    Diagnostic(
                        .error, "unit-duplicate", at: Place(file: article.file.path),
                        "the document has the unit '\(unit.id)' twice; the first one counts, so take the other out"))
                continue
            }
            guard let index = indexes[unit.id] else {
                result.diagnostics.append(
                    Diagnostic(
                        .error, "unit-unknown", at: Place(file: article.file.path),
                        "the article has no pair '\(unit.id)' any more; its translation is left out"))
                continue
            }
            if target == pairs[index].target { continue }
            let segment = article.segments[index]
            func report(_ identifier: String, _ message: String) {
                let place = article.file.place(at: segment.target.lowerBound)
                result.diagnostics.append(Diagnostic(.error, identifier, at: place, message))
            }
            if let reason = refused[unit.id] {
                report("target-refused", reason)
                continue
            }
            let pair = pairs[index]
            if let problem = TargetProblem(of: unit, target, source: pair.source, current: pair.target) {
                report(problem.identifier, problem.message)
                continue
            }
            edits.append(OriginalBytes.Edit(range: segment.target, text: Array(target.utf8)))
            expected[index] = target
        }
        guard !edits.isEmpty else { return }
        let bytes = OriginalBytes.applying(edits, to: raw).bytes
        // What comes out must be the same article with these targets: a target may hold anything.
        guard case .success(let again) = SplitArticle.read(path: article.file.path, bytes: bytes),
            SentencePair.all(in: again).map(\.target) == expected
        else {
            result.diagnostics.append(
                Diagnostic(
                    .error, "target-breaks-article", at: Place(file: article.file.path),
                    "with these targets the pairs of the article could not be read any more; look for '<span' and "
                        + "'</span>' in them. Nothing was written"))
            return
        }
        result.bytes = bytes
        result.changed = edits.count
    }
}
