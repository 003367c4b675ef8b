/// Reads the ways in which logs and messages write times.
enum TimeText {
    typealias Found = (time: Instant?, rest: ArraySlice<UInt8>)

    /// What a line of a log begins with, and what comes behind it: `Nov 28 23:14:05` (RFC 3164), which has no year, or
    /// `2026-11-28T23:14:05.123+01:00` and `2026-11-28 23:14:05`. Nil for a line that begins otherwise.
    static func opening(_ line: ArraySlice<UInt8>, now: Instant) -> Found? {
        traditional(line, now: now) ?? international(line)
    }

    /// `2026-11-28T23:14:05Z`, `2026-11-28 23:14:05 +0100`, `2026-11-28`.
    ///
    /// - Parameter zone: of a time that names none; nil for that of this computer.
    static func international(_ text: ArraySlice<UInt8>, zone: Int? = nil) -> Found? {
        var reader = DigitReader(text)
        guard let year = reader.number(4), reader.take("-"), let month = reader.number(2), reader.take("-"),
            let day = reader.number(2)
        else { return nil }
        var date = CalendarDate(year: year, month: month, day: day, zone: zone)
        if reader.take("T") || reader.take(" ") {
            guard let hour = reader.number(2), reader.take(":"), let minute = reader.number(2) else { return nil }
            (date.hour, date.minute) = (hour, minute)
            if reader.take(":"), let second = reader.number(2) { date.second = second }
            if reader.take(".") || reader.take(",") { reader.skipDigits() }
            date.zone = reader.zone() ?? zone
        }
        return (date.instant, reader.rest)
    }

    /// `Nov 28 23:14:05`: the last one that is not after tomorrow.
    private static func traditional(_ line: ArraySlice<UInt8>, now: Instant) -> Found? {
        var reader = DigitReader(line)
        guard let month = reader.month(), reader.take(" ") else { return nil }
        _ = reader.take(" ")
        guard let day = reader.number(1...2), reader.take(" "), let hour = reader.number(2), reader.take(":"),
            let minute = reader.number(2), reader.take(":"), let second = reader.number(2)
        else { return nil }
        let (year, _, _) = CalendarDate.civil(days: now.seconds / 86_400 + 1)
        for year in [year, year - 1] {
            let date = CalendarDate(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
            if let time = date.instant, time.seconds < now.seconds + 86_400 { return (time, reader.rest) }
        }
        return (nil, reader.rest)
    }

    /// The Date field of a message (RFC 5322 section 3.3): `Sat, 28 Nov 2026 23:14:05 +0100`.
    static func mail(_ text: ArraySlice<UInt8>) -> Instant? {
        var reader = DigitReader(text)
        reader.skipBlanks()
        if let comma = reader.rest.prefix(12).firstIndex(of: UInt8(ascii: ",")) {
            reader.rest = reader.rest[(comma + 1)...]
            reader.skipBlanks()
        }
        guard let day = reader.number(1...2), reader.skipBlanks(), let month = reader.month(), reader.skipBlanks(),
            let year = reader.number(2...4), reader.skipBlanks(), let hour = reader.number(1...2), reader.take(":"),
            let minute = reader.number(2)
        else { return nil }
        var date = CalendarDate(
            year: year < 50 ? year + 2000 : year < 100 ? year + 1900 : year, month: month, day: day, hour: hour,
            minute: minute)
        if reader.take(":"), let second = reader.number(2) { date.second = second }
        // GMT, UT and the letters of old programs.
        date.zone = reader.zone() ?? 0
        return date.instant
    }

    /// A cell of a table, in UTC as Exchange has it: RFC 3339, `11/28/2026 11:14:05 PM`, `28-11-2026 23:14`. With AM or
    /// PM the month stands first, and else the day, unless that cannot be.
    static func cell(_ text: ArraySlice<UInt8>) -> Instant? {
        if let found = international(text, zone: 0) { return found.time }
        var reader = DigitReader(text)
        guard let first = reader.number(1...2), reader.takeAny("/-."), let second = reader.number(1...2),
            reader.takeAny("/-."), let year = reader.number(4)
        else { return nil }
        var date = CalendarDate(year: year, month: second, day: first, zone: 0)
        reader.skipBlanks()
        if let hour = reader.number(1...2), reader.take(":"), let minute = reader.number(2) {
            (date.hour, date.minute) = (hour, minute)
            if reader.take(":"), let number = reader.number(2) { date.second = number }
        }
        reader.skipBlanks()
        let half = reader.rest.prefix(2).map { $0 | 0x20 }
        let isHalved = half == Array("am".utf8) || half == Array("pm".utf8)
        if isHalved { date.hour = date.hour % 12 + (half[0] == UInt8(ascii: "p") ? 12 : 0) }
        if isHalved || second > 12, first <= 12 { (date.month, date.day) = (first, second) }
        return date.instant
    }
}
