package import Languages

extension LanguageOrder {
    /// - Parameter known: the locales that will be asked about, so that each is compared once.
    package init(wanted: LocaleTag, source: LocaleTag, known: [LocaleTag] = []) {
        self.init(wanted: wanted.tag, source: source.tag, known: known.map(\.tag))
    }

    /// The best of the locales that are there; nil where there is none.
    package func pick(from locales: some Sequence<LocaleTag>) -> LocaleTag? { best(locales, tag: \.tag) }

    /// The best of the texts that are there, with the language that it is in; nil where no language tells it.
    ///
    /// Each text is asked for by itself: a title in German with no summary in German shows that title, and the summary
    /// of the source language.
    package func shown<Value>(_ texts: [LocaleTag: Value]) -> (value: Value, locale: LocaleTag)? {
        pick(from: texts.keys).flatMap { locale in texts[locale].map { ($0, locale) } }
    }

    /// Whether a text in this language is what was wanted, in whatever region or script, and no stand-in for it.
    package func isInWanted(_ locale: LocaleTag) -> Bool { isInWanted(locale.tag) }
}

extension LocaleTag {
    /// The one of these that the tag asks for: `nl` and `nl-BE` ask for nl-NL. Nil where all are in another language.
    package func nearest(in locales: some Sequence<LocaleTag>) -> LocaleTag? {
        let order = LanguageOrder(wanted: tag, source: "")
        return order.pick(from: locales).flatMap { order.isInWanted($0) ? $0 : nil }
    }
}
