## Kje sem v javnosti

portal-public-title = Kje sem v javnosti
portal-public-title-other = Kje je v javnosti
portal-public-lead = Vsaka javna stran z imenom te osebe: zakaj je tam, kako je ime zapisano in do kdaj. Prikaz imena lahko takoj skrajšaš ali objavi ugovarjaš; uvrstitev ostane.
portal-public-guardian-decides = Do 15. leta o tem odloča starš ali skrbnik.
portal-public-person-decides = O tem odloča oseba sama ali skrbnik, ki privoljuje zanjo.
portal-public-none = Imena ni na nobeni javni strani
portal-public-none-text = Ko bo organizacija objavila rezultate tekmovanja z uvrstitvijo te osebe, bo stran zapisana tukaj.
portal-public-words = Na strani piše:
portal-public-pages = Strani
portal-public-place = { $part } · { $place }. mesto
portal-public-page-category = rezultati kategorije (tudi kot JSON in CSV)
portal-public-page-contests = rezultati, žreb in borbe kategorije (tudi kot JSON in CSV)
portal-public-page-competition = stran tekmovanja (dobitniki medalj; vsi rezultati v JSON in CSV)
portal-public-page-athlete = stran tekmovalca ali tekmovalke
portal-public-hidden = ime ni objavljeno
portal-public-by-you = skrajšano na željo osebe
portal-public-hidden-by-you = skrito na željo osebe
portal-public-why = Zakaj
portal-public-why-text = { $purpose } – člen { $article } Splošne uredbe: { $basis }
portal-public-rule = Pravilo te objave
portal-public-rule-text = { $age }: { $style }
portal-public-since = Javno od
portal-public-until = Do kdaj
portal-public-objected = Ugovor je prejet, ime je skrito. Odgovor pride do { $date }.
portal-public-to-request = Poglej ugovor
portal-public-shorten = Skrajšaj ime
portal-public-change = Spremeni prikaz imena
portal-public-object = Ugovarjaj objavi
portal-public-no-photos = Fotografij oseb na javnih straneh tega programa ni, zato jih tu ni treba skriti.
portal-public-elsewhere = Je ime na strani, ki je ni na seznamu?
portal-public-elsewhere-link = Pošlji ugovor
portal-then-title = Kaj se zgodi potem
portal-shorten-title = Skrajšaj ime
portal-shorten-now = Zdaj na javnih straneh piše: »{ $words }«.
portal-shorten-how = Kako naj piše odslej
portal-shorten-by-rule = kot določa pravilo te objave
portal-shorten-error = Izberi, kako naj bo ime zapisano.
portal-shorten-then-at-once = Sprememba velja takoj, na vseh straneh tega tekmovanja in v datotekah JSON in CSV, tudi če organizacija rezultate vnese znova.
portal-shorten-then-remains = Uvrstitev, klub, zmage in borbe ostanejo. Stran tekmovalca ali tekmovalke obstaja samo s polnim imenom.
portal-shorten-then-others = Kopij, ki so jih naredili drugi (iskalniki, mediji), s tem ne moremo spremeniti.
portal-shorten-then-no-answer = Organizaciji ni treba odločati in razloga ne sprašujemo. Premisliš si lahko kadar koli.
portal-shorten-do = Shrani prikaz imena
portal-shorten-or = Želiš, da organizacija objavo ponovno presodi?
portal-shorten-done = Prikaz imena je spremenjen.
portal-shorten-objected = Dokler organizacija ne odgovori na ugovor, ostane ime skrito.
portal-object-title = Ugovor zoper objavo
portal-object-before = Zdaj piše
portal-object-after = Takoj po ugovoru piše
portal-object-then-at-once = Ime se takoj skrije na vseh straneh te objave in ostane skrito, dokler o ugovoru ni odločeno (člen 21(1) Splošne uredbe).
portal-object-then-remains = Ostane mesto brez imena: uvrstitev, klub in izidi borb, da so rezultati drugih pravilni.
portal-object-then-answer = { $tenant } odgovori do { $date }. Rok vidiš na strani zahteve.
portal-object-then-refused = Če organizacija dokaže nujne zakonite razloge, ugovor zavrne z obrazložitvijo in ime je spet prikazano po pravilu objave. Zoper to se lahko pritožiš Informacijskemu pooblaščencu.
portal-object-reason = Razlog
portal-object-reason-hint = Kaj v tvojem položaju govori proti objavi. Razlog preberejo samo tisti, ki o ugovoru odločajo.
portal-object-do = Skrij ime in pošlji ugovor
portal-object-or = Zadostuje krajši zapis, brez razloga in čakanja?
portal-object-done = Ime je skrito, ugovor je prejet.

