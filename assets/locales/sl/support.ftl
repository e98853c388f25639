support-title = Dostopi podpore
support-lead = Osebje obdelovalca nima stalnega dostopa. Tu je vsak dostop, za katerega je prosilo, in vse, kar je prebralo.
support-note = Podpora samo bere: ničesar ne spremeni, izvozi ali prenese. Vsak ogled je v dnevniku obdelave, še preden se stran pokaže.
support-none = Podpora še ni prosila za dostop
support-none-text = Ko bo kdo od osebja prosil za dostop, bo prošnja tu. Organizacija jo dovoli ali zavrne.
support-state = Stanje
support-state-waiting = čaka na odgovor
support-state-lapsed = brez odgovora
support-state-refused = zavrnjeno
support-state-active = velja
support-state-over = poteklo
support-state-ended = končano
support-kind = Vrsta
support-kind-support = Pomoč
support-kind-support-lead = Organizacija je prosila za pomoč. Dostop dovoli sama.
support-kind-incident = Preiskava dogodka
support-kind-incident-lead = Nekaj je narobe z varnostjo ali delovanjem. Če se mudi, odobri drugi zaposleni in organizacija izve takoj.
support-kind-authority = Odredba organa
support-kind-authority-lead = Sodišče ali inšpektor je odredil vpogled. Organizacija izve takoj ali, če organ to prepove, ko prepoved mine.
support-kind-hold = Zadržanje izbrisa
support-kind-hold-lead = Podatki so nujni za pravni zahtevek. Nihče ne dobi vpogleda; določeni člani se do izteka ne izbrišejo. Organizacija se mora strinjati.
support-kind-vital = Oseba v nevarnosti
support-kind-vital-lead = Samo izbrani podatki ene osebe, največ 15 minut.
support-part-members = člani
support-part-competitions = tekmovanja
support-part-log = dnevnik obdelave
support-part-settings = nastavitve in obvestila o zasebnosti
support-part-health = zdravstveni podatki
support-part-health-hint = Samo za skrbnike posebnih podatkov, in samo če brez tega res ne gre.
support-custodians = Zdravstvenih podatkov ni med možnostmi: odprejo jih samo skrbniki posebnih podatkov ({ $names }). Če so potrebni, naj prošnjo odda eden od njih.
support-custodians-none = Zdravstvenih podatkov ni med možnostmi: odprejo jih samo skrbniki posebnih podatkov, in ti še niso imenovani (operator.custodians v nastavitvah).
support-part-address = naslov
support-part-contact = telefon, e-naslov in stik v sili
support-part-guardians = skrbniki s stiki
support-part-none = brez vpogleda
support-parts = Obseg
support-parts-vital = Podatki te osebe
support-page-home = začetna stran
support-page-members = seznam članov
support-page-member = stran člana
support-page-competitions = seznam tekmovanj
support-page-competition = tekmovanje
support-page-category = kategorija tekmovanja
support-page-log = dnevnik obdelave
support-page-settings = nastavitve
support-page-notices = obvestila o zasebnosti
support-page-health = zdravstveni podatki člana
support-page-person = izbrani podatki ene osebe
support-page-other = druga stran
support-ticket = Zahtevek
support-ticket-hint = Številka iz sistema za podporo, na primer P-2026-041.
support-purpose = Namen
support-purpose-choose = Izberi namen
support-asked-by = Za dostop prosi
support-by-at = { $name }, { $at }
support-approved-by = Dovoljenje
support-approved-second = Nujno dovoljenje drugega zaposlenega
support-refused-by = Zavrnitev
support-ended-by = Konec
support-ends = Velja do
support-lasts = Trajanje
support-minutes = Trajanje v minutah
support-minutes-n =
    { $n ->
        [one] { $n } minuta
        [two] { $n } minuti
        [few] { $n } minute
       *[other] { $n } minut
    }
