package import Codes

/// Suggests codes for one that is not in the index.
package enum NearCodes {
    /// The codes that take the fewest changes of a character to get to, at most five; none that is further than a third
    /// of the query.
    package static func of(_ query: String, among codes: [Code]) -> [Code] {
        let query = Array(query.lowercased().utf8.filter { $0 > 0x20 })
        guard (2...30).contains(query.count) else { return [] }
        let limit = max(1, min(3, query.count / 3))
        return codes.map {
            (code: $0, distance: EditDistance.between(query, Array($0.spelling.lowercased().utf8), limit: limit))
        }
        .filter { $0.distance <= limit }
        .sorted { ($0.distance, $0.code) < ($1.distance, $1.code) }
        .prefix(5).map(\.code)
    }
}
