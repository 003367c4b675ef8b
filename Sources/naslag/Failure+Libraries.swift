internal import Diagnostics
internal import Lookup
internal import Packing
internal import Publishing
internal import Site
internal import Platform

extension Failure {
    /// What the libraries throw, in the terms of the command line; nil for what is not theirs.
    init?(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let failure as BuildFailure:
            for diagnostic in failure.diagnostics { Terminal.error(diagnostic.description) }
            self.init(failure.message, failure.status)
        case let failure as PublishError: self.init(failure.description, failure.status)
        case let failure as ArchiveError: self.init(failure.description, .cannotWrite)
        case let failure as IndexError:
            if case .missing = failure.reason {
                self.init(failure.description, .inputMissing)
            } else {
                self.init(failure.description, .badInput)
            }
        case let failure as StandardOutput.Failure where failure.isReaderGone: self.init(.cannotPrint)
        case let failure as StandardOutput.Failure: self.init(failure.description, .cannotPrint)
        case let failure as FileError: self.init(failure.description, .inputMissing)
        default: return nil
        }
    }
}
