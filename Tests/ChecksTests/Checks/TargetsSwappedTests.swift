import Testing

@testable import Checks

struct TargetsSwappedTests {
    @Test("Neighbours whose names stand in each other's target are found, and are not when they are swapped back")
    func names() throws {
        let outlook = (target: "Open Outlook en kies een map.", source: "Open Outlook and choose a folder.")
        let teams = (target: "Start Teams opnieuw: dat helpt vaak.", source: "Restart Teams: that often helps.")
        #expect(try Sample.identifiers(of: [outlook, teams]) == [])
        let swapped = [(target: teams.target, source: outlook.source), (target: outlook.target, source: teams.source)]
        #expect(try Sample.identifiers(of: swapped) == ["targets-swapped"])
    }

    @Test("Words of one root and the lengths tell without a name")
    func words() throws {
        let long = (
            target: "de installatie van de configuratie duurt op een oude computer wat langer dan een half uur.",
            source: "the installation of the configuration takes somewhat longer than half an hour on an old computer."
        )
        let short = (target: "wacht even.", source: "wait a moment.")
        #expect(try Sample.identifiers(of: [long, short]) == [])
        let swapped = [(target: short.target, source: long.source), (target: long.target, source: short.source)]
        #expect(try Sample.identifiers(of: swapped) == ["targets-swapped"])
    }

    @Test("Sentences of one length that share nothing with their translations stay silent")
    func nothingShared() throws {
        #expect(
            try Sample.identifiers(of: [("Kies een map.", "Choose a folder."), ("Wacht op hem.", "Wait for him.")])
                == [])
    }
}
