## Tekmovanja v upravljanju

competitions-title = Tekmovanja
competitions-count =
    { $n ->
        [one] { $n } tekmovanje
        [two] { $n } tekmovanji
        [few] { $n } tekmovanja
       *[other] { $n } tekmovanj
    }
competitions-new = Novo tekmovanje
competitions-create = Ustvari tekmovanje
competitions-created = Tekmovanje »{ $name }« je ustvarjeno. Zdaj uvozi rezultate.
competitions-edit = Podatki o tekmovanju
competitions-saved = Podatki o tekmovanju so shranjeni.
competitions-none = Tekmovanj še ni
competitions-none-text = Ustvari tekmovanje, uvozi rezultate iz Excela ali CSV, preglej, kako bodo prikazana imena, in jih objavi.
competitions-name = Ime
competitions-name-hint = Na primer: Pokal Jezera 2026
competitions-name-missing = Vpiši ime tekmovanja.
competitions-too-long = Skrajšaj na največ { $most } znakov.
competitions-slug = Naslov strani
competitions-slug-hint = Stran bo na { $address }… Če pustiš prazno, ga sestavimo iz imena.
competitions-slug-fixed = Naslov { $address }… je že bil objavljen, zato ostane enak.
competitions-slug-letters = Naslov strani ima največ { $most } znakov: male črke od a do z, številke in vezaje med njimi. Na primer: pokal-jezera-2026
competitions-slug-reserved = Naslov »{ $slug }« uporablja program za drugo stran. Izberi drugega.
competitions-slug-taken = Naslov »{ $slug }« že ima drugo tekmovanje. Izberi drugega, na primer z letnico.
competitions-held-on = Dan tekmovanja
competitions-held-on-hint = Po tem dnevu se računa starost, ki odloča o prikazu imen.
competitions-held-on-fixed = Po tem dnevu so določena objavljena imena, zato ga med objavo ni mogoče spremeniti.
competitions-held-until = Zadnji dan
competitions-day-missing = Vpiši dan, mesec in leto tekmovanja.
competitions-day-wrong = Ta datum ne obstaja. Preveri dan, mesec in leto.
competitions-day-range = Leto naj bo med 1950 in tri leta od zdaj.
competitions-until-before = Zadnji dan je pred prvim. Popravi enega od njiju.
competitions-until-far =
    { $n ->
        [one] Tekmovanje traja največ { $n } dan. Preveri datuma.
        [two] Tekmovanje traja največ { $n } dneva. Preveri datuma.
        [few] Tekmovanje traja največ { $n } dni. Preveri datuma.
       *[other] Tekmovanje traja največ { $n } dni. Preveri datuma.
    }
competitions-when = Kdaj
competitions-town = Kraj
competitions-town-missing = Vpiši kraj tekmovanja.
competitions-venue = Dvorana
competitions-organiser = Organizator
competitions-address = Naslov strani
competitions-meanwhile-title = Nekdo je medtem shranil spremembe. Preglej polja; če shraniš znova, velja, kar je v obrazcu.
competitions-meanwhile = Medtem shranjeno: { $value }
competitions-meanwhile-member = Medtem je nekdo izbral drugega člana ali nikogar.
competitions-changed-meanwhile = Nekdo je to medtem spremenil, morda v drugem oknu. Vrni se, osveži stran in poskusi znova.
competitions-state = Stanje
competitions-state-draft = Osnutek
competitions-state-published = Objavljeno
competitions-state-unpublished = Umaknjeno
competitions-draft-text = Javnost osnutka ne vidi in ne izve, da obstaja.

competitions-remove = Izbriši tekmovanje
competitions-remove-title = Izbrišem tekmovanje »{ $name }«?
competitions-remove-effect =
    { $n ->
        [one] Izbrisana bo { $n } uvrstitev.
        [two] Izbrisani bosta { $n } uvrstitvi.
        [few] Izbrisane bodo { $n } uvrstitve.
       *[other] Izbrisanih bo { $n } uvrstitev.
    }
competitions-remove-final = Tega ni mogoče razveljaviti.
competitions-remove-refused = Tekmovanje je bilo objavljeno, zato ga ni mogoče izbrisati. Rezultate lahko umakneš.
competitions-removed = Tekmovanje »{ $name }« je izbrisano.

