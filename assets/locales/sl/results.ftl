## Javne strani z rezultati

results-home = Tekmovanja
results-home-text = Tekmovanja in rezultati
results-home-empty = Objavljenih tekmovanj še ni.
results-competitions = Tekmovanja
results-competition = Tekmovanje
results-when = Kdaj
results-where = Kje
results-from = Datum
results-until = Do
results-town = Kraj
results-placings = Uvrstitve
results-notices = Osebni podatki
results-notices-text = Za vprašanja o osebnih podatkih in za ugovor objavi piši na
results-gone = Rezultati tega tekmovanja so bili umaknjeni in niso več objavljeni.
results-tab-results = Rezultati
results-tab-medals = Medalje
results-categories = Kategorije
results-all-categories = Vse kategorije
results-neighbours = Sosednji kategoriji
results-category = Kategorija
results-other-categories = Druge kategorije
results-women = Ženske
results-men = Moški
results-girls = Deklice
results-boys = Dečki
results-senior-women = Članice
results-senior-men = Člani
results-weight = { $weight } kg
results-competitors =
    { $n ->
        [one] { $n } uvrstitev
        [two] { $n } uvrstitvi
        [few] { $n } uvrstitve
       *[other] { $n } uvrstitev
    }
results-placings-n =
    { $n ->
        [one] { $n } uvrstitev
        [two] { $n } uvrstitvi
        [few] { $n } uvrstitve
       *[other] { $n } uvrstitev
    }
results-from-countries =
    { $n ->
        [one] { $who } iz { $n } države
        [two] { $who } iz { $n } držav
        [few] { $who } iz { $n } držav
       *[other] { $who } iz { $n } držav
    }
results-podium = Stopničke
results-places = Končna uvrstitev
results-place = Mesto
results-without-medal = brez medalje: brez dobljene borbe
results-name = Ime
results-club = Klub
results-country = Država
results-won = Zmage
results-rank = Rang
results-gold = Zlato
results-silver = Srebro
results-bronze = Bron
results-total = Skupaj
results-medals-clubs = Medalje po klubih
results-medals-countries = Medalje po državah
results-medals-none = Na tem tekmovanju nobena medalja nima vpisanega kluba.
results-medals-of = Vrsta
results-medals-name = Klub ali država
results-corrections = Popravki
results-corrected = Popravljeno
results-version = stanje { $version }, { $when }
results-twins = Isti podatki:
results-athlete-at = Rezultati, ki jih objavlja { $organiser }
results-athlete-n =
    { $n ->
        [one] { $n } rezultat
        [two] { $n } rezultata
        [few] { $n } rezultati
       *[other] { $n } rezultatov
    }
results-why = Zakaj je to tukaj
results-why-text = Rezultate tekmovanj objavlja { $organiser } po svojem pravilu o prikazu imen. Tu so zbrani samo rezultati, pri katerih je objavljeno polno ime. Leto rojstva se ne objavi nikoli, iskalnikom pa je naročeno, naj te strani ne uvrstijo v zadetke.
results-object = Za popravek ali ugovor objavi piši na

results-contests-n =
    { $n ->
        [one] { $n } borba
        [two] { $n } borbi
        [few] { $n } borbe
       *[other] { $n } borb
    }
results-contest = Borba { $no }
results-golden-score = { $length }, zlata točka
results-main-sheet = Borbe
results-finals = Zaključne borbe
results-repechage = Repasaž
results-repechage-step = Repasaž, { $n }. krog
results-for-bronze = Za 3. mesto
results-round-of = Krog { $n } tekmovalcev
results-round-8 = Četrtfinale
results-round-16 = Osmina finala
results-round-32 = Šestnajstina finala
results-round-64 = Dvaintridesetina finala
results-round-128 = Štiriinšestdesetina finala
results-semi-final = Polfinale
results-final = Finale
results-bye = prosto
results-no-contest = brez borbe
results-walked-through = brez borbe: druga stran ne nadaljuje
results-not-known = še ni znano
results-round-robin = Vsak z vsakim
results-pool = Skupina { $letter }
results-pool-no = Št.
results-pool-against = proti: { $name }
results-pool-points = Točke
results-pool-lost = poraz
results-pool-level = neodločeno
results-pool-decided = Po pravilih so bili izenačeni; vrstni red po odločilnih borbah: { $names }.
results-pool-undecided = Po pravilih so izenačeni, zato jih čaka odločilna borba: { $names }.
