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

    /// - Parameters:
    ///   - raw: the article as it is on disk.
    ///   - refused: why the targets of some units are not taken, by their ids.
    package static func apply(
        _ file: XLIFFFile, to raw: [UInt8], path: String, refusing refused: [String: String] = [:]
    ) -> Result {
        var result = Result()
        switch SplitArticle.read(path: path, bytes: raw) {
        case .failure(let unreadable): result.diagnostics = [unreadable.diagnostic]
        case .success(let article): apply(file, to: article, raw, refused, &result)
        }
        return result
    }

    private static func apply(
        _ file: XLIFFFile, to article: SplitArticle, _ raw: [UInt8], _ refused: [String: String],
        _ result: inout Result
    ) {
        let pairs = SentencePair.all(in: article)
        let indexes = Dictionary(uniqueKeysWithValues: pairs.enumerated().map { ($1.id, $0) })
        let places = article.file.isOriginal ? [] : YAMLPagePairs.targets(of: article, in: raw)
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
            let reason = refused[unit.id].map { (identifier: "target-refused", message: $0) }
            if let problem = reason ?? problem(of: unit, target, pairs[index]) {
                result.diagnostics.append(
                    Diagnostic(
                        .error, problem.identifier, at: article.file.place(at: segment.target.lowerBound),
                        problem.message))
                continue
            }
            let place = article.file.isOriginal ? segment.target : places[index]
            let edit = place.map { OriginalBytes.Edit(range: $0, text: Array(target.utf8)) }
            guard let edit, article.file.isOriginal || YAMLPagePairs.isRead(edit, as: segment, of: article, in: raw)
            else {
                result.diagnostics.append(
                    Diagnostic(
                        .error, "target-in-yaml", at: article.file.place(at: segment.target.lowerBound),
                        "the target of '\(unit.id)' cannot be put into the YAML as it is (quotes, escapes, several lines, "
                            + "': ' or ' #'); write it there by hand"))
                continue
            }
            edits.append(edit)
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

    /// Controls, and what turns the direction of a text.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control && scalar != "\t" && scalar != "\n"
            || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
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
        if let control = target.unicodeScalars.first(where: {
            isControl($0) && !pair.target.unicodeScalars.contains($0)
        }) {
            let name = "U+" + String(control.value, radix: 16, uppercase: true)
            return (
                "target-invalid",
                "the target of '\(unit.id)' holds the character \(name), which nobody sees; take it out"
            )
        }
        for mark in ["<span", "</span"] where target.contains(mark) && !pair.source.contains(mark) {
            return (
                "target-markup",
                "the target of '\(unit.id)' holds '\(mark)', which would end the sentence pair; take it out"
            )
        }
        if target.contains("\n"), !pair.source.contains("\n"), !pair.target.contains("\n") {
            return ("target-blocks", "the target of '\(unit.id)' has several lines, and its source is one; join them")
        }
        if target.allSatisfy(\.isWhitespace) {
            return ("target-empty", "the target of '\(unit.id)' is empty; a reader would see nothing")
        }
        return nil
    }
}
