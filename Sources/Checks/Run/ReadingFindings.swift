internal import Diagnostics

/// What the reading of articles reports, in `naslag check` and in `naslag build` alike: no check of its own stands
/// behind these, but people look them up, weigh and silence them in the same way.
enum ReadingFindings {
    static let descriptions: [CheckDescription] = files + pairs + constructs + inserted

    private static let files = [
        CheckDescription(
            .error, "unreadable", mqm: nil,
            en: "The system does not let this file be read. Look at its permissions, and at whether it is still there.",
            nl: "Het systeem geeft dit bestand niet te lezen. Kijk naar de rechten, en of het er nog is."),
        CheckDescription(
            .error, "not-utf-8", mqm: nil,
            en: "The file, or its name, holds a byte that is not UTF-8, so its letters cannot be known. Save it as UTF-8.",
            nl: "In het bestand of in zijn naam staat een byte die geen UTF-8 is, dus de letters zijn niet te kennen. Sla het op als UTF-8."),
        CheckDescription(
            .error, "front-matter-invalid", mqm: nil,
            en: "The lines between --- at the start of the file are not valid YAML. Mend them; the article is left out until then.",
            nl: "De regels tussen --- aan het begin van het bestand zijn geen geldige YAML. Herstel ze; tot dan blijft het artikel weg."),
        CheckDescription(
            .information, "symbolic-link", mqm: nil,
            en: "Symbolic links are not followed, as they can lead out of the content folder. Put a copy of the file here.",
            nl: "Symbolische koppelingen worden niet gevolgd, want ze kunnen uit de inhoudsmap leiden. Zet hier een kopie."),
        CheckDescription(
            .error, "too-complex", mqm: nil,
            en: "The text nests or repeats marks more often than an article does, and would take very long to read. Simplify it.",
            nl: "De tekst nest of herhaalt tekens vaker dan een artikel doet, en het lezen zou heel lang duren. Vereenvoudig haar."),
        CheckDescription(
            .error, "html-not-read", mqm: nil,
            en: "The HTML in this article cannot be read as a whole. Simplify it, or write Markdown.",
            nl: "De HTML in dit artikel is niet in zijn geheel te lezen. Vereenvoudig haar, of schrijf Markdown."),
    ]

    private static let pairs = [
        CheckDescription(
            .error, "pair-not-closed", mqm: "design-and-markup/markup",
            en: "A sentence pair does not end as one: target and source need the same id, and the source ends in </span></span>.",
            nl: "Een zinspaar eindigt niet goed: doel en bron hebben hetzelfde id, en de bron eindigt op </span></span>."),
        CheckDescription(
            .error, "pair-without-source", mqm: "design-and-markup/markup",
            en: "A target sentence has no source behind it. Put the source sentence back in its span.",
            nl: "Achter een doelzin staat geen bronzin. Zet de bronzin terug in zijn span."),
        CheckDescription(
            .error, "source-without-target", mqm: "design-and-markup/markup",
            en: "A source sentence has no target before it. Put the translation back in its span.",
            nl: "Voor een bronzin staat geen doelzin. Zet de vertaling terug in haar span."),
    ]

    private static let constructs = [
        CheckDescription(
            .warning, "unknown-directive", mqm: "design-and-markup/markup",
            en: "This ::: block is none that DocFX and Naslag know, so it is shown as text. Mend its name.",
            nl: "Dit blok met ::: kennen DocFX en Naslag niet, dus het staat er als tekst. Verbeter de naam."),
        CheckDescription(
            .warning, "invalid-directive", mqm: "design-and-markup/markup",
            en: "This ::: block lacks something that DocFX asks of it, so it is shown as text. Complete it.",
            nl: "Aan dit blok met ::: ontbreekt iets dat DocFX verlangt, dus het staat er als tekst. Vul het aan."),
        CheckDescription(
            .warning, "directive-not-closed", mqm: "design-and-markup/markup",
            en: "A ::: block is opened and not closed. Write its end.",
            nl: "Een blok met ::: wordt geopend en niet gesloten. Schrijf het einde."),
        CheckDescription(
            .warning, "unknown-alert", mqm: "design-and-markup/markup",
            en: "DocFX knows NOTE, TIP, IMPORTANT, WARNING and CAUTION; another name shows as a quote.",
            nl: "DocFX kent NOTE, TIP, IMPORTANT, WARNING en CAUTION; een andere naam staat er als citaat."),
        CheckDescription(
            .warning, "alert-with-text", mqm: "design-and-markup/markup",
            en: "Text stands on the line of an alert's name, so that DocFX shows a quote. Put the text on the next line.",
            nl: "Er staat tekst op de regel met de naam van een waarschuwing, zodat DocFX een citaat toont. Zet de tekst op de volgende regel."),
    ]

    private static let inserted = ["include", "code"].flatMap { kind in
        [
            CheckDescription(
                .error, "\(kind)-missing", mqm: "design-and-markup/markup",
                en: "The article asks for a file that is not there. Add the file, or take the line out.",
                nl: "Het artikel vraagt om een bestand dat er niet is. Voeg het bestand toe, of haal de regel weg."),
            CheckDescription(
                .error, "\(kind)-outside", mqm: "design-and-markup/markup",
                en: "The article asks for a file outside the content folder, where nothing is read. Put the file in the folder.",
                nl: "Het artikel vraagt om een bestand buiten de inhoudsmap, waar niets gelezen wordt. Zet het bestand in de map."),
        ]
    } + [
        CheckDescription(
            .error, "code-empty", mqm: "design-and-markup/markup",
            en: "The snippet, cell or lines that the article asks for are not in the file. Name what it has.",
            nl: "Het fragment, de cel of de regels waar het artikel om vraagt, staan niet in het bestand. Noem wat het heeft."),
        CheckDescription(
            .error, "include-circular", mqm: "design-and-markup/markup",
            en: "Files include each other in a circle. Take one of the includes out.",
            nl: "Bestanden voegen elkaar in een kring in. Haal een van de invoegingen weg."),
        CheckDescription(
            .error, "include-too-deep", mqm: "design-and-markup/markup",
            en: "Includes are nested deeper than is of use. Include the file from nearer by.",
            nl: "Invoegingen zijn dieper genest dan zinvol is. Voeg het bestand van dichterbij in."),
        CheckDescription(
            .error, "include-too-much", mqm: "design-and-markup/markup",
            en: "The article inserts more files, or more text, than an article may. Insert less, or link to it.",
            nl: "Het artikel voegt meer bestanden of tekst in dan een artikel mag. Voeg minder in, of verwijs ernaar."),
    ]
}
