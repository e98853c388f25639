tenants-nav-home = Pregled
tenants-nav-members = Člani
tenants-nav-competitions = Tekme
tenants-nav-notices = Zasebnost
tenants-nav-people = Ljudje in vloge
tenants-nav-settings = Nastavitve
tenants-nav-log = Dnevnik obdelave
tenants-nav-requests = Zahteve
tenants-nav-requests-open =
    { $n ->
        [one] { $n } zahteva čaka na odgovor
        [two] { $n } zahtevi čakata na odgovor
        [few] { $n } zahteve čakajo na odgovor
       *[other] { $n } zahtev čaka na odgovor
    }
tenants-nav-corrections-open =
    { $n ->
        [one] { $n } popravek čaka na odgovor
        [two] { $n } popravka čakata na odgovor
        [few] { $n } popravki čakajo na odgovor
       *[other] { $n } popravkov čaka na odgovor
    }
tenants-home-stat-requests =
    { $n ->
        [one] odprta zahteva
        [two] odprti zahtevi
        [few] odprte zahteve
       *[other] odprtih zahtev
    }
tenants-home-stat-requests-late =
    { $n ->
        [one] odprta zahteva, po roku: { $late }
        [two] odprti zahtevi, po roku: { $late }
        [few] odprte zahteve, po roku: { $late }
       *[other] odprtih zahtev, po roku: { $late }
    }
tenants-home-stat-corrections =
    { $n ->
        [one] odprt popravek
        [two] odprta popravka
        [few] odprti popravki
       *[other] odprtih popravkov
    }
tenants-role-owner = odgovorna oseba
tenants-role-admin = administracija
tenants-role-secretary = tajništvo
tenants-role-treasurer = blagajna
tenants-role-coach = trenerstvo
tenants-role-examiner = izpraševanje
tenants-role-health-officer = pooblastilo za zdravstvene podatke
tenants-role-competition-director = vodenje tekmovanj
tenants-role-desk = delo na tekmovanju
tenants-role-dpo = varstvo podatkov
tenants-role-auditor = nadzor
tenants-relation-athlete = to sem jaz
tenants-relation-guardian = skrbništvo
tenants-refused-person = Tega za to osebo ne moreš storiti: o tem odloča oseba sama ali drug skrbnik. Če to ni prav, se obrni na organizacijo.
tenants-refused-unvouched = Zapis o zdravju se ti odpre, ko tisti, ki v organizaciji odpira zdravstvene podatke, potrdi, da je račun res tvoj. Oglasi se pri njem.
tenants-refused-evidence = Za to potrebuješ vlogo varstva podatkov, nadzora, administracije ali odgovorne osebe. Dodeli jo odgovorna oseba organizacije.
tenants-refused-requests = Za to potrebuješ vlogo tajništva, varstva podatkov, administracije ali odgovorne osebe. Dodeli jo odgovorna oseba organizacije.
tenants-refused-any = Za to potrebuješ vlogo v tej organizaciji. Dodeli jo odgovorna oseba organizacije.
tenants-refused-members = Za to potrebuješ vlogo tajništva, administracije ali odgovorne osebe. Dodeli jo odgovorna oseba organizacije.
tenants-refused-health = Zdravstvene podatke odpira samo oseba s pooblastilom za zdravstvene podatke. Dodeli ga odgovorna oseba organizacije.
tenants-refused-owner = To lahko stori samo odgovorna oseba organizacije.
tenants-refused-admin = Za to potrebuješ vlogo administracije ali odgovorne osebe. Dodeli jo odgovorna oseba organizacije.
tenants-refused-competitions = Za to potrebuješ vlogo vodenja tekmovanj, administracije ali odgovorne osebe. Dodeli jo odgovorna oseba organizacije.
tenants-refused-export = Izvoz pripravi odgovorna oseba, administracija ali oseba s pooblastilom za zdravstvene podatke. Vlogo dodeli odgovorna oseba organizacije.
tenants-kind-club = Klub
tenants-kind-federation = Zveza
tenants-kind-organiser = Organizator tekmovanj
tenants-last-owner = To je zadnja odgovorna oseba organizacije. Najprej dodeli to vlogo še komu, nato jo tukaj zaključi.
tenants-slug-length = Ime v naslovu ima od { $least } do { $most } znakov.
tenants-slug-letters = Ime v naslovu sestavljajo male črke od a do z brez strešic, številke in posamezni vezaji med njimi, na primer judo-klub-dolina.
tenants-slug-reserved = To ime v naslovu je pridržano. Izberi drugo, na primer z imenom kraja.
tenants-profile-legal-name = Uradno ime
tenants-profile-street = Ulica in hišna številka
tenants-profile-post-code = Poštna številka
tenants-profile-town = Kraj
tenants-profile-email = E-naslov
tenants-profile-phone = Telefon
tenants-profile-registration-no = Matična številka
tenants-profile-represented-by = Zastopa
tenants-profile-privacy-contact = Kontakt za zasebnost
tenants-profile-privacy-email = E-naslov za zasebnost

