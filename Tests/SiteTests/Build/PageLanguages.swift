import Articles
import Markup

@testable import Site

/// Walks a page and compares the letters of each text with the language that the nearest `lang` says.
struct PageLanguages {
    private(set) var faults: [String] = []
    /// How many texts were in a script of one language, by that language.
    private(set) var seen: [String: Int] = [:]
    private let page: String

    init(_ page: String, _ html: String) {
        self.page = page
        var copy = html
        copy.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { chars in
                let tree = HTMLTree(chars)
                tree.withRoot { walk($0, Around(lang: "", dir: "ltr")) }
            }
        }
    }

    private struct Around {
        var lang: String
        var dir: String
        var isHead = false
    }

    private mutating func walk(_ node: HTMLNode, _ outer: Around) {
        if node.kind == .text { return compare(node.content, outer) }
        guard node.kind == .element else { return }
        // Code is in no language, and the style sheet says how it runs.
        if ["script", "style", "code", "kbd", "samp", "pre", "svg"].contains(node.name) { return }
        var around = outer
        if let lang = node["lang"] { around.lang = lang }
        if let dir = node["dir"] { around.dir = dir }
        around.isHead = node.name == "title"
        if node["lang"] != nil, around.dir != "auto", LocaleTag(around.lang)?.direction != around.dir {
            faults.append("\(page): <\(node.name)> in '\(around.lang)' runs \(around.dir): \(node.text.prefix(60))")
        }
        for child in node.children { walk(child, around) }
    }

    private mutating func compare(_ text: String, _ around: Around) {
        // What follows the dot is the name of the site, in the language of the words around.
        let text = around.isHead ? text.split(separator: " · ").first.map(String.init) ?? "" : text
        guard let languages = Script.languages(of: text) else { return }
        let language = String(around.lang.prefix { $0 != "-" })
        if languages.contains(around.lang) || languages.contains(language) {
            seen[language, default: 0] += 1
        } else if language != "" || !languages.isEmpty {
            faults.append("\(page): in '\(around.lang)': \(text.prefix(80))")
        }
    }
}

/// What the letters of a text tell of its language.
enum Script {
    /// The languages that a text can be in; nil for one whose letters tell none.
    static func languages(of text: String) -> [String]? {
        var counts: [String: Int] = [:]
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
            if let script = name(of: scalar) { counts[script, default: 0] += 1 }
        }
        for (script, languages) in foreign where counts[script] != nil { return languages }
        // Names and codes of Latin letters stand in all languages.
        let words = text.split { !$0.isLetter }.filter { $0.unicodeScalars.allSatisfy { $0.value < 0x250 } }
        return words.count >= 3 && counts.keys.allSatisfy { $0 == "Latn" } ? latin : nil
    }

    private static let foreign: [(script: String, languages: [String])] = [
        ("Arab", ["ar", "fa"]), ("Hebr", ["he"]), ("Kana", ["ja"]), ("Hans", ["zh-CN"]), ("Hant", ["zh-TW", "ja"]),
    ]
    private static let latin = ["en", "de"]

    private static func name(of scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x0590...0x05FF: "Hebr"
        case 0x0600...0x06FF: "Arab"
        case 0x3040...0x30FF: "Kana"
        case 0..<0x250: "Latn"
        default: simplified.contains(scalar) ? "Hans" : traditional.contains(scalar) ? "Hant" : nil
        }
    }

    /// Forms that one of both Chineses alone has.
    private static let simplified = Set("这说码语译邮错误发标阅读没页链关帮处转".unicodeScalars)
    private static let traditional = Set("這說碼語譯郵錯誤發標閱讀沒頁點鏈關幫處轉請條間帳傳變等戶".unicodeScalars).subtracting("等".unicodeScalars)
}
