package import Languages

/// Words that tell kinds of messages apart where their structure does not, in the languages that mail systems and
/// people write: the files in `Words`.
package enum MessageWords: String {
    /// What a mail system calls itself.
    case daemon
    case bounce
    case autoReply = "auto-reply"
    /// The sender has to show that he is a person.
    case challenge
    case unsubscribe
    /// What announces the copy of a message that is returned or forwarded.
    case original

    /// The words of all languages by the raw value of their kind.
    package static let table = WordTable([
        PackageResources.ar_tsv, PackageResources.cs_tsv, PackageResources.da_tsv, PackageResources.de_tsv,
        PackageResources.en_tsv, PackageResources.es_tsv, PackageResources.fi_tsv, PackageResources.fr_tsv,
        PackageResources.he_tsv, PackageResources.hu_tsv, PackageResources.it_tsv, PackageResources.ja_tsv,
        PackageResources.ko_tsv, PackageResources.nb_tsv, PackageResources.nl_tsv, PackageResources.pl_tsv,
        PackageResources.pt_tsv, PackageResources.ru_tsv, PackageResources.sv_tsv, PackageResources.tr_tsv,
        PackageResources.zh_tsv,
    ])

    /// Whether some of these words stand in a text.
    func stand(in text: String) -> Bool { Self.table.has(rawValue, in: text) }
}
