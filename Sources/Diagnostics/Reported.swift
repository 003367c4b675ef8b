/// A value together with the problems of the file it was read from. The value can only be taken together with its
/// problems.
///
///     let configuration = Configuration.read(bytes).value(addingTo: &problems)
package struct Reported<Value> {
    private let value: Value
    private let problems: [Diagnostic]

    package init(_ value: Value, _ problems: [Diagnostic]) {
        self.value = value
        self.problems = problems
    }

    /// Gives the value, and appends its problems to those of the caller.
    package func value(addingTo problems: inout [Diagnostic]) -> Value {
        problems += self.problems
        return value
    }
}

extension Reported: Sendable where Value: Sendable {}
