## Prijava

accounts-email = E-pošta
accounts-password = Geslo
accounts-name = Ime in priimek
accounts-name-missing = Vpiši ime in priimek.
accounts-name-long = Ime in priimek imata lahko skupaj največ 100 znakov.
accounts-name-of-another = V organizaciji { $tenant } ima vlogo že nekdo s tem imenom. Dodaj drugo ime ali začetnico, da vaju bo mogoče ločiti.
accounts-name-strange = Ime naj bo v eni vrstici, brez spletnih naslovov in nevidnih znakov.
accounts-sign-in-title = Prijava
accounts-sign-in = Prijava
accounts-sign-in-failed = Prijava ni uspela
accounts-sign-in-wrong = E-naslov ali geslo ni pravilno. Poskusi znova ali nastavi novo geslo.
accounts-sign-in-forgot = Pozabljeno geslo
accounts-sign-in-invited = Nimaš računa? Dobiš ga z vabilom svojega kluba ali zveze.
accounts-stopped = Za ta račun je bilo preveč napačnih poskusov zapored. Prijava bo spet mogoča, ko po e-pošti nastaviš novo geslo.

## Drugi korak

accounts-factor-title = Drugi korak prijave
accounts-factor-text = Odpri aplikacijo za enkratne kode in prepiši šest števk, ki jih kaže za Tatami.
accounts-factor-code = Koda iz aplikacije
accounts-factor-code-hint = Šest števk; nova se pokaže vsakih 30 sekund.
accounts-factor-wrong = Koda ni pravilna ali pa je bila že uporabljena. Počakaj na naslednjo in jo vpiši.
accounts-factor-continue = Nadaljuj
accounts-factor-no-phone = Nimaš telefona pri sebi?
accounts-factor-recovery = Obnovitvena koda
accounts-factor-recovery-hint = Ena od desetih kod, shranjenih ob nastavitvi. Vsaka velja enkrat.
accounts-factor-recovery-wrong = Obnovitvena koda ni pravilna ali pa je bila že uporabljena.
accounts-factor-recovery-use = Uporabi obnovitveno kodo
accounts-factor-start-over = Začni prijavo znova
accounts-held-waits = Vpisano ni izgubljeno. Ko potrdiš, da si to ti, obrazec pošlješ z enim gumbom.
accounts-lost-signed-out = Prijave ni več, zato se zadnji obrazec ni shranil. Ko se prijaviš, ga izpolni znova.
accounts-lost-unproven = Zadnji obrazec se ni shranil. Ko potrdiš, da si to ti, ga izpolni znova.
accounts-held-title = Vpisano ni izgubljeno
accounts-held-text = Preden se je obrazec poslal, je bilo treba še enkrat potrditi, da si to ti. Shranjeno še ni nič, vse vpisano pa je tukaj: pošlji ga zdaj. Čaka pol ure.
accounts-held-send = Pošlji obrazec
accounts-held-discard = Zavrzi vpisano
accounts-held-discarded = Vpisano je zavrženo.
accounts-confirm-title = Potrdi, da si to ti
accounts-confirm-text = Za ta korak je potrebna sveža koda. Velja 10 minut.

## Nastavitev drugega koraka

accounts-enrol-title = Prijava v dveh korakih
accounts-enrol-why = Ker tu hranimo osebne podatke, prijava poleg gesla zahteva kodo s tvojega telefona. Nastavitev traja minuto.
accounts-enrol-optional = Prijava v dveh korakih tvoj račun zavaruje tudi, če kdo izve tvoje geslo. Za tvoj račun ni obvezna: nastaviš jo lahko zdaj ali kadarkoli pozneje na strani Moj račun. Traja minuto.
accounts-enrol-later = Nastavim pozneje
accounts-enrol-replace = Nova nastavitev zamenja sedanjo. Druge naprave bodo odjavljene, stare obnovitvene kode ne bodo več veljale.
accounts-enrol-step-app = 1. Odpri aplikacijo za enkratne kode
accounts-enrol-step-app-text = Na primer Aegis, 2FAS, FreeOTP, Google Authenticator ali upravljalnik gesel.
accounts-enrol-step-scan = 2. Z njo preberi kodo QR
accounts-enrol-qr = Koda QR za aplikacijo
accounts-enrol-by-hand = Ne moreš prebrati kode QR? Ključ vpiši ročno:
accounts-enrol-step-code = 3. Vpiši kodo, ki jo aplikacija pokaže
accounts-enrol-wrong = Koda ni pravilna. Preveri, ali ima telefon točen čas, in vpiši trenutno kodo.
accounts-enrol-confirm = Vklopi

