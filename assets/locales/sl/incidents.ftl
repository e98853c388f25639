incidents-nav = Kršitve varnosti
incidents-register = Kršitve varnosti
incidents-lead = Register vseh kršitev varnosti osebnih podatkov, tudi tistih, ki niso bile prijavljene (5. odstavek 33. člena Splošne uredbe).
incidents-none = Nobene kršitve ni zapisane
incidents-none-text = Izgubljen telefon, razkrito geslo, pošta na napačen naslov: zapiši takoj, ko opaziš. Dnevnik obdelave pove, čigavi podatki so zajeti.
incidents-new = Zapiši kršitev
incidents-new-title = Nova kršitev varnosti
incidents-edit-title = Popravi zapis kršitve
incidents-edit-lead = Zapiši, kar veš zdaj. Vse se da pozneje dopolniti, vsak korak se zapiše v dnevnik.
incidents-begin = Začni obravnavo
incidents-begun = Kršitev je zapisana. Preveri spodaj, čigave podatke zadeva.
incidents-saved = Zapis je shranjen.
incidents-number = Št.
incidents-state = Stanje
incidents-state-open = v obravnavi
incidents-state-reported = prijavljena
incidents-state-closed = končana
incidents-not-reported = ni bila prijavljena
incidents-unreadable = zapisa ni mogoče odpreti
incidents-part-what = Kaj se je zgodilo
incidents-part-scope = Kateri vpisi dnevnika
incidents-part-after = Posledice in ukrepi
incidents-title = Na kratko
incidents-title-hint = na primer: ukraden telefon tajnice
incidents-noticed = Opaženo
incidents-time = Ura
incidents-time-hint = na primer 14.30
incidents-what = Opis
incidents-what-hint = kaj se je zgodilo, kako je bilo opaženo, kaj še ni jasno
incidents-scope = Česa se kršitev tiče
incidents-scope-account = Enega računa
incidents-scope-account-hint = ukradeno geslo ali naprava, zloraba: vse, kar je račun delal v obdobju
incidents-scope-session = Ene prijave
incidents-scope-session-hint = ukradena seja ali odklenjen računalnik: vse, kar je račun delal po eni prijavi, dokler je seja lahko trajala
incidents-session = Katera prijava
incidents-error-session = Izberi prijavo.
incidents-is-session = Prijava { $at } – { $name }
incidents-scope-period = Vsega v obdobju
incidents-scope-period-hint = kdo je bil, še ni znano: vse, kar se je dogajalo od začetka obdobja
incidents-scope-grant = Podpornega dostopa
incidents-scope-grant-hint = vse, kar je bilo videno med enim dostopom podpore
incidents-scope-export = Ene izvožene datoteke
incidents-scope-export-hint = izgubljena ali napačno poslana datoteka
incidents-scope-outside = Česa zunaj te storitve
incidents-scope-outside-hint = izgubljena varnostna kopija ali disk: dnevnik o tem ne more povedati ničesar
incidents-scope-note = Pri računu in obdobju velja čas od–do. Če konca ne napišeš, velja do zdaj.
incidents-choose = Izberi
incidents-account = Kateri račun
incidents-export-which = Katera datoteka
incidents-grant = Kateri podporni dostop
incidents-from = Od dne
incidents-until = Do dne
incidents-sealed-only = Zajeti so bili samo šifrirani podatki, ključi pa ne
incidents-sealed-only-hint = Na primer izgubljena šifrirana varnostna kopija. V podatkovni zbirki sami so imena in datumi rojstva nešifrirani, zato zanjo to ne velja.
incidents-consequences = Verjetne posledice
incidents-consequences-hint = kaj lahko to pomeni za osebe
incidents-measures = Ukrepi
incidents-measures-hint = kaj je storjeno in kaj še bo: geslo zamenjano, seje končane, osebe obveščene
incidents-first-title = Najprej ustavi škodo.
incidents-first = Končaj vlogo in seje računa, zamenjaj geslo, datoteko prekliči. Zapis lahko nastane takoj za tem.
incidents-error-title = Napiši na kratko, kaj se je zgodilo.
incidents-error-long = To je predolgo: največ { $n } znakov.
incidents-error-noticed = Napiši, kdaj je bila kršitev opažena. Od takrat teče 72 ur.
incidents-error-moment = Tega dneva ali ure ni mogoče prebrati. Napiši na primer 9. 3. 2026 in 14.30.
incidents-error-future = Ta čas je v prihodnosti. Napiši čas, ki je že minil.
incidents-error-before = Prijava ne more biti pred časom, ko je bila kršitev opažena.
incidents-error-what = Opiši, kaj se je zgodilo.
incidents-error-scope = Izberi, česa se kršitev tiče.
incidents-error-account = Izberi račun.
incidents-error-grant = Izberi podporni dostop.
incidents-error-export = Izberi datoteko.
incidents-error-from = Napiši, od kdaj.
incidents-error-period = Konec obdobja je pred začetkom. Popravi enega od obeh.
incidents-error-overtaken = Zapis je medtem nekdo spremenil. Odpri ga znova in vnesi svoje spremembe še enkrat.
incidents-error-decision = Napiši, kako je bilo odločeno in zakaj. To je del registra kršitev.
incidents-clock = Rok 72 ur
incidents-due = Rok za uradno obvestilo Informacijskemu pooblaščencu: { $date }
incidents-left =
    { $n ->
        [one] še { $n } ura
        [two] še { $n } uri
        [few] še { $n } ure
       *[other] še { $n } ur
    }
