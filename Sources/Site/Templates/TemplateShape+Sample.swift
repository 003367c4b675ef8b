extension TemplateShape {
    /// A record that stands for all of one shape: each of its lists has one member of each shape.
    func sample(of record: TemplateRecord) -> TemplateRecord {
        TemplateRecord(
            fields: record.fields.map { name, value in
                guard case .list(let members) = value else { return (name, value) }
                return (name, .list(isCounted(name) ? members.map(sample) : adding(members, to: [])))
            })
    }

    /// The sample with the members of a record of its shape added where they are of a shape of their own; nil where
    /// it has all of them.
    func extended(_ sample: TemplateRecord, with record: TemplateRecord) -> TemplateRecord? {
        covers(sample, record) ? nil : joined(sample, record)
    }

    private func joined(_ sample: TemplateRecord, _ record: TemplateRecord) -> TemplateRecord {
        TemplateRecord(
            fields: zip(sample.fields, record.fields).map { known, new in
                guard case .list(let samples) = known.1, case .list(let members) = new.1 else { return known }
                return (known.0, .list(isCounted(known.0) ? zip(samples, members).map(joined) : adding(members, to: samples)))
            })
    }

    private func adding(_ members: [TemplateRecord], to samples: [TemplateRecord]) -> [TemplateRecord] {
        var samples = samples
        for member in members {
            if let index = samples.firstIndex(where: { isSame($0, member) }) {
                samples[index] = joined(samples[index], member)
            } else {
                samples.append(sample(of: member))
            }
        }
        return samples
    }

    private func covers(_ sample: TemplateRecord, _ record: TemplateRecord) -> Bool {
        zip(sample.fields, record.fields).allSatisfy { known, new in
            guard case .list(let samples) = known.1, case .list(let members) = new.1 else { return true }
            if isCounted(known.0) { return zip(samples, members).allSatisfy(covers) }
            return members.allSatisfy { member in samples.contains { isSame($0, member) && covers($0, member) } }
        }
    }
}
