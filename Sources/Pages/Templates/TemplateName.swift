/// Every name that some page gives to its template; `Templates/README.md` says which page gives what.
///
/// Pages and templates both use these, so that neither can misspell one.
package enum TemplateName: String, Sendable, CaseIterable {
    // every page
    case lang, dir, wordsLang, wordsDir, locale, root, home, codesIndex, articlesIndex, title, description, siteTitle
    case canonical, edition, languages, name, url
    case current, missing, alternates, breadcrumbs, text, searchScript, invitation, openSearch, feed, structuredData,
        target
    // home and indexes
    case isAboutMail, families, code, latest, date, dateISO, articleCountText, codeCountText, groups, heading, codes,
        articles, pages
    case label
    // codes
    case titleLang, kindLabel, messages, summary, causes, html, steps, first, fixBy, permanence, isPermanent,
        isTemporary
    case vendor, meanings, headings, members, related, mentions, manCommand, contentLang, contentDir, printUrl, entries
    case id, level, sublevel, isRegistered, reason, source, notes, isPartlyFallback, isNamed
    // reasons, vendors and lists of them
    case keywords, site, introduction, lists
    // articles
    case article, articleLang, articleDir, fallback, stale, machine, human, updated, updatedISO, sourceUrl, sourceName
    case sourceLang, sourceDir, sideBySide, toc, level2, level3, articleUrl, articleTitle, sentencesLang, sentencesDir
    case tree, previous, next
    // contents
    case contents, items, more
    // home and report
    case report, coverage, reference, articleCount, machineCount, humanCount, staleCount, missingCount, findingCount,
        findings
    case identifier, severity, count, change, explanation
    // side by side
    case leftLang, leftDir, leftName, rightLang, rightDir, rightName, rows, left, right
}
