## Skrbniki: kaj je dogovorjeno, dostop do strani, predaja ob 15. in 18. letu

guardians-nav = Skrbniki
guardians-title = Skrbniki in dogovori
guardians-rights = dogovor s skrbnikom
guardians-rights-of = Kaj je dogovorjeno za otroka: { $child }
guardians-rights-hint = Velja samo za tega otroka. Sprememba se zapiše v zgodovino in velja takoj.
guardians-right-pays = Plačuje
guardians-right-pays-hint = Prejema račune za tega otroka.
guardians-right-consents = Privoljuje
guardians-right-consents-hint = Za otroka do 15. leta daje in preklicuje privolitve.
guardians-right-is-informed = Prejema obvestila
guardians-right-is-informed-hint = Dobi sporočila o otroku in vidi otrokove strani.
guardians-right-sees-health = Vidi zdravje
guardians-right-sees-health-hint = Prenos otrokovih podatkov vsebuje tudi zdravstvene podatke.
guardians-right-no-contact = Stik ni dovoljen
guardians-right-no-contact-hint = Na primer po odločbi sodišča. Oseba ne dobi nobenega sporočila in na otrokovih straneh ne vidi ničesar.
guardians-no-contact-note = »Stik ni dovoljen« izklopi vse druge pravice te osebe za tega otroka.
guardians-saved-no-contact = Shranjeno. Ker stik ni dovoljen, so vse druge pravice te osebe izklopljene.
guardians-rights-title = Skrbniki: kdo kaj sme
guardians-matrix = Kdo kaj sme
guardians-matrix-adult = Oseba
guardians-matrix-text = Tako ima zapisano organizacija. Če kaj ne drži, ji piši.
guardians-matrix-empty = Zapisanih skrbnikov ni.
guardians-both-text = Pri skrbništvu, o katerem se starši ne strinjajo, lahko za pomembne privolitve zahtevaš oba podpisa.
guardians-both-switch-on = Zahtevaj oba podpisa
guardians-both-is-on = Za pomembne privolitve sta potrebna podpisa vseh skrbnikov, ki privoljujejo.
guardians-both-switch-off = Zadostuje en podpis
guardians-both-on = Odslej sta za pomembne privolitve potrebna oba podpisa.
guardians-both-off = Odslej za privolitev zadostuje en podpis.
guardians-disputed = Skrbnika o privolitvi nista enotna: { $purpose }. Dokler se ne uskladita, velja, da privolitve ni.
guardians-awaits-both = Privolitev čaka na podpis drugega skrbnika: { $purpose }. Do takrat velja, da je ni.
guardians-dispute-contact = Vprašanja o tem sprejema:
guardians-nothing-to-decide = O tej privolitvi ni česa odločati: skrbnika sta enotna.

## Odločitev, ko skrbnika nista enotna

guardians-decide-title = Zapiši odločitev
guardians-decide-text = Zapiši samo, kar stoji na listini: odločba sodišča ali pisni dogovor obeh skrbnikov. Organizacija med njima ne odloča sam.
guardians-decide-outcome = Kaj je odločeno
guardians-decide-yes = Privolitev velja
guardians-decide-yes-hint = Velja, dokler je skrbnik, ki jo je dal, ne prekliče.
guardians-decide-no = Privolitve ni
guardians-decide-no-hint = Dane privolitve se končajo. Kar temelji samo na njih, se izbriše.
guardians-decide-document = Listina
guardians-decide-document-hint = Vrsta, številka in datum, na primer: sklep okrožnega sodišča, št. in datum. Listino hrani organizacija.
guardians-decide-document-missing = Navedi listino, na kateri temelji odločitev.
guardians-decide-on = Datum odločitve
guardians-decided = Odločitev je zapisana.

## Dostop do lastnih strani

guardians-doors = Dostop do portala
guardians-doors-text = Kdo v portalu vidi podatke te osebe. Skrbniki vidijo strani svojih otrok, članica ali član od 15. leta svoje.
guardians-door-own = članica ali član
guardians-door-guardian = skrbništvo
guardians-door-linked = ima dostop
guardians-door-invited = povabljeno
guardians-door-closed = brez dostopa
guardians-door-account = { $name }, od { $date }
guardians-door-until = Vabilo na { $email } velja do { $until }.
guardians-door-lapsed = Vabilo na { $email } je poteklo { $until }; povabljena oseba ga lahko obnovi.
guardians-invite = Povabi v portal
guardians-invite-again = Pošlji novo vabilo
guardians-invitation-revoke = Prekliči vabilo
guardians-access-end = Končaj dostop
guardians-access-ended = Dostop je končan in velja že pri naslednjem kliku te osebe.
guardians-invitation-revoked = Vabilo je preklicano, naslov je iz njega izbrisan.
guardians-invited = Vabilo je na poti na { $email }. Velja { $n ->
        [one] { $n } dan
        [two] { $n } dneva
        [few] { $n } dni
       *[other] { $n } dni
    } in samo enkrat.
