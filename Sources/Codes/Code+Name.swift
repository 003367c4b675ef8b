extension Code {
    /// What its page, its manual page and its entry in the data are called; no two codes share one.
    ///
    ///     5.7.705, 550, 0x80070005, AADSTS50126    as they are spelt
    ///     FailoverClustering-1135, C2065           the source of an event is part of its spelling
    ///     http-403.14, win32-5, office-error-30125-4  a bare number carries its scheme, for 550 is an event too
    package var name: String {
        switch scheme {
        case .smtpEnhanced, .smtpReply: spelling
        default:
            Int(spelling.prefix { $0.isNumber }) == nil || spelling.hasPrefix("0x")
                ? spelling : "\(scheme.rawValue)-\(spelling)"
        }
    }
}

extension Code {
    /// True where the number alone tells no case (RFC 3463 section 3: other or undefined), or where so many servers use
    /// it for anything that their words go first.
    ///
    ///     5.0.0, 5.7.1, 550  →  true      5.1.1, 5.7.26  →  false
    package var isGeneric: Bool {
        guard let enhanced, enhanced.kind == .code else { return scheme != .smtpEnhanced || enhanced?.kind != .range }
        let detail = enhanced.details.lowerBound
        return switch enhanced.subject ?? 0 {
        case 0: detail < 100
        case 5: detail != 3
        case 7: detail < 2
        default: detail == 0
        }
    }

    /// True for a number that any server may use in its own way; those of three digits are one vendor's.
    package var isAnybodys: Bool {
        scheme == .smtpReply || enhanced.map { $0.kind == .code && $0.details.lowerBound < 100 } ?? false
    }
}