## Začetna stran organizacije
tenants-home-lead = Kaj še čaka, kaj imaš in kaj se je zgodilo nazadnje.
tenants-home-steps = Prvi koraki
tenants-home-progress = Opravljeno: { $done } od { $total }
tenants-home-not-yours = Za ta korak tvoja vloga ni dovolj. Opravi ga odgovorna oseba ali administracija organizacije.
tenants-home-profile = Dopolni podatke o organizaciji
tenants-home-profile-text = Dokler ni vseh podatkov, ni nič objavljeno. Manjka: { $missing }.
tenants-home-profile-done = Vsi obvezni podatki so vpisani.
tenants-home-profile-link = Dopolni podatke
tenants-home-members = Dodaj člane
tenants-home-members-text = Uvozi jih iz preglednice ali dodaj prvega v obrazcu.
tenants-home-members-done =
    { $n ->
        [one] V evidenci je { $n } član.
        [two] V evidenci sta { $n } člana.
        [few] V evidenci so { $n } člani.
       *[other] V evidenci je { $n } članov.
    }
tenants-home-members-import = Uvozi iz preglednice
tenants-home-members-add = Dodaj člana
tenants-home-people = Povabi še eno odgovorno osebo
tenants-home-people-text = Do organizacije lahko zdaj prideš samo ti. Če izgubiš dostop, ga ne more vrniti nihče drug.
tenants-home-people-one-owner = Odgovorna oseba je ena sama. Če izgubi dostop, vlog ne more urejati nihče.
tenants-home-people-invited =
    { $n ->
        [one] Na odgovor čaka { $n } vabilo.
        [two] Na odgovor čakata { $n } vabili.
        [few] Na odgovor čakajo { $n } vabila.
       *[other] Na odgovor čaka { $n } vabil.
    }
tenants-home-people-done =
    { $n ->
        [one] Vlogo ima { $n } oseba.
        [two] Vlogo imata { $n } osebi.
        [few] Vlogo imajo { $n } osebe.
       *[other] Vlogo ima { $n } oseb.
    }
tenants-home-people-link = Ljudje in vloge
tenants-home-notices = Objavi obvestili o zasebnosti
tenants-home-notices-text = Politika zasebnosti in obvestilo obdelovalca nastaneta iz podatkov organizacije. Preglej ju in objavi.
tenants-home-notices-done = Obe obvestili sta objavljeni.
tenants-home-notices-link = Preglej obvestili
tenants-home-competition = Pripravi prvo tekmovanje
tenants-home-competition-text = Vpiši tekmovanje, uvozi rezultate in jih objavi.
tenants-home-competition-done =
    { $n ->
        [one] Vpisano je { $n } tekmovanje.
        [two] Vpisani sta { $n } tekmovanji.
        [few] Vpisana so { $n } tekmovanja.
       *[other] Vpisanih je { $n } tekmovanj.
    }
tenants-home-competition-link = Tekmovanja
tenants-home-no-members = Še ni članov
tenants-home-no-members-text = Tukaj bo slika članstva po starosti. Uvozi člane iz preglednice ali dodaj prvega.
tenants-home-ages = Člani po starosti
tenants-home-ages-column = Članov
tenants-home-stat-members =
    { $n ->
        [one] član
        [two] člana
        [few] člani
       *[other] članov
    }
tenants-home-stat-competitions =
    { $n ->
        [one] tekmovanje
        [two] tekmovanji
        [few] tekmovanja
       *[other] tekmovanj
    }
tenants-home-stat-group = člani skupine { $group }
tenants-home-stat-people =
    { $n ->
        [one] oseba z vlogo
        [two] osebi z vlogo
        [few] osebe z vlogo
       *[other] oseb z vlogo
    }
