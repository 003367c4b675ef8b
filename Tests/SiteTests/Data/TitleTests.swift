import Testing

@testable import Layout

@Suite("Titles of codes") struct TitleTests {
    @Test(
        "begin with a capital, but for names and words of servers",
        arguments: [
            ("tenant heeft", "Tenant heeft"), ("één regel", "Één regel"), ("eBay refuses", "eBay refuses"),
            ("dnssec-invalid: no", "dnssec-invalid: no"), ("DNS error", "DNS error"), ("", ""),
            ("5.7.1 no", "5.7.1 no"),
        ])
    func capitals(_ text: String, _ title: String) { #expect(text.capitalizedFirst == title) }
}