## Privolitve

portal-consents-title = Privolitve
portal-consents-lead = Članstvo deluje tudi brez vseh privolitev, ki niso zakonsko potrebne. Pri vsaki piše, kaj se zgodi, če privoliš, in kaj, če ne.
portal-consents-guardian-decides = Do 15. leta privoljuje starš ali skrbnik; zato tu ni gumbov.
portal-consents-person-decides = Od 15. leta o privolitvah odloča oseba sama; zato tu ni gumbov.
portal-consents-other-decides = O privolitvah odloča skrbnik, ki je za to vpisan; zato tu ni gumbov.
portal-consent-how = v portalu osebe
portal-consent-given = Dana
portal-consent-not-given = Ni dana
portal-consent-withdrawn = Umaknjena { $date }
portal-consent-given-on = { $date }, { $how }
portal-consent-if-yes = Če privoliš
portal-consent-if-no = Če ne privoliš
portal-consent-if-withdraw = Če umakneš
portal-consent-if-stays = Če ostane
portal-consent-now = Tako je zdaj.
portal-consent-decide = Preberi in odloči
portal-consent-withdraw = Umakni
portal-consent-yes-processing = Organizacija hrani in uporablja podatke, ki jih potrebuje za otrokovo članstvo, vadbo, izpite in tekmovanja.
portal-consent-no-processing = Organizacija hrani samo ime, datum rojstva in stik skrbnika. Otroka ni mogoče prijaviti na izpit ali tekmovanje.
portal-consent-yes-health = Pooblaščena oseba vpiše zmožnost za vadbo in tekmovanje ter omejitve. Podatki so zapečateni in vsak vpogled je zapisan.
portal-consent-no-health = Zdravstveni zapis je prazen. Potrdila za nastop pokažeš sproti, organizacija jih ne hrani.
portal-consent-yes-pictures = Organizacija sme fotografirati in snemati pri vadbi in na tekmovanjih ter posnetke objaviti v svojih glasilih in na svoji spletni strani.
portal-consent-no-pictures = Posnetkov organizacija ne objavi. Na vadbo, članstvo in tekmovanja to ne vpliva.
portal-consent-give-title = Odločitev o privolitvi
portal-consent-text = Besedilo privolitve
portal-consent-version = Različica besedila: { $version }.
portal-consent-for = { $by } odloča za osebo { $name }.
portal-consent-free = Odločitev je prosta. Privolitev lahko kadar koli umakneš na isti strani, v prav toliko korakih.
portal-consent-yes = Privolim
portal-consent-no = Ne privolim
portal-consent-done = Privolitev je zapisana. Potrdilo je na seznamu.
portal-consent-withdraw-title = Umik privolitve
portal-consent-other-holds = Še naprej velja druga privolitev za isti namen, zato se ne spremeni nič.
portal-consent-withdraw-do = Umaknem privolitev
portal-consent-keep = Privolitev naj ostane
portal-consent-withdrawn-done = Privolitev je umaknjena. Potrdilo je na seznamu.
portal-consent-withdrawn-erased = Privolitev je umaknjena. Ostali so samo ime, datum rojstva in stik skrbnika.
portal-consent-withdrawn-health = Privolitev je umaknjena. Zdravstveni zapis je prazen.
portal-receipts = Potrdila
portal-receipts-none = Potrdil še ni.
portal-receipt-title = Potrdilo o privolitvi
portal-receipt-whose = Čigavi podatki
portal-receipt-to = Komu
portal-receipt-what = Za kaj
portal-receipt-who = Kdo je odločil
portal-receipt-when = Kdaj
portal-receipt-how = Kako
portal-receipt-version = Besedilo
portal-receipt-recorded = Zapisano
portal-receipt-withdrawn = Umaknjeno
portal-receipt-number = Številka potrdila
portal-receipt-no-text = Besedilo te privolitve ni shranjeno v programu: je na papirju ali v starejši različici. Vprašaj organizacijo.

## Kdo je odprl moje podatke