tenants-waiting-title = Čaka nate
tenants-waiting-until = rok { $date }
tenants-waiting-late = po roku { $date }
tenants-waiting-breach = Kršitev varstva podatkov št. { $number }: prijava nadzornemu organu
tenants-waiting-breaches-more =
    { $n ->
        [one] Še { $n } kršitev čaka na prijavo ali zaključek
        [two] Še { $n } kršitvi čakata na prijavo ali zaključek
        [few] Še { $n } kršitve čakajo na prijavo ali zaključek
       *[other] Še { $n } kršitev čaka na prijavo ali zaključek
    }
tenants-waiting-request = Zahteva: { $kind }
tenants-waiting-requests-more =
    { $n ->
        [one] Še { $n } zahteva s poznejšim rokom
        [two] Še { $n } zahtevi s poznejšim rokom
        [few] Še { $n } zahteve s poznejšim rokom
       *[other] Še { $n } zahtev s poznejšim rokom
    }
tenants-waiting-corrections =
    { $n ->
        [one] { $n } predlagan popravek podatkov
        [two] { $n } predlagana popravka podatkov
        [few] { $n } predlagani popravki podatkov
       *[other] { $n } predlaganih popravkov podatkov
    }
tenants-waiting-vouching =
    { $n ->
        [one] { $n } račun čaka na potrditev, preden odpre zapis o zdravju
        [two] { $n } računa čakata na potrditev, preden odpreta zapis o zdravju
        [few] { $n } računi čakajo na potrditev, preden odprejo zapis o zdravju
       *[other] { $n } računov čaka na potrditev, preden odpre zapis o zdravju
    }
tenants-waiting-health-corrections =
    { $n ->
        [one] { $n } predlagan popravek podatkov o zdravju
        [two] { $n } predlagana popravka podatkov o zdravju
        [few] { $n } predlagani popravki podatkov o zdravju
       *[other] { $n } predlaganih popravkov podatkov o zdravju
    }
tenants-waiting-consent =
    { $n ->
        [one] { $n } otrok brez privolitve skrbnika
        [two] { $n } otroka brez privolitve skrbnika
        [few] { $n } otroci brez privolitve skrbnika
       *[other] { $n } otrok brez privolitve skrbnika
    }
tenants-home-log = Zadnje v dnevniku
tenants-home-log-all = Ves dnevnik obdelave

