package import Articles
internal import Foundation

/// How a locale writes its own name and dates (Unicode CLDR, by way of Foundation).
package struct LocaleFormat {
    private let locale: Locale
    private var dates: [String: String] = [:]

    /// Dates follow the Gregorian calendar everywhere: `ar-SA` would otherwise show the Hijri year of a document.
    package init(_ tag: LocaleTag) {
        var components = Locale.Components(identifier: tag.tag)
        components.calendar = .gregorian
        locale = Locale(components: components)
    }

    /// `2020-01-29` as `29 januari 2020`.
    package mutating func date(_ iso: String) -> String {
        if let known = dates[iso] { return known }
        let parts = iso.split(separator: "-").compactMap { Int($0) }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 0)!
        guard parts.count == 3,
            let date = calendar.date(from: DateComponents(year: parts[0], month: parts[1], day: parts[2]))
        else { return iso }
        var style = Date.FormatStyle(date: .long, time: .omitted, locale: locale)
        style.timeZone = calendar.timeZone
        style.calendar = calendar
        let text = date.formatted(style)
        dates[iso] = text
        return text
    }

    /// The name of a locale in its own language: `Nederlands`, or `português (Brasil)` where the region matters.
    package static func ownName(_ tag: LocaleTag, withRegion: Bool) -> String {
        let locale = Locale(identifier: tag.tag)
        let name =
            withRegion
            ? locale.localizedString(forIdentifier: tag.tag) : locale.localizedString(forLanguageCode: tag.language)
        guard let name, let first = name.first else { return tag.tag }
        return first.uppercased() + name.dropFirst()
    }
}