portal-opened-title = Kdo je odprl podatke
portal-opened-lead = Vpisi iz dnevnika obdelave: kdo in v kateri vlogi, kdaj, kaj in zakaj. Dnevnika ni mogoče neopazno spremeniti.
portal-opened-count =
    { $n ->
        [one] { $n } vpis
        [two] { $n } vpisa
        [few] { $n } vpisi
       *[other] { $n } vpisov
    }
portal-opened-readers =
    { $n ->
        [one] { $n } druga oseba
        [two] { $n } drugi osebi
        [few] { $n } druge osebe
       *[other] { $n } drugih oseb
    }
portal-opened-years = Leto
portal-opened-year = Leto { $year }
portal-opened-health = Podatki o zdravju
portal-opened-health-none = Podatkov o zdravju v tem času ni odprl nihče.
portal-opened-others = Vsi drugi podatki
portal-opened-none = Ni vpisov.
portal-opened-system = Program sam
portal-opened-you = Ti
portal-opened-gone = Oseba brez računa
portal-opened-support = osebje obdelovalca, zadeva { $ticket }

## Moji podatki

portal-data-title = Podatki in zasebnost
portal-data-lead = Kaj hrani { $tenant } o osebi { $name }, zakaj in do kdaj.
portal-data-values =
    { $n ->
        [one] { $n } vpisan podatek
        [two] { $n } vpisana podatka
        [few] { $n } vpisani podatki
       *[other] { $n } vpisanih podatkov
    }
portal-data-until = Do kdaj
portal-data-why = Zakaj
portal-data-source = Od kod
portal-data-recipients = Kdo jih dobi
portal-data-nobody = nihče razen organizacije in njenega obdelovalca
portal-data-fields = Katera polja
portal-data-until-log = Najstarejši vpis je z dne { $oldest }; vpisi tistega leta se hranijo do { $date }.
portal-data-until-left = Članstvo se je končalo { $date }.
portal-data-until-guardian = Zastopanje se konča { $date }.
portal-data-until-request = Najstarejša odgovorjena zahteva se izbriše { $date }.
portal-data-health = Podatki o zdravju
portal-data-health-yours = Zapis je zapečaten. Tu ga ne odpiramo, ker bi bil vsak ogled vpisan v dnevnik; dobiš ga v prenosu.
portal-data-health-not-yours = Zapis je zapečaten. Odpre ga samo oseba, ki je za to pooblaščena, ali skrbnik, ki sme videti podatke o zdravju.
portal-data-open = Odpri
portal-data-to-opened = Vsak vpogled in vsaka sprememba z razlogom.
portal-data-to-consents = Kaj je dovoljeno in kako to spremeniš.
portal-data-to-public = Strani z imenom in kako ga skrajšaš.
portal-data-to-requests = Dostop, popravek, izbris, omejitev, prenos, ugovor ali drugo vprašanje o podatkih.
portal-data-notice = Obvestilo o zasebnosti organizacije
portal-copy-heading = Prenesi podatke
portal-copy-lead = Zaklenjen ZIP z berljivo stranjo ter datotekama JSON in CSV: vse, kar je vpisano.
portal-copy-with-health = Tudi podatki o zdravju.
portal-copy-without-health = Brez podatkov o zdravju.
portal-copy-make = Pripravi prenos
portal-copy-title = Prenos podatkov
portal-copy-passphrase = Geslo za datoteko
portal-copy-once = Prikazano je samo enkrat in ni nikjer shranjeno. Zapiši ga, preden zapustiš stran. Če ga izgubiš, pripravi nov prenos.
portal-copy-opens = Datoteka ZIP je šifrirana (AES-256). V sistemu Windows jo odpre 7-Zip, v macOS Keka ali The Unarchiver; vgrajeni programi je večinoma ne odprejo.
portal-copy-shown = Geslo je bilo že prikazano. Če ga nimaš, pripravi nov prenos.
portal-copy-look = Osveži stanje
portal-copy-minutes =
    { $n ->
        [one] Datoteka čaka { $n } minuto in se prenese enkrat.
        [two] Datoteka čaka { $n } minuti in se prenese enkrat.
        [few] Datoteka čaka { $n } minute in se prenese enkrat.
       *[other] Datoteka čaka { $n } minut in se prenese enkrat.
    }
portal-copy-under-way = En prenos se že pripravlja. Počakaj, da bo končan.
portal-copy-cancelled = Prenos je preklican.

