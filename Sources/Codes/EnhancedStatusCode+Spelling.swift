extension EnhancedStatusCode {
    /// Reads a canonical spelling, and `5.7.7XX`, `5.7.x`, `5.x.x`. Other spellings are `CodeQuery`'s work.
    package init?(_ spelling: String) {
        var parts = spelling.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 3, let statusClass = Self.number(parts.removeFirst()) else { return nil }
        let wild = parts.reversed().prefix { Self.isWild($0) }.count
        parts.removeLast(wild)
        switch parts.count {
        case 0:
            self.init(statusClass: statusClass)
        case 1:
            guard let subject = Self.number(parts[0]) else { return nil }
            self.init(statusClass: statusClass, subject: subject)
        default:
            guard let subject = Self.number(parts[0]) else { return nil }
            self.init(statusClass, subject, detail: parts[1])
        }
    }

    private init?(_ statusClass: Int, _ subject: Int, detail: Substring) {
        let ends = detail.split(separator: "-", omittingEmptySubsequences: false)
        if ends.count == 2, let first = Self.number(ends[0]), let last = Self.number(ends[1]), first < last {
            self.init(statusClass: statusClass, subject: subject, range: first...last)
        } else if detail.count == 3, let hundreds = detail.first?.wholeNumberValue, Self.isWild(detail.dropFirst()) {
            self.init(statusClass: statusClass, subject: subject, hundreds: hundreds)
        } else if let number = Self.number(detail) {
            self.init(statusClass: statusClass, subject: subject, detail: number)
        } else {
            return nil
        }
    }

    private static func isWild(_ part: Substring) -> Bool {
        (1...3).contains(part.count) && part.utf8.allSatisfy(ASCII.isX)
    }

    private static func number(_ part: Substring) -> Int? {
        guard (1...3).contains(part.utf8.count), part.utf8.allSatisfy(ASCII.isDigit),
            part.utf8.count == 1 || part.utf8.first != UInt8(ascii: "0")
        else { return nil }
        return Int(part)
    }
}

extension Code {
    /// The SMTP enhanced status code that this code spells, or nil for the codes of another scheme.
    package var enhanced: EnhancedStatusCode? {
        scheme == .smtpEnhanced ? EnhancedStatusCode(spelling) : nil
    }
}
