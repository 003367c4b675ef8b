import Bounces
import Codes
import Foundation
import Testing

/// Invented messages and, where they are beside the project, real ones, read beforehand by a person: a table says what
/// each is and which codes a reader would name.
@Suite("The reader, on messages read by a person")
struct CorpusTests {
    @Test("names the codes a reader would name, first, and at most one more", arguments: Corpus.labels)
    func codes(_ label: Corpus.Label) throws {
        let bounce = BounceReader.read(try label.bytes())
        let codes = bounce.codes.map(\.code.spelling)
        #expect(Array(codes.prefix(label.codes.count)) == label.codes, "\(label.file): \(codes)")
        #expect(codes.count <= label.codes.count + (label.codes.isEmpty ? 0 : 1), "\(label.file): \(codes)")
    }

    @Test("says what each message is", arguments: Corpus.labels)
    func kind(_ label: Corpus.Label) throws {
        #expect(BounceReader.read(try label.bytes()).kind.rawValue == label.kind, "\(label.file)")
    }

    @Test("has no label without a message and no message without a label") func complete() throws {
        var files: Set<String> = []
        for folder in Corpus.folders {
            for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
                files.insert("\(folder.lastPathComponent)/\(file)")
            }
        }
        #expect(files == Set(Corpus.labels.map(\.file)))
    }

    /// Ten times what a release build is given, as tests run unoptimized.
    @Test("takes no time worth speaking of", arguments: Corpus.labels)
    func time(_ label: Corpus.Label) throws {
        let bytes = try label.bytes()
        let time = ProcessorTime.measure { _ = BounceReader.read(bytes) }
        #expect(time < .seconds(1), "\(label.file): \(time)")
    }

    @Test("survives a message that is cut anywhere", arguments: Corpus.labels.prefix(20))
    func truncated(_ label: Corpus.Label) throws {
        let bytes = try label.bytes()
        for end in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 25)) {
            _ = BounceReader.read(Array(bytes[..<end]))
        }
    }
}

enum Corpus {
    struct Label: Sendable, CustomTestStringConvertible {
        let file: String
        let kind: String
        let codes: [String]

        var testDescription: String { file }

        func bytes() throws -> [UInt8] {
            let root = file.hasPrefix("invented/") ? Corpus.fixtures : Corpus.root
            return Array(try Data(contentsOf: root.appending(path: file)))
        }
    }

    /// Next to the package, for those who have it; it is not ours to carry.
    static let root = Fixture.package.deletingLastPathComponent().appending(path: "shared/corpus/bounces")
    static let isPresent = FileManager.default.fileExists(atPath: root.path)
    static let fixtures = Fixture.package.appending(path: "Tests/BouncesTests/Fixtures")
    static let folders =
        [fixtures.appending(path: "invented")]
        + (isPresent ? ["bounce-handler", "flanker"].map { root.appending(path: $0) } : [])
    static let labels: [Label] =
        Invented.all.map { Label(file: "invented/\($0.file)", kind: $0.kind, codes: $0.codes) }
        + (isPresent ? Fixture.rows("labels.tsv") : []).map { row in
            Label(file: row[0], kind: row[1], codes: row[2] == "-" ? [] : row[2].split(separator: ",").map(String.init))
        }
}

enum Fixture {
    static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The rows of a table below its header.
    static func rows(_ name: String) -> [[String]] {
        let file = package.appending(path: "Tests/BouncesTests/Fixtures").appending(path: name)
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").dropFirst()
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }
}