## Zahteve

portal-requests-title = Zahteve o podatkih
portal-requests-mine = Poslane zahteve
portal-requests-none = Zahtev še ni.
portal-request-new = Nova zahteva
portal-request-new-title = Nova zahteva o podatkih
portal-request-title = Zahteva o podatkih
portal-request-what = Kaj zahtevaš
portal-request-text = Besedilo zahteve
portal-request-text-hint = Napiši, za katere podatke gre in kaj želiš. Pri dostopu, prenosu in izbrisu je lahko prazno.
portal-request-promise = { $tenant } mora odgovoriti do { $date }, brezplačno. Potrdilo o prejemu dobiš takoj, tudi po elektronski pošti.
portal-request-send = Pošlji zahtevo
portal-request-sent = Zahteva je prejeta. To je potrdilo.
portal-request-error-kind = Izberi, kaj zahtevaš.
portal-request-error-text = Napiši vsaj nekaj besed.
portal-request-error-long = Besedilo je predolgo: največ { $most } znakov.
portal-request-kind = Vrsta
portal-request-received = Prejeto
portal-request-due = Rok za odgovor
portal-request-due-first = Prvi rok
portal-request-state = Stanje
portal-request-answered-at = Odgovorjeno
portal-request-by = Zahtevo je poslal račun: { $name }.
portal-request-extension = Zakaj bo odgovor pozneje
portal-request-waits = Zahteva čaka na odgovor. Ko bo odgovor tu, dobiš elektronsko sporočilo.
portal-request-answer = Odgovor
portal-request-refusal = Zavrnitev
portal-request-complaint = Če se z odgovorom ne strinjaš, se lahko pritožiš nadzornemu organu: Informacijski pooblaščenec, Dunajska cesta 22, 1000 Ljubljana, gp.ip@ip-rs.si, 01 230 97 30, www.ip-rs.si. Uveljavljaš lahko tudi sodno varstvo.
portal-request-changed = Zahtevo je medtem spremenil nekdo drug. Odpri jo znova.
portal-consent-said-yes = { $name }: privolitev da
portal-consent-said-no = { $name }: privolitve ne da
portal-consent-said-nothing = { $name }: še brez odgovora
portal-consent-said-paper = Privolitev je na papirju pri organizaciji.
portal-request-done-taken = Zahtevo obravnavaš ti. Oseba vidi, da je v obravnavi.
portal-request-done-extended = Rok je podaljšan do { $date }. Oseba dobi razlog po elektronski pošti.
portal-request-done-answered = Odgovor je poslan.
portal-request-done-refused = Zavrnitev je poslana.
portal-request-task-access = Člen 15: oseba mora izvedeti, kaj je vpisano, zakaj in kdo to dobi, ter dobiti kopijo.
portal-request-task-rectification = Člen 16: popravi, kar ne drži, in dopolni, kar manjka.
portal-request-task-erasure = Člen 17: izbriši vse, razen tistega, kar mora organizacija po zakonu hraniti. V odgovoru napiši, kaj ostane in zakaj. Izbris je na strani člana, potem ko je arhiviran.
portal-request-task-restriction = Člen 18: podatke hrani, a jih ne uporabljaj, dokler ni razčiščeno.
portal-request-task-portability = Člen 20: izroči podatke v strojno berljivi obliki, osebi ali organizaciji, ki jo navede.
portal-request-task-objection = Člen 21: presodi, ali so razlogi za obdelavo nujni. Dokler ne odgovoriš, se obdelava ustavi.
portal-request-task-withdraw-consent = Člen 7(3): privolitev končaj takoj. Obdelava do takrat ostane zakonita.
portal-request-task-automated = Člen 22: odločitev naj pregleda človek.
portal-request-task-other = Preberi, kaj oseba želi, in odgovori.
portal-answer-way-bundle = Pripravi kopijo podatkov
portal-answer-way-edit = Popravi podatke člana
portal-answer-way-erase = Izbriši podatke člana
portal-request-overdue =
    { $n ->
        [one] { $date } – zamuja { $n } dan
        [two] { $date } – zamuja { $n } dneva
        [few] { $date } – zamuja { $n } dni
       *[other] { $date } – zamuja { $n } dni
    }
portal-request-due-soon =
    { $n ->
        [one] { $date } – še { $n } dan
        [two] { $date } – še { $n } dneva
        [few] { $date } – še { $n } dni
       *[other] { $date } – še { $n } dni
    }
