/// A script file of the index: one call of the search's own object, since a page on disk can load no data but scripts.
///
///     naslagSearch.shard(3,"…");
enum SearchScript {
    static func call(_ name: String, _ number: Int, _ text: [UInt8]) -> [UInt8] {
        var script = Array("naslagSearch.\(name)(\(number),\"".utf8)
        appendEscaped(text, to: &script)
        script += "\");\n".utf8
        return script
    }

    /// - Parameter fields: names that JavaScript takes unquoted, with numbers or texts.
    static func call(_ name: String, _ fields: [(name: String, value: Value)]) -> [UInt8] {
        var script = Array("naslagSearch.\(name)({".utf8)
        for (index, field) in fields.enumerated() {
            script += "\(index == 0 ? "" : ",")\(field.name):".utf8
            switch field.value {
            case .number(let number): script += "\(number)".utf8
            case .text(let text):
                script.append(0x22)
                appendEscaped(Array(text.utf8), to: &script)
                script.append(0x22)
            }
        }
        script += "});\n".utf8
        return script
    }

    enum Value {
        case number(Int)
        case text(String)
    }

    /// A tab may stand in a string as it is; quotes, backslashes and line ends may not.
    private static func appendEscaped(_ text: [UInt8], to script: inout [UInt8]) {
        for byte in text {
            switch byte {
            case 0x22, 0x5C: script += [0x5C, byte]
            case 0x0A, 0x0D: script.append(0x20)
            default: script.append(byte)
            }
        }
    }
}
