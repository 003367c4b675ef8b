internal import Articles

/// The small words of a language: articles, prepositions, conjunctions, pronouns. No label and no link consists of
/// them alone.
struct FunctionWords {
    private let words: Set<String>

    static func of(_ locale: LocaleTag) -> FunctionWords? { known[locale.language] }

    static let english = FunctionWords(
        """
        a an the this that these those of to in on at by for from with without into onto as and or but if then than so
        is are was were be been it its he she they them their you your we our i my do does did not no can may will off might must should could would has have only
        """)

    private static let known: [String: FunctionWords] = [
        "nl": FunctionWords(
            """
            de het een deze dit die dat van naar in op aan bij voor door met zonder uit om te als en of maar dan zo is
            zijn was waren wordt worden u uw je jij jouw hij zij ze hun we wij ons onze ik mijn er kan kunt kunnen moet
            hebben heeft zal zullen tot over onder tussen tegen
            """),
        "de": FunctionWords(
            """
            der die das den dem des ein eine einen einem einer eines dieser diese dieses diesem diesen von zu in im an am
            auf bei beim für durch mit ohne aus um als und oder aber dann so ist sind war waren wird werden sie ihr ihre
            ihren ihrem ihrer er es wir uns unser ich mein zum zur vom kann können muss müssen haben hat nach über unter
            """),
        "fr": FunctionWords(
            """
            le la les l un une des du de d ce cet cette ces à au aux en dans sur par pour avec sans vers et ou mais donc si
            est sont était être vous votre vos il elle ils elles leur leurs nous notre nos je mon ma mes que qui se s y
            """),
        "es": FunctionWords(
            """
            el la los las un una unos unas de del al a en por para con sin sobre y o u e pero si es son era ser su sus se
            usted lo le les que este esta estos estas ese esa
            """),
        "it": FunctionWords(
            """
            il lo la i gli le l un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla in
            nel nella con su sul sulla per tra fra e o ma se è sono era essere si che questo questa questi queste suo sua
            """),
        "pt": FunctionWords(
            """
            o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela para com sem sobre e ou mas se é são
            era ser seu sua seus suas que este esta esse essa
            """),
        "sv": FunctionWords(
            "en ett den det de denna detta av till i på vid för från med utan som och eller men om är var blir du din ditt dina att kan ska"),
        "da": FunctionWords(
            "en et den det de denne dette af til i på ved for fra med uden som og eller men hvis er var bliver du din dit dine at kan skal"),
        "nb": FunctionWords(
            "en et ei den det de denne dette av til i på ved for fra med uten som og eller men hvis er var blir du din ditt dine å kan skal"),
        "pl": FunctionWords("w we z ze do na o od po pod przy przez dla za i a lub albo ale oraz jest są to ten ta te się nie że jako"),
        "cs": FunctionWords("v ve z ze do na o od po pod při pro za i a nebo ale je jsou to ten ta se si že jako k ke s"),
        "ru": FunctionWords("в во из с со до на о об от по под при через для за и а или но это этот эта эти как что к ко не"),
        "ar": FunctionWords("في من إلى على عن مع أو و ثم هذا هذه ذلك تلك التي الذي أن إن لا ما هو هي كما قد"),
    ]

    private init(_ list: String) {
        words = Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    func contains(_ word: String) -> Bool { words.contains(word) }

    /// Whether a range holds words and all of them are small ones.
    func areAll(of range: Range<Int>, in text: InlineText) -> Bool {
        // A label of many words is no list of articles.
        guard !range.isEmpty, range.count < 32 else { return false }
        var isAny = false
        for word in Words.of(text.text(range)) {
            if !words.contains(word) { return false }
            isAny = true
        }
        return isAny
    }
}

/// The words of a text in lower case; a number is a word, a mark is none.
enum Words {
    static func of(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
