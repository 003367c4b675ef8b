/// The name and attributes of a triple-colon construct: `image type="content" source="a.png"`.
struct DirectiveAttributes {
    let name: String
    private let values: [String: String]

    init(_ text: String) {
        var rest = text.drop { $0 == " " }
        name = rest.prefix { $0.isLetter || $0 == "-" }.lowercased()
        rest = rest.dropFirst(name.count)
        var values: [String: String] = [:]
        while let equals = rest.firstIndex(of: "=") {
            let key = rest[..<equals].split(separator: " ").last.map(String.init)?.lowercased() ?? ""
            rest = rest[equals...].dropFirst().drop { $0 == " " }
            guard let quote = rest.first, quote == "\"" || quote == "'" else { break }
            rest = rest.dropFirst()
            guard let end = rest.firstIndex(of: quote) else { break }
            values[key] = String(rest[..<end])
            rest = rest[end...].dropFirst()
        }
        self.values = values
    }

    subscript(key: String) -> String? { values[key] }
}
