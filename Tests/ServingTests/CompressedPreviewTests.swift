import Foundation
import Testing

@Suite struct CompressedPreviewTests {
    @Test func copiesMadeBeforehandAreSentToThoseWhoTakeThem() throws {
        let site = try SmallSite()
        try site.compress()
        let server = try ServerProcess(preview: site.path)
        let big = "/nl-nl/codes/index.html"
        let plain = try HTTPAnswer.to(big, port: server.port)
        let packed = try HTTPAnswer.to(big, [("Accept-Encoding", "gzip, br")], port: server.port)
        #expect(plain.fields["content-encoding"] == nil)
        #expect(packed.fields["content-encoding"] == "gzip")
        #expect(packed.body.count < plain.body.count / 10)
        #expect(packed.body.starts(with: [0x1F, 0x8B]))
        for answer in [plain, packed] { #expect(answer.fields["vary"] == "Accept-Encoding") }
        #expect(packed.fields["content-type"] == plain.fields["content-type"])
        let tag = try #require(packed.fields["etag"])
        #expect(tag != plain.fields["etag"])
        let known = [("Accept-Encoding", "gzip"), ("If-None-Match", tag)]
        #expect(try HTTPAnswer.to(big, known, port: server.port).status == 304)
        let refused = try HTTPAnswer.to(big, [("Accept-Encoding", "gzip;q=0")], port: server.port)
        #expect(refused.body == plain.body)
        let part = try HTTPAnswer.to(big, [("Accept-Encoding", "gzip"), ("Range", "bytes=0-9")], port: server.port)
        #expect(part.body == Array(plain.body[..<10]))
    }
}
