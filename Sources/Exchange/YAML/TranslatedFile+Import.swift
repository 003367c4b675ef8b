package import Diagnostics

extension TranslatedFile {
    /// Puts translations into the file of translations; only what changed is written.
    ///
    /// A group whose units are all reviewed comes back as a person's (`HT`), with the day and the hash of its source.
    /// One that a person had read and that has changed since without a review comes back as `MT`.
    ///
    /// - Parameters:
    ///   - raw: the file as it is on disk; nil where there is none.
    ///   - path: that of the file, for messages.
    ///   - handoff: the day on which it came, `2026-11-29`; nil leaves the days that are there.
    package func applying(_ file: ExchangeFile, to raw: [UInt8]?, path: String, handoff: String?) -> ImportResult {
        var result = ImportResult()
        let editor = raw.flatMap { YAMLEditor($0, file: path, &result.diagnostics) }
        guard raw == nil || editor != nil else { return result }
        let accepted = accepted(file, editor, path, &result.diagnostics)
        var change = TranslationChange(file: self, editor: editor, handoff: handoff, accepted: accepted)
        change.make()
        result.diagnostics += change.faults.map { Diagnostic(.error, "target-unplaced", at: Place(file: path), $0) }
        guard change.faults.isEmpty else { return result }
        result.bytes = change.bytes
        result.changed = change.changed
        guard result.bytes == nil, change.isNeeded else { return result }
        result.diagnostics.append(
            Diagnostic(
                .error, "target-unplaced", at: Place(file: path),
                "this file is written in a way that an import cannot change; edit it by hand. Nothing was written"))
        return result
    }

    /// The units that may be taken over, by their ids.
    private func accepted(
        _ file: ExchangeFile, _ editor: YAMLEditor?, _ path: String, _ problems: inout [Diagnostic]
    ) -> [String: ExchangeFile.Unit] {
        let known = Dictionary(
            groups.flatMap { group in group.units.map { ($0.id, (group, $0)) } },
            uniquingKeysWith: { first, _ in first })
        var accepted: [String: ExchangeFile.Unit] = [:]
        var seen: Set<String> = []
        for incoming in file.units {
            func report(_ identifier: String, _ message: String, _ place: Place? = nil) {
                problems.append(Diagnostic(.error, identifier, at: place ?? Place(file: path), message))
            }
            guard seen.insert(incoming.id).inserted else {
                report(
                    "unit-duplicate",
                    "the document has the unit '\(incoming.id)' twice; the first one counts, so take the other out")
                continue
            }
            guard let (group, unit) = known[incoming.id] else {
                report("unit-unknown", "\(original) has no text '\(incoming.id)'; its translation is left out")
                continue
            }
            let current = target(of: unit, group, in: editor)
            guard let target = incoming.target, !(target.allSatisfy(\.isWhitespace) && current == nil) else { continue }
            if target == current {
                accepted[unit.id] = incoming
                continue
            }
            let place = editor?.place(group.path + [unit.name])
            if let problem = TargetProblem(
                of: incoming, target, source: unit.source, current: current, holdsLines: unit.kind == .lines)
            {
                report(problem.identifier, problem.message, place)
            } else if group.hash == nil, let name = lost(group, unit, target) {
                report("target-placeholder", "the target of '\(unit.id)' must have \(name) as its source has it", place)
            } else {
                accepted[unit.id] = incoming
            }
        }
        return accepted
    }

    /// A name in braces that only one of source and target has; the form of a plural may leave its number out.
    private func lost(_ group: Group, _ unit: Unit, _ target: String) -> String? {
        let (own, new) = (Self.placeholders(in: unit.source), Self.placeholders(in: target))
        return (group.isFlow ? new.subtracting(own) : new.symmetricDifference(own)).sorted().first
    }
}
