internal import Articles
internal import Diagnostics

/// What the reading of articles reports, in `naslag check` and in `naslag build` alike: no check of its own stands
/// behind these, but people look them up, set their severity and suppress them in the same way.
enum ReadingFindings {
    static let descriptions: [CheckDescription] = files + pairs + constructs + inserted

    private static let files = [
        CheckDescription(.error, "unreadable", mqm: nil),
        CheckDescription(.error, "not-utf-8", mqm: nil),
        CheckDescription(.error, "front-matter-invalid", mqm: nil),
        CheckDescription(.information, "symbolic-link", mqm: nil),
        CheckDescription(.warning, SplitArticle.labelDiffers, mqm: "design-and-markup/markup"),
        CheckDescription(.error, "too-complex", mqm: nil),
        CheckDescription(.error, "html-not-read", mqm: nil),
        CheckDescription(.error, "toc-invalid", mqm: nil),
        CheckDescription(.error, "yaml-page-invalid", mqm: nil),
    ]

    private static let pairs = [
        CheckDescription(.error, "pair-not-closed", mqm: "design-and-markup/markup"),
        CheckDescription(.error, "pair-without-source", mqm: "design-and-markup/markup"),
        CheckDescription(.error, "source-without-target", mqm: "design-and-markup/markup"),
    ]

    private static let constructs = [
        CheckDescription(.warning, "unknown-directive", mqm: "design-and-markup/markup"),
        CheckDescription(.warning, "invalid-directive", mqm: "design-and-markup/markup"),
        CheckDescription(.warning, "directive-not-closed", mqm: "design-and-markup/markup"),
        CheckDescription(.warning, "unknown-alert", mqm: "design-and-markup/markup"),
        CheckDescription(.warning, "alert-with-text", mqm: "design-and-markup/markup"),
    ]

    private static let inserted =
        ["include", "code"].flatMap { kind in
            ["missing", "outside"].map { CheckDescription(.warning, "\(kind)-\($0)", mqm: "design-and-markup/markup") }
        } + [
            CheckDescription(.warning, "pivot-unknown", mqm: "design-and-markup/markup"),
            CheckDescription(.error, "code-empty", mqm: "design-and-markup/markup"),
            CheckDescription(.error, "include-circular", mqm: "design-and-markup/markup"),
            CheckDescription(.error, "include-too-deep", mqm: "design-and-markup/markup"),
            CheckDescription(.error, "include-too-much", mqm: "design-and-markup/markup"),
        ]
}
