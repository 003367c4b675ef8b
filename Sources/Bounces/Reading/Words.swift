/// Words that tell kinds of messages apart where their structure does not; lower case, as parts of words.
enum Words {
    static func contains(_ words: [String], in text: String) -> Bool {
        words.contains { text.range(of: $0) != nil }
    }

    static let daemons = [
        "mailer-daemon", "mailer_daemon", "mail delivery", "maildelivery", "postmaster", "mail-daemon", "microsoft outlook",
        "microsoftexchange", "system administrator", "systeembeheerder", "systemadministrator", "administrateur syst",
        "mdaemon", "mail router", "bounce@", "bounces@",
    ]

    static let bounces = [
        "undeliver", "delivery status notification", "delivery failure", "delivery fail", "failure notice", "returned mail",
        "returned to sender", "mail delivery", "delivery has failed", "not delivered", "could not be delivered",
        "couldn't be delivered", "non-delivery", "nondeliverable", "non-remis", "non remis", "delivery report",
        "onbestel", "niet bezorgd", "niet worden bezorgd", "niet afgeleverd", "unzustell", "nicht zugestellt", "zustellung",
        "non distribu", "non recapitabile", "mancata consegna", "não entregue", "no se pudo entregar", "no entregado",
        "no se puede entregar", "olevererbart", "kunne ikke leveres", "kan ikke leveres", "nie można dostarczyć",
        "niedostarcz", "не доставлен", "недоставлен", "не удалось доставить", "teslim edilemedi", "nedoručiteln",
        "kézbesíthetetlen", "配信不能", "配信できません", "未送达", "无法送达", "無法傳遞", "退信", "배달되지", "تعذر التسليم", "לא נמסר", "ei voitu toimittaa", "bounce", "delayed mail",
        "message delayed", "warning: message", "delivery attempt", "recipient rejected", "user unknown",
        "mailbox unavailable", "mailbox full", "quota exceeded", "quota was exceeded", "can't be submitted", "can't be sent",
        "couldn't be sent",
    ]

    static let autoReplies = [
        "automatic reply", "auto reply", "auto-reply", "autoreply", "out of office", "out of the office", "vacation",
        "on holiday", "automatisch antwoord", "afwezig", "automatische antwort", "abwesen", "réponse automatique", "absent",
        "respuesta automática", "fuera de la oficina", "risposta automatica", "fuori ufficio", "resposta automática",
        "autosvar", "automatiskt svar", "automaattinen vastaus", "odpowiedź automatyczna", "автоответ",
        "автоматический ответ", "自動応答", "自动答复", "自動回覆", "자동 회신", "رد تلقائي", "תשובה אוטומטית", "otomatik yanıt",
    ]

    static let challenges = [
        "confirm your message", "confirmation required", "please confirm", "verify your message", "sender verification",
        "challenge", "boxbe", "spamarrest", "bevestig uw bericht",
    ]

    static let unsubscribes = [
        "unsubscri", "opt-out", "opt out", "remove me", "afmeld", "uitschrijven", "abmeld", "abbestell", "désabonn", "désinscri",
        "darse de baja", "cancellami", "disiscri", "отписать", "配信停止",
    ]
}
