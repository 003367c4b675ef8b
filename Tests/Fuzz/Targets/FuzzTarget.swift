/// What the fuzzer feeds with bytes, and what must hold whatever the bytes are.
///
/// The same code runs under libFuzzer (`Tests/Fuzz/run`) and in `swift test`, which replays the seeds and every input
/// that ever broke something.
enum FuzzTarget: String, CaseIterable, Sendable {
    case frontMatter = "front-matter"
    case spans, article, bounce, roff, html, index, cache, xliff, po, configuration, template, navigation, triage

    /// - Returns: what does not hold for this input, or nil. A crash says it by itself.
    func complaint(about input: [UInt8]) -> String? {
        switch self {
        case .frontMatter: FrontMatterTarget.complaint(about: input)
        case .spans: SpanTarget.complaint(about: input)
        case .article: ArticleTarget.complaint(about: input)
        case .bounce: BounceTarget.complaint(about: input)
        case .roff: RoffTarget.complaint(about: input)
        case .html: HTMLTarget.complaint(about: input)
        case .index: IndexTarget.complaint(about: input)
        case .cache: CacheTarget.complaint(about: input)
        case .xliff: ExchangeTarget.complaint(aboutXLIFF: input)
        case .po: ExchangeTarget.complaint(aboutPO: input)
        case .configuration: ConfigurationTarget.complaint(about: input)
        case .template: TemplateTarget.complaint(about: input)
        case .navigation: NavigationTarget.complaint(about: input)
        case .triage: TriageTarget.complaint(about: input)
        }
    }
}

/// The first of some complaints.
func first(_ complaints: String?...) -> String? {
    complaints.lazy.compactMap(\.self).first
}

/// A complaint where something does not hold.
func unless(_ holds: Bool, _ complaint: @autoclosure () -> String) -> String? {
    holds ? nil : complaint()
}