## Nastavitve
tenants-profile-web = Spletna stran
tenants-profile-tax-no = Davčna številka
tenants-profile-country = Država
tenants-profile-privacy-phone = Telefon za zasebnost
tenants-settings-title = Nastavitve
tenants-settings-lead = Podatki o organizaciji, pravila objave in videz.
tenants-settings-who = Organizacija
tenants-settings-seat = Sedež
tenants-settings-contacts = Stiki
tenants-settings-privacy = Kontakt za zasebnost
tenants-settings-privacy-text = Nanj se obrnejo člani in starši, ki želijo svoje podatke videti, popraviti ali izbrisati. Objavljen je v obeh obvestilih o zasebnosti.
tenants-settings-name = Ime na zaslonu
tenants-settings-name-hint = Kratko ime, kot ga ljudje poznajo, na primer JK Zelena dolina.
tenants-settings-legal-name-hint = Ime iz registra društev ali poslovnega registra.
tenants-settings-tax-no-hint = Predpono SI vpiši samo, če je organizacija zavezanka za DDV.
tenants-settings-represented-by-hint = Ime in priimek osebe, ki organizacijo zastopa, in njena funkcija.
tenants-settings-privacy-contact-hint = Ime in priimek ali funkcija, na primer tajništvo kluba.
tenants-settings-names = Imena v objavljenih rezultatih
tenants-settings-names-text = Pravilo velja za tekmovanja, ki bodo objavljena po spremembi. Že objavljeni rezultati se ne spremenijo.
tenants-settings-names-unknown = Kdor nima znane starosti, velja za mladoletno osebo in je prikazan po strožjem od obeh pravil za mladoletne.
tenants-settings-adults = Od 18. leta
tenants-settings-minors = Od 15 do 17 let
tenants-settings-under-15 = Mlajši od 15 let
tenants-settings-choose = Izberi, kako se ime prikaže.
tenants-settings-fields = Neobvezna polja članov
tenants-settings-functions = Vodimo tudi
tenants-settings-functions-hint = Česar ne vklopiš, v obrazcih ni in tudi v obvestilu o zasebnosti ne.
tenants-function-referee = Sodniške licence
tenants-function-referee-hint = Številka, stopnja in veljavnost.
tenants-function-academy = Akademija IJF
tenants-function-academy-hint = Stopnja, datum in potrdilo.
tenants-function-functionary = Funkcije v klubu in zvezi
tenants-function-functionary-hint = Naziv in obdobje.
tenants-function-tax-number = Davčna številka
tenants-function-tax-number-hint = Samo, če članom kaj izplačuješ. Hrani se zapečatena in ni v nobenem seznamu.
tenants-settings-health-note = Zdravstvenih podatkov tukaj ni treba vklopiti. Vodi in odpira jih samo oseba s pooblastilom za zdravstvene podatke; dodeli ga odgovorna oseba na strani Ljudje in vloge.
tenants-settings-look = Videz
tenants-settings-obi = Barva pasu
tenants-settings-complete = Podatki so popolni.
tenants-settings-complete-text = Organizacija lahko objavlja obvestila in rezultate.
tenants-settings-missing = Podatki še niso popolni.
tenants-settings-missing-text = Dokler jih ne dopolniš, ni nič objavljeno. Manjka:
tenants-settings-address-text = Javni naslov organizacije je stalen:
tenants-settings-saved = Nastavitve so shranjene.
tenants-settings-saved-incomplete = Nastavitve so shranjene. Nekaj podatkov še manjka, zato ni nič objavljeno.
tenants-settings-unchanged = Nič ni bilo spremenjeno.
tenants-settings-conflict = Medtem je nastavitve shranil nekdo drug. Tvoj vnos je ohranjen. Primerjaj obe različici in shrani še enkrat; obvelja to, kar je v obrazcu.
tenants-settings-versions = Obe različici
tenants-settings-versions-text = Tu so samo polja, ki se razlikujejo.
tenants-settings-field = Polje
tenants-settings-mine = Tvoj vnos
tenants-settings-theirs = Shranjeno medtem
tenants-settings-too-long = Besedilo je predolgo: dovoljenih je največ { $most } znakov. Skrajšaj ga.
tenants-settings-control = V besedilu je neviden znak, ki ga ni mogoče shraniti. Izbriši ga in vpiši besedilo znova.
tenants-settings-name-missing = Vpiši ime na zaslonu.
tenants-settings-country = Izberi državo s seznama.
tenants-settings-email = To ni veljaven e-naslov. Vpiši ga kot ime@primer.si.
tenants-settings-phone = To ni veljavna telefonska številka. Vpiši jo kot 040 123 456 ali iz tujine kot +43 664 1234567.
tenants-settings-web = To ni naslov spletne strani. Vpiši ga kot www.primer.si.
tenants-settings-post-code = Poštna številka ima štiri števke, na primer 1000.
tenants-settings-registration-no = Matična številka ni pravilna. Ima 7 ali 10 števk; preveri, ali je prepisana brez napake.
tenants-settings-tax-no = Davčna številka ni pravilna. Ima 8 števk; preveri, ali je prepisana brez napake.

## Dnevnik obdelave
tenants-log-title = Dnevnik obdelave
tenants-log-lead = Kdo je kaj naredil s podatki, čigavimi, zakaj in kdaj. Vpisov ni mogoče spremeniti, ne da bi se poznalo.
tenants-log-verify = Preveri celovitost
tenants-log-filter = Dejanje
tenants-log-empty = Takih vpisov ni
tenants-log-empty-text = Vsaka obdelava podatkov se zapiše sem, ko se zgodi.
tenants-log-all = Pokaži vse vpise
tenants-log-older = Starejši vpisi
tenants-log-newest = Najnovejši vpisi
tenants-log-system = Sistem
tenants-log-account-gone = izbrisan račun
tenants-log-subject-gone = oseba, ki je ni več v evidenci
tenants-log-unreadable = podrobnosti ni več mogoče odpreti
tenants-log-asked = Prikaz: { $asked }
tenants-log-purpose = Namen: { $purpose }
tenants-log-op-other = obdelava podatkov
tenants-log-choose-collect = Vnosi
tenants-log-choose-alter = Spremembe
tenants-log-choose-consult = Vpogledi v zapečatene podatke
tenants-log-choose-export = Izvozi
tenants-log-choose-publish = Objave
tenants-log-choose-unpublish = Umiki objav
tenants-log-choose-erase = Izbrisi
tenants-log-choose-archive = Arhiviranje
tenants-log-choose-keep = Ohranitve zapisov
tenants-log-choose-access = Pravice in vloge
tenants-log-choose-settings = Nastavitve
tenants-log-choose-refused = Zavrnitve in poškodbe
tenants-log-sound =
    { $n ->
        [one] Dnevnik je cel: preverjen je { $n } vpis, veriga se ujema.
        [two] Dnevnik je cel: preverjena sta { $n } vpisa, veriga se ujema.
        [few] Dnevnik je cel: preverjeni so { $n } vpisi, veriga se ujema.
       *[other] Dnevnik je cel: preverjenih je { $n } vpisov, veriga se ujema.
    }
