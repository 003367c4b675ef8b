import Testing

@testable import Checks

/// What a translation says, whatever its source: language, script, characters.
struct TextCheckTests {
    private static func has(
        _ identifier: String, _ target: String, _ source: String, locale: String = "nl-NL"
    ) throws -> Bool {
        try Sample.identifiers(target, source, locale: locale).contains(identifier)
    }

    @Test("A target that shows nothing is an error", arguments: ["", " ", "** **", "&nbsp;", "<br/>", "\u{200B}"])
    func empty(target: String) throws {
        #expect(try Self.has("target-empty", target, "Open the file."))
    }

    @Test(
        "A picture, code or a mark alone is no empty target",
        arguments: [("![](a.png)", "![](a.png)"), ("`x`", "`x`"), ("-", "-")])
    func notEmpty(target: String, source: String) throws {
        #expect(try !Self.has("target-empty", target, source))
    }

    @Test(
        "Letters of another script are an error",
        arguments: [
            ("Open het בבקשה bestand.", "nl-NL"), ("Open het bestаnd.", "nl-NL"), ("ファイルを開く", "ko-KR"),
            ("打开 ファイル。", "zh-CN"), ("Откройте файл", "fr-FR"), ("افتح הקובץ", "ar-SA"),
        ])
    func script(target: String, locale: String) throws {
        #expect(try Self.has("foreign-script", target, "Open the file.", locale: locale))
    }

    @Test(
        "Letters that the language or the source has are none, nor is one sign",
        arguments: [
            ("Open het bestand in Tōkyō.", "Open the file in Tokyo.", "nl-NL"),
            ("Kies α voor de hoek.", "Choose the angle.", "nl-NL"),
            ("ファイルを開く", "Open the file.", "ja-JP"), ("打开文件", "Open the file.", "zh-TW"),
            ("파일 열기 (漢字)", "Open.", "ko-KR"),
            ("Откройте Exchange", "Open Exchange", "ru-RU"), ("Zie תמיכה.", "See תמיכה.", "nl-NL"),
            ("Otvorite fajl", "Open the file", "sr-Latn-RS"),
        ])
    func ownScript(target: String, source: String, locale: String) throws {
        #expect(try !Self.has("foreign-script", target, source, locale: locale))
    }

    @Test(
        "Characters of a conversion gone wrong are an error",
        arguments: [
            "Het cafÃ© is open.", "Itâ€™s open.", "Een â€“ streep", "De \u{FFFD} letter", "Een \u{1B}teken", "Ð¤Ð°Ð¹Ð»",
            "een\u{92} teken",
        ])
    func mojibake(target: String) throws {
        #expect(try Self.has("mojibake", target, "It is open."))
    }

    @Test(
        "Letters and marks of languages are none",
        arguments: [
            ("Le texte « é » est là.", "fr-FR"), ("Der Ordner „Ä“ ist leer.", "de-DE"),
            ("O „MENÜ“ está aberto", "pt-BR"),
            ("São João: “ÁÉÍ”", "pt-BR"), ("Ångström €5–€7", "sv-SE"), ("Trois points… « à »", "fr-FR"),
        ])
    func letters(target: String, locale: String) throws {
        #expect(try !Self.has("mojibake", target, "The text is there.", locale: locale))
    }

    @Test("What turns the direction, and what has no width, is told unless the source has it")
    func invisible() throws {
        #expect(try Self.has("bidi-override", "Open \u{202E}exe.", "Open it."))
        #expect(try !Self.has("bidi-override", "Open \u{2066}x\u{2069}.", "Open \u{2066}x\u{2069}."))
        #expect(try Self.has("zero-width", "Open het be\u{200B}stand.", "Open the file."))
        #expect(try !Self.has("zero-width", "פתח \u{200F}קובץ", "Open the file.", locale: "he-IL"))
        #expect(try Self.has("zero-width", "Open \u{200F}het", "Open the file."))
    }

    @Test("A note of a translator is a warning")
    func notes() throws {
        #expect(try Self.has("note-left", "TODO: Open het bestand.", "Open the file."))
        #expect(try !Self.has("note-left", "Kies TODOs.", "Choose TODOs."))
    }

    @Test(
        "A sentence in another language is an error",
        arguments: [
            ("Wenn die Nachricht nicht angekommen ist, prüfen Sie die Adresse.", "nl-NL"),
            ("Si le message n’est pas arrivé, vérifiez que l’adresse est la bonne.", "de-DE"),
            ("Open the settings and choose the account that has not worked since then.", "ja-JP"),
            ("Open het bestand en kies daarna de knop die er niet meer is.", "hu-HU"),
        ])
    func language(target: String, locale: String) throws {
        #expect(try Self.has("foreign-language", target, "If it did not come, look at it.", locale: locale))
    }

