## Strani športnikov, športnic in skrbnikov

portal-start-title = Moje strani
portal-none-title = Tvoj račun še ni povezan z nobenim članom
portal-none-text = Klub ali zveza ti pošlje vabilo na tvoj elektronski naslov. Odpri povezavo iz vabila ali prosi za novo.
portal-home-title = Danes
portal-nav-home = Danes
portal-nav-profile = Profil
portal-nav-results = Rezultati
portal-nav-public = V javnosti
portal-nav-consents = Privolitve
portal-nav-opened = Kdo je gledal
portal-nav-data = Podatki
portal-nav-corrections = Popravki
portal-nav-health-corrections = Popravki o zdravju

portal-home-waiting = Čaka nate
portal-home-nothing = Nič ne čaka nate
portal-home-nothing-text = Tu se pokaže, kar je treba urediti: licenca, ki poteče, privolitev ali odgovor na popravek oziroma zahtevo.
portal-home-licence-over = Licenca je potekla { $date }
portal-home-licence-soon = Licenca poteče { $date }
portal-home-licence-text = Podaljšanje ureja { $tenant }. Če je licenca že podaljšana, predlagaj popravek.
portal-home-licence-look = Odpri licenco
portal-home-consent-missing = Manjka privolitev skrbnika
portal-home-consent-missing-decide = Dokler je ni, so shranjeni samo ime, datum rojstva in stik skrbnika.
portal-home-consent-missing-ask = Privoli lahko skrbnik. Do takrat so shranjeni samo ime, datum rojstva in stik skrbnika.
portal-home-consent-given-for-you = Privolitve je zate dal skrbnik
portal-home-consent-given-for-you-text = Zdaj odločaš sam oziroma sama: privolitve potrdi ali prekliči.
portal-home-consent-look = Odpri privolitve
portal-home-corrected = Popravljeno: { $field }
portal-home-not-corrected = Popravek zavrnjen: { $field }
portal-home-answer-text = Odgovor na predlagani popravek je pri profilu.
portal-home-answer-look = Odpri odgovor
portal-home-request-answered = Odgovor na zahtevo: { $kind }
portal-home-request-refused = Zahteva zavrnjena: { $kind }
portal-home-request-text = Odgovor je prišel { $date }. Preberi ga skupaj s svojo zahtevo.
portal-home-open-requests =
    { $n ->
        [one] { $n } zahteva čaka na odgovor
        [two] { $n } zahtevi čakata na odgovor
        [few] { $n } zahteve čakajo na odgovor
       *[other] { $n } zahtev čaka na odgovor
    }
portal-home-standing = Trenutno stanje
portal-home-place = mesto
portal-home-last = Zadnji rezultat
portal-home-all-results = Vsi rezultati
portal-home-open =
    { $n ->
        [one] { $n } predlog čaka na odgovor
        [two] { $n } predloga čakata na odgovor
        [few] { $n } predlogi čakajo na odgovor
       *[other] { $n } predlogov čaka na odgovor
    }
portal-home-look = Odpri
portal-link-profile = Profil
portal-link-profile-text = Kaj je shranjeno, za kaj in kdo to vidi
portal-link-card-text = Pokaži jo na telefonu ali jo natisni
portal-link-results-text = Uvrstitve, borbe in medsebojni izidi
portal-link-corrections-text = Predlogi in odgovori

portal-profile-title = Profil
portal-profile-lead = To hrani { $tenant }, razvrščeno po namenu.
portal-profile-no-correct = Popravke zdaj predlaga oseba sama.
portal-profile-correct = Popravi
portal-profile-tax = Številka je zapečatena in je tu vidna le deloma. Odprejo jo lahko le osebe, ki vodijo članstvo, vsak ogled pa je zapisan v dnevniku.
portal-profile-you = ti
portal-profile-guardians = Naslovi in telefoni drugih skrbnikov tu niso vidni.
portal-profile-wrong = Je kaj narobe?
portal-profile-wrong-text = Ob vsakem podatku lahko predlagaš popravek. Odgovor pride po elektronski pošti in ostane zapisan tu.
portal-profile-other = Predlagaj drug popravek
portal-profile-kept = Kako dolgo in kaj še
portal-profile-kept-text = Roki hrambe, prenos vseh podatkov in zahteve.

