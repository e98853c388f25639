## Zdravstveni podatki

health-nav = Zdravje
health-crumb-members = Člani

health-purpose = Zakaj odpiraš zapis?

health-desk-title = Zdravstveni podatki
health-desk-lead = { $n ->
    [one] Zapečaten je zapis za { $n } člana.
    [two] Zapečatena sta zapisa za { $n } člana.
    [few] Zapečateni so zapisi za { $n } člane.
   *[other] Zapečatenih je { $n } zapisov, za vsakega člana eden.
}
health-desk-open-title = En zapis
health-desk-open-text = Poišči člana in na njegovi strani odpri zdravstveni zapis. Pred odpiranjem izbereš namen.
health-desk-open-button = Na seznam članov
health-desk-export-title = Seznam
health-desk-export-text = Seznam z zdravstvenimi podatki zapusti Tatami samo kot šifrirana preglednica z geslom.
health-desk-export-button = Pripravi seznam
health-desk-rules-title = Kako so podatki zavarovani.
health-desk-rules = Zapis ima vsak član, tudi če je prazen, zato njegov obstoj ne pove ničesar. Odpreš ga samo ti, največ 10 minut po potrditvi z drugim faktorjem. Vsak vpogled piše v dnevniku in na strani člana: kdo, kdaj, zakaj.
health-vouch-title = Čigav je račun?
health-vouch-lead = Te račune je k članu spustil nekdo, ki ne odpira zdravstvenih podatkov. Zapisa o zdravju ne vidijo, dokler ne potrdiš, da so res od teh ljudi. Vprašaj jih v živo ali po telefonu: naslov v evidenci lahko spremeni vsak, ki ureja člane.
health-vouch-legend = Računi, ki čakajo na potrditev
health-vouch-label = { $member } – račun { $account } ({ $email })
health-vouch-own = kot član; dostop ima od { $date }
health-vouch-own-by = kot član; dostop ima od { $date }, vabilo: { $by }
health-vouch-guardian = kot skrbnik, ki vidi zdravstvene podatke; dostop ima od { $date }
health-vouch-guardian-by = kot skrbnik, ki vidi zdravstvene podatke; dostop ima od { $date }, vabilo: { $by }
health-vouch-button = Potrdi označene
health-vouch-nobody = Nihče ni potrjen: označi račune, za katere veš, čigavi so.
health-vouch-done = { $n ->
    [one] Potrjen je { $n } račun.
    [two] Potrjena sta { $n } računa.
    [few] Potrjeni so { $n } računi.
   *[other] Potrjenih je { $n } računov.
    }
health-own-waits = Odpre se, ko tisti, ki v organizaciji odpira zdravstvene podatke, potrdi, da je račun tvoj.

health-record-title = Zdravstveni zapis
health-record-word = zdravstveni zapis
health-record-heading = Zdravstveni zapis: { $name }
health-ask-lead = Zapis je zapečaten.
health-ask-open = Odpri zapis
health-ask-log-title = Vpogled ostane zapisan.
health-ask-log = Tvoje ime, čas in namen se zapišejo v dnevnik obdelave, še preden se zapis odpre, in so vidni na strani člana.
health-opened-for = Odprto za: { $purpose }
health-close = Zapri zapis
health-facts = Vsebina zapisa
health-edit = Uredi zapis
health-logged-title = Ta vpogled je že zapisan.
health-logged = Ko zapreš ali osvežiš stran, je treba zapis odpreti znova in znova navesti namen.
health-free-text-title = Zapiši samo nujno.
health-free-text = Napiši, kaj sme in česa ne sme, ne pa diagnoze ali vzroka. Ne piši o drugih osebah. Ne prepisuj številk dokumentov.
health-section-fitness = Zmožnost za vadbo in tekmovanje
health-section-status = Test in cepljenje
health-section-status-text = Samo, kadar to zahtevajo pravila tekmovanja in se oseba ali skrbnik s tem izrecno strinja.
health-section-note = Opomba
health-fit-until = Zdravniško potrdilo velja do
health-fit-until-hint = Na primer 1 9 2026
health-examined-by = Pregled je opravil
health-examined-by-hint = Ime zdravnika ali ustanove.
health-restrictions = Omejitve
health-restrictions-hint = Česa oseba ne sme, na primer: brez metov do 1. 6.
health-injury = Poškodba
health-injury-hint = Kaj je pomembno za varno vadbo.
health-test = Test
health-vaccination = Cepljenje
health-status-none = ni zabeleženo
health-test-negative = negativen
health-test-positive = pozitiven
health-test-recovered = prebolelo
health-vaccination-unvaccinated = brez cepljenja
health-vaccination-partial = delno
health-vaccination-full = v celoti
health-consent-on = Izrecna privolitev za test in cepljenje
health-consent-on-hint = Dan, ko jo je dala oseba, za otroka pa skrbnik.
health-note = Opomba
health-note-hint = Samo kar potrebuje trener za varno vadbo.
health-save = Shrani in zapečati
health-saved = Zdravstveni zapis je shranjen in zapečaten.
health-unchanged = Nič se ni spremenilo. Zapis je zapečaten.
health-confirm-elsewhere = Potrdi drugi faktor v novem oknu, nato tu shrani znova.

