/// The plural category of a whole number (Unicode CLDR, cardinal rules), for the languages that Naslag has words in.
enum PluralRules {
    static func category(of number: Int, language: String) -> String {
        switch language {
        case "ja", "ko", "zh", "th", "vi", "id":
            return "other"
        case "fr", "pt":
            return number == 0 || number == 1 ? "one" : "other"
        case "he":
            return number == 1 ? "one" : number == 2 ? "two" : "other"
        case "ar":
            switch (number, number % 100) {
            case (0, _): return "zero"
            case (1, _): return "one"
            case (2, _): return "two"
            case (_, 3...10): return "few"
            case (_, 11...99): return "many"
            default: return "other"
            }
        default:
            return number == 1 ? "one" : "other"
        }
    }
}
