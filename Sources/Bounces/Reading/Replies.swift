internal import Codes

/// Decides what becomes of reply codes beside enhanced codes.
enum Replies {
    /// A reply that stands alone belongs to an enhanced code without one in the same paragraph
    /// (`554 No mailbox here. (#5.2.1)`, `#5.5.0 smtp;550 No`), or repeats the reply of one; otherwise it is a code of
    /// its own.
    static func settle(_ matches: [CodeMatch], _ paragraphs: Paragraphs) -> [CodeMatch] {
        let enhanced = matches.filter { $0.code.scheme == .smtpEnhanced }
        guard !enhanced.isEmpty else { return firstOfEach(matches) }
        var homes: [Int: Int] = [:]  // paragraph → its enhanced code, if there is one
        for (index, match) in enhanced.enumerated() where homes[paragraphs.number(at: match.start)] == nil {
            homes[paragraphs.number(at: match.start)] = index
        }
        let replies = Set(enhanced.compactMap(\.reply))
        var settled = enhanced
        var alone: [CodeMatch] = []
        for reply in matches where reply.code.scheme == .smtpReply {
            guard let number = Int(reply.code.spelling) else { continue }
            if let home = homes[paragraphs.number(at: reply.start)] {
                if settled[home].reply == nil {
                    settled[home] = enhanced[home].with(reply: number, start: min(reply.start, enhanced[home].start))
                }
            } else if !replies.contains(number) {
                alone.append(reply)
            }
        }
        return firstOfEach((settled + alone).sorted { $0.start < $1.start })
    }

    private static func firstOfEach(_ matches: [CodeMatch]) -> [CodeMatch] {
        var seen: Set<Code> = []
        return matches.filter { seen.insert($0.code).inserted }
    }
}

extension CodeMatch {
    fileprivate func with(reply: Int, start: Int) -> CodeMatch {
        var match = self
        match.reply = reply
        match.start = start
        return match
    }
}

/// Where the paragraphs and the `->` of a text are. Built in one pass, asked by binary search.
struct Paragraphs {
    private var starts: [Int] = [0]
    private var arrows: [Int] = []

    init(_ bytes: [UInt8]) {
        var blank = false
        for index in bytes.indices {
            switch bytes[index] {
            case 0x0A:
                if blank, starts.last != index { starts.append(index) }
                blank = true
            case 0x20, 0x09: break
            default: blank = false
            }
            if bytes[index] == UInt8(ascii: ">"), index > 0, bytes[index - 1] == UInt8(ascii: "-") {
                arrows.append(index)
            }
        }
    }

    func number(at index: Int) -> Int { Self.count(starts, below: index + 1) - 1 }

    /// How many arrows stand between the start of the paragraph and the index: the depth of `A -> B`.
    func arrows(before index: Int) -> Int {
        Self.count(arrows, below: index) - Self.count(arrows, below: starts[number(at: index)])
    }

    private static func count(_ sorted: [Int], below limit: Int) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < limit { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
