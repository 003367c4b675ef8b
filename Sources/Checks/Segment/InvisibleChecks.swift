internal import Articles
internal import Diagnostics

/// A character that turns the direction of the text around it, and that the source does not have.
struct BidiOverride: SegmentCheck {
    static let description = CheckDescription(.error, "bidi-override", mqm: "design-and-markup/markup")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        guard let found = Invisible.first(in: pair, where: Invisible.turns) else { return }
        report.add(
            Self.description, pair, at: found.range,
            "\(found.name) turns the text behind it around, and a reader sees no sign of it; take it out")
    }
}

/// A character without width that the source does not have: it breaks searches, commands and addresses.
struct ZeroWidth: SegmentCheck {
    static let description = CheckDescription(.warning, "zero-width", mqm: "linguistic-conventions/typography")

    /// Marks of direction belong in these, U+200E and U+200F.
    private static let rightToLeft: Set<String> = ["ar", "he", "fa", "ur", "ckb", "dv", "ps", "sd", "ug", "yi"]
    /// Joiners belong in these: U+200C and U+200D.
    private static let joining: Set<String> = [
        "ar", "fa", "ur", "hi", "mr", "ne", "bn", "ta", "te", "kn", "ml", "gu", "pa", "si", "my", "km", "ckb",
    ]

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        let language = pair.locale.language
        let found = Invisible.first(in: pair) { scalar in
            switch scalar.value {
            case 0x200B, 0x2060, 0xFEFF, 0x180E: true
            case 0x200C, 0x200D: !Self.joining.contains(language)
            case 0x200E, 0x200F: !Self.rightToLeft.contains(language)
            default: false
            }
        }
        guard let found else { return }
        report.add(
            Self.description, pair, at: found.range, "\(found.name) is not seen and breaks what is searched or copied",
            replacing: (found.range, ""))
    }
}

/// Characters that a reader does not see.
private enum Invisible {
    /// The embeddings, overrides and isolates of UAX #9.
    static func turns(_ scalar: Unicode.Scalar) -> Bool {
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }

    /// The first one in the target that the source does not have.
    static func first(
        in pair: SegmentContext, where isMeant: (Unicode.Scalar) -> Bool
    ) -> (range: Range<Int>, name: String)? {
        // All of them begin with these bytes.
        guard pair.target.has.contains(.nonASCII),
            pair.target.bytes[pair.target.range].contains(where: { $0 == 0xE2 || $0 == 0xEF || $0 == 0xE1 }),
            let found = ScalarReader(pair.target).first(where: { isMeant($0.scalar) }),
            !ScalarReader(pair.source).contains(where: { $0.scalar == found.scalar })
        else { return nil }
        return (found.offset..<(found.offset + 3), "U+" + String(found.scalar.value, radix: 16, uppercase: true))
    }
}

/// A note of a translator that was left behind.
struct NoteLeft: SegmentCheck {
    static let description = CheckDescription(.warning, "note-left", mqm: "accuracy/addition")

    private static let marks: [StaticString] = ["TODO", "FIXME", "XXX", "???"]

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        let search = ByteSearch(in: pair.target.bytes)
        for mark in Self.marks {
            guard let found = search.first(mark, from: pair.target.range.lowerBound, to: pair.target.range.upperBound),
                search.first(mark, from: pair.source.range.lowerBound, to: pair.source.range.upperBound) == nil
            else { continue }
            let end = found + mark.utf8CodeUnitCount
            guard !pair.target.byte(at: found - 1).isASCIIAlphanumeric, !pair.target.byte(at: end).isASCIIAlphanumeric,
                !pair.target.isOpaque(found)
            else { continue }
            report.add(Self.description, pair, at: found..<end, "'\(mark)' was left in the translation; finish it")
            return
        }
    }
}
