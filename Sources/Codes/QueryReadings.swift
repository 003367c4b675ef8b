/// The readings of a query that holds nothing but one code, its text normalized.
enum QueryReadings {
    static func whole(_ text: String) -> [Code] {
        let bare = text.hasPrefix("#") ? String(text.dropFirst()) : text
        if bare.utf8.allSatisfy(ASCII.isDigit) { return numbers(bare) }
        if let code = enhanced(bare) { return code }
        if let code = hexadecimal(bare) { return [code] }
        if let code = office(bare) { return [code] }
        let lower = bare.lowercased()
        if let number = HexadecimalNumber(decimal: bare), number.isFailure, bare.hasPrefix("-") {
            return [Code(scheme: .hresult, spelling: number.spelling)]
        }
        if lower.hasPrefix("aadsts") {
            let number = lower.dropFirst(6).drop { $0 == " " || $0 == "-" || $0 == ":" }
            if isNumber(number, 4...7) { return [Code(scheme: .aadsts, spelling: "AADSTS\(number)")] }
        }
        return []
    }

    /// `5.7.705`, `5.7`, `5.7.7xx`, `5.7.700-749`, `5,7,705`, `x.1.1` for both classes that fail.
    private static func enhanced(_ text: String) -> [Code]? {
        let dotted = text.replacingCommas()
        if let code = EnhancedStatusCode(dotted), code.kind != .class || dotted.contains(".") { return [code.code] }
        guard dotted.utf8.count > 3, let first = dotted.utf8.first, ASCII.isX(first),
            dotted.utf8.dropFirst().first == UInt8(ascii: ".")
        else { return nil }
        let both = ["5", "4"].compactMap { EnhancedStatusCode($0 + dotted.dropFirst())?.code }
        return both.isEmpty ? nil : both
    }

    /// Digits alone have several readings; what people ask for most comes first.
    private static func numbers(_ digits: String) -> [Code] {
        var codes: [Code] = []
        let bytes = Array(digits.utf8)
        func enhanced(_ spelling: String) {
            if let code = EnhancedStatusCode(spelling) { codes.append(code.code) }
        }
        switch bytes.count {
        case 1:
            enhanced(digits)
        case 2:
            enhanced("\(digits.prefix(1)).\(digits.suffix(1))")
        case 3:
            if let number = Int(digits), CodeSpelling.mailReplies.contains(number) || isOtherReply(number) {
                codes.append(Code(scheme: .smtpReply, spelling: digits))
            }
            // 5.7 first: it holds most of the three-digit details, then the others that Exchange Online uses.
            for stem in ["5.7", "4.7", "5.4", "4.4", "5.1", "5.2", "5.0", "5.3", "5.6", "4.3", "4.5"] {
                enhanced("\(stem).\(digits)")
            }
            enhanced(dotted(digits))
        case 4...7:
            enhanced(dotted(digits))
        default:
            break
        }
        if (2...5).contains(bytes.count) { codes.append(Code(scheme: .event, spelling: digits)) }
        if (4...7).contains(bytes.count) { codes.append(Code(scheme: .aadsts, spelling: "AADSTS\(digits)")) }
        if bytes.count == 10, let number = HexadecimalNumber(decimal: digits), number.isFailure {
            codes.append(Code(scheme: .hresult, spelling: number.spelling))
        }
        if bytes.count == 8, let code = hexadecimal("0x\(digits)") { codes.append(code) }
        return codes
    }

    /// `57705` → `5.7.705`
    private static func dotted(_ digits: String) -> String {
        "\(digits.prefix(1)).\(digits.dropFirst().prefix(1)).\(digits.dropFirst(2))"
    }

    /// The replies of RFC 5321 section 4.2.3 that are no failures of their own.
    private static func isOtherReply(_ number: Int) -> Bool {
        [211, 214, 220, 221, 235, 250, 251, 252, 334, 354, 500, 501, 502, 503, 504].contains(number)
    }

    /// `0x80072efd`, `80072EFD` with a letter among its digits, `0x15`.
    private static func hexadecimal(_ text: String) -> Code? {
        let marked = text.lowercased().hasPrefix("0x")
        let digits = marked ? text.dropFirst(2) : text[...]
        guard digits.utf8.allSatisfy(ASCII.isHexDigit), marked ? (1...8).contains(digits.count) : digits.count == 8
        else { return nil }
        return Code(scheme: .hresult, spelling: CodeSpelling.hexadecimal(String(digits)))
    }

    private static func office(_ text: String) -> Code? {
        let halves = text.split(separator: "-", omittingEmptySubsequences: false)
        guard halves.count == 2, isNumber(halves[0], 1...5), isNumber(halves[1], 1...4),
            halves[0].count + halves[1].count > 3
        else { return nil }
        return Code(scheme: .officeError, spelling: text)
    }

    private static func isNumber(_ text: Substring, _ length: ClosedRange<Int>) -> Bool {
        length.contains(text.utf8.count) && text.utf8.allSatisfy(ASCII.isDigit)
    }
}

extension String {
    fileprivate func replacingCommas() -> String {
        String(map { $0 == "," ? "." : $0 })
    }
}