guardians-has-access = Ta oseba že ima dostop.
guardians-is-taken = Na te strani kot ta oseba že prihaja drug račun. Najprej končaj njegov dostop, potem povabi znova.
guardians-link-title = Povezava za vabilo
guardians-link-text = Pošiljanje e-pošte ni nastavljeno. Povezavo izroči osebi { $name } ({ $email }). Pokaže se samo zdaj in velja pet dni.
guardians-no-child = Do 15. leta do strani otroka dostopajo skrbniki.
guardians-no-own-email = Za vabilo vpiši e-naslov te osebe.
guardians-no-own-address = Zapisani e-naslov je naslov skrbnika, sedanjega ali nekdanjega. Vpiši naslov, ki ga bere samo ta oseba: od 15. leta o svojih podatkih odloča brez skrbnikov.
guardians-no-email = Za vabilo vpiši e-naslov skrbnika.
guardians-no-contact = Stik s to osebo ni dovoljen.
guardians-no-adult = Od 18. leta osebe nihče ne zastopa.
guardians-no-archived = Oseba je v arhivu.
guardians-offer = Vabilo
guardians-offer-athlete = do lastnih strani: profil, rezultati, privolitve in pravice
guardians-offer-guardian = do strani otrok: { $children }
guardians-new-account-text = Račun je tvoj: z istim se prijaviš tudi v drugih organizacijah. Prijavo v dveh korakih lahko nastaviš pozneje.
guardians-mail-invite-athlete =
    Pozdrav,

    { $inviter } te v imenu organizacije { $tenant } vabi na tvoje strani: tam vidiš svoje podatke, rezultate in privolitve ter o njih odločaš.

    Vabilo sprejmeš ali zavrneš na strani:
    { $link }

    Povezava velja do { $until } in samo enkrat. Če je ne pričakuješ, lahko vabilo na isti strani zavrneš; tvoj naslov se s tem iz vabila izbriše.

    Tatami
guardians-mail-invite-guardian =
    Pozdrav,

    { $inviter } te v imenu organizacije { $tenant } vabi na strani tvojih otrok: { $children }. Tam vidiš njihove podatke in rezultate ter daješ in preklicuješ privolitve.

    Vabilo sprejmeš ali zavrneš na strani:
    { $link }

    Povezava velja do { $until } in samo enkrat. Če je ne pričakuješ, lahko vabilo na isti strani zavrneš; tvoj naslov se s tem iz vabila izbriše.

    Tatami
guardians-mail-ended-subject = { $tenant }: tvoj dostop je končan
guardians-mail-ended-body =
    Pozdrav,

    v organizaciji { $tenant } so končali tvoj dostop do strani osebe, ki si jo lahko gledal do zdaj.

    Če ne veš, zakaj, vprašaj organizacijo.

    Tatami

guardians-mail-child-subject = Nov otrok na tvojih straneh: { $tenant }
guardians-mail-child-body =
    Pozdrav,

    v organizaciji { $tenant } je zapisano, da skrbiš za otroka: { $child }. Otrokove strani so zdaj med tvojimi:
    { $link }

    Če to ne drži, sporoči organizaciji.

    Tatami

## Kaj skrbniki še vidijo od 15. do 18. leta

guardians-settings-title = Skrbniki od 15. do 18. leta
guardians-settings-text = Od 15. leta mlada oseba o svojih podatkih odloča sama. Tu izbereš, koliko skrbniki takrat še vidijo.
guardians-view = Kaj skrbniki še vidijo
guardians-view-overview = Pregled: profil, pasovi in rezultati
guardians-view-nothing = Nič

## Predaja ob 15. in 18. letu

