operator-nav-tenants = Organizacije
operator-nav-outbox = Pošta
operator-nav-jobs = Opravila
operator-nav-installation = Namestitev
operator-tenants-title = Organizacije
operator-tenants-lead = Komu ta namestitev obdeluje podatke. Članov in njihovih podatkov tu ni.
operator-tenants-none = Še ni organizacij
operator-tenants-none-text = Tu bodo klubi, zveze in organizatorji te namestitve. Odpri prvo organizacijo.
operator-found-title = Nova organizacija
operator-found-lead = Organizacija dobi svoj ključ in svoje ločene podatke. Vodi jo odgovorna oseba, ki jo povabiš.
operator-found-button = Odpri organizacijo
operator-found-done = Organizacija { $name } je odprta.
operator-tenant-kind = Vrsta
operator-tenant-kind-missing = Izberi vrsto organizacije.
operator-tenant-name = Ime
operator-tenant-name-hint = Kot ga ljudje poznajo, na primer Judo klub Zelena dolina. Pozneje se lahko spremeni.
operator-tenant-name-missing = Vpiši ime organizacije.
operator-tenant-name-long = Ime je predolgo: dovoljenih je največ { $most } znakov. Skrajšaj ga.
operator-tenant-slug = Ime v naslovu
operator-tenant-slug-hint = Stoji v spletnem naslovu in se pozneje ne spremeni. Če pustiš prazno, nastane iz imena.
operator-tenant-slug-taken = To ime v naslovu ima že druga organizacija. Dopolni ga, na primer z imenom kraja.
operator-tenant-owner = Odgovorna oseba
operator-tenant-owner-missing = Izberi, kdo bo odgovorna oseba.
operator-tenant-owner-me = To sem jaz
operator-tenant-owner-me-hint = Tvoj račun dobi v tej organizaciji vlogo odgovorne osebe.
operator-tenant-owner-other = Nekdo drug
operator-tenant-owner-other-hint = Odgovorno osebo povabiš, sam račun obdelovalca pa podatkov organizacije ne vidi.
operator-tenant-email = E-naslov odgovorne osebe
operator-tenant-other-email = E-naslov odgovorne osebe, če to nisi ti
operator-tenant-email-wrong = To ni veljaven e-naslov. Vpiši ga kot ime@primer.si.
operator-tenant-address = Javni naslov
operator-tenant-since = Odprta
operator-tenant-owned = Odgovorna oseba je določena. Vloge ureja sama.
operator-tenant-waiting = Vabilo čaka na odgovor do { $until }.
operator-tenant-ownerless = Odgovorne osebe še ni in vabilo ne velja več.
operator-tenant-has-owner = Organizacija že ima odgovorno osebo. Vloge odslej ureja ona.
operator-tenant-note = Obdelovalec v organizaciji nima vloge. Njenih članov, rezultatov v pripravi in dnevnika ne vidi.
operator-tenant-invite = Povabi odgovorno osebo
operator-tenant-invite-mail = Odgovorna oseba dobi vabilo po e-pošti. Velja pet dni in samo enkrat.
operator-tenant-invite-link = Pošiljanje e-pošte ni nastavljeno. Povezavo za vabilo dobiš na naslednji strani in jo izročiš odgovorni osebi. Pokaže se enkrat in velja pet dni.
operator-tenant-invite-button = Povabi
operator-tenant-invited = Vabilo za { $email } je poslano.
operator-link-title = Povezava za odgovorno osebo
operator-link-text = Organizacija { $tenant } je odprta. To povezavo izroči osebi z naslovom { $email }; z njo postane odgovorna oseba.
operator-link-once = Povezava se pokaže samo zdaj in nikoli več. Če jo izgubiš, lahko odgovorno osebo povabiš znova na strani organizacije.
operator-link-done = Povezava je shranjena
operator-outbox-title = Odhodna pošta
operator-outbox-lead = Katero sporočilo, kdaj in kako se je končalo. Naslovnikov, vsebine in povezav obdelovalec ne vidi.
operator-outbox-none = Ni sporočil
operator-outbox-none-text = Tu bo vsako sporočilo, ki ga namestitev pošlje: vabila, ponastavitve gesla, obvestila o vlogah.
operator-outbox-template = Sporočilo
operator-outbox-queued = V vrsti od
operator-outbox-sent = Poslano
operator-outbox-state = Stanje
operator-outbox-attempts = Poskusi
operator-outbox-waiting = Čaka
operator-outbox-failed = Ni uspelo
operator-outbox-shown = V predstavitvi
operator-finding-keys =
    { $n ->
        [one] { $n } ključ v shrambi ključev je poškodovan. Kaj je z njim, pove tatami doctor.
        [two] { $n } ključa v shrambi ključev sta poškodovana. Kaj je z njima, pove tatami doctor.
        [few] { $n } ključi v shrambi ključev so poškodovani. Kaj je z njimi, pove tatami doctor.
       *[other] { $n } ključev v shrambi ključev je poškodovanih. Kaj je z njimi, pove tatami doctor.
    }
