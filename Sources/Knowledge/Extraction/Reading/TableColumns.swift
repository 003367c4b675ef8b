internal import Articles

/// What the columns of a table hold, by the words of their headers.
struct TableColumns {
    enum Role: Hashable {
        case code, message, name, meaning, causes, steps, who
    }

    private(set) var roles: [Role?]

    /// - Parameter headers: the text of each header cell; empty where the table has none.
    init(headers: [String]) {
        roles = headers.map(Self.role)
        // Two columns may speak of codes: `Code` and `Error code`. The first one rules.
        for index in roles.indices.dropFirst() where roles[..<index].contains(roles[index]) {
            if roles[index] == .code { roles[index] = nil }
        }
    }

    func first(_ role: Role) -> Int? { roles.firstIndex(of: role) }

    private static func role(of header: String) -> Role? {
        let text = header.lowercased()
        return words.first { _, words in words.contains { text.hasWord($0) } }?.role
    }

    private static let words: [(role: Role, words: [String])] = [
        (.who, ["who", "wie", "wer", "qui"]),
        (
            .code,
            [
                "code", "codes", "ndr", "dsn", "error number", "event id", "foutcode", "statuscode", "fehlercode",
                "nummer",
                "número de error", "código", "code d’erreur",
            ]
        ),
        (
            .message,
            [
                "message", "text", "response", "server says", "literal", "error string", "melding", "tekst", "bericht",
                "foutbericht", "fehlermeldung", "mensaje",
            ]
        ),
        (
            .causes,
            [
                "cause", "causes", "reason", "reasons", "why", "oorzaak", "oorzaken", "reden", "ursache", "causa",
            ]
        ),
        (
            .steps,
            [
                "fix", "solution", "solutions", "resolution", "action", "actions", "what to do", "what you can do",
                "remedy",
                "workaround", "how to fix", "next step", "additional information", "more information", "recommendation",
                "oplossing", "actie", "wat te doen", "wat u kunt doen", "lösung", "solución",
            ]
        ),
        (.name, ["name", "title", "naam", "titel"]),
        (
            .meaning,
            [
                "description", "meaning", "what it means", "explanation", "details", "means", "problem", "issue",
                "symptom",
                "scenario", "error", "betekenis", "omschrijving", "beschrijving", "beschreibung", "bedeutung",
                "descripción",
            ]
        ),
    ]
}