support-minutes-hint = Največ { $most }. Štejejo od dovoljenja.
support-order = Odredba
support-order-no = Številka odredbe
support-authority = Organ
support-forbidden = Odredba prepoveduje, da organizacijo obvestimo
support-forbidden-hint = Potem lahko dostop odobri samo drugi zaposleni. Organizacija izve sama od sebe, ko prepoved mine.
support-tell = Prepoved velja do
support-tell-hint = Na ta dan se organizaciji pošlje obvestilo. Pusti prazno, če prepovedi ni.
support-person = Samo ena oseba
support-person-hint = Ime in priimek, številka člana ali naslov njegove strani. Kdo je to, se preveri šele ob dovoljenju.
support-persons = Osebe
support-persons-hint = Vsaka v svoji vrstici: ime in priimek, številka člana ali naslov njegove strani. Samo tiste, ki so nujne.
support-person-is = Kdo je »{ $typed }«
support-person-choose = Izberi člana
support-person-unknown = »{ $typed }« ni član te organizacije ali ni zapisan tako. Prošnje ni mogoče dovoliti; zavrni jo.
support-ops-person-unclear = Prošnja je zaključena in brez dostopa: ne imenuje natanko enega člana. Poskus je v dnevniku organizacije.
support-person-unclear = Ni jasno, kdo je mišljen. Prošnja mora imenovati natanko enega člana.
support-person-lead = Samo podatki, ki so bili imenovani v prošnji. Drugih oseb tu ni.
support-second = Drugi zaposleni za nujno odobritev
support-second-hint = Odobri lahko namesto organizacije, če ni mogoče čakati. Organizacija izve takoj.
support-second-none = Nihče, počakam na organizacijo
support-text = Pojasnilo
support-text-hint = Kaj se dogaja in zakaj drugače ne gre. Vidi ga, kdor odloča.
support-tenant = Organizacija
support-tenant-choose = Izberi organizacijo
support-hold-until = Izbris zadržan do
support-hold-until-hint = Po tem dnevu se člani spet lahko izbrišejo. Prej lahko zadržanje konča katera koli stran.
support-error-tenant = Izberi organizacijo.
support-error-ticket = Vpiši številko zahtevka.
support-error-purpose = Izberi namen.
support-error-parts = Izberi, kaj je treba videti.
support-error-parts-person = Pri eni osebi so na voljo samo člani in zdravstveni podatki. Izpusti osebo ali ostale dele.
support-error-person = Vpiši, za koga gre.
support-error-persons =
    { $n ->
        [one] Imenuj samo { $n } osebo.
        [two] Imenuj največ { $n } osebi.
        [few] Imenuj največ { $n } osebe.
       *[other] Imenuj največ { $n } oseb.
    }
