internal import Diagnostics

/// Cuts a bilingual article into one Markdown text for each language.
///
/// ```
/// - <span data-ttu-id="a-1">Een</span><span class="sxs-lookup"><span data-stu-id="a-1">One</span></span>
/// ```
/// gives the target `- Een` and the source `- One`. What stands outside the pairs belongs to both.
struct Splitter {
    struct Result {
        var target = MarkdownText()
        var source = MarkdownText()
        var segments: [Segment] = []
        var diagnostics: [Diagnostic] = []
    }

    /// - Parameter bodyStart: where the Markdown begins, after the front matter.
    static func split(_ file: SourceFile, bodyStart: Int) -> Result {
        file.bytes.withUnsafeBufferPointer { bytes in
            let pairs = PairScanner.scan(bytes, from: bodyStart)
            let directives = DirectiveLines.find(in: bytes, from: bodyStart)
            var result = Result()
            result.segments = pairs.segments
            let findings = pairs.findings + directives.findings
            result.diagnostics = zip(findings, file.places(at: findings.map(\.offset))).map { finding, place in
                Diagnostic(finding.severity, finding.identifier, at: place, finding.message)
            }
            result.diagnostics += pairs.segments.compactMap { translatedAlert($0, bytes, file) }
            let others = directives.replacements + EncodedQuotes.find(in: bytes, from: bodyStart)
            assemble(bytes, from: bodyStart, pairs, others, into: &result)
            return result
        }
    }

    private static func translatedAlert(
        _ segment: Segment, _ bytes: UnsafeBufferPointer<UInt8>, _ file: SourceFile
    ) -> Diagnostic? {
        // Nearly no source begins with a mark, and names are short.
        guard segment.source.count <= 16, let alert = TranslatedAlert(segment.target, segment.source, in: bytes) else {
            return nil
        }
        return Diagnostic(
            .warning, "unknown-alert", at: file.place(at: alert.target.lowerBound),
            "'[!\(file.text(alert.target))]' is no alert of DocFX; it is read as '[!\(file.text(alert.source))]', as the "
                + "source has it, so write that")
    }

    private static func assemble(
        _ bytes: UnsafeBufferPointer<UInt8>, from bodyStart: Int, _ pairs: PairScanner.Result,
        _ others: [Replacement], into result: inout Result
    ) {
        let normalizer = TargetNormalizer(bytes: bytes)
        let cuts = pairs.strayMarkers.map { Replacement(range: $0, text: []) } + others
        var replacements = cuts.sorted { $0.range.lowerBound < $1.range.lowerBound }[...]
        var position = bodyStart
        result.target.reserve(bytes.count / 2)
        result.source.reserve(bytes.count / 2)

        /// Gives the pieces of a range, replacements in their places; outside of pairs these may go past it.
        func copy(_ end: Int, isPair: Bool, _ add: (Slice<UnsafeBufferPointer<UInt8>>, Range<Int>) -> Void) {
            while let next = replacements.first, next.range.lowerBound < end {
                replacements.removeFirst()
                guard next.range.lowerBound >= position, !isPair || next.range.upperBound <= end else { continue }
                add(bytes[position..<next.range.lowerBound], position..<next.range.lowerBound)
                next.text.withUnsafeBufferPointer { add($0[...], next.range) }
                position = next.range.upperBound
            }
            guard position < end else { return }
            add(bytes[position..<end], position..<end)
            position = end
        }
        func copyToBoth(upTo end: Int) {
            copy(end, isPair: false) { text, original in
                result.target.append(text, from: original)
                result.source.append(text, from: original)
            }
        }

        for (index, segment) in pairs.segments.enumerated() {
            copyToBoth(upTo: segment.whole.lowerBound)
            position = segment.target.lowerBound
            result.target.append(segment: index) { text in
                if let normalized = normalizer.normalized(segment) {
                    text.append(normalized, from: segment.target)
                } else {
                    copy(segment.target.upperBound, isPair: true) { text.append($0, from: $1) }
                }
            }
            position = segment.source.lowerBound
            result.source.append(segment: index) { text in
                copy(segment.source.upperBound, isPair: true) { text.append($0, from: $1) }
            }
            position = segment.whole.upperBound
        }
        copyToBoth(upTo: bytes.count)
    }
}

/// A range of the original that both languages read as other text.
struct Replacement {
    let range: Range<Int>
    let text: [UInt8]
}
