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
operator-mail-factor-new = Novo potrjevanje v dveh korakih
operator-mail-factor-removed = Odstranjeno potrjevanje v dveh korakih
operator-mail-recovery-code-used = Uporabljena obnovitvena koda
operator-mail-email-confirm = Potrditev novega e-naslova
operator-mail-email-taken = E-naslov že ima račun
operator-mail-email-asked = Zahteva za zamenjavo e-naslova
operator-mail-email-new = E-naslov je zamenjan
operator-mail-demo-welcome = Pozdrav v predstavitvi
operator-mail-invitation = Vabilo k vlogi
operator-mail-role-changed = Sprememba vlog
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
