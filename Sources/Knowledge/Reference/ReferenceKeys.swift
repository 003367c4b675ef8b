/// The keys of the files in `codes`.
package enum ReferenceKeys {
    /// In the order of the reference.
    package static let all = [root, vendor, code, reasons, reason, translation]

    static let root = KeyTable(
        "",
        [
            "vendor": "Whose codes these are. Without it, what the file says holds for everybody.",
            "codes": "A list of entries, one for each meaning of a code.",
        ])

    static let vendor = KeyTable(
        "vendor",
        [
            "id": "Small letters, digits and hyphens; it names the page of the vendor.",
            "name": "The vendor as it calls itself.",
            "site": "The address where it explains itself to senders.",
        ])

    static let code = KeyTable(
        "An item of codes",
        [
            "code": "The code: `5.7.705`, a family such as `5.7.7xx` or `5.7.700-749`, or `X.1.1` for 4.1.1 and 5.1.1.",
            "scheme": "The kind of code, without it `smtp-enhanced`; or the name of a scheme of `naslag.yml`.",
            "id": "Tells this meaning from others of the same code and vendor.",
            "registered": "The name that the code has in its registry.",
            "replies": "The SMTP replies that it comes with, such as `[550]`.",
            "reason": "Why mail does not arrive: an identifier such as `block-listed`.",
            "fix-by": """
            Who can mend it, where the reason does not say so: `user`, `admin`, `recipient`, `recipient-admin`, `support` or \
            `nobody`.
            """,
            "outcome": """
            What happened to the message, where the class of the code does not say so: `failed`, `delayed`, `delivered`, \
            `relayed` or `expanded`.
            """,
            "messages": """
            The lines that servers say, to the letter. What changes from message to message stands in angle brackets, and an \
            ellipsis stands for what is left out.
            """,
            "title": "What it means, in a few words.",
            "summary": "What it means, in a few sentences.",
            "first": "What to do first.",
            "notes": "What your own house adds; it is shown as that.",
            "related": "Other codes to look at.",
            "source": "The address or the standard that says so.",
            "checked": "The day that the source was read, such as `2026-02-12`.",
        ])

    static let reasons = KeyTable("codes/reasons.yml", ["reasons": "A list of what the reasons are called."])

    static let reason = KeyTable(
        "An item of reasons",
        [
            "id": "The reason: one of those that `fix-by` and the pages of reasons follow.",
            "title": "What it is, in a few words.",
            "summary": "What it means, in a few sentences.",
            "steps": "What to do, in order.",
            "keywords": "Words that people search by.",
        ])

    static let translation = KeyTable(
        "A translation, such as codes/nl/gmail.yml of codes/gmail.yml: its codes name the code, and the id of the meaning after a slash, with the texts and",
        [
            "source-hash": "Which source they translate; `naslag check --fix` writes it.",
            "translation": """
            Who translated: `HT`, a person, or `MT`, a machine, and no person has read it since. At the top of the file it holds \
            for every translation in it that says nothing else. Without it nothing is said of the translation.
            """,
            "handoff":
                "The day on which it was handed over, such as `2026-02-12`; at the top of the file for all, likewise.",
        ])

    /// The keys of a translation that its file may have at the top, for all.
    static let marks = ["translation", "handoff"]
}
