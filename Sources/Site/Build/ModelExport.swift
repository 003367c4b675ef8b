internal import Pages
internal import Layout
internal import Articles
package import Diagnostics
internal import Knowledge
internal import Platform

/// The model of a build without its site: the bytes of `data/knowledge.json` and of the schema that describes it.
package struct ModelExport: Sendable {
    package let files: [(name: String, bytes: [UInt8])]
    /// How many articles the model holds.
    package let articles: Int
    /// How many codes the model holds.
    package let codes: Int
    /// What is wrong with the articles and the configuration.
    package let diagnostics: [Diagnostic]

    /// Reads the articles that `options` names and joins what they know; nothing is written.
    ///
    /// - Throws: `BuildFailure` when there is nothing to read.
    package static func make(_ options: SiteOptions) throws -> ModelExport {
        let preparation = try BuildPreparation.prepare(options)
        let reference = try preparation.reference()
        let parts = parts(preparation, jobs: options.jobs)
        let context = preparation.context
        let base = KnowledgeBase.build(
            articles: parts.flatMap(\.knowledge), reference: reference.entries, reasons: reference.reasons,
            vendors: reference.vendors)
        let locales = context.locales.map { KnowledgeJSON.Locale(tag: $0.tag, name: $0.name) }
        return ModelExport(
            files: [
                ("knowledge.json", KnowledgeJSON.bytes(of: base, context.edition, locales: locales)),
                ("knowledge.schema.json", KnowledgeSchema.bytes),
            ],
            articles: base.articles.count, codes: base.codes.count,
            diagnostics: preparation.diagnostics + reference.diagnostics
                + parts.flatMap(\.diagnostics).sorted { ($0.place, $0.message) < ($1.place, $1.message) })
    }

    /// What one thread read.
    private struct Part: Sendable {
        var knowledge: [ArticleKnowledge] = []
        var diagnostics: [Diagnostic] = []
    }

    /// Each thread takes the next article until none is left.
    private static func parts(_ preparation: BuildPreparation, jobs: Int) -> [Part] {
        let (context, groups) = (preparation.context, preparation.groups)
        let includes = IncludeStore(context.content)
        return Workers.share(groups.count, jobs: jobs) { indices in
            var part = Part()
            let extractor = EntryExtractor(scanner: context.scanner)
            for index in indices {
                let files = GroupFiles(groups[index], root: context.content.root)
                let reader = ArticleGroupReader(
                    sourceLocale: context.sourceLocale, read: files.article, included: includes.article)
                let article = reader.article(groups[index])
                part.diagnostics += article.diagnostics
                // Files that could not be read know nothing.
                guard article.source != nil || !article.translations.isEmpty else { continue }
                part.knowledge.append(extractor.knowledge(of: article))
            }
            return part
        }
    }
}
