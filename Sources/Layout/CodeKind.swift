package import Codes

/// What kind of code it is, for the words of the interface.
package enum CodeKind {
    /// The key of the word in `strings`: `kind_family` for `5.7.7xx`, `kind_code` for single codes of any scheme.
    package static func key(of code: Code) -> String {
        switch code.enhanced?.kind {
        case .class: "kind_class"
        case .subject: "kind_subject"
        case .family: "kind_family"
        case .range: "kind_range"
        case .code, nil: "kind_code"
        }
    }
}