## Obnovitvene kode

accounts-codes-title = Obnovitvene kode
accounts-codes-text = Kode so pokazane samo zdaj. Natisni jih ali shrani v upravljalnik gesel: z vsako se lahko enkrat prijaviš brez telefona.
accounts-codes-list = Seznam obnovitvenih kod
accounts-codes-saved = Kode imam shranjene, naprej
accounts-codes-print-for = Tatami, obnovitvene kode za { $email }, { $at }
accounts-codes-hidden = Kode so bile že pokazane in se ne pokažejo znova.
accounts-codes-left =
    { $n ->
        [0] Nobena obnovitvena koda ni več na voljo.
        [one] Na voljo je še { $n } obnovitvena koda.
        [two] Na voljo sta še { $n } obnovitveni kodi.
        [few] Na voljo so še { $n } obnovitvene kode.
       *[other] Na voljo je še { $n } obnovitvenih kod.
    }
accounts-codes-anew = Naredi nove kode
accounts-codes-anew-text = Nove kode razveljavijo vse stare. Druge naprave bodo odjavljene.

## Novo geslo

accounts-new-password = Novo geslo
accounts-new-password-hint = Vsaj { $least } znakov. Najlažje si zapomniš več besed s presledki. Geslo lahko prilepiš iz upravljalnika gesel.
accounts-password-missing = Vpiši geslo: nekaj besed s presledki, skupaj vsaj { $least } znakov.
accounts-password-short =
    { $n ->
        [0] Vpiši geslo: potrebnih je vsaj { $least } znakov.
        [one] Geslo ima { $n } znak, potrebnih je vsaj { $least }. Dodaj še kakšno besedo.
        [two] Geslo ima { $n } znaka, potrebnih je vsaj { $least }. Dodaj še kakšno besedo.
        [few] Geslo ima { $n } znake, potrebnih je vsaj { $least }. Dodaj še kakšno besedo.
       *[other] Geslo ima { $n } znakov, potrebnih je vsaj { $least }. Dodaj še kakšno besedo.
    }
accounts-password-long = Geslo ima lahko največ { $most } znakov.
accounts-password-common = To geslo je med najpogostejšimi in ga je lahko uganiti. Izberi več besed, ki skupaj nimajo pomena.
accounts-password-context = Geslo je skoraj v celoti iz tvojega imena, naslova ali znanih besed. Izberi besede, ki niso povezane s tabo.
accounts-change-title = Zamenjaj geslo
accounts-change-current = Sedanje geslo
accounts-change-current-wrong = Sedanje geslo ni pravilno.
accounts-change-others = Druge naprave bodo odjavljene.
accounts-change-save = Zamenjaj geslo
accounts-change-done = Geslo je zamenjano. Druge naprave so odjavljene.

## Pozabljeno geslo

