package import Diagnostics

/// The text of one source file, checked and ready to be scanned.
///
/// A byte order mark is dropped and CRLF becomes LF; both leave lines and columns as they were. The text is
/// valid UTF-8: every later stage relies on it.
package struct SourceFile: Sendable {
    /// The path relative to the content folder, as messages show it.
    package let path: String
    /// The text in UTF-8, without byte order mark and with LF alone; all offsets count in it.
    package let bytes: [UInt8]
    /// Where each line of a text that was made from the file stands in it; nil where the text is the file's own.
    private var origins: [Origin]?

    /// Line and column in the file, from 1.
    private struct Origin {
        let line: Int
        let column: Int
    }

    private init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Whether the text is that of the file, so that what changes a range of it can be put back.
    package var isOriginal: Bool { origins == nil }

    /// A text that was made from this file, with the place in it that each line of the text came from.
    func derived(_ bytes: [UInt8], places: [(line: Int, column: Int)]) -> SourceFile {
        var file = SourceFile(path: path, bytes: bytes)
        file.origins = places.map { Origin(line: $0.line, column: $0.column) }
        return file
    }

    /// - Returns: the file, or a diagnostic that names the place of the first byte that is not UTF-8.
    package static func read(path: String, bytes raw: [UInt8]) -> Result<SourceFile, UnreadableSource> {
        let bytes = normalized(raw)
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            let before = SourceFile(path: path, bytes: Array(bytes[..<error.byteOffsets.lowerBound]))
            return .failure(
                UnreadableSource(
                    diagnostic: Diagnostic(
                        .error, "not-utf-8", at: before.place(at: before.bytes.count),
                        "this byte is not UTF-8; save the file as UTF-8")))
        }
        return .success(SourceFile(path: path, bytes: bytes))
    }

    private static func normalized(_ raw: [UInt8]) -> [UInt8] {
        let start = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard raw.withUnsafeBufferPointer({ ByteSearch(in: $0).first(0x0D, from: 0) }) != nil else {
            return start == 0 ? raw : Array(raw[start...])
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(raw.count)
        for index in start..<raw.count {
            guard raw[index] == 0x0D else {
                bytes.append(raw[index])
                continue
            }
            if index + 1 == raw.count || raw[index + 1] != 0x0A { bytes.append(0x0A) }
        }
        return bytes
    }

    /// Line and column, both from 1, of a byte offset; `Place` says what a column counts.
    package func place(at offset: Int) -> Place {
        places(at: [offset])[0]
    }

    /// The same for many offsets, in any order, in one walk through the file.
    func places(at offsets: [Int]) -> [Place] {
        var result = [Place](repeating: Place(file: path), count: offsets.count)
        bytes.withUnsafeBufferPointer { buffer in
            let search = ByteSearch(in: buffer)
            var line = 1
            var passed = 0
            var column = Column()
            for index in offsets.indices.sorted(by: { offsets[$0] < offsets[$1] }) {
                let offset = min(offsets[index], buffer.count)
                while let feed = search.first(0x0A, from: passed, to: offset) {
                    line += 1
                    passed = feed + 1
                    column = Column()
                }
                column.pass(buffer[passed..<offset])
                passed = offset
                result[index] = place(line: line, column)
            }
        }
        return result
    }

    /// The place in the file of a place in the text.
    private func place(line: Int, _ column: Column) -> Place {
        guard let origins else { return Place(file: path, line: line, column: column) }
        guard let origin = origins.indices.contains(line - 1) ? origins[line - 1] : origins.last else {
            return Place(file: path)
        }
        return Place(file: path, line: origin.line, column: origin.column)
    }

    /// Where `text` first stands in the file; the file as a whole if it is not there verbatim.
    package func place(of text: String) -> Place {
        let found = bytes.withUnsafeBufferPointer { ByteSearch(in: $0).first(Array(text.utf8), from: 0) }
        return found.map(place) ?? Place(file: path)
    }

    /// The text of a byte range.
    package func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}

/// Why a source file cannot be read at all.
package struct UnreadableSource: Error {
    package let diagnostic: Diagnostic

    package init(diagnostic: Diagnostic) {
        self.diagnostic = diagnostic
    }
}
