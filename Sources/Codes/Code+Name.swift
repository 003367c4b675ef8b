extension Code {
    /// What its page, its manual page and its entry in the data are called; no two codes share one.
    ///
    ///     5.7.705, 550, 0x80070005, AADSTS50126    as they are spelt
    ///     windows-event-4625, office-error-30125-4 a bare number carries its scheme, for 550 is an event too
    package var name: String {
        switch scheme {
        case .smtpEnhanced, .smtpReply: spelling
        default:
            Int(spelling.prefix { $0.isNumber }) == nil || spelling.hasPrefix("0x")
                ? spelling : "\(scheme.rawValue)-\(spelling)"
        }
    }
}
