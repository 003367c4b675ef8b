/// How near the text in one language is to what a reader of another one wants.
///
/// Both are compared with their likely subtags, so that `zh-HK` finds `zh-TW` before `zh-CN`:
///
///     wanted pt-PT   pt-PT, then pt-AO (which takes after it), pt-BR; en-US is another language
enum LanguageNearness: Hashable, Comparable {
    /// The same tag, as written or by its likely subtags.
    case same
    /// Another region of it with a parent in common (`es-MX` and `es-AR`), by the number of steps up to it.
    case relative(Int)
    /// The region that the language by itself means: `pt-BR` for `pt`.
    case home
    /// Any other region with the same script.
    case region
    /// The same language in another script: who reads one Chinese reads more of the other than of English.
    case script
    /// A language with a parent in common: Bokmål for Nynorsk.
    case kin

    /// Nil for another language.
    init?(of text: LanguageTag, to wanted: LanguageTag) {
        let (likelyText, likelyWanted) = (text.likely, wanted.likely)
        if likelyText == likelyWanted {
            self = .same
        } else if likelyText.language != likelyWanted.language {
            guard text.macrolanguage == wanted.macrolanguage else { return nil }
            self = .kin
        } else if likelyText.script != likelyWanted.script {
            self = .script
        } else if let steps = Self.steps(from: likelyWanted, to: likelyText) {
            self = .relative(steps)
        } else {
            self = likelyText.home == likelyText ? .home : .region
        }
    }

    /// The number of parents of the wanted locale up to the text or to one that the text takes after too.
    private static func steps(from wanted: LanguageTag, to text: LanguageTag) -> Int? {
        let line = [text] + text.parents
        return ([wanted] + wanted.parents).firstIndex { line.contains($0) }
    }
}