portal-request-state-received = Prejeta
portal-request-state-in-progress = V obravnavi
portal-request-state-answered = Odgovorjena
portal-request-state-refused = Zavrnjena
portal-request-kind-access = Dostop do podatkov
portal-request-kind-rectification = Popravek
portal-request-kind-erasure = Izbris
portal-request-kind-restriction = Omejitev obdelave
portal-request-kind-portability = Prenos k drugemu
portal-request-kind-objection = Ugovor
portal-request-kind-withdraw-consent = Umik privolitve
portal-request-kind-automated = Samodejna odločitev
portal-request-kind-other = Drugo
portal-request-hint-access = Člen 15: kaj je vpisano, zakaj in kdo to dobi. Kopijo lahko takoj preneseš tudi na strani Podatki in zasebnost.
portal-request-hint-rectification = Člen 16: napačen podatek se popravi, nepopoln dopolni.
portal-request-hint-erasure = Člen 17: podatki se izbrišejo, razen tistih, ki jih mora organizacija po zakonu hraniti.
portal-request-hint-restriction = Člen 18: podatki se hranijo, ne pa uporabljajo, dokler ni razčiščeno.
portal-request-hint-portability = Člen 20: podatki v strojno berljivi obliki, tebi ali drugi organizaciji.
portal-request-hint-objection = Člen 21: obdelava, ki temelji na zakonitem interesu, se ustavi, dokler ni presojena.
portal-request-hint-withdraw-consent = Člen 7(3): umakneš jo lahko tudi takoj na strani Privolitve.
portal-request-hint-automated = Člen 22: o tebi naj odloči človek in ne program.
portal-request-hint-other = Vse drugo o tvojih podatkih.
portal-request-mail-subject = { $tenant }: zahteva o osebnih podatkih
portal-request-mail-body =
    Pozdrav,

    tvoja zahteva o osebnih podatkih je prejeta ({ $tenant }). Rok za odgovor je { $due }.

    Zahteva in njeno stanje:
    { $link }
portal-request-mail-extended =
    Pozdrav,

    odgovor na tvojo zahtevo o osebnih podatkih bo pozneje. Novi rok je { $due }. Razlog in pravico do pritožbe prebereš na strani zahteve:
    { $link }

    { $tenant }
portal-request-mail-answered =
    Pozdrav,

    odgovor na tvojo zahtevo o osebnih podatkih te čaka na strani zahteve:
    { $link }

    { $tenant }
portal-request-mail-inbox-subject = { $tenant }: nova zahteva po Splošni uredbi
portal-request-mail-inbox-body =
    Pozdrav,

    { $tenant } ima novo zahtevo po Splošni uredbi o varstvu podatkov. Odgovor je treba poslati do { $due }.

    Odpri jo tukaj:
    { $link }

portal-request-mail-reminder-subject =
    { $n ->
        [0] { $tenant }: danes se izteče rok za odgovor na zahtevo
        [one] { $tenant }: še { $n } dan za odgovor na zahtevo
        [two] { $tenant }: še { $n } dneva za odgovor na zahtevo
        [few] { $tenant }: še { $n } dnevi za odgovor na zahtevo
       *[other] { $tenant }: še { $n } dni za odgovor na zahtevo
    }
portal-request-mail-late-subject = { $tenant }: rok za odgovor na zahtevo je potekel
portal-request-mail-reminder-body =
    Pozdravljeni,

    zahteva po Splošni uredbi o varstvu podatkov, ki je prišla { $received }, še nima odgovora ({ $tenant }). Rok je { $due }.

    Odgovorite nanjo ali podaljšajte rok z razlogom:
    { $link }

## Nabiralnik zahtev

portal-inbox-title = Zahteve
portal-inbox-lead = Zahteve članov in skrbnikov po Splošni uredbi, po roku za odgovor.
portal-inbox-open = Čakajo na odgovor
portal-inbox-done = Odgovorjene
portal-inbox-who = Kdo
portal-inbox-erased = izbrisana oseba
portal-inbox-none = Nobena zahteva ne čaka na odgovor.
portal-inbox-none-done = Odgovorjenih zahtev še ni.
portal-inbox-no-names = Vidiš vrsto, datume in stanje. Imena vidijo samo tisti, ki na zahteve odgovarjajo.
portal-inbox-overdue =
    { $n ->
        [one] { $n } zahtevi je rok potekel.
        [two] { $n } zahtevama je rok potekel.
        [few] { $n } zahtevam je rok potekel.
       *[other] { $n } zahtevam je rok potekel.
    }