incidents-over =
    { $n ->
        [0] rok je pravkar potekel; obvestilu dodaj razloge za zamudo
        [one] rok je potekel pred { $n } uro; obvestilu dodaj razloge za zamudo
        [two] rok je potekel pred { $n } urama; obvestilu dodaj razloge za zamudo
        [few] rok je potekel pred { $n } urami; obvestilu dodaj razloge za zamudo
       *[other] rok je potekel pred { $n } urami; obvestilu dodaj razloge za zamudo
    }
incidents-in-time =
    { $n ->
        [one] prijavljena v roku, po { $n } uri
        [two] prijavljena v roku, po { $n } urah
        [few] prijavljena v roku, po { $n } urah
       *[other] prijavljena v roku, po { $n } urah
    }
incidents-late =
    { $n ->
        [one] prijavljena z zamudo, po { $n } uri
        [two] prijavljena z zamudo, po { $n } urah
        [few] prijavljena z zamudo, po { $n } urah
       *[other] prijavljena z zamudo, po { $n } urah
    }
incidents-touched = Kaj je zajeto
incidents-persons =
    { $n ->
        [one] { $n } oseba
        [two] { $n } osebi
        [few] { $n } osebe
       *[other] { $n } oseb
    }
incidents-people =
    { $n ->
        [one] Zajeti so podatki { $n } osebe.
        [two] Zajeti so podatki { $n } oseb.
        [few] Zajeti so podatki { $n } oseb.
       *[other] Zajeti so podatki { $n } oseb.
    }
incidents-records =
    { $n ->
        [one] Zajet je { $n } zapis.
        [two] Zajeta sta { $n } zapisa.
        [few] Zajeti so { $n } zapisi.
       *[other] Zajetih je { $n } zapisov.
    }
incidents-minors =
    { $n ->
        [one] Med njimi je { $n } mladoletna oseba.
        [two] Med njimi sta { $n } mladoletni osebi.
        [few] Med njimi so { $n } mladoletne osebe.
       *[other] Med njimi je { $n } mladoletnih oseb.
    }
incidents-between = Prvi vpis je z dne { $first }, zadnji z dne { $last }.
incidents-by = Dejavni računi: { $names }.
incidents-others =
    { $n ->
        [one] Poleg tega { $n } vpis, ki ne zadeva podatkov nobene osebe.
        [two] Poleg tega { $n } vpisa, ki ne zadevata podatkov nobene osebe.
        [few] Poleg tega { $n } vpisi, ki ne zadevajo podatkov nobene osebe.
       *[other] Poleg tega { $n } vpisov, ki ne zadevajo podatkov nobene osebe.
    }