competitions-categories = Kategorije
competitions-category = Kategorija
competitions-category-new = Nova kategorija
competitions-category-edit = Uredi kategorijo
competitions-category-empty = prazna
competitions-category-empty-text = V tej kategoriji še ni nikogar. Prazna kategorija se javno ne prikaže.
competitions-category-name = Ime kategorije
competitions-category-name-hint = Na primer: Ženske −57 kg, U18
competitions-category-name-missing = Vpiši ime kategorije.
competitions-category-age-hint = Na primer U18; za člane in članice SEN. Če pustiš prazno, jo preberemo iz imena.
competitions-category-age-wrong = Starostno kategorijo zapiši kot U18 ali SEN.
competitions-category-weight-hint = Na primer −57 ali +70
competitions-category-weight-wrong = Težo zapiši kot −57 ali +70.
competitions-category-taken = To tekmovanje že ima takšno kategorijo. Izberi drugo ime ali uredi obstoječo.
competitions-category-saved = Kategorija je shranjena.
competitions-category-remove = Izbriši kategorijo
competitions-category-remove-title = Izbrišem kategorijo »{ $name }«?
competitions-category-removed = Kategorija je izbrisana.
competitions-sex-by-name = kot pove ime
competitions-sex-f = ženske
competitions-sex-m = moški

competitions-placings = Uvrstitve
competitions-competitors =
    { $n ->
        [one] { $n } uvrstitev
        [two] { $n } uvrstitvi
        [few] { $n } uvrstitve
       *[other] { $n } uvrstitev
    }
competitions-places = Mesta
competitions-places-check = Preveri mesta
competitions-places-fine = v redu
competitions-places-unusual = preveri mesta
competitions-places-no-first = Nihče nima 1. mesta.
competitions-places-crowded =
    { $n ->
        [one] { $place }. mesto ima { $n } oseba.
        [two] { $place }. mesto imata { $n } osebi.
        [few] { $place }. mesto imajo { $n } osebe.
       *[other] { $place }. mesto ima { $n } oseb.
    }
competitions-places-gap = Za prejšnjimi bi sledilo { $expected }. mesto, vpisano pa je { $place }.
competitions-placing-new = Dodaj uvrstitev
competitions-placing-edit = Uredi uvrstitev
competitions-placing-saved = Uvrstitev je shranjena.
competitions-placing-remove = Odstrani uvrstitev
competitions-placing-remove-title = Odstranim uvrstitev: { $name }?
competitions-placing-removed = Uvrstitev je odstranjena.
competitions-placing-damaged = poškodovan zapis
competitions-shown-as = Javno ime
competitions-our-member = Naš član
competitions-birth-year-never = Leto rojstva odloča o prikazu imena in se nikoli ne objavi.
competitions-birth-year-hint = Če ni znano, se ime prikaže kot mladoletni osebi.
competitions-birth-year-seen = Vidi samo vodstvo tekmovanja
competitions-club-hint = Izberi s seznama ali vpiši nov klub.
competitions-country-hint = Ime države ali oznaka MOK, na primer SLO
competitions-member = Član te organizacije
competitions-member-hint = Poveži le, če gre zanesljivo za isto osebo.
competitions-member-nobody = nihče od naših
competitions-member-ask = Enako ime ima član te organizacije. Izberi, ali gre za isto osebo.
competitions-namesake = št. { $number }: { $name }, letnik { $year }
competitions-choose = – izberi –
competitions-at-most = Prikaz imena
competitions-at-most-policy = po pravilu organizacije
competitions-at-most-decided = Odločitev osebe ali skrbnika: največ »{ $style }«. To velja, tudi če tukaj izbereš več.
competitions-at-most-hint = Če oseba ali skrbnik ugovarja objavi, prikaži manj. Več, kot dovoli pravilo, se ne prikaže nikoli.

competitions-field-place = Mesto
competitions-field-name = Ime in priimek
competitions-field-first-name = Ime
competitions-field-last-name = Priimek
competitions-field-birth-year = Leto rojstva
competitions-field-club = Klub
competitions-field-country = Država
competitions-field-category = Kategorija
competitions-field-age = Starostna kategorija
competitions-field-sex = Spol
competitions-field-weight = Teža
competitions-field-contests-won = Zmage

competitions-reason = Razlog popravka
competitions-reason-hint = Rezultati so objavljeni, zato bo razlog javno viden. Ne navajaj imen.
competitions-reason-missing = Napiši, zakaj popravljaš objavljene rezultate, na primer »Napaka v zapisniku«.
competitions-reason-long = Skrajšaj razlog na največ { $most } znakov.
competitions-reason-names = Razlog vsebuje priimek iz te kategorije. Napiši ga brez imen, da popravek ne pove, kdo je bil odstranjen.
competitions-corrections = Popravki
competitions-whole = Celotno tekmovanje

