import Foundation
import Testing
import Triage

@Suite("Triage of a trace") struct TableTests {
    private let library: Library

    init() throws { library = try Library() }

    private let extended = """
        date_time_utc,client_ip,source,event_id,recipient_address,recipient_status,message_subject\r
        2026-11-28T23:14:05.123Z,192.0.2.1,SMTP,FAIL,kim@example.net,"550 5.1.1 RESOLVER.ADR.RecipNotFound; not found","Re: ""Lunch""\r
        , at noon"\r
        2026-11-28T23:15:05.123Z,192.0.2.1,SMTP,DEFER,lee@example.org,"[{LED=451 4.4.1 Connection timed out};{MSG=};{IP=}]",Hi\r
        2026-11-28T23:16:05.123Z,192.0.2.1,SMTP,DELIVER,lee@example.org,,Hi\r

        """
    private let found = [
        "1 × 5.1.1 recipient-unknown failed user 2026-11-28T23:14:05Z example.net 1",
        "1 × 4.4.1 no-answer delayed recipient-admin 2026-11-28T23:15:05Z example.org 1",
    ].sorted()

    @Test("reads rows whose cells hold line ends, quotes and commas") func extendedReport() throws {
        let result = try library.triage(["trace.csv": extended])
        #expect(result.outline.sorted() == found, "\(result.outline)")
        #expect(result.others == 1 && result.complaints == [])
    }

    @Test("reads UTF-16, as Exchange exports it", arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
    func utf16(_ encoding: String.Encoding) throws {
        let mark: [UInt8] = encoding == .utf16LittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
        let bytes = try #require((extended.replacing("Lunch", with: "Déjeuner 🥪")).data(using: encoding))
        let result = try library.triage(["trace.csv": Data(mark) + bytes])
        #expect(result.outline.sorted() == found, "\(result.outline)")
    }

    @Test("reads a tracking log, whose header is a comment") func tracking() throws {
        let log = """
            #Software: Microsoft Exchange Server
            #Fields: date-time,client-ip,source,event-id,recipient-address,recipient-status
            2026-11-28T23:14:05.123Z,,SMTP,FAIL,kim@example.net;lee@example.org,550 5.1.1 User unknown;552 5.2.2 mailbox is full
            2026-11-28T23:14:06.123Z,,SMTP,SEND,kim@example.net,250 2.1.5 ok

            """
        let outline = try library.triage(["MSGTRK.LOG": log]).outline
        #expect(
            outline == [
                "1 × 5.2.2 mailbox-full failed recipient 2026-11-28T23:14:05Z example.org 1",
                "1 × 5.1.1 recipient-unknown failed user 2026-11-28T23:14:05Z example.net 1",
            ], "\(outline)")
    }

    @Test("reads a summary report and the output of Get-MessageTrace, which say no reason") func summaries() throws {
        let result = try library.triage([
            "summary.csv":
                "origin_timestamp_utc,sender_address,recipient_status\n2026-11-28T23:14:05Z,a@example.com,\"kim@example.net##Receive, Fail;lee@example.org##Receive, Deliver\"\n",
            "cmdlet.csv":
                "\"Received\";\"SenderAddress\";\"RecipientAddress\";\"Status\"\n\"28-11-2026 23:14:05\";\"a@example.com\";\"kim@example.net\";\"Failed\"\n",
        ])
        #expect(result.outline == ["2 × ? failed 2026-11-28T23:14:05Z example.net 2"], "\(result.outline)")
    }

    @Test("counts a row that lacks cells and a quote that nothing closes, and reads the others") func broken() throws {
        let rows =
            extended + "2026-11-28T23:17:05Z\r\n2026-11-28T23:18:05Z,,SMTP,FAIL,kim@example.net,\"550 never closed"
        let result = try library.triage(["trace.csv": rows])
        #expect(result.outline.sorted() == found)
        #expect(
            result.complaints == [
                "trace.csv:6 this row has not the columns of the header",
                "trace.csv:7 a quote in this row is never closed, or the row is longer than 1 MiB",
            ], "\(result.complaints)")
    }

    @Test(
        "reads times as programs write them",
        arguments: [
            ("11/28/2026 11:14:05 PM", "23:14:05"), ("11/28/2026 12:14:05 AM", "00:14:05"),
            ("28-11-2026 23:14", "23:14:00"),
            ("28/11/2026 23:14:05", "23:14:05"), ("2026-11-28 23:14:05", "23:14:05"),
            ("28.11.2026 23:14:05", "23:14:05"),
        ])
    func times(_ cell: String, _ time: String) throws {
        let result = try library.triage(["t.csv": "Date,Event,Detail\n\(cell),Fail,550 5.1.1 User unknown\n"])
        #expect(result.groups.first?.last?.text == "2026-11-28T\(time)Z", "\(result.outline)")
    }
}