guardians-dates = Kdaj se kaj spremeni
guardians-own-fifteen = Dopolniš 15 let: o svojih podatkih odločaš ti. Privolitve, ki so jih dali skrbniki, potrdiš ali končaš.
guardians-own-eighteen = Dopolniš 18 let: skrbniki te ne zastopajo več in tvojih strani ne vidijo.
guardians-child-fifteen = { $child } dopolni 15 let in odloča brez skrbnikov. Odtlej strani samo še gledaš, kolikor dovoli pravilo organizacije.
guardians-child-eighteen = { $child } dopolni 18 let: tvoje zastopanje in dostop do teh strani se končata.
guardians-handover-more = Kaj se takrat zgodi
guardians-handover-title = O sebi odločaš ti
guardians-handover-title-guardian = Predaja odločanja
guardians-handover-lead = Od 15. leta o svojih podatkih odločaš brez skrbnikov. Tu so privolitve, ki so jih dali zate. Vsako potrdi ali končaj; dokler ne odločiš, velja, kar je dogovorjeno.
guardians-handover-none = Vse je odločeno: nobena privolitev ne čaka nate.
guardians-handover-child = Do 15. leta zate privoljujejo skrbniki. Takrat bodo njihove privolitve tukaj čakale na tvojo odločitev.
guardians-handover-guardian = Do 15. leta odločaš ti. Ob 15. rojstnem dnevu { $child } vsako tvojo privolitev potrdi ali konča, ti pa strani samo še gledaš.
guardians-handover-observer = { $child } odloča brez skrbnikov. Te strani lahko gledaš, spreminjati jih ne moreš.
guardians-holds-until = Velja, dokler ni druge odločitve.
guardians-holds-not = Skrbnika nista enotna, zato ta privolitev zdaj ne velja.
guardians-pictures-yes = Če potrdiš: fotografije s tabo se lahko objavijo, kot piše zgoraj.
guardians-pictures-no = Če končaš: novih objav fotografij s tabo ni, za že objavljene pa lahko zahtevaš umik.
guardians-health-yes = Če potrdiš: organizacija tvoje zdravstvene podatke hrani naprej, zapečatene.
guardians-health-no = Če končaš: organizacija tvoje zdravstvene podatke takoj izbriše.
guardians-confirm = Potrdi
guardians-end = Končaj
guardians-confirmed = Privolitev je zdaj tvoja.
guardians-ended = Privolitev je končana.
guardians-ended-health = Privolitev je končana, zdravstveni podatki so izbrisani.
guardians-mail-own-subject = Pred vabilom preveri e-naslov: { $tenant }
guardians-mail-own-is-theirs = Zapisani e-naslov je naslov skrbnika, zato nanj ne pošljemo ničesar, kar je samo za to osebo.
guardians-mail-own-suggested = Zapisani e-naslov je predlagal skrbnik, zato vabila nanj ne pošljemo sami.
guardians-mail-own-soon =
    Pozdrav,

    { $date } dopolni { $age } let nekdo, ki ga vodi { $tenant }. Od takrat odloča brez skrbnikov in potrebuje svojo prijavo.

    { $why } Vprašaj, kateri naslov bere samo ta oseba, ga vpiši in jo povabi:

    { $link }
guardians-mail-own-now =
    Pozdrav,

    { $date } je dopolnil { $age } let nekdo, ki ga vodi { $tenant }. Zdaj odloča brez skrbnikov, svoje prijave pa še nima.

    { $why } Vprašaj, kateri naslov bere samo ta oseba, ga vpiši in jo povabi:

    { $link }
guardians-mail-handover-subject = Sprememba ob rojstnem dnevu: { $tenant }
guardians-mail-soon-15-own =
    Pozdrav, { $child },

    { $date } dopolniš 15 let. Od takrat o svojih podatkih v organizaciji { $tenant } odločaš brez skrbnikov: dobiš vabilo na svoje strani in privolitve, ki so jih skrbniki dali zate, potrdiš ali končaš.

    Tatami
guardians-mail-soon-15 =
    Pozdrav,

    { $child } { $date } dopolni 15 let. Od takrat v organizaciji { $tenant } o svojih podatkih odloča brez skrbnikov: vsako tvojo privolitev potrdi ali konča. Ti strani od takrat samo še gledaš, kolikor dovoli pravilo organizacije.

    Več: { $link }

    Tatami
guardians-mail-soon-18-own =
    Pozdrav, { $child },

    { $date } dopolniš 18 let. Skrbniki te v organizaciji { $tenant } od takrat ne zastopajo več in tvojih strani ne vidijo.

    Tatami
guardians-mail-soon-18 =
    Pozdrav,

    { $child } { $date } dopolni 18 let. Tvoje zastopanje in dostop do strani v organizaciji { $tenant } se takrat končata.

    Več: { $link }

    Tatami