health-stale-title = Zapis je medtem spremenila druga oseba
health-stale-text = Spodaj je tisto, kar velja zdaj, pod tem pa to, kar je zdaj v tvojem obrazcu. Uredi in shrani: veljalo bo tvoje.
health-stale-theirs = Zdaj velja
health-stale-yours = Tvoj vnos
health-conflict = Zapis je medtem spremenila druga oseba. Odpri ga znova in preveri, kaj velja zdaj.

health-basis-title = Izrecna privolitev velja.
health-basis-since = Dana je { $date }; na njej temelji ves zapis. Če se umakne, se zapis izprazni.
health-basis-missing-title = Izrecne privolitve ni.
health-basis-missing = Podatki o zdravju se smejo hraniti samo z izrecno privolitvijo osebe, pri mlajših od 15 let skrbnika. Dokler ni vpisana, je zapis mogoče samo izprazniti.
health-basis-give = Vpiši privolitev v novem oknu, nato tu shrani znova.
health-basis-ask = Vpiše jo tajništvo ali skrbništvo na strani člana. Ko je vpisana, tu shrani znova.
health-error-purpose = Izberi namen. Brez njega se zapis ne odpre.
health-error-date = Vpiši dan, mesec in leto, na primer 1 9 2026, ali pusti vse tri prazne
health-error-fit-range = Datum naj bo največ 20 let v preteklosti in največ 10 let v prihodnosti
health-error-consent-range = Privolitev je lahko dana danes ali prej, po rojstvu osebe
health-error-consent-missing = Test in cepljenje shranimo samo z izrecno privolitvijo. Vpiši njen datum ali pri obeh izberi »ni zabeleženo«.
health-error-guardian = Oseba je mlajša od 15 let in skrbnik še ni privolil, zato zdravstvenih podatkov ni dovoljeno shraniti. Najprej na strani člana zabeleži privolitev skrbnika.
health-error-basis = Zapis ni shranjen, ker izrecne privolitve za podatke o zdravju ni ali je bila umaknjena. Na strani člana naj se najprej vpiše privolitev; tvoj vnos je spodaj.
health-error-factor = Od potrditve z drugim faktorjem je minilo več kot 10 minut, zato zapis ni shranjen. Tvoj vnos je spodaj.
health-error-choose = Izberi eno od možnosti
health-error-long = { $n ->
    [one] Skrajšaj besedilo na { $n } znak
    [two] Skrajšaj besedilo na { $n } znaka
    [few] Skrajšaj besedilo na { $n } znake
   *[other] Skrajšaj besedilo na { $n } znakov
}

health-refused-title = Zapisa ni mogoče odpreti
health-refused-changed = Zapečateni zapis je bil spremenjen ali ne pripada temu članu.
health-refused-replaced = Namesto zadnjega zapisa je v zbirki starejši.
health-refused-missing = Zapisa ni več v zbirki, čeprav je bil že shranjen.
health-refused-logged = Zato ga ne odpremo. Zavrnitev je zapisana v dnevniku obdelave. V Tatamiju zapisa ni mogoče spremeniti na ta način: verjetno je nekdo posegel v podatkovno zbirko ali pa je poškodovan disk.
health-refused-tell = Komu to povej še danes
health-refused-tell-privacy = osebi za varstvo podatkov v tvoji organizaciji
health-refused-tell-operator = obdelovalcu, ki lahko pregleda zbirko in vrne zapis iz varnostne kopije
health-refused-others = Zapisi drugih članov niso prizadeti.
health-renew-title = Zapisa ni mogoče vrniti?
health-renew-effect-first = Poškodovani zapis se izbriše, član dobi nov prazen zapis. Tega ni mogoče razveljaviti.
health-renew-effect-log = V dnevniku ostane zapisano, da se je zapis začel znova.
health-renew-button = Začni s praznim zapisom
health-renewed = Član ima nov, prazen zapis.
health-renew-whole = Zapis je cel, zato je ostal, kakršen je.

