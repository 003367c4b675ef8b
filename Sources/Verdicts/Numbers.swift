package import Codes
internal import Phrases
internal import Terms

/// What numbers mean by themselves, and at each vendor.
package struct Numbers {
    private var registered: [String: CodeReason] = [:]
    private var byVendor: [String: [CodeReason]] = [:]

    init(_ codes: [CodeReason]) {
        for code in codes {
            if let vendor = code.vendor { byVendor[vendor, default: []].append(code) } else { registered[code.code] = code }
        }
    }

    /// As the vendor uses it; nil where it has no use of its own.
    func use(of code: Code, by vendor: String) -> CodeReason? {
        guard let uses = byVendor[vendor] else { return nil }
        if let exact = uses.first(where: { $0.code == code.spelling }) { return exact }
        if let any = uses.first(where: { $0.code == Self.any(code) }) { return any }
        guard let enhanced = code.enhanced else { return nil }
        return uses.first { EnhancedStatusCode($0.code).map { $0.kind == .range && $0.contains(enhanced) } ?? false }
    }

    /// As it is registered.
    func registered(_ code: Code) -> CodeReason? { registered[code.spelling] ?? registered[Self.any(code)] }

    func reply(_ reply: Int) -> CodeReason? { registered["\(reply)"] }

    /// True where the number alone tells no case, or where so many servers use it for anything that words go first.
    static func isGeneric(_ code: Code) -> Bool {
        guard let enhanced = code.enhanced, enhanced.kind == .code else { return code.scheme != .smtpEnhanced || code.enhanced?.kind != .range }
        let detail = enhanced.details.lowerBound
        return switch enhanced.subject ?? 0 {
        case 0: detail < 100
        case 5: detail != 3
        case 7: detail < 2
        default: detail == 0
        }
    }

    /// True for a number that any server may use in its own way; those of three digits are one vendor's.
    package static func isAnybodys(_ code: Code) -> Bool {
        code.scheme == .smtpReply || code.enhanced.map { $0.kind == .code && $0.details.lowerBound < 100 } ?? false
    }

    /// `5.1.1` → `X.1.1`
    private static func any(_ code: Code) -> String {
        code.scheme == .smtpEnhanced ? "X" + code.spelling.dropFirst() : code.spelling
    }
}
