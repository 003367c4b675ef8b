internal import JSON

/// The numbers of this build and those that it is compared with, at `data/report.json`.
///
///     {"schema":1,"current":{"nl-NL":{"link-count":2}},"previous":{"nl-NL":{"link-count":5}}}
///
/// What a build is compared with is the last one whose numbers were others: building the same articles again changes no
/// byte. A build into a new folder has nothing to compare with.
package struct ReportHistory {
    /// The number of findings by locale, then by identifier: `["nl-NL": ["link-count": 2]]`.
    package typealias Counts = [String: [String: Int]]

    package static let path = "data/report.json"

    let current: Counts
    let previous: Counts?

    /// - Parameter last: the bytes of the last build's file; bytes that cannot be read count as no file.
    package init(_ current: Counts, last: [UInt8]?) {
        self.current = current
        let known = last.flatMap { JSONReader.value(of: $0[...]) }
        let newest = Self.counts(known?["current"])
        previous = newest == current ? Self.counts(known?["previous"]) : newest
    }

    /// Nil where the value is no object of objects of numbers.
    private static func counts(_ value: JSONValue?) -> Counts? {
        guard case .object(let locales)? = value else { return nil }
        var counts: Counts = [:]
        for (locale, kinds) in locales {
            guard case .object(let members) = kinds else { return nil }
            let numbers = members.compactMapValues(\.integer)
            guard numbers.count == members.count else { return nil }
            counts[locale] = numbers
        }
        return counts
    }

    /// How many more findings there are than in the earlier build; nil where there is none.
    func change(of identifier: String? = nil, in locale: String) -> Int? {
        guard let before = previous?[locale] else { return nil }
        let now = current[locale] ?? [:]
        if let identifier { return (now[identifier] ?? 0) - (before[identifier] ?? 0) }
        return now.values.reduce(0, +) - before.values.reduce(0, +)
    }

    /// The file as it is written; the same numbers give the same bytes.
    package var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("schema") { $0.number(1) }
            writer.member("current") { Self.write(current, &$0) }
            if let previous { writer.member("previous") { Self.write(previous, &$0) } }
        }
        writer.end()
        return writer.bytes
    }

    private static func write(_ counts: Counts, _ writer: inout JSONWriter) {
        writer.object { writer in
            for (locale, kinds) in counts.sorted(by: { $0.key < $1.key }) {
                writer.startLine()
                writer.member(locale) { writer in
                    writer.object { writer in
                        for (identifier, count) in kinds.sorted(by: { $0.key < $1.key }) {
                            writer.member(identifier) { $0.number(count) }
                        }
                    }
                }
            }
        }
    }
}
