imports-title = Uvoz članov
imports-members = Člani
imports-crumb = Uvoz
imports-step-file = Datoteka
imports-step-columns = Stolpci
imports-step-check = Preveri
imports-step-import = Uvozi
imports-nothing-saved = še nič ni shranjeno
imports-until = Osnutek počaka do { $at }, potem se izbriše.
imports-rows =
    { $n ->
        [one] { $n } vrstica
        [two] { $n } vrstici
        [few] { $n } vrstice
       *[other] { $n } vrstic
    }
imports-busy = Ta uvoz se je medtem spremenil v drugem oknu. Preglej ga in poskusi znova.
imports-damaged = Osnutek uvoza je poškodovan in ga ni mogoče odpreti. Zavrzi ga in datoteko naloži znova.
imports-gone = Osnutka uvoza ni več. Naloži datoteko znova.
imports-changed-meanwhile = Člani so se od preverjanja spremenili, zato ni bilo uvoženo nič. Preveri vrstice še enkrat in uvozi.
imports-review-changed = Pregled se je medtem spremenil, zato ni bilo uvoženo nič. Preglej ga še enkrat in potem uvozi.
imports-nothing-to-import = Za uvoz ni pripravljena nobena vrstica. Popravi vrstice ali se odloči o tistih, ki morda že obstajajo.
imports-nothing-new = Vse iz datoteke je že vpisano, zato ni treba uvoziti ničesar.
imports-discarded = Osnutek uvoza je izbrisan.

# 1 Datoteka
imports-file = Datoteka s člani
imports-file-hint = CSV ali XLSX, največ 10 MB in 50.000 vrstic.
imports-file-head = Izberi datoteko
imports-file-note = Datoteka se najprej samo prebere. Noben član se ne shrani, dokler tega ne potrdiš v zadnjem koraku. Prebrane vrstice so medtem šifrirane in se po uvozu ali po 24 urah izbrišejo.
imports-file-read = Preberi datoteko
imports-sample-head = Kakšna naj bo datoteka
imports-sample-text = Ena vrstica na člana, v prvi imena stolpcev. Vrstni red stolpcev ni pomemben, naslov nad tabelo in vrstico s seštevkom prepoznamo.
imports-sample = Prenesi vzorec (CSV)
imports-sample-file = vzorec-clani
imports-drafts = Nadaljuj začeti uvoz
imports-runs = Zadnji uvozi
imports-run-undone = razveljavljen
imports-run-open = mogoče ga je razveljaviti
imports-error-no-file = Izberi datoteko CSV ali XLSX.
imports-error-no-rows = V datoteki je samo ena vrstica. Potrebujemo imena stolpcev in vsaj enega člana.
imports-error-too-many-drafts = Začetih imaš že { $n } uvozov. Dokončaj ali zavrzi enega od njih, potem naloži novo datoteko.

# 2 Stolpci
imports-columns-head = Kaj pomenijo stolpci
imports-titles = Naslovi nad tabelo, ki niso člani: vrstice { $rows }.
imports-totals = Seštevki in opombe, ki niso člani: vrstice { $rows }.
imports-unmapped =
    { $n ->
        [one] { $n } stolpec ne bo uvožen. Če ga potrebuješ, mu izberi polje.
        [two] { $n } stolpca ne bosta uvožena. Če ju potrebuješ, jima izberi polje.
        [few] { $n } stolpci ne bodo uvoženi. Če jih potrebuješ, jim izberi polje.
       *[other] { $n } stolpcev ne bo uvoženih. Če jih potrebuješ, jim izberi polje.
    }
