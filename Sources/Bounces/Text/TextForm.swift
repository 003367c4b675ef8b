/// One form for all texts that differ in names and numbers alone: what is known about one is true of all.
package enum TextForm {
    /// Addresses, IP addresses, ids and numbers are signs; codes, replies and words stay. Two texts of one form say the
    /// same.
    ///
    ///     550 5.1.1 <kim@example.net>: refused by mx.example.net[192.0.2.1], try again in 1800 seconds
    ///     550 5.1.1 <@>: refused by …[#], try again in 0 seconds
    ///
    /// - Parameter host: what stands for a host: who it belongs to may matter.
    package static func of(_ text: [UInt8], host: (ArraySlice<UInt8>) -> [UInt8]) -> [UInt8] {
        var form: [UInt8] = []
        form.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            let end = wordEnd(text, index)
            guard end > index else {
                form.append(text[index])
                index += 1
                continue
            }
            let word = text[index..<end]
            if word.contains(UInt8(ascii: "@")) {
                form.append(UInt8(ascii: "@"))
            } else {
                switch RedactedToken.name(word) {
                case "host": form += [0x1A] + host(word)
                case "ip": form.append(UInt8(ascii: "#"))
                case "id": form.append(UInt8(ascii: "*"))
                default: isMade(word) ? form.append(UInt8(ascii: "*")) : addNumbers(word, to: &form)
                }
            }
            index = end
        }
        return form
    }

    private static func wordEnd(_ text: [UInt8], _ start: Int) -> Int {
        var end = start
        while end < text.count, Byte.isWord(text[end]) || text[end] >= 0x80 || "-.@+".utf8.contains(text[end]) {
            end += 1
        }
        return end
    }

    /// What programs make up to find one message again: long, of letters and digits. Errors with a name and a number,
    /// such as `AADSTS50126`, are none.
    private static func isMade(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count >= 10, word.count(where: Byte.isDigit) >= 3, word.contains(where: Byte.isLetter) else {
            return false
        }
        let tail = word.drop { Byte.isLetter($0) || $0 == UInt8(ascii: "-") }
        return !tail.allSatisfy(Byte.isDigit) && !word.starts(with: "0x".utf8)
    }

    /// Writes a word with `0` for each number in it, but for replies, and numbers with a full stop, as in codes.
    private static func addNumbers(_ word: ArraySlice<UInt8>, to form: inout [UInt8]) {
        var index = word.startIndex
        while index < word.endIndex {
            guard Byte.isDigit(word[index]) else {
                form.append(word[index])
                index += 1
                continue
            }
            let digits = word[index...].prefix(while: Byte.isDigit)
            let isReply = digits.count == 3 && (0x32...0x35).contains(digits[digits.startIndex])
            if isReply || word.contains(UInt8(ascii: ".")) { form += digits } else { form.append(UInt8(ascii: "0")) }
            index = digits.endIndex
        }
    }
}
