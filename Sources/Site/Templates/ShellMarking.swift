internal import Foundation

/// Marks in place of the texts of a record, and what is between them after rendering.
///
/// A mark is two private-use characters with a place between angle brackets: escaping shows in the brackets.
struct ShellMarking {
    private let shape: TemplateShape
    /// The lists that are shown with `samples` members whatever their length, an outer one before those in it.
    private(set) var lists: [(name: String, place: ShellPlace)] = []

    static let samples = 3

    private static let open = "\u{E000}<"
    private static let close = ">\u{E001}"

    init(_ shape: TemplateShape) {
        self.shape = shape
    }

    mutating func object(of record: TemplateRecord, at path: [Int]) -> [String: Any] {
        var object: [String: Any] = [:]
        for (number, (name, value)) in record.fields.enumerated() {
            let place = path + [number]
            switch value {
            case .text, .html:
                object[name] = Self.open + place.map(String.init).joined(separator: ".") + Self.close
            case .flag(let isOn): object[name] = isOn
            case .absent: object[name] = NSNull()
            case .list(let records):
                var members = records
                if shape.isLoop(name, records) {
                    lists.append((name, ShellPlace(path: place)))
                    members = Array(repeating: records[0], count: Self.samples)
                }
                object[name] = members.enumerated().map { self.object(of: $1, at: place + [$0]) }
            }
        }
        return object
    }

    /// A mark is `EE 80 80`, a place between brackets, `EE 80 81`.
    static func cut(_ page: [UInt8]) -> [ShellPart] {
        func isMark(_ last: UInt8, at index: Int) -> Bool {
            page[index] == 0xEE && index + 2 < page.count && page[index + 1] == 0x80 && page[index + 2] == last
        }
        var parts: [ShellPart] = []
        var copied = 0
        var index = 0
        while index < page.count {
            guard isMark(0x80, at: index) else {
                index += 1
                continue
            }
            if copied < index { parts.append(.literal(Array(page[copied..<index]))) }
            let start = index + 3
            while !isMark(0x81, at: index) { index += 1 }
            let digits = page[start..<index].filter { (0x30...0x39).contains($0) || $0 == 0x2E }
            let path = digits.split(separator: 0x2E).map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
            parts.append(.hole(ShellPlace(path: path), isEscaped: page[start] == UInt8(ascii: "&")))
            copied = index + 3
            index = copied
        }
        if copied < page.count { parts.append(.literal(Array(page[copied...]))) }
        return parts
    }
}
