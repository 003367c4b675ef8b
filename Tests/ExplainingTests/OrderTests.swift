import Verdicts
import Terms
import Codes
import Explaining
import Lookup
import Testing

@Suite("The order of looking things up") struct OrderTests {
    @Test(
        "goes from the code itself to what holds it",
        arguments: [
            ("5.7.705", ["5.7.705 exact 5.7.705: Threshold"]),
            ("#550 5.7.705", ["5.7.705 exact 5.7.705: Threshold"]),
            ("705", ["5.7.705 exact 5.7.705: Threshold"]),
            ("5.7.7 XX", ["5.7.7xx exact 5.7.7xx: Tenant"]),
            ("5.7.712", ["5.7.712 range 5.7.700-749: Tenant range"]),
            ("5.7.790", ["5.7.790 family 5.7.7xx: Tenant"]),
            ("5.7.512", ["5.7.512 subject 5.7: Policy"]),
            ("5.7.99", ["5.7.99 subject 5.7: Policy"]),
            ("5.3.2", ["5.3.2 class 5: Permanent"]),
            ("550", ["550 class 5: Permanent"]),
            ("421", ["421 class 4: Temporary"]),
            ("x.1.1", ["5.1.1 exact 5.1.1: No recipient", "4.1.1 exact 4.1.1: No recipient now"]),
            ("CTS-1234", ["CTS-1234 exact CTS-1234: Contoso's own"]),
        ])
    func code(_ query: String, _ outline: [String]) throws {
        #expect(try Library().explain(query).outline == outline, "\(query)")
    }

    @Test("puts what is registered first where vendors mean many things, and last where they mean few")
    func manyVendors() throws {
        func titles(_ code: String) throws -> [String] {
            try Library().explain(code).answers.flatMap { $0.meanings.compactMap { $0.words["en-US"]?.title } }
        }
        #expect(try titles("4.6.1") == ["Registered", "a", "b", "c", "d"])
        #expect(try titles("4.6.2") == ["Contoso", "Registered"])
    }

    @Test("lets a family that says nothing speak with the words of its subject") func emptyFamily() throws {
        #expect(try Library().explain("5.7.5xx").outline == ["5.7.5xx exact 5.7.5xx: Policy"])
    }

    @Test("takes several codes, and one in several words") func several() throws {
        let library = try Library()
        #expect(try library.explain("5.7.705", "5.1.1").answers.map(\.code?.spelling) == ["5.7.705", "5.1.1"])
        #expect(try library.explain("550", "5.7.705").answers.map(\.code?.spelling) == ["5.7.705"])
    }

    @Test(
        "chooses the meaning by the words behind the code, no vendor's without evidence of the vendor",
        arguments: [
            ("5.7.1", ["Relay", "Block list", "Not allowed"]),
            ("mx.contoso.example: 550 5.7.1 Unable to relay for kim@example.net", ["Relay"]),
            ("550 5.7.1 Unable to relay for kim@example.net", ["Not allowed"]),
            ("mx.contoso.example: 550 5.7.1 Sorry, part of it is on our block list (S3150).", ["Block list"]),
            ("554 5.7.1 Message contains something that we never take", ["Not allowed"]),
        ])
    func meaning(_ query: String, _ titles: [String]) throws {
        let answers = try Library().explain(query).answers
        #expect(answers.map(\.code?.spelling) == ["5.7.1"])
        #expect(answers.flatMap(\.meanings).map { $0.words["en-US"]?.title ?? "" } == titles, "\(query)")
    }

    @Test(
        "finds words without a code by what servers say",
        arguments: [
            ("RESOLVER.ADR.RecipNotFound", ["5.1.1 text 5.1.1: No recipient"]),
            ("S3150", ["5.7.1 text 5.7.1: Block list"]),
        ])
    func words(_ query: String, _ outline: [String]) throws {
        let explanation = try Library().explain(query)
        #expect(explanation.outline == outline)
        #expect(explanation.notes == ["by words"])
        let whole = try Library().explain("Access denied, tenant has exceeded threshold")
        #expect(whole.outline == ["5.7.705 text 5.7.705: Threshold"])
        #expect(whole.answers.first?.verdict?.basis == .literal)
    }

    @Test(
        "ends with the nearest codes",
        arguments: [
            ("6.1.1", ["4.1.1", "5.1.1"]), ("5.7.750x", ["5.7.5xx", "5.7.7xx", "5.7.705"]), ("hello there", []),
        ])
    func nothing(_ query: String, _ near: [String]) throws {
        let explanation = try Library().explain(query)
        #expect(explanation.outline == [])
        #expect(explanation.notes == ["nothing: \(query)"])
        #expect(explanation.suggestions.map(\.spelling).prefix(near.count) == near[...], "\(query)")
    }

    @Test("offers other readings of a reply, and slips of a code that only its subject is known of") func vague() throws
    {
        let library = try Library()
        #expect(try library.explain("5.7.75").suggestions.map(\.spelling).contains("5.7.705"))
        #expect(try library.explain("5.7.705").suggestions.isEmpty)
    }
}
