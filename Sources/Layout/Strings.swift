package import Articles
package import Diagnostics
internal import Languages
internal import Platform
internal import Yams

/// The words of the interface in one language, over the English ones as the fallback.
package struct Strings: Sendable {
    /// The identifier of findings on a file of words.
    package static let invalid = "strings-invalid"

    /// Texts by key, as `s.key` in templates has them.
    package private(set) var plain: [String: String]
    private let plurals: [String: [String: String]]
    private let rule: PluralRule
    /// The locale, where the words are its own; else the language that stands in, `en` where there is no nearer one.
    package let tag: LocaleTag
    /// The language whose plural forms they have.
    package let language: String
    /// The words were written for the locale or its language, not for another region or script.
    package let isOwn: Bool

    /// All keys, those of plurals too.
    package var keys: Set<String> { Set(plain.keys).union(plurals.keys) }

    /// The words for a key; the empty text where there are none, which templates show as nothing.
    package subscript(key: String) -> String { plain[key] ?? "" }

    /// The plural form of `key` for a number: `article_count` and 3 give `3 articles`.
    package func counted(_ key: String, _ number: Int) -> String {
        let forms = plurals[key] ?? [:]
        let form = forms[rule.form(of: number)] ?? forms["other"] ?? "{n}"
        return form.replacing("{n}", with: String(number))
    }

    /// The plural forms of `key` by their category, for scripts, which have the rules from the browser.
    package func forms(of key: String) -> [String: String] { plurals[key] ?? [:] }

    /// Reads `strings/en.yml` of the folders, and over it the words of the language: `strings/<language>.yml` and
    /// `strings/<tag>.yml`, or else those of the nearest region; a later folder and a closer language win. Words that
    /// stand in for those of the locale are a finding.
    ///
    /// - Parameter isAboutMail: false for a site about other codes, where `general_home_title` of a file takes the place
    ///   of its `home_title`.
    package static func load(
        _ folders: [String], for locale: LocaleTag, isAboutMail: Bool = true
    ) -> (Strings, [Diagnostic]) {
        var texts: [String: String] = [:]
        var plurals: [String: [String: String]] = [:]
        var diagnostics: [Diagnostic] = []
        let names = names(in: folders)
        let order = LanguageOrder(wanted: locale.tag, source: "en")
        let own = names.filter(order.isOwn).sorted()
        let chosen = own.isEmpty ? order.nearest(in: names).map { [$0] } ?? [] : own
        for name in (["en"] + chosen).uniquedInOrder() {
            for folder in folders {
                let path = "\(folder)/strings/\(name).yml"
                let found: [UInt8]?
                do throws(FileError) { found = try FileSystem.readIfPresent(path) } catch {
                    diagnostics.append(
                        Diagnostic(.error, invalid, at: Place(file: path), error.cause.text))
                    continue
                }
                guard let bytes = found else { continue }
                var own: [String: String] = [:]
                read(String(decoding: bytes, as: UTF8.self), path, &own, &plurals, &diagnostics)
                if !isAboutMail { own.merge(general(own)) { $1 } }
                texts.merge(own) { $1 }
            }
        }
        if own.isEmpty { diagnostics.append(standIn(chosen.last, for: locale)) }
        let tag = own.isEmpty ? LocaleTag(chosen.last ?? "en") ?? locale : locale
        let rule = PluralRule(tag.tag)
        let strings = Strings(
            plain: texts, plurals: plurals, rule: rule, tag: tag, language: rule.tag, isOwn: !own.isEmpty)
        return (strings, diagnostics)
    }

    private static let generalPrefix = "general_"

    /// The words of a file for other subjects than mail, by the keys whose place they take.
    private static func general(_ texts: [String: String]) -> [String: String] {
        let words = texts.filter { $0.key.hasPrefix(generalPrefix) }
        return Dictionary(uniqueKeysWithValues: words.map { (String($0.key.dropFirst(generalPrefix.count)), $0.value) })
    }

    /// The same words with what the codes of the site are about as its headings.
    ///
    /// - Parameters:
    ///   - subject: for the home, the invitation of the language chooser and the section of the manual.
    ///   - section: for the section of the manual, where there is no subject.
    package func naming(subject: String?, section: String? = nil) -> Strings {
        var strings = self
        for key in ["home_title", "chooser_invitation"] { strings.plain[key] = subject ?? plain[key] }
        strings.plain["man_section_title"] = subject ?? section ?? plain["man_section_title"]
        return strings
    }

    /// - Parameter name: the language whose words stand in; nil for English, which stands in for all.
    private static func standIn(_ name: String?, for locale: LocaleTag) -> Diagnostic {
        Diagnostic(
            .information, name == nil ? "no-interface-language" : "other-interface-language",
            at: Place(file: "Templates/strings"),
            "there are no words for '\(locale.tag)', so its pages use "
                + (name.map { "those of '\($0)'; add strings/\(locale.tag).yml" }
                    ?? "English ones; add strings/\(locale.language).yml"))
    }

    /// The languages that a folder has words in.
    private static func names(in folders: [String]) -> Set<String> {
        Set(
            folders.flatMap { folder in
                ((try? FileTree.list("\(folder)/strings").files) ?? []).filter { $0.hasSuffix(".yml") }.map {
                    String($0.dropLast(4))
                }
            })
    }

    private static func read(
        _ text: String, _ path: String, _ texts: inout [String: String], _ plurals: inout [String: [String: String]],
        _ diagnostics: inout [Diagnostic]
    ) {
        do {
            for (key, value) in try YAMLDocument.root(of: text)?.mapping ?? [:] {
                guard let name = key.string else { continue }
                if let forms = value.mapping {
                    plurals[name] = Dictionary(
                        forms.compactMap { pair in
                            pair.key.string.flatMap { key in pair.value.string.map { (key, $0) } }
                        },
                        uniquingKeysWith: { $1 })
                } else if let text = value.scalar?.string, !text.isEmpty {
                    texts[name] = text
                } else {
                    let mark = value.mark
                    diagnostics.append(
                        Diagnostic(
                            .warning, invalid, at: Place(file: path, line: mark?.line ?? 1, column: mark?.column ?? 1),
                            "'\(name)' has no text, so that the English one stands there; write one"))
                }
            }
        } catch {
            let (message, line, column) = YAMLProblem.explain(error)
            diagnostics.append(
                Diagnostic(
                    .error, invalid, at: Place(file: path, line: line, column: column),
                    "this is no valid YAML: \(message)"))
        }
    }
}
