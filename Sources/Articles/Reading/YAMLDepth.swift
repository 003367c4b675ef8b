internal import Platform

/// Keeps YAML within the budget of depth before Yams reads it, which goes down into each level: 900 levels, which libyaml
/// allows, are more than the stack of a thread holds.
///
///     a: [[[[ …   64 times      a: b: c, each deeper than the line before      - - - - …
package enum YAMLDepth {
    /// The text nests deeper than anybody writes, from this line on, from 1.
    package struct Excess: Error {
        package let line: Int
    }

    /// Counts brackets that are open and indents that go deeper, wherever they stand; a text in quotes that holds so many
    /// unclosed brackets is refused too.
    package static func check(_ yaml: String) throws(Excess) {
        var number = 0
        var brackets = 0
        var indents: [Int] = []
        for line in yaml.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            var rest = line.drop { $0 == UInt8(ascii: " ") }
            var column = line.count - rest.count
            guard let first = rest.first, first != UInt8(ascii: "#") else { continue }
            while let top = indents.last, top >= column { indents.removeLast() }
            indents.append(column)
            // `- - a` opens two lists on one line.
            while rest.count > 1, "-?".utf8.contains(rest[rest.startIndex]), rest.dropFirst().first == UInt8(ascii: " ") {
                rest = rest.dropFirst().drop { $0 == UInt8(ascii: " ") }
                indents.append(column + 2)
                column += 2
                guard indents.count <= NestingLimit.levels else { throw Excess(line: number) }
            }
            for byte in rest {
                switch byte {
                case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
                case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
                default: break
                }
                guard indents.count + brackets <= NestingLimit.levels else { throw Excess(line: number) }
            }
        }
    }
}