tenants-log-broken = Veriga dnevnika se pretrga pri vpisu { $seq }: ta ali prejšnji vpis je bil spremenjen, odstranjen ali vrinjen. Obvesti obdelovalca in kontakt za zasebnost.
tenants-log-cut = Dnevnik je odrezan: zadnji vpis je { $last }, zapisanih je bilo { $expected }. Obvesti obdelovalca in kontakt za zasebnost.

## Ljudje in vloge
tenants-people-title = Ljudje in vloge
tenants-people-lead = Kdo kaj sme v tej organizaciji. Vsaka sprememba je v dnevniku obdelave in jo izvejo vse odgovorne osebe.
tenants-people-one-owner = Odgovorna oseba je ena sama. Če izgubi dostop, vlog ne more urejati nihče. Povabi še eno.
tenants-people-who = Kdo ima vlogo
tenants-people-you = ti
tenants-people-since = od { $day }
tenants-people-by = vlogo je dal račun { $name }
tenants-people-end = Končaj
tenants-people-more = Dodatna vloga
tenants-people-give = Dodeli
tenants-people-choose-role = Izberi vlogo.
tenants-people-waiting = Vabila brez odgovora
tenants-people-email = E-naslov
tenants-people-name = Ime in priimek
tenants-people-role = Vloga
tenants-people-until = Velja do
tenants-people-lapsed = poteklo { $at }, lahko se pošlje znova
tenants-people-invited-by = Vabi
tenants-people-revoke = Prekliči vabilo
tenants-people-revoked = Vabilo je preklicano in naslov izbrisan.
tenants-people-invite = Povabi
tenants-people-invite-mail = Povabljena oseba dobi e-sporočilo s povezavo, ki velja pet dni in samo enkrat. Vlogo dobi, ko vabilo sprejme.
tenants-people-invite-link = Pošiljanje e-pošte ni nastavljeno, zato dobiš povezavo, ki jo povabljeni osebi izročiš. Pokaže se enkrat in velja pet dni.
tenants-people-invite-button = Pošlji vabilo
tenants-people-mailed =
    { $n ->
        [one] Vabilo za { $email } je poslano. Velja { $n } dan.
        [two] Vabilo za { $email } je poslano. Velja { $n } dneva.
        [few] Vabilo za { $email } je poslano. Velja { $n } dni.
       *[other] Vabilo za { $email } je poslano. Velja { $n } dni.
    }
