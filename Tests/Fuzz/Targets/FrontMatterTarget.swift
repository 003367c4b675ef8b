@testable import Articles
@testable import Diagnostics

/// Front matter: the body starts inside the file, dates are dates, a refusal names a place in the file, and simple lines
/// mean what YAML says they mean.
enum FrontMatterTarget {
    static func complaint(about input: [UInt8]) -> String? {
        guard case .success(let file) = SourceFile.read(path: "a.md", bytes: input) else { return nil }
        let read = FrontMatterReader.read(file)
        // Values alone: of keys that stand twice, Yams names now one and now another first.
        let (values, byYAML) = (try? read.get(), try? FrontMatterReader.read(file, byYAML: true).get())
        guard values == byYAML else {
            return "\(String(describing: values)) is read, and \(String(describing: byYAML)) as YAML"
        }
        switch read {
        case .failure(let unreadable):
            let lines = file.bytes.count { $0 == 0x0A } + 1
            let place = unreadable.diagnostic.place
            return unless(
                (1...lines + 1).contains(place.line) && place.column >= 1,
                "\(unreadable.diagnostic.place) is no place in a file of \(lines) lines")
        case .success(let result):
            let front = result.frontMatter
            return first(
                unless(
                    (0...file.bytes.count).contains(result.bodyStart),
                    "the body starts at \(result.bodyStart) of \(file.bytes.count) bytes"),
                [front.handoff, front.date].compactMap(\.self).first { !isDate($0) }.map { "'\($0)' is no date" })
        }
    }

    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.utf8.count) == [4, 2, 2] && parts.allSatisfy { $0.utf8.allSatisfy(\.isASCIIDigit) }
    }
}
