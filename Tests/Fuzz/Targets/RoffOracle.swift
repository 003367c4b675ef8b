@testable import Site

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
            if line.hasPrefix("'") { return "line \(index + 1) is a request: \(line)" }
            if line.hasPrefix("."), !requests.contains(String(line.dropFirst().prefix { $0.isASCII && $0.isLetter })) {
                return "line \(index + 1) is a request: \(line)"
            }
            if shown(String(line)).contains("\u{0}") { return "line \(index + 1) has an escape of its own: \(line)" }
            if let bad = line.unicodeScalars.first(where: RoffEscape.isDropped) {
                return "line \(index + 1) has U+\(String(bad.value, radix: 16))"
            }
        }
        return nil
    }

    /// Lines without their escapes; a NUL where a backslash starts none of the writer's own.
    static func shown(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let backslash = rest.firstIndex(of: "\\") {
            result += rest[..<backslash]
            rest = rest[backslash...]
            guard let known = escapes.first(where: { rest.hasPrefix($0.escape) }) else {
                result += "\u{0}"
                rest = rest.dropFirst()
                continue
            }
            result += known.shows
            rest = rest.dropFirst(known.escape.count)
        }
        return result + rest
    }
}