support-error-minutes = Vpiši število minut od 1 do { $most }.
support-error-authority = Vpiši organ, ki je izdal odredbo.
support-error-order = Vpiši številko odredbe.
support-error-forbidden = Označi, da odredba prepoveduje obvestilo, ali izbriši dan prepovedi.
support-error-second = Izberi drugega zaposlenega: organizacija zaradi prepovedi ne more odobriti.
support-error-day = Vpiši dan v prihodnosti, največ pet let naprej.
support-error-text = Pojasni, zakaj gre.
support-error-long = Predolgo je: dovoljenih je največ { $most } znakov.
support-show-title = Dostop podpore
support-show-hold = Zadržanje izbrisa
support-look = Preglej in odloči
support-refuse = Zavrni
support-approve-title = Ali podpori dovoliš dostop?
support-approve = Dovoli dostop
support-approve-reads = Podpora samo bere. Davčne številke so zakrite.
support-approve-log = Vsak ogled je v tvojem dnevniku obdelave, s številko zahtevka.
support-approve-end = Minute začnejo teči zdaj. Dostop lahko kadar koli končaš, na koncu pa dobiš poročilo.
support-approve-health-title = Prošnja obsega zdravstvene podatke.
support-approve-health = Odpre jih lahko samo eden od skrbnikov posebnih podatkov pri obdelovalcu. Dovoli samo, če brez tega ne gre.
support-approve-hold = Podatki teh članov se do navedenega dne ne izbrišejo, tudi če to kdo zahteva. Drugi člani ostanejo izbrisljivi. Nihče ne dobi vpogleda.
support-hold-question = Ali se strinjaš z zadržanjem izbrisa?
support-agree = Strinjam se
support-end = Končaj dostop
support-end-hold = Končaj zadržanje
support-read = Kaj je bilo prebrano
support-read-nothing = Nič.
support-approved-done = Dostop je dovoljen. Minute tečejo.
support-hold-done = Zadržanje velja. Končaš ga lahko na tej strani.
support-refused-done = Prošnja je zavrnjena.
support-ended-done = Končano. Dostopa ni več.
support-answered = Na to prošnjo je že kdo odgovoril.
support-lapsed = Prošnja je čakala predolgo in ne velja več. Oddaj novo.
support-not-urgent = Te vrste dostopa ne more odobriti drugi zaposleni. Odloči organizacija.
support-hold-refused = Izbris te osebe je zadržan zaradi pravnega zahtevka. Zadržanje konča odgovorna oseba ali administracija na strani Dostopi podpore ali obdelovalec v svoji konzoli, sicer mine samo.
support-refused-same = O svoji prošnji ne more odločiti, kdor jo je oddal. Odločita dva.
support-refused-staff = Od tu ali s tem računom podpora ne vstopa. Izjava o zaupnosti in usposabljanje morata veljati (v konzoli obdelovalca pod Zaupnost), povezava pa mora biti iz omrežja, ki je dovoljeno za podporo.
support-read-only-title = Samo za branje.
support-read-only-settings = Podpora vidi nastavitve, spremeni pa jih lahko samo organizacija.
support-refused-write = Podpora samo bere. Spremembo naredi organizacija sama.
support-refused-suspended = Organizacija je začasno ustavljena: podpora v njej ne bere ničesar. Ko bo spet delovala, bo dostop spet veljal, če se medtem ne izteče ali konča.
support-refused-page = Te strani podpora ne odpre: obrazci, izvozi in prenosi niso del nobenega dostopa.
support-refused-scope = Dovoljeni obseg te strani ne vključuje. Oddaj novo prošnjo s širšim obsegom.
support-refused-custodian = Zdravstvene podatke odprejo samo skrbniki posebnih podatkov. Prošnjo naj odda eden od njih.
support-notice-asked = Podpora prosi za dostop (zahtevek { $ticket }).
support-notice-hold = Obdelovalec prosi za zadržanje izbrisa (zahtevek { $ticket }).
support-notice-active = Podpora ima zdaj dostop do te organizacije (zahtevek { $ticket }).
support-notice-urgent = Podpora je imela nujen dostop, ki ga je odobril drugi zaposleni (zahtevek { $ticket }).
support-notice-answer = Preglej in odloči
support-notice-see = Poglej, kaj je bilo prebrano
support-nav-person = Oseba
support-bar-label = Dostop podpore
support-bar-title = Podpora – samo za branje
support-bar-ticket = Zahtevek { $ticket }
support-bar-left =
    { $n ->
        [one] še { $n } minuta
        [two] še { $n } minuti
        [few] še { $n } minute
       *[other] še { $n } minut
    }
