import Testing

@testable import Codes

@Suite("The schemes that come as data") struct SchemeTests {
    private func codes(_ text: String, as kind: ScannedText = .prose) -> [String] {
        CodeScanner().scan(text, as: kind).map(\.code.name)
    }

    @Test(
        "are found in prose where nothing else is meant",
        arguments: [
            ("see MSSQLSERVER_18456 for more", ["MSSQLSERVER_18456"]),
            ("Msg 18456, Level 14, State 1", ["MSSQLSERVER_18456"]), ("MSSQLSERVER_-2", ["MSSQLSERVER_-2"]),
            ("Compiler Error C2065", ["C2065"]), ("main.cpp(3): error C2065: 'x'", ["C2065"]),
            ("x.obj : fatal error LNK1120: 1 unresolved", ["LNK1120"]), ("LNK2019", ["LNK2019"]),
            ("HTTP Error 403.14 - Forbidden", ["http-403.14"]), ("HTTP status code: 503", ["http-503"]),
            ("event ID 1121 or 1122", ["event-1121", "event-1122"]), ("이벤트 ID 12290", ["event-12290"]),
            ("CAA2000B and AADSTS50126", ["CAA2000B", "AADSTS50126"]),
            ("Winsock error 10061", ["win32-10061"]), ("GetLastError: 5", []),
            ("result 0x80070005, flags 0x80000000 and 0x00000020", ["0x80070005"]),
            ("error code 80070005, error -2147024891, error 2147942405", ["0x80070005", "0x80070005", "0x80070005"]),
        ])
    func prose(_ text: String, _ expected: [String]) { #expect(codes(text) == expected, "\(text)") }

    @Test(
        "and more of them in the few words that name something",
        arguments: [
            ("Error 1603", ["error-1603"]), ("Replication error 1396 Logon Failure", ["error-1396"]),
            ("오류 코드: 800", ["error-800"]), ("12290 이벤트 ID", ["event-12290"]),
            ("12288 및 12289 이벤트 ID", ["event-12289"]), ("503 Service Unavailable", ["http-503"]),
            ("404 Not Found", ["http-404"]), ("Errore del compilatore C2010", ["C2010"]), ("C4996", ["C4996"]),
            ("Event 1135", ["event-1135"]), ("0x15", []), ("Error 0x15", ["0x15"]),
            // Nothing that is named.
            ("Outlook 2013 error", []), ("System Error Codes (0-499)", []), ("System Error Codes (1000-1299)", []),
            ("0x3802 TIFF", []), ("Chapter 12", []), ("What is new in 4.5.2", []), ("Error codes 5 to 9", []),
        ])
    func titles(_ text: String, _ expected: [String]) {
        #expect(codes(text, as: .title) == expected, "\(text)")
    }

    @Test(
        "take no number of a product, a version or a file for a code",
        arguments: [
            "the switch C2960 of Cisco", "packet type 0x09", "opened C2065.cpp", "http://a/404", "HTTP/1.1 over TLS",
            "eventually 5 of 1135", "Msg", "KB2955164", "port 1433", "SQL Server 2012",
        ])
    func others(_ text: String) { #expect(codes(text).isEmpty, "\(text): \(codes(text))") }

    @Test("have one spelling for each code, and the others for aliases") func aliases() throws {
        let denied = Code(scheme: .hresult, spelling: "0x80070005")
        #expect(denied.aliases == ["80070005", "-2147024891", "2147942405"])
        #expect(denied.kin == [Code(scheme: .win32, spelling: "5")])
        #expect(denied.kin[0].kin == [denied] && denied.kin[0].aliases == ["0x5", "5"])
        #expect(Code(scheme: .sqlServer, spelling: "MSSQLSERVER_18456").aliases == ["Msg 18456", "18456"])
        let event = Code(scheme: .event, spelling: "1135").event(of: "Microsoft-Windows-FailoverClustering")
        #expect(event.name == "FailoverClustering-1135" && event.source == "FailoverClustering")
        #expect(event.number == "1135")
        #expect(Code(scheme: .event, spelling: "18456").event(of: "MSSQLSERVER").name == "MSSQLSERVER_18456")
        #expect(Code(scheme: .http, spelling: "421").name == "http-421")
    }

    @Test(
        "know symbolic names by their form",
        arguments: [
            ("ERROR_ACCESS_DENIED", "win32"), ("WSAECONNREFUSED", "win32"), ("NERR_NetNotStarted", "win32"),
            ("E_ACCESSDENIED", "hresult"), ("DTS_E_CANNOTACQUIRE", "hresult"), ("STATUS_PENDING", "hresult"),
            ("ErrorAccessDenied", "ews"), ("HKEY_LOCAL_MACHINE", nil), ("WSAStartup", nil), ("Error", nil),
        ])
    func names(_ name: String, _ scheme: String?) { #expect(SymbolicName.scheme(of: name)?.rawValue == scheme) }

    @Test(
        "are asked for in any spelling",
        arguments: [
            ("compiler error C2065", "C2065"), ("c2065", "C2065"), ("http 403.14", "http-403.14"),
            ("-2147024891", "0x80070005"), ("2147942405", "0x80070005"), ("80070005", "0x80070005"),
            ("msg 18456", "MSSQLSERVER_18456"), ("event id 4625", "event-4625"),
            ("mssqlserver_18456", "MSSQLSERVER_18456"),
        ])
    func queries(_ query: String, _ name: String) {
        #expect(CodeQuery().parse(query).map(\.name).contains(name), "\(query)")
    }
}
