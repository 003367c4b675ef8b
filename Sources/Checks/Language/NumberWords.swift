/// Words for the numbers over 12 that sentences spell out: `dertig dagen` for `30 days`.
enum NumberWords {
    private static let values = [13, 14, 15, 16, 18, 20, 24, 25, 30, 36, 40, 48, 50, 60, 70, 72, 80, 90, 100, 1000]

    private static let words: [String: [String]] = [
        "nl": list(
            """
            dertien veertien vijftien zestien achttien twintig vierentwintig vijfentwintig dertig zesendertig veertig \
            achtenveertig vijftig zestig zeventig tweeënzeventig tachtig negentig honderd duizend
            """),
        "de": list(
            """
            dreizehn vierzehn fünfzehn sechzehn achtzehn zwanzig vierundzwanzig fünfundzwanzig dreißig sechsunddreißig \
            vierzig achtundvierzig fünfzig sechzig siebzig zweiundsiebzig achtzig neunzig hundert tausend
            """),
        "fr": list(
            """
            treize quatorze quinze seize dix-huit vingt vingt-quatre vingt-cinq trente trente-six quarante \
            quarante-huit cinquante soixante soixante-dix soixante-douze quatre-vingts quatre-vingt-dix cent mille
            """),
        "es": list(
            """
            trece catorce quince dieciséis dieciocho veinte veinticuatro veinticinco treinta treinta-y-seis cuarenta \
            cuarenta-y-ocho cincuenta sesenta setenta setenta-y-dos ochenta noventa cien mil
            """),
    ]

    private static func list(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

    /// Whether a text spells a number out, also inside a longer word: `60-minuten`, `dertigdaagse`.
    static func spells(_ number: String, in text: InlineText, language: String) -> Bool {
        guard let value = Int(number), let index = values.firstIndex(of: value), let words = words[language] else {
            return false
        }
        return text.text(text.range).lowercased().contains(words[index].replacing("-y-", with: " y "))
    }
}
