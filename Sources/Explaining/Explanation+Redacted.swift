internal import Bounces

extension Explanation {
    /// The same without what tells who wrote to whom.
    package func redacted() -> Explanation {
        var explanation = self
        explanation.query = Redactor.redact(query)
        explanation.words = Redactor.redact(words)
        explanation.notes = notes.map(Redactor.redact)
        for index in explanation.answers.indices {
            let finding = answers[index].finding
            explanation.answers[index].finding.quote = finding.quote.map(Redactor.redact)
            explanation.answers[index].finding.recipient = finding.recipient.map(Redactor.redact)
        }
        return explanation
    }
}