competitions-import = Uvozi rezultate
competitions-import-title = Uvoz rezultatov
competitions-import-correction = Uvozi popravek
competitions-import-published = Rezultati so objavljeni. Uvoz bo popravek: ob koncu napišeš razlog, ki bo javno viden.
competitions-step-file = Datoteka
competitions-step-columns = Stolpci
competitions-step-check = Preveri
competitions-step-done = Uvoženo
competitions-file = Datoteka z rezultati
competitions-file-hint = CSV ali XLSX, največ 10 MB in { $rows } vrstic
competitions-file-read = Preberi datoteko
competitions-file-missing = Izberi datoteko CSV ali XLSX.
competitions-file-too-large = Datoteka je večja od 10 MB. Shrani samo list z rezultati in poskusi znova.
competitions-file-no-rows = V datoteki je samo glava, vrstic z rezultati ni. Preveri, ali je list z rezultati prvi.
competitions-file-what = Kaj naj bo v datoteki
competitions-file-columns = Mesto, ime in priimek (v enem ali dveh stolpcih) in kategorija. Če so še klub, država, leto rojstva in število zmag, jih uvozimo tudi. Leto rojstva odloča o prikazu imena in se nikoli ne objavi.
competitions-file-draft = Datoteke ne shranimo. Vrstice so do uvoza šifriran osnutek, ki se po 24 urah izbriše.
competitions-sample-get = Prenesi vzorec
competitions-sample = Mesto;Priimek;Ime;Leto rojstva;Klub;Država;Kategorija;Zmage / 1;Vzorec;Ana;2009;JK Primer;SLO;Ženske -57 kg, U18;4 / 2;Poskus;Eva;2009;JK Zgled;SLO;Ženske -57 kg, U18;3
competitions-drafts = Nedokončan uvoz
competitions-draft-from = Nadaljuj uvoz, začet { $when }
competitions-draft-until = izbriše se { $when }
competitions-discard = Zavrzi uvoz
competitions-discarded = Uvoz je zavržen, osnutek je izbrisan.
competitions-later = Nadaljuj pozneje
competitions-rows =
    { $n ->
        [one] { $n } vrstica
        [two] { $n } vrstici
        [few] { $n } vrstice
       *[other] { $n } vrstic
    }
competitions-left-out = izpuščeni naslovi in vsote v vrsticah { $rows }
competitions-columns-title = Kaj pomenijo stolpci
competitions-columns-next = Preveri vrstice
competitions-columns-twice = Isti pomen ima več stolpcev ({ $field }). Obdrži enega.
competitions-columns-no-name = Izberi stolpec z imenom in priimkom.
competitions-columns-two-names = Ime je izbrano dvakrat: uporabi en stolpec »Ime in priimek« ali pa stolpca »Ime« in »Priimek«.
competitions-columns-no-first-name = Izbran je priimek, manjka pa stolpec z imenom.
competitions-columns-no-place = Izberi stolpec z mestom.
competitions-columns-no-category = Izberi stolpec s kategorijo ali vpiši kategorijo, v katero spadajo vse vrstice.
competitions-column-file = Stolpec v datoteki
competitions-column-samples = Primeri
competitions-column-ours = Pomen
competitions-column-means = Pomen stolpca { $header }
competitions-column-skip = – ne uvozi –
competitions-column-unnamed = { $n }. stolpec brez imena
competitions-name-order = Vrstni red v stolpcu »Ime in priimek«
competitions-name-order-hint = Priimka z velikimi črkami in priimka pred vejico ne zamenjamo.
competitions-name-last-first = Priimek Ime
competitions-name-first-last = Ime Priimek
competitions-name-split = ime { $first }, priimek { $last }
competitions-category-all = Kategorija vseh vrstic
competitions-category-all-hint = Samo, če datoteka nima stolpca s kategorijo.
competitions-check-title = Preveri vrstice
competitions-check-good =
    { $n ->
        [one] { $n } vrstica je v redu
        [two] { $n } vrstici sta v redu
        [few] { $n } vrstice so v redu
       *[other] { $n } vrstic je v redu
    }
competitions-check-faulty =
    { $n ->
        [one] { $n } vrstica z napako
        [two] { $n } vrstici z napako
        [few] { $n } vrstice z napako
       *[other] { $n } vrstic z napako
    }
competitions-check-people =
    { $n ->
        [one] { $n } vprašanje o članih
        [two] { $n } vprašanji o članih
        [few] { $n } vprašanja o članih
       *[other] { $n } vprašanj o članih
    }
