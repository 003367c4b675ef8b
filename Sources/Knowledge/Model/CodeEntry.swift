package import Articles
package import Codes
package import Terms

/// One meaning of one code, in every language that tells it.
///
/// Literals, codes and numbers come from the source text, byte for byte; words come from each language.
///
///     5.7.705   replies [550]   messages ["550 5.7.705 Access denied, tenant has exceeded threshold"]
///               title   en-US "Tenant has exceeded threshold restriction: What you need to know"
///               steps   en-US seven items, nl-NL seven items
package struct CodeEntry: Hashable, Sendable {
    package private(set) var code: Code
    /// Its name among the meanings of the code, which is its anchor on pages and its id in the data:
    /// `exchange-online-mailbox-full`; empty until `EntryMerger` has named it.
    package var id = ""
    /// Who gives the code this meaning; nil where it is the registered meaning, or the article does not say.
    package var vendor: Vendor?
    /// The symbolic names that programmers call it by: ERROR_ACCESS_DENIED.
    package var names: [String] = []
    /// The SMTP replies that come with it: 550.
    package var replies: [Int] = []
    /// What the server says, verbatim.
    package var messages: [String] = []
    /// What the registry of RFC 5248 calls it: `Bad destination mailbox address`.
    package var registered: String?
    /// What it is, in a few words.
    package var title: [LocaleTag: String] = [:]
    /// What the articles call it, the words of a heading or a name; `title` is what lists show, which may be what the
    /// program says where the heading is no more than the code.
    package var named: [LocaleTag: String] = [:]
    /// What it means, in a paragraph or two.
    package var summary: [LocaleTag: [Block]] = [:]
    /// What to do first, in a sentence or two; from reference data.
    package var first: [LocaleTag: [Block]] = [:]
    /// Why it happens: an item for each cause.
    package var causes: [LocaleTag: [[Inline]]] = [:]
    /// The ordered list as it stands in the article, with sub-steps, tips and code.
    package var steps: [LocaleTag: List] = [:]
    /// Why mail does not arrive, in the vocabulary that all codes share; nil where nothing says why.
    package var reason: Reason?
    /// Who can fix it, where the text says so; `party` is who it is in the end.
    package var fixBy: FixBy?
    /// What happens to the message, where the reply and the class of the code would be wrong about it.
    package var outcome: Outcome?
    /// Where it was read: an address, a standard, or a project with its commit.
    package var source: String?
    /// The day of the copy that was read, `2026-02-12`; nil for what nobody has verified.
    package var checked: String?
    /// What the site's own data adds, in its own words.
    package var notes: [LocaleTag: [Block]] = [:]
    /// How far the translations can be trusted, where they are of reference data.
    package var marks: [LocaleTag: TranslationMark] = [:]
    /// Codes that a reader may need next, as the text links or names them.
    package var related: [Code] = []
    /// Links for further reading, from the section that holds them.
    package var links: [LocaleTag: [RelatedLink]] = [:]
    /// Where the articles speak of it; empty for reference data.
    package var places: [EntryPlace] = []
    package var origin: Origin
    /// The file, relative to the content folder, at which the relative links in the texts of a language start.
    package var base: [LocaleTag: String] = [:]
    /// How much the article is about it, for the choice between several articles.
    var standing: Standing = .row
    /// Its words are about several codes at once.
    var isShared = false
    /// `fixBy` is no more than what the article's audience suggests.
    var guessesWho = false

    package init(_ code: Code, origin: Origin) {
        self.code = code
        self.origin = origin
    }

    /// The languages that tell some of it.
    package var languages: Set<LocaleTag> {
        Set(title.keys).union(summary.keys).union(first.keys).union(causes.keys).union(steps.keys).union(notes.keys)
    }

    /// The same entry for another code.
    func of(_ code: Code) -> CodeEntry {
        var entry = self
        entry.code = code
        return entry
    }
}

/// Where an entry comes from.
package enum Origin: Int, Hashable, Sendable {
    /// An article, perhaps filled up from reference data.
    case article
    /// The folder `codes` of CONTENT.
    case reference
    /// The reference data that comes with the program.
    case shipped
}

/// Who gives a code its meaning: `exchange-online`, "Exchange Online".
package struct Vendor: Hashable, Sendable {
    package let id: String
    package let name: String
    /// Where it explains itself to those whose mail it refuses.
    package let site: String?

    package init(id: String, name: String, site: String? = nil) {
        self.id = id
        self.name = name
        self.site = site
    }
}

/// A place in an article that is about a code: `fix-error-code-5-7-7xx`, `57705-tenant-has-exceeded…`.
package struct EntryPlace: Hashable, Sendable, Comparable {
    /// The key of the article.
    package let key: String
    /// The id of the heading that the entry stands under; empty for the article as a whole.
    package let anchor: String

    package init(key: String, anchor: String) {
        self.key = key
        self.anchor = anchor
    }

    /// By article, then by anchor.
    package static func < (left: EntryPlace, right: EntryPlace) -> Bool {
        (left.key, left.anchor) < (right.key, right.anchor)
    }
}

/// A link for further reading, as the article writes it.
package struct RelatedLink: Hashable, Sendable {
    /// Not resolved: a relative destination starts at `CodeEntry.base`.
    package var link: Link
    package var content: [Inline]

    package init(link: Link, content: [Inline]) {
        self.link = link
        self.content = content
    }
}
