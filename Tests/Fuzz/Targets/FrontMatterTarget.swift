@testable import Articles
@testable import Diagnostics

/// Front matter: the body starts inside the file, dates are dates, a fault has a place in the file, and simple lines
/// mean what YAML says they mean.
enum FrontMatterTarget {
    static func complaint(about input: [UInt8]) -> String? {
        guard case .success(let file) = SourceFile.read(path: "a.md", bytes: input) else { return nil }
        let read = FrontMatterReader.read(file)
        let byYAML = FrontMatterReader.read(file, byYAML: true)
        // Not what is wrong: of keys that stand twice, Yams names now one and now another first.
        let isSame =
            read.frontMatter == byYAML.frontMatter && read.bodyStart == byYAML.bodyStart
            && (read.finding == nil) == (byYAML.finding == nil)
        guard isSame else { return "\(read) is read, and \(byYAML) as YAML" }
        let lines = file.bytes.count { $0 == 0x0A } + 1
        let place = read.finding?.place
        let front = read.frontMatter
        return first(
            unless(
                place.map { (1...lines + 1).contains($0.line) && $0.column >= 1 } ?? true,
                "\(place.map { "\($0)" } ?? "") is no place in a file of \(lines) lines"),
            unless(
                (0...file.bytes.count).contains(read.bodyStart),
                "the body starts at \(read.bodyStart) of \(file.bytes.count) bytes"),
            [front.handoff, front.date].compactMap(\.self).first { !isDate($0) }.map { "'\($0)' is no date" })
    }

    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.utf8.count) == [4, 2, 2] && parts.allSatisfy { $0.utf8.allSatisfy(\.isASCIIDigit) }
    }
}
