groups-title = Vadbene skupine
groups-lead = Kdo vadi skupaj in kdo skupino trenira. Kdor trenira, vidi člane svojih skupin in nikogar drugega.
groups-new = Nova skupina
groups-edit = Preimenuj skupino
groups-name = Ime skupine
groups-name-hint = Na primer: mlajši pionirji, ponedeljek in sreda.
groups-name-missing = Vpiši ime skupine.
groups-name-long = Ime ima lahko največ { $most } znakov.
groups-name-taken = Skupina s tem imenom že obstaja. Izberi drugo ime.
groups-added = Skupina je ustvarjena. Člane dodaš v seznamu članov: označi jih in izberi »Dodaj v skupino«.
groups-renamed = Skupina je preimenovana.
groups-none = Skupin še ni
groups-none-text = Ustvari prvo skupino, vanjo dodaj člane in povej, kdo jo trenira.
groups-none-coach = Trenutno ne treniraš nobene skupine. Skupino ti dodeli tajništvo.
groups-members =
    { $n ->
        [one] { $n } član
        [two] { $n } člana
        [few] { $n } člani
       *[other] { $n } članov
    }
groups-coaches = Trenira
groups-no-coach = Nihče je še ne trenira
groups-in-list = Prikaži v seznamu
groups-empty = V skupini še ni nikogar.
groups-leave = Odstrani
groups-left = Član ni več v skupini.
groups-coach-choose = Kdo naj jo trenira
groups-coach-missing = Izberi, kdo naj skupino trenira. Ta oseba mora najprej imeti vlogo: trenerstvo.
groups-coach-give = Dodeli skupino
groups-coach-given = Skupina je dodeljena.
groups-coach-take = Odvzemi
groups-coach-taken = Skupina je odvzeta. Članov te skupine ta oseba ne vidi več.
groups-coach-note = Kdor skupino trenira, vidi stike, pasove, licence in skrbnike njenih članov.
groups-join-hint = Člane dodaš v seznamu članov: označi jih in izberi »Dodaj v skupino«.
groups-bulk-join = Dodaj v skupino
groups-join-title = Dodaj v skupino
groups-join-lead =
    { $n ->
        [one] Izbran je { $n } član.
        [two] Izbrana sta { $n } člana.
        [few] Izbrani so { $n } člani.
       *[other] Izbranih je { $n } članov.
    }
groups-join-which = V katero skupino
groups-join-missing = Izberi skupino.
groups-join-button = Dodaj
groups-joined =
    { $n ->
        [0] Vsi izbrani so bili v skupini že prej.
        [one] V skupino je dodan { $n } član.
        [two] V skupino sta dodana { $n } člana.
        [few] V skupino so dodani { $n } člani.
       *[other] V skupino je dodanih { $n } članov.
    }
groups-filter = Vadbena skupina
groups-since = od { $date }
groups-member-none = V nobeni skupini.
groups-dissolve = Razpusti skupino
groups-dissolve-question = Naj se skupina { $name } razpusti?
groups-dissolve-members = Člani ostanejo v evidenci, le v tej skupini jih ni več.
groups-dissolve-coaches = Kdor je skupino treniral, njenih članov ne vidi več.
groups-dissolved = Skupina je razpuščena.

grades-skips = V zapisu manjka: { $names }. Najprej vpiši manjkajoče ali potrdi, da je tako prav.
grades-skips-known = Stopnje vmes res niso v zapisu. Vpiši izpit vseeno.
grades-skips-hint = Na primer priznana stopnja iz tujine ali izpiti pred vpisom v klub.
grades-title = Vpis izpita
grades-title-of = Vpis izpita: { $name }
grades-lead = Vpiše se pas z dnem izpita. Če je višji od dosedanjega, postane pas te osebe.
grades-add = Vpiši izpit
grades-save = Vpiši
grades-known = Dosedanji pasovi
grades-code = Pas
grades-code-choose = Izberi pas
grades-on = Dan izpita
grades-on-missing = Vpiši dan izpita.
grades-code-missing = Izberi pas.
grades-on-future = Dan izpita je v prihodnosti. Vpiši ga, ko bo izpit opravljen.
grades-too-long = Besedilo ima lahko največ { $most } znakov in nobene nove vrstice.
grades-changed = Podatki člana so se medtem spremenili. Preveri dosedanje pasove in pošlji znova.
grades-added = Izpit je vpisan.

members-seen-by-roles = Vidijo: { $roles }

tenants-nav-groups = Skupine
tenants-refused-grades = Za to potrebuješ vlogo izpraševanja, tajništva, administracije ali odgovorne osebe. Dodeli jo odgovorna oseba organizacije.
tenants-refused-groups = Za to potrebuješ vlogo trenerstva, tajništva, administracije ali odgovorne osebe. Dodeli jo odgovorna oseba organizacije.
tenants-refused-field = Teh podatkov tvoja vloga ne vidi ali ne spreminja. Vloge dodeli odgovorna oseba organizacije.
tenants-right-see-history = vidi zgodovino sprememb in vpoglede pri članu
tenants-right-fields = pri članu vidi: { $fields }
tenants-right-edit-grades = vpisuje izpite in pasove
tenants-right-see-groups = vidi vadbene skupine, trenerstvo samo svoje
tenants-right-see-groups-all = vidi vadbene skupine
tenants-right-see-groups-own = vidi svoje vadbene skupine
tenants-right-manage-groups = ureja vadbene skupine in določa, kdo jih trenira
tenants-fields-basics = Osnovni podatki
tenants-fields-contact = Stik in oseba za nujne primere
tenants-fields-address = Naslov in državljanstvo
tenants-fields-tax-number = Davčna številka
tenants-fields-grades = Pas in izpiti
tenants-fields-sport = Šport
tenants-fields-licence = Licence
tenants-fields-guardians = Skrbniki
tenants-fields-consents = Privolitve
tenants-fields-functions = Funkcije
tenants-fields-groups = Vadbene skupine
tenants-fields-history = Zgodovina in vpogledi
tenants-log-member = član št. { $number }
tenants-log-guardian = skrbnik
jobs-not-allowed = Opravilo ni bilo izvedeno, ker zanj nimaš več potrebne vloge. Nič ni ostalo na pol.

audit-what-group-added = ustvarjena vadbena skupina { $name }
audit-what-group-renamed = vadbena skupina preimenovana v { $name }
audit-what-group-dissolved = razpuščena vadbena skupina { $name }
audit-what-group-joined = v vadbeno skupino { $name } dodana oseba
audit-what-group-left = iz vadbene skupine { $name } odstranjena oseba
audit-what-group-given = vadbena skupina { $name } dodeljena: { $account }
audit-what-group-taken = vadbena skupina { $name } odvzeta: { $account }
