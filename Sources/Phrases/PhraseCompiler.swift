internal import Terms

/// Makes one automaton of all phrases (Aho and Corasick 1975), as bytes that a reader searches as they are.
///
///     counts     nodes, outputs, phrases, names, code reasons: 32 bits each
///     nodes      11 bytes each, in the order of breadth: its letter, the first of its children (24 bits; the last one
///                stands before the first child of the next node), the node to fall back to (24 bits), the first of its
///                outputs or none (24 bits), and one byte of zero
///     outputs    4 bytes each: phrase (16 bits), part, and 1 where another output of the same node follows
///     phrases    14 bytes each: role, reason, vendor (16 bits), weak, parts, weight (16 bits), names allowed, party,
///                code (16 bits), and the number of the line that the data quotes, plus one, or 0 (16 bits)
///     names      reasons, vendors, parties and codes: a byte of length, and the letters
///     codes      code, vendor, reason, party: numbers of names, 16 bits each
///
/// Numbers are little-endian; name 0 is the empty one.
package enum PhraseCompiler {
    /// The whole table, for `PhraseTable`. Phrases without a fixed part of two bytes are left out, and those after the
    /// first 65,535.
    package static func bytes(of phrases: [Phrase], codes: [CodeReason] = []) -> [UInt8] {
        var trie = Trie()
        // Reasons and parties come first, as their numbers take a byte.
        var names = Names(Reason.allCases.map(\.rawValue) + FixBy.allCases.map(\.rawValue))
        var records: [UInt8] = []
        let phrases = phrases.filter { !parts(of: $0).isEmpty }.prefix(0xFFFF)
        for (number, phrase) in phrases.enumerated() {
            let parts = parts(of: phrase)
            for (index, part) in parts.enumerated() { trie.add(part, output: (number, index)) }
            let weight = min(parts.reduce(0) { $0 + $1.count }, 0xFFFF)
            records += [phrase.role.rawValue, UInt8(names.number(of: phrase.reason?.rawValue ?? ""))]
            records += little(names.number(of: phrase.vendor ?? ""), 2)
            records += [phrase.isWeak ? 1 : 0, UInt8(parts.count)] + little(weight, 2)
            records += [phrase.role == .vendor || parts.contains(where: isName) ? 1 : 0]
            records.append(UInt8(names.number(of: phrase.fixBy?.rawValue ?? "")))
            records += little(names.number(of: phrase.code ?? ""), 2) + little(phrase.line.map { $0 + 1 } ?? 0, 2)
        }
        var rows: [UInt8] = []
        for code in codes {
            for name in [code.code, code.vendor ?? "", code.reason?.rawValue ?? "", code.fixBy?.rawValue ?? ""] {
                rows += little(names.number(of: name), 2)
            }
        }
        let (nodes, outputs) = trie.bytes()
        let counts = [nodes.count / 11, outputs.count / 4, phrases.count, names.list.count, codes.count]
        return counts.flatMap { little($0, 4) } + nodes + outputs + records
            + names.list.flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) } + rows
    }

    static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    /// The fixed parts of a phrase, in plain form.
    private static func parts(of phrase: Phrase) -> [[UInt8]] {
        phrase.words.split(separator: "*").map { part in
            var bytes = PlainText(String(part)).bytes
            if phrase.words.contains("*") || phrase.role == .literal {
                while let last = bytes.last, " .,;".utf8.contains(last) { bytes.removeLast() }
            }
            return bytes
        }.filter { $0.count > 1 || $0.first.map { $0 >= 0x80 } ?? false }.prefix(20).map { $0 }
    }

    /// A link or a component's name that is itself the evidence.
    private static func isName(_ part: [UInt8]) -> Bool {
        !PlainText(String(decoding: part, as: UTF8.self)).names.isEmpty
    }

    private struct Names {
        private(set) var list = [""]
        private var numbers = ["": 0]

        init(_ first: [String]) {
            for name in first { _ = number(of: name) }
        }

        mutating func number(of name: String) -> Int {
            if let number = numbers[name] { return number }
            numbers[name] = list.count
            list.append(String(name.prefix(200)))
            return list.count - 1
        }
    }
}

/// The tree of all parts, before it becomes bytes.
private struct Trie {
    private var children: [[(letter: UInt8, node: Int)]] = [[]]
    private var own: [[(phrase: Int, part: Int)]] = [[]]

    mutating func add(_ letters: [UInt8], output: (Int, Int)) {
        var node = 0
        for letter in letters {
            if let next = children[node].first(where: { $0.letter == letter })?.node {
                node = next
            } else {
                children[node].append((letter, children.count))
                node = children.count
                children.append([])
                own.append([])
            }
        }
        own[node].append((output.0, output.1))
    }

    func bytes() -> (nodes: [UInt8], outputs: [UInt8]) {
        var order = [0]
        var letters: [UInt8] = [0]
        var parents = [0]
        var first: [Int] = []
        var index = 0
        while index < order.count {
            first.append(order.count)
            for child in children[order[index]].sorted(by: { $0.letter < $1.letter }) {
                order.append(child.node)
                letters.append(child.letter)
                parents.append(index)
            }
            index += 1
        }
        let none = 0xFFFFFF
        var fail = [Int](repeating: 0, count: order.count)
        var output = [Int](repeating: none, count: order.count)
        var lists: [[(phrase: Int, part: Int)]] = [[]]
        var list = [Int](repeating: 0, count: order.count)
        func child(_ node: Int, _ letter: UInt8) -> Int? {
            let end = node + 1 < first.count ? first[node + 1] : order.count
            return (first[node]..<end).first { letters[$0] == letter }
        }
        for node in order.indices {
            if node > 0, parents[node] > 0 {
                var back = fail[parents[node]]
                while child(back, letters[node]) == nil, back > 0 { back = fail[back] }
                fail[node] = child(back, letters[node]) ?? 0
            }
            let mine = own[order[node]]
            list[node] = list[fail[node]]
            if !mine.isEmpty {
                lists.append(mine + lists[list[fail[node]]])
                list[node] = lists.count - 1
            }
        }
        var outputs: [UInt8] = []
        var places = [none]
        for list in lists.dropFirst() {
            places.append(outputs.count / 4)
            for (number, output) in list.enumerated() {
                outputs += PhraseCompiler.little(output.phrase, 2)
                outputs += [UInt8(output.part), number + 1 < list.count ? 1 : 0]
            }
        }
        for node in order.indices { output[node] = places[list[node]] }
        var nodes: [UInt8] = []
        nodes.reserveCapacity(order.count * 11)
        for node in order.indices {
            nodes.append(letters[node])
            nodes += PhraseCompiler.little(first[node], 3) + PhraseCompiler.little(fail[node], 3)
            nodes += PhraseCompiler.little(output[node], 3) + [0]
        }
        return (nodes, outputs)
    }
}
