internal import Languages
package import Lookup
internal import Platform
internal import Terms

/// What the knowledge base calls reasons and vendors, in the reader's language.
package struct TriageNames {
    package let language: LookupLanguage
    private var reasons: [Reason: String] = [:]
    private var vendors: [String: String] = [:]

    /// Reads the titles of reasons, in the nearest language that has each, and the names of vendors.
    ///
    /// - Throws: `IndexError` where the index is damaged.
    package init(_ index: LookupIndex, _ language: LookupLanguage) throws(IndexError) {
        self.language = language
        for sheet in try index.reasons(LanguageOrder(wanted: language.tag, source: index.sourceLanguage)) {
            reasons[sheet.reason] = sheet.words.values.first?.title
        }
        for vendor in try index.vendors() { vendors[vendor.id] = vendor.name }
    }

    /// `The recipient's mailbox is full`; its identifier where the knowledge base does not tell.
    package func reason(_ finding: Finding) -> String {
        guard let reason = finding.reason else { return language("triage_unknown") }
        return reasons[reason].flatMap { $0.isEmpty ? nil : $0 } ?? reason.rawValue
    }

    /// `Gmail`; empty where nobody is known to have spoken.
    package func vendor(_ finding: Finding) -> String { finding.vendor.map { vendors[$0] ?? $0 } ?? "" }

    /// `Not delivered`, `Delayed` and so on, in the reader's language; empty where it is not known.
    package func outcome(_ finding: Finding) -> String {
        finding.outcome.map { language("triage_\($0.rawValue)") } ?? ""
    }

    /// Who can fix it, in the reader's language; empty where it is not known.
    package func fixBy(_ finding: Finding) -> String {
        finding.fixBy.map { language("fix_by_\($0.rawValue.replacing("-", with: "_"))") } ?? ""
    }

    /// `2026-11-01 08:00 – 2026-11-28 23:14`; empty where no time is known.
    package func period(_ first: Instant?, _ last: Instant?) -> String {
        guard let first, let last else { return "" }
        return first.minute == last.minute ? first.minute : "\(first.minute) – \(last.minute)"
    }

    /// `example.net 8, example.org 3, others 2`
    package func domains(_ group: TriageGroup) -> String {
        let (named, others) = group.largestDomains
        let rest = others > 0 ? ["\(language("triage_others")) \(others)"] : []
        return (named.map { "\($0.name) \($0.count)" } + rest).joined(separator: ", ")
    }
}

extension TriageGroup {
    /// The command that explains the group: by its sample, or else by the file that the sample is.
    ///
    /// - Parameter showsFiles: false where the reader may have other files.
    package func command(showsFiles: Bool) -> String? {
        if sample.text.isEmpty { return nil }
        if finding.reason == nil { return "naslag explain --draft \(ShellWord.quoted(sample.text))" }
        if let file = sample.file, showsFiles, !sample.isExplained {
            return "naslag explain --file \(ShellWord.quoted(file))"
        }
        return "naslag explain \(ShellWord.quoted(sample.text))"
    }
}
