internal import Platform
internal import Yams

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
