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
    /// `uid`: the name by which other articles refer to it.
    package var uid: String?
    /// `zone_pivot_groups`: the groups that the pivots of its zones are of.
    package var pivotGroups: String?
    /// `zone_pivot_groups_filename`, where the groups stand.
    package var pivotFile: String?
    /// `audience` or `ms.audience`, such as `Admin`.
    package var audience: String?

    /// Who translated: a machine (`MT`) or a person (`HT`).
    package enum Translation: String, Hashable, Sendable {
        case machine = "MT"
        case human = "HT"
    }

    package init() {}

    /// The keys that Naslag uses.
    enum Key: String, CaseIterable {
        case title, description, audience, uid
        case locale = "ms.contentlocale"
        case translation = "ms.translationtype"
        case handoff = "ms.lasthandoff"
        case date = "ms.date"
        case sourceVersion = "ms.openlocfilehash"
        case ownAudience = "ms.audience"
        case pivotGroups = "zone_pivot_groups"
        case pivotFile = "zone_pivot_groups_filename"

        private static let spellings = allCases.map { Array($0.rawValue.utf8) }

        init?(_ spelling: Slice<UnsafeBufferPointer<UInt8>>) {
            let found = Self.spellings.firstIndex { $0.count == spelling.count && spelling.elementsEqual($0) }
            guard let found else { return nil }
            self = Self.allCases[found]
        }
    }

    init(_ mapping: Node.Mapping) {
        for (key, value) in mapping {
            guard let key = key.scalar.flatMap({ Key(rawValue: $0.string) }), let text = value.scalar?.string,
                !text.isEmpty
            else { continue }
            set(key, to: text)
        }
    }

    /// - Parameter text: not empty.
    mutating func set(_ key: Key, to text: String) {
        switch key {
        case .title: title = text
        case .description: description = text
        case .locale: locale = text
        case .translation: translation = Translation(rawValue: text.uppercased())
        case .handoff: handoff = Self.isoDate(text)
        case .date: date = Self.isoDate(text)
        case .sourceVersion: sourceVersion = text
        case .audience: audience = text
        case .uid: uid = text
        case .ownAudience: audience = audience ?? text
        case .pivotGroups: pivotGroups = text
        case .pivotFile: pivotFile = text
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
