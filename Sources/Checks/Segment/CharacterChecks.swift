internal import Articles
internal import Diagnostics
internal import Languages

/// Letters of a script that neither the language nor the source is written in.
struct ForeignScript: SegmentCheck {
    static let description = CheckDescription(.error, "foreign-script", mqm: "accuracy/untranslated")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        // ASCII is Latin alone, which names and commands bring into every language.
        guard pair.target.has.contains(.nonASCII) else { return }
        let own = pair.scripts
        guard !own.isEmpty else { return }
        var allowed: Set<WritingScript>?
        var run: (script: WritingScript, start: Int, letters: Int)?
        var previous: WritingScript?
        var touchesLatin = false
        for (offset, scalar) in ScalarReader(pair.target) {
            let script = scalar.value < 0x80 ? Self.ascii(scalar) : WritingScript.of(scalar)
            defer { previous = script }
            guard let script, script != .latin, !own.contains(script) else {
                if script == .latin, run != nil { touchesLatin = true }
                if script == nil || script == .latin {
                    if let run, run.letters > 1 || touchesLatin, tell(run, pair, offset, &allowed, &report) { return }
                    run = nil
                    touchesLatin = false
                }
                continue
            }
            if run?.script == script {
                run?.letters += 1
            } else {
                if let run, run.letters > 1 || touchesLatin, tell(run, pair, offset, &allowed, &report) { return }
                run = (script, offset, 1)
                touchesLatin = previous == .latin
            }
        }
        if let run, run.letters > 1 || touchesLatin {
            _ = tell(run, pair, pair.target.range.upperBound, &allowed, &report)
        }
    }

    private static func ascii(_ scalar: Unicode.Scalar) -> WritingScript? {
        scalar.properties.isAlphabetic ? .latin : nil
    }

    /// One sign of another script stands for a quantity or a name; two letters, or one inside a Latin word, do not.
    private func tell(
        _ run: (script: WritingScript, start: Int, letters: Int), _ pair: SegmentContext, _ end: Int,
        _ allowed: inout Set<WritingScript>?, _ report: inout FindingCollector
    ) -> Bool {
        let source =
            allowed
            ?? (pair.source.has.contains(.nonASCII)
                ? Set(ScalarReader(pair.source).compactMap { WritingScript.of($0.scalar) }) : [])
        allowed = source
        guard !source.contains(run.script) else { return false }
        report.add(
            Self.description, pair, at: run.start..<end,
            "'\(pair.target.text(run.start..<end))' is written in another script than \(pair.locale.tag); translate it")
        return true
    }
}

/// Characters that came out of a conversion gone wrong: `cafÃ©`, U+FFFD, controls.
struct Mojibake: SegmentCheck {
    static let description = CheckDescription(.error, "mojibake", mqm: "design-and-markup/character-encoding")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        if let control = pair.target.bytes[pair.target.range].firstIndex(where: Self.isControl),
            !pair.source.bytes[pair.source.range].contains(where: Self.isControl)
        {
            let name =
                "U+00" + (pair.target.bytes[control] < 16 ? "0" : "")
                + String(pair.target.bytes[control], radix: 16, uppercase: true)
            report.add(
                Self.description, pair, at: control..<(control + 1),
                "a control character, \(name), stands here; take it out")
            return
        }
        guard pair.target.has.contains(.nonASCII), let broken = MisreadText.first(in: pair.target) else { return }
        let written = pair.target.text(broken.range)
        guard !pair.source.text(pair.source.range).contains(written) else { return }
        report.add(
            Self.description, pair, at: broken.range,
            broken.meant.map { "'\(written)' is '\($0)' read in another encoding; write that" }
                ?? "'\(written)' stands for a letter that was lost; write it")
    }

    private static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
    }
}
