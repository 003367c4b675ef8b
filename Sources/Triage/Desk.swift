internal import Bounces
internal import Explaining
internal import Lookup
internal import Terms

/// Takes reports one by one, finds out what each means and counts it.
final class Desk {
    let now = Instant.now
    private let reader: ReportInterpreter
    private let options: TriageOptions
    private(set) var tally = Tally()
    private(set) var failure: IndexError?
    /// The input that is being read, as it was given or found.
    var path = "-"

    init(_ explainer: Explainer, _ options: TriageOptions) {
        reader = ReportInterpreter(explainer)
        self.options = options
    }

    func take(_ report: Report) {
        guard failure == nil else { return }
        if let since = options.since {
            guard let time = report.time else {
                return leaveOut("it has no time, so that nobody knows whether it is recent", line: report.line)
            }
            if time < since { return pass() }
        }
        do throws(IndexError) {
            let (found, limits) = try reader.reading(of: report)
            if !limits.isEmpty {
                let limits = limits.sorted().map(\.rawValue).joined(separator: ", ")
                leaveOut(
                    "this message was not read whole (\(limits)); a code that stands further on is missed",
                    line: report.line)
            }
            guard var reading = found else { return pass() }
            if let outcome = report.outcome { reading.finding.outcome = outcome }
            let recipients = report.recipients.isEmpty ? reading.recipients : report.recipients
            tally.add(
                reading.finding, time: report.time, domains: recipients.compactMap(Self.domain),
                sample: Sample(
                    text: options.showsAddresses ? reading.original : reading.sample, isExplained: reading.isExplained,
                    file: report.isWholeFile ? path : nil))
        } catch {
            failure = error
        }
    }

    /// A line or a message that reports nothing about delivery.
    func pass() { tally.others += 1 }

    /// What cannot be read.
    func leaveOut(_ why: String, line: Int? = nil) { tally.leaveOut(path, line, why) }

    /// `example.net` of `kim@example.net`, in lower case; nil for what is no address.
    private static func domain(_ address: String) -> String? {
        guard let at = address.lastIndex(of: "@") else { return nil }
        let domain = address[address.index(after: at)...].lowercased()
        let isName =
            (1...255).contains(domain.utf8.count)
            && domain.utf8.allSatisfy { $0 >= 0x80 || $0 &- 0x30 < 10 || $0 &- 0x61 < 26 || ".-_".utf8.contains($0) }
        return isName ? domain : nil
    }
}

extension Report {
    fileprivate var isWholeFile: Bool {
        if case .message = content { return line == 1 }
        return false
    }
}
