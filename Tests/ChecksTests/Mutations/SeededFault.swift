import Testing

/// The kinds of faults that are put into right articles, to see which of them the checks find.
enum SeededFault: String, CaseIterable, CustomTestStringConvertible {
    case linkDropped, linkAltered, codeDropped, codeAltered, numberDropped, numberAltered
    case placeholderDropped, placeholderAltered, boldDropped, codeSpanDropped, codeSpanAltered
    case targetEmptied, sentenceForeign, scriptForeign, letterBroken, unitAltered, halfEnglish
    case targetsSwapped, stepDropped

    var testDescription: String { rawValue }

    /// The faults that one sentence can have by itself.
    static let ofSentences = allCases.filter { $0 != .stepDropped && $0 != .targetsSwapped }

    /// A cheap look at whether a text has a place for the fault.
    func mayApply(to text: String) -> Bool {
        switch self {
        case .linkDropped, .linkAltered: text.utf8.contains(0x5D)
        case .codeDropped, .codeAltered: text.contains(Self.code)
        case .numberDropped, .numberAltered: text.utf8.contains { (0x30...0x39).contains($0) }
        case .placeholderDropped, .placeholderAltered: text.utf8.contains { "<{%".utf8.contains($0) }
        case .boldDropped: text.utf8.contains(0x2A)
        case .codeSpanDropped, .codeSpanAltered: text.utf8.contains(0x60)
        case .targetEmptied, .sentenceForeign, .scriptForeign: text.utf8.count > 60
        case .letterBroken: text.utf8.contains(UInt8(ascii: "e"))
        case .unitAltered: text.contains(Self.unit)
        case .halfEnglish: text.utf8.count > 100
        case .targetsSwapped, .stepDropped: true
        }
    }

    /// How many of these faults must be found: 0.95 for what is an error, less for what is a hint.
    var leastRecall: Double {
        switch self {
        case .numberDropped, .numberAltered: 0.9
        case .boldDropped: 0.95
        case .targetsSwapped: 0.9
        case .unitAltered, .halfEnglish: 0.85
        case .targetEmptied, .sentenceForeign, .scriptForeign, .letterBroken: 0.97
        default: 0.95
        }
    }

    /// Puts the fault into a target whose source is given; nil where the pair has nothing to lose.
    func applied(to target: String, source: String, _ random: inout Seed) -> String? {
        switch self {
        case .linkDropped:
            return random.replaceOne(in: target, /\[([^\[\]]+)\]\(([^()\s]+)\)/) { String($0.output.1) }
        case .linkAltered:
            return random.replaceOne(in: target, /\[([^\[\]]+)\]\(([^()\s]+)\)/) {
                "[\($0.output.1)](\(Self.altered(String($0.output.2), &$1)))"
            }
        case .codeDropped:
            return random.replaceOne(in: target, Self.code) {
                Self.isWhole($0.range, in: target) && Self.isNoneToSpare(String($0.output), target, source) ? "" : nil
            }
        case .codeAltered:
            return random.replaceOne(in: target, Self.code) {
                Self.isWhole($0.range, in: target) && source.contains($0.output)
                    ? Self.altered(String($0.output), &$1) : nil
            }
        case .numberDropped:
            return random.replaceOne(in: target, /\b[0-9]{2,}\b/) {
                Self.isSingle(String($0.output), target, source) ? "" : nil
            }
        case .numberAltered:
            return random.replaceOne(in: target, /\b[0-9]{2,}\b/) {
                Self.isSingle(String($0.output), target, source) ? Self.altered(String($0.output), &$1) : nil
            }
        case .placeholderDropped:
            return random.replaceOne(in: target, Self.placeholder) { source.contains(String($0.output)) ? "" : nil }
        case .placeholderAltered:
            return random.replaceOne(in: target, Self.placeholder) {
                source.contains(String($0.output)) ? Self.altered(String($0.output), &$1) : nil
            }
        case .boldDropped:
            return random.replaceOne(in: target, /\*\*([^*\[\]]+)\*\*/) { String($0.output.1) }
        case .codeSpanDropped:
            return random.replaceOne(in: target, /`[^`]+`/) { _ in "" }
        case .codeSpanAltered:
            return random.replaceOne(in: target, /`[^`]+`/) { Self.altered(String($0.output), &$1) }
        case .targetEmptied: return ""
        case .sentenceForeign: return Self.sentences.randomElement(using: &random)
        case .scriptForeign: return Self.otherScripts.randomElement(using: &random)
        case .letterBroken:
            return random.replaceOne(in: target, /e/) { _ in "Ã©" }.flatMap { $0.contains("](") ? nil : $0 }
        case .unitAltered:
            return random.replaceOne(in: target, Self.unit) { match in
                source.contains(match.output.1)
                    ? "\(match.output.1) \(Self.otherUnits[String(match.output.2)] ?? "jaar")" : nil
            }
        case .halfEnglish:
            let (own, other) = (target.split(separator: " "), source.split(separator: " "))
            guard own.count > 15, other.count > 15, !source.contains("**"), !source.contains("](") else { return nil }
            return (other.prefix(other.count / 2) + own.suffix(own.count / 2)).joined(separator: " ")
        case .targetsSwapped, .stepDropped:
            return nil
        }
    }

