/// A piece of a page.
enum ShellPart: Equatable, Sendable {
    case literal([UInt8])
    /// What is the same on all pages of a language, by its number.
    case word(Int, isEscaped: Bool)
    /// A text or HTML, and whether the template asked for it to be escaped.
    case hole(ShellPlace, isEscaped: Bool)
    /// What a list shows for its members, by their shape.
    case loop(ShellPlace, [ShellVariant])

    /// A part of a sample as a part of any member of the list.
    func current(in list: ShellPlace) -> ShellPart {
        switch self {
        case .literal, .word: self
        case .hole(let place, let isEscaped): .hole(place.current(in: list), isEscaped: isEscaped)
        case .loop(let place, let variants):
            .loop(
                place.current(in: list),
                variants.map { .init(sample: $0.sample, parts: $0.parts.map { $0.current(in: list) }) })
        }
    }

    /// What a page consists of; nil where a boundary is left in it.
    static func parts(_ atoms: some Sequence<ShellAtom>) -> [ShellPart]? {
        var parts: [ShellPart] = []
        var bytes: [UInt8] = []
        for atom in atoms {
            switch atom {
            case .byte(let byte): bytes.append(byte)
            case .boundary: return nil
            case .part(let part):
                if !bytes.isEmpty { parts.append(.literal(bytes)) }
                bytes = []
                parts.append(part)
            }
        }
        return bytes.isEmpty ? parts : parts + [.literal(bytes)]
    }
}

/// What a list shows for the members of one shape.
struct ShellVariant: Equatable, Sendable {
    let sample: TemplateRecord
    let parts: [ShellPart]

    static func == (left: ShellVariant, right: ShellVariant) -> Bool { left.parts == right.parts }
}

/// Where a value stands in the records of a page.
struct ShellPlace: Hashable, Sendable {
    /// The number of a field, then of a member and of a field in it, and so on. A member of a list that a loop goes
    /// through is `current`.
    let path: [Int]
    /// The number of the last member that a loop is at, which holds the rest of the path, and where that begins.
    private let scope: Int
    private let start: Int

    private static let current = -1

    init(path: [Int]) {
        self.path = path
        let members = stride(from: 1, to: path.count, by: 2).filter { path[$0] == Self.current }
        scope = members.count
        start = members.last.map { $0 + 1 } ?? 0
    }

    /// This place in whichever member a loop through the list is at.
    func current(in list: ShellPlace) -> ShellPlace {
        guard path.count > list.path.count, path.starts(with: list.path) else { return self }
        var path = path
        path[list.path.count] = Self.current
        return ShellPlace(path: path)
    }

    /// - Parameter scopes: the record of the page, and of the member that each loop is at.
    func value(in scopes: [TemplateRecord]) -> TemplateValue {
        var value = scopes[scope].fields[path[start]].1
        for index in stride(from: start + 1, to: path.count, by: 2) {
            guard case .list(let records) = value else { return .absent }
            value = records[path[index]].fields[path[index + 1]].1
        }
        return value
    }
}
