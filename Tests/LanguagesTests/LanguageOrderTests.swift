import Testing

@testable import Languages

@Suite("Which language a reader gets") struct LanguageOrderTests {
    static let site = ["ar-SA", "de-DE", "en-US", "he-IL", "nb-NO", "nl-NL", "pt-BR", "zh-CN", "zh-TW"]

    @Test(
        "is the one wanted, by its likely subtags too, then another region of it",
        arguments: [
            ("nl-BE", "nl-NL"), ("zh-HK", "zh-TW"), ("zh-TW", "zh-TW"), ("zh-SG", "zh-CN"), ("nn-NO", "nb-NO"),
            ("pt-PT", "pt-BR"), ("de-CH", "de-DE"), ("en-GB", "en-US"), ("zh-Hant", "zh-TW"), ("no", "nb-NO"),
            ("iw_IL.UTF-8", "he-IL"), ("NL_nl@euro", "nl-NL"), ("zh-cmn-Hans-CN", "zh-CN"), ("de-DE-x-goethe", "de-DE"),
        ])
    func wanted(_ tag: String, _ found: String) {
        for known in [[], Self.site] {
            let order = LanguageOrder(wanted: tag, source: "en-US", known: known)
            #expect(order.pick(from: Self.site) == found, "\(tag)")
            #expect(order.pick(from: Self.site.reversed()) == found, "\(tag)")
            #expect(order.isInWanted(found), "\(tag)")
        }
    }

    @Test(
        "prefers the region that takes after the same one, then the language's own, then the same script",
        arguments: [
            ("es-MX", ["es-AR", "es-ES"], "es-AR"), ("es-ES", ["es-AR", "es-MX"], "es-AR"),
            ("pt", ["pt-BR", "pt-PT"], "pt-BR"),
            ("pt-AO", ["pt-BR", "pt-PT"], "pt-PT"), ("en-GB", ["en-AU", "en-US"], "en-AU"),
            ("en-CA", ["en-AU", "en-US"], "en-US"),
            ("zh-MO", ["zh-CN", "zh-HK", "zh-TW"], "zh-HK"), ("zh-HK", ["en-US", "zh-CN"], "zh-CN"),
            ("sr-Latn", ["sr-RS", "sr-Latn-ME"], "sr-Latn-ME"), ("nn-NO", ["da-DK", "nb-NO", "nn"], "nn"),
        ])
    func regions(_ tag: String, _ there: [String], _ found: String) {
        #expect(LanguageOrder(wanted: tag, source: "en-US").pick(from: there) == found, "\(tag)")
    }

    @Test(
        "has its own words from its tag, or from one without a region that means its script",
        arguments: [
            ("nl-BE", "nl", true), ("nl-BE", "nl-BE", true), ("nl-BE", "nl-NL", false), ("zh-TW", "zh-Hant", true),
            ("zh-TW", "zh", false),
            ("zh-CN", "zh", true), ("zh-TW", "zh-HK", false), ("nn-NO", "no", false), ("he-IL", "iw", true),
            ("sr-Latn-RS", "sr", false),
            ("pt-PT", "pt", true), ("nl", "nl-NL", false), ("nl-NL", "", false),
        ])
    func own(_ wanted: String, _ tag: String, _ isOwn: Bool) {
        #expect(LanguageOrder(wanted: wanted, source: "").isOwn(tag) == isOwn, "\(tag) for \(wanted)")
    }

    @Test(
        "is else the source language, then English, then the first there is",
        arguments: [
            ("fr-FR", "es-ES", ["de-DE", "en-US", "es-ES"], "es-ES"),
            ("fr-FR", "es-ES", ["de-DE", "en-US", "es-MX"], "es-MX"),
            ("fr-FR", "es-ES", ["de-DE", "en-GB"], "en-GB"), ("fr-FR", "es-ES", ["nl-NL", "de-DE"], "de-DE"),
            ("", "en-US", ["nl-NL", "en-US"], "en-US"), ("xx", "", ["nl-NL"], "nl-NL"),
        ])
    func standIns(_ tag: String, _ source: String, _ there: [String], _ found: String) {
        let order = LanguageOrder(wanted: tag, source: source)
        #expect(order.pick(from: there) == found, "\(tag)")
        #expect(!order.isInWanted(found), "\(tag)")
        #expect(order.nearest(in: there) == nil, "\(tag)")
        #expect(order.pick(from: []) == nil)
    }
}

@Suite("Language tags") struct LanguageTagTests {
    @Test(
        "are read with the script and the region that they most probably mean",
        arguments: [
            ("en", "en-Latn-US"), ("zh-TW", "zh-Hant-TW"), ("zh-Hant", "zh-Hant-TW"), ("sr@latin", "sr-Latn-RS"),
            ("uz_AF", "uz-Arab-AF"), ("iw", "he-Hebr-IL"), ("sh", "sr-Latn-RS"), ("nld", "nl-Latn-NL"),
            ("es-419", "es-Latn-419"),
            ("qaa", "qaa"),
        ])
    func likely(_ text: String, _ found: String) {
        #expect(LanguageTag(text)?.likely.description == found, "\(text)")
    }

    @Test(
        "are not what names no language",
        arguments: ["", "C", "POSIX", "C.UTF-8", "*", "n", "--", "x-nl", "4x", "\u{1B}[31m"])
    func none(_ text: String) { #expect(LanguageTag(text) == nil) }

    @Test(
        "tell the direction of writing",
        arguments: [
            ("ar-SA", "rtl"), ("he", "rtl"), ("fa-IR", "rtl"), ("ur-PK", "rtl"), ("pa-PK", "rtl"), ("az-Arab", "rtl"),
            ("uz-Arab-AF", "rtl"), ("pa-IN", "ltr"), ("ug-KZ", "ltr"), ("ku", "ltr"), ("nl-NL", "ltr"), ("ja", "ltr"),
        ])
    func direction(_ tag: String, _ found: String) { #expect(WritingDirection(of: tag).rawValue == found, "\(tag)") }

    @Test("stand in tables in which every key is found")
    func tables() {
        for table in [CLDR.likelySubtags, CLDR.aliases, CLDR.parents, CLDR.directions, CLDR.plurals] {
            let lost = table.lines.filter { line in
                let key = line.prefix { $0 != " " }
                return table[key] != String(line.dropFirst(key.count + 1))
            }
            #expect(lost == [])
            #expect(table["zzzz"] == nil)
            #expect(table[""] == nil)
        }
    }
}

@Suite("Plural forms") struct PluralRuleTests {
    @Test(
        "follow the CLDR",
        arguments: [
            ("nl", [0: "other", 1: "one", 2: "other"]), ("ja", [1: "other"]), ("fr", [0: "one", 1: "one", 2: "other"]),
            ("pt-BR", [0: "one"]), ("pt-PT", [0: "other", 1: "one"]), ("he", [1: "one", 2: "two", 3: "other"]),
            (
                "ar",
                [0: "zero", 1: "one", 2: "two", 3: "few", 10: "few", 11: "many", 99: "many", 100: "other", 103: "few"]
            ),
            ("pl", [1: "one", 2: "few", 5: "many", 12: "many", 22: "few", 25: "many"]),
            ("ru", [1: "one", 11: "many", 21: "one", 22: "few"]), ("xx", [1: "other"]),
        ] as [(String, [Int: String])])
    func forms(_ tag: String, _ forms: [Int: String]) {
        for (number, form) in forms { #expect(PluralRule(tag).form(of: number) == form, "\(tag) \(number)") }
    }
}
