/// Finds in a rendered template what a list shows for its members.
///
/// A list is rendered with one sample of each shape and boundaries around them: `B B v B w B`. A boundary shows
/// `a β b`, where β goes from its first mark to its last; a sample shows `x`. So wherever the template shows the list,
/// the page has `a β b a β b x a β b y a β b`: the gaps between the marks are `b a`, then `b x a` for each sample.
/// Where `b` ends and `a` begins does not show, but every cut that fits all gaps, and what stands around them, gives
/// the same pages: moving it by `c` takes a `c` from one end of each member and of the list to the other.
enum ShellLoop {
    /// The members of a list with boundaries around them.
    static func samples(_ members: [Any], of list: ShellPlace) -> [Any] {
        let boundaries = (0...(members.count + 1)).map { ShellMark.Boundary(of: list, $0) }
        var samples: [Any] = [boundaries[0], boundaries[1]]
        for (index, member) in members.enumerated() { samples += [member, boundaries[index + 2]] }
        return samples
    }

    /// Puts a loop in place of the samples of a list, wherever the template shows them.
    ///
    /// - Returns: nil where what is shown for a member depends on its number or on the members around it.
    static func fold(_ atoms: [ShellAtom], _ list: ShellPlace, _ samples: [TemplateRecord]) -> [ShellAtom]? {
        var result: [ShellAtom] = []
        var index = 0
        while index < atoms.count {
            guard case .boundary(list, _) = atoms[index] else {
                result.append(atoms[index])
                index += 1
                continue
            }
            guard let site = Site(atoms[index...], list, samples.count),
                let cut = site.cut(after: result, before: atoms[site.end...])
            else { return nil }
            var variants: [ShellVariant] = []
            for (sample, member) in zip(samples, site.members) {
                let shown = member.dropFirst(cut.before).dropLast(cut.after)
                guard let parts = ShellPart.parts(shown) else { return nil }
                variants.append(ShellVariant(sample: sample, parts: parts.map { $0.current(in: list) }))
            }
            result.removeLast(cut.after)
            result.append(.part(.loop(list, variants)))
            index = site.end + cut.before
        }
        return result
    }

    /// A place where the template shows the list.
    private struct Site {
        /// The gap between two boundaries, `b a`.
        private let gap: ArraySlice<ShellAtom>
        /// The gaps around the samples, `b x a`.
        let members: [ArraySlice<ShellAtom>]
        /// Where the last mark ends.
        let end: Int

        /// - Parameter atoms: what begins with the first mark.
        init?(_ atoms: ArraySlice<ShellAtom>, _ list: ShellPlace, _ count: Int) {
            var gaps: [ArraySlice<ShellAtom>] = []
            var core: [ShellAtom]?
            var index = atoms.startIndex
            var end = index
            for number in 0...(count + 1) {
                guard index < atoms.endIndex, atoms[index] == .boundary(list, number) else { return nil }
                if number > 0 { gaps.append(atoms[end..<index]) }
                let first = index
                while index < atoms.endIndex {
                    if case .boundary(list, let found) = atoms[index] {
                        if found != number { break }
                        end = index + 1
                    }
                    index += 1
                }
                let own = atoms[first..<end].map { $0 == .boundary(list, number) ? .boundary(list, 0) : $0 }
                if let core, core != own { return nil }
                core = own
            }
            gap = gaps[0]
            members = Array(gaps[1...count])
            self.end = end
        }

        /// How long `b` and `a` are.
        func cut(
            after left: [ShellAtom], before right: ArraySlice<ShellAtom>
        ) -> (before: Int, after: Int)? {
            for length in 0...gap.count {
                let (b, a) = (gap.prefix(length), gap.dropFirst(length))
                let fits = members.allSatisfy {
                    $0.count >= gap.count && $0.starts(with: b) && $0.suffix(a.count) == a
                }
                if fits, right.starts(with: b), left.suffix(a.count) == a { return (b.count, a.count) }
            }
            return nil
        }
    }
}