competitions-check-open = Uvoziti še ni mogoče. Popravi označena polja, odgovori na vprašanja in preveri znova; odgovori do zdaj so shranjeni.
competitions-check-save = Shrani in preveri
competitions-faulty-title = Vrstice z napakami
competitions-faulty-text = Številke so iz datoteke. Popravi tukaj ali vrstico izpusti.
competitions-row = Vrstica { $row }
competitions-row-number = Vrstica
competitions-row-skip = Izpusti to vrstico
competitions-row-back = Vrni vrstico { $row }: { $name }
competitions-skipped =
    { $n ->
        [one] { $n } izpuščena vrstica
        [two] { $n } izpuščeni vrstici
        [few] { $n } izpuščene vrstice
       *[other] { $n } izpuščenih vrstic
    }
competitions-more-follow =
    { $n ->
        [one] Še { $n } sledi, ko so te urejene.
        [two] Še { $n } sledita, ko so te urejene.
        [few] Še { $n } sledijo, ko so te urejene.
       *[other] Še { $n } jih sledi, ko so te urejene.
    }
competitions-rows-read = Vse vrstice, kot smo jih prebrali
competitions-cell-name-missing = Manjka ime tekmovalca ali tekmovalke.
competitions-cell-name-one-word = Vpiši ime in priimek; tu je samo ena beseda.
competitions-cell-name-digits = V imenu so številke. Popravi ga.
competitions-cell-long = Skrajšaj na največ { $most } znakov.
competitions-cell-year = »{ $typed }« ni leto. Vpiši štiri številke ali pusti prazno.
competitions-cell-year-range = Leto { $year } ne more biti pravo. Pričakujemo leto med { $from } in { $to }, lahko pa polje pustiš prazno.
competitions-cell-place-missing = Manjka mesto. Vpiši številko ali vrstico izpusti.
competitions-cell-place = »{ $typed }« ni mesto. Vpiši številko, na primer 5; za diskvalificirane vrstico izpusti.
competitions-cell-won = »{ $typed }« ni število zmag. Vpiši številko od 0 do { $most } ali pusti prazno.
competitions-cell-country = Države »{ $typed }« ne poznamo. Vpiši ime države ali oznako MOK, na primer SLO.
competitions-cell-category-missing = Manjka kategorija.
competitions-clubs-title = Kateri klub je to?
competitions-clubs-text = Teh imen še ne poznamo, podobna pa že. Odgovor si zapomnimo kot drugo ime kluba.
competitions-club-which =
    { $n ->
        [one] »{ $name }« ({ $n } vrstica)
        [two] »{ $name }« ({ $n } vrstici)
        [few] »{ $name }« ({ $n } vrstice)
       *[other] »{ $name }« ({ $n } vrstic)
    }
competitions-club-new = nov klub: { $name }
competitions-clubs-like = Podobni
competitions-clubs-all = Vsi klubi
competitions-new-clubs =
    { $n ->
        [one] { $n } nov klub
        [two] { $n } nova kluba
        [few] { $n } novi klubi
       *[other] { $n } novih klubov
    }
competitions-new-clubs-text = Dodani bodo ob uvozu. Če katerega že poznamo pod drugim imenom, ga izberi.
competitions-people-title = Je to naš član?
competitions-people-text = Enako ime ima član te organizacije, letnik pa manjka, se ne ujema ali ni enoličen. Brez odgovora nikogar ne povežemo.
competitions-person-who = Kdo je { $name }?
competitions-rest-nobody = Neodgovorjenih ne poveži z nikomer
competitions-rest-nobody-hint = Velja za vsa vprašanja na tej strani, ki so še brez odgovora.
competitions-plans-title = Kaj se bo zgodilo s kategorijami
competitions-plan = Kaj se zgodi
competitions-plan-new = nova
competitions-plan-fill = zdaj prazna
competitions-plan-replace =
    { $n ->
        [one] zamenja { $n } uvrstitev
        [two] zamenja { $n } uvrstitvi
        [few] zamenja { $n } uvrstitve
       *[other] zamenja { $n } uvrstitev
    }
competitions-plan-add =
    { $n ->
        [one] doda k { $n } obstoječi
        [two] doda k { $n } obstoječima
        [few] doda k { $n } obstoječim
       *[other] doda k { $n } obstoječim
    }
