/// Why a translation that came in is not taken over.
struct TargetProblem {
    /// The identifier of the finding.
    let identifier: String
    let message: String

    /// Nil for a target that may be taken over.
    ///
    /// - Parameters:
    ///   - source: the text as it is now.
    ///   - current: its translation as it is now; nil where there is none.
    ///   - holdsLines: several lines are as good as one.
    init?(of unit: ExchangeFile.Unit, _ target: String, source: String, current: String?, holdsLines: Bool = false) {
        guard let (identifier, message) = Self.problem(unit, target, source, current ?? "", holdsLines) else {
            return nil
        }
        self.identifier = identifier
        self.message = message
    }

    private static func problem(
        _ unit: ExchangeFile.Unit, _ target: String, _ source: String, _ current: String, _ holdsLines: Bool
    ) -> (String, String)? {
        if unit.source != source {
            return (
                "source-changed",
                "the source of '\(unit.id)' is another than when it was exported; export it again and translate that"
            )
        }
        if let control = target.unicodeScalars.first(where: { isControl($0) && !current.unicodeScalars.contains($0) }) {
            let name = "U+" + String(control.value, radix: 16, uppercase: true)
            return (
                "target-invalid",
                "the target of '\(unit.id)' holds the character \(name), which nobody sees; take it out"
            )
        }
        if target.unicodeScalars.contains("\u{FFFC}"), !source.unicodeScalars.contains("\u{FFFC}") {
            return (
                "target-invalid",
                "the target of '\(unit.id)' has a protected mark that its document does not tell; copy those of the source"
            )
        }
        for mark in ["<span", "</span"] where target.contains(mark) && !source.contains(mark) {
            return (
                "target-markup",
                "the target of '\(unit.id)' holds '\(mark)', which would end the sentence pair; take it out"
            )
        }
        if !holdsLines, target.contains("\n"), !source.contains("\n"), !current.contains("\n") {
            return ("target-blocks", "the target of '\(unit.id)' has several lines, and its source is one; join them")
        }
        if target.allSatisfy(\.isWhitespace) {
            return ("target-empty", "the target of '\(unit.id)' is empty; a reader would see nothing")
        }
        return nil
    }

    /// Controls, and what turns the direction of a text.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control && scalar != "\t" && scalar != "\n"
            || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
}
