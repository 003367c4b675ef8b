import Corpora
import Foundation
import Testing

/// What leaves Naslag for other tools, judged by the tools of others, on the articles of all corpora.
@Suite("Formats by the word of other tools")
struct ValidatorTests {
    private typealias Exported = (scratch: Scratch, unread: [String])

    /// The pairs of the Dutch articles of each corpus, in both formats.
    private static let exported = Dictionary(
        uniqueKeysWithValues: Validators.corpora.map { corpus in (corpus, Result { try export(corpus) }) })

    private static func export(_ corpus: String) throws -> Exported {
        let scratch = try Scratch()
        var unread: [String] = []
        for (format, folder, options) in [("xliff", "xliff", []), ("xliff", "plain", ["--plain"]), ("tmx", "tmx", [])] {
            let result = try Program.run(
                ["export", format, corpus, "--locale", "nl-NL", "--output", "\(scratch.path)/\(folder)"] + options)
            unread = result.errors.split(separator: "\n").map { String($0.prefix { $0 != ":" }) }
        }
        return (scratch, unread)
    }

    private static func files(_ scratch: Scratch, _ folder: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: "\(scratch.path)/\(folder)")?.allObjects as? [String] ?? []
        return names.filter { $0.hasSuffix(".xlf") || $0.hasSuffix(".tmx") }.map { "\(scratch.path)/\(folder)/\($0)" }
    }

    @Test(
        "XLIFF is valid by the schema of OASIS, TMX by that of LISA",
        .enabled(if: Validators.haveSchemas, "../shared/validators or its XLIFF schema is not there"),
        arguments: Validators.corpora)
    func schemas(corpus: String) throws {
        let scratch = try #require(try Self.exported[corpus]?.get().scratch)
        for (folder, option, schema, least) in [
            ("xliff", "--schema", Validators.schema, Corpora.least(of: corpus, own: 25, shared: 2_900)),
            ("tmx", "--relaxng", Validators.relaxNG, 1),
        ] {
            let files = Self.files(scratch, folder)
            #expect(files.count >= least)
            // The linter names each valid file on standard error, which holds some hundred names until it is read.
            for start in stride(from: 0, to: files.count, by: 200) {
                let part = files[start..<min(start + 200, files.count)]
                let result = try Validators.lint([option, schema] + part)
                let faults = result.errors.split(separator: "\n").filter { !$0.hasSuffix("validates") }
                #expect(result.status == 0 && faults.isEmpty, "\(faults.prefix(5))")
            }
        }
    }

    @Test(
        "translate-toolkit reads every pair back to the letter",
        .enabled(if: Validators.haveToolkit, "translate-toolkit is not there"),
        arguments: Validators.corpora)
    func toolkit(corpus: String) throws {
        let (scratch, unread) = try #require(try Self.exported[corpus]?.get())
        #expect(unread.count <= 2, "\(unread)")
        let result = try Validators.run(Self.comparison, [corpus, scratch.path] + unread)
        let counts = result.output.split(separator: "\n").map { $0.split(separator: " ").compactMap { Int($0) } }
        #expect(counts.count == 2, "\(result.errors)")
        let least = Corpora.least(of: corpus, own: 90, shared: 27_001)
        for count in counts { #expect(count[0] >= least && count[1] == 0 && count[2] == 0, "\(result.output)") }
    }

    /// Prints, for TMX and XLIFF, how many pairs there are, how many of the articles' are missing and how many are not
    /// theirs. The pairs of the articles are read by other means than Naslag's; the articles that it said it cannot read
    /// are left out.
    private static let comparison = #"""
        import collections, glob, re, sys
        from translate.storage import tmx, xliff2
        pair = re.compile(r'<span data-ttu-id="([^"]+)">(.*?)</span><span class="sxs-lookup"><span data-stu-id="\1">(.*?)</span></span>', re.S)
        corpus, output, *unread = sys.argv[1:]
        wanted = collections.Counter()
        for path in glob.glob(corpus + '/nl-NL/**/*.md', recursive=True):
            if path[len(corpus) + 1:] in unread:
                continue
            text = open(path, encoding='utf-8-sig').read()
            wanted.update((m.group(3), m.group(2)) for m in pair.finditer(text))
        memory = collections.Counter((u.source, u.target) for u in tmx.tmxfile.parsefile(open(output + '/tmx/nl-NL.tmx', 'rb')).units)
        documents = collections.Counter()
        for path in glob.glob(output + '/plain/nl-NL/**/*.xlf', recursive=True):
            documents.update((u.source, u.target) for u in xliff2.Xliff2File.parsefile(open(path, 'rb')).units)
        for got in memory, documents:
            print(sum(got.values()), sum((wanted - got).values()), sum((got - wanted).values()))
        """#

    @Test(
        "SARIF is valid by a model made of its schema",
        .enabled(if: Validators.haveSARIF, "fluidattacks-core-sarif is not there"),
        arguments: Validators.corpora)
    func sarif(corpus: String) throws {
        let result = try Program.run(["check", corpus, "--format", "sarif", "--fail-on", "never"])
        let scratch = try Scratch(texts: ["findings.sarif": result.output])
        let script = """
            import sys
            from fluidattacks_core.sarif import SarifLog
            log = SarifLog.model_validate_json(open(sys.argv[1], 'rb').read())
            rules = [rule.id for rule in log.runs[0].tool.driver.rules]
            results = log.runs[0].results
            print(len(results), sum(r.rule_index is None or rules[r.rule_index] != r.rule_id for r in results))
            """
        let answer = try Validators.run(script, ["\(scratch.path)/findings.sarif"])
        let counts = answer.output.split(separator: " ").compactMap { Int($0.filter(\.isNumber)) }
        #expect(
            counts.count == 2 && counts[0] >= Corpora.least(of: corpus, own: 10, shared: 10_001) && counts[1] == 0,
            "\(answer.output) \(answer.errors.suffix(800))")
    }
}
