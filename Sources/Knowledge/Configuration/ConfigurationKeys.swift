/// The keys of `naslag.yml`.
package enum ConfigurationKeys {
    /// In the order of the reference.
    package static let all = [root, glossary, schemes, links, checks, suppress]

    static let root = KeyTable(
        "",
        [
            "title": "The name of the site, for each language.",
            "subject": """
            What its codes are about, for each language, such as `{en-US: Error codes of Contoso apps}`: the heading of the \
            home page and of the manual pages.
            """,
            "version": """
            What this edition of the knowledge base is called, in any form that its makers choose. The pages tell it, and so \
            does `naslag explain --version`.
            """,
            "date": "The day of this edition, such as `2026-11-29`.",
            "source-locale": "The language that articles are translated from; without it `en-US`.",
            "languages": "Languages that the site tells what it knows in, besides those of its articles.",
            "glossary": "A list of terms with the words that translations use for them.",
            "schemes": "A list of code schemes of your own.",
            "redirects": """
            Articles that moved: `old/key: new/key#anchor` on a line each. The old page leads to the new one.
            """,
            "links": "Where links lead that leave the set of articles.",
            "reference": """
            What the program itself knows that the site shows: `mail` for all of it, which is the default, `none` for \
            nothing, or a list of its files such as `[registry, gmail]`. With `none` no word of the site speaks of mail.
            """,
            "checks": "How severe findings are, and which of them are known.",
        ])

    static let glossary = KeyTable(
        "An item of glossary",
        [
            "term": "The word in the source language.",
            "translations": "The word that translations must use, for each language.",
            "forbidden": "The words that they must not use: a text or a list of texts, for each language.",
            "translate": """
            `no` for a name that stays as it is, such as that of a product: `check` finds where a translation lost it, and \
            XLIFF protects it.
            """,
        ])

    static let schemes = KeyTable(
        "An item of schemes",
        [
            "name": "What the scheme is called.",
            "pattern": """
            A regular expression of RE2 that one code matches, such as `CTS-[0-9]{4}`. What a group `(?<name>)` takes in is \
            a symbolic name of the code; where a match has blanks in it, a group `(?<number>)` is the code.
            """,
        ])

    static let links = KeyTable(
        "links",
        [
            "articles": "The public address below which articles stand that are not in the set.",
            "site": "The address of the site that links such as `/exchange/x` start at.",
        ])

    static let checks = KeyTable(
        "checks",
        [
            "severity": "For the identifier of a finding: `error`, `warning`, `information` or `off`.",
            "suppress": "A list of findings that may stand.",
        ])

    static let suppress = KeyTable(
        "An item of suppress",
        [
            "check": "The identifier of the finding.",
            "article": "The key of the article, with `*` at its end for all that begin so; all without it.",
            "segment": "The number of the sentence pair; all without it.",
            "locale": "The language; all without it.",
            "reason": "Why the finding may stand, for whoever meets it next.",
        ])
}
