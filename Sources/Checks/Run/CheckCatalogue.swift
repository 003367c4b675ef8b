internal import Knowledge

/// All checks there are, and what each of them is for.
package enum CheckCatalogue {
    /// In the order of their identifiers.
    package static let descriptions: [CheckDescription] = {
        let all: [CheckDescription] =
            segmentChecks(glossary: []).map { type(of: $0).description }
            + articleChecks.map { type(of: $0).description } + groupChecks.map { type(of: $0).description }
            + [LabelMiner.description]
        return all.sorted { $0.identifier < $1.identifier }
    }()

    package static func description(of identifier: String) -> CheckDescription? {
        descriptions.first { $0.identifier == identifier }
    }

    static func segmentChecks(glossary: [Configuration.GlossaryTerm]) -> [any SegmentCheck] {
        [
            CodeLost(), CodeAdded(), PlaceholderLost(), NumberLost(), VersionComma(), LinkCount(), LinkTarget(), CodeSpanLost(),
            ImageLost(), TagLost(), LinkTextEmpty(), AltTextEmpty(), EmphasisBroken(), BoldCount(), BoldFunctionWord(),
            LinkTextFunctionWord(), LinkGlued(), BracketsUnbalanced(), Untranslated(), PunctuationInMarks(), Spacing(),
            Glossary(glossary),
        ]
    }

    static let articleChecks: [any ArticleCheck] = [StructureDiffers(), SegmentDuplicate(), TargetsSwapped()]

    static let groupChecks: [any GroupCheck] = [StepCount(), FactLost(), TranslationStale(), TranslationMissing()]
}
