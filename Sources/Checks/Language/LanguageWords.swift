internal import Articles
internal import Languages

/// What the checks know of the words of a language: the files in `Words`. Another language is another file, named here.
struct LanguageWords: Sendable {
    let tag: String
    let small: FunctionWords
    let numbers: NumberWords
    /// Each row with its role.
    let rows: [(role: String, phrase: String)]
    private let byRole: [String: Set<String>]

    /// Those of the language that a reader of the locale gets, `nl` for `nl-BE`; nil where none is in it.
    static func of(_ locale: LocaleTag) -> LanguageWords? {
        LanguageOrder(wanted: locale.tag, source: "").nearest(in: all.keys).flatMap { all[$0] }
    }

    static let english = LanguageWords("en", PackageResources.words_en_tsv)

    static let all = Dictionary(
        uniqueKeysWithValues: [
            english,
            LanguageWords("ar", PackageResources.words_ar_tsv),
            LanguageWords("cs", PackageResources.words_cs_tsv),
            LanguageWords("da", PackageResources.words_da_tsv),
            LanguageWords("de", PackageResources.words_de_tsv),
            LanguageWords("es", PackageResources.words_es_tsv),
            LanguageWords("fi", PackageResources.words_fi_tsv),
            LanguageWords("fr", PackageResources.words_fr_tsv),
            LanguageWords("he", PackageResources.words_he_tsv),
            LanguageWords("hu", PackageResources.words_hu_tsv),
            LanguageWords("it", PackageResources.words_it_tsv),
            LanguageWords("ja", PackageResources.words_ja_tsv),
            LanguageWords("ko", PackageResources.words_ko_tsv),
            LanguageWords("nb", PackageResources.words_nb_tsv),
            LanguageWords("nl", PackageResources.words_nl_tsv),
            LanguageWords("pl", PackageResources.words_pl_tsv),
            LanguageWords("pt", PackageResources.words_pt_tsv),
            LanguageWords("ru", PackageResources.words_ru_tsv),
            LanguageWords("sv", PackageResources.words_sv_tsv),
            LanguageWords("tr", PackageResources.words_tr_tsv),
            LanguageWords("zh", PackageResources.words_zh_tsv),
        ].map { ($0.tag, $0) })

    private init(_ tag: String, _ bytes: [UInt8]) {
        self.tag = tag
        rows = WordTable([bytes]).rows
        byRole = Dictionary(grouping: rows, by: \.role).mapValues { Set($0.map(\.phrase)) }
        small = FunctionWords(rows)
        numbers = NumberWords(rows)
    }

    /// The words of one role.
    func words(_ role: String) -> Set<String> { byRole[role] ?? [] }
}
