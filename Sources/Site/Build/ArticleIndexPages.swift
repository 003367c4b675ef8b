internal import Articles

/// The index of all articles of a locale, cut into pages that open at once however many there are.
enum ArticleIndexPages {
    static let perPage = 150

    /// Page 1 is the index itself.
    static func path(_ number: Int, _ locale: LocaleTag) -> String {
        "\(locale.folder)/index/\(number == 1 ? "articles" : "articles-\(number)").html"
    }
}
