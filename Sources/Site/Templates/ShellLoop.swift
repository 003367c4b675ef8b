/// Finds in a rendered template what a list shows for each of its members.
enum ShellLoop {
    /// Puts a loop in place of the sample members of a list, wherever the template shows them.
    ///
    /// A template is a function of a member's shape, so three members show as `a X s X s X b`, where `X` begins and ends
    /// with a text of the member. When both `s` and all `X` are the same, any number of members shows the same way.
    ///
    /// - Returns: nil where they are not, or where the list shows no text of its members.
    static func fold(_ parts: [ShellPart], _ list: ShellPlace) -> [ShellPart]? {
        var result: [ShellPart] = []
        var index = 0
        var isShown = false
        while index < parts.count {
            guard let member = member(of: list, in: parts[index]) else {
                result.append(parts[index])
                index += 1
                continue
            }
            guard member == 0, let (loop, end) = loop(parts, from: index, list) else { return nil }
            result.append(loop)
            index = end
            isShown = true
        }
        return isShown ? result : nil
    }

    /// The loop whose first text is at `start`, and where it ends.
    private static func loop(_ parts: [ShellPart], from start: Int, _ list: ShellPlace) -> (loop: ShellPart, end: Int)? {
        var runs: [Range<Int>] = []
        var next = start
        for number in 0..<ShellMarking.samples {
            guard next < parts.count, member(of: list, in: parts[next]) == number else { return nil }
            let first = next
            var end = next
            while next < parts.count {
                let member = member(of: list, in: parts[next])
                if let member, member != number { break }
                next += 1
                if member == number { end = next }
            }
            runs.append(first..<end)
        }
        let members = runs.map { run in parts[run].map { current($0, list) } }
        let between = zip(runs, runs.dropFirst()).map { Array(parts[$0.upperBound..<$1.lowerBound]) }
        guard Set(members).count == 1, Set(between).count == 1 else { return nil }
        return (.loop(list, member: members[0], between: between[0]), runs[runs.count - 1].upperBound)
    }

    /// The number of the list's member that a part belongs to; nil for parts of others.
    private static func member(of list: ShellPlace, in part: ShellPart) -> Int? {
        switch part {
        case .literal: nil
        case .hole(let place, _), .loop(let place, _, _):
            place.path.count > list.path.count && place.path.starts(with: list.path) ? place.path[list.path.count] : nil
        }
    }

    /// A part of one sample as a part of any member.
    private static func current(_ part: ShellPart, _ list: ShellPlace) -> ShellPart {
        func current(_ place: ShellPlace) -> ShellPlace {
            guard place.path.count > list.path.count, place.path.starts(with: list.path) else { return place }
            var place = place
            place.path[list.path.count] = ShellPlace.current
            return place
        }
        switch part {
        case .literal: return part
        case .hole(let place, let isEscaped): return .hole(current(place), isEscaped: isEscaped)
        case .loop(let place, let member, let between):
            return .loop(
                current(place), member: member.map { self.current($0, list) }, between: between.map { self.current($0, list) })
        }
    }
}