tenants-people-has-role = Oseba s tem naslovom to vlogo že ima. Izberi drugo vlogo ali preveri naslov.
tenants-people-given = Vloga je dodeljena: { $role } – { $name }.
tenants-people-end-only-owner = To je edina odgovorna oseba. Vloga se lahko konča, ko jo ima še kdo.
tenants-people-ended = Vloga je končana: { $role } – { $name }.
tenants-people-link-title = Povezava za vabilo
tenants-people-link-text = To povezavo izroči osebi z naslovom { $email }. Z njo sprejme vlogo: { $role }.
tenants-people-link-once = Povezava se pokaže samo zdaj in nikoli več. Če jo izgubiš, povabi osebo znova; prejšnja povezava takrat preneha veljati.
tenants-people-link-done = Povezava je shranjena
tenants-people-end-title = Konec vloge
tenants-people-end-question = Naj se vloga konča: { $role } – { $name }?
tenants-people-end-button = Končaj vlogo
tenants-people-end-now = Pravice te vloge prenehajo takoj, tudi v odprtih oknih.
tenants-people-end-last = To je zadnja vloga te osebe tukaj. Do organizacije ne bo imela več dostopa.
tenants-people-end-own = To je tvoja vloga. Nazaj ti jo lahko da samo druga odgovorna oseba.
tenants-people-rights = Kaj katera vloga sme
tenants-people-rights-text = Ena oseba ima lahko več vlog. Vsaka vloga zahteva prijavo z drugim faktorjem.
tenants-role-owner-lead = Odgovarja za organizacijo ter daje in končuje vloge. Zdravstvenih podatkov ne vidi.
tenants-role-admin-lead = Vodi organizacijo: člane, tekmovanja, zasebnost in nastavitve. Zdravstvenih podatkov ne vidi.
tenants-role-secretary-lead = Vodi evidenco članov. Zdravstvenih podatkov ne vidi.
tenants-role-treasurer-lead = Vodi denar: vidi, komu se pošlje račun. Zdravstvenih podatkov ne vidi.
tenants-role-coach-lead = Trenira: vidi člane svojih skupin. Zdravstvenih podatkov ne vidi.
tenants-role-examiner-lead = Izprašuje: vidi pasove članov in vpisuje izpite. Zdravstvenih podatkov ne vidi.
tenants-role-health-officer-lead = Edina vloga, ki odpira zdravstvene podatke, in to vsakič z namenom in novim drugim faktorjem. Članov ne spreminja.
tenants-role-competition-director-lead = Vodi tekmovanja in objavlja rezultate. Evidence članov ne vidi.
tenants-role-desk-lead = Dela na tekmovanju, pri tehtanju in na tatamijih. Evidence članov ne vidi.
tenants-role-dpo-lead = Varuje podatke: vidi dnevnik obdelave in zahteve, imen in podatkov članov pa ne.
tenants-role-auditor-lead = Nadzira delo organizacije: vidi dnevnik obdelave, imen in podatkov članov pa ne.
tenants-right-see-members = vidi člane, trenerstvo samo tiste iz svojih skupin
tenants-right-see-members-all = vidi člane
tenants-right-see-members-own = vidi člane svojih vadbenih skupin
tenants-right-edit-members = dodaja, spreminja, uvaža in arhivira člane ter vpisuje soglasja
tenants-right-erase-members = trajno izbriše arhivirane člane
tenants-right-export-members = izvaža sezname članov
tenants-right-export-person = izvozi vse podatke ene osebe
tenants-right-open-health = odpira in spreminja zdravstvene podatke
tenants-right-manage-people = daje in končuje vloge
tenants-right-edit-settings = spreminja nastavitve organizacije
tenants-right-manage-competitions = vodi tekmovanja, objavlja in popravlja rezultate
tenants-right-see-competitions = vidi tekmovanja s prijavljenimi
tenants-right-see-requests = vidi zahteve posameznikov po vrsti in dnevu
tenants-right-handle-requests = odgovarja na zahteve posameznikov
tenants-right-see-support = vidi dostope podpore
tenants-right-approve-support = podpori za omejen čas dovoli dostop
tenants-right-end-support = podpori dostop zavrne ali konča
tenants-right-manage-notices = pripravlja in objavlja obvestila o zasebnosti
tenants-right-see-log = bere dnevnik obdelave
tenants-right-handle-breach = vodi kršitve varstva podatkov
tenants-right-fresh = { $right } (vsakič z novim drugim faktorjem)
tenants-mail-subject = { $tenant }: sprememba vlog
tenants-mail-given =
    Pozdrav,

    v organizaciji { $tenant } je bila dodeljena vloga.

    Oseba: { $name }
    Vloga: { $role }
    Dodelil račun: { $by }

    Če te spremembe ne pričakuješ, vprašaj odgovorno osebo organizacije. Odgovorne osebe jo preverijo na strani Ljudje in vloge:
    { $link }
tenants-mail-ended =
    Pozdrav,

    v organizaciji { $tenant } se je končala vloga.

    Oseba: { $name }
    Vloga: { $role }
    Končal račun: { $by }

    Če te spremembe ne pričakuješ, vprašaj odgovorno osebo organizacije. Odgovorne osebe jo preverijo na strani Ljudje in vloge:
    { $link }