portal-corrections = Predlagani popravki
portal-corrections-none = Popravkov še ni.
portal-suggestion-answered = odgovor { $date }
portal-suggestion-sent = poslano { $date }
portal-suggestion-old = Ob predlogu
portal-suggestion-new = Predlagano
portal-suggestion-answer = Odgovor
portal-suggestion-complain = Če se z odgovorom ne strinjaš, se lahko pritožiš Informacijskemu pooblaščencu, Dunajska cesta 22, 1000 Ljubljana, ali zahtevaš sodno varstvo:
portal-dossier-suggestions = Besedilo predlaganih popravkov, ki ga v tej kopiji ni, pripada tistemu, ki ga je napisal; kar je o zdravju, odpre samo oseba s pooblastilom za zdravstvene podatke.
portal-dossier-requests = Besedila zahtev, ki jih je poslal kdo drug, in odgovorov nanje v tej kopiji ni: ti podatki so njegovi.

portal-suggest-title = Predlagaj popravek
portal-suggest-of = Predlagaj popravek: { $field }
portal-suggest-kept-now = Zdaj je zapisano
portal-suggest-new = Pravilno je
portal-suggest-choose = Izberi
portal-suggest-day-hint = Na primer 14. 3. 2011
portal-suggest-words-hint = Opiši, kaj je narobe in kako je prav.
portal-suggest-reason = Razlog
portal-suggest-reason-hint = Na primer: selitev, napaka pri vpisu, nova listina.
portal-suggest-open = Za ta podatek že čaka predlog. Če ga pošlješ znova, nadomesti prejšnjega.
portal-suggest-health = To prebere in na to odgovori samo oseba, ki je v organizaciji pooblaščena za zdravstvene podatke. Drugi vidijo le, da si predlog poslal, in kako je bilo odločeno.
portal-suggest-not-health = O zdravju ne piši sem, ker to preberejo vsi, ki odgovarjajo na popravke. Zanj je poseben predlog med drugimi podatki.
portal-suggest-what-then = { $tenant } predlog pregleda in odgovori, najpozneje v enem mesecu (16. in 12. člen Splošne uredbe). Podatek se do takrat ne spremeni.
portal-suggest-send = Pošlji predlog
portal-suggest-others = Drugi podatki
portal-suggest-empty = Vpiši, kako je prav.
portal-suggest-same = To je že zapisano; vpiši drugačno vrednost.
portal-suggest-kept = Predlog je poslan. Odgovori { $tenant }.

portal-suggested-title = Predlagani popravki
portal-suggested-lead = Kaj je po mnenju oseb v njihovih podatkih narobe (16. člen Splošne uredbe).
portal-suggested-health = Predloge o podatkih o zdravju prebere in nanje odgovori samo oseba s pooblastilom za zdravstvene podatke.
portal-suggested-health-title = Predlagani popravki podatkov o zdravju
portal-suggested-health-lead = Kaj je po mnenju oseb v njihovih zdravstvenih zapisih narobe (16. člen Splošne uredbe). Besedilo prebere samo oseba s pooblastilom za zdravstvene podatke; vsako odpiranje se zapiše v dnevnik.
portal-suggested-empty = Noben predlog ne čaka
portal-suggested-empty-text = Ko kdo na svojih straneh predlaga popravek, se pokaže tu.
portal-suggested-waiting = Čakajo na odgovor
portal-suggested-none-decided = Odgovorjenih predlogov še ni.
portal-suggested-decided = Odgovorjeni
portal-suggested-who = Oseba
portal-suggested-field = Podatek
portal-suggested-when = Dan
portal-suggested-state = Stanje
portal-suggested-somebody = Član

portal-decide-title = Predlagani popravek
portal-decide-by = predlaga { $name }
portal-decide-kept = Zdaj je zapisano
portal-decide-moved = Podatek se je od predloga že spremenil.
portal-decide-accept = Sprejmi
portal-decide-accept-written = Predlagana vrednost se zapiše v člana; sprememba je v zgodovini in v dnevniku.
portal-decide-accept-by-hand = Ta podatek popravi na strani člana, nato tu potrdi, da je popravljen.
portal-decide-accept-health = Zdravstveni zapis odpri in popravi na njegovi strani, nato tu potrdi, da je popravljen.
portal-decide-health-record = Zdravstveni zapis
portal-decide-accept-button = Sprejmi in zapiši
portal-decide-done-button = Popravljeno je
portal-decide-note = Sporočilo osebi
portal-decide-refuse = Zavrni
portal-decide-refuse-text = Podatek ostane, kakor je. Oseba dobi razlog in pouk o pritožbi.
portal-decide-refuse-button = Zavrni predlog
portal-decide-why = Razlog za zavrnitev
portal-decide-why-hint = Prebere ga oseba, ki je popravek predlagala.
portal-decide-why-missing = Vpiši razlog; oseba ima pravico, da ga izve.
portal-decide-law = Rok
portal-decide-law-text = Odgovori brez odlašanja, najpozneje v enem mesecu (12. člen Splošne uredbe). Zavrnitev mora imeti razlog.
portal-decide-accepted = Predlog je sprejet, podatek je popravljen.
portal-decide-refused = Predlog je zavrnjen, oseba dobi razlog.
portal-decide-before = Na ta predlog je bilo že odgovorjeno.

