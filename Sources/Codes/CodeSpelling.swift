/// Canonical spellings of the schemes that are no enhanced status codes.
enum CodeSpelling {
    /// Words before a reply code that leave no doubt: `SMTP 421`, `NDR 550`.
    static let mailWords: Set<String> = ["smtp", "esmtp", "ndr", "dsn"]

    /// Words with which a report passes on what a server said: `the server replied 550 no`.
    static let sayWords: Set<String> = [
        "said", "replied", "returned", "responded", "answered", "reason", "with", "was",
    ]

    /// Replies of mail servers that no web server gives as its status.
    static let mailReplies: Set<Int> = [
        421, 432, 450, 451, 452, 453, 454, 455, 471, 521, 523, 530, 534, 535, 538, 541, 550, 551, 552, 553, 554, 555,
        556, 557, 571,
    ]

    /// True for the word, lower case, that a code is announced with: `error`, `Foutcode`, `エラー`.
    static func isError(_ word: String) -> Bool {
        errorWords.contains { word.hasSuffix($0) }
    }

    /// True for the word, lower case, that announces several: `error codes`.
    static func isPlural(_ word: String) -> Bool {
        ["errors", "codes", "fouten", "foutcodes", "códigos", "codici", "erreurs"].contains(word)
    }

    static let errorWords = [
        "error", "errors", "erreur", "errore", "erro", "fout", "fouten", "fehler", "fel", "feil", "fejl", "błąd",
        "hata",
        "code", "codes", "código", "codice", "kod", "reply", "response", "status", "エラー", "コード", "错误", "代码", "錯誤", "代碼",
        "오류", "코드", "ошибка", "ошибки", "код", "خطأ", "קוד", "שגיאה", "chyba", "chyby", "kód", "hiba", "hibakód",
        "virhe", "virhekoodi", "felkod", "feilkode", "fejlkode", "błędu", "kodu", "errorcode", "errornumber", "代碼",
        "錯誤碼", "エラーコード",
    ]

    /// What is counted in numbers of three digits.
    static let units: [StaticString] = [
        "kb", "mb", "gb", "kib", "mib", "bytes", "byte", "k", "m", "ms", "s", "seconds",
        "minutes", "hours",
    ]

    /// `80072efd` → `0x80072EFD`
    static func hexadecimal(_ digits: String) -> String { "0x" + digits.uppercased() }

    /// A name that can be a file, a URL and a man page: `[A-Za-z0-9][A-Za-z0-9._+:-]*`. Whatever else a user's
    /// pattern takes in becomes a hyphen.
    static func name(_ text: String) -> String? {
        var name: [UInt8] = []
        for byte in text.utf8 {
            if ASCII.isDigit(byte) || ASCII.isLetter(byte) || (!name.isEmpty && "._+:-".utf8.contains(byte)) {
                name.append(byte)
            } else if !name.isEmpty, name.last != UInt8(ascii: "-") {
                name.append(UInt8(ascii: "-"))
            }
        }
        while name.last == UInt8(ascii: "-") { name.removeLast() }
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }
}
