## Seznam

members-title = Člani
members-list = Seznam članov
members-lead =
    { $n ->
        [one] { $n } aktivno članstvo
        [two] { $n } aktivni članstvi
        [few] { $n } aktivna članstva
       *[other] { $n } aktivnih članstev
    }
members-lead-awaiting =
    { $n ->
        [one] { $n } čaka na privolitev skrbnika
        [two] { $n } čakata na privolitev skrbnika
        [few] { $n } čakajo na privolitev skrbnika
       *[other] { $n } čaka na privolitev skrbnika
    }
members-add = Dodaj člana
members-import = Uvoz
members-export-view = Izvozi
members-views = Pogledi
members-view-all = Aktivni
members-view-expiring = Licenca poteče
members-view-awaiting = Čaka na privolitev
members-view-left = Nekdanji
members-view-archived = Arhiv
members-view-everybody = Vsi
members-search = Ime ali št. licence
members-filter-state = Status
members-filter-age = Starostna skupina
members-filter-belt = Pas
members-filter-licence = Licenca
members-filter-sex = Spol
members-state-current = Aktivni
members-state-awaiting = Čaka na privolitev
members-state-left = Nekdanji
members-state-archived = Arhivirani
members-state-all = Vsi
members-licence-valid = Velja
members-licence-expiring = Poteče v 30 dneh
members-licence-expired = Potekla
members-licence-none = Brez licence
members-belt-none = Brez pasu
members-column-name = Priimek in ime
members-column-year = Letnik
members-column-age = Starostna skupina
members-column-belt = Pas
members-column-licence = Licenca
members-column-state = Status
members-select = Izberi: { $name }
members-tag-active = Aktivno
members-tag-awaiting = Čaka na privolitev
members-tag-left = Zaključeno
members-tag-archived = Arhivirano
members-tag-no-licence = Brez licence
members-tag-licence-until = Do { $date }
members-tag-licence-expired = Potekla { $date }
members-tag-licence-expiring =
    { $n ->
        [0] Poteče danes
        [one] Poteče čez { $n } dan
        [two] Poteče čez { $n } dneva
        [few] Poteče čez { $n } dni
       *[other] Poteče čez { $n } dni
    }
members-empty = Članov še ni
members-empty-text = Uvozi jih iz Excela ali dodaj prvega. Za začetek zadostujejo ime, priimek in datum rojstva.
members-empty-reader = Vpiše jih tajništvo. Če vodiš skupino, bodo tukaj njeni člani, ko bodo dodani vanjo.
members-empty-filtered = Nihče ne ustreza iskanju in filtrom
members-empty-filtered-text = Preveri črkovanje ali odstrani katerega od filtrov. Naglasi in velike črke niso pomembni.
members-empty-clear = Počisti filtre
members-bulk-export = Izvozi
members-bulk-emails = Kopiraj e-naslove
members-bulk-archive = Arhiviraj
members-bulk-all =
    { $n ->
        [one] Izberi tudi { $n }, ki ustreza filtru
        [two] Izberi oba ({ $n }), ki ustrezata filtru
        [few] Izberi vse { $n }, ki ustrezajo filtru
       *[other] Izberi vseh { $n }, ki ustrezajo filtru
    }
members-back-to-list = Nazaj na seznam
members-undo = Razveljavi
members-choose = Izberi
members-not-given = Ni podatka
members-system = Sistem
members-account-gone = izbrisan račun

## Množična dejanja

members-bulk-archive-title = Arhiviranje članov
members-bulk-archive-question =
    { $n ->
        [one] Arhiviram { $n } zapis?
        [two] Arhiviram { $n } zapisa?
        [few] Arhiviram { $n } zapise?
       *[other] Arhiviram { $n } zapisov?
    }
