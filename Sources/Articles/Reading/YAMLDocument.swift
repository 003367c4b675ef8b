internal import Platform
package import Yams

/// A text of YAML as its nodes, within the budget of depth.
///
/// Yams goes down into each level, and libyaml allows 1,000 of them: more than the stack of a thread holds. What may
/// nest too deep is therefore measured first, on a stack that holds them all.
package enum YAMLDocument {
    /// The text nests deeper than anybody writes, from this line on, from 1.
    package struct Excess: Error {
        /// From 1.
        package let line: Int
    }

    /// - Parameter resolver: what gives scalars their types.
    /// - Returns: the node of the one document; nil where there is none.
    /// - Throws: `Excess`, or what Yams says; `YAMLProblem` puts either in words.
    package static func root(of text: String, resolver: Resolver = .default) throws -> Node? {
        if !isSurelyFlat(text), let excess = try Workers.withDeepStack({ try excess(in: text) }) { throw excess }
        return try Yams.compose(yaml: text, resolver)
    }

    private static func excess(in text: String) throws -> Excess? {
        try Yams.compose(yaml: text, .basic).flatMap { line(in: $0, below: NestingLimit.levels) }.map(Excess.init)
    }

    /// The line of the first node that stands in more others than are left.
    private static func line(in node: Node, below levels: Int) -> Int? {
        if levels < 0 { return node.mark?.line ?? 1 }
        switch node {
        case .mapping(let mapping):
            for (key, value) in mapping {
                if let line = line(in: key, below: levels - 1) ?? line(in: value, below: levels - 1) { return line }
            }
        case .sequence(let sequence):
            for item in sequence {
                if let line = line(in: item, below: levels - 1) { return line }
            }
        case .scalar, .alias: break
        }
        return nil
    }

    /// Whether no reading of the text nests too deep: brackets that are open and indents that go deeper are counted
    /// wherever they stand, in quotes too.
    private static func isSurelyFlat(_ yaml: String) -> Bool {
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
            while rest.count > 1, "-?".utf8.contains(rest[rest.startIndex]), rest.dropFirst().first == UInt8(ascii: " ")
            {
                rest = rest.dropFirst().drop { $0 == UInt8(ascii: " ") }
                indents.append(column + 2)
                column += 2
                guard indents.count <= NestingLimit.levels else { return false }
            }
            for byte in rest {
                switch byte {
                case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
                case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
                default: break
                }
                guard indents.count + brackets <= NestingLimit.levels else { return false }
            }
        }
        return true
    }
}

/// What Yams found wrong, in words for the person who edits the file.
package enum YAMLProblem {
    /// - Returns: the problem, and its line and column in the YAML text, both from 1.
    package static func explain(_ error: any Error) -> (message: String, line: Int, column: Int) {
        switch error {
        case YamlError.scanner(let context, let problem, let mark, _),
            YamlError.parser(let context, let problem, let mark, _),
            YamlError.composer(let context, let problem, let mark, _):
            let about = context.map { " (\($0.text))" } ?? ""
            return ("\(problem)\(about); put the value in quotes if it holds ': ' or a quote", mark.line, mark.column)
        case YamlError.duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.map { "'\($0)'" }.joined(separator: ", ")
            return ("the key \(names) stands there twice; keep one", context.mark.line, context.mark.column)
        case YamlError.reader(let problem, _, _, _):
            return ("\(problem)", 1, 1)
        case let excess as YAMLDocument.Excess:
            return ("this nests more than \(NestingLimit.levels) levels; write it flatter", excess.line, 1)
        default:
            return ("\(error)", 1, 1)
        }
    }
}
