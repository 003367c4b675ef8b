package import Diagnostics

extension Configuration {
    /// What of Naslag's own knowledge a site shows beneath what its `codes` say.
    ///
    ///     reference: none                  nothing
    ///     reference: [registry, gmail]     these files, with the reasons
    package enum ReferenceChoice: Hashable, Sendable {
        /// All that is known about mail.
        case mail
        case none
        case files([File])

        /// One that `naslag.yml` names: `gmail`.
        package struct File: Hashable, Sendable {
            package let name: String
            /// Where `naslag.yml` names it.
            package let place: Place

            package init(name: String, place: Place) {
                self.name = name
                self.place = place
            }
        }

        /// Whether a file of the folder `codes` is wanted.
        func holds(_ file: String) -> Bool {
            switch self {
            case .mail: true
            case .none: false
            case .files(let files):
                Self.stem(file) == ReasonReader.name || files.contains { $0.name == Self.stem(file) }
            }
        }

        /// A finding for each name that is no file's.
        func problems(among present: [String]) -> [Diagnostic] {
            guard case .files(let files) = self else { return [] }
            let names = present.map(Self.stem)
            return files.filter { !names.contains($0.name) }.map { file in
                Diagnostic(
                    .error, "configuration-invalid", at: file.place,
                    "Naslag has no reference data '\(file.name)'; there are \(names.joined(separator: ", "))")
            }
        }

        private static func stem(_ file: String) -> String {
            for ending in [".yml", ".yaml"] where file.hasSuffix(ending) { return String(file.dropLast(ending.count)) }
            return file
        }
    }
}
