internal import CSnowball

/// The Snowball stemmer of one language.
///
///     Stemmer(language: "nl")?.stem("berichten")   →  "bericht"
///     Stemmer(language: "th")                      →  nil: Snowball has none
///
/// One value serves one thread: the library keeps its work space in it.
final class Stemmer {
    private let stemmer: OpaquePointer

    /// - Parameter language: ISO 639, lower case. Snowball knows the two forms of Norwegian by one name.
    init?(language: String) {
        let name = language == "nb" || language == "nn" ? "no" : language
        guard let stemmer = sb_stemmer_new(name, nil) else { return nil }
        self.stemmer = stemmer
    }

    deinit { sb_stemmer_delete(stemmer) }

    /// - Parameter word: UTF-8, lower case, composed (NFC).
    func stem(_ word: [UInt8]) -> [UInt8] {
        guard let stem = sb_stemmer_stem(stemmer, word, Int32(word.count)) else { return word }
        let length = Int(sb_stemmer_length(stemmer))
        return length > 0 ? Array(UnsafeBufferPointer(start: stem, count: length)) : word
    }
}