accounts-reset-title = Novo geslo po e-pošti
accounts-reset-text = Vpiši e-naslov svojega računa. Poslali ti bomo povezavo, s katero nastaviš novo geslo. Velja eno uro.
accounts-reset-email-wrong = To ni e-naslov. Vpiši ga v obliki ime@domena.si.
accounts-reset-send = Pošlji povezavo
accounts-reset-sent-title = Preveri e-pošto
accounts-reset-sent-text = Če za ta naslov obstaja račun, smo nanj poslali povezavo. Velja eno uro in samo enkrat. Poglej tudi med neželeno pošto.
accounts-reset-no-mail = Ta namestitev ne pošilja e-pošte. Za novo geslo prosi njenega upravljavca.
accounts-reset-back = Nazaj na prijavo
accounts-reset-set-title = Nastavi novo geslo
accounts-reset-set-text = Ko ga shraniš, bodo odjavljene vse naprave. Prijava v dveh korakih ostane, kot je.
accounts-reset-set-save = Shrani novo geslo
accounts-reset-done = Novo geslo je shranjeno, vse naprave so odjavljene. Zdaj se prijavi.
accounts-reset-over-title = Povezava ne velja
accounts-reset-over-text = Povezava za novo geslo je bila že uporabljena ali pa je potekla. Prosi za novo.
accounts-reset-again = Pošlji novo povezavo

## Drug e-naslov

accounts-email-title = Zamenjaj e-naslov
accounts-email-present = Zdaj se prijavljaš z naslovom { $email }.
accounts-email-new = Novi e-naslov
accounts-email-new-hint = Nanj pošljemo povezavo, ki velja eno uro. Dokler je ne potrdiš, se ne spremeni nič.
accounts-email-same = To je že tvoj naslov. Vpiši drugega.
accounts-email-send = Pošlji povezavo
accounts-email-sent = Če naslov { $email } nima drugega računa, smo nanj poslali povezavo. Odpri jo, dokler velja prijava v ta račun; do takrat ostane stari naslov.
accounts-email-no-mail = Ta namestitev ne pošilja e-pošte, zato novega naslova tu ni mogoče potrditi. Za zamenjavo prosi njenega upravljavca.
accounts-email-confirm-title = Potrdi novi e-naslov
accounts-email-confirm-text = Naslov { $present } zamenja { $wanted }.
accounts-email-confirm-then = Odslej se prijavljaš z novim naslovom in nanj dobivaš sporočila. Na stari naslov gre obvestilo o zamenjavi.
accounts-email-confirm = Potrdi zamenjavo
accounts-email-done = E-naslov je zamenjan. Prijavljaš se z novim.
accounts-email-over-text = Povezava za novi e-naslov je bila že uporabljena, je potekla ali pa velja za drug račun. Naslov se ni spremenil.

## Moj račun

accounts-account-title = Moj račun
accounts-account-home = Moje organizacije
accounts-account-about = O meni
accounts-account-lang = Jezik
accounts-account-lang-hint = V njem se pokažejo strani po prijavi in pišejo sporočila o računu.
accounts-account-lang-wrong = Izberi enega od ponujenih jezikov.
accounts-account-name-hint = Vidijo ga v organizacijah, v katerih imaš vlogo.
accounts-account-saved = Shranjeno.
accounts-account-security = Varnost
accounts-account-factor = Prijava v dveh korakih
accounts-account-factor-on = Vklopljeno { $at }
accounts-account-factor-off = Ni nastavljeno
accounts-account-factor-change = Nastavi znova
accounts-account-factor-set = Nastavi
accounts-account-codes = Obnovitvene kode
accounts-account-email-change = Zamenjaj
accounts-account-password-change = Zamenjaj
accounts-account-codes-anew = Naredi nove
accounts-account-password-kept = Nastavljeno
accounts-sessions-title = Naprave, na katerih velja prijava
accounts-sessions-text = Če katere naprave ne poznaš, jo odjavi in zamenjaj geslo.
accounts-sessions-began = Prijava
accounts-sessions-seen = Zadnja uporaba
accounts-sessions-unknown = Neznana naprava
accounts-sessions-current = ta naprava
accounts-sessions-end = Odjavi
accounts-sessions-end-of = Odjavi: { $device }, prijava { $at }
accounts-signed-out-everywhere = Na vseh napravah je zdaj konec prijave, tudi na tej.
accounts-sessions-ended = Naprava je odjavljena.
accounts-sessions-end-all = Odjavi vse naprave
accounts-sessions-end-all-text = Odjavi tudi to napravo.

