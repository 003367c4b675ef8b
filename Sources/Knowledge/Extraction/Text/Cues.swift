/// The words by which articles give away what a section or a sentence is for, in the languages that people write
/// articles in. The text is compared in lower case.
enum Cues {
    enum Role {
        case causes, steps, who, meaning, links
    }

    /// `Causes`, `Why did I get this?`, `What to do`, `How do I fix error code 450 4.4.312?`.
    static func role(ofHeading heading: String) -> Role? {
        let text = heading.lowercased()
        return roles.first { _, words in words.contains { text.hasWord($0) } }?.role
    }

    private static let roles: [(role: Role, words: [String])] = [
        (
            .links,
            [
                "for more information", "more information", "more info", "see also", "related", "next steps",
                "learn more",
                "meer informatie", "zie ook", "verwante", "gerelateerde", "volgende stappen", "weitere informationen",
                "siehe auch", "voir aussi", "plus d’informations", "plus d'informations", "más información",
                "vea también",
            ]
        ),
        (
            .who,
            [
                "who can fix", "who can solve", "who fixes", "who can help", "wie kan dit", "wie kan het", "wie lost",
                "wer kann", "qui peut", "quién puede",
            ]
        ),
        (
            .causes,
            [
                "cause", "causes", "reason", "reasons", "why", "oorzaak", "oorzaken", "reden", "waarom", "ursache",
                "ursachen", "warum", "causa", "causas", "pourquoi", "por qué",
            ]
        ),
        (
            .meaning,
            [
                "what it means", "what does it mean", "what this means", "meaning", "explanation", "symptoms",
                "symptom",
                "wat het betekent", "wat betekent", "betekenis", "bedeutung", "signification", "significado",
            ]
        ),
        (
            .steps,
            [
                "what to do", "what you can do", "what can i do", "what should", "solution", "solutions", "fix",
                "fixes",
                "how to", "how do i", "resolve", "resolution", "resolutions", "workaround", "steps", "unblock",
                "unblocking",
                "procedure", "remedy", "wat u moet doen", "wat te doen", "wat kunt u doen", "wat u kunt doen",
                "oplossing",
                "oplossingen", "oplossen", "stappen", "deblokkeren", "lösung", "lösungen", "beheben", "was tun",
                "vorgehensweise", "que faire", "résolution", "qué hacer", "solución",
            ]
        ),
    ]

    /// `This is usually the result of a compromise`.
    static func speaksOfCause(_ sentence: String) -> Bool {
        let text = sentence.lowercased()
        return causeWords.contains { text.contains($0) }
    }

    private static let causeWords = [
        "result of", "because", "caused by", "due to", "could also happen", "can also happen", "may also happen",
        "also happens", "the problem is when", "the problem is that", "the cause is", "common cause", "likely cause",
        "is caused",
        "this error occurs", "the error occurs", "this problem occurs", "this issue occurs", "this message occurs",
        "this happens when", "this happens if", "happens when", "occurs when", "occurs if", "omdat", "doordat",
        "veroorzaakt door", "het gevolg van", "het resultaat van", "als gevolg van", "treedt op als",
        "treedt op wanneer", "oorzaak is", "kan ook gebeuren", "weil ", "verursacht durch", "aufgrund",
        "tritt auf, wenn",
        "en raison de", "causé par", "parce que", "debido a", "causado por",
    ]

    /// `The possible causes for this error are:` before a list.
    static func announcesCauses(_ text: String) -> Bool {
        let text = text.lowercased()
        return text.hasSuffix(":")
            && ["cause", "reason", "following scenarios", "oorza", "reden", "ursache", "causa"].contains {
                text.contains($0)
            }
    }

    /// `To fix the problem, check these settings:` before a list.
    static func announcesSteps(_ text: String) -> Bool {
        let text = text.lowercased()
        return (text.hasSuffix(":") || text.contains("things you can try")) && stepWords.contains { text.contains($0) }
    }

    private static let stepWords = [
        "do the following", "try ", "to fix", "to resolve", "to solve", "to correct", "to work around", "steps",
        "check these", "check the following", "solutions", "follow", "doe het volgende", "probeer", "oplossen",
        "stappen", "controleer", "volg ",
    ]

    /// Ask Microsoft, not an administrator.
    static func asksSupport(_ text: String) -> Bool {
        let text = text.lowercased()
        return supportWords.contains { text.contains($0) }
    }

    private static let supportWords = [
        "contact support", "contact microsoft support", "contact us", "support agent", "support ticket", "support case",
        "support request", "call microsoft support", "call support", "ondersteuningsaanvraag",
        "contact op met ondersteuning",
        "contact op met microsoft",
    ]
}

extension String {
    /// Whether `word` stands here with no letter on either side.
    func hasWord(_ word: String) -> Bool {
        var rest = self[...]
        while let range = rest.firstRange(of: word) {
            let before = range.lowerBound > startIndex ? self[index(before: range.lowerBound)] : " "
            let after = range.upperBound < endIndex ? self[range.upperBound] : " "
            if !before.isLetter, !after.isLetter { return true }
            rest = rest[range.upperBound...]
        }
        return false
    }
}