imports-their-column = Stolpec v datoteki
imports-samples = Prve vrednosti
imports-our-field = Polje
imports-sure = Zanesljivost
imports-no-values = brez vrednosti
imports-column-field = Polje za stolpec »{ $column }«
imports-column-none = Ne uvozi
imports-column-nameless = { $n }. stolpec (brez imena)
imports-sure-certain = zanesljivo
imports-sure-likely = preveri
imports-sure-remembered = kot zadnjič
imports-sure-chosen = tvoja izbira
imports-sure-left-out = ne bo uvoženo
imports-refused = Stolpci, ki jih ne uvažamo
imports-empty = Če je celica prazna, član pa že obstaja
imports-empty-keep = Ohrani vpisani podatek
imports-empty-keep-hint = Prazne celice ne spremenijo ničesar.
imports-empty-erase = Izbriši vpisani podatek
imports-empty-erase-hint = Imena, datum rojstva in skrbniki se nikoli ne izbrišejo.
imports-children = Otroci, mlajši od 15 let
imports-children-text = Brez privolitve skrbnika smemo o otroku shraniti samo ime, datum rojstva in stik skrbnika. Drugi stolpci se za take otroke izpustijo; vpišeš jih lahko, ko je privolitev zbrana.
imports-papers = Privolitve skrbnikov za vse otroke v datoteki hranimo na papirju
imports-papers-hint = S tem izjavljaš, da jih organizacija res ima. Zapiše se k vsakemu otroku z datumom in tvojim imenom.
imports-since = Na papirju jih hranimo od
imports-check = Preveri vrstice
imports-other-file = Druga datoteka
imports-discard = Zavrzi ta uvoz
imports-error-field = Izberi polje s seznama.
imports-error-field-twice = To polje je že izbrano za drug stolpec. Pusti ga samo pri enem.
imports-error-needed = Izberi stolpce za ime, priimek in datum rojstva ali pa vsaj stolpec s številko licence.
imports-error-since = Vpiši dan, od katerega privolitve hrani organizacija na papirju. Ne sme biti v prihodnosti.
imports-error-whole-and-parts = Celo ime je v tem stolpcu, ime ali priimek pa še v drugem. Izberi samo eno od obojega.
imports-error-order = Izberi, kaj je v celici najprej.
imports-whole-name = Ime in priimek (skupaj)
imports-guardian-whole-name = Ime in priimek skrbnika (skupaj)
imports-order = Kaj je najprej v stolpcu »{ $column }«?
imports-order-hint = Dvojni priimki ostanejo skupaj. Priimek pred vejico ali z velikimi črkami prepoznamo sami. Imena, ki bi se lahko delila drugače, pokažemo pred uvozom.
imports-order-first-last = Najprej ime
imports-order-last-first = Najprej priimek
imports-order-example = ime { $first }, priimek { $last }
imports-nameless-guardian = Skrbnik osebe

# 3 Preveri
imports-ready =
    { $n ->
        [0] Za uvoz ni nobene vrstice
        [one] { $n } vrstica je pripravljena
        [two] { $n } vrstici sta pripravljeni
        [few] { $n } vrstice so pripravljene
       *[other] { $n } vrstic je pripravljenih
    }
imports-ready-comma =
    { $n ->
        [0] Za uvoz še ni nobene vrstice,
        [one] { $n } vrstica je pripravljena,
        [two] { $n } vrstici sta pripravljeni,
        [few] { $n } vrstice so pripravljene,
       *[other] { $n } vrstic je pripravljenih,
    }
imports-to-mend =
    { $n ->
        [one] { $n } potrebuje popravek ali odločitev
        [two] { $n } potrebujeta popravek ali odločitev
        [few] { $n } potrebujejo popravek ali odločitev
       *[other] { $n } potrebuje popravek ali odločitev
    }
imports-will-change =
    { $n ->
        [one] { $n } član že obstaja in bo posodobljen
        [two] { $n } člana že obstajata in bosta posodobljena
        [few] { $n } člani že obstajajo in bodo posodobljeni
       *[other] { $n } članov že obstaja in bodo posodobljeni
    }
imports-unchanged =
    { $n ->
        [one] { $n } vrstica pove samo to, kar je že vpisano.
        [two] { $n } vrstici povesta samo to, kar je že vpisano.
        [few] { $n } vrstice povedo samo to, kar je že vpisano.
       *[other] { $n } vrstic pove samo to, kar je že vpisano.
    }
imports-error-post-code = Poštna številka »{ $value }« ni slovenska: ta ima štiri števke. Vpiši jo kot 1000, za tujo pa uvozi tudi državo naslova.
imports-error-number-taken = Člansko številko { $number } že ima nekdo drug v organizaciji ali v tej datoteki. Vpiši drugo ali pa pusti celico prazno, da se številka dodeli sama.
imports-warn-reduced =
    { $n ->
        [one] { $n } otrok je mlajši od 15 let in brez privolitve skrbnika: shranili bomo samo ime, datum rojstva in stik skrbnika.
        [two] { $n } otroka sta mlajša od 15 let in brez privolitve skrbnika: shranili bomo samo ime, datum rojstva in stik skrbnika.
        [few] { $n } otroci so mlajši od 15 let in brez privolitve skrbnika: shranili bomo samo ime, datum rojstva in stik skrbnika.
       *[other] { $n } otrok je mlajših od 15 let in brez privolitve skrbnika: shranili bomo samo ime, datum rojstva in stik skrbnika.
    }
imports-warn-unguarded =
    { $n ->
        [one] { $n } otrok, mlajši od 15 let, nima vpisanega skrbnika. Po uvozu mu ga vpiši.
        [two] { $n } otroka, mlajša od 15 let, nimata vpisanega skrbnika. Po uvozu jima ga vpiši.
        [few] { $n } otroci, mlajši od 15 let, nimajo vpisanega skrbnika. Po uvozu jim ga vpiši.
       *[other] { $n } otrok, mlajših od 15 let, nima vpisanega skrbnika. Po uvozu jim ga vpiši.
    }
imports-warn-nameless =
    { $n ->
        [one] Pri { $n } skrbniku manjka ime. Zapisan bo kot »Skrbnik osebe« z imenom člana; ime dopolni pozneje.
        [two] Pri { $n } skrbnikih manjka ime. Zapisana bosta kot »Skrbnik osebe« z imenom člana; imeni dopolni pozneje.
        [few] Pri { $n } skrbnikih manjka ime. Zapisani bodo kot »Skrbnik osebe« z imenom člana; imena dopolni pozneje.
       *[other] Pri { $n } skrbnikih manjka ime. Zapisani bodo kot »Skrbnik osebe« z imenom člana; imena dopolni pozneje.
    }
