package import Codes

/// Suggests codes for one that is not in the index.
package enum NearCodes {
    /// The codes that take the fewest changes of a character to get to, at most five; none that is further than a third
    /// of the query.
    package static func of(_ query: String, among codes: [Code]) -> [Code] {
        let query = Array(query.lowercased().utf8.filter { $0 > 0x20 })
        guard (2...30).contains(query.count) else { return [] }
        return nearest(query, codes.lazy.map { ($0, Array($0.spelling.lowercased().utf8)) })
    }

    /// The same for symbolic names: `ERROR_ACESS_DENIED`.
    ///
    /// - Parameter names: in lower case.
    package static func of(_ query: String, named names: [(name: String, code: Code)]) -> [Code] {
        let query = Array(query.lowercased().utf8.filter { $0 > 0x20 })
        guard (5...64).contains(query.count) else { return [] }
        // A slip seldom changes both ends of a name.
        let alike = names.lazy.map { ($0.code, Array($0.name.utf8)) }.filter { _, name in
            name.first == query.first || name.last == query.last
        }
        return nearest(query, alike)
    }

    private static func nearest(_ query: [UInt8], _ codes: some Sequence<(Code, [UInt8])>) -> [Code] {
        let limit = max(1, min(3, query.count / 3))
        return codes.map { code, name in
            (code: code, distance: EditDistance.between(query, name, limit: limit))
        }
        .filter { $0.distance <= limit }
        .sorted { ($0.distance, $0.code) < ($1.distance, $1.code) }
        .prefix(5).map(\.code)
    }
}

/// How far two words are apart.
package enum EditDistance {
    /// Changes, additions, removals and exchanges of neighbours between two texts; more than `limit` is not counted
    /// out.
    package static func between(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
        guard abs(left.count - right.count) <= limit else { return limit + 1 }
        var before: [Int] = []
        var last = Array(0...right.count)
        for i in left.indices {
            var row = [i + 1]
            for j in right.indices {
                var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    best = min(best, before[j - 1] + 1)
                }
                row.append(best)
            }
            (before, last) = (last, row)
        }
        return last[right.count]
    }
}
