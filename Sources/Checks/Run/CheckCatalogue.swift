internal import Articles
internal import Knowledge

/// All checks there are and all that reading an article reports, and what each of them is for.
package enum CheckCatalogue {
    /// In the order of their identifiers.
    package static let descriptions: [CheckDescription] = {
        let all: [CheckDescription] =
            segmentChecks(glossary: []).map { type(of: $0).description }
            + articleChecks.map { type(of: $0).description } + groupChecks.map { type(of: $0).description }
            + [LabelMiner.description, ShortTexts.description, LanguageDiffers.description]
            + ContentFindings.descriptions
            + ReadingFindings.descriptions + LinkFindings.descriptions
            + ReferenceFindings.descriptions
        return all.sorted { $0.identifier < $1.identifier }
    }()

    /// Those that a file gives by itself, an article without its other languages and the other articles.
    static let ofFiles = Set(
        segmentChecks(glossary: []).map { type(of: $0).description.identifier }
            + articleChecks.map { type(of: $0).description.identifier } + [ReferenceFindings.unstamped.identifier])

    package static func description(of identifier: String) -> CheckDescription? {
        descriptions.first { $0.identifier == identifier }
    }

    /// Whether a word is written as identifiers are: `link-count`. A quick look at its letters, since every query is
    /// asked.
    package static func mayName(_ word: String) -> Bool {
        word.utf8.count > 5 && word.utf8.first?.isASCIILetter == true
            && word.utf8.allSatisfy { $0 == 0x2D || $0.isASCIIDigit || (0x61...0x7A).contains($0) }
    }

    /// Identifiers that somebody may have meant: those that share most words with what was typed, `number-lost` for
    /// `number-differs`.
    package static func near(_ identifier: String) -> [String] {
        let words = Set(identifier.split(separator: "-"))
        let shared = descriptions.map {
            (name: $0.identifier, count: words.intersection($0.identifier.split(separator: "-")).count)
        }
        let most = shared.map(\.count).max() ?? 0
        return most == 0 ? [] : shared.filter { $0.count == most }.map(\.name)
    }

    static func segmentChecks(glossary: [Configuration.GlossaryTerm]) -> [any SegmentCheck] {
        [
            CodeLost(), CodeAdded(), PlaceholderLost(), NumberLost(), VersionComma(), LinkCount(), LinkTargetDiffers(),
            CodeSpanLost(),
            ImageLost(), TagLost(), LinkTextEmpty(), AltTextEmpty(), EmphasisBroken(), BoldCount(), BoldFunctionWord(),
            LinkTextFunctionWord(), LinkGlued(), BracketsUnbalanced(), Untranslated(), PunctuationInMarks(), Spacing(),
            Glossary(glossary), NameLost(glossary), TargetEmpty(), TextDoubled(), ForeignScript(), Mojibake(),
            BidiOverride(), ZeroWidth(),
            NoteLeft(), ForeignLanguage(), EnglishLeft(), UnitDiffers(),
        ]
    }

    static let articleChecks: [any ArticleCheck] = [
        StructureDiffers(), SegmentDuplicate(), TargetsSwapped(), ArticleLanguage(), LinkTextsSwapped(),
    ]

    static let groupChecks: [any GroupCheck] = [
        StepCount(), FactLost(), StructureHere(), LengthHere(), TranslationStale(), TranslationMissing(),
    ]
}
