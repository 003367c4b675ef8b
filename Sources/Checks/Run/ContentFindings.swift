internal import Articles
internal import Diagnostics
internal import Knowledge

/// What is found wrong with a content folder as a whole, its `naslag.yml`, its `codes`, and the templates and words that
/// its pages are made with: the build finds it, and `naslag check` asks the build.
enum ContentFindings {
    static let descriptions: [CheckDescription] = names + settings + pages

    private static let names = [
        CheckDescription(.error, "name-collision", mqm: nil),
        CheckDescription(.error, "name-not-portable", mqm: nil),
        CheckDescription(.warning, "folder-name", mqm: nil),
        CheckDescription(.warning, "output-inside-content", mqm: nil),
        CheckDescription(.error, "not-a-regular-file", mqm: nil),
        CheckDescription(.error, "file-unreadable", mqm: nil),
    ]

    private static let settings = [
        CheckDescription(.warning, "configuration-name", mqm: nil),
        CheckDescription(.error, "configuration-invalid", mqm: nil),
        CheckDescription(.warning, "configuration-key-unknown", mqm: nil),
        CheckDescription(.error, WrittenChecks.invalid, mqm: nil),
        CheckDescription(.error, "redirect-dead", mqm: "design-and-markup/link"),
        CheckDescription(.error, "redirect-invalid", mqm: "design-and-markup/link"),
        CheckDescription(.error, "redirect-taken", mqm: "design-and-markup/link"),
        CheckDescription(.warning, "base-url-invalid", mqm: nil),
        CheckDescription(.error, "reference-invalid", mqm: nil),
        CheckDescription(.warning, "reference-key-unknown", mqm: nil),
    ]

    private static let pages = [
        CheckDescription(.information, "no-interface-language", mqm: nil),
        CheckDescription(.information, "other-interface-language", mqm: nil),
        CheckDescription(.error, "strings-invalid", mqm: nil),
        CheckDescription(.error, "template-invalid", mqm: nil),
        CheckDescription(.error, "template-missing", mqm: nil),
        CheckDescription(.warning, "template-unknown-name", mqm: nil),
    ]
}