competitions-mode = Kategorije, ki že imajo uvrstitve
competitions-mode-replace = Zamenjaj
competitions-mode-replace-hint = Veljajo samo uvrstitve iz te datoteke. Druge kategorije ostanejo.
competitions-mode-add = Dodaj
competitions-mode-add-hint = Obstoječe uvrstitve ostanejo, te se dodajo.
competitions-double = { $name } je v tej kategoriji dvakrat.
competitions-ready = Vse je urejeno. Uvoz se zgodi v celoti ali pa sploh ne.
competitions-import-n =
    { $n ->
        [one] Uvozi { $n } uvrstitev
        [two] Uvozi { $n } uvrstitvi
        [few] Uvozi { $n } uvrstitve
       *[other] Uvozi { $n } uvrstitev
    }
competitions-import-n-public =
    { $n ->
        [one] Uvozi in objavi { $n } uvrstitev
        [two] Uvozi in objavi { $n } uvrstitvi
        [few] Uvozi in objavi { $n } uvrstitve
       *[other] Uvozi in objavi { $n } uvrstitev
    }
competitions-imported =
    { $n ->
        [one] Uvožena je { $n } uvrstitev.
        [two] Uvoženi sta { $n } uvrstitvi.
        [few] Uvožene so { $n } uvrstitve.
       *[other] Uvoženih je { $n } uvrstitev.
    }
competitions-no-results = Rezultatov še ni
competitions-no-results-text = Uvozi jih iz Excela ali CSV. Kategorije nastanejo same.

competitions-preview = Predogled in objava
competitions-preview-title = Kako bodo prikazana imena
competitions-preview-text = Javna stran bo na { $address }
competitions-preview-changed = Rezultati ali pravilo o imenih so se medtem spremenili. Preglej imena znova in nato objavi.
competitions-publish = Objavi rezultate
competitions-publish-title = Objava
competitions-publish-effect = Rezultati bodo vidni vsem. Kdor je prikazan s polnim imenom, dobi stran s svojimi rezultati; drugi nimajo ne strani ne oznake.
competitions-publish-already = Ti rezultati so že objavljeni.
competitions-publish-empty = Objaviti ni mogoče, ker ni nobene uvrstitve. Najprej uvozi rezultate.
competitions-published = Rezultati so objavljeni.
competitions-profile-incomplete = Pred objavo dopolni podatke organizacije
competitions-profile-open = Odpri nastavitve
competitions-rule = Pravilo o imenih
competitions-rule-text = Starost se računa na prvi dan tekmovanja. Z objavo pravilo za to tekmovanje obvelja za stalno.
competitions-rule-stricter = Pri prejšnji objavi je bilo obljubljeno strožje pravilo, zato velja strožje od obeh.
competitions-in-records = V evidenci
competitions-why = Zakaj
competitions-why-objection = ugovor objavi
competitions-has-page = s stranjo
competitions-hidden = skrito
competitions-open-public = Javna stran
competitions-not-public = To tekmovanje ni objavljeno.
competitions-unpublish = Umakni rezultate
competitions-unpublish-title = Umaknem rezultate tekmovanja »{ $name }«?
competitions-unpublish-gone = Javne strani bodo takoj odgovarjale, da rezultatov ni več.
competitions-unpublish-athletes = Strani oseb brez drugih objavljenih rezultatov bodo izbrisane.
competitions-unpublish-kept = Rezultati ostanejo v upravljanju in jih lahko spet objaviš.
competitions-unpublished = Rezultati so umaknjeni.

competitions-fought-text = Mesta te kategorije izhajajo iz žreba in borb, zato jih ni mogoče vpisati ali spremeniti ročno. Popraviš lahko ime, letnico, klub, državo in prikaz imena.
competitions-fought-place-hint = Izhaja iz žreba in borb.
competitions-fought-place = Mesto in število zmag izhajata iz žreba in borb te kategorije. Če je narobe, je treba popraviti izid borbe.
competitions-fought-add = Ta kategorija je bila žrebana in odborjena, zato vanjo ni mogoče nikogar dodati.
competitions-fought-import = Ta kategorija je bila žrebana in odborjena. Njena mesta izhajajo iz borb, zato jih datoteka ne more zamenjati.
competitions-fought-import-of = { $name }: kategorija je bila žrebana in odborjena, zato je ni mogoče uvoziti. Preskoči njene vrstice.
competitions-plan-fought = ni mogoče
competitions-fought-erase-title = Izbrišem osebo iz rezultata: { $name }?
competitions-fought-erase-effect = Izbrisani bodo ime, letnica, klub in država. Mesto in borbe ostanejo, vendar brez imena, ker iz njih izhajajo mesta drugih.
competitions-fought-erased = Ime je izbrisano. Mesto in borbe ostanejo brez imena.
competitions-placing-nameless = (ime je izbrisano)
