/// The values of `Accept-Language` or `Accept-Encoding`, each with how much it is wanted (RFC 9110, 12.4.2).
struct WeightedList {
    /// In lower case and in the order of the header, weights in thousandths.
    let items: [(value: String, weight: Int)]

    /// Items that cannot be read are left out; no more than the first 64 are looked at.
    init(_ header: String) {
        items = header.lowercased().split(separator: ",").prefix(64).compactMap { item in
            let parts = item.split(separator: ";").map { $0.trimming(" \t") }
            guard let value = parts.first, !value.isEmpty else { return nil }
            guard let weight = parts.dropFirst().first(where: { $0.hasPrefix("q=") })?.dropFirst(2) else {
                return (String(value), 1000)
            }
            return Self.thousandths(weight).map { (String(value), $0) }
        }
    }

    /// Values with a weight above none, the most wanted first.
    var wanted: [String] {
        items.enumerated().filter { $0.element.weight > 0 }
            .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            .map { $0.element.value }
    }

    /// Whether a value is named with a weight above none, or not named and covered by `*`.
    func accepts(_ value: String) -> Bool {
        let named = items.first { $0.value == value } ?? items.first { $0.value == "*" }
        return (named?.weight ?? 0) > 0
    }

    /// `0.25` is 250; nil for what is no weight.
    private static func thousandths(_ text: Substring) -> Int? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = Int(parts[0]), (0...1).contains(whole) else { return nil }
        let digits = parts.count > 1 ? parts[1] : ""
        guard digits.utf8.count <= 3, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let fraction = Int(digits + String(repeating: "0", count: 3 - digits.utf8.count)) ?? 0
        return min(whole * 1000 + fraction, 1000)
    }
}

extension StringProtocol {
    /// Without the given characters at both ends.
    func trimming(_ characters: String) -> SubSequence {
        var rest = self[...]
        while let first = rest.first, characters.contains(first) { rest.removeFirst() }
        while let last = rest.last, characters.contains(last) { rest.removeLast() }
        return rest
    }
}
