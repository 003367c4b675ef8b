import Testing

@testable import Site
@testable import Searching

@Suite("Words of the search") struct SearchWordTests {
    private let letters = LetterTable()

    private func words(_ text: String) -> [String] {
        var words: [String] = []
        WordScanner(letters: letters).scan(Array(text.utf8)) { words.append(String(decoding: $0, as: UTF8.self)) }
        return words
    }

    private func folded(_ word: String) -> String {
        String(decoding: WordFolding(letters: letters).forms(of: Array(word.utf8)).folded, as: UTF8.self)
    }

    @Test(
        "are runs of letters and digits",
        arguments: [
            ("Get-MessageTrace: 5.7.705.", ["get", "messagetrace", "5.7.705"]), ("l’expéditeur", ["expéditeur"]),
            ("version 15.2, x 2", ["version", "15.2", "2"]), ("550 5.7.7xx", ["550", "5.7.7xx"]), ("", []), ("!?", []),
            ("Überprüfung\u{A0}läuft", ["Überprüfung", "läuft"]), ("a\u{1F600}bc", ["bc"]),
            (String(repeating: "k", count: 41) + " ok", ["ok"]), ("العربية، نص", ["العربية", "نص"]),
        ])
    func runs(_ text: String, expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test(
        "are pairs where no space stands between them",
        arguments: [
            ("メールが届かない", ["メー", "ール", "ルが", "が届", "届か"]), ("错误", ["错误"]), ("错", ["错"]),
            ("Exchangeの設定", ["exchange", "の設", "設定"]), ("เมล", ["เม", "มล"]), ("できない", []),
        ])
    func pairs(_ text: String, expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test(
        "fold to plain letters",
        arguments: [
            ("überprüfung", "uberprufung"), ("Größe", "grosse"), ("café", "cafe"), ("cafe\u{301}", "cafe"),
            ("ærø", "aero"), ("ÅNGSTRÖM", "angstrom"), ("Ελλάς", "ελλασ"), ("й", "и"), ("İstanbul", "istanbul"),
            ("الأخطاء", "اخطاء"), ("والرسائل", "رسايل"), ("إعدادات", "اعدادات"), ("رســالة", "رساله"),
            ("مُسْتَلِم", "مستلم"),
            ("٥٥٠", "550"), ("ﬁle", "file"), ("한국어", "한국어"), ("ｴﾗｰ", "エラー"), ("שָׁלוֹם", "שלום"),
        ])
    func folding(_ word: String, expected: String) {
        #expect(folded(word) == expected)
    }

    @Test(
        "have the stem that Snowball gives them",
        arguments: [
            ("nl", "berichten", "bericht"), ("en", "policies", "polici"), ("de", "Postfächer", "postfach"),
            ("ar", "الرسالة", "رسال"), ("sv", "domänerna", "doman"),
            ("es", "configuración", "configur"), ("th", "x", "x"), ("en", "5.7.705", "5.7.705"),
        ])
    func stems(_ language: String, _ word: String, _ stem: String) {
        let lexicon = Lexicon(language: language, letters: letters)
        let term = Array(word.utf8).withUnsafeBufferPointer { lexicon.termOfWord(lexicon.index(of: $0)) }
        #expect(String(decoding: lexicon.contents.stems[term], as: UTF8.self) == stem)
    }
}
