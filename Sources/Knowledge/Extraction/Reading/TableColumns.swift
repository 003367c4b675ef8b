internal import Articles

/// What the columns of a table hold, by the words of their headers.
struct TableColumns {
    /// Of two that a header speaks of, the first here: `Error message` is a message.
    enum Role: String, CaseIterable {
        case who, source, severity, symbol, event, code, value, message, causes, steps, mixed, name, occurrence, meaning
    }

    private(set) var roles: [Role?]

    /// - Parameter headers: the text of each header cell; empty where the table has none.
    init(headers: [String]) {
        roles = headers.map(Cues.column)
        // Two columns may speak of codes: `Code` and `Error code`. The first one rules.
        for index in roles.indices.dropFirst() where roles[..<index].contains(roles[index]) {
            if roles[index] == .code { roles[index] = nil }
        }
    }

    func first(_ role: Role) -> Int? { roles.firstIndex(of: role) }
}
