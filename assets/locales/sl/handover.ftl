handover-title = Predaja organizacije
handover-lead = Nova odgovorna oseba ali tajništvo pride, stare pravice se končajo isti dan, nič se ne izgubi. Vse na enem mestu.
handover-step-who = Kdo pride
handover-step-who-text = Povabi novo osebo. Če ima oseba vlogo že od prej, pusti prazno.
handover-role = Vloga nove osebe
handover-step-end = Čigave vloge se končajo
handover-step-end-text = Označi vloge, ki se končajo. Vse se končajo hkrati; kdor je še kje prijavljen, s prvim klikom po tem ne vidi ničesar več.
handover-end = Vloge, ki se končajo
handover-end-hint = Organizacija nikoli ne ostane brez odgovorne osebe: njena vloga počaka, da nova vabilo sprejme.
handover-end-missing = Označi vsaj eno vlogo, ki se konča.
handover-no-owner = Organizacija bi ostala brez odgovorne osebe. Povabi novo odgovorno osebo ali pusti eno od sedanjih.
handover-step-when = Kdaj
handover-when = Konec vlog
handover-when-now = takoj
handover-when-now-hint = Takoj ali takrat, ko povabljena oseba vabilo sprejme.
handover-when-day = ob koncu dneva
handover-when-day-hint = Ob koncu izbranega dne, vendar ne prej, preden povabljena oseba vabilo sprejme.
handover-when-missing = Izberi, kdaj se vloge končajo.
handover-day = Zadnji dan
handover-day-hint = Samo pri koncu dneva. Danes je { $today }.
handover-day-missing = Vpiši dan, mesec in leto zadnjega dne.
handover-day-range = Zadnji dan je lahko od danes do konca naslednjega leta.
handover-begin-note = Vsi, čigave vloge se končajo, in vse odgovorne osebe dobijo e-sporočilo. Predajo lahko prekličeš, dokler se vloge ne končajo.
handover-begin = Začni predajo
handover-begun-flash = Predaja se je začela.
handover-done-flash = Vloge so končane. Predaja je zapisana.
handover-earlier = Prejšnje predaje
handover-earlier-done = Predaja, končana { $day }
handover-earlier-cancelled = Predaja, preklicana { $day }
handover-state-open = v teku
handover-state-done = končano
handover-state-cancelled = preklicano
handover-waits-answer = Čakamo, da { $email } sprejme vabilo (vloga: { $role }). Do takrat se ne konča nobena vloga.
handover-waits-nobody = Vabilo ni bilo sprejeto (vloga: { $role }). Povabi znova na strani »Ljudje in vloge« ali prekliči predajo.
handover-waits-day = Vloge se končajo ob koncu dneva { $day }.
handover-waits-owner = Čakamo na novo odgovorno osebo: brez nje se vloge ne končajo.
handover-cancel = Prekliči predajo
handover-cancelled-flash = Predaja je preklicana. Nobena vloga se ni končala.
handover-over = Ta predaja je že končana ali preklicana.
handover-link = Pošiljanje e-pošte ni nastavljeno. To povezavo izroči novi osebi; pokaže se samo zdaj.
handover-still = še velja
handover-ended = Konec
handover-started = Začetek
handover-by = Začel račun
handover-coming = Vloga nove osebe
handover-came = Nova oseba
handover-finished = Zaključek
handover-at-end-of = ob koncu dneva { $day }
handover-checks = Kaj se še preda
handover-checks-save = Shrani seznam
handover-checked-flash = Seznam je shranjen.
handover-check-statement = Izjava o zaupnosti je podpisana
handover-check-statement-hint = Besedilo je spodaj. Natisni stran; podpiše jo nova oseba, hrani jo organizacija.
handover-check-representative = Zastopnik v nastavitvah je pravi
handover-check-privacy-contact = Kontakt za zasebnost v nastavitvah je pravi
handover-check-now = Zdaj: { $name }
handover-check-requests = Odprte zahteve in izvozi so pregledani
handover-check-requests-hint = Nova oseba ve, na kaj je treba še odgovoriti in do kdaj.
handover-check-papers = Papirne privolitve in izjave so predane
handover-check-papers-hint = Privolitve skrbnikov na papirju ostanejo v organizaciji.
handover-check-keys = Ključi in obnovitveni list: ni česa predati
handover-check-keys-hint = Ključe hrani obdelovalec. Gesla in drugega faktorja se nikoli ne predaja: vsaka oseba ima svoj račun.
handover-to-settings = Uredi v nastavitvah
handover-statement = Izjava o zaupnosti
handover-statement-1 = Podatke, do katerih dostopam za { $tenant }, uporabljam samo za naloge svoje vloge in jih nikomur ne razkrijem brez podlage.
handover-statement-2 = Do podatkov dostopam samo s svojim računom. Gesla, drugega faktorja in izpisov ne dam nikomur.
handover-statement-3 = Izgubo ali sum zlorabe takoj sporočim. Zaupnost velja tudi po koncu vloge (29. in 32. člen Splošne uredbe o varstvu podatkov).
handover-sign-new = Nova oseba, datum in podpis
handover-sign-old = Dosedanja oseba, datum in podpis
handover-print = Stran je pripravljena za tisk in podpis.
handover-mail-subject = { $tenant }: predaja organizacije
handover-mail-begun =
    V organizaciji { $tenant } se je začela predaja. Ko bo vse pripravljeno, se končajo te vloge:

    { $list }

    Če o tem ne veš ničesar, se oglasi odgovorni osebi: { $link }
handover-mail-begun-day =
    V organizaciji { $tenant } se je začela predaja. Ob koncu dneva { $day } se končajo te vloge:

    { $list }

    Če o tem ne veš ničesar, se oglasi odgovorni osebi: { $link }
handover-mail-done =
    Predaja v organizaciji { $tenant } je opravljena. Končale so se te vloge:

    { $list }

    Kdor je še kje prijavljen, z njimi ne vidi ničesar več. Organizacija: { $link }
handover-mail-cancelled =
    Predaja v organizaciji { $tenant } je preklicana. Te vloge se zaradi nje niso končale:

    { $list }

    Organizacija: { $link }
audit-what-handover-begun = začeta predaja organizacije, vlog: { $n }
audit-what-handover-done = opravljena predaja organizacije, končanih vlog: { $n }
audit-what-handover-cancelled = preklicana predaja organizacije
audit-what-handover-checked = shranjen seznam ob predaji organizacije, opravljenih točk: { $n }
