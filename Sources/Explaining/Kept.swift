/// A value that is made when it is first asked for, and kept: one question needs it once, if at all, and many questions
/// need the same one.
final class Kept<Value> {
    private var kept: Value?

    func value<Failure: Error>(_ make: () throws(Failure) -> Value) throws(Failure) -> Value {
        if let kept { return kept }
        let value = try make()
        kept = value
        return value
    }
}

/// The same for each of some keys, of which there are as many as an index has codes.
final class KeptEach<Key: Hashable, Value> {
    private var kept: [Key: Value] = [:]
    private static var most: Int { 4096 }

    func value<Failure: Error>(_ key: Key, _ make: () throws(Failure) -> Value) throws(Failure) -> Value {
        if let value = kept[key] { return value }
        let value = try make()
        // Codes that are asked for need not be in the index.
        if kept.count >= Self.most { kept = [:] }
        kept[key] = value
        return value
    }
}