## Pošta

accounts-mail-reset-subject = Tatami: povezava za novo geslo
accounts-mail-reset-body =
    Pozdrav, { $name },

    za tvoj račun je bila naročena povezava za novo geslo. Velja eno uro in samo enkrat:
    { $link }

    Če naročilo ni tvoje, ni treba storiti ničesar; geslo ostane, kot je.

    Tatami
accounts-mail-password-subject = Tatami: geslo je zamenjano
accounts-mail-password-body =
    Pozdrav, { $name },

    geslo tvojega računa je bilo zamenjano: { $at }. Druge naprave so odjavljene.

    Če sprememba ni tvoja, takoj nastavi novo geslo in obvesti svojo organizacijo:
    { $link }

    Tatami
accounts-mail-factor-subject = Tatami: nova nastavitev prijave v dveh korakih
accounts-mail-factor-body =
    Pozdrav, { $name },

    za tvoj račun je bila nastavljena prijava v dveh korakih: { $at }. Morebitna prejšnja nastavitev in njene obnovitvene kode ne veljajo več.

    Če sprememba ni tvoja, takoj nastavi novo geslo in obvesti svojo organizacijo:
    { $link }

    Tatami
accounts-mail-factor-removed-subject = Tatami: prijava v dveh korakih je izklopljena
accounts-mail-factor-removed-body =
    Pozdrav, { $name },

    obdelovalec je za tvoj račun odstranil prijavo v dveh korakih: { $at }. Ob naslednji prijavi jo nastaviš znova.

    Če prošnja ni bila tvoja, takoj obvesti svojo organizacijo.

    Tatami
accounts-mail-recovery-subject = Tatami: uporabljena je bila obnovitvena koda
accounts-mail-recovery-body =
    Pozdrav, { $name },

    v tvojem računu je bila namesto kode s telefona uporabljena obnovitvena koda: { $at }. { $n ->
        [0] Nobena ni več na voljo, zato v računu naredi nove.
        [one] Na voljo je še { $n } koda.
        [two] Na voljo sta še { $n } kodi.
        [few] Na voljo so še { $n } kode.
       *[other] Na voljo je še { $n } kod.
    }

    Če je to storil kdo drug, takoj nastavi novo geslo in obvesti svojo organizacijo:
    { $link }

    Tatami
accounts-mail-codes-subject = Tatami: nove obnovitvene kode
accounts-mail-codes-body =
    Pozdrav, { $name },

    v tvojem računu so bile narejene nove obnovitvene kode: { $at }. Stare ne veljajo več, druge naprave so odjavljene.

    Če je to storil kdo drug, takoj nastavi novo geslo in obvesti svojo organizacijo:
    { $link }

    Tatami
accounts-mail-guessed-subject = Tatami: več napačnih kod
accounts-mail-guessed-body =
    Pozdrav, { $name },

    v tvoj račun je nekdo večkrat zapored vpisal napačno kodo drugega koraka: { $at }. Do vpisa kode pride le, kdor ima tvoje geslo ali tvojo odprto prijavo.

    Če so bili poskusi tvoji, ni treba storiti ničesar. Če niso bili, takoj nastavi novo geslo in obvesti svojo organizacijo:
    { $link }

    Kaj se je dogajalo z računom, je tukaj:
    { $log }

    Tatami
accounts-mail-email-confirm-subject = Tatami: potrdi novi e-naslov
accounts-mail-email-confirm-body =
    Pozdrav, { $name },

    ta naslov naj bi bil odslej naslov tvojega računa. Potrdi ga s povezavo, ki velja eno uro in samo enkrat:
    { $link }

    Če o tem ne veš ničesar, sporočilo izbriši; brez potrditve se ne spremeni nič.

    Tatami