portal-answer-take = Prevzemi v obravnavo
portal-answer-title = Odgovor
portal-answer-outcome = Kako odgovarjaš
portal-answer-granted = Zahtevi je ugodeno
portal-answer-granted-hint = Zahtevano je narejeno ali pojasnjeno.
portal-answer-granted-name = Ime ostane skrito.
portal-answer-refused = Zahteva je zavrnjena
portal-answer-refused-hint = Navedi razlog in člen, na katerega se opiraš (člen 12(4)).
portal-answer-refused-name = Dokazati je treba nujne zakonite razloge. Ime bo spet prikazano po pravilu objave.
portal-answer-text = Odgovor ali razlog zavrnitve
portal-answer-text-hint = Prebere ga oseba, ki je poslala zahtevo. Pouk o pritožbi je dodan samodejno.
portal-answer-send = Pošlji odgovor
portal-answer-extend-title = Podaljšaj rok
portal-answer-extend-lead = Če je zahteva zapletena ali jih je veliko, se rok enkrat podaljša za dva meseca, do { $date } (člen 12(3)). Oseba izve razlog.
portal-answer-extension = Razlog za podaljšanje
portal-answer-extension-hint = Zakaj en mesec ne zadostuje.
portal-answer-extend = Podaljšaj rok
portal-answer-error-outcome = Izberi, ali je zahtevi ugodeno.
portal-answer-error-extended = Rok je že podaljšan ali je potekel.
portal-answer-late = Rok za odgovor je potekel. Odgovori takoj; podaljšanje ni več mogoče.
portal-answer-guardian = Skrbnik ali skrbnica člana.
portal-answer-hidden = Ime je od prejema ugovora skrito na javnih straneh, dokler ne odgovoriš.
portal-consent-refused-done = Zabeleženo: ne privoliš. To lahko kadar koli spremeniš.
portal-consent-open = še ni dogovorjeno

portal-everywhere-title = Povsod, tudi v prihodnje
portal-everywhere-now = Povsod največ:
portal-everywhere-by-rule = Za vsako objavo velja njeno pravilo. Lahko pa odločiš enkrat za vse: za to, kar je že javno, in za vse, kar { $tenant } še objavi.
portal-everywhere-limited = To velja za vse, kar je že javno, in za vse, kar { $tenant } še objavi. Za posamezno objavo lahko pokažeš še manj.
portal-everywhere-decide = Odloči za vse objave
portal-everywhere-change = Spremeni za vse objave
portal-everywhere-how = Koliko imena naj bo javno
portal-everywhere-rule = Kolikor določa pravilo posamezne objave
portal-everywhere-rule-hint = Brez odločitve za vse. Kar je izbrano za posamezno objavo, ostane.
portal-everywhere-hidden-hint = Uvrstitev ostane, ob njej piše, da ime ni objavljeno.
portal-everywhere-object = Ugovarjam objavi imena
portal-everywhere-object-hint = Ime se skrije takoj. Organizacija mora ugovor presoditi in odgovoriti.
portal-everywhere-reason = Razlog za ugovor
portal-everywhere-save = Shrani odločitev
portal-everywhere-then = Kaj se zgodi
portal-everywhere-then-now = Javne strani, datoteke in viri novic se spremenijo takoj.
portal-everywhere-then-later = Rezultati, ki jih { $tenant } objavi pozneje, nosijo ime samo toliko, kot izbereš zdaj.
portal-everywhere-then-stays = Uvrstitev, klub, zmage in borbe ostanejo. Nikoli se ne pokaže več, kot določa pravilo objave.
portal-everywhere-then-back = Odločitev lahko kadar koli spremeniš ali prekličeš.
portal-everywhere-law = Pravica do ugovora: 21. člen Splošne uredbe. Na ugovor odgovori { $tenant } do { $due }. Odločitev velja samo za objave te organizacije; česar ne objavlja ona, tu ni mogoče spremeniti.
portal-everywhere-done = Odločitev velja za vse objave, tudi prihodnje.
portal-shorten-by-everywhere = kot velja za vse tvoje objave
