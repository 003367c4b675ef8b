import Testing
import Triage

@Suite("Times that somebody types") struct TimeTests {
    @Test(
        "are dates, times of day, or so long ago",
        arguments: [("2026-11-28T08:00:05Z", 1_795_852_805), ("2000-02-29T00:00Z", 951_782_400)])
    func absolute(_ text: String, _ seconds: Int) {
        #expect(TriageTime(text)?.instant.seconds == seconds, "\(text)")
        #expect(TriageTime(text)?.instant.text.hasPrefix(String(text.prefix(16))) == true)
    }

    @Test(
        "are as far from UTC as they say, to the minute",
        arguments: [
            "2026-11-28T13:30:05+0530", "2026-11-28T13:30:05+05:30", "2026-11-28T04:30:05-0330",
            "2026-11-28 09:00:05 +0100",
        ])
    func zones(_ text: String) { #expect(TriageTime(text)?.instant.seconds == 1_795_852_805, "\(text)") }

    @Test("count back in hours and days") func ago() throws {
        let (hours, days) = (try #require(TriageTime("48h")), try #require(TriageTime("2d")))
        #expect(abs(hours.instant.seconds - days.instant.seconds) <= 1)
        #expect(abs(Instant.now.seconds - days.instant.seconds - 172_800) <= 1)
    }

    @Test(
        "are refused when they are none",
        arguments: ["", "yesterday", "2026-13-01", "2026-02-29", "5", "-1d", "2026-11-28x"])
    func refused(_ text: String) { #expect(TriageTime(text) == nil, "\(text)") }
}
