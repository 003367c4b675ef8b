/// Something in the source that every language writes alike.
struct Fact {
    enum Kind: String {
        /// `5.7.705`, `AADSTS50020`, `0x80070005`.
        case code = "code"
        /// `Get-Mailbox`.
        case cmdlet
        /// A name of software or an address: `AllowSelfService`, `msExch_x`, `contoso.com`, `KB4011086`.
        case symbol = "name"
        /// `<tenantid>`, `{0}`, `%USERPROFILE%`.
        case placeholder
        /// A number over 12, or one with a dot.
        case number
    }

    let kind: Kind
    /// Where the source spells it, in the file.
    let range: Range<Int>
    let isKept: Bool
}
