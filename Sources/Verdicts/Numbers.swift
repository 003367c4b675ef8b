internal import Codes
internal import Phrases
internal import Terms

/// What numbers mean by themselves, and at each vendor.
struct Numbers: Sendable {
    private var registered: [String: CodeReason] = [:]
    private var byVendor: [String: [CodeReason]] = [:]

    init(_ codes: [CodeReason]) {
        for code in codes {
            guard let vendor = code.vendor else {
                // The data goes before the table of words.
                if registered[code.code] == nil { registered[code.code] = code }
                continue
            }
            byVendor[vendor, default: []].append(code)
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

    /// `5.1.1` → `X.1.1`
    private static func any(_ code: Code) -> String {
        code.scheme == .smtpEnhanced ? "X" + code.spelling.dropFirst() : code.spelling
    }
}
