internal import Platform

/// A point in time: seconds since 1970, in UTC.
package struct Instant: Hashable, Comparable, Sendable {
    package var seconds: Int

    package init(seconds: Int) { self.seconds = seconds }

    package static var now: Instant { Instant(seconds: Clock.now) }

    /// The earlier first.
    package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }

    /// As RFC 3339 has it: `2026-11-28T23:14:05Z`.
    package var text: String {
        let (year, month, day) = CalendarDate.civil(days: Self.floor(seconds, 86_400))
        let second = seconds - Self.floor(seconds, 86_400) * 86_400
        let parts = [second / 3600, second / 60 % 60, second % 60].map(Self.two)
        return "\(year)-\(Self.two(month))-\(Self.two(day))T\(parts.joined(separator: ":"))Z"
    }

    /// The same for people, to the minute: `2026-11-28 23:14`.
    package var minute: String { String(text.prefix(16)).replacing("T", with: " ") }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func floor(_ value: Int, _ step: Int) -> Int {
        value >= 0 ? value / step : (value - step + 1) / step
    }
}

/// A date and a time of day as a log or a message writes them.
struct CalendarDate {
    var year: Int
    var month: Int
    var day: Int
    var hour = 0
    var minute = 0
    var second = 0
    /// Seconds east of UTC; nil where the text does not say, which means the time here.
    var zone: Int?

    /// Nil for what is no date, such as the 31st of February.
    var instant: Instant? {
        guard (1970...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(of: month, year),
            (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second)
        else { return nil }
        guard let zone else {
            let local = Clock.local(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
            return Instant(seconds: local)
        }
        return Instant(seconds: Self.number(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second - zone)
    }

    private static func days(of month: Int, _ year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    /// Days since 1970, in the Gregorian calendar; years begin in March, so that the leap day comes last.
    private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month > 2 ? year : year - 1
        let era = year / 400
        let ofEra = year - era * 400
        let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    }

    /// The same backwards.
    static func civil(days: Int) -> (year: Int, month: Int, day: Int) {
        let days = days + 719_468
        let era = days / 146_097
        let ofEra = days - era * 146_097
        let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * year + year / 4 - year / 100)
        let month = (5 * ofYear + 2) / 153
        let isNext = month >= 10
        return (year + era * 400 + (isNext ? 1 : 0), isNext ? month - 9 : month + 3, ofYear - (153 * month + 2) / 5 + 1)
    }
}