accounts-mail-email-taken-subject = Tatami: ta e-naslov že ima račun
accounts-mail-email-taken-body =
    Pozdrav,

    nekdo želi ta naslov uporabiti za svoj račun, vendar račun s tem naslovom že obstaja. Nič se ni spremenilo.

    Če želja ni bila tvoja, ni treba storiti ničesar.

    Tatami
accounts-mail-email-asked-subject = Tatami: zahteva za zamenjavo e-naslova
accounts-mail-email-asked-body =
    Pozdrav, { $name },

    za tvoj račun je bila zahtevana zamenjava e-naslova: { $at }. Dokler novi naslov ni potrjen, velja ta.

    Če zahteva ni tvoja, takoj nastavi novo geslo in obvesti svojo organizacijo:
    { $link }

    Tatami
accounts-mail-email-new-subject = Tatami: e-naslov računa je zamenjan
accounts-mail-email-new-body =
    Pozdrav, { $name },

    e-naslov tvojega računa je bil zamenjan: { $at }. S tem naslovom prijava ni več mogoča.

    Če sprememba ni tvoja, takoj obvesti svojo organizacijo ali obdelovalca.

    Tatami

## Ključi za prijavo

accounts-passkeys-title = Ključi za prijavo
accounts-passkeys-text = Ključ za prijavo (passkey) je v telefonu, računalniku ali varnostnem ključu. Odklene se s prstnim odtisom, obrazom ali PIN-om in prijavi brez gesla in brez kode. Prstni odtis in obraz nikoli ne zapustita naprave.
accounts-passkeys-own = Tvoji ključi
accounts-passkeys-count =
    { $n ->
        [0] Nobenega
        [one] { $n } ključ
        [two] { $n } ključa
        [few] { $n } ključi
       *[other] { $n } ključev
    }
accounts-passkeys-manage = Uredi
accounts-passkeys-add = Dodaj ključ
accounts-passkeys-add-button = Dodaj ključ
accounts-passkeys-name = Ime ključa
accounts-passkeys-name-hint = Da bo pozneje prepoznaven, na primer »telefon« ali »računalnik v pisarni«.
accounts-passkeys-name-none = Ključ za prijavo
accounts-passkeys-name-long = Ime ima lahko največ 60 znakov.
accounts-passkeys-added = Dodan { $at }
accounts-passkeys-used = nazadnje uporabljen { $at }
accounts-passkeys-unused = še ni bil uporabljen
accounts-passkeys-remove = Odstrani
accounts-passkeys-removed = Ključ je odstranjen. Druge naprave so odjavljene.
accounts-passkeys-done = Ključ je dodan. Druge naprave so odjavljene.
accounts-passkeys-taken = Ta ključ je že dodan.
accounts-passkeys-too-many = Dodanih je že 20 ključev. Odstrani katerega, ki ga ne uporabljaš.
accounts-passkeys-last = To je edini drugi korak prijave. Najprej dodaj drugega, potem odstrani tega.
accounts-passkeys-no-domain = Ta namestitev je odprta na naslovu s številkami (na primer 127.0.0.1). Ključi za prijavo pripadajo imenu domene, zato jih tukaj ni mogoče ponuditi; na http://localhost ali na lastnem imenu bi delovali.
accounts-passkey-elsewhere = Ključi za prijavo delujejo samo na naslovu { $host }. Odpri to stran tam.
accounts-passkey-needs-script = Ključi za prijavo potrebujejo JavaScript, ki je v tem brskalniku izklopljen. Vse drugo deluje brez njega.
accounts-passkey-sign-in = Prijava s ključem
accounts-passkey-sign-in-hint = Če je ključ dodan računu: brez gesla in brez kode.
accounts-passkey-give = Uporabi ključ
accounts-passkey-refused = Ključ ni bil sprejet. Poskusi znova ali uporabi drugo pot.
accounts-passkey-failed = Ključa ni bilo mogoče uporabiti. Poskusi znova ali uporabi drugo pot.
accounts-passkey-failed-add = Ključ ni bil dodan. Poskusi znova.

