internal import Articles
internal import Diagnostics
internal import Knowledge
internal import Platform

/// What is wrong with the reference data of a content folder: its files, its translations, the age of its sources.
struct ReferenceFindings {
    static let descriptions = [unstamped, outdated]

    /// The only one of them that can be fixed without a decision by a person.
    static let unstamped = CheckDescription(.information, "translation-unstamped", mqm: nil)

    private static let outdated = CheckDescription(.warning, "source-outdated", mqm: nil)

    let root: String
    let configuration: Configuration
    let locales: [LocaleTag]
    /// `2026-11-29`
    let today: String

    func all() -> [Finding] {
        let data: ReferenceData
        do throws(FileError) {
            data = try ReferenceData.load(
                root, origin: .reference, language: configuration.sourceLocale, locales: locales)
        } catch {
            return [Finding(Diagnostic(.error, "unreadable", at: Place(file: "codes"), error.cause.text), key: "codes")]
        }
        return data.diagnostics.map(Self.finding) + data.gaps.map(missing) + data.dates.compactMap(old)
            + stamps(data.translations)
    }

    private func missing(_ gap: ReferenceGap) -> Finding {
        let message =
            switch (gap.key.isEmpty, gap.names.isEmpty) {
            case (true, _): "there is no \(gap.file)"
            case (false, true): "\(gap.file) has no '\(gap.key)'"
            case (false, false): "the translation of '\(gap.key)' has no \(gap.names.joined(separator: ", "))"
            }
        return Self.finding(TranslationMissing.description, gap.place, message)
    }

    private func old(_ date: ReferenceDate) -> Finding? {
        // The same day a year later, as text: `2025-02-12` of `2026-02-12`.
        guard let year = Int(today.prefix(4)), date.checked < "\(year - 1)" + today.dropFirst(4) else { return nil }
        return Self.finding(
            Self.outdated, date.place, "the source of '\(date.key)' was read on \(date.checked); read it again")
    }

    private func stamps(_ translations: [ReferenceTranslation]) -> [Finding] {
        var lines: [String: LineIndex] = [:]
        return translations.compactMap { translation in
            guard let hash = translation.hash else {
                let file = translation.place.file
                if lines[file] == nil, let index = index(of: file) { lines[file] = index }
                var finding = Self.finding(
                    Self.unstamped, translation.place, "'\(translation.key)' does not say which text it translates")
                if let offset = lines[file]?.offset(of: translation.first) {
                    finding.fix = Fix(
                        range: offset..<offset, replacement: translation.stamp, start: translation.first,
                        end: translation.first)
                }
                return finding
            }
            guard hash != translation.sourceHash else { return nil }
            return Self.finding(
                TranslationStale.description, translation.place,
                "'\(translation.key)' has changed since it was translated; translate it again, take its source-hash away "
                    + "and run 'naslag check --fix'")
        }
    }

    private func index(of file: String) -> LineIndex? {
        guard let bytes = try? FileSystem.read("\(root)/\(file)"),
            case .success(let source) = SourceFile.read(path: file, bytes: bytes)
        else { return nil }
        return LineIndex(source.bytes, file: file)
    }

    private static func finding(_ check: CheckDescription, _ place: Place, _ message: String) -> Finding {
        finding(Diagnostic(check.severity, check.identifier, at: place, message))
    }

    /// Known by the path of its file without the ending, as articles are.
    private static func finding(_ diagnostic: Diagnostic) -> Finding {
        let file = diagnostic.place.file
        return Finding(diagnostic, key: file.hasSuffix(".yml") ? String(file.dropLast(4)) : file)
    }
}
