contract-title = Pogodba o obdelavi
contract-lead = Pogodba med tvojo organizacijo in obdelovalcem po 28. členu Splošne uredbe, s seznamom podobdelovalcev.
contract-controller = Upravljavec
contract-processor = Obdelovalec
contract-party-name = Ime
contract-party-seat = Sedež
contract-party-no = Matična številka
contract-party-head = Zastopa
contract-party-mail = E-naslov
contract-party-missing = še ni vpisano
contract-this-version = Ta različica
contract-version = Različica
contract-version-from = Različica { $version }, velja od { $date }
contract-other-versions = Druge različice:
contract-notice-days = Rok za napoved sprememb
contract-days =
    { $n ->
        [one] { $n } dan
        [two] { $n } dneva
        [few] { $n } dnevi
       *[other] { $n } dni
    }
contract-hash = Odtis besedila
contract-hash-full = Odtis besedila: { $hash }
contract-state = Stanje
contract-accepted-on = sprejeta { $date }
contract-not-accepted = še ni sprejeta
contract-text = Besedilo
contract-accept-title = Sprejmi različico { $version }
contract-accept-button = Sprejmem pogodbo
contract-accept-who = Pogodbo sprejmeš za organizacijo { $tenant }.
contract-accept-kept = Zapiše se, kdo, kdaj in katero besedilo. Zapis ostane in ga vidita obe strani.
contract-accepted-active = Pogodba je sprejeta. Organizacija je zdaj dejavna.
contract-accepted-now = Pogodba je sprejeta.
contract-accepted-before = Ta različica je že sprejeta.
contract-accepted-version = Sprejeta različica { $version }
contract-accepted-founding = ob odprtju organizacije
contract-profile-first = Pogodba imenuje obe stranki, zato se sprejme, ko je vpisano, kdo je organizacija: pravno ime, naslov in kdo jo zastopa. Izpolni nastavitve in se vrni.
contract-profile-link = Izpolni nastavitve
contract-version-changed = Medtem je izšla nova različica pogodbe. Preberi jo in jo sprejmi na strani Pogodba.
contract-waits-now = Različica { $version } pogodbe o obdelavi že velja in še ni sprejeta. Sprejme jo odgovorna oseba.
contract-waits-until = Različico { $version } pogodbe o obdelavi je treba sprejeti do { $date }.
contract-waits-read = Preberi jo
contract-past = Sprejete različice
contract-print = Stran lahko natisneš: natisneta se besedilo in seznam podobdelovalcev.
contract-subs = Podobdelovalci
contract-subs-lead = Koga pri obdelavi uporablja obdelovalec, za katero nalogo in od kdaj. Spremembe so napovedane vnaprej.
contract-subs-none = Obdelovalec ne uporablja podobdelovalcev.
contract-sub-coming = napovedan
contract-sub-in-force = v uporabi
contract-sub-leaving = se izteka
contract-sub-ended = končan
contract-sub-cancelled = preklican
contract-sub-never = preklican, preden bi se začel uporabljati
contract-sub-since = od { $date }
contract-sub-until = do { $date }
contract-sub-data-in = podatki v: { $places }
contract-objection = Ugovarjaj
contract-objection-reason = Razlog ugovora
contract-objection-hint = Obdelovalec ga prebere in odgovori. Imen članov ne navajaj.
contract-objection-button = Pošlji ugovor
contract-objection-missing = Ugovor ni poslan: vpiši razlog.
contract-objection-long = Ugovor ni poslan: razlog ima lahko največ { $most } znakov.
contract-objection-recorded = Ugovor je zapisan. Obdelovalec ga vidi in bo odgovoril.
contract-objection-recorded-before = Ugovor temu podobdelovalcu je že zapisan.
contract-objection-said = Ugovor z dne { $date }: { $reason }
contract-objection-answered = Odgovor z dne { $date }: { $answer }
contract-objection-waits = Obdelovalec še ni odgovoril.
contract-mail-agreement-subject = { $tenant }: nova pogodba o obdelavi
contract-mail-agreement-body =
    Pozdrav,

    izšla je različica { $version } pogodbe o obdelavi osebnih podatkov za organizacijo { $tenant }. Velja od { $date }; do tedaj jo preberi in sprejmi:

    { $link }

    Če je organizacija ne sprejme, lahko pogodbo odpove z istim dnem.
contract-mail-sub-subject = { $tenant }: sprememba med podobdelovalci
contract-mail-joins-body =
    Pozdrav,

    od { $date } bo obdelovalec za organizacijo { $tenant } uporabljal podobdelovalca { $name }.

    Naloga: { $task }
    { $about }

    Do tega dne lahko organizacija ugovarja:

    { $link }
contract-mail-cancelled-body =
    Pozdravljeni,

    podobdelovalca { $name }, ki ga je obdelovalec napovedal za organizacijo { $tenant }, ne bo uporabljal.

    Seznam podobdelovalcev: { $link }
contract-mail-answer-body =
    Pozdravljeni,

    obdelovalec je odgovoril na ugovor organizacije { $tenant } proti podobdelovalcu { $name }:

    { $answer }

    Seznam podobdelovalcev: { $link }
contract-mail-answer-subject = { $tenant }: odgovor na ugovor proti podobdelovalcu
contract-mail-leaves-body =
    Pozdrav,

    podobdelovalca { $name } obdelovalec za organizacijo { $tenant } uporablja samo še do { $date }.

    Seznam podobdelovalcev: { $link }
