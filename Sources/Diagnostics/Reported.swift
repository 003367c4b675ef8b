/// A value with what is wrong with what it was read from. There is no way to the value but with a place for the problems.
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
