package import Codes
package import Languages
package import Terms
internal import Platform

/// The index of a knowledge base, as far as it has been read.
package struct LookupIndex: Sendable {
    private let storage: IndexStorage
    private let rows: [UInt8]
    private let keys: [UInt8]
    /// The languages of the site with the words of their interface; at least one.
    package let languages: [LookupLanguage]
    /// The tag of the language that the articles were written in: `en-US`.
    package let sourceLanguage: String
    /// Which edition of the knowledge base this is.
    package let edition: Edition
    /// The schemes of the user's own, from `naslag.yml`.
    package let schemes: [CodePattern]

    /// - Throws: `IndexError` for a file that is missing, foreign, of another version or damaged.
    package init(_ path: String) throws(IndexError) {
        storage = try IndexStorage(path)
        rows = try storage.read(.rows)
        keys = try storage.read(.keys)
        do throws(DamagedBytes) {
            var reader = ByteReader(try storage.bytes(.languages))
            sourceLanguage = try reader.text()
            edition = Edition(version: try reader.optionalText(), date: try reader.optionalText())
            schemes = try reader.list { (reader) throws(DamagedBytes) in
                let (scheme, pattern) = (try reader.text(), try reader.text())
                // The build has refused invalid expressions.
                do throws(CodePattern.Fault) { return try CodePattern(scheme: scheme, pattern: pattern) } catch {
                    throw DamagedBytes()
                }
            }
            languages = try reader.list { (reader) throws(DamagedBytes) in try Self.language(&reader) }
            guard !languages.isEmpty, rows.count % IndexLayout.rowSize == 0 else { throw DamagedBytes() }
        } catch {
            throw storage.damaged
        }
    }

    /// How many codes have a sheet.
    package var count: Int { rows.count / IndexLayout.rowSize }

    /// Whether there is a sheet about exactly this code; sets that hold it do not count. A binary search in memory.
    package func contains(_ code: Code) -> Bool { row(of: code) != nil }

    /// Nil for a code that nothing is known about.
    package func sheet(_ code: Code, _ order: LanguageOrder) throws(IndexError) -> IndexedCode? {
        guard let row = row(of: code) else { return nil }
        guard let start = end(before: row, at: 4), let end = end(before: row + 1, at: 4), start <= end else {
            throw storage.damaged
        }
        let bytes = try storage.read(.sheets, start..<end)
        do throws(DamagedBytes) { return try IndexedCodeFormat.read(code, bytes, order) } catch {
            throw storage.damaged
        }
    }

    /// All codes, in the order of their keys.
    package var codes: [Code] { (0..<count).compactMap { code(at: $0) } }

    /// The codes that are called so, by name, spelling or title in any language, whatever its letter case.
    ///
    /// - Throws: `IndexError` where the index is damaged.
    package func codes(called name: String) throws(IndexError) -> [Code] {
        let names = try self.names()
        let wanted = PlainWords.of(name)
        guard !wanted.isEmpty else { return [] }
        var (low, high) = (0, names.count)
        while low < high {
            let middle = (low + high) / 2
            guard let text = names.text(at: middle) else { throw storage.damaged }
            if text.lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
        }
        var codes: [Code] = []
        while low < names.count, let text = names.text(at: low), text.elementsEqual(wanted) {
            guard let code = code(at: names.row(at: low)) else { throw storage.damaged }
            codes.append(code)
            low += 1
        }
        return codes
    }

    /// The symbolic names of all codes, in lower case, for a question that is like one of them.
    ///
    /// - Throws: `IndexError` where the index is damaged.
    package func symbolicNames() throws(IndexError) -> [(name: String, code: Code)] {
        let names = try self.names()
        return (0..<names.count).compactMap { index in
            guard let text = names.text(at: index), text.contains(UInt8(ascii: "_")) || text.starts(with: "error".utf8),
                !text.contains(0x20), let code = code(at: names.row(at: index))
            else { return nil }
            return (String(decoding: text, as: UTF8.self), code)
        }
    }

    private func names() throws(IndexError) -> IndexedNames {
        IndexedNames(rows: try storage.read(.names), texts: try storage.read(.nametexts))
    }

    /// The lines that servers say, with the codes that they come with.
    package func literals() throws(IndexError) -> [Literal] {
        do throws(DamagedBytes) {
            var reader = ByteReader(try storage.bytes(.literals))
            var literals: [Literal] = []
            while !reader.isAtEnd {
                let row = try reader.number()
                let meaning = try reader.number()
                guard let code = code(at: row) else { throw DamagedBytes() }
                literals.append(Literal(code: code, meaning: meaning, text: try reader.text()))
            }
            return literals
        } catch {
            throw storage.damaged
        }
    }

    /// Nil for a reason that the data does not tell.
    package func reason(_ reason: Reason, _ order: LanguageOrder) throws(IndexError) -> IndexedReason? {
        do throws(DamagedBytes) {
            return try IndexedReasonFormat.read(try storage.bytes(.reasons), reason, order).first
        } catch {
            throw storage.damaged
        }
    }

    /// All reasons, in the order of their ids.
    package func reasons(_ order: LanguageOrder) throws(IndexError) -> [IndexedReason] {
        do throws(DamagedBytes) { return try IndexedReasonFormat.read(try storage.bytes(.reasons), nil, order) } catch {
            throw storage.damaged
        }
    }

    /// The words of servers, as `PhraseTable` takes them.
    package func phrases() throws(IndexError) -> [UInt8] { try storage.read(.phrases) }

    /// The mail services with a meaning of their own for some code, by name.
    ///
    /// - Throws: `IndexError` where the index is damaged.
    package func vendors() throws(IndexError) -> [LookupVendor] {
        do throws(DamagedBytes) { return try IndexedReasonFormat.vendors(try storage.bytes(.vendors)) } catch {
            throw storage.damaged
        }
    }

    private static func language(_ reader: inout ByteReader) throws(DamagedBytes) -> LookupLanguage {
        var language = LookupLanguage(
            tag: try reader.text(), name: try reader.text(), pages: try reader.text(),
            manuals: try reader.text(), manual: try reader.text(), words: [:])
        var words = ByteReader(try reader.piece())
        language.words = try words.words()
        return language
    }

    private func row(of code: Code) -> Int? {
        let wanted = Array(CodeKey.text(code).utf8)
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            guard let key = key(at: middle) else { return nil }
            if key.elementsEqual(wanted) { return middle }
            if key.lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    private func code(at row: Int) -> Code? {
        key(at: row).flatMap { try? CodeKey.code(String(decoding: $0, as: UTF8.self)) }
    }

    private func key(at row: Int) -> ArraySlice<UInt8>? {
        guard let start = end(before: row, at: 0), let end = end(before: row + 1, at: 0), start <= end,
            end <= keys.count
        else { return nil }
        return keys[start..<end]
    }

    /// Where the key (at 0) or the sheet (at 4) of the row before ends: this row's start.
    private func end(before row: Int, at offset: Int) -> Int? {
        guard row > 0 else { return row == 0 ? 0 : nil }
        let place = (row - 1) * IndexLayout.rowSize + offset
        guard place + 4 <= rows.count else { return nil }
        return rows[place..<place + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}

/// A line that a server says.
package struct Literal: Hashable, Sendable {
    package let code: Code
    /// Which of the code's meanings it belongs to.
    package let meaning: Int
    package let text: String

    package init(code: Code, meaning: Int, text: String) {
        self.code = code
        self.meaning = meaning
        self.text = text
    }
}

extension IndexStorage {
    fileprivate func bytes(_ section: IndexLayout.Section) throws(DamagedBytes) -> [UInt8] {
        do throws(IndexError) { return try read(section) } catch { throw DamagedBytes() }
    }
}
