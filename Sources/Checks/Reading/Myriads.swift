/// Numbers of Chinese, Japanese and Korean with a word for ten thousand or a hundred million: `1 万` is 10000.
enum Myriads {
    private static let zeros: [Character: Int] = [
        "万": 4, "萬": 4, "만": 4, "億": 8, "亿": 8, "억": 8, "千": 3, "천": 3, "百": 2,
    ]

    /// The digits of each such number of a text: `1.5 億` gives 150000000.
    static func numbers(in text: String) -> [[UInt8]] {
        var numbers: [[UInt8]] = []
        var digits: [UInt8] = []
        var decimals: Int?
        for character in text {
            if let digit = character.wholeNumberValue, character.isASCII || character.isNumber, digit < 10 {
                digits.append(UInt8(digit) + 0x30)
                decimals = decimals.map { $0 + 1 }
            } else if character == "." || character == "．" {
                decimals = digits.isEmpty ? nil : 0
            } else if character == "," || character == " " || character == "\u{A0}" {
                continue
            } else {
                if let count = zeros[character], !digits.isEmpty, count >= decimals ?? 0 {
                    let number = digits + [UInt8](repeating: 0x30, count: count - (decimals ?? 0))
                    numbers.append(Array(number.drop { $0 == 0x30 }))
                }
                digits = []
                decimals = nil
            }
        }
        return numbers
    }
}
