internal import Articles
package import Diagnostics

/// Puts the targets of an XLIFF file back into its article; only what changed is written.
package enum XLIFFImport {
    /// What an import did.
    package struct Result: Sendable {
        /// The article's new bytes; nil where nothing changed.
        package var bytes: [UInt8]?
        /// How many targets are other than before.
        package var changed = 0
        package var diagnostics: [Diagnostic] = []
    }

    /// - Parameter raw: the article as it is on disk.
    package static func apply(_ file: XLIFFFile, to raw: [UInt8], path: String) -> Result {
        var result = Result()
        switch SplitArticle.read(path: path, bytes: raw) {
        case .failure(let unreadable): result.diagnostics = [unreadable.diagnostic]
        case .success(let article): apply(file, to: article, raw, &result)
        }
        return result
    }

    private static func apply(_ file: XLIFFFile, to article: SplitArticle, _ raw: [UInt8], _ result: inout Result) {
        let pairs = SentencePair.all(in: article)
        let indexes = Dictionary(uniqueKeysWithValues: pairs.enumerated().map { ($1.id, $0) })
        var edits: [OriginalBytes.Edit] = []
        var expected = pairs.map(\.target)
        for unit in file.units {
            guard let target = unit.target else { continue }
            guard let index = indexes[unit.id] else {
                result.diagnostics.append(
                    Diagnostic(
                        .warning, "unit-unknown", at: Place(file: article.file.path),
                        "the article has no pair '\(unit.id)' any more; its translation is left out"))
                continue
            }
            if target == pairs[index].target { continue }
            let segment = article.segments[index]
            if let problem = problem(of: unit, target, pairs[index]) {
                result.diagnostics.append(
                    Diagnostic(
                        .error, problem.identifier, at: article.file.place(at: segment.target.lowerBound),
                        problem.message))
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

    private static func problem(
        of unit: XLIFFFile.Unit, _ target: String, _ pair: SentencePair
    ) -> (identifier: String, message: String)? {
        if unit.source != pair.source {
            return (
                "source-changed",
                "the source of '\(unit.id)' is another than when it was exported; export it again and translate that"
            )
        }
        if target.utf8.contains(0) { return ("target-invalid", "the target of '\(unit.id)' holds a null character") }
        if target.allSatisfy(\.isWhitespace) {
            return ("target-empty", "the target of '\(unit.id)' is empty; a reader would see nothing")
        }
        return nil
    }
}