support-bar-end = Končaj zdaj
support-access-read = podpora obdelovalca, ogled
support-access-allowed = dovoljen dostop podpore do te osebe
support-access-held = izbris zadržan zaradi pravnega zahtevka
support-access-released = zadržanje izbrisa končano
support-ops-title = Podpora
support-ops-lead = Tvoje prošnje za dostop in prošnje sodelavcev, pri katerih si drugi zaposleni.
support-ops-new = Nova prošnja
support-ops-none = Nobene prošnje
support-ops-none-text = Brez prošnje, ki jo dovoli organizacija, do njenih podatkov ne pride nihče.
support-ops-for-me = prosi te sodelavec
support-ops-enter = Vstopi
support-ops-choose = Vsaka vrsta dostopa ima svoja pravila. Izberi najožjo, ki zadošča.
support-ops-send = Oddaj prošnjo
support-ops-asked = Prošnja je oddana. Kdor odloča, je dobil sporočilo.
support-ops-take-back = Umakni prošnjo
support-ops-secret = Organ prepoveduje obvestilo organizaciji. O tej odredbi ne govori z nikomer pri organizaciji; obveščena bo samodejno.
support-ops-second = Nujna odobritev
support-ops-second-text = Odobri samo, če na organizacijo ni mogoče čakati. Za odločitev odgovarjaš tudi ti; organizacija izve takoj, razen če organ to prepoveduje.
support-ops-approve = Odobri nujni dostop
support-ops-approved = Nujni dostop je odobren.
operator-nav-support = Podpora
tenants-nav-support = Dostopi podpore
operator-mail-support-asked = Prošnja podpore za dostop
operator-mail-support-second = Prošnja za nujno odobritev
operator-mail-support-answered = Odgovor na prošnjo podpore
operator-mail-support-allowed = Dovoljen dostop podpore
operator-mail-support-urgent = Nujni dostop podpore
operator-mail-support-late = Obvestilo o odredbi organa
operator-mail-support-report = Poročilo o dostopu podpore
audit-purpose-support = podpora obdelovalca
audit-purpose-support-fault = odprava napake
audit-purpose-support-question = pomoč pri uporabi
audit-purpose-support-import = pomoč pri uvozu ali prehodu
audit-purpose-support-incident = preiskava varnostnega dogodka
audit-purpose-support-order = odredba sodišča ali inšpektorja
audit-purpose-support-claim = pravni zahtevek
audit-purpose-support-danger = oseba v nevarnosti
audit-what-support-asked = podpora prosi za dostop (zahtevek { $ticket })
audit-what-support-approved = dovoljen dostop podpore (zahtevek { $ticket })
audit-what-support-approved-second = nujni dostop podpore je odobril drugi zaposleni obdelovalca (zahtevek { $ticket })
audit-what-support-refused = zavrnjen dostop podpore (zahtevek { $ticket })
audit-what-support-ended = končan dostop podpore (zahtevek { $ticket })
audit-what-support-read = podpora, ogled: { $page } (zahtevek { $ticket })
audit-what-support-hold-agreed = izbris zadržan (zahtevek { $ticket })
audit-what-support-hold-ended = zadržanje izbrisa končano (zahtevek { $ticket })
support-mail-asked-subject = { $tenant }: podpora prosi za dostop
support-mail-asked-body =
    Pozdrav,

    { $who } iz podpore prosi za dostop do organizacije { $tenant }.

    Vrsta: { $kind }
    Namen: { $purpose }
    Zahtevek: { $ticket }
    Obseg: { $parts }
    Trajanje: { $minutes } min

    Podpora so ljudje pri obdelovalcu, ki vodi to namestitev Tatamija. Do podatkov organizacije pridejo samo z dovoljenjem, samo za branje in za kratek čas.

    Brez odgovora prošnja po treh dneh ne velja več. Preglej jo in odloči:
    { $link }

    Tatami
support-mail-allowed-subject = { $tenant }: dostop podpore je dovoljen
support-mail-allowed-body =
    Pozdrav,

    prošnja podpore je dovoljena. Odločitev: { $by }.

    Za dostop prosi: { $who }
    Vrsta: { $kind }
    Namen: { $purpose }
    Zahtevek: { $ticket }
    Obseg: { $parts }
    Trajanje: { $minutes } min

    Podpora so ljudje pri obdelovalcu, ki vodi to namestitev Tatamija. Do podatkov organizacije pridejo samo z dovoljenjem, samo za branje in za kratek čas.

    Vse, kar se prebere, je v dnevniku obdelave. Dostop lahko končaš kadar koli:
    { $link }

    Tatami
