/// Words that decide about a number beside them. Stems, in lower case; letters outside of ASCII are compared as
/// they are, so a stem of another script leaves out a first letter that may be a capital.
enum Vocabulary {
    /// Words for error, code, status, report and mail protocol, in the languages that the articles come in.
    static let errors: [StaticString] = [
        "error", "erreur", "errore", "fout", "fehler", "erro", "fejl", "fel ", "feil", "virhe", "błąd", "chyb", "hib",
        "hata", "eroare", "greš", "грешка", "шибк", "омилк", "エラー", "错误", "錯誤", "오류", "خطأ", "שגיאה", "ข้อผิดพลาด", "lỗi",
        "kesalahan", "σφάλμα",
        "code", "código", "codice", "kod", "код", "kód", "コード", "代码", "代碼", "코드", "رمز", "קוד", "κωδικ",
        "status", "état", "estado", "stato", "tila", "стату", "состоян", "状态", "狀態", "상태", "状況",
        "ndr", "dsn", "bounce", "smtp", "diagnos", "диагност", "診断", "诊断", "診斷", "진단", "undeliver", "onbestel",
        "unzustell", "non remis", "reply", "reject", "refus", "returned", "retourn", "response", "reason", "reden:",
        "spam",
    ]

    /// The bytes that those words begin with: most places of a text are passed over by a glance.
    static let opensError: [Bool] = {
        var opens = [Bool](repeating: false, count: 256)
        for word in errors { opens[Int(word.utf8Start.pointee)] = true }
        return opens
    }()

    /// Words whose number is a version, a section, an address: `PowerShell 5.1.2`, `section 4.2.1`.
    static let numbered: Set<String> = [
        "v", "ver", "version", "versions", "versie", "versies", "versión", "versione", "versioni", "versão",
        "versionen", "versioner", "wersja", "wersji", "verze", "verzió", "версия", "версии", "версію", "версія",
        "sürüm", "バージョン", "版本", "버전", "الإصدار", "גרסה", "build", "release", "rel", "rev", "revision", "update",
        "updates", "upgrade", "patch", "sp", "powershell", "windows", "tls", "ssl", "dtls", "net", "framework", "core",
        "java", "jdk", "php", "perl", "python", "ruby", "node", "openssl", "exim", "sendmail", "postfix", "qmail",
        "dovecot", "mailer", "mimedefang", "spamassassin", "amavisd", "phpmailer", "kernel", "linux", "ubuntu",
        "debian", "ios", "ipados", "android", "macos", "firmware", "sdk", "api", "module", "library", "package",
        "client", "clientversion", "app", "section", "sections", "sectie", "paragraaf", "hoofdstuk", "abschnitt",
        "kapitel", "chapter", "chapitre", "sección", "sezione", "seção", "§", "clause", "appendix", "table", "figure",
        "step", "stap", "schritt", "étape", "ip", "address", "adres", "host", "oid", "rfc", "page", "pagina",
        "edition", "editie",
    ]
}