members-bulk-archive-effect = Arhivirani zapisi niso več na seznamu aktivnih. Nič se ne izbriše in vsakega lahko vrneš.
members-bulk-archive-skipped =
    { $n ->
        [one] { $n } zapis je že arhiviran in bo preskočen.
        [two] { $n } zapisa sta že arhivirana in bosta preskočena.
        [few] { $n } zapisi so že arhivirani in bodo preskočeni.
       *[other] { $n } zapisov je že arhiviranih in bodo preskočeni.
    }
members-bulk-archive-job = Delo teče v ozadju, zato lahko stran medtem zapreš.
members-bulk-archived =
    { $n ->
        [0] Vsi izbrani so bili arhivirani že prej.
        [one] { $n } zapis je arhiviran.
        [two] { $n } zapisa sta arhivirana.
        [few] { $n } zapisi so arhivirani.
       *[other] { $n } zapisov je arhiviranih.
    }
members-bulk-cancelled = Arhiviranje je ustavljeno. Že arhivirani zapisi ostanejo v arhivu.
members-bulk-step = Arhiviranje zapisov
members-error-none-chosen = Najprej označi vsaj enega člana na seznamu.
members-error-too-many = Naenkrat je mogoče izbrati največ 50.000 članov. Zoži izbor s filtri.

## E-naslovi

members-emails-title = E-naslovi
members-emails-count =
    { $n ->
        [one] { $n } naslov
        [two] { $n } naslova
        [few] { $n } naslovi
       *[other] { $n } naslovov
    }
members-emails-missing =
    { $n ->
        [one] { $n } član nima naslova, na katerega bi lahko pisali.
        [two] { $n } člana nimata naslova, na katerega bi lahko pisali.
        [few] { $n } člani nimajo naslova, na katerega bi lahko pisali.
       *[other] { $n } članov nima naslova, na katerega bi lahko pisali.
    }
members-emails-label = Naslovi, ločeni z vejico
members-emails-hint = Za mlajše od 15 let je naslov skrbnika. Prilepi jih v polje za skrite kopije (Skp), da prejemniki ne vidijo drug drugega.
members-emails-logged = Kopiranje naslovov je zapisano v dnevnik obdelave vsake osebe.

## Izvoz

members-export-title = Izvoz seznama
members-export-file = clani
members-export-count =
    { $n ->
        [one] { $n } oseba
        [two] { $n } osebi
        [few] { $n } osebe
       *[other] { $n } oseb
    }
members-export-purpose = Namen
members-export-purpose-hint = Zapiše se v dnevnik obdelave vsake osebe na seznamu.
members-export-recipient = Prejemnik
members-export-recipient-hint = Kdo bo seznam dobil, na primer Judo zveza Slovenije ali tajništvo kluba
members-export-format = Oblika
members-export-xlsx = Excel (XLSX)
members-export-csv = CSV
members-export-csv-hint = Ločilo je podpičje; slovenski Excel datoteko odpre pravilno.
members-export-columns = Stolpci
members-export-columns-hint = Izberi samo tiste, ki jih prejemnik res potrebuje.
members-export-inferring = Iz tega podatka je mogoče sklepati o zdravju.
members-export-button = Pripravi datoteko
members-export-error-column = Izberi vsaj en stolpec.
members-export-error-purpose = Izberi namen izvoza.
members-export-error-recipient = Vpiši, kdo bo seznam dobil.
members-export-note-title = Česa na seznamu ni.
members-export-note = Zdravstvenih podatkov in davčnih številk ni v nobenem navadnem izvozu. Izvoženo datoteko je mogoče spet uvoziti.

## Stran člana

members-number = Št. { $number }
members-since = Članstvo od { $date }
members-name = Ime in priimek
members-age =
    { $n ->
        [one] { $n } leto
        [two] { $n } leti
        [few] { $n } leta
       *[other] { $n } let
    }
