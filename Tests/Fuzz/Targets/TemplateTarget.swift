import Diagnostics
@testable import Pages

/// Templates: what is wrong with one has a place in it, and one with nothing wrong has all of its text.
enum TemplateTarget {
    static func complaint(about input: [UInt8]) -> String? {
        let (_, problems) = TemplateParser.parse(String(decoding: input, as: UTF8.self), words: ["site_home"])
        return wrongPlace(of: problems.map { $0.diagnostic("a.mustache") }, in: input)
    }
}
