import Articles
import Foundation
import Testing

@testable import Site
@testable import Manuals

@Suite("Looking pages up with man-db", .enabled(if: RoffReader.hasManDB, "needs man-db"))
struct ManLookupTests {
    let folder = ManFolder()
    var path: [String: String] { ["MANPATH": "\(folder.path)/man"] }

    init() throws {
        try folder.add(Samples.page("5.7", "security or policy status"))
        try folder.add(Samples.page("5.7.705"))
        try folder.add(
            Samples.page("5.7.705", "verzenden geblokkeerd: over de drempel", locale: "nl-NL", words: Samples.dutch),
            folder: "nl")
        var range = Samples.page("5.7.700-749", "tenant restricted in sending")
        range.names = ["5.7.711", "5.7.712"]
        try folder.add(range)
        try folder.link(
            ManAlias.links(
                [("5.7.705", ["550-5.7.705"]), ("5.7.700-749", ManAlias.names(of: range, replies: [550]))], folder: ""))
        _ = RoffReader.run("mandb", ["-cq", "\(folder.path)/man"])
    }

    func man(_ arguments: String...) -> String {
        RoffReader.run("man", arguments, path.merging(["MANWIDTH": "100"]) { first, _ in first })
    }

    @Test("A code is no section: man finds it by its name alone")
    func code() {
        #expect(man("5.7.705").contains("sending blocked: over the threshold"))
        #expect(man("7", "5.7.705").contains(Samples.literal))
    }

    @Test("The page is in the language asked for, and in English where there is none")
    func language() {
        #expect(man("-L", "nl", "5.7.705").contains("verzenden geblokkeerd: over de drempel"))
        #expect(man("-L", "nl", "5.7").contains("security or policy status"))
    }

    @Test("A subject is not taken for the first code below it")
    func subject() { #expect(man("5.7").contains("security or policy status")) }

    @Test("A member of a range and a reply with a code open the page", arguments: ["5.7.712", "550-5.7.700-749"])
    func aliases(_ name: String) { #expect(man(name).contains("tenant restricted in sending"), "\(man(name))") }

    @Test(
        "apropos and whatis answer in the language of the reader",
        arguments: [
            ("apropos", ["threshold"], "5.7.705 (7)"), ("apropos", ["-L", "nl", "drempel"], "5.7.705 (7)"),
            ("whatis", ["5.7.705"], "sending blocked: over the threshold"),
            ("whatis", ["-L", "nl", "5.7.705"], "verzenden geblokkeerd: over de drempel"),
            ("whatis", ["5.7.712"], "tenant restricted in sending"),
        ])
    func index(_ tool: String, _ arguments: [String], _ answer: String) {
        let output = RoffReader.run(tool, arguments, path)
        #expect(output.contains(answer), "\(output)")
    }
}
