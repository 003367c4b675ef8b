internal import Articles
internal import Diagnostics

/// A code, cmdlet or name of the source that the target does not spell.
struct CodeLost: SegmentCheck {
    static let description = CheckDescription(.error, "code-lost", mqm: "accuracy/omission")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        for fact in pair.facts where !fact.isKept {
            guard [.code, .cmdlet, .symbol, .parameter].contains(fact.kind) else { continue }
            let spelling = pair.source.text(fact.range)
            report.add(
                Self.description, pair,
                "the \(fact.kind.rawValue) '\(spelling)' of the source is not in the translation; spell it as it is there"
            )
        }
    }
}

/// A code or cmdlet in the target that the source does not have: `4.5.1 4.4.62` for `451 4.4.62`.
struct CodeAdded: SegmentCheck {
    static let description = CheckDescription(.error, "code-added", mqm: "accuracy/addition")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        for fact in pair.additions {
            report.add(
                Self.description, pair, at: fact.range,
                "the source has no \(fact.kind.rawValue) '\(pair.target.text(fact.range))'; write what it has")
        }
    }
}

/// A code span of the source that is no code span of the target.
struct CodeSpanLost: SegmentCheck {
    static let description = CheckDescription(.error, "code-span-lost", mqm: "accuracy/mistranslation")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        let (target, source) = (pair.target, pair.source)
        guard !source.codeSpans.isEmpty || !target.codeSpans.isEmpty else { return }
        var unused = target.codeSpans
        for span in source.codeSpans {
            if let index = unused.firstIndex(where: { Self.isSame($0.content, of: target, span.content, of: source) }) {
                unused.remove(at: index)
            } else {
                report.add(
                    Self.description, pair, at: unused.first?.whole,
                    "the code '\(source.text(span.whole))' of the source is not in the translation; copy it")
                return
            }
        }
        if let extra = unused.first {
            report.add(
                Self.description, pair, at: extra.whole,
                "the source has no code '\(target.text(extra.whole))'; take the backticks off or copy the source's code"
            )
        }
    }

    /// Blanks in code are one to a browser, and those at its ends none.
    private static func isSame(
        _ one: Range<Int>, of target: InlineText, _ other: Range<Int>, of source: InlineText
    ) -> Bool {
        if target.bytes[one].elementsEqual(source.bytes[other]) { return true }
        func words(_ range: Range<Int>, _ text: InlineText) -> [Slice<UnsafeBufferPointer<UInt8>>] {
            text.bytes[range].split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }
        }
        let (own, wanted) = (words(one, target), words(other, source))
        return own.count == wanted.count && zip(own, wanted).allSatisfy { $0.elementsEqual($1) }
    }
}