members-address = Naslov
members-exam = Izpit
members-club = Klub
members-function = Vloga ali funkcija
members-function-where = Kje
members-function-club = v klubu
members-function-federation = v zvezi
members-function-community = v judo skupnosti
members-from = Od
members-to = Do
members-height = Višina
members-weight = Teža
members-period-from = od { $date }
members-period-to = do { $date }
members-issued-on = Izdana
members-licence = Licenca
members-licence-title = Licenca
members-group-basic = Osnovni podatki
members-group-contact = Stik in naslov
members-group-belt = Pas in licenca
members-group-sport = Šport
members-group-end = Konec
members-group-empty = Ni vpisanih podatkov.
members-purpose-basic = Namen: vodenje članstva.
members-purpose-contact = Namen: obveščanje in stik v sili.
members-purpose-sport = Namen: vadba, izpiti in prijave na tekmovanja.
members-purpose-end = Datum smrti ustavi vsa sporočila.
members-academy-enrolled = vpis
members-academy-level1 = stopnja 1
members-academy-ucji = UCJI
members-academy-level2 = stopnja 2
members-academy-level3 = stopnja 3
members-academy-master = mojster
members-academy-status = Status
members-academy-on = Od
members-archive = Arhiviraj
members-restore = Vrni iz arhiva
members-archived = Zapis je arhiviran.
members-restored = Zapis je spet na seznamu.
members-erase = Izbriši trajno
members-erase-lead = Na zahtevo osebe ali po izteku roka hrambe. Prej vidiš, kaj se izbriše in kaj ostane.
members-erase-goes = Izbriše se
members-erase-goes-record = Zapis člana z vsemi podatki, tudi zapečatenimi.
members-erase-goes-links = Povezave s skrbniki; skrbniki, ki zastopajo še koga, ostanejo.
members-erase-goes-guardians = Povezave s skrbniki in skrbniki, ki ne zastopajo nikogar drugega: { $names }.
members-erase-goes-consents =
    { $n ->
        [0] Privolitve (vpisana ni nobena).
        [one] Privolitve ({ $n } vpisana).
        [two] Privolitve ({ $n } vpisani).
        [few] Privolitve ({ $n } vpisane).
       *[other] Privolitve ({ $n } vpisanih).
    }
members-erase-goes-history =
    { $n ->
        [0] Zgodovina sprememb (brez vpisov).
        [one] Zgodovina sprememb ({ $n } vpis).
        [two] Zgodovina sprememb ({ $n } vpisa).
        [few] Zgodovina sprememb ({ $n } vpisi).
       *[other] Zgodovina sprememb ({ $n } vpisov).
    }
