/// One translated sentence: `<span data-ttu-id="907da-104">TARGET</span>…<span data-stu-id="907da-104">SOURCE</span>`.
///
/// Ranges are byte ranges of the source file, so that a finding can point at the text and an exchange format
/// can put it back.
package struct Segment: Hashable, Sendable {
    /// `907da-104`, or `907da-p104` for a unit that joins all sentences of a paragraph.
    package let id: String
    /// The bytes of the translation in the file, without markup of the pair.
    package let target: Range<Int>
    /// The bytes of the sentence in the source language.
    package let source: Range<Int>
    /// The whole of it, markers included.
    package let whole: Range<Int>
}
