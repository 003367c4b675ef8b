internal import Foundation
internal import Mustache

/// A template rendered once for all pages of one shape, with holes where their texts go.
///
/// Mustache looks up every name of every page by way of casts and copies; most pages differ in texts alone, and in what
/// members their lists have. So a template is rendered with marks in place of the texts and with samples in place of
/// the members, and cut at the marks; each page only fills the holes, the part of a list once for each member. What
/// comes out is what Mustache itself would write. The words of the interface are holes too, so that all languages
/// share a shell; a `ShellProgram` fills those for one language.
struct PageShell: Sendable {
    let parts: [ShellPart]
    let shape: TemplateShape
    /// What the shell was made from.
    let sample: TemplateRecord

    /// Why a template cannot be a shell of a shape.
    enum Fault: Error {
        /// A list shows more than each of its members, as by `{{index()}}`.
        case counted(String)
        /// A text is shown in another way than as it is, as by `{{uppercased(title)}}`.
        case irregular
    }

    /// - Parameters:
    ///   - words: the names of what is the same on all pages of a language.
    ///   - sample: a record whose lists have one member of each shape.
    init(
        _ template: PageTemplate, words: PageWords.Names, sample: TemplateRecord, shape: TemplateShape
    ) throws(Fault) {
        var lists: [SampleObject.SampleList] = []
        let marked = ShellMark.marked(sample)
        let object = SampleObject.of(marked, at: [], shape, &lists)
        let marks = PageWords(words, texts: ShellMark.texts(of: words))
        guard var atoms = ShellMark.cut(Array(template.render(object, marks).utf8)) else { throw .irregular }
        // Lists in members of other lists come first.
        for list in lists.reversed() {
            guard case .list(let members) = list.place.value(in: [sample]),
                let folded = ShellLoop.fold(atoms, list.place, members)
            else { throw .counted(list.name) }
            atoms = folded
        }
        guard let parts = ShellPart.parts(atoms) else { throw .irregular }
        self.parts = parts
        self.sample = sample
        self.shape = shape
    }
}
