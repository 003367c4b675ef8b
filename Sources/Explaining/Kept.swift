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
