/// A family of codes that share a notation, such as SMTP enhanced status codes or HRESULTs.
package struct CodeScheme: RawRepresentable, Hashable, Sendable {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `5.7.705`, RFC 3463; also a class `5`, a subject `5.7`, a family `5.7.7xx` and a range `5.7.700-749`.
    package static let smtpEnhanced = CodeScheme(rawValue: "smtp-enhanced")
    /// `550`, RFC 5321 section 4.2.
    package static let smtpReply = CodeScheme(rawValue: "smtp-reply")
    /// `0x80070005`, as Windows and Office print it.
    package static let hresult = CodeScheme(rawValue: "hresult")
    /// `AADSTS50020`, a sign-in error of Microsoft Entra ID.
    package static let aadsts = CodeScheme(rawValue: "aadsts")
    /// `30125-4`, an error number of Office set-up and sign-in.
    package static let officeError = CodeScheme(rawValue: "office-error")
    /// `4625`, the number of an event in a Windows event log.
    package static let windowsEvent = CodeScheme(rawValue: "windows-event")
}

/// One code in its canonical spelling, the spelling that names its page and its man page.
package struct Code: Hashable, Sendable {
    package let scheme: CodeScheme
    /// `5.7.705`, `5.7.7xx`, `0x80070005`: no space, no letter case but the canonical one.
    package let spelling: String

    package init(scheme: CodeScheme, spelling: String) {
        self.scheme = scheme
        self.spelling = spelling
    }
}

extension Code: CustomStringConvertible {
    package var description: String { spelling }
}