imports-ready-label = Pripravljene vrstice
imports-ready-of = { $ready } od { $total }
imports-download-faulty = Prenesi samo napake (CSV)
imports-lists = Vrstice po stanju
imports-list-faulty = Za popravek
imports-list-twins = Morda že obstaja
imports-list-names = Preveri imena
imports-names-text = Ta imena imajo več kot dve besedi. Priimku smo pustili vse besede razen ene; kdor ima dve imeni, ga popravi.
imports-list-changed = Bo posodobljeno
imports-list-new = Novi
imports-list-skipped = Izpuščeni
imports-no-rows-here = Tukaj ni nobene vrstice.
imports-row = Vrstica
imports-name = Ime in priimek
imports-read-as = { $typed } → { $read }
imports-birth = Datum rojstva
imports-mend = Popravi
imports-what = Kaj narediti
imports-no-name = brez imena
imports-cell = { $column }, vrstica { $row }
imports-all-equal = Popravi v vseh vrsticah z »{ $value }«
imports-skip = Izpusti vrstico { $row }
imports-take-back = Vrni vrstico { $row } v uvoz
imports-reduced = samo ime, rojstvo in skrbnik
imports-row-name = Vrstica { $row }: { $name }
imports-row-n = Vrstica { $row }
imports-known-as = Vpisan član { $name }
imports-field = Podatek
imports-in-file = V datoteki
imports-empty-cell = prazno
imports-differs = se razlikuje
imports-decide = Kdo je v vrstici { $row }?
imports-decide-update = To je { $name }: posodobi
imports-decide-update-hint = Podatki iz datoteke zamenjajo vpisane.
imports-decide-new = To je nekdo drug: dodaj kot novega člana
imports-decide-new-licence = Ni mogoče, ker ima številko licence že nekdo drug.
imports-decide-skip = Izpusti to vrstico
imports-save-rows = Shrani in preveri znova
imports-commit-head = Uvoz
imports-commit-text = Uvozijo se vse pripravljene vrstice naenkrat ali pa nobena. Uvoz lahko 24 ur razveljaviš.
imports-left-out =
    { $n ->
        [one] { $n } vrstica ostane zunaj. Če jo potrebuješ, jo prej popravi ali prenesi.
        [two] { $n } vrstici ostaneta zunaj. Če ju potrebuješ, ju prej popravi ali prenesi.
        [few] { $n } vrstice ostanejo zunaj. Če jih potrebuješ, jih prej popravi ali prenesi.
       *[other] { $n } vrstic ostane zunaj. Če jih potrebuješ, jih prej popravi ali prenesi.
    }
imports-commit =
    { $n ->
        [one] Uvozi { $n } vrstico
        [two] Uvozi { $n } vrstici
        [few] Uvozi { $n } vrstice
       *[other] Uvozi { $n } vrstic
    }
imports-later = Nadaljuj kasneje
imports-back-to-columns = Nazaj na stolpce
imports-faulty-row = Vrstica v datoteki
imports-faulty-reason = Razlog
imports-faulty-file = napake-uvoza

# 4 Uvozi
imports-done-title = Uvoz je končan
imports-undone-title = Uvoz je razveljavljen
imports-created =
    { $n ->
        [one] { $n } nov član
        [two] { $n } nova člana
        [few] { $n } novi člani
       *[other] { $n } novih članov
    }
imports-updated =
    { $n ->
        [one] { $n } posodobljen član
        [two] { $n } posodobljena člana
        [few] { $n } posodobljeni člani
       *[other] { $n } posodobljenih članov
    }
imports-to-members = Na seznam članov
imports-next = Še en uvoz
imports-undo-head = Razveljavitev
imports-undo-text = Novi člani se izbrišejo, posodobljeni dobijo nazaj prejšnje podatke. Kdor je bil po uvozu spremenjen, ostane, kot je.
imports-undo-until = Mogoče do { $at }.
imports-undo = Razveljavi uvoz
imports-undo-late = Tega uvoza ni več mogoče razveljaviti: minilo je 24 ur ali pa je že razveljavljen.
imports-undone-at = Razveljavljeno { $at }.
imports-undo-refused = Ni bilo razveljavljeno
imports-undo-refused-text = Ti člani so bili po uvozu spremenjeni, zato so ostali, kot so. Uredi jih posamezno.

# Opravila
imports-step-checking = Preverjam vrstice
imports-step-writing = Zapisujem vse vrstice naenkrat
imports-step-undoing = Razveljavljam uvoz
jobs-kind-import = Uvoz članov
jobs-kind-import-check = Preverjanje vrstic za uvoz
jobs-kind-import-undo = Razveljavitev uvoza
