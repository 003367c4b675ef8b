#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The clock of this computer, and the time zone that it is in.
package enum Clock {
    /// Seconds since 1970, in UTC.
    package static var now: Int { Int(time(nil)) }

    /// The day that it is in UTC: `2026-11-29`.
    package static var today: String {
        var seconds = time(nil)
        var fields = tm()
        gmtime_r(&seconds, &fields)
        func two(_ number: CInt) -> String { number < 10 ? "0\(number)" : String(number) }
        return "\(fields.tm_year + 1900)-\(two(fields.tm_mon + 1))-\(two(fields.tm_mday))"
    }

    /// Seconds since 1970, in UTC, of a date and a time of day as clocks here show them.
    package static func local(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) -> Int {
        var fields = tm()
        fields.tm_year = CInt(year - 1900)
        fields.tm_mon = CInt(month - 1)
        fields.tm_mday = CInt(day)
        fields.tm_hour = CInt(hour)
        fields.tm_min = CInt(minute)
        fields.tm_sec = CInt(second)
        fields.tm_isdst = -1
        return Int(mktime(&fields))
    }
}
