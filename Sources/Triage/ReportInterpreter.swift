internal import Bounces
internal import Explaining
internal import Lookup
internal import Terms

/// Finds out what reports mean, by the same answers as `naslag explain` gives; a report that differs from an earlier
/// one in names and numbers alone means the same.
final class ReportInterpreter {
    private let explainer: Explainer
    private var known: [[UInt8]: Reading?] = [:]
    private var speakers: [[UInt8]: [UInt8]] = [:]

    /// How many forms are remembered; when they are more, all are forgotten, so that memory does not grow.
    private static let mostKnown = 4096
    /// Longer ones seldom come again.
    private static let longestForm = 4096

    init(_ explainer: Explainer) { self.explainer = explainer }

    /// - Returns: nil for what does not report about delivery; and what of a message was not read.
    func reading(of report: Report) throws(IndexError) -> (Reading?, limits: Set<ReadingLimit>) {
        switch report.content {
        case .line(let text) where report.reason != nil:
            let finding = Finding(reason: report.reason, fixBy: report.reason?.fixBy)
            return (reading(finding, Self.beginning(text), isExplained: false), [])
        case .line(let text):
            let found = try remembered(text) { () throws(IndexError) in
                try reading(explainer.explain([text]), text, isReport: true)
            }
            return (found, [])
        case .message(let bytes):
            let bounce = BounceReader.read(bytes)
            let told = bounce.recipients.map {
                [$0.action, $0.status, $0.diagnostic, $0.remoteMTA].map { $0 ?? "" }.joined(separator: "\n")
            }
            let form =
                ([bounce.kind.rawValue, bounce.feedbackType ?? "", bounce.subject ?? "", bounce.reportingMTA ?? ""]
                + told + [bounce.words])
                .joined(separator: "\n")
            var found = try remembered(form) { () throws(IndexError) in
                let isReport = bounce.kind == .bounce || bounce.kind == .deliveryStatus || bounce.kind == .line
                return try reading(explainer.explain(bytes, name: "-"), bounce.words, isReport: isReport)
            }
            found?.recipients = bounce.recipients.map(\.address)
            return (found, bounce.limits)
        }
    }

    private func remembered(
        _ text: String, _ read: () throws(IndexError) -> Reading?
    ) throws(IndexError) -> Reading? {
        let form = TextForm.of(Array(text.utf8), host: speaker)
        guard form.count <= Self.longestForm else { return try read() }
        if let reading = known[form] { return reading }
        let reading = try read()
        if known.count >= Self.mostKnown { known.removeAll(keepingCapacity: true) }
        known[form] = .some(reading)
        return reading
    }

    /// The vendor that a host belongs to, which is all that it says.
    private func speaker(_ host: ArraySlice<UInt8>) -> [UInt8] {
        // `mx17.mail.example.net`: the last labels tell.
        let labels = host.split(separator: UInt8(ascii: ".")).suffix(4)
        let name = Array(labels.joined(separator: [UInt8(ascii: ".")]))
        if let known = speakers[name] { return known }
        if speakers.count >= Self.mostKnown { speakers.removeAll(keepingCapacity: true) }
        let vendors = explainer.vendors(in: String(decoding: name, as: UTF8.self))
        let speaker = Array(vendors.joined(separator: "+").utf8)
        speakers[name] = speaker
        return speaker
    }

    /// The first answer. Without one, a report is one whose reason is not known, and anything else is no report.
    private func reading(_ explanation: Explanation, _ text: String, isReport: Bool) throws(IndexError) -> Reading? {
        guard let answer = explanation.answers.first else {
            return isReport ? reading(Finding(), Self.beginning(text), isExplained: false) : nil
        }
        let words = Self.beginning(answer.finding.quote ?? text)
        let finding = Finding(answer)
        let again = try explainer.explain([Redactor.redact(words)]).answers.first.map(Finding.init)
        return reading(finding, words, isExplained: again?.reason == finding.reason && again?.code == finding.code)
    }

    private func reading(_ finding: Finding, _ words: String, isExplained: Bool) -> Reading {
        Reading(finding: finding, sample: Redactor.redact(words), original: words, isExplained: isExplained)
    }

    /// On one line, and not too long for a command.
    private static func beginning(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.count > 300 ? words.prefix(299) + "…" : words
    }
}

extension Finding {
    fileprivate init(_ answer: Answer) {
        let effects = answer.effects
        self.init(
            reason: effects.reason, outcome: effects.outcome, vendor: effects.vendor, code: effects.code,
            fixBy: effects.fixBy)
    }
}
