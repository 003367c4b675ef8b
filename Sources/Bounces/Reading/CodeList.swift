internal import Codes

/// Collects the codes of a report in the order in which a reader names them, each once.
struct CodeList {
    private(set) var codes: [BounceCode] = []
    private(set) var disagreements: [Disagreement] = []
    private let scanner = CodeScanner()

    /// Adds the codes of one recipient of a delivery status: those of the server's words, then of the status field.
    mutating func add(_ recipient: Recipient) {
        var told = recipient.diagnostic.map { read($0, as: .literal, source: .diagnostic) } ?? []
        let reply = told.first { $0.code.scheme == .smtpReply }
        if told.count > 1 { told.removeAll { $0.code.scheme == .smtpReply } }
        let status = recipient.status.flatMap { scanner.scan($0, as: .literal).first?.code }
            .map { BounceCode(code: $0, literal: recipient.diagnostic ?? recipient.status ?? "", source: .status) }
        var ordered = told
        if var status {
            if reply?.code == told.first?.code, told.count <= 1 {
                // The words hold no enhanced code: the status is the code, with their reply.
                status.reply = reply.flatMap { Int($0.code.spelling) }
                status.literal = reply?.literal ?? status.literal
                status.subReason = SubReason.find(in: status.literal)
                ordered = [status]
            } else {
                ordered = merge(status, told)
            }
        }
        for code in ordered {
            var code = code
            code.recipient = recipient.address.isEmpty ? nil : recipient.address
            append(code)
        }
    }

    /// Adds the codes of a text in words. Where status fields spoke already, only what is certain and says more is
    /// added; a status field without words of its own is set beside the words here.
    mutating func add(text: String, certainOnly: Bool = false) {
        let spoke = codes.contains { $0.code.scheme == .smtpEnhanced }
        // Next to a status that says nothing, `5.0.0`, words count that would not count next to one that does.
        let settled = codes.contains { Specificity.of($0.code) > .none }
        let told = read(text, as: .report, source: .text, minimum: settled || certainOnly ? .certain : .likely)
            .filter { !spoke || says(more: $0.code) }
        if let status = codes.first, codes.count == 1, status.source == .status, !told.isEmpty {
            codes = []
            // A transcript may hold earlier attempts: the code that the status confirms comes first.
            let confirmed = told.filter { $0.code == status.code } + told.filter { $0.code != status.code }
            for var code in merge(status, confirmed) {
                code.recipient = code.recipient ?? status.recipient
                append(code)
            }
        } else {
            for code in told { append(code) }
        }
    }

    /// Adds the codes of other schemes than SMTP, for lines that have nothing to do with mail.
    mutating func addOthers(text: String) {
        let bytes = Array(text.utf8)
        for match in bytes.withUnsafeBufferPointer({ scanner.scan($0) }) where !match.code.scheme.isSMTP {
            append(BounceCode(code: match.code, literal: LiteralText.around(match, in: bytes), source: .text))
        }
    }

    private func says(more code: Code) -> Bool {
        code.scheme == .smtpEnhanced && Specificity.of(code) > .none
            && !codes.contains { $0.code != code && code.contains($0.code) }
    }

    /// The status beside the words: dropped when it says the same or less, noted when it says something else. Of two
    /// that say equally much the words come first, as they are what people look for.
    private mutating func merge(_ status: BounceCode, _ told: [BounceCode]) -> [BounceCode] {
        guard !told.contains(where: { $0.code.contains(status.code) }) else { return told }
        guard let outer = told.first else { return [status] }
        guard Specificity.of(status.code) > .none else { return told }
        let prefersStatus = Specificity.of(status.code) > Specificity.of(outer.code)
        disagreements.append(
            Disagreement(
                preferred: prefersStatus ? status.code : outer.code, other: prefersStatus ? outer.code : status.code,
                prefersStatus: prefersStatus))
        return prefersStatus ? [status] + told : told + [status]
    }

    private mutating func append(_ code: BounceCode) {
        if let known = codes.firstIndex(where: { $0.code == code.code }) {
            codes[known].reply = codes[known].reply ?? code.reply
            codes[known].subReason = codes[known].subReason ?? code.subReason
        } else if codes.count < 50 {
            codes.append(code)
        }
    }

    private func read(
        _ text: String, as kind: ScannedText, source: BounceCode.Source, minimum: CodeMatch.Confidence = .likely
    ) -> [BounceCode] {
        let bytes = Array(text.utf8)
        let matches = bytes.withUnsafeBufferPointer { scanner.scan($0, as: kind, minimum: minimum) }
            .filter(\.code.scheme.isSMTP)
        let paragraphs = Paragraphs(bytes)
        // A transcript holds what went well before the failure.
        let failures = matches.filter { $0.code.permanence != .success }
        return Replies.settle(failures.isEmpty ? matches : failures, paragraphs).map { match in
            let literal = LiteralText.around(match, in: bytes)
            return BounceCode(
                code: match.code, reply: match.reply, literal: literal, source: source,
                subReason: SubReason.find(in: literal), depth: paragraphs.arrows(before: match.start))
        }
    }
}

/// How much a code says: `5.0.0` nothing, `5.7.0` a subject, `5.7.1` a case, `5.7.705` one program's own case.
enum Specificity: Int, Comparable {
    case none, subject, detail, vendor

    static func of(_ code: Code) -> Specificity {
        guard let enhanced = code.enhanced else { return .none }
        if enhanced.details.lowerBound >= 100 { return .vendor }
        if enhanced.details.lowerBound > 0 { return .detail }
        return enhanced.subject ?? 0 > 0 ? .subject : .none
    }

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension CodeScheme {
    fileprivate var isSMTP: Bool { self == .smtpEnhanced || self == .smtpReply }
}
