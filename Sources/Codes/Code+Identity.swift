extension Code {
    /// The number that the code is: `18456` of MSSQLSERVER_18456, `1135` of FailoverClustering-1135, `403.14`; nil for
    /// one of another form, such as 5.7.705, 0x80070005 and ERROR_ACCESS_DENIED.
    package var number: String? {
        guard scheme != .smtpEnhanced, !spelling.hasPrefix("0x") else { return nil }
        let digits = spelling.utf8.reversed().prefix { ASCII.isDigit($0) || $0 == UInt8(ascii: ".") }
        guard let last = digits.last, last != UInt8(ascii: "."), scheme != .officeError, !isSymbolic else { return nil }
        // `-2`, and `MSSQLSERVER_-2`; but the hyphen of FailoverClustering-1135 sets its source apart.
        let rest = spelling.utf8.dropLast(digits.count)
        let isNegative = rest.last == UInt8(ascii: "-") && [nil, UInt8(ascii: "_")].contains(rest.dropLast().last)
        return (isNegative ? "-" : "") + String(decoding: digits.reversed(), as: UTF8.self)
    }

    /// `FailoverClustering` of FailoverClustering-1135; nil for codes that need no source.
    package var source: String? {
        guard scheme == .event, let dash = spelling.lastIndex(of: "-"), dash > spelling.startIndex else { return nil }
        return String(spelling[..<dash])
    }

    /// The same event with its source, as its publisher calls it: `Microsoft-Windows-FailoverClustering`.
    package func event(of source: String) -> Code {
        guard scheme == .event, self.source == nil, let number else { return self }
        if let own = SchemeTable.shipped.schemes.first(where: { $0.source == source }) {
            return Code(scheme: own.scheme, spelling: own.template.replacing("#", with: number))
        }
        let publisher = "Microsoft-Windows-"
        let short =
            source.hasPrefix(publisher) && source.count > publisher.count
            ? String(source.dropFirst(publisher.count)) : source
        guard let name = CodeSpelling.name(short) else { return self }
        return Code(scheme: .event, spelling: "\(name)-\(number)")
    }

    /// True for a name in place of a number: ERROR_ACCESS_DENIED.
    package var isSymbolic: Bool {
        SymbolicName.isSpelledAsOne(spelling) && SymbolicName.scheme(of: spelling) != nil || scheme == .named
            || scheme.rawValue == "ews"
    }

    /// Other spellings of the same code, such as people type and programs print.
    ///
    ///     0x80070005         80070005, -2147024891, 2147942405
    ///     MSSQLSERVER_18456  Msg 18456, 18456
    ///     win32-5            5, 0x5
    ///     msi-1603           1603, where `msi` is a scheme of the user
    package var aliases: [String] {
        var all: [String] = []
        if scheme == .hresult, let number = HexadecimalNumber(spelling.dropFirst(2)) {
            if spelling.count == 10 { all.append(String(spelling.dropFirst(2))) }
            if number.value >= 0x8000_0000 { all.append("\(Int32(bitPattern: number.value))") }
            all.append("\(number.value)")
        } else if let number, !isSymbolic {
            let templates = SchemeTable.shipped.description(scheme)?.aliases ?? []
            all += templates.map { $0.replacing("#", with: number) }
            if scheme == .win32, let value = Int(number) {
                all.append("0x" + String(value, radix: 16, uppercase: true))
            }
            let isOwn = SchemeTable.shipped.description(scheme) == nil && spelling.utf8.allSatisfy(ASCII.isDigit)
            if [.win32, .error, .http, .sqlServer, .aadsts].contains(scheme) || (scheme == .event && source == nil)
                || isOwn
            {
                all.append(number)
            }
        } else if name != spelling {
            all.append(spelling)
        }
        return all.filter { $0 != name }
    }

    /// What it is called in a line of text: a bare number with its symbolic name, or else with its scheme.
    ///
    ///     5.7.705, 550, C2065, 10061 (WSAECONNREFUSED), http-503
    ///
    /// - Parameter names: what else it is called.
    package func label(_ names: [String]) -> String {
        if let name = names.first(where: { SymbolicName.scheme(of: $0) != nil }), name != spelling {
            return "\(spelling) (\(name))"
        }
        return scheme == .officeError ? spelling : name
    }

    /// The same fault in another scheme: 0x80070005 wraps the system error 5, which says as much.
    package var kin: [Code] {
        switch scheme {
        case .hresult:
            guard let win32 = HexadecimalNumber(spelling.dropFirst(2))?.win32 else { return [] }
            return [Code(scheme: .win32, spelling: "\(win32)")]
        case .win32:
            guard let value = UInt32(spelling), value <= 0xFFFF,
                let wrapped = HexadecimalNumber(decimal: "\(0x8007_0000 + value)")
            else { return [] }
            return [Code(scheme: .hresult, spelling: wrapped.spelling)]
        default: return []
        }
    }
}

/// The words by which codes are announced, in any language.
package enum CodeTerms {
    /// True for a word, in lower case, of what codes are called: `compiler`, `Fehlercode`.
    package static func isCalled(_ word: some StringProtocol) -> Bool {
        SchemeTable.shipped.calledWords.contains(String(word))
    }

    /// The schemes that take over a bare `error 53003` in an article with this text, in lower case.
    package static func adopting(_ text: String) -> [CodeScheme] {
        SchemeTable.shipped.schemes.filter { scheme in
            scheme.adopts.map { adopts in adopts.words.contains { text.contains($0) } } ?? false
        }.map(\.scheme)
    }

    /// What a bare number is in a scheme that takes it over: AADSTS53003 of 53003; nil where its length is not one of
    /// the scheme's.
    package static func code(of scheme: CodeScheme, adopting code: Code) -> Code? {
        guard let description = SchemeTable.shipped.description(scheme), let adopts = description.adopts,
            let number = Int(code.spelling), adopts.numbers.contains(number)
        else { return nil }
        return Code(scheme: scheme, spelling: description.template.replacing("#", with: code.spelling))
    }

    /// True for what stands between the ends of a range: ` through `, ` - `, ` t/m `.
    package static func joinsRange(_ text: String) -> Bool {
        let words = text.lowercased().split(separator: " ").joined(separator: " ")
        return EnhancedShape.connectors.contains { "\($0)" == words }
    }
}
