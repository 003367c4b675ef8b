import Testing
import Triage

@Suite("Triage of events of mail services") struct EventTests {
    private let library: Library

    init() throws { library = try Library() }

    @Test(
        "reads what each service sends",
        arguments: [
            (
                #"{"notificationType":"Bounce","bounce":{"bounceType":"Permanent","timestamp":"2026-11-28T23:14:05.000Z","bouncedRecipients":[{"emailAddress":"kim@example.net","action":"failed","status":"5.1.1","diagnosticCode":"smtp; 550 5.1.1 user unknown"}]},"mail":{}}"#,
                "1 × 5.1.1 recipient-unknown failed user 2026-11-28T23:14:05Z example.net 1"
            ),
            (
                #"{"Type":"Notification","Message":"{\"eventType\":\"DeliveryDelay\",\"deliveryDelay\":{\"timestamp\":\"2026-11-28T23:14:05.000Z\",\"delayedRecipients\":[{\"emailAddress\":\"kim@example.net\",\"status\":\"4.4.1\",\"diagnosticCode\":\"smtp; 421 4.4.1 Connection timed out\"}]}}"}"#,
                "1 × 4.4.1 no-answer delayed recipient-admin 2026-11-28T23:14:05Z example.net 1"
            ),
            (
                #"{"notificationType":"Complaint","complaint":{"timestamp":"2026-11-28T23:14:05.000Z","complainedRecipients":[{"emailAddress":"kim@example.net"}]}}"#,
                "1 × complaint admin 2026-11-28T23:14:05Z example.net 1"
            ),
            (
                #"[{"email":"kim@example.net","timestamp":1795907645,"event":"bounce","status":"5.1.1","reason":"550 5.1.1 User unknown"},{"email":"kim@example.net","event":"delivered"}]"#,
                "1 × 5.1.1 recipient-unknown failed user 2026-11-28T23:14:05Z example.net 1"
            ),
            (
                #"{"signature":{},"event-data":{"event":"failed","severity":"temporary","recipient":"kim@example.net","timestamp":1795907645.25,"delivery-status":{"code":452,"message":"4.2.2 mailbox is full","description":null}}}"#,
                "1 × 4.2.2 mailbox-full delayed recipient 2026-11-28T23:14:05Z example.net 1"
            ),
            (
                #"{"RecordType":"Bounce","Type":"HardBounce","Email":"kim@example.net","BouncedAt":"2026-11-29T00:14:05.123+01:00","Details":"smtp;550 5.1.1 User unknown"}"#,
                "1 × 5.1.1 recipient-unknown failed user 2026-11-28T23:14:05Z example.net 1"
            ),
        ])
    func services(_ line: String, _ expected: String) throws {
        #expect(try library.triage(["events.json": line + "\n"]).outline == [expected], "\(line)")
    }

    @Test("counts other events, and names lines that are none") func others() throws {
        let lines = [
            #"{"notificationType":"Delivery","delivery":{}}"#, #"{"event":"open","email":"kim@example.net"}"#, "{",
            #"{"a":1}"#,
            #"{"notificationType":"#, #"{"Type":"Notification","Message":"no JSON"}"#,
            String(repeating: "[", count: 9000),
        ]
        let result = try library.triage(["events.json": lines.joined(separator: "\n")])
        #expect(result.count == 0 && result.others == 2)
        #expect(
            result.complaints == [
                "events.json:3 this line is not one object of JSON ×3",
                "events.json:4 this event is of no mail service that is known ×2",
            ], "\(result.complaints)")
    }
}
