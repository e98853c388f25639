demo-title = Predstavitev
demo-intro = Vse osebe, organizacije in rezultati so izmišljeni. Kar narediš tu, ostane na tem računalniku.
demo-sign-ins = Prijave
demo-password = Geslo vseh računov:
demo-codes = { $n ->
    [one] Koda drugega faktorja velja še { $n } sekundo; osveži stran za naslednjo.
    [two] Koda drugega faktorja velja še { $n } sekundi; osveži stran za naslednjo.
    [few] Koda drugega faktorja velja še { $n } sekunde; osveži stran za naslednjo.
   *[other] Koda drugega faktorja velja še { $n } sekund; osveži stran za naslednjo.
}
demo-name = Ime
demo-email = E-pošta
demo-roles = Vloge
demo-code = Koda
demo-operator = upravljanje namestitve
demo-to-sign-in = Na prijavo
demo-public = Javne strani
demo-mailbox-title = Poštni nabiralnik
demo-mailbox-intro = Predstavitev ne pošilja pošte. Tu je, kar bi bilo poslano.
demo-mailbox-empty = Nobenega sporočila še ni.
demo-remove-title = Odstranitev predstavitve
demo-remove = Odstrani predstavitev
demo-remove-question = Odstranim predstavitev?
demo-remove-effect = Program se konča in izbriše svojo podatkovno zbirko, shrambo ključev in ključ. Ob naslednjem zagonu nastane nova predstavitev.
demo-removed-title = Predstavitev je odstranjena
demo-removed-text = Program se končuje in briše svoje podatke. To okno lahko zapreš.
demo-mail-subject = Pozdrav v predstavitvi
demo-mail-body = Pozdrav,
    to je sporočilo, kakršna pošilja Tatami. V predstavitvi ne gre nikamor, temveč se pokaže v nabiralniku.