members-erase-goes-health = Zdravstveni zapis.
members-erase-goes-imports = Stanje pred uvozom, ki se hrani za razveljavitev uvoza.
members-erase-stays = Ostane
members-erase-stays-results = Objavljeni rezultati, po pravilih objave. Uvrstitev izgubi povezavo s članom; kako je ime prikazano, lahko skrajšaš pri uvrstitvi v tekmovanju.
members-erase-stays-log = Vpisi v dnevniku obdelave, brez imena. Zakon zahteva, da je razvidno, kdo je kaj naredil (22. člen ZVOP-2).
members-erase-stays-drafts = Nepotrjen osnutek uvoza, v katerem je ta oseba: zapečaten je in se izbriše sam v 24 urah.
members-erase-stays-backups = Šifrirane varnostne kopije, dokler jim ne poteče rok. Če obnoviš starejšo kopijo, izbris ponovi.
members-erase-sure = Potrditev
members-erase-final = Izbrisanega ni mogoče vrniti.
members-erase-copy = Prej lahko izvoziš vse podatke osebe.
members-erase-reason = Zakaj
members-erase-reason-erasure-request = Izbris zahteva oseba ali njen skrbnik
members-erase-reason-retention-over = Potekel je rok hrambe
members-erase-reason-entered-by-mistake = Podatki so bili vneseni pomotoma
members-erase-surname = Priimek člana
members-erase-surname-hint = Za potrditev vtipkaj: { $surname }
members-erase-surname-wrong = Vtipkaj priimek člana, kot je zapisan ob polju.
members-erase-not-archived = Trajno je mogoče izbrisati samo člana, ki je v arhivu. Na njegovi strani najprej izberi »Arhiviraj«.
members-erased = Podatki člana so trajno izbrisani.
members-awaiting-title = Čaka na privolitev skrbnika.
members-awaiting-text = Do takrat so shranjeni samo ime, datum rojstva in stik skrbnika.
members-tax-show = Pokaži številko
members-tax-note = Številka je shranjena zapečatena in ni v nobenem izvozu. Vsako odprtje se zapiše v dnevnik obdelave.
members-health = Zdravje
members-health-sealed = Zapečateno
members-health-note = Odpre lahko samo oseba s pooblastilom za zdravstvene podatke, z razlogom in vpisom v dnevnik.
members-health-open = Odpri zdravstveni zapis
members-access = Kdo je obdeloval te podatke
members-access-readers =
    { $n ->
        [0] V zadnjih 30 dneh zapečatenih podatkov ni odprl nihče.
        [one] V zadnjih 30 dneh je zapečatene podatke odprla { $n } oseba.
        [two] V zadnjih 30 dneh sta zapečatene podatke odprli { $n } osebi.
        [few] V zadnjih 30 dneh so zapečatene podatke odprle { $n } osebe.
       *[other] V zadnjih 30 dneh je zapečatene podatke odprlo { $n } oseb.
    }
members-access-page = stran člana
members-access-purpose = Namen: { $purpose }
members-access-recipient = Prejemnik: { $recipient }
members-access-all = Pokaži ves dnevnik

## Zgodovina

members-history = Zgodovina sprememb
members-history-of = Zgodovina: { $name }
members-history-created = Zapis je nastal { $date }.
members-history-empty = Zapis se od vnosa ni spremenil.
members-history-all = Pokaži vso zgodovino
members-history-changed = sprememba podatkov
members-history-archived = arhiviranje
members-history-restored = vrnitev iz arhiva
members-history-guardian-linked = dodan skrbnik
members-history-guardian-changed = spremenjen stik skrbnika
members-history-guardian-unlinked = odstranjen skrbnik
members-history-consent-given = vpisana privolitev
members-history-consent-withdrawn = umaknjena privolitev
members-history-reduced = izbrisano, česar brez privolitve ni dovoljeno hraniti
members-history-other = sprememba
members-history-unreadable = podrobnosti ni mogoče odpreti

## Obrazec