    @Test(
        "Names, menus and short sentences are none",
        arguments: [
            ("Ga naar Settings > Accounts > Email & app accounts > Add an account.", "nl-NL"),
            ("Microsoft Defender voor Office 365 en Exchange Online Protection.", "nl-NL"),
            ("**Exchange Online** に移動し、Settings and more を選びます。", "ja-JP"), ("Was ist das?", "nl-NL"),
            ("Log på med din konto, og vælg den mappe, som du vil dele.", "da-DK"),
        ])
    func names(target: String, locale: String) throws {
        #expect(try !Self.has("foreign-language", target, "Go there and add it.", locale: locale))
    }

    @Test("Five English words of the source in a row are a warning")
    func englishLeft() throws {
        let source = "Open the settings of the account and then choose the new folder."
        #expect(try Self.has("english-left", "Open the settings of the account en kies daarna de nieuwe map.", source))
        #expect(try !Self.has("english-left", "Kies \"Open the settings of the account\" en de nieuwe map.", source))
        #expect(try !Self.has("english-left", "Kies [Open the settings of the account](a.md) en de map.", source))
    }

    @Test("What was not translated but for blanks and the mark at its end is told")
    func untranslated() throws {
        #expect(
            try Self.has(
                "untranslated", "Select the user that you want to  block", "Select the user that you want to block."))
    }

    @Test("A sentence that stands there twice is a warning")
    func doubled() throws {
        let sentence = "Open het bestand en sluit het venster."
        #expect(try Self.has("text-doubled", "\(sentence) \(sentence)", "Open the file and close the window."))
        #expect(try !Self.has("text-doubled", sentence, "Open the file and close the window."))
    }

    @Test(
        "Another unit is a warning",
        arguments: [
            ("Wacht 30 weken.", "Wait 30 days.", "nl-NL"), ("Attendez 14 heures.", "Wait 14 days.", "fr-FR"),
            ("50 Mo au plus", "50 GB at most", "fr-FR"), ("30 週間待ちます", "Wait 30 days.", "ja-JP"),
            ("24 MB", "24 GB", "nl-NL"),
        ])
    func units(target: String, source: String, locale: String) throws {
        #expect(try Self.has("unit-differs", target, source, locale: locale))
    }

    @Test(
        "The same unit in another language is none",
        arguments: [
            ("Wacht 30 dagen.", "Wait 30 days.", "nl-NL"), ("50 Go au plus", "50 GB at most", "fr-FR"),
            ("30 日間待ちます", "Wait 30 days.", "ja-JP"), ("Van 5 tot 10 GB", "From 5 to 10 GB", "nl-NL"),
            ("Attendez 2 à 3 jours", "Wait 2 to 3 days", "fr-FR"), ("24 uur of 1 dag", "1 day or 24 hours", "nl-NL"),
        ])
    func sameUnits(target: String, source: String, locale: String) throws {
        #expect(try !Self.has("unit-differs", target, source, locale: locale))
    }

    @Test("The texts of two links at each other's place are an error")
    func links() throws {
        let source = "See [Outlook settings](a.md) or [Teams channels](b.md)."
        #expect(
            try Self.has("link-texts-swapped", "Zie [Teams-kanalen](a.md) of [Outlook-instellingen](b.md).", source))
        #expect(
            try !Self.has("link-texts-swapped", "Zie [Outlook-instellingen](a.md) of [Teams-kanalen](b.md).", source))
        #expect(
            try !Self.has("link-texts-swapped", "Zie [Teams-kanalen](b.md) of [Outlook-instellingen](a.md).", source))
    }

    @Test("An article in another language than its own is told once")
    func article() throws {
        let german = [
            "Öffnen Sie die Einstellungen und wählen Sie dann das Konto aus, das nicht mehr funktioniert.",
            "Wenn die Nachricht nicht angekommen ist, prüfen Sie zuerst, ob die Adresse stimmt und wer sie noch hat.",
            "Der Administrator kann das Konto wieder aktivieren, wenn es nicht mehr gesperrt ist.",
        ]
        let found = try Sample.identifiers(of: german.map { ($0, "Open it now.") })
        #expect(found.filter { $0 == "article-language" }.count == 1)
    }
}
