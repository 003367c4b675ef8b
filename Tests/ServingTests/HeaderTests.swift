import HTTPTypes
import Testing

@testable import Serving

@Suite struct HeaderTests {
    @Test(arguments: [
        (nil, ByteRange.whole), ("bytes=0-9", .part(0..<10)), ("bytes=90-", .part(90..<100)),
        ("bytes=-5", .part(95..<100)),
        ("bytes=-500", .part(0..<100)), ("bytes=0-500", .part(0..<100)), ("bytes=100-", .unsatisfiable),
        ("bytes=-0", .unsatisfiable), ("bytes=0-1,5-6", .whole), ("bytes=0-9,20-", .whole), ("bytes=9-0", .whole),
        ("bytes=abc", .whole), ("bytes=x-5", .whole), ("bytes=5-x", .whole), ("bytes=-", .whole), ("items=0-1", .whole),
        ("bytes=99999999999999999999-", .unsatisfiable), ("BYTES=0-0", .part(0..<1)),
    ])
    func aRangeIsReadAsHTTPSays(_ header: String?, _ range: ByteRange) {
        #expect(ByteRange(header, size: 100) == range)
    }

    @Test(arguments: [
        ("gzip", true), ("gzip;q=0", false), ("*", true), ("*;q=0", false), ("br, *;q=0.1", true), ("", false),
        ("identity", false), ("GZIP;q=0.001", true), ("gzip;q=0, *", false), ("gzip; q=x", false),
    ])
    func gzipIsSentToThoseWhoTakeIt(_ header: String, _ isAccepted: Bool) {
        #expect(WeightedList(header).accepts("gzip") == isAccepted)
    }

    @Test(
        arguments: [
            ([(HTTPField.Name.ifNoneMatch, "\"t\"")], "notModified"),
            ([(.ifNoneMatch, "\"a,b\", W/\"t\"")], "notModified"),
            ([(.ifNoneMatch, "*")], "notModified"), ([(.ifNoneMatch, "\"x\"")], "proceed"),
            ([(.ifNoneMatch, "t")], "proceed"),
            ([(.ifModifiedSince, "Thu, 01 Jan 1970 00:16:40 GMT")], "notModified"),
            ([(.ifModifiedSince, "Thu, 01 Jan 1970 00:16:39 GMT")], "proceed"),
            ([(.ifModifiedSince, "yesterday")], "proceed"),
            ([(.ifNoneMatch, "\"x\""), (.ifModifiedSince, "Thu, 01 Jan 1970 00:16:40 GMT")], "proceed"),
            ([(.ifMatch, "\"t\"")], "proceed"), ([(.ifMatch, "W/\"t\"")], "failed"), ([(.ifMatch, "\"x\"")], "failed"),
            ([(.ifUnmodifiedSince, "Thu, 01 Jan 1970 00:16:39 GMT")], "failed"),
        ] as [([(HTTPField.Name, String)], String)])
    func conditionsAreWeighedAsHTTPSays(_ fields: [(HTTPField.Name, String)], _ outcome: String) {
        var request = HTTPFields()
        for (name, value) in fields { request[name] = value }
        #expect("\(Preconditions(request).evaluate(tag: "\"t\"", modified: 1000))" == outcome)
    }

    @Test func datesAreWrittenAndReadBack() {
        #expect(HTTPDate.text(784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(HTTPDate.seconds("Sun, 06 Nov 1994 08:49:37 GMT") == 784_111_777)
        for wrong in [
            "", "Sun, 06 Nov 1994 08:49:61 GMT", "Mon, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37",
        ] {
            #expect(HTTPDate.seconds(wrong) == nil, "\(wrong)")
        }
    }

    @Test func linksOfAPageThatIsShownElsewhereBeginAtTheRoot() {
        let html =
            ##"<a href="#a"> <a href="../x.css"> <a href="/y"> <a href="https://z/"> <img src="i.png"> <p data-root="">"##
        let rooted =
            ##"<a href="#a"> <a href="/nl/../x.css"> <a href="/y"> <a href="https://z/"> <img src="/nl/i.png"> <p data-root="/nl/">"##
        #expect(NotFoundPage.rooted(html, "/nl/") == rooted)
    }

    @Test func linksThatBeginAtThePathOfThePublicAddressBeginAtTheRoot() {
        let html = ##"<p data-root="/kb/"> <a href="/kb/nl/x.html"> <a href="#a"> <link href="https://z/kb/404.html">"##
        let rooted = ##"<p data-root="/"> <a href="/nl/x.html"> <a href="#a"> <link href="https://z/kb/404.html">"##
        #expect(NotFoundPage.rooted(html, "/nl/") == rooted)
    }
}