support-mail-urgent-subject = { $tenant }: nujni dostop podpore
support-mail-urgent-body =
    Pozdrav,

    obdelovalec je zaradi nujnosti sam odobril dostop do organizacije { $tenant }.

    Vstopa: { $who }
    Odobritev: { $by }
    Vrsta: { $kind }
    Namen: { $purpose }
    Zahtevek: { $ticket }
    Obseg: { $parts }
    Trajanje: { $minutes } min

    Podpora so ljudje pri obdelovalcu, ki vodi to namestitev Tatamija.

    Dostop je samo za branje. Vsak ogled je v dnevniku obdelave. Dostop lahko končaš takoj:
    { $link }

    Tatami
support-mail-hold-asked-subject = { $tenant }: prošnja za zadržanje izbrisa
support-mail-hold-asked-body =
    Pozdrav,

    { $who } iz podpore prosi, da organizacija { $tenant } zaradi pravnega zahtevka do { $day } ne izbriše podatkov nekaterih članov. Vpogleda nihče ne dobi.

    Zahtevek: { $ticket }

    Brez odgovora prošnja po treh dneh ne velja več. Preglej jo in odloči:
    { $link }

    Tatami
support-mail-hold-allowed-subject = { $tenant }: izbris je zadržan
support-mail-hold-allowed-body =
    Pozdrav,

    organizacija se strinja z zadržanjem izbrisa do { $day }. Odločitev: { $by }.

    Za zadržanje prosi: { $who }
    Zahtevek: { $ticket }

    Vpogleda nihče ne dobi. Zadržanje lahko končaš kadar koli:
    { $link }

    Tatami
support-mail-hold-answered-subject = { $tenant }: izbris je zadržan
support-mail-hold-answered-body =
    Pozdrav,

    organizacija { $tenant } se strinja z zadržanjem izbrisa (zahtevek { $ticket }). Velja do { $day }.

    { $link }

    Tatami
support-mail-refused-subject = { $tenant }: prošnja je zavrnjena
support-mail-refused-body =
    Pozdrav,

    tvoja prošnja za dostop do organizacije { $tenant } (zahtevek { $ticket }) je zavrnjena.

    { $link }

    Tatami
support-mail-answered-subject = { $tenant }: dostop je dovoljen
support-mail-answered-body =
    Pozdrav,

    tvoja prošnja za dostop do organizacije { $tenant } (zahtevek { $ticket }) je odobrena. Minute tečejo.

    { $link }

    Tatami
support-mail-second-subject = { $tenant }: prošnja za nujno odobritev
support-mail-second-body =
    Pozdrav,

    { $who } te prosi, da kot drugi zaposleni pregledaš prošnjo za dostop do organizacije { $tenant }.

    Vrsta: { $kind }
    Namen: { $purpose }
    Zahtevek: { $ticket }
    Obseg: { $parts }
    Trajanje: { $minutes } min

    { $link }

    Tatami
support-mail-late-subject = { $tenant }: dostop po odredbi organa
support-mail-late-body =
    Pozdrav,

    pristojni organ je odredil dostop do podatkov organizacije { $tenant } in do zdaj prepovedoval, da te o tem obvestimo. Prepoved je minila.

    Vstop: { $who }
    Odobritev: { $by }
    Zahtevek: { $ticket }
    Obseg: { $parts }

    Podpora so ljudje pri obdelovalcu, ki vodi to namestitev Tatamija.

    Podrobnosti in vse, kar je bilo prebrano:
    { $link }

    Tatami
support-mail-report-subject = { $tenant }: poročilo o dostopu podpore
support-mail-report-body =
    Pozdrav,

    dostop podpore do organizacije { $tenant } je končan.

    Vstop: { $who }
    Odobritev: { $by }
    Vrsta: { $kind }
    Namen: { $purpose }
    Zahtevek: { $ticket }
    Obseg: { $parts }
    Od: { $from }
    Do: { $until }

    Prebrano:
    { $read }

    Podpora so ljudje pri obdelovalcu, ki vodi to namestitev Tatamija.

    Celoten seznam je v dnevniku obdelave in tukaj:
    { $link }

    Tatami
support-mail-report-nothing = nič
