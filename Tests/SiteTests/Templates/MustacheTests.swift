import Foundation
import Testing

@testable import Articles
@testable import Site
@testable import Pages

/// The Mustache of `Templates/README.md`, by the sections of the Mustache specification 1.4 that fall under it. What does
/// not is refused, see `TemplateProblemTests`: dotted names, `{{.}}`, other delimiters, lambdas, dynamic names, partials
/// that take in themselves; the indentation of blocks is not changed.
@Suite("A template")
struct MustacheTests {
    static let record: TemplateRecord = [
        .title: .text("a & \"b\" <c>"), .html: .html(Array("<b>&amp;</b>".utf8)), .isPermanent: .flag(true),
        .isTemporary: .flag(false), .summary: .absent, .codes: .list([]), .name: .text("page"),
        .articles: .list([
            [.text: .text("1"), .toc: .list([[.id: .text("x")], [.id: .text("y")]])],
            [.text: .text("2"), .name: .text("own"), .toc: .list([[.id: .text("z")]])],
        ]),
    ]

    private static func shown(_ template: String, _ others: [String: String] = [:]) throws -> String {
        let scratch = try TemplateFolder(
            others.merging(["page": template]) { $1 }, strings: ["en": "copy: Copy & go\n"])
        return try scratch.page("page", record)
    }

    @Test(
        "shows values",
        arguments: [
            ("Hello, world\n", "Hello, world\n"), ("{{title}}", "a &amp; &quot;b&quot; &lt;c&gt;"),
            ("{{{html}}} {{&html}} {{& html }}", "<b>&amp;</b> <b>&amp;</b> <b>&amp;</b>"),
            ("{{html}}", "&lt;b&gt;&amp;amp;&lt;/b&gt;"),
            ("({{summary}}{{description}})", "()"), ("| {{ name }} |", "| page |"), ("  {{name}}\n", "  page\n"),
            ("{ {{name}} }{}}", "{ page }{}}"), ("{{s.copy}} {{{s.copy}}}", "Copy &amp; go Copy & go"),
        ])
    func values(template: String, expected: String) throws {
        #expect(try Self.shown(template) == expected)
    }

    @Test(
        "shows sections",
        arguments: [
            ("{{#isPermanent}}yes{{/isPermanent}}{{#isTemporary}}no{{/isTemporary}}", "yes"),
            ("{{^isPermanent}}yes{{/isPermanent}}{{^isTemporary}}no{{/isTemporary}}", "no"),
            ("{{#name}}{{name}}{{/name}}{{#summary}}x{{/summary}}{{^summary}}none{{/summary}}", "pagenone"),
            (
                "{{#articles}}{{text}},{{/articles}}{{#codes}}x{{/codes}}{{^codes}}none{{/codes}}{{^articles}}x{{/articles}}",
                "1,2,none"
            ),
            ("{{#articles}}{{name}} {{/articles}}", "page own "),
            ("{{#articles}}{{text}}{{#toc}}{{id}}{{text}}{{/toc}};{{/articles}}", "1x1y1;2z2;"),
            ("{{#articles}}{{index()}}{{#toc}}{{index()}}{{/toc}}{{index()}} {{/articles}}", "0010 101 "),
            (
                "{{^empty(articles)}}<{{#articles}}{{text}}{{/articles}}>{{/empty(articles)}}{{^empty(codes)}}x{{/empty(codes)}}",
                "<12>"
            ),
            ("{{#empty(codes)}}none{{/empty(codes)}}{{#empty(articles)}}x{{/empty(articles)}}", "none"),
            ("{{#isPermanent}}a{{/isPermanent}} {{#isPermanent}}b{{/isPermanent}}", "a b"),
            ("{{#isPermanent}}{{#isTemporary}}x{{/isTemporary}}y{{/isPermanent}}", "y"),
            ("{{# isPermanent }}={{/ isPermanent }}", "="),
        ])
    func sections(template: String, expected: String) throws {
        #expect(try Self.shown(template) == expected)
    }