health-export-title = Seznam z zdravstvenimi podatki
health-bulk-export = Zdravstveni seznam
health-export-sheet = Zdravje
health-export-all = { $n ->
    [one] Na seznamu bo { $n } oseba: vsi, ki niso v arhivu.
    [two] Na seznamu bosta { $n } osebi: vsi, ki niso v arhivu.
    [few] Na seznamu bodo { $n } osebe: vsi, ki niso v arhivu.
   *[other] Na seznamu bo { $n } oseb: vsi, ki niso v arhivu.
}
health-export-chosen = { $n ->
    [one] Na seznamu bo { $n } izbrana oseba.
    [two] Na seznamu bosta { $n } izbrani osebi.
    [few] Na seznamu bodo { $n } izbrane osebe.
   *[other] Na seznamu bo { $n } izbranih oseb.
}
health-export-how = Najprej dobiš geslo, ki ga Tatami pokaže samo enkrat. Potem nastane šifrirana preglednica (XLSX), ki jo s tem geslom odpreta Excel in LibreOffice.
health-export-logged-title = Vse se zapiše.
health-export-logged = Odprtje zapisa vsake osebe na seznamu, namen in prejemnik se zapišejo v dnevnik obdelave in so vidni na strani člana.
health-export-nobody = Na seznamu ne bi bilo nikogar. Izberi vsaj enega člana.
health-export-too-many = { $n ->
    [one] Na seznamu je lahko največ { $n } oseba. Izberi jih manj.
    [two] Na seznamu sta lahko največ { $n } osebi. Izberi jih manj.
    [few] Na seznamu so lahko največ { $n } osebe. Izberi jih manj.
   *[other] Na seznamu je lahko največ { $n } oseb. Izberi jih manj.
}
health-export-damaged = zapisa ni mogoče odpreti
health-dossier-sealed = Organizacija za vsakega člana vodi zdravstveni zapis. Ta je zapečaten in v tej kopiji ni odprt. Kopijo z zdravstvenimi podatki pripravi oseba, ki je v organizaciji pooblaščena zanje: to zahtevaj pri organizaciji.
health-dossier-empty = V zdravstvenem zapisu ni podatkov.
health-dossier-damaged = Zdravstvenega zapisa ni bilo mogoče odpreti, ker je poškodovan. Organizacija bo povedala, ali ga je mogoče vrniti iz varnostne kopije.

health-own-title = Podatki o zdravju
health-own-sealed = zapečateno
health-own-lead = Zapis je zapečaten. Ko ga odpreš, se to zapiše tako kot vsak drug vpogled.
health-own-confirm = Podatki o zdravju so najbolj občutljivi, zato najprej potrdi, da si to res ti. Potem se vrneš sem.
health-own-confirm-button = Potrdi, da si to ti
health-own-show = Pokaži zapis
health-own-openings = Kdo je odprl ali spremenil zapis
health-own-all-openings = Vsi vpogledi v podatke
health-own-kept = Zakaj in do kdaj
health-own-written = Nazadnje vpisano: { $who }, { $when }.
health-own-basis-missing = Brez nje se podatki o zdravju ne smejo hraniti, zato je zapis prazen.
health-own-consents = Privolitve
health-own-correct = Predlagaj popravek
health-own-fit-none = Zdravniško potrdilo ni vpisano
health-own-fit-over = Zdravniško potrdilo je poteklo { $date }
health-own-fit-soon = Zdravniško potrdilo velja še do { $date }
health-own-fit-until = Zdravniško potrdilo velja do { $date }
health-own-link = Kaj je zapisano, zakaj in kdo je zapis odprl.
