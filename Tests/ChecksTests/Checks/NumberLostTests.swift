import Testing

@testable import Checks

struct NumberLostTests {
    @Test("A number that is gone is worth a look")
    func numberGoneWorthLook() throws {
        let found = try Sample.identifiers("Wacht even.", "Wait 24 hours.")
        #expect(found == ["number-lost"])
    }

    @Test("Other separators and other digits are the same number")
    func otherSeparatorsAndOther() throws {
        let found = try Sample.identifiers("Tot 1.500 items.", "Up to 1,500 items.")
        #expect(found == [])
    }

    @Test("Arabic digits are the same number")
    func arabicDigitsSameNumber() throws {
        let found = try Sample.identifiers("حتى ٣٠ يوما.", "Up to 30 days.", locale: "ar-SA")
        #expect(found == [])
    }

    @Test("A number in words is the same number")
    func numberWordsSameNumber() throws {
        let found = try Sample.identifiers("Dertig dagen.", "For 30 days.")
        #expect(found == [])
    }
}
