import Diagnostics
import Testing

@Suite("What is wrong in a template is said with its line and column")
struct TemplateProblemTests {
    @Test(
        "Tags and names",
        arguments: [
            ("a\n{{#codes}}\nb", "page.mustache:2:1: error: this section is not closed"),
            ("a\nb {{/codes}}", "page.mustache:2:3: error: '{{/codes}}' closes nothing: no section is open"),
            (
                "{{#codes}}\n {{/code}}",
                "page.mustache:2:2: error: '{{/code}}' closes nothing: '#codes' of line 1 is open"
            ),
            ("x {{name", "page.mustache:1:3: error: this tag is not closed"),
            ("{{{name}}", "page.mustache:1:1: error: this tag is not closed"),
            ("{{naem}}", "page.mustache:1:1: error: no page gives a variable 'naem'"),
            ("é {{#naem}}{{/naem}}", "page.mustache:1:4: error: no page"),
            ("{{s.cpoy}}", "page.mustache:1:1: error: there is no word 'cpoy'"),
            ("{{! a\nb }} {{>non}}", "page.mustache:2:6: error: there is no template 'non'"),
            ("a\u{0B}\u{2028}b\r\nc {{naem}}", "page.mustache:2:3: error: no page gives a variable 'naem'"),
            ("\n{{>self}}", "self.mustache:1:1: error: 'self' takes in itself"),
            ("{{>page}}", "page.mustache:1:1: error: 'page' takes in itself"),
            ("{{<part}}{{name}}{{/part}}", "page.mustache:1:1: error: only blocks"),
            // what other readers of Mustache have
            ("{{name.text}}", "'name.text'"), ("{{.}}", "no page gives a variable '.'"), ("{{=<% %>=}}", "'=<% %>='"),
            ("{{uppercased(name)}}", "'uppercased(name)'"), ("{{>*name}}", "there is no template '*name'"),
            ("{{}}", "''"),
            (
                String(repeating: "{{#codes}}", count: 200),
                "page.mustache:1:641: error: sections stand in each other over 64 levels deep"
            ),
        ])
    func problems(template: String, message: String) throws {
        let folder = try TemplateFolder(["page": template, "part": "x", "self": "{{>self}}"])
        let found = folder.findings.map { $0.description.replacing("\(folder.path)/", with: "") }
        #expect(found.contains { $0.contains(message) }, "\(template.prefix(60)): \(found)")
    }

    @Test("Those that take in each other twice, thirty deep, end")
    func growth() throws {
        var templates = ["t30": "x"]
        for number in 0..<30 { templates["t\(number)"] = "{{>t\(number + 1)}}{{>t\(number + 1)}}" }
        #expect(try TemplateFolder(templates).findings.contains { $0.message.contains("too large") })
    }
}