incidents-kinds = Vrste zapisov
incidents-kind = Vrsta zapisa
incidents-kind-unclear = vrsta ni znana
incidents-by-kind-note = Dnevnik pozna zajeta polja po vrsti zapisa: če je bila odprta stran člana, se štejejo za zajeta vsa polja, ki jih vidi vloga osebe, ki jo je odprla, tudi če jih ni nihče prebral.
incidents-unclear-note = Nekateri vpisi ne povejo, katerih polj so se dotaknili. Preveri jih posebej v dnevniku.
incidents-lists-note = Seznam na zaslonu (ime, letnica, pas, licenca) se ne zapisuje po osebah. Kdor je imel dostop do članov, je lahko videl seznam vseh.
incidents-unknown-outside = O dogodku zunaj te storitve dnevnik ne more povedati, čigavi podatki so zajeti. Upoštevaj vse osebe, katerih podatki so bili na izgubljenem nosilcu.
incidents-34-3-a = Oseb ni treba obvestiti.
incidents-34-3-a-text = Zajeti so bili samo šifrirani podatki brez ključev, zato obvestilo osebam ni potrebno (točka (a) 3. odstavka 34. člena Splošne uredbe). Uradno obvestilo pooblaščencu presodi posebej.
incidents-34-3-a-not = Izjema za šifrirane podatke ne velja.
incidents-34-3-a-not-text = Dnevnik kaže, da so bili podatki odprti ali izvoženi, torej ob kršitvi niso bili šifrirani.
incidents-list = Zajete osebe
incidents-export = Izvozi seznam
incidents-export-title = Seznam zajetih oseb
incidents-sheet = Zajete osebe
incidents-person = Oseba
incidents-age = Starost
incidents-minor = mladoletna oseba
incidents-adult = polnoletna oseba
incidents-reason = Razlog
incidents-recorded-by = Zapis je naredil račun
incidents-facts = Zapis
incidents-is-account = račun: { $name }
incidents-is-grant = podporni dostop { $id }
incidents-is-export = izvoz { $id }
incidents-notice = Osnutek obvestila pooblaščencu
incidents-message = Osnutek sporočila osebam
incidents-report = Prijavljeno
incidents-report-hint = Ko je uradno obvestilo oddano, zapiši, kdaj.
incidents-reported-at = Prijavljeno dne
incidents-closed-at = Končano
incidents-reference = Številka zadeve
incidents-reference-hint = če jo je pooblaščenec že sporočil
incidents-report-button = Zapiši prijavo
incidents-was-reported = Prijava je zapisana.
incidents-close = Končaj obravnavo
incidents-decision = Odločitev in razlogi
incidents-decision-hint = zakaj je bila ali ni bila prijavljena, kaj se je spremenilo
incidents-close-button = Končaj
incidents-was-closed = Obravnava je končana.
incidents-reopen = Končano
incidents-reopen-button = Odpri znova
incidents-was-reopened = Obravnava je znova odprta.
incidents-gap = [dopolni]
incidents-authority = Informacijski pooblaščenec
incidents-authority-address = Dunajska cesta 22, 1000 Ljubljana
incidents-notice-title = Uradno obvestilo o kršitvi varnosti
incidents-notice-lead = Osnutek po 33. členu Splošne uredbe. Preberi ga, dopolni in pošlji; od tod se ne pošlje nič.
incidents-notice-who = Upravljavec
incidents-notice-represented = Zastopa: { $name }
incidents-notice-a = (a) Vrsta kršitve, kategorije in približno število oseb in zapisov
incidents-notice-b = (b) Kontaktna oseba
incidents-notice-c = (c) Verjetne posledice
incidents-notice-d = (d) Sprejeti in predlagani ukrepi
incidents-notice-noticed = Kršitev je bila opažena { $date }.
incidents-notice-kinds = Vrste zapisov: { $kinds }.
incidents-notice-health = Med zajetimi podatki so podatki o zdravju (9. člen Splošne uredbe).
incidents-notice-unknown = Kategorije in število oseb: [dopolni]
incidents-notice-34 = Osebe bodo obveščene po 34. členu Splošne uredbe.
incidents-notice-34-3-a = Osebe ne bodo obveščene: zajeti so bili samo šifrirani podatki, ključi pa ne (točka (a) 3. odstavka 34. člena Splošne uredbe).
incidents-notice-late = Razlogi za zamudo
incidents-notice-more = Dopolnitve
incidents-notice-more-text = Obvestilo temelji na tem, kar je znano zdaj; nove ugotovitve bodo sporočene brez nepotrebnega odlašanja (4. odstavek 33. člena).
incidents-message-title = Sporočilo osebam
incidents-message-lead = Osnutek po 34. členu Splošne uredbe, v preprostih besedah. Vsaki osebi pošlji samo vrstico, ki velja zanjo; kdo je v kateri skupini, pove seznam.
incidents-message-minors = Med osebami so mladoletne: sporočilo zanje dobijo tudi tisti, ki jih zastopajo.
incidents-message-what = Kaj se je zgodilo
incidents-message-hello = V organizaciji { $organisation } je dne { $date } prišlo do kršitve varnosti, ki zadeva tudi vaše osebne podatke.
incidents-message-which = Kateri vaši podatki so zajeti
incidents-message-group = { $people }: { $kinds }
incidents-plain-member = ime, datum rojstva, naslov, telefon, elektronski naslov in podatki o članstvu
incidents-plain-tax-number = davčna številka
incidents-plain-identity = ime in datum rojstva
incidents-plain-email = elektronski naslov
incidents-plain-guardian = imena in kontakti staršev ali skrbnikov
incidents-plain-consent = dane in umaknjene privolitve
incidents-plain-history = prejšnje vrednosti teh podatkov
incidents-plain-health = zdravstveni podatki
incidents-plain-result = rezultati tekmovanj
incidents-plain-some = nekateri podatki o članstvu [dopolni, kateri]
incidents-message-means = Kaj to lahko pomeni za vas
incidents-message-did = Kaj je storjeno
incidents-message-you = Kaj lahko storite
incidents-message-you-text = Bodite pozorni na sporočila in klice, ki se sklicujejo na te podatke, in ne odpirajte povezav, ki jih ne pričakujete. Če isto geslo uporabljate drugje, ga zamenjajte.
incidents-message-ask = Vprašanja
incidents-message-complain = Pritožite se lahko pri Informacijskem pooblaščencu, Dunajska cesta 22, 1000 Ljubljana, gp.ip@ip-rs.si.
