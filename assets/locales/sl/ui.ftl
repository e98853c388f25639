## Okvir strani in sestavni deli

ui-skip = Preskoči na vsebino
ui-menu = Glavni meni
ui-tabbar = Spodnji meni
ui-more = Več
ui-close-menu = Zapri meni
ui-console = Upravljanje
ui-public = Javna stran
ui-operator = Obdelovalec
ui-tagline = Članstvo in tekmovanja
ui-switch-tenant = Zamenjaj organizacijo
ui-switch-person = Zamenjaj osebo
ui-my-work = Delo v organizacijah
ui-my-account = Moj račun
ui-sign-out = Odjava
ui-search = Iskanje
ui-search-hint = Ime ali št. licence
ui-theme = Videz
ui-theme-system = Kot v napravi
ui-theme-light = Svetlo
ui-theme-dark = Temno
ui-demo-label = Predstavitev
ui-demo-title = Predstavitev.
ui-demo-text = Vsi podatki so izmišljeni.
ui-demo-more = O predstavitvi
ui-footer = Noga strani
ui-footer-tatami = Tatami
ui-footer-public = Javna stran
ui-footer-privacy = Varstvo osebnih podatkov
ui-footer-processor = Obvestilo obdelovalca
ui-title-refused = Napaka: { $title }

ui-optional = (neobvezno)
ui-day = Dan
ui-month = Mesec
ui-year = Leto
ui-not-saved = Podatki niso shranjeni
ui-check-typed = Preveri vneseno
ui-flash-ok = Opravljeno
ui-flash-warn = Pozor
ui-flash-error = Napaka

ui-range = { $from }–{ $to } od { $total }
ui-pages = Strani seznama
ui-page = Stran
ui-previous = Prejšnja
ui-next = Naslednja
ui-per-page = Vrstic na strani
ui-filters-on = Filtri:
ui-filter-remove = Odstrani filter { $filter }
ui-filters-clear = Počisti
ui-sorted-up = razvrščeno naraščajoče
ui-sorted-down = razvrščeno padajoče
ui-steps = Koraki
ui-step-done = opravljeno
ui-bulk = Dejanja za izbrane
ui-bulk-selected = Izbrani
ui-as-table = Kot tabela
ui-copy = Kopiraj
ui-copied = Kopirano
ui-select-all = Izberi vse na strani
ui-place = { $n }. mesto
ui-white = Beli
ui-blue = Modri
ui-won = zmaga
ui-selected =
    { $n ->
        [one] { $n } izbran
        [two] { $n } izbrana
        [few] { $n } izbrani
       *[other] { $n } izbranih
    }
ui-people =
    { $n ->
        [one] { $n } član
        [two] { $n } člana
        [few] { $n } člani
       *[other] { $n } članov
    }

ui-colour-white = bela
ui-colour-yellow = rumena
ui-colour-orange = oranžna
ui-colour-green = zelena
ui-colour-blue = modra
ui-colour-brown = rjava
ui-colour-black = črna
ui-colour-red = rdeča
ui-colour-violet = vijolična
ui-colour-teal = turkizna

ui-save = Shrani
ui-cancel = Prekliči
ui-back = Nazaj
ui-edit = Uredi
ui-delete = Izbriši
ui-print = Natisni
ui-yes = Da
ui-no = Ne
ui-none = Brez
ui-all = Vse
ui-details = Podrobnosti
ui-filter = Filtriraj
ui-filters =
    { $n ->
        [0] Filtri
       *[other] Filtri ({ $n })
    }
