import Testing

@testable import Serving

@Suite struct HostRuleTests {
    @Test(arguments: ["localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:80", "[::1]:8080", "[::1]", "10.1.2.3:1"])
    func addressesAndLocalhostAreAnswered(_ host: String) { #expect(HostRule.allows(host)) }

    @Test(arguments: [
        "", ":80", "evil.example", "127.0.0.1.nip.io", "localhost.evil.example", "localhost:x", "localhost:80@evil",
        "[::1", "[localhost]", "::1", "127.1", "0x7f.1", "[::1]x", "localhost.", " localhost",
    ])
    func namesThatOthersOwnAreNot(_ host: String) { #expect(!HostRule.allows(host)) }
}
