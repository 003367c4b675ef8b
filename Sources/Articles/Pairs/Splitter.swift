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
            assemble(bytes, from: bodyStart, pairs, directives.replacements, into: &result)
            return result
        }
    }

    private static func assemble(
        _ bytes: UnsafeBufferPointer<UInt8>, from bodyStart: Int, _ pairs: PairScanner.Result,
        _ directives: [Replacement], into result: inout Result
    ) {
        let normalizer = TargetNormalizer(bytes: bytes)
        let cuts = pairs.strayMarkers.map { Replacement(range: $0, text: []) } + directives
        var replacements = cuts.sorted { $0.range.lowerBound < $1.range.lowerBound }[...]
        var position = bodyStart
        result.target.reserve(bytes.count / 2)
        result.source.reserve(bytes.count / 2)

        func copy(upTo end: Int) {
            while let next = replacements.first, next.range.lowerBound < end {
                replacements.removeFirst()
                guard next.range.lowerBound >= position else { continue }
                result.target.append(bytes[position..<next.range.lowerBound], from: position..<next.range.lowerBound)
                result.source.append(bytes[position..<next.range.lowerBound], from: position..<next.range.lowerBound)
                result.target.append(next.text, from: next.range)
                result.source.append(next.text, from: next.range)
                position = next.range.upperBound
            }
            guard position < end else { return }
            result.target.append(bytes[position..<end], from: position..<end)
            result.source.append(bytes[position..<end], from: position..<end)
            position = end
        }

        for (index, segment) in pairs.segments.enumerated() {
            copy(upTo: segment.whole.lowerBound)
            result.source.append(segment: index, bytes[segment.source], from: segment.source)
            if let normalized = normalizer.normalized(segment) {
                result.target.append(segment: index, normalized, from: segment.target)
            } else {
                result.target.append(segment: index, bytes[segment.target], from: segment.target)
            }
            position = segment.whole.upperBound
        }
        copy(upTo: bytes.count)
    }
}

/// A range of the original that both languages read as other text.
struct Replacement {
    let range: Range<Int>
    let text: [UInt8]
}