guardians-mail-now-15-own =
    Pozdrav, { $child },

    danes v organizaciji { $tenant } o svojih podatkih odločaš brez skrbnikov. Privolitve, ki so jih dali zate, čakajo na tvojo odločitev:
    { $link }

    Če računa še nimaš, dobiš vabilo v posebnem sporočilu ali pri organizaciji.

    Tatami
guardians-mail-now-15 =
    Pozdrav,

    { $child } v organizaciji { $tenant } od { $date } odloča brez skrbnikov. Tvoje privolitve veljajo, dokler jih ne potrdi ali konča. Ti strani samo še gledaš, kolikor dovoli pravilo organizacije.

    Tatami
guardians-mail-now-18-own =
    Pozdrav, { $child },

    skrbniki te v organizaciji { $tenant } od { $date } ne zastopajo več in tvojih strani ne vidijo.

    Tatami
guardians-mail-now-18 =
    Pozdrav,

    { $child } je od { $date } polnoletna oseba. Tvoje zastopanje in dostop do strani v organizaciji { $tenant } sta končana.

    Tatami

## Zgodovina in dnevnik

guardians-history-rights = spremenjen dogovor s skrbnikom
guardians-history-both-needed = za pomembne privolitve sta potrebna oba podpisa
guardians-history-one-enough = za privolitev zadostuje en podpis
guardians-history-refused = privolitev zavrnjena
guardians-history-disputed = skrbnika o privolitvi nista enotna
guardians-history-settled = skrbnika o privolitvi nista več neenotna
guardians-history-decided = zapisana odločitev o privolitvi
guardians-history-handed-over = predaja odločanja ob rojstnem dnevu
guardians-log-athlete-invited = vabilo članice ali člana v portal
guardians-log-guardian-invited = vabilo skrbnika v portal
guardians-log-renewed = vabilo v portal poslano znova
guardians-log-access-given = dostop do portala dan
guardians-log-access-ended = dostop do portala končan
guardians-log-access-vouched = potrjeno, čigav je račun
guardians-log-access-unvouched = račun čaka na novo potrditev
guardians-log-announced = napovedana predaja odločanja
audit-what-athlete-invited = poslano vabilo na lastne strani
audit-what-guardian-invited = poslano vabilo skrbniku na otrokove strani
audit-what-person-invitation-renewed = poteklo vabilo na strani osebe poslano znova na željo povabljene osebe
audit-what-access-given = dan dostop do strani osebe – { $account }
audit-what-access-ended = končan dostop do strani osebe – { $account }
audit-what-access-vouched = potrjeno za vpogled v zdravstvene podatke, čigav je račun – { $account }
audit-what-access-unvouched = za vpogled v zdravstvene podatke račun čaka na novo potrditev – { $account }
audit-what-guardian-rights = spremenjeno, kaj je dogovorjeno s skrbnikom
audit-what-both-needed = za pomembne privolitve odslej potrebna oba podpisa
audit-what-one-enough = za privolitve odslej zadostuje en podpis
audit-what-consent-refused = zavrnjena privolitev
audit-what-consent-disputed = skrbnika o privolitvi nista enotna
audit-what-consent-settled = skrbnika o privolitvi nista več neenotna
audit-what-consent-decided = zapisana odločitev o privolitvi, o kateri skrbnika nista enotna
audit-what-handover-announced = skrbnikom in osebi napovedana predaja odločanja
audit-what-handed-over = predaja odločanja ob rojstnem dnevu
guardians-disputed-processing = Skrbnika o privolitvi nista enotna: { $purpose }. Dokler se ne uskladita, članske izkaznice ni in seznam članov pove, da še ni dogovorjeno. Kar je že vpisano, ostane, dokler ne odločita drugače.
guardians-open-tag = skrbnika še nista enotna
guardians-mail-open-subject = Skrbnika se morata uskladiti: { $tenant }
guardians-mail-open-body =
    Pozdravljeni!

    Eden od skrbnikov je o privolitvi za otroka odločil drugače kot drugi. Dokler se ne uskladita, velja previdnejša odločitev.
    Organizacija: { $tenant }

    Privolitve so tukaj:
    { $link }

    Kaj je povedal drugi skrbnik, v tem sporočilu ne piše.
guardians-mail-open-office =
    Pozdravljeni!

    Skrbnika člana o privolitvi nista enotna. Organizacija: { $tenant }
    Dokler se ne uskladita ali dokler ni vpisana listina, ki o tem odloči, velja previdnejša odločitev.

    Član je tukaj:
    { $link }
