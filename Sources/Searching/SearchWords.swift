internal import Articles
internal import Languages

/// What the search knows of the words of a language: the files in `Words`. Another language is another file, named here.
///
///     stop	how can I           words that say nothing about what is looked for
///     same	greylist grijslijst   words for one thing; `_` stands for a blank
struct SearchWords {
    private let rows: [(role: String, phrase: String)]

    /// Those of a language, and the English ones, which administrators use in all languages.
    init(_ locale: LocaleTag) {
        let own = LanguageOrder(wanted: locale.tag, source: "").nearest(in: Self.all.keys).flatMap { Self.all[$0] }
        rows = Languages.WordTable([own ?? [], locale.language == "en" ? [] : Self.all["en"]!]).rows
    }

    /// The rows for `head.js`: words with blanks between them, groups with tabs.
    var scriptFields: [(name: String, value: SearchScript.Value)] {
        func joined(_ role: String, _ separator: String) -> SearchScript.Value {
            .text(rows.filter { $0.role == role }.map(\.phrase).joined(separator: separator))
        }
        return [("stop", joined("stop", " ")), ("same", joined("same", "\t"))]
    }

    static let all: [String: [UInt8]] = [
        "ar": PackageResources.search_ar_tsv, "cs": PackageResources.search_cs_tsv,
        "da": PackageResources.search_da_tsv, "de": PackageResources.search_de_tsv,
        "en": PackageResources.search_en_tsv, "es": PackageResources.search_es_tsv,
        "fi": PackageResources.search_fi_tsv, "fr": PackageResources.search_fr_tsv,
        "he": PackageResources.search_he_tsv, "hu": PackageResources.search_hu_tsv,
        "it": PackageResources.search_it_tsv, "ja": PackageResources.search_ja_tsv,
        "ko": PackageResources.search_ko_tsv, "nb": PackageResources.search_nb_tsv,
        "nl": PackageResources.search_nl_tsv, "pl": PackageResources.search_pl_tsv,
        "pt": PackageResources.search_pt_tsv, "ru": PackageResources.search_ru_tsv,
        "sv": PackageResources.search_sv_tsv, "tr": PackageResources.search_tr_tsv,
        "zh": PackageResources.search_zh_tsv,
    ]
}
