internal import HTTPTypes

/// What a request makes its answer depend on (RFC 9110, 13).
struct Preconditions {
    private let fields: HTTPFields

    init(_ fields: HTTPFields) { self.fields = fields }

    enum Outcome {
        case proceed
        case notModified
        case failed
    }

    /// - Parameters:
    ///   - tag: the strong tag of what would be sent, quotes included.
    ///   - modified: seconds since 1970.
    func evaluate(tag: String, modified: Int) -> Outcome {
        if let wanted = fields[.ifMatch] {
            if !Self.lists(wanted, tag, weakly: false) { return .failed }
        } else if let date = fields[.ifUnmodifiedSince].flatMap(HTTPDate.seconds), modified > date {
            return .failed
        }
        if let known = fields[.ifNoneMatch] {
            return Self.lists(known, tag, weakly: true) ? .notModified : .proceed
        }
        if let date = fields[.ifModifiedSince].flatMap(HTTPDate.seconds), modified <= date { return .notModified }
        return .proceed
    }

    /// Whether a range may be sent: the client has the rest of just this content, or says nothing of it.
    ///
    /// A date is no strong validator, since a file may change twice in a second, so only a tag will do.
    func allowsRange(tag: String) -> Bool {
        fields[.ifRange].map { $0 == tag } ?? true
    }

    /// Whether a list of tags has this one. Quotes may hold commas, so the list is read and not split.
    private static func lists(_ list: String, _ tag: String, weakly: Bool) -> Bool {
        var rest = list[...].trimming(" \t")
        if rest == "*" { return true }
        while !rest.isEmpty {
            let isWeak = rest.hasPrefix("W/")
            if isWeak { rest = rest.dropFirst(2) }
            guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else { return false }
            if rest[...end] == tag && (weakly || !isWeak) { return true }
            rest = rest[rest.index(after: end)...].trimming(" \t,")
        }
        return false
    }
}