members-new-title = Nov član
members-new-lead = Obvezni so samo ime, priimek in datum rojstva, pri otrocih še stik skrbnika.
members-added = Član je dodan.
members-edit-title = Urejanje člana
members-edit-of = Urejanje: { $name }
members-saved = Podatki so shranjeni.
members-birth-date-hint = Na primer 14 3 2016
members-email-hint = Otrokov naslov je lahko enak skrbnikovemu.
members-phone-hint = Na primer 040 123 456
members-post-code-hint = Kraj se izpolni sam.
members-country-hint = Prazno pomeni Slovenija.
members-emergency-name = Ime in priimek
members-emergency-relation = Kdo je to
members-emergency-hint = Koga pokličemo, če se kaj zgodi. Povej tej osebi, da je vpisana.
members-grade-on = Datum izpita
members-grade-board = Komisija
members-grade-certificate = Številka potrdila
members-grades-hint = Prazna vrstica se ne shrani. Po shranjevanju je na voljo nova.
members-memberships-hint = Klub in obdobje, na primer od 1. 9. 2020.
members-functions-hint = Na primer blagajna kluba ali članstvo v komisiji zveze.
members-techniques-hint = Več tehnik loči z vejico.
members-tax-hint = Osem številk. Vpiši jo samo, če osebi kaj izplačuješ.
members-tax-kept = Vpisana je { $number }. Prazno polje jo ohrani.
members-tax-remove = Izbriši vpisano davčno številko
members-child-title = Mlajši od 15 let.
members-child-text = Brez privolitve skrbnika hranimo samo ime, datum rojstva in stik skrbnika. S privolitvijo lahko vpišeš tudi druge podatke.
members-minimum-title = Manj je več.
members-minimum-text = Vpiši samo, kar res potrebuješ. Prostora za opombe namenoma ni.
members-reduce-text = Lahko shraniš samo ime, datum rojstva in stik skrbnika; drugo se ne shrani.
members-reduce = Shrani samo dovoljeno
members-duplicate-ok = To je druga oseba; vseeno jo dodaj
members-duplicate-see = Na seznamu je že oseba z istim imenom in datumom rojstva.
members-duplicate-link = Odpri ta zapis
members-error-duplicate = Oseba s tem imenom in datumom rojstva je že vpisana. Odpri njen zapis ali potrdi, da gre za drugo osebo.
members-error-date-incomplete = Vpiši dan, mesec in leto s številkami.
members-error-date-year = Vpiši leto s štirimi številkami, na primer 2012.
members-error-date-impossible = Tega datuma ni v koledarju. Preveri dan in mesec.
members-error-licence-taken = To številko licence že ima drug član. Preveri številko.
members-error-tax-taken = To davčno številko že ima drug član. Preveri številko.

## Dva urejata isti zapis

members-conflict-title = Zapis je medtem spremenil nekdo drug
members-conflict-when = Zadnja sprememba: { $date }
members-conflict-text = Nič od vpisanega ni izgubljeno. Pri vsakem polju izberi, kaj naj velja, in shrani.
members-conflict-field = Podatek
members-conflict-mine = Tvoj vnos
members-conflict-theirs = Zdaj shranjeno
members-conflict-save = Shrani izbrano
members-conflict-drop = Opusti svoje spremembe

## Skrbniki

members-guardian = Skrbnik
members-guardians = Skrbniki
members-guardians-empty = Ni vpisanih skrbnikov.
members-guardian-child = Otrok je mlajši od 15 let, zato privolitve daje skrbnik.
members-guardian-when = Za mlajše od 15 let je stik skrbnika obvezen, za druge ni potreben.
members-guardian-relation = Razmerje do člana
members-guardian-contact-hint = Vpiši e-pošto ali telefon, lahko oboje.
members-guardian-proof = Kako je preverjeno
members-guardian-proof-hint = Na primer osebni dokument na vpogled
members-guardian-proof-is = preverjeno: { $proof }
members-guardian-since = od { $date }
members-guardian-until = do { $date }
members-guardian-add = Dodaj skrbnika
members-guardian-new = Nov skrbnik
members-guardian-new-lead = Ista oseba je lahko skrbnik več otrok.
members-guardian-known = Že vpisan skrbnik
members-guardian-known-text = Če je oseba že skrbnik brata ali sestre, jo poišči in poveži.
members-guardian-search = Ime skrbnika
members-guardian-find = Poišči
members-guardian-none-found = Takega skrbnika ni. Dodaj novega.
members-guardian-choose = Najdeni skrbniki
members-guardian-link = Poveži
members-guardian-edit = Urejanje skrbnika
members-guardian-children = Otroci tega skrbnika
members-guardian-children-text = Sprememba imena ali stika velja za vse.
members-guardian-unlink = Odstrani
members-guardian-added = Skrbnik je dodan.
members-guardian-linked = Skrbnik je povezan.
members-guardian-saved = Podatki skrbnika so shranjeni.
members-guardian-unlinked = Oseba ni več skrbnik tega člana. Zapis o obdobju ostane.
members-guardian-conflict = Skrbnika je medtem spremenil nekdo drug. Primerjaj obe različici; ob shranjevanju velja tvoja.

