internal import Diagnostics
internal import Yams

/// What the front matter of an article says, as far as Naslag uses it.
package struct FrontMatter: Hashable, Sendable {
    package var title: String = ""
    package var description: String = ""
    /// `ms.contentlocale`: the language of the target, such as `nl-NL`.
    package var locale: String?
    /// `ms.translationtype`.
    package var translation: Translation?
    /// `ms.lasthandoff` (MM/DD/YYYY in the file) as an ISO date, `2020-01-29`.
    package var handoff: String?
    /// `ms.date` as an ISO date.
    package var date: String?
    /// `ms.openlocfilehash`: the version of the source, equal in all locales of one version.
    package var sourceVersion: String?
    /// `audience` or `ms.audience`, such as `Admin`.
    package var audience: String?

    /// Who translated: a machine (`MT`) or a person (`HT`).
    package enum Translation: String, Hashable, Sendable {
        case machine = "MT"
        case human = "HT"
    }

    package init() {}

    init(_ mapping: Node.Mapping) {
        for (key, value) in mapping {
            guard let name = key.scalar?.string, let text = value.scalar?.string, !text.isEmpty else { continue }
            switch name {
            case "title": title = text
            case "description": description = text
            case "ms.contentlocale": locale = text
            case "ms.translationtype": translation = Translation(rawValue: text.uppercased())
            case "ms.lasthandoff": handoff = Self.isoDate(text)
            case "ms.date": date = Self.isoDate(text)
            case "ms.openlocfilehash": sourceVersion = text
            case "audience": audience = text
            case "ms.audience": audience = audience ?? text
            default: break
            }
        }
    }

    /// `01/29/2020` and `2020-01-29` (also with a time behind it) as `2020-01-29`; nil for anything else.
    static func isoDate(_ text: String) -> String? {
        let parts = text.prefix { $0 != "T" && $0 != " " }.split { $0 == "/" || $0 == "-" }.map(String.init)
        let isNumber = { (part: String) in part.utf8.count <= 4 && part.utf8.allSatisfy(\.isASCIIDigit) }
        guard parts.count == 3, parts.allSatisfy(isNumber) else { return nil }
        let (year, month, day) = parts[0].count == 4 ? (parts[0], parts[1], parts[2]) : (parts[2], parts[0], parts[1])
        guard year.count == 4, (1...12).contains(Int(month)!), (1...31).contains(Int(day)!) else { return nil }
        func padded(_ text: String) -> String { text.count == 1 ? "0" + text : String(text.suffix(2)) }
        return "\(year)-\(padded(month))-\(padded(day))"
    }
}
