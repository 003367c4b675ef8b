/// The words of the interface in English, as the program was built with them: they stand in where an index has none, as
/// one does that an older Naslag made.
enum EnglishWords {
    private static let texts = read(PackageResources.en_yml)

    static subscript(key: String) -> String? { texts[key] }

    /// The lines `key: "text"` of `Templates/strings/en.yml`, which has no other marks in its texts.
    private static func read(_ bytes: [UInt8]) -> [String: String] {
        var texts: [String: String] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            guard line.hasSuffix("\""), let colon = line.firstRange(of: ": \"") else { continue }
            texts[String(line[..<colon.lowerBound])] = String(line[colon.upperBound...].dropLast())
        }
        return texts
    }
}
