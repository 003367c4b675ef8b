@testable import Site
@testable import Searching

/// Reads shards as the script does, but for prefixes and typing errors: what the index means, in a few lines.
struct IndexReader {
    struct Line {
        let stem: String
        let forms: [String]
        let postings: [(document: Int, level: Int)]
    }

    let shards: [(start: String, lines: [Line])]

    init(_ shards: [ShardWriter.Shard]) {
        self.shards = shards.map { shard in
            var stem = ""
            let lines = String(decoding: shard.text, as: UTF8.self).split(separator: "\t").map { line in
                Self.read(line, &stem)
            }
            return (String(decoding: shard.start, as: UTF8.self), lines)
        }
    }

    private static func read(_ line: Substring, _ stem: inout String) -> Line {
        let end = line.dropFirst().firstIndex(of: "!")!
        var words: [(mark: Character, text: String)] = [("*", "")]
        for scalar in line[..<end].unicodeScalars {
            // The sign after a mark says how many letters are shared.
            if scalar == " " || (scalar == "#" && words[words.count - 1].text != "#") {
                words.append((Character(scalar), ""))
            } else {
                words[words.count - 1].text.unicodeScalars.append(scalar)
            }
        }
        func word(_ text: String, after other: String) -> String {
            let shared = Int(text.unicodeScalars.first!.value) - 0x2A
            return String(String.UnicodeScalarView(other.unicodeScalars.prefix(shared)))
                + String(String.UnicodeScalarView(text.unicodeScalars.dropFirst()))
        }
        stem = word(words[0].text, after: stem)
        let forms = words.dropFirst().map { $0.mark == " " ? stem + $0.text : word($0.text, after: stem) }
        return Line(
            stem: stem, forms: forms.isEmpty ? [stem] : forms,
            postings: PostingCodec.postings(line[line.index(after: end)...].utf8))
    }

    func lines(ofShardFor word: String) -> [Line] {
        shards.last { !word.utf8.lexicographicallyPrecedes($0.start.utf8) }?.lines ?? []
    }

    /// The documents that hold a word or another form of it, those of the highest level first.
    func documents(with word: String) -> [Int] {
        var found: [(document: Int, level: Int)] = []
        for line in lines(ofShardFor: word) where line.forms.contains(word) || line.stem == word {
            // A line without postings leads to its stem.
            let home =
                line.postings.isEmpty
                ? lines(ofShardFor: line.stem).filter { $0.stem == line.stem } : [line]
            found += home.flatMap(\.postings)
        }
        return found.sorted { ($1.level, $0.document) < ($0.level, $1.document) }.map(\.document)
    }
}
