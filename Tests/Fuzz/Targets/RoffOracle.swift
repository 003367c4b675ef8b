@testable import Site
@testable import Manuals

/// What a manual page may hold: the requests and escapes of the writer, and no control.
enum RoffOracle {
    private static let requests: Set<String> = [
        "TH", "nh", "ad", "SH", "SS", "PP", "IP", "TP", "TQ", "RS", "RE", "EX", "EE", "UR", "UE", "br", "BR",
        "PD", "cflags",
    ]

    /// Escapes with the character that each shows.
    private static let escapes: [(escape: String, shows: String)] = [
        (#"\f(BI"#, ""), (#"\fB"#, ""), (#"\fI"#, ""), (#"\fR"#, ""), (#"\e"#, "\\"), (#"\-"#, "-"), (#"\(aq"#, "'"),
        (#"\(ga"#, "`"), (#"\(ha"#, "^"), (#"\(ti"#, "~"), (#"\(dq"#, "\""), (#"\(bu"#, "•"), (#"\~"#, " "),
        (#"\&"#, ""), (#"\:"#, ""), (#"\%"#, ""),
    ]

    static func complaint(about page: ManPage) -> String? {
        let roff = String(decoding: ManPageWriter.write(page), as: UTF8.self)
        let lines = roff.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        for (index, line) in lines.enumerated() {
            if index == 0, line == #"'\" -*- coding: utf-8 -*-"# { continue }
            if line.isEmpty { return "line \(index + 1) is blank, after \(lines[max(index - 3, 0)..<index])" }
            // By bytes, as roff reads: with an accent on it, a full stop is another character for Swift.
            if line.utf8.first == UInt8(ascii: "'") { return "line \(index + 1) is a request: \(line)" }
            let request = line.unicodeScalars.dropFirst().prefix { $0 != " " }
            if line.utf8.first == UInt8(ascii: "."), !requests.contains(String(request)) {
                return "line \(index + 1) is a request: \(line)"
            }
            if shown(String(line)).unicodeScalars.contains("\u{0}") {
                return "line \(index + 1) has an escape of its own: \(line)"
            }
            if let bad = line.unicodeScalars.first(where: RoffEscape.isDropped) {
                return "line \(index + 1) has U+\(String(bad.value, radix: 16))"
            }
        }
        return nil
    }

    /// Lines without their escapes; a NUL where a backslash starts none of the writer's own.
    static func shown(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let backslash = rest.firstIndex(of: "\\") {
            result += rest[..<backslash]
            rest = rest[backslash...]
            let known = escapes.first { rest.starts(with: $0.escape.unicodeScalars) }
            result += (known?.shows ?? "\u{0}").unicodeScalars
            rest = rest.dropFirst(known?.escape.unicodeScalars.count ?? 1)
        }
        return String(result + rest)
    }
}