operator-mail-reset = Povezava za novo geslo
operator-mail-password-new = Geslo je zamenjano
operator-mail-factor-new = Nova prijava v dveh korakih
operator-mail-factor-removed = Odstranjena prijava v dveh korakih
operator-mail-recovery-code-used = Uporabljena obnovitvena koda
operator-mail-email-confirm = Potrditev novega e-naslova
operator-mail-email-taken = E-naslov že ima račun
operator-mail-email-asked = Zahteva za zamenjavo e-naslova
operator-mail-email-new = E-naslov je zamenjan
operator-mail-demo-welcome = Pozdrav v predstavitvi
operator-mail-invitation = Vabilo k vlogi
operator-mail-role-changed = Sprememba vlog
operator-mail-new-device = Prijava z nove naprave
operator-mail-after-failures = Prijava po napačnih poskusih
operator-mail-passkey-added = Dodan ključ za prijavo
operator-mail-factor-changed = Sprememba prijave v dveh korakih
operator-mail-factor-removal = Začeto odstranjevanje prijave v dveh korakih
operator-mail-sessions-ended = Končane seje
operator-mail-email-is-new = Novi e-naslov je v računu
operator-mail-handover = Predaja
operator-mail-access-given = Dodeljen dostop do strani člana
operator-mail-access-ended = Končan dostop do strani člana
operator-mail-guardian-child = Nov otrok pri računu skrbnika
operator-mail-correction-suggested = Predlagan popravek
operator-mail-correction-answered = Odgovor na predlagani popravek
operator-mail-request-received = Potrdilo o prejemu zahteve
operator-mail-request-progress = Obvestilo o zahtevi
operator-mail-request-to-answer = Zahteva čaka na odgovor
operator-mail-log-head = Oznaka konca dnevnika
operator-mail-support-refused = Zavrnjena prošnja podpore
operator-jobs-title = Opravila v vrsti
operator-jobs-lead = Koliko opravil katere vrste čaka ali teče. Čigava so, ni zapisano.
operator-jobs-none = Nič ne čaka
operator-jobs-none-text = Tu bodo uvozi in izvozi, dokler tečejo.
operator-jobs-kind = Vrsta
operator-jobs-waiting = Čaka
operator-jobs-running = Teče
operator-jobs-again = Poskusi znova
operator-installation-title = Namestitev
operator-installation-lead = Kaj teče in kaj ni, kot bi moralo biti.
operator-installation-well = Vse je, kot mora biti.
operator-installation-findings = Kar je treba urediti
operator-installation-version = Različica
operator-installation-address = Naslov
operator-installation-database = Podatkovna zbirka
operator-installation-mail = Pošiljanje pošte
operator-installation-mail-on = nastavljeno
operator-installation-mail-off = ni nastavljeno
operator-installation-tenants = Organizacije
operator-installation-tenants-n =
    { $n ->
        [one] { $n } organizacija
        [two] { $n } organizaciji
        [few] { $n } organizacije
       *[other] { $n } organizacij
    }
operator-installation-backups = Varnostne kopije
operator-installation-backups-n =
    { $n ->
        [one] hranijo se { $n } dan
        [two] hranijo se { $n } dneva
        [few] hranijo se { $n } dni
       *[other] hranijo se { $n } dni
    }
