package import Articles

/// A manual page in one language, before it becomes roff.
package struct ManPage: Hashable, Sendable {
    /// The name that people type after `man`: `5.7.705`.
    package var name: String
    /// Further names of the NAME line, such as the members of a range: each becomes a key of `apropos` and `whatis`.
    package var names: [String] = []
    /// What the NAME line says after the names. `apropos` shows about 50 columns of it: keywords first.
    package var description: String
    package var locale: LocaleTag
    /// `2026-01-31`.
    package var date: String
    /// The title in the middle of the top line: `Mail error codes`.
    package var manual: String
    /// The maker, in the corner of the bottom line.
    package var source = "Naslag"
    /// The headings that the writer adds.
    package var words: Words
    /// The lines as the mail system sends them, shown byte for byte.
    package var literals: [String] = []
    package var sections: [Section] = []
    /// The codes of a family, a subject or a range.
    package var members: [Reference] = []
    package var seeAlso: [Reference] = []
    package var links: [Link] = []

    package init(
        name: String, description: String, locale: LocaleTag, date: String, manual: String, words: Words
    ) {
        self.name = name
        self.description = description
        self.locale = locale
        self.date = date
        self.manual = manual
        self.words = words
    }

    /// A section of prose with its heading in the language of the page, already in capitals.
    package struct Section: Hashable, Sendable {
        package var heading: String
        package var content: [Block]

        package init(heading: String, content: [Block]) {
            self.heading = heading
            self.content = content
        }
    }

    /// Another page: `5.7.750(7)`, and in a list of codes what it is about.
    package struct Reference: Hashable, Sendable {
        package var name: String
        /// `7`; the number in brackets behind the name.
        package var section: String
        package var description: String

        package init(name: String, section: String = "7", description: String = "") {
            self.name = name
            self.section = section
            self.description = description
        }
    }

    /// A page of the web that SEE ALSO names.
    package struct Link: Hashable, Sendable {
        package var text: String
        package var url: String

        package init(text: String, url: String) {
            self.text = text
            self.url = url
        }
    }

    /// The words of the page's language that the writer adds. NAME is not among them: mandoc and man-db know no other.
    package struct Words: Hashable, Sendable {
        /// `MESSAGE`, `CODES`, `SEE ALSO`: headings, already in capitals.
        package var message: String
        /// The heading of the list of codes.
        package var members: String
        package var seeAlso: String
        package var alerts: [Alert: String]

        package init(message: String, members: String, seeAlso: String, alerts: [Alert: String]) {
            self.message = message
            self.members = members
            self.seeAlso = seeAlso
            self.alerts = alerts
        }
    }
}
