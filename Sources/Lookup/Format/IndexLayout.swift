/// The layout of `data/explain.index`, so that an answer reads the few kilobytes that it needs and not the file.
///
///     header      128 bytes: magic, version, length of the file, place and length of the sections, zeros, its hash
///     languages   each with its words; the source language; the edition; schemes of the user's own
///     rows        for each code 8 bytes: where its key and its sheet end
///     keys        `smtp-enhanced/5.7.705`, sorted by their bytes
///     sheets      what is known, language by language, so that the others are passed over
///     literals    the lines that servers say, with the row of their code
///     reasons     what each reason means, language by language
///     vendors     id, name and site
///     phrases     the words of servers and these literals, as `PhraseCompiler` writes them
///     names       for each name, spelling and title of a code 8 bytes: where it ends, and the row of its code
///     nametexts   those texts in the form in which they are compared, sorted by their bytes
///     hashes      of all of this behind the header, block by block; see `IndexBlocks`
///
/// Fixed-width numbers are 32 bits, low byte first; the others take seven bits a byte (LEB128).
///
/// SQLite (through GRDB) would do the same with a library of a megabyte, whose start and schema cost more than this
/// whole answer, and whose files differ from build to build. There is one question here, "what is known about this
/// code", and a sorted file answers it with four reads.
enum IndexLayout {
    static let magic = Array("NASLAGIX".utf8)
    /// Goes up whenever a reader of the old form would misread the new one.
    static let version = 7
    static let headerSize = 128
    static let rowSize = 8

    enum Section: Int, CaseIterable {
        case languages, rows, keys, sheets, literals, reasons, vendors, phrases, names, nametexts, hashes
    }
}

/// Why an index cannot be read.
package struct IndexError: Error, CustomStringConvertible, Hashable {
    /// What is wrong with the file.
    package enum Reason: Hashable, Sendable {
        /// The system's words.
        case missing(String)
        /// The same, of a file that is there.
        case unreadable(String)
        /// `foreign`: it does not begin as an index does. `damaged`: a length or a value in it cannot be right.
        case foreign, damaged
        /// Written by another version of the program.
        case otherVersion(Int)
    }

    package let path: String
    package let reason: Reason

    package var description: String {
        let advice = "build again with 'naslag build'"
        return switch reason {
        case .missing(let words):
            "\(path): \(words); run 'naslag build' here, or name the folder of a built site with --kb"
        case .unreadable(let words): "\(path): \(words)"
        case .foreign: "\(path): this is no index of Naslag; \(advice)"
        case .damaged: "\(path): the index is damaged; \(advice)"
        case .otherVersion(let version):
            "\(path): the index has form \(version) and this program reads form \(IndexLayout.version); \(advice)"
        }
    }
}