operator-installation-log = Dnevnik namestitve
operator-installation-log-sound =
    { $n ->
        [one] cel, { $n } vpis
        [two] cel, { $n } vpisa
        [few] cel, { $n } vpisi
       *[other] cel, { $n } vpisov
    }
operator-installation-log-bad = veriga se ne ujema
operator-finding-log = Veriga dnevnika namestitve se ne ujema: vpisi so bili spremenjeni ali odstranjeni. Ravnaj kot ob varnostnem dogodku in primerjaj z varnostnimi kopijami.
operator-finding-mail = Pošiljanje e-pošte ni nastavljeno. Vpiši mail.smtp_url in mail.from v nastavitveno datoteko; do takrat vabila izročaš s povezavo.
operator-finding-failed-mails =
    { $n ->
        [one] { $n } sporočila ni bilo mogoče poslati. Preveri mail.smtp_url.
        [two] { $n } sporočil ni bilo mogoče poslati. Preveri mail.smtp_url.
        [few] { $n } sporočil ni bilo mogoče poslati. Preveri mail.smtp_url.
       *[other] { $n } sporočil ni bilo mogoče poslati. Preveri mail.smtp_url.
    }
operator-finding-late-jobs =
    { $n ->
        [one] { $n } opravilo čaka več kot deset minut. Preveri, ali strežnik teče.
        [two] { $n } opravili čakata več kot deset minut. Preveri, ali strežnik teče.
        [few] { $n } opravila čakajo več kot deset minut. Preveri, ali strežnik teče.
       *[other] { $n } opravil čaka več kot deset minut. Preveri, ali strežnik teče.
    }
