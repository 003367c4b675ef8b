internal import Diagnostics

/// Checks the names in a template: a misspelt one would leave a hole in every page without a word.
enum TemplateNames {
    /// Every name that some page gives; `Templates/README.md` says which one gives what.
    static let known: Set<String> = [
        // every page
        "lang", "dir", "root", "home", "codesIndex", "articlesIndex", "title", "description", "siteTitle", "canonical",
        "languages", "name", "url", "current", "missing", "alternates", "breadcrumbs", "text", "searchScript", "invitation",
        "openSearch", "structuredData", "target",
        "edition",
        // home and indexes
        "families", "code", "latest", "date", "dateISO", "articleCountText", "codeCountText", "groups", "heading",
        "codes", "articles", "pages", "label",
        // codes
        "titleLang", "kindLabel", "messages", "summary", "causes", "html", "steps", "first", "fixBy", "permanence",
        "isPermanent", "isTemporary", "vendor", "meanings", "headings", "members", "related", "mentions", "manCommand",
        "contentLang", "contentDir", "printUrl", "entries", "id", "level", "sublevel", "isRegistered",
        "reason", "source", "notes", "isPartlyFallback", "isNamed",
        // reasons, vendors and lists of them
        "keywords", "site", "introduction", "lists",
        // articles
        "article", "articleLang", "articleDir", "fallback", "stale", "machine", "human", "updated", "updatedISO",
        "sourceUrl", "sourceName", "sourceLang", "sideBySide", "toc", "level2", "level3", "articleUrl", "articleTitle",
        "sentencesLang", "sentencesDir",
        // home and report
        "report", "coverage", "articleCount", "machineCount", "humanCount", "staleCount", "missingCount", "findingCount",
        "findings", "identifier", "severity", "count", "change", "explanation",
        // side by side
        "leftLang", "leftDir", "leftName", "rightLang", "rightDir", "rightName", "rows", "left", "right",
    ]

    /// - Parameters:
    ///   - partials: the names of all templates.
    ///   - words: the keys of `Templates/strings/en.yml`.
    static func check(
        _ template: String, path: String, partials: Set<String>, words: Set<String>
    ) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for (lineIndex, line) in template.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var rest = line[...]
            while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
                let tag = rest[open.upperBound..<close.lowerBound]
                if let problem = problem(in: tag, partials: partials, words: words) {
                    let column = line[..<open.lowerBound].utf8.count + 1
                    diagnostics.append(
                        Diagnostic(
                            .error, "template-unknown-name",
                            at: Place(file: path, line: lineIndex + 1, column: column), problem))
                }
                rest = rest[close.upperBound...]
            }
        }
        return diagnostics
    }

    static func syntaxError(_ error: any Error, path: String) -> Diagnostic {
        Diagnostic(.error, "template-invalid", at: Place(file: path), "this is no valid Mustache template: \(error)")
    }

    private static func problem(in tag: Substring, partials: Set<String>, words: Set<String>) -> String? {
        let mark = tag.first ?? " "
        var name = tag.drop { "#^/&{>< ".contains($0) }
        while let last = name.last, last == "}" || last == " " { name.removeLast() }
        switch mark {
        case "!", "=", "$", "%": return nil
        case "/": return nil
        case ">", "<":
            return partials.contains(String(name)) ? nil : "there is no template '\(name)' beside this one"
        default:
            // `empty(toc)` applies a transform of the Mustache library to a name.
            if let open = name.firstIndex(of: "("), let close = name.lastIndex(of: ")") {
                name = name[name.index(after: open)..<close]
            }
            // `index()` stands for the place in the list.
            if name == "." || name.isEmpty { return nil }
            if name.hasPrefix("s.") {
                return words.contains(String(name.dropFirst(2)))
                    ? nil : "there is no word '\(name.dropFirst(2))' in Templates/strings/en.yml"
            }
            return known.contains(String(name)) ? nil : "no page gives a variable '\(name)'; see Templates/README.md"
        }
    }
}