    @Test(
        "takes the lines of tags that stand alone out, and no others",
        arguments: [
            ("a\n{{#isPermanent}}\nb\n{{/isPermanent}}\nc\n", "a\nb\nc\n"),
            ("a\n  {{#isPermanent}}  \nb\n\t{{/isPermanent}}\nc", "a\nb\nc"),
            ("a\r\n{{^codes}}\r\nb\r\n{{/codes}}\r\n", "a\r\nb\r\n"), ("{{#isPermanent}}\na{{/isPermanent}}\n", "a\n"),
            ("#{{#isPermanent}}\n/\n  {{/isPermanent}}", "#\n/\n"),
            (" {{#isPermanent}} x {{/isPermanent}} \n", "  x  \n"),
            ("a{{! no }}b\n", "ab\n"), ("a\n{{! one\ntwo }}\nb\n", "a\nb\n"), ("a\n  {{!x}}\nb", "a\nb"),
            ("  12 {{!x}}\n", "  12 \n"),
            ("{{#isPermanent}}{{name}}\n{{/isPermanent}}\n", "page\n"), ("{{#name}} {{/name}}\n", " \n"),
        ])
    func lines(template: String, expected: String) throws {
        #expect(try Self.shown(template) == expected)
    }

    @Test(
        "takes in others, and fills their blocks",
        arguments: [
            ("[{{>part}}]", "[page]"), ("a\n  {{>part}}\nb\n", "a\n  pageb\n"), ("a\n{{>lines}}\nb\n", "a\n1\n2\nb\n"),
            ("a\n  {{>lines}}\nb\n", "a\n  1\n  2\nb\n"), ("| {{> part }} |", "| page |"), ("{{>outer}}", "<page>"),
            ("{{#articles}}{{>part}} {{/articles}}", "page own "), ("{{>layout}}", "[T|B]"),
            ("{{<layout}}{{/layout}}", "[T|B]"),
            ("{{<layout}}x{{$title}}{{name}}{{/title}}y{{/layout}}", "[page|B]"),
            ("{{<layout}}\n{{$title}}\n1\n{{/title}}\n{{$body}}2{{/body}}\n{{/layout}}\nafter", "[1\n|2]after"),
            ("{{<middle}}{{$title}}out{{/title}}{{/middle}}", "[out|mid]"), ("{{<middle}}{{/middle}}", "[M|mid]"),
            ("{{<middle}}{{$body}}{{$title}}in{{/title}}{{/body}}{{/middle}}", "[M|M]"),
            ("{{#articles}}{{<layout}}{{$title}}{{text}}{{/title}}{{/layout}}{{/articles}}", "[1|B][2|B]"),
        ])
    func others(template: String, expected: String) throws {
        let others = [
            "part": "{{name}}", "lines": "1\n2\n", "outer": "<{{>part}}>",
            "layout": "[{{$title}}T{{/title}}|{{$body}}B{{/body}}]",
            "middle": "{{<layout}}{{$title}}M{{/title}}{{$body}}mid{{/body}}{{/layout}}",
        ]
        #expect(try Self.shown(template, others) == expected)
    }

    @Test("has the words of each language, over its constants")
    func languages() throws {
        let scratch = try TemplateFolder(
            ["page": "{{s.copy}} {{lang}}{{#articles}} {{lang}}{{/articles}}"],
            strings: ["en": "copy: <Copy>\n", "nl": "copy: Kopiëren\n"])
        let record: TemplateRecord = [.articles: .list([[.lang: .text("he")], [:]])]
        #expect(try scratch.page("page", record, in: "en-US") == "&lt;Copy&gt; en-US he en-US")
        #expect(try scratch.page("page", record, in: "nl-NL") == "Kopiëren nl-NL he nl-NL")
    }
}