## Privolitve

members-consent = Privolitev
members-consents = Privolitve
members-consents-empty = Ni vpisanih privolitev.
members-consent-add = Vpiši privolitev
members-consent-processing = Obdelava podatkov otroka
members-consent-pictures = Fotografije in posnetki
members-consent-health = Podatki o zdravju
members-consent-text-health = Izrecno privolim, da { $tenant } hrani in uporablja podatke o mojem zdravju oziroma zdravju otroka, ki ga zastopam: zmožnost za vadbo in tekmovanje, omejitve, poškodbe ter, kadar to zahtevajo pravila tekmovanja, test in cepljenje. Namen je varna vadba in izpolnjevanje pogojev za nastop. Podatki so zapečateni, odpre jih samo pooblaščena oseba. Privolitev lahko kadar koli umaknem; po umiku se ti podatki izbrišejo.
members-withdraw-health = Zdravstveni podatki temeljijo samo na tej privolitvi, zato se zdravstveni zapis ob umiku izprazni.
members-withdraw-empty = Umakni in izprazni zdravstveni zapis
members-withdrawn-health = Privolitev je umaknjena, zdravstveni zapis je prazen.
members-consent-purpose = Za kaj
members-consent-person = Kdo je privolil
members-consent-how = Kako je dana privolitev
members-consent-how-form = na obrazcu
members-consent-how-paper = na papirju
members-consent-none = Privolitve še ni
members-consent-none-hint = Shranijo se samo ime, datum rojstva in stik skrbnika.
members-consent-form = Na tem obrazcu
members-consent-form-hint = Oseba je prebrala besedilo in privolila. Shranijo se različica besedila, datum in ime.
members-consent-paper = Na papirju, ki ga hrani organizacija
members-consent-paper-hint = Vpiši datum na papirju.
members-consent-on = Datum privolitve
members-consent-read = Preberi besedilo privolitve
members-consent-valid = Velja
members-consent-given-on = na obrazcu { $date }
members-consent-paper-since = na papirju, hrani organizacija od { $date }
members-consent-text-version = besedilo { $version }
members-consent-withdrawn-on = Umaknjena { $date }
members-consent-withdraw = Umakni privolitev
members-consent-recorded = Privolitev je vpisana.
members-consent-no-guardian = Najprej dodaj skrbnika.
members-consent-no-guardian-text = Za otroka mlajšega od 15 let lahko privoli samo skrbnik.
members-consent-text-processing = Kot skrbnik ali skrbnica privolim, da { $tenant } poleg imena, datuma rojstva in mojega stika hrani in uporablja tudi druge podatke otroka, ki so potrebni za članstvo, vadbo, izpite in tekmovanja. Privolitev lahko kadar koli umaknem; po umiku se ti podatki izbrišejo.
members-consent-text-pictures = Privolim, da { $tenant } fotografira in snema pri vadbi in na tekmovanjih ter posnetke objavi v svojih glasilih in na svoji spletni strani. Privolitev lahko kadar koli umaknem.
members-error-consent-date = Vpiši datum privolitve.
members-error-consent-person = Izberi, kdo je privolil.
members-withdraw-question = Umaknem privolitev?
members-withdraw-receipt = Zapis o tem, kdaj je bila privolitev dana in kdaj umaknjena, ostane.
members-withdraw-kept = Ostanejo ime, datum rojstva in stik skrbnika.
members-withdraw-erased = Izbrišejo se vsi drugi podatki otroka, tudi zdravstveni zapis in vrednosti v zgodovini sprememb.
members-withdraw-final = Izbrisanega ni mogoče vrniti.
members-withdraw-erase = Umakni in izbriši podatke
members-withdrawn = Privolitev je umaknjena.
members-withdrawn-erased = Privolitev je umaknjena. Ostali so ime, datum rojstva in stik skrbnika.