## Potrditev z geslom

accounts-confirm-password-text = Pred spremembo načina prijave znova vpiši geslo. Velja 10 minut.
accounts-confirm-password-wrong = Geslo ni pravilno.
accounts-sign-in-short = Drugi korak prijave je bil tvojemu računu odstranjen, samo to geslo pa je prekratko. Poslali smo ti povezavo za daljše; če sporočila ne dobiš, se obrni na obdelovalca.
accounts-account-factor-remove = Odstrani kode aplikacije
accounts-account-factor-removed = Kode aplikacije so odstranjene. Drugi korak prijave potrdiš s ključem.
accounts-meter-label = Kako daleč je geslo
accounts-meter-short = Premalo znakov.
accounts-meter-plain = Dovolj dolgo, a lahko uganiti: dodaj besede, ki niso povezane s tabo.
accounts-meter-good = Dovolj dolgo.

## Izgubljen drugi korak

accounts-removal-due = Tvoja organizacija ali obdelovalec odstranjuje tvojo prijavo v dveh korakih. Odstranjena bo { $due }. Če telefona in kod nimaš izgubljenih, to ustavi.
accounts-removal-stop = Ustavi odstranitev
accounts-removal-stopped = Prijava v dveh korakih ostane, kot je.
accounts-removal-keep-title = Prijava v dveh korakih ostane
accounts-removal-keep-text = Nekdo je prosil za odstranitev tvoje prijave v dveh korakih. S tem gumbom ostane, kot je.
accounts-removal-over-text = Povezava je bila že uporabljena, ali pa je odstranitev že ustavljena oziroma končana.
accounts-removal-no-factor = Ta račun nima prijave v dveh korakih.
accounts-removal-begun-already = Odstranitev se je že začela.
accounts-removal-stopped-lately = Oseba je odstranitev ustavila v zadnjih 7 dneh. Počakaj, da mine ta čas, ali pa naj oseba sama prosi obdelovalca.

## Kaj se je dogajalo z računom

accounts-security-title = Varnostni dnevnik
accounts-security-short = Prijave in spremembe
accounts-security-open = Poglej
accounts-security-text = Kaj se je dogajalo s tvojim računom, najnovejše najprej.
accounts-security-not-me = Je kaj od tega naredil kdo drug?
accounts-security-not-me-text = Odjavili bomo vse naprave, tudi to, in ti poslali povezavo za novo geslo. Prijava v dveh korakih ostane, kot je.
accounts-security-not-me-button = To je bil nekdo drug
accounts-event-made = Račun je bil narejen.
accounts-event-signed-in = Prijava.
accounts-event-new-device = Prijava z naprave, ki je še ne poznamo.
accounts-event-refused = Poskus prijave z napačnim geslom.
accounts-event-factor-refused = Drugi korak prijave je bil napačen.
accounts-event-factor-set = Prijava v dveh korakih je bila nastavljena.
accounts-event-factor-removed = Kode aplikacije ali prijava v dveh korakih so bile odstranjene.
accounts-event-removal-begun = Začela se je odstranitev prijave v dveh korakih.
accounts-event-removal-stopped = Odstranitev prijave v dveh korakih je bila ustavljena.
accounts-event-passkey-added = Dodan je bil ključ za prijavo.
accounts-event-passkey-removed = Odstranjen je bil ključ za prijavo.
accounts-event-codes-made = Narejene so bile nove obnovitvene kode.
accounts-event-code-used = Uporabljena je bila obnovitvena koda.
accounts-event-code-used-left = { $n ->
    [0] Uporabljena je bila zadnja obnovitvena koda.
    [one] Uporabljena je bila obnovitvena koda. Na voljo je še { $n }.
    [two] Uporabljena je bila obnovitvena koda. Na voljo sta še { $n }.
    [few] Uporabljena je bila obnovitvena koda. Na voljo so še { $n }.
   *[other] Uporabljena je bila obnovitvena koda. Na voljo jih je še { $n }.
}
accounts-event-password-changed = Geslo je bilo zamenjano.
accounts-event-reset-asked = Zahtevana je bila povezava za novo geslo.
accounts-event-password-reset = Novo geslo je bilo nastavljeno prek povezave.
accounts-event-email-asked = Zahtevan je bil drug elektronski naslov.
accounts-event-email-changed = Elektronski naslov je bil zamenjan.
accounts-event-name-changed = Ime računa je bilo spremenjeno.
accounts-event-signed-out = Vse naprave so bile odjavljene.
accounts-event-sessions-ended = Tvoja organizacija je odjavila vse tvoje naprave.
accounts-event-not-me = Povedano je bilo, da je bil prijavljen nekdo drug. Vse naprave so bile odjavljene.
accounts-mail-device-subject = Tatami: prijava z nove naprave
accounts-mail-device-body =
    Pozdrav, { $name },

    v tvoj račun se je nekdo prijavil z naprave, ki je še ne poznamo: { $device }, { $at }.

    Če je bila prijava tvoja, ni treba storiti ničesar. Vse prijave so tukaj:
    { $log }

    Če ni bila, takoj nastavi novo geslo, ki odjavi vse naprave, in obvesti svojo organizacijo:
    { $link }

    Tatami
