/// What block a piece of Markdown would open if it stood at the start of a line (CommonMark 0.29, section 4
/// and 5), and which byte to escape so that it does not.
struct BlockOpener {
    enum Kind {
        case heading, quote, bullet, number, fence, ruleOrUnderline
    }

    let kind: Kind
    let escape: Int

    static func at(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> BlockOpener? {
        guard let first = range.first else { return nil }
        func run(of byte: UInt8) -> Int { bytes[range].prefix { $0 == byte }.count }
        func isSpaceOrEnd(_ offset: Int) -> Bool { offset >= range.upperBound || bytes[offset].isASCIIWhitespace }
        func isOnly(_ byte: UInt8) -> Bool { bytes[range].allSatisfy { $0 == byte || $0 == 0x20 } }

        switch bytes[first] {
        case 0x23:
            let length = run(of: 0x23)
            return length <= 6 && isSpaceOrEnd(first + length) ? BlockOpener(kind: .heading, escape: first) : nil
        case 0x3E:
            return BlockOpener(kind: .quote, escape: first)
        case 0x3D:
            return isOnly(0x3D) ? BlockOpener(kind: .ruleOrUnderline, escape: first) : nil
        case let mark where mark == 0x2D || mark == 0x2A || mark == 0x2B:
            if isOnly(mark), range.count > 1 { return BlockOpener(kind: .ruleOrUnderline, escape: first) }
            return isSpaceOrEnd(first + 1) ? BlockOpener(kind: .bullet, escape: first) : nil
        case let mark where mark == 0x60 || mark == 0x7E:
            return run(of: mark) >= 3 ? BlockOpener(kind: .fence, escape: first) : nil
        case 0x30...0x39:
            let digits = bytes[range].prefix { $0.isASCIIDigit }.count
            let mark = first + digits
            guard digits <= 9, mark < range.upperBound, bytes[mark] == 0x2E || bytes[mark] == 0x29,
                isSpaceOrEnd(mark + 1)
            else { return nil }
            return BlockOpener(kind: .number, escape: mark)
        default:
            return nil
        }
    }
}
