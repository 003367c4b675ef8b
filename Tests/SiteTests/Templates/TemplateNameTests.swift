import Platform
import Testing

@testable import Diagnostics
@testable import Site
@testable import Pages

struct TemplateNameTests {
    @Test("Every template that makes a whole page is one that must be there")
    func pages() throws {
        let pages = try FileTree.list("Templates").files.filter { $0.hasSuffix(".mustache") }.filter {
            String(decoding: try FileSystem.read("Templates/\($0)"), as: UTF8.self).contains("{{<layout}}")
        }
        #expect(!pages.isEmpty)
        #expect(Set(pages.map { String($0.dropLast(".mustache".count)) }).subtracting(TemplateLibrary.names) == [])
    }
}
