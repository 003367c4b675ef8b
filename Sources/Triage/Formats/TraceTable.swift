internal import Terms

/// The columns of a trace of messages that tell what became of them, by their names:
///
///     Received,SenderAddress,RecipientAddress,Subject,Status,…             Get-MessageTrace
///     Date,Event,Action,Detail,Data,…                                      Get-MessageTraceDetail
///     origin_timestamp_utc,sender_address,recipient_status,…               a summary report of Exchange Online
///     date_time_utc,…,event_id,…,recipient_address,recipient_status,…      an extended report of Exchange Online
///     #Fields: date-time,…,event-id,…,recipient-address,recipient-status   a tracking log of Exchange
struct TraceTable {
    let separator: UInt8
    private let header: [ArraySlice<UInt8>]
    private let time: Int?
    private let recipient: Int?
    private let event: Int?
    /// What may hold the server's words, the likeliest first.
    private let words: [Int]

    /// Nil for a line that is not such a header.
    init?(header line: ArraySlice<UInt8>) {
        let line = line.starts(with: "#Fields: ".utf8) ? line.dropFirst(9) : line
        let separators = Array(",;\t".utf8)
        guard
            let separator = separators.max(by: { left, right in line.count { $0 == left } < line.count { $0 == right } }
            )
        else {
            return nil
        }
        var splitter = TableSplitter(separator: separator)
        guard let cells = splitter.rows(of: line + [0x0A]).first?.cells, cells.count > 2 else { return nil }
        let names = cells.map(Self.plain)
        func column(_ wanted: [String]) -> Int? { wanted.lazy.compactMap { names.firstIndex(of: $0) }.first }
        time = column([
            "datetimeutc", "origintimestamputc", "datetime", "receiveddatetime", "received", "date", "timestamp",
        ])
        recipient = column(["recipientaddress", "recipient", "recipients"])
        event = column(["eventid", "status", "deliverystatus", "event"])
        words = [
            "recipientstatus", "detail", "description", "statusdetail", "errordetail", "reason", "sourcecontext",
            "data",
        ]
        .compactMap { names.firstIndex(of: $0) }
        let isSummary = event == nil && names.contains("recipientstatus")
        guard time != nil, isSummary || (event != nil && (recipient != nil || !words.isEmpty)) else { return nil }
        self.separator = separator
        header = cells
    }

    func isHeader(_ cells: [ArraySlice<UInt8>]) -> Bool {
        cells.count == header.count && zip(cells.dropFirst(), header.dropFirst()).allSatisfy { $0.elementsEqual($1) }
    }

    /// One for each recipient whose mail failed or waits; empty for all other events. Nil for a row that lacks columns.
    func reports(of cells: [ArraySlice<UInt8>]) -> [Report]? {
        guard cells.count >= min(header.count, 3), cells.count <= header.count + 1 else { return nil }
        func cell(_ index: Int?) -> ArraySlice<UInt8> {
            index.flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? []
        }
        let moment = TimeText.cell(cell(time))
        guard event != nil else { return summary(cell(words.first), moment) }
        guard let outcome = Self.outcome(cell(event)) else { return [] }
        let recipients = Self.parts(cell(recipient))
        let texts = words.lazy.map(cell).first { !$0.isEmpty } ?? []
        let each = Self.parts(texts)
        let names = recipients.isEmpty ? [""] : recipients
        return names.enumerated().map { number, name in
            let text = each.count == names.count ? each[number] : String(decoding: texts, as: UTF8.self)
            return Report(
                content: .line(text.isEmpty ? String(decoding: cell(event), as: UTF8.self) : text), time: moment,
                recipients: name.isEmpty ? [] : [name], outcome: outcome)
        }
    }

    /// `kim@example.net##Receive, Fail;lee@example.net##Receive, Deliver`
    private func summary(_ text: ArraySlice<UInt8>, _ time: Instant?) -> [Report] {
        Self.parts(text).compactMap { part in
            let halves = part.split(separator: "#", omittingEmptySubsequences: true)
            guard halves.count == 2, let last = halves[1].split(separator: ",").last,
                let outcome = Self.outcome(Array(last.utf8)[...])
            else { return nil }
            return Report(
                content: .line(String(halves[1])), time: time, recipients: [String(halves[0])], outcome: outcome)
        }
    }

    private static func outcome(_ event: ArraySlice<UInt8>) -> Outcome? {
        let name = plain(event)
        if ["fail", "badmail", "poison", "reject"].contains(where: name.hasPrefix) { return .failed }
        return ["defer", "pending", "delay"].contains(where: name.hasPrefix) ? .delayed : nil
    }

    private static func parts(_ text: ArraySlice<UInt8>) -> [String] {
        text.split(separator: UInt8(ascii: ";")).map { String(decoding: $0, as: UTF8.self) }
    }

    /// `Recipient_Address` and `recipient-address` are one name; a name in brackets says no more: `Date (UTC)`.
    private static func plain(_ name: ArraySlice<UInt8>) -> String {
        String(decoding: name.lazy.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }.filter { $0 &- 0x61 < 26 }, as: UTF8.self)
    }
}

/// Reads a trace.
struct TableReader: InputReader {
    private let table: TraceTable
    private var splitter: TableSplitter
    private var isBelowHeader = false

    init(_ table: TraceTable) {
        self.table = table
        splitter = TableSplitter(separator: table.separator)
    }

    mutating func take(_ bytes: ArraySlice<UInt8>, _ desk: Desk) {
        for row in splitter.rows(of: bytes) { add(row, desk) }
    }

    mutating func finish(_ desk: Desk) {
        if let row = splitter.last() { add(row, desk) }
    }

    private mutating func add(_ row: TableSplitter.Row, _ desk: Desk) {
        guard isBelowHeader else {
            isBelowHeader = table.isHeader(row.cells)
            return
        }
        if row.isCut {
            return desk.leaveOut("a quote in this row is never closed, or the row is longer than 1 MiB", line: row.line)
        }
        guard let reports = table.reports(of: row.cells) else {
            return desk.leaveOut("this row has not the columns of the header", line: row.line)
        }
        if reports.isEmpty { desk.pass() }
        for var report in reports {
            report.line = row.line
            desk.take(report)
        }
    }
}
