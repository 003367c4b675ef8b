import Layout
import Testing

@Suite("Titles in a list") struct TitleOrderTests {
    @Test(
        "stand in the order of their language",
        arguments: [
            ("nl", ["“Aan de slag”", " Berichten", "Éénmalig", "Eerst", "ezel", "Zoeken"]),
            ("sv", ["Anders", "Zoom", "Ångström", "Ärende", "Österrike"]), ("da", ["Zoom", "Ære", "Øl", "Å"]),
            ("de", ["Ärger", "Arzt", "Öl", "Omega", "Zoom"]), ("es", ["Nube", "Ñandú", "Oso"]),
            ("pl", ["Lato", "Łódź", "Mapa"]), ("ar", ["أخطاء", "بريد", "رسالة"]), ("ja", ["ア", "カ", "ガ", "サ"]),
        ])
    func order(_ language: String, _ titles: [String]) {
        let order = TitleOrder(language: language)
        for shuffled in [titles.reversed(), titles.shuffled()] {
            #expect(shuffled.sorted { order.key($0) < order.key($1) } == titles, "\(language)")
        }
    }

    @Test("that differ in accents or marks alone have an order too") func ties() {
        let order = TitleOrder(language: "fr")
        #expect(order.key("cote") != order.key("côté"))
        #expect((order.key("cote") < order.key("côté")) != (order.key("côté") < order.key("cote")))
    }
}
