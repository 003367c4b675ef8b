/// How deep things may stand in each other: the one budget for all that is read, wherever it comes from.
///
/// Each level takes some of the stack of whoever walks the tree, and a thread has as little as 512 KiB. What goes past
/// the budget is reported as `too-complex` with its line and shown as plain text in its place; the rest is read.
///
/// | nests | and is kept within it by |
/// |---|---|
/// | quotes, lists, emphasis of Markdown | `MarkdownDepth`, before a tree is made |
/// | HTML, of articles and of mail | `OpenElements`, before libxml2 reads it, and `HTMLTree` after that |
/// | files that include each other | `MarkdownDepth`, which counts the levels around the file too |
/// | directives of DocFX | `DirectiveLines`, as they open |
/// | what these make together, tabs among them | `TreeDepth`, on the tree of each file |
/// | parts of a message | `MIMEReader`, which goes no deeper |
/// | JSON of others | `JSONReader`, which refuses what goes deeper |
/// | YAML | `YAMLDocument`, before it gives the nodes |
/// | XLIFF | libxml2 itself, at 256 |
package enum NestingLimit {
    /// Blocks and inlines of a text, or elements of HTML.
    package static let levels = 64
    /// Files that include each other.
    package static let includes = 8
    /// Multiparts and messages inside a message.
    package static let mailParts = 16
    /// Folders inside the content folder.
    package static let folders = 64
}
