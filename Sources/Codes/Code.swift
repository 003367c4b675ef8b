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
    /// `FailoverClustering-1135`, an event of a Windows log with its source; `4625` where no text names the source.
    package static let event = CodeScheme(rawValue: "event")
    /// `MSSQLSERVER_18456`, an error of SQL Server.
    package static let sqlServer = CodeScheme(rawValue: "sql-server")
    /// `5`, `ERROR_ACCESS_DENIED`: a system error of Windows.
    package static let win32 = CodeScheme(rawValue: "win32")
    /// `403.14`, the answer of a web server.
    package static let http = CodeScheme(rawValue: "http")
    /// `1603`: a number that its text calls an error, of a scheme that nothing tells.
    package static let error = CodeScheme(rawValue: "error")
    /// `GL_INVALID_ENUM`: a name that no scheme has.
    package static let named = CodeScheme(rawValue: "named")
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
