import Diagnostics
import Knowledge

/// `naslag.yml`: each finding has a place in the file, and the same bytes give the same.
enum ConfigurationTarget {
    static func complaint(about input: [UInt8]) -> String? {
        let (_, problems) = read(input)
        return first(
            wrongPlace(of: problems, in: input),
            unless(problems.map(\.description) == read(input).1.map(\.description), "two readings differ"))
    }

    private static func read(_ input: [UInt8]) -> (Configuration, [Diagnostic]) {
        let result = Configuration.read(input)
        var problems: [Diagnostic] = []
        return (result.value(addingTo: &problems), problems)
    }
}

/// A complaint where a finding names a line that the file does not have.
func wrongPlace(of problems: [Diagnostic], in input: [UInt8]) -> String? {
    // A carriage return alone ends a line, too.
    let lines = input.count { $0 == 0x0A || $0 == 0x0D } + 1
    return problems.first { !(0...lines + 1).contains($0.place.line) }
        .map { "\($0) is no place in a file of \(lines) lines" }
}