portal-mail-suggested-subject = Predlagan popravek podatkov
portal-mail-suggested-body =
    Nekdo je predlagal popravek svojih podatkov ali podatkov otroka. Upravljavec: { $tenant }.

    Predlog odpri tukaj in odgovori, najpozneje v enem mesecu:
    { $link }
portal-mail-answered-subject = Odgovor na predlagani popravek
portal-mail-answered-body =
    Na predlagani popravek je odgovorjeno. Upravljavec: { $tenant }.

    Odgovor je na tvojih straneh pri profilu:
    { $link }

portal-card-title = Članska izkaznica
portal-card-name = Ime
portal-card-year = Letnik
portal-card-club = Klub
portal-card-belt = Pas
portal-card-until = Velja do
portal-card-qr = Koda QR za preverjanje izkaznice
portal-card-what = Kaj je v kodi
portal-card-what-text = Samo to, kar je na izkaznici: ime, letnik, klub, pas in zadnji dan. Podpis dokazuje, da jo je izdala organizacija; preveriti jo je mogoče tudi brez povezave.
portal-card-until-text = Izkaznica velja do konca licence, brez licence do konca leta. Izkaznica ni licenca in je ne nadomešča.
portal-card-key = Javni ključ
portal-card-text = Besedilo kode
portal-card-none = Izkaznice zdaj ni
portal-card-none-text = Izkaznico imajo člani, ko je članstvo dejavno in je za otroka zapisana privolitev skrbnika.

portal-verify-title = Preveri člansko izkaznico
portal-verify-lead = Ali je izkaznica prava in ali še velja.
portal-verify-card = Besedilo izkaznice
portal-verify-hint = Prilepi, kar pokaže bralnik kode QR. Začne se s TATAMI1.
portal-verify-button = Preveri
portal-verify-kept = Kar vpišeš, se preveri in ne shrani.
portal-verify-bad = Ni potrjeno
portal-verify-no-card = To ni besedilo članske izkaznice ali pa je nepopolno. Kodo preberi znova.
portal-verify-no-issuer = Organizacije, ki naj bi izdala izkaznico, tu ni.
portal-verify-not-signed = Podpis se ne ujema: izkaznice ni izdala ta organizacija ali pa je spremenjena.
portal-verify-holds = Prava, velja do { $date }
portal-verify-expired = Prava, a potekla { $date }
portal-verify-signed = Izdajatelj: { $issuer }
portal-verify-person = Primerjaj ime in letnik z osebo pred seboj; izkaznica nima slike.

portal-results-title = Rezultati
portal-results-empty = Rezultatov še ni
portal-results-empty-text = Tu bodo uvrstitve in borbe s tekmovanj, ki jih vodi { $tenant }.
portal-results-n =
    { $n ->
        [one] nastop
        [two] nastopa
        [few] nastopi
       *[other] nastopov
    }
portal-results-medals = zlato – srebro – bron
portal-results-won-lost = dobljene – izgubljene borbe
portal-results-how = Izidi borb
portal-results-contests = Borb
portal-results-by-ippon = ippon
portal-results-by-points = točke
portal-results-by-other = drugače
portal-results-lost = izgubljene
portal-results-all = Uvrstitve
portal-results-place = Mesto
portal-results-won =
    { $n ->
        [one] { $n } dobljena borba
        [two] { $n } dobljeni borbi
        [few] { $n } dobljene borbe
       *[other] { $n } dobljenih borb
    }
portal-results-not-public = ni javno
portal-results-contests-of = Borbe: { $event }
portal-results-round = Krog
portal-results-opponent = Nasprotna stran
portal-results-end = Izid
portal-results-score = Točke
portal-results-length = Trajanje
portal-results-no-name = ime ni objavljeno
portal-results-end-won = zmaga
portal-results-end-lost = poraz
portal-results-end-level = neodločeno
portal-results-rivals = Medsebojni izidi
portal-results-rivals-text = Imena so taka, kot jih pokaže javna stran tekmovanja. Kdor tam nima imena, ga nima niti tu.
portal-results-rival-score = { $won } : { $lost }
portal-medal-1 = zlata medalja
portal-medal-2 = srebrna medalja
portal-medal-3 = bronasta medalja
