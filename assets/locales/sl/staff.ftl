staff-title = Osebje
staff-lead = Kdo dela za obdelovalca, z izjavo o zaupnosti in usposabljanjem. Brez obojega ni podpore pri organizacijah.
staff-role = Vloga
staff-role-operator = upravljanje namestitve
staff-role-operator-hint = Odpira in ustavlja organizacije, objavlja pogodbe, skrbi za namestitev.
staff-role-support = podpora
staff-role-support-hint = Organizacijam pomaga samo z njihovim dovoljenjem. Namestitve ne upravlja.
staff-since = od { $date }
staff-from-to = od { $from } do { $to }
staff-statement = Izjava o zaupnosti
staff-statement-title = Izjava o zaupnosti
staff-statement-lead = Preberi jo in podpiši. Velja eno leto.
staff-statement-missing = ni podpisana
staff-statement-version = Različica izjave
staff-statement-signed = Podpisana
staff-statement-text = Besedilo
staff-statement-agree = Izjavo poznam in se je držim.
staff-statement-sign = Podpiši izjavo
staff-statement-done = Izjava je podpisana.
staff-statement-unticked = Izjava ni podpisana: označi, da jo sprejemaš.
staff-statement-open = Odpri izjavo
staff-training = Usposabljanje
staff-training-missing = ni zapisano
staff-good-until = velja do { $date }
staff-over-since = poteklo { $date }
staff-trained-on = Dan usposabljanja
staff-trained-record = Zapiši usposabljanje
staff-trained-saved = Usposabljanje je zapisano. Velja eno leto od navedenega dne.
staff-trained-wrong = Usposabljanje ni zapisano: vpiši dan, ki je že bil, na primer 3. 4. 2026.
staff-obstacle-none = Ta račun ne dela za obdelovalca.
staff-obstacle-statement = Podpora ni mogoča: izjava o zaupnosti ni podpisana ali je potekla.
staff-obstacle-training = Podpora ni mogoča: usposabljanje ni zapisano ali je poteklo.
staff-invite = Povabi sodelavca ali sodelavko
staff-invite-mail = Povezavo dobi po e-pošti. Velja pet dni in samo enkrat.
staff-invite-link = Pošiljanje e-pošte ni nastavljeno. Povezavo dobiš na naslednji strani in jo izročiš. Pokaže se enkrat in velja pet dni.
staff-invite-button = Povabi
staff-invite-wrong = Vabilo ni poslano: vpiši veljaven e-naslov in izberi vlogo.
staff-invited = Vabilo za { $email } je poslano.
staff-email = E-naslov
staff-waiting = Vabila brez odgovora
staff-waiting-until = velja do { $until }
staff-waiting-lapsed = poteklo { $until }
staff-invitation-revoked = Vabilo je preklicano.
staff-link-title = Povezava za vabilo
staff-link-text = To povezavo izroči osebi z naslovom { $email }.
staff-link-once = Povezava se pokaže samo zdaj in nikoli več. Če jo izgubiš, povabi znova.
staff-mail-subject = Vabilo k obdelovalcu
staff-mail-body =
    Pozdrav,

    { $inviter } te vabi k delu za obdelovalca. Vloga: { $role }.

    Vabilo sprejmeš ali zavrneš na strani:
    { $link }

    Povezava velja do { $until } in samo enkrat. Če je ne pričakuješ, lahko vabilo na isti strani zavrneš; tvoj naslov se s tem izbriše.

    Tatami
staff-join-title = Vabilo k obdelovalcu
staff-join-lead = Z vabilom postaneš del osebja obdelovalca. Najprej podpišeš izjavo o zaupnosti.
staff-join-from = osebje obdelovalca
staff-join-statement = To izjavo podpišeš takoj po sprejemu, še pred prvim delom. Preberi jo, preden se odločiš.
staff-join-new-text = Nato nastaviš še prijavo v dveh korakih in podpišeš izjavo.
staff-join-new = Ustvari račun in se pridruži
staff-join-button = Pridruži se
staff-joined = Zdaj delaš za obdelovalca. Preberi in podpiši izjavo o zaupnosti.
staff-end-title = Konec dela
staff-end-question = Ali { $name } ne dela več za obdelovalca?
staff-end-button = Končaj delo
staff-end-effect-now = Dostop preneha takoj, vse seje se končajo.
staff-end-effect-kept = Račun in vloge v organizacijah ostanejo. Podpisana izjava se hrani.
staff-ended = Delo je končano in vse seje so zaprte.
staff-last-operator = To je edina oseba, ki upravlja namestitev. Najprej povabi še eno.
staff-former = Nekdanje osebje
