import Foundation
import Testing

private let hasPython = (try? run(["python3", "-c", "import json"]))?.status == 0

private func run(_ command: [String]) throws -> Program.Result {
    try Program.run(command, executable: "/usr/bin/env")
}

@Suite("The bill of materials", .enabled(if: hasPython, "needs python3"))
struct BillOfMaterialsTests {

    /// What the test reads of SPDX 2.3.
    private struct Document: Decodable {
        struct Package: Decodable {
            let SPDXID, name, licenseConcluded, downloadLocation: String
            let versionInfo: String?
        }
        struct Relation: Decodable {
            let spdxElementId, relatedSpdxElement, relationshipType: String
        }
        let spdxVersion, dataLicense, documentNamespace: String
        let packages: [Package]
        let relationships: [Relation]
    }

    private struct Resolved: Decodable {
        struct Pin: Decodable {
            let identity: String
        }
        let pins: [Pin]
    }

    @Test("names every package that was resolved and every C library, with version and licence")
    func complete() throws {
        let document = try JSONDecoder().decode(Document.self, from: Self.bill())
        let pins = try JSONDecoder().decode(Resolved.self, from: Data(contentsOf: URL(filePath: "Package.resolved")))
            .pins
        let libraries = try run(["grep", "-oE", #"apt\(\["[^"]+"#, "Package.swift"]).output
            .split(separator: "\n").map { String($0.dropFirst(6)) }
        #expect(document.spdxVersion == "SPDX-2.3" && document.dataLicense == "CC0-1.0")
        #expect(libraries.count == 8, "\(libraries)")
        // Naslag itself, the data of Unicode and the runtime of Swift are the other three.
        #expect(document.packages.count == pins.count + libraries.count + 3)
        let names = Set(document.packages.map(\.name))
        #expect(pins.filter { !names.contains($0.identity) }.isEmpty)
        #expect(document.packages.filter { $0.licenseConcluded == "NOASSERTION" }.map(\.name) == [])
    }

    @Test("relates only what it names, and everything to something")
    func relations() throws {
        let document = try JSONDecoder().decode(Document.self, from: Self.bill())
        let ids = Set(document.packages.map(\.SPDXID))
        #expect(ids.count == document.packages.count)
        for relation in document.relationships {
            #expect(ids.contains(relation.relatedSpdxElement), "\(relation)")
            #expect(ids.contains(relation.spdxElementId) || relation.relationshipType == "DESCRIBES", "\(relation)")
        }
        let needed = Set(document.relationships.map(\.relatedSpdxElement))
        #expect(ids.subtracting(needed).isEmpty)
    }

    @Test("is the same bytes each time")
    func reproducible() throws {
        #expect(try Self.bill() == Self.bill())
    }

    private static func bill() throws -> Data {
        let result = try run([".ci/sbom"])
        try #require(result.status == 0, "\(result.errors)")
        return Data(result.output.utf8)
    }
}
