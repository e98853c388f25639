## Vabila k vlogi

invitations-title = Vabilo
invitations-heading = Vabilo: { $tenant }
invitations-about = Kdo vabi in k čemu
invitations-tenant = Organizacija
invitations-role = Vloga
invitations-inviter = Vabi
invitations-for = Vabilo velja za
invitations-controller = Upravljavec osebnih podatkov
invitations-seat = Sedež
invitations-contact = Kontakt za varstvo podatkov
invitations-until = Velja do
invitations-accept-title = Sprejmi vabilo
invitations-accept = Sprejmi vabilo
invitations-new-account = Ustvari račun in sprejmi
invitations-new-account-text = Račun je tvoj: z istim se prijaviš tudi v drugih organizacijah. Nato nastaviš še prijavo v dveh korakih.
invitations-accept-new = Ustvari račun in sprejmi
invitations-email-hint = Naslov, na katerega je bilo poslano vabilo.
invitations-sign-in-text = Za ta e-naslov račun že obstaja. Po prijavi se vrneš na to stran in vabilo sprejmeš.
invitations-sign-in = Prijava
invitations-other-title = Vabilo je za drug račun
invitations-other-text = Prijavljen račun ima drug e-naslov kot vabilo. Odjavi se in povezavo iz vabila odpri znova.
invitations-decline-title = Ne želiš sprejeti?
invitations-decline-text = Vabilo se konča, tvoj e-naslov pa se iz njega izbriše.
invitations-decline = Zavrni vabilo
invitations-declined = Vabilo je zavrnjeno, tvoj e-naslov je izbrisan.
invitations-accepted = Vabilo je sprejeto: { $tenant }.
invitations-lapsed-title = Vabilo je poteklo
invitations-lapsed-heading = Vabilo je poteklo: { $tenant }
invitations-renew-title = Potrebuješ novo vabilo?
invitations-renew-text = Pošljemo ga na isti e-naslov. Ta povezava potem ne velja več.
invitations-renew = Pošlji mi novo vabilo
invitations-renew-by-hand = Za novo povezavo prosi osebo, ki te je povabila.
invitations-renewed = Novo vabilo je na poti na tvoj e-naslov.
invitations-over-title = Vabilo ne velja
invitations-over = Povezava ne velja ali pa je bilo vabilo že sprejeto, zavrnjeno, preklicano ali je poteklo. Za novo prosi osebo, ki te je povabila.
invitations-mail-reminder =
    Pozdrav,

    vabilo še čaka na tvoj odgovor: { $from }. Velja do { $until }.

    Sprejmeš ali zavrneš ga s povezavo iz sporočila, ki smo ga poslali { $sent }. Ko vabilo poteče, ga z isto povezavo lahko še { $days } dni naročiš znova.

    Če ga ne želiš, ti ni treba storiti ničesar; tvoj naslov se potem izbriše.

    Tatami
invitations-mail-declined-subject = Vabilo je zavrnjeno: { $tenant }
invitations-mail-declined =
    Pozdrav,

    vabilo v tvojem imenu je zavrnjeno: { $tenant }, vloga: { $role }.

    E-naslov povabljene osebe je izbrisan, zato ga v tem sporočilu ni. Povabiš lahko znova:

    { $link }
invitations-mail-declined-person =
    Pozdrav,

    vabilo v portal, poslano v tvojem imenu, je zavrnjeno: { $tenant }, { $role }.

    E-naslov povabljene osebe je iz vabila izbrisan, zato ga v tem sporočilu ni. Čigave strani so to, piše tu:

    { $link }
invitations-mail-subject = Vabilo: { $tenant }
invitations-mail-body =
    Pozdrav,

    { $inviter } te vabi k sodelovanju: { $tenant }, vloga: { $role }.

    Vabilo sprejmeš ali zavrneš na strani:
    { $link }

    Povezava velja do { $until } in samo enkrat. Če je ne pričakuješ, lahko vabilo na isti strani zavrneš; tvoj naslov se s tem izbriše.

    Tatami