tenants-people-sign-in = Prijava te osebe
tenants-people-sessions-text = Odjavi vse naprave te osebe. Prijavi se lahko znova.
tenants-people-sessions-end = Odjavi povsod
tenants-people-sessions-ended = Vse naprave te osebe so odjavljene.
tenants-people-not-ours-alone = Prijava te osebe velja tudi zunaj te organizacije, zato je tu ni mogoče odjaviti in ji odstraniti drugega koraka. Vlogo v tej organizaciji lahko končaš; kdor je izgubil telefon in kode, naj piše obdelovalcu.
tenants-people-factor-text = Kadar sta izgubljena telefon in obnovitvene kode: prijava v dveh korakih se odstrani po 72 urah. Oseba dobi sporočilo in lahko to ustavi.
tenants-people-factor-begin = Začni odstranitev drugega koraka
tenants-people-factor-begun = Odstranitev se je začela. Oseba dobi sporočilo; po 72 urah bo drugi korak odstranjen, če tega ne ustavi.
tenants-nav-agreement = Pogodba
tenants-right-see-agreement = vidi pogodbo o obdelavi in podobdelovalce
tenants-right-accept-agreement = sprejme pogodbo o obdelavi in ugovarja podobdelovalcem
tenants-state-founded = v pripravi
tenants-state-active = dejavna
tenants-state-suspended = ustavljena
tenants-state-ended = zaprta
tenants-settings-saved-active = Nastavitve so shranjene. Organizacija je zdaj dejavna.
tenants-founded-title = Organizacija še ni dejavna
tenants-founded-text = Člane, tekmovanja in obvestila odpreš, ko je opravljeno tole. Potem postane dejavna sama.
tenants-founded-profile = Dopolni podatke o organizaciji. Manjka: { $missing }.
tenants-founded-agreement = Odgovorna oseba naj prebere in sprejme pogodbo o obdelavi.
tenants-founded-agreement-link = Preberi pogodbo
tenants-suspended-title = Delo v organizaciji je ustavljeno od { $date }
tenants-suspended-text = Dokler je ustavljena, v njej ni mogoče delati. Podatki ostanejo, kjer so.
tenants-suspended-reason = Razlog: { $reason }
tenants-suspended-ask = Za pojasnilo vprašaj obdelovalca: { $contact }.
tenants-suspended-ask-operator = Za pojasnilo vprašaj obdelovalca.
tenants-suspended-hidden = Javne strani z rezultati so umaknjene; obvestila o zasebnosti ostanejo.
tenants-suspended-public = Javne strani ostanejo dosegljive.
tenants-suspended-owners = Odgovorne osebe lahko še izvozijo podatke in predajo vloge.
tenants-suspended-export = Izvozi člane
tenants-news-title = Spremembe v pogodbi z obdelovalcem
tenants-news-link = Odpri pogodbo
tenants-news-sub-joins = Od { $date } bo obdelovalec uporabljal podobdelovalca { $name }, do tedaj lahko ugovarjaš.
tenants-news-sub-leaves = Podobdelovalca { $name } obdelovalec uporablja samo še do { $date }.
tenants-mail-renamed-subject = { $tenant }: sprememba imena
tenants-mail-renamed =
    Pozdravljeni,

    oseba, ki ima vlogo v organizaciji { $tenant }, je spremenila ime svojega računa.

    Račun: { $email }
    Prej: { $before }
    Zdaj: { $name }

    V dnevniku obdelave ostane pri starejših vpisih prejšnje ime. Če sprememba ni pričakovana, vlogo končajte:
    { $link }
tenants-mail-state-subject = { $tenant }: stanje organizacije
tenants-mail-activated =
    Pozdrav,

    organizacija { $tenant } je zdaj dejavna: podatki so popolni in pogodba o obdelavi je sprejeta.

    { $link }
tenants-mail-suspended =
    Pozdrav,

    obdelovalec je ustavil delo v organizaciji { $tenant }.

    Razlog: { $reason }

    Podatki ostanejo, kjer so. Odgovorne osebe jih lahko še izvozijo: { $link }
    Za pojasnilo vprašaj obdelovalca: { $contact }
tenants-mail-resumed =
    Pozdrav,

    organizacija { $tenant } spet deluje.

    { $link }
tenants-mail-ended-state =
    Pozdrav,

    obdelovalec je zaprl organizacijo { $tenant }. Njeni naslovi ne obstajajo več.

    Razlog: { $reason }

    Podatki bodo uničeni, kot določata pogodba in obvestilo obdelovalca. Vprašanja: { $contact }
