internal import Articles
internal import Diagnostics

/// Reads a file of messages as GNU gettext has them, whichever tool wrote it.
package struct POReader {
    private typealias Problem = ExchangeFile.Problem
    private var file = ExchangeFile(original: "")
    private var message = Message()
    private var isHeaderRead = false
    private var number = 0

    /// What stands between two messages.
    private struct Message {
        var strings: [Keyword: [UInt8]] = [:]
        var last: Keyword?
        var isFuzzy = false
    }

    private enum Keyword: String, CaseIterable {
        case msgctxt, msgid, msgstr
    }

    /// The messages with what the header says of them; those that a tool has retired (`#~`) are left out.
    ///
    /// - Throws: `ExchangeFile.Problem` for what is no such file, for another encoding than UTF-8, for messages with
    ///   plurals, of which Naslag has none, and for files of 256 MiB and more.
    package static func file(in bytes: [UInt8]) throws(ExchangeFile.Problem) -> ExchangeFile {
        guard bytes.count < 256 << 20 else { throw Problem(line: 0, description: "this file is over 256 MiB") }
        let text: [UInt8]
        switch SourceFile.read(path: "", bytes: bytes) {
        case .success(let source): text = source.bytes
        case .failure(let unreadable):
            throw Problem(line: unreadable.diagnostic.place.line, description: unreadable.diagnostic.message)
        }
        var reader = POReader()
        for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            reader.number += 1
            try reader.read(line.drop { $0 == 0x20 || $0 == 0x09 })
        }
        try reader.end()
        guard reader.isHeaderRead else {
            throw Problem(line: 1, description: "this is no PO file: its header is missing")
        }
        return reader.file
    }

    private mutating func read(_ line: ArraySlice<UInt8>) throws(ExchangeFile.Problem) {
        guard let first = line.first else { return }
        if first == UInt8(ascii: "#") {
            let text = String(decoding: line, as: UTF8.self)
            // A comment belongs to the message behind it.
            if message.last == .msgstr { try end() }
            if text.hasPrefix("#,"),
                text.dropFirst(2).split(separator: ",").contains(where: { $0.wholeWord == "fuzzy" })
            {
                message.isFuzzy = true
            }
            return
        }
        if first == UInt8(ascii: "\"") {
            guard let last = message.last else { throw problem("a string stands here without msgid or msgstr") }
            message.strings[last]! += try string(line)
            return
        }
        let word = String(decoding: line.prefix { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: "\"") }, as: UTF8.self)
        guard let keyword = Keyword(rawValue: word) else {
            throw problem(
                word.hasPrefix("msgid_plural") || word.hasPrefix("msgstr[")
                    ? "a message with plurals; Naslag writes none, so take it out" : "this is no line of a PO file")
        }
        if message.last == .msgstr { try end() }
        guard message.strings[keyword] == nil else { throw problem("\(word) stands here twice") }
        message.last = keyword
        message.strings[keyword] = try string(line.dropFirst(word.utf8.count).drop { $0 == 0x20 || $0 == 0x09 })
    }

    /// Ends a message, at the beginning of another one or at the end.
    private mutating func end() throws(ExchangeFile.Problem) {
        defer { message = Message() }
        guard message.last != nil else { return }
        guard let source = message.strings[.msgid], let target = message.strings[.msgstr] else {
            throw problem("a message has no msgid or no msgstr")
        }
        let texts = (String(decoding: source, as: UTF8.self), String(decoding: target, as: UTF8.self))
        guard let id = message.strings[.msgctxt] else {
            guard source.isEmpty, !isHeaderRead else { throw problem("a message has no msgctxt; export it again") }
            return try readHeader(texts.1)
        }
        file.units.append(
            ExchangeFile.Unit(
                id: String(decoding: id, as: UTF8.self), source: texts.0, target: texts.1,
                state: target.isEmpty ? .initial : message.isFuzzy ? .translated : .reviewed))
    }

    private mutating func readHeader(_ text: String) throws(ExchangeFile.Problem) {
        isHeaderRead = true
        for line in text.split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = String(line[line.index(after: colon)...].drop { $0 == " " })
            switch line[..<colon].lowercased() {
            case POWriter.original.lowercased(): file.original = value
            case POWriter.source.lowercased(): file.sourceLanguage = value
            case "language": file.targetLanguage = value.replacing("_", with: "-")
            case "content-type" where !value.lowercased().contains("charset=utf-8"):
                throw problem("this file is in another encoding; save it as UTF-8")
            default: break
            }
        }
    }

    /// What a string of C says.
    private func string(_ line: ArraySlice<UInt8>) throws(ExchangeFile.Problem) -> [UInt8] {
        guard line.first == UInt8(ascii: "\"") else { throw problem("a string must stand in quotes here") }
        var result: [UInt8] = []
        var index = line.startIndex + 1
        while index < line.endIndex {
            let byte = line[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard line[index...].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else {
                    throw problem("something stands behind the string; write a backslash before a quote in it")
                }
                return result
            case UInt8(ascii: "\\"):
                guard let escape = Self.escape(line[index...]) else { throw problem("this escape means nothing in PO") }
                result.append(escape.byte)
                index += escape.length
            default: result.append(byte)
            }
        }
        throw problem("this string is not closed")
    }

    /// The byte that an escape stands for, and how long it is behind its backslash.
    private static func escape(_ text: ArraySlice<UInt8>) -> (byte: UInt8, length: Int)? {
        guard let first = text.first else { return nil }
        switch first {
        case UInt8(ascii: "n"): return (0x0A, 1)
        case UInt8(ascii: "t"): return (0x09, 1)
        case UInt8(ascii: "r"): return (0x0D, 1)
        case UInt8(ascii: "a"): return (0x07, 1)
        case UInt8(ascii: "b"): return (0x08, 1)
        case UInt8(ascii: "f"): return (0x0C, 1)
        case UInt8(ascii: "v"): return (0x0B, 1)
        case UInt8(ascii: "\\"), UInt8(ascii: "\""): return (first, 1)
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            let digits = text.prefix(3).prefix { (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) }
            // What is no ASCII would be a part of a character.
            return UInt8(String(decoding: digits, as: UTF8.self), radix: 8).flatMap {
                $0 < 0x80 ? ($0, digits.count) : nil
            }
        default: return nil
        }
    }

    private func problem(_ text: String) -> ExchangeFile.Problem { Problem(line: number, description: text) }
}

extension Substring {
    fileprivate var wholeWord: Substring { drop { $0 == " " }.prefix { $0 != " " } }
}