    private static var unit: Regex<(Substring, Substring, Substring)> {
        /\b([0-9]+) (dagen|uur|minuten|weken|maanden|GB|MB|KB)\b/
    }
    private static let otherUnits = [
        "dagen": "weken", "uur": "dagen", "minuten": "uur", "weken": "maanden", "maanden": "dagen", "GB": "MB",
        "MB": "GB", "KB": "MB",
    ]
    private static let sentences = [
        "Öffnen Sie die Einstellungen und wählen Sie dann das Konto aus, das nicht mehr funktioniert.",
        "Wenn die Nachricht nicht angekommen ist, prüfen Sie zuerst, ob die Adresse stimmt.",
        "Ouvrez les paramètres, puis choisissez le compte qui ne fonctionne plus depuis hier.",
        "Si le message n’est pas arrivé, vérifiez d’abord que l’adresse est la bonne.",
        "Abra la configuración y elija la cuenta que no funciona desde ayer por la tarde.",
        "Aprire le impostazioni e scegliere l'account che non funziona più da ieri sera.",
        "Abra as configurações e escolha a conta que não funciona mais desde ontem à noite.",
        "Öppna inställningarna och välj det konto som inte har fungerat sedan i går kväll.",
        "Open the settings and choose the account that has not worked since yesterday evening.",
        "Otwórz ustawienia i wybierz konto, które nie działa od wczoraj, a także jego hasło.",
    ]
    private static let otherScripts = [
        "פתחו את ההגדרות ובחרו את החשבון שאינו פועל מאז אתמול.", "設定を開き、昨日から動かないアカウントを選びます。",
        "Откройте параметры и выберите учетную запись, которая не работает.", "설정을 열고 작동하지 않는 계정을 선택합니다.",
        "افتح الإعدادات واختر الحساب الذي لا يعمل منذ أمس.", "打开设置，选择昨天起无法使用的帐户。",
    ]

    private static var code: Regex<Substring> {
        /[45]\.[0-9]{1,3}\.[0-9]{1,3}|0x[0-9A-Fa-f]{8}|AADSTS[0-9]+|(?:Get|Set|New|Remove|Enable|Disable|Add|Connect|Start|Test)-[A-Z][A-Za-z]{4,}/
    }

    private static var placeholder: Regex<Substring> { /<(?!span)[a-z]{4,}>|\{[A-Za-z]+\}|%[A-Za-z]{4,}%/ }

    /// No part of an address or a longer number: `5.0.0` of `40.95.0.0/16`.
    private static func isWhole(_ range: Range<String.Index>, in text: String) -> Bool {
        func continues(_ character: Character?) -> Bool { character.map { $0.isNumber || "./-".contains($0) } ?? false }
        let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : nil
        let after = text[range.upperBound...]
        return !continues(before) && !(after.first?.isNumber ?? false)
            && !(after.first == "." && after.dropFirst().first?.isNumber == true)
    }

    /// The target says it no more often than the source: else a copy less is no fault.
    private static func isNoneToSpare(_ code: String, _ target: String, _ source: String) -> Bool {
        let wanted = source.ranges(of: code).count
        return wanted == 1 && target.ranges(of: code).count == 1
    }

    /// A number that stands once on each side, and is no part of a longer token.
    private static func isSingle(_ number: String, _ target: String, _ source: String) -> Bool {
        guard let value = Int(number), value > 12 else { return false }
        return target.ranges(of: number).count == 1 && source.ranges(of: number).count == 1
            && source.contains(try! Regex("(^|[ (])\(number)([ ,.;)]|$)"))
            && target.contains(try! Regex("(^|[ (])\(number)([ ,.;)]|$)"))
    }

    /// One letter or digit becomes another.
    private static func altered(_ text: String, _ random: inout Seed) -> String {
        var characters = Array(text)
        let places = characters.indices.filter { characters[$0].isLetter || characters[$0].isNumber }
        guard let place = places.randomElement(using: &random) else { return text + "x" }
        let others: [Character] = characters[place].isNumber ? Array("123456789") : Array("bcdfghklmn")
        let wanted = others.filter {
            $0 != characters[place] && String($0).lowercased() != characters[place].lowercased()
        }
        characters[place] = wanted.randomElement(using: &random)!
        return String(characters)
    }
}

/// Random numbers that are the same in every run.
struct Seed: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Replaces one match, chosen at random; nil where there is none or `change` turns it down.
    mutating func replaceOne<Output>(
        in text: String, _ pattern: Regex<Output>, _ change: (Regex<Output>.Match, inout Seed) -> String?
    ) -> String? {
        guard let match = text.matches(of: pattern).randomElement(using: &self), let new = change(match, &self) else {
            return nil
        }
        return text.replacingCharacters(match.range, with: new)
    }

    mutating func replaceOne<Output>(
        in text: String, _ pattern: Regex<Output>, _ change: (Regex<Output>.Match) -> String?
    ) -> String? {
        replaceOne(in: text, pattern) { match, _ in change(match) }
    }
}

extension String {
    func replacingCharacters(_ range: Range<Index>, with new: String) -> String {
        String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
    }
}