accounts-mail-failures-subject = Tatami: več napačnih gesel
accounts-mail-failures-body =
    Pozdrav, { $name },

    pravilno geslo tvojega računa je bilo vpisano po več napačnih: { $at }.

    Če je bila prijava tvoja, ni treba storiti ničesar. Če ni bila, takoj nastavi novo geslo in obvesti svojo organizacijo:
    { $link }

    Tatami
accounts-mail-passkey-subject = Tatami: dodan je ključ za prijavo
accounts-mail-passkey-body =
    Pozdrav, { $name },

    tvojemu računu je bil dodan ključ za prijavo »{ $called }«: { $at }. Druge naprave so odjavljene.

    Če je to storil kdo drug, takoj nastavi novo geslo in obvesti svojo organizacijo:
    { $link }

    Tatami
accounts-mail-factor-changed-subject = Tatami: odstranjen je način prijave v dveh korakih
accounts-mail-factor-changed-body =
    Pozdrav, { $name },

    iz tvojega računa so bili odstranjeni ključ za prijavo ali kode aplikacije: { $at }. Druge naprave so odjavljene.

    Če je to storil kdo drug, takoj nastavi novo geslo in obvesti svojo organizacijo:
    { $link }

    Tatami
accounts-mail-removal-subject = Tatami: prijava v dveh korakih bo odstranjena
accounts-mail-removal-body =
    Pozdrav, { $name },

    organizacija ali obdelovalec ima sporočilo, da so tvoj telefon in obnovitvene kode izgubljeni. Prijava v dveh korakih bo odstranjena { $due }; geslo ostane.

    Če je to zahteval kdo drug, odstranitev ustavi s to povezavo:
    { $link }

    Ustavi jo tudi prijava z drugim korakom.

    Tatami
accounts-mail-sessions-subject = Tatami: naprave so odjavljene
accounts-mail-sessions-body =
    Pozdrav, { $name },

    tvoja organizacija je odjavila vse tvoje naprave: { $at }. Prijava deluje kot običajno.

    Tatami
accounts-mail-email-is-new-body =
    Pozdrav, { $name },

    elektronski naslov tvojega računa je zamenjan s tem: { $at }. Od zdaj se prijaviš z njim in sporočila o računu prihajajo sem.

    Če o tem ničesar ne veš, obvesti organizacijo ali obdelovalca.

    Tatami