operator-finding-config = V nastavitveni datoteki manjkajo podatki obdelovalca, brez katerih organizacije ne morejo objaviti obvestil: { $missing }.
operator-nav-agreements = Pogodbe
operator-nav-sub-processors = Podobdelovalci
operator-nav-staff = Osebje
operator-nav-statement = Zaupnost
operator-tenants-open = Odprte
operator-tenants-founded = V pripravi
operator-tenants-active = Dejavne
operator-tenants-suspended = Ustavljene
operator-tenants-ended = Zaprte
operator-tenants-none-such = Takih organizacij ni
operator-tenant-state = Stanje
operator-tenant-state-since = V tem stanju od
operator-tenant-state-reason = Razlog
operator-tenant-public = Javne strani
operator-tenant-public-hidden = umaknjene
operator-tenant-public-stays = ostanejo
operator-tenant-agreement = Pogodba o obdelavi
operator-tenant-lacks = Do dejavne organizacije manjka
operator-tenant-lacks-profile = podatki o organizaciji: { $missing }
operator-tenant-lacks-agreement = sprejeta pogodba o obdelavi
operator-tenant-lacks-text = Oboje uredi odgovorna oseba; organizacija potem postane dejavna sama.
operator-tenant-deeds = Stanje organizacije
operator-tenant-deeds-text = Vsaka sprememba je v dnevniku namestitve in v dnevniku obdelave organizacije, odgovorne osebe pa dobijo sporočilo.
operator-tenant-changed = Stanje organizacije se je medtem spremenilo. Preveri ga in poskusi znova.
operator-standing-effects = Kaj se zgodi
operator-standing-reason = Razlog
operator-standing-reason-hint = Preberejo ga ljudje v organizaciji in stoji v njenem dnevniku. Imen članov ne navajaj.
operator-standing-reason-missing = Vpiši razlog: ljudje v organizaciji morajo vedeti, zakaj.
operator-standing-reason-long = Razlog je predolg: dovoljenih je največ { $most } znakov.
operator-suspend = Ustavi delo
operator-suspend-title = Ustavi organizacijo { $tenant }
operator-suspend-effect-work = V organizaciji ne more nihče več delati. Kdor jo odpre, vidi razlog in koga naj vpraša.
operator-suspend-effect-owners = Odgovorne osebe lahko še izvozijo podatke in predajo vloge.
operator-suspend-effect-told = Odgovorne osebe dobijo sporočilo z razlogom.
operator-suspend-effect-back = Kadar koli se lahko spet nadaljuje.
operator-suspend-hide = Umakni tudi javne strani z rezultati
operator-suspend-hide-hint = Obvestila o zasebnosti ostanejo.
operator-suspended = Organizacija { $tenant } je ustavljena.
operator-resume = Nadaljuj delo
operator-resume-title = Nadaljuj delo organizacije { $tenant }
operator-resume-effect-work = Organizacija deluje naprej, njene javne strani so spet dosegljive.
operator-resume-effect-told = Odgovorne osebe dobijo sporočilo.
operator-resumed = Organizacija { $tenant } spet deluje.
operator-resumed-founded = Organizacija { $tenant } ni več ustavljena. Dejavna postane, ko so podatki popolni in je pogodba sprejeta.
operator-end = Zapri za vedno
operator-end-title = Zapri organizacijo { $tenant }
operator-end-effect-final = Tega ni mogoče razveljaviti.
operator-end-effect-addresses = Naslovi organizacije ne obstajajo več: ne konzola ne javne strani ne obvestila.
operator-end-effect-data = Podatki še niso uničeni; uničenje je ločeno dejanje v roku iz pogodbe.
operator-end-effect-told = Odgovorne osebe dobijo zadnje sporočilo z razlogom. Podatke morajo vzeti prej.
operator-end-word = Za potrditev vpiši ime v naslovu: { $word }
operator-end-word-wrong = To ni ime v naslovu. Vpiši { $word }.
operator-ended = Organizacija { $tenant } je zaprta.
operator-date-wrong = Vpiši dan, ki obstaja, na primer 3. 4. 2026.
operator-notice-too-short = Sprememba mora biti napovedana vnaprej: prvi mogoči dan je { $date }.
operator-too-long = Predolgo: dovoljenih je največ { $most } znakov.
operator-agreements-title = Pogodbe o obdelavi
operator-agreements-lead = Različice pogodbe po 28. členu Splošne uredbe in kdo jih je sprejel.
operator-agreement-new = Nova različica
operator-agreement-new-lead = Različica { $version } nastane iz zadnje. Popravi besedili in določi, od kdaj velja.
operator-agreement-no = Različica { $version }
operator-agreement-in-force = velja
operator-agreement-coming = napovedana
operator-agreement-earlier = prejšnja
operator-agreement-accepted = sprejeta
operator-agreement-accepted-by = Sprejele
operator-agreement-accepted-of = { $accepted } od { $all }
operator-agreement-overdue = ni sprejeta
operator-agreement-until = sprejeti do { $date }
operator-agreement-waiting = Različice { $version } še niso sprejele
operator-agreement-valid-from = Velja od
operator-agreement-valid-from-hint = Najprej { $date }, da je rok za napoved izpolnjen.
operator-agreement-too-early = Nova različica mora začeti veljati po prejšnji, ki velja od { $date }.
operator-agreement-notice-days = Rok za napoved sprememb, v dneh
operator-agreement-notice-days-hint = Velja za nove različice pogodbe in za podobdelovalce.
operator-notice-days-wrong = Vpiši število dni od 14 do 365.
operator-agreement-text-sl = Besedilo v slovenščini
operator-agreement-text-en = Besedilo v angleščini
operator-agreement-text-hint = Vrstica, ki se začne z »# «, je naslov, z »- « pa točka seznama.
operator-agreement-text-missing = Vpiši besedilo.
operator-agreement-text-long = Besedilo je predolgo: dovoljenih je največ { $most } znakov.
operator-agreement-text-lacks = V besedilu ni navedena točka { $item } Splošne uredbe. Pogodba mora urediti vse od (a) do (h).
operator-agreement-text-same = Besedili in rok so enaki kot v zadnji različici. Spremeni, kar je novega.
operator-agreement-overtaken = Ta različica je bila medtem že objavljena. Odpri seznam pogodb in začni znova.
operator-agreement-effect-told = Odgovorne osebe vseh organizacij dobijo sporočilo.
operator-agreement-effect-accept = Do začetka veljavnosti velja prejšnja različica; novo sprejme odgovorna oseba v aplikaciji.
operator-agreement-effect-fixed = Objavljenega besedila ni več mogoče spremeniti.
operator-agreement-publish = Objavi različico
operator-agreement-published = Različica { $version } je objavljena in napovedana.
operator-told = Obveščene
operator-subs-title = Podobdelovalci
operator-subs-lead = Koga uporabljaš pri obdelavi, za kaj in od kdaj. Iz tega seznama nastanejo obvestila organizacij.
operator-subs-none = Ni podobdelovalcev
operator-subs-none-text = Tu bodo gostitelj, pošta in drugi, ki jim zaupaš podatke organizacij.
operator-subs-ended = Končani
operator-sub-new = Nov podobdelovalec
operator-sub-new-lead = Odgovorne osebe vseh organizacij dobijo napoved in lahko ugovarjajo do dne, ko začne.
operator-sub-name = Ime
operator-sub-name-missing = Vpiši ime podobdelovalca.
operator-sub-address = Naslov
operator-sub-country = Država sedeža
operator-sub-country-missing = Izberi državo.
operator-sub-eea = Evropski gospodarski prostor
operator-sub-outside = Zunaj njega
operator-sub-category = Vrsta
operator-sub-category-missing = Izberi vrsto.
operator-sub-choose = Izberi
operator-sub-task-sl = Naloga v slovenščini
operator-sub-task-en = Naloga v angleščini
operator-sub-task-hint = Kaj dela s podatki, na primer: gostovanje strežnikov.
operator-sub-task-missing = Vpiši nalogo. Podobdelovalec brez naloge ni dovoljen.
operator-sub-data-in = Države, kjer so podatki
operator-sub-data-in-hint = Dvočrkovne oznake, na primer DE, NL. Prazno pomeni državo sedeža.
operator-sub-data-in-unknown = { $code } ni država, ki bi jo poznali. Vpiši dvočrkovno oznako, na primer DE.
operator-sub-contract = Pogodba
operator-sub-contract-hint = Oznaka pogodbe po 28(4) členu Splošne uredbe.
operator-sub-contract-missing = Vpiši oznako pogodbe. Brez pogodbe podobdelovalec ni dovoljen.
operator-sub-contract-is = pogodba { $contract }
operator-sub-safeguard = Zaščitni ukrep za prenos
operator-sub-safeguard-none = Ni prenosa zunaj EGP
operator-sub-safeguard-hint = Obvezen, kadar sta sedež ali podatki zunaj Evropskega gospodarskega prostora.
operator-sub-safeguard-missing = Zunaj Evropskega gospodarskega prostora je podobdelovalec dovoljen samo z zaščitnim ukrepom. Izberi ga.
operator-sub-since = Od dne
operator-sub-since-hint = Najprej { $date }, da je rok za napoved izpolnjen.
operator-sub-announce = Napovej
operator-sub-announced = Podobdelovalec { $name } je napovedan.
operator-sub-there = Ta podobdelovalec je že na seznamu. Najprej končaj prejšnji vpis.
operator-sub-end = Končaj
operator-sub-end-title = Končaj podobdelovalca { $name }
operator-sub-end-day = Zadnji dan
operator-sub-end-day-hint = Danes ali pozneje.
operator-sub-end-past = Zadnji dan ne more biti v preteklosti.
operator-sub-end-effect-notices = Od naslednjega dne ga v osnutkih obvestil ni več.
operator-sub-end-effect-told = Odgovorne osebe vseh organizacij dobijo sporočilo.
operator-sub-ended = Podobdelovalec { $name } se konča { $date }.
operator-sub-review = Zapiši pregled jamstev
operator-sub-review-done = Pregled jamstev podobdelovalca { $name } je zapisan.
operator-sub-reviewed = jamstva pregledana { $date }
operator-sub-never-reviewed = jamstva še niso pregledana
operator-objections = Ugovori
operator-objection-to = podobdelovalcu { $name }, { $date }
operator-objection-answer = Odgovor
operator-objection-answer-button = Odgovori
operator-objection-answer-missing = Odgovor ni zapisan: vpiši od enega do { $most } znakov.
operator-objection-answered = Odgovor je zapisan. Organizacija ga vidi na strani Pogodba.
operator-objection-answered-before = Ta ugovor je že dobil odgovor.
operator-retry = Poskusi znova
operator-retry-all = Poskusi znova vse
operator-drop = Opusti
operator-jobs-failed = Ni uspelo
operator-jobs-failed-title = Kar ni uspelo
operator-jobs-failed-lead = Ko odpraviš vzrok, lahko opravilo poskusiš znova. Po tridesetih dneh se opusti samo.
operator-job-retried = Opravilo je spet v vrsti.
operator-job-dropped = Opravilo je opuščeno.
operator-outbox-all = Vse
operator-outbox-dropped = Opuščeno
operator-outbox-failed-title = Kar ni bilo dostavljeno
operator-outbox-failed-lead = Viden je samo strežnik naslovnika. Po sedmih dneh se vsebina izbriše sama.
operator-mail-retried = Sporočila so spet v vrsti.
operator-mail-dropped = Sporočilo je opuščeno in njegova vsebina izbrisana.
operator-mail-objection-answered = Odgovor na ugovor
operator-mail-agreement-announced = Napoved pogodbe
operator-mail-sub-processor-announced = Napoved podobdelovalca
operator-mail-sub-processor-leaves = Konec podobdelovalca
operator-mail-tenant-activated = Organizacija je dejavna
operator-mail-tenant-suspended = Organizacija je ustavljena
operator-mail-tenant-resumed = Organizacija spet deluje
operator-mail-tenant-ended = Organizacija je zaprta
operator-mail-invitation-reminder = Opomnik o vabilu
operator-mail-staff-invitation = Vabilo k obdelovalcu
operator-mail-mail-test = Poskusno sporočilo
operator-mail-test = Pošlji poskusno sporočilo
operator-mail-test-subject = Poskusno sporočilo
operator-mail-test-body = Pošiljanje e-pošte iz te namestitve deluje: { $link }
operator-mail-test-sent = Poskusno sporočilo za { $email } je v vrsti.
operator-health-title = Kaj je preverjeno
operator-health-good = v redu
operator-health-warn = uredi
operator-health-bad = nujno
operator-health-summary = Nujno: { $bad } · uredi: { $warn }
operator-health-database = { $name } odgovarja
operator-health-schema = Shema zbirke ni od te različice. Poženi tatami migrate.
operator-health-loose = Datoteke zbirke lahko berejo tudi drugi uporabniki stroja. Kaj storiti, pove tatami doctor.
operator-health-keys = Ključi
operator-health-keys-good = Ključi in dovoljenja njihovih datotek so v redu.
operator-health-doctor = Poženi tatami doctor: pove, kateri in kako ga popraviti.
operator-health-backup-never = Ni zapisano, da bi bila kdaj narejena.
operator-health-backup-at = zadnja { $at }
operator-health-backup-way = Nastavi časovnik, ki vsak dan požene tatami backup, in poskusi obnovo.
operator-health-mail-last = zadnje poslano { $at }
operator-health-mail-late = Sporočila predolgo čakajo. Preveri, ali poštni strežnik odgovarja, in mail.smtp_url.
operator-health-long-queue = V vrsti je veliko opravil. Preveri obremenitev stroja.
operator-health-config = Nastavitve
operator-health-config-good = Vse, kar obvestila potrebujejo, je nastavljeno.
operator-health-loopback = Namestitev je dosegljiva samo s tega stroja (http://localhost).
operator-health-volume = hosting.volume_encrypted je false: podatke daj na šifriran nosilec in to potrdi v nastavitveni datoteki.
operator-health-staff-good = Vse izjave in usposabljanja veljajo.
operator-health-subs-good = Ni ugovorov in jamstva so pregledana.
operator-health-disk = Prostor na disku
operator-health-disk-free = prosto { $free } od { $all }
operator-health-disk-way = Sprosti ali dodaj prostor: ko ga zmanjka, ni mogoče nič shraniti.
operator-told-n =
    { $n ->
        [one] obveščena { $n } organizacija
        [two] obveščeni { $n } organizaciji
        [few] obveščene { $n } organizacije
       *[other] obveščenih { $n } organizacij
    }
operator-attempts-n =
    { $n ->
        [one] { $n } poskus
        [two] { $n } poskusa
        [few] { $n } poskusi
       *[other] { $n } poskusov
    }
operator-health-mails =
    { $n ->
        [one] čaka { $n } sporočilo
        [two] čakata { $n } sporočili
        [few] čakajo { $n } sporočila
       *[other] čaka { $n } sporočil
    }
operator-health-jobs =
    { $n ->
        [one] { $n } opravilo v vrsti
        [two] { $n } opravili v vrsti
        [few] { $n } opravila v vrsti
       *[other] { $n } opravil v vrsti
    }
operator-health-failed-jobs =
    { $n ->
        [one] { $n } opravilo ni uspelo. Odpri opravila.
        [two] { $n } opravili nista uspeli. Odpri opravila.
        [few] { $n } opravila niso uspela. Odpri opravila.
       *[other] { $n } opravil ni uspelo. Odpri opravila.
    }
operator-health-staff-due =
    { $n ->
        [one] { $n } oseba nima veljavne izjave ali usposabljanja.
        [two] { $n } osebi nimata veljavne izjave ali usposabljanja.
        [few] { $n } osebe nimajo veljavne izjave ali usposabljanja.
       *[other] { $n } oseb nima veljavne izjave ali usposabljanja.
    }
operator-health-objections =
    { $n ->
        [one] { $n } ugovor čaka na odgovor.
        [two] { $n } ugovora čakata na odgovor.
        [few] { $n } ugovori čakajo na odgovor.
       *[other] { $n } ugovorov čaka na odgovor.
    }
operator-health-reviews =
    { $n ->
        [one] Jamstva { $n } podobdelovalca niso bila pregledana eno leto.
        [two] Jamstva { $n } podobdelovalcev niso bila pregledana eno leto.
        [few] Jamstva { $n } podobdelovalcev niso bila pregledana eno leto.
       *[other] Jamstva { $n } podobdelovalcev niso bila pregledana eno leto.
    }
operator-nav-keys = Ključi
operator-nav-log = Dnevnik obdelovalca
operator-keys-title = Ključi
operator-keys-lead = Katere različice ključev so v shrambi in kaj zapečatijo. Ključi sami niso prikazani nikjer.
operator-keys-installation-id = Oznaka namestitve
operator-keys-kek = Ključ namestitve
operator-keys-kek-version = različica { $version }; z njim so zaviti vsi spodnji ključi, v shrambi ga ni
operator-keys-cipher = Pečatenje
operator-keys-cipher-text = AES-256-GCM, za vsak namen in organizacijo drug ključ (HKDF-SHA-256)
operator-keys-owners = Čigavi ključi so v shrambi
operator-keys-owner = Čigavi
operator-keys-versions = Različica
operator-keys-seals = Kaj zapečati
operator-keys-since = Od kdaj
operator-keys-one = { $version }
operator-keys-several = { $version }; starejše ({ $older }) samo še odpirajo
operator-keys-seals-installation = pošto, ki čaka, seje, prijavo v dveh korakih, dodatek k zgostitvam gesel, dnevnik namestitve
operator-keys-seals-tenant = zdravstvene zapise, podatke članov, datoteke, varnostne kopije, dnevnik obdelave, osnutke uvozov, podpise članskih izkaznic
operator-keys-never = { $at }, menjave še ni bilo
operator-keys-rotated = zadnja menjava { $at }
operator-keys-good = v redu
operator-keys-missing = ključa ni ali ga ni mogoče prebrati
operator-keys-installation = Namestitev
operator-keys-note = Čas je čas zapisa datoteke v shrambi ključev. Kopija ključa namestitve za najhujše je natisnjeni list, ki ga naredi ukaz »tatami keys sheet«; hrani ga ločeno od varnostnih kopij.
operator-log-title = Dnevnik obdelovalca
operator-log-lead = Kaj so naredili ljudje obdelovalca. Kar se zgodi s podatki organizacije, piše v dnevniku te organizacije.
operator-log-deeds = Dejanja
operator-log-sign-ins = Prijave zaposlenih
operator-log-empty = Vpisov še ni
operator-log-somebody = oseba organizacije
operator-log-tenant-gone = organizacija, ki je ni več
operator-log-head = Zapiši ali shrani to oznako zunaj namestitve. Z njo lahko pozneje pokažeš, da dnevnik ni bil odrezan.
operator-log-unkeyed = Najstarejši vpisi iz časa, ko dnevnik še ni bil pod ključem
operator-log-broken = Veriga se pretrga pri vpisu { $seq }: ta ali prejšnji vpis je bil spremenjen, odstranjen ali vrinjen.
operator-log-cut = Dnevnik je odrezan: zadnji vpis je { $last }, zapisanih je bilo { $expected }.
operator-did-tenant-founded = ustanovljena organizacija { $tenant }
operator-did-tenant-activated = organizacija { $tenant } je postala dejavna
operator-did-tenant-suspended = ustavljeno delo v organizaciji { $tenant }
operator-did-tenant-resumed = znova omogočeno delo v organizaciji { $tenant }
operator-did-tenant-ended = zaprta organizacija { $tenant }
operator-did-tenant-destroyed = uničeni podatki organizacije { $tenant }
operator-did-agreement-published = objavljena različica { $version } pogodbe o obdelavi
operator-did-sub-processor-added = vpisan podobdelovalec
operator-did-sub-processor-ended = napovedan konec podobdelovalca
operator-did-sub-processor-reviewed = pregledan podobdelovalec
operator-did-sub-processor-objected = organizacija { $tenant } ugovarja podobdelovalcu
operator-did-objection-answered = odgovor na ugovor organizacije { $tenant }
operator-did-staff-invited = povabljena oseba k vlogi: { $role }
operator-did-staff-invitation-revoked = preklicano vabilo osebi
operator-did-staff-joined = novo sprejeta vloga: { $role }
operator-did-staff-trained = vpisano usposabljanje: { $account }
operator-did-staff-ended = končana vloga: { $account }
operator-did-statement-signed = podpisana izjava o zaupnosti, različica { $version }
operator-did-support-asked = prošnja za dostop podpore: { $tenant }
operator-did-mail-retried = znova poslano sporočilo, ki ni šlo
operator-did-mail-dropped = opuščeno sporočilo, ki ni šlo
operator-did-job-retried = znova zagnano opravilo
operator-did-job-dropped = opuščeno opravilo
operator-did-factor-removal-begun = začeta odstranitev prijave v dveh korakih
operator-did-account-made = račun narejen
operator-did-signed-in = prijava
operator-did-sign-in-refused = poskus prijave z napačnim geslom
operator-did-factor-refused = napačen drugi korak prijave
operator-did-factor-set = prijava v dveh korakih nastavljena
operator-did-factor-removed = prijava v dveh korakih odstranjena
operator-did-recovery-codes-made = narejene nove obnovitvene kode
operator-did-recovery-code-used = uporabljena obnovitvena koda
operator-did-password-changed = geslo zamenjano
operator-did-reset-asked = zahtevana povezava za novo geslo
operator-did-password-reset = novo geslo nastavljeno prek povezave
operator-did-email-asked = zahtevan drug elektronski naslov
operator-did-new-device = prijava z nove naprave
operator-did-passkey-added = dodan ključ za prijavo
operator-did-passkey-removed = odstranjen ključ za prijavo
operator-did-passkey-refused = zavrnjen ključ za prijavo
operator-did-factor-removal-cancelled = odstranitev prijave v dveh korakih ustavljena
operator-did-sessions-ended = vse naprave odjavljene
operator-did-not-me = oseba sporoča, da prijava ni bila njena
operator-did-signed-out-everywhere = vse naprave odjavljene na lastno željo
operator-did-email-changed = elektronski naslov zamenjan
operator-did-name-changed = ime zamenjano
operator-destroy-not-ended = Organizacija še ni zaprta. Uničijo se samo podatki zaprte.
operator-destroy-held = Izbris nekoga je zadržan zaradi pravnega zahtevka. Najprej končaj zadržanje.
