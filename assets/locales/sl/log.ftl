log-who = Kdo
log-about = O kom
log-about-hint = ime, priimek ali članska številka
log-whose = Čigavi podatki
log-what = Kaj
log-when = Kdaj
log-from = Od
log-to = Do
log-date-hint = na primer 9. 3. 2026
log-purpose = Namen
log-recipient = Prejemnik
log-details = Podrobnosti
log-only-health = samo zdravstveni podatki
log-only-exports = samo izvozi
log-only-support = samo podporni dostop
log-more = Čas, namen in vrsta podatkov
log-more-on = Čas, namen in vrsta podatkov (vključeno: { $n })
log-chip-who = Kdo: { $name }
log-chip-about = O kom: { $name }
log-chip-from = Od { $date }
log-chip-to = Do { $date }
log-error-date = Tega datuma ni mogoče prebrati. Napiši ga tako: 9. 3. 2026.
log-error-period = Konec obdobja je pred začetkom. Popravi enega od obeh datumov.
log-error-head = To ni oznaka konca dnevnika. Kopiraj celo vrstico iz sporočila: številka, dvopičje in 64 znakov.
log-export = Izvozi
log-breach = Pomoč ob kršitvi varnosti
log-verify-more = Več o preverjanju dnevnika
log-entry-title = Vpis { $number }
log-fields = Zajeta polja
log-fields-none = Vpis ne zadeva polj o osebah.
log-fields-unknown = Vpis ne pove, katerih polj se je dotaknil. Poglej, kaj kaže stran, na kateri je nastal.
log-fields-note = Kjer vpis imenuje samo vrsto zapisa, se štejejo za zajeta vsa njena polja.
log-chain = Mesto v verigi
log-number = Številka
log-state = Stanje
log-hash = Zgostitev
log-hash-before = Prejšnja zgostitev
log-fits = vpis je nespremenjen in sledi prejšnjemu
log-fits-not = vpis je spremenjen ali ne sledi prejšnjemu
log-file-hash = Zgostitev datoteke (SHA-256)
log-export-id = Oznaka izvoza
log-grant-id = Oznaka podpornega dostopa
log-ticket = Zahtevek
log-same-person = Vsi vpisi o tej osebi
log-same-account = Vsi vpisi tega računa
log-lost = Dnevnik je bil zamenjan ali odrezan: vpisa { $seq }, ki je zapisan v dnevniku namestitve, v njem ni več (zadnji vpis je { $last }). Obvesti obdelovalca in kontakt za zasebnost.
log-verify-title = Preverjanje dnevnika
log-verify-lead = Vsak vpis nosi zgostitev prejšnjega. Spremenjen, odstranjen, vrinjen ali prestavljen vpis se zato pozna. Odrezan konec se pozna, če ga primerjamo z oznako, shranjeno drugje.
log-verify-note = Odgovorne osebe vsak teden prejmejo sporočilo z oznako konca dnevnika. Shrani ga: kdor bi dnevnik skrajšal, ga iz poštnega predala ne more odstraniti.
log-head-title = Primerjaj z oznako iz sporočila
log-head-field = Oznaka konca dnevnika
log-head-hint = Prilepi vrstico iz tedenskega sporočila ali iz izvoza.
log-head-button = Primerjaj
log-head-there-tag = je v dnevniku
log-head-lost-tag = ni v dnevniku
log-head-there = Dnevnik je cel in vsebuje vpis { $number } s to zgostitvijo. Novejših vpisov: { $since }.
log-head-cut = Dnevnik je odrezan: vpisa { $number } v njem ni, zadnji je { $last }. Obvesti obdelovalca in kontakt za zasebnost.
log-head-other = Vpis { $number } ima zdaj drugo zgostitev: dnevnik je bil zamenjan ali prepisan. Obvesti obdelovalca in kontakt za zasebnost.
log-recorded-title = Oznake v dnevniku namestitve
log-recorded-lead = Enkrat na dan se konec tega dnevnika zapiše tudi v dnevnik namestitve, ki je ločen od tega.
log-recorded-none = Zapisana še ni nobena oznaka.
log-end-title = Zdajšnji konec
log-export-title = Izvoz dnevnika
log-export-lead = Datoteka je zaščitena z geslom in vsebuje zgostitve, s katerimi jo je mogoče preveriti tudi brez te storitve.
log-export-count =
    { $n ->
        [one] V datoteki bo { $n } vpis.
        [two] V datoteki bosta { $n } vpisa.
        [few] V datoteki bodo { $n } vpisi.
       *[other] V datoteki bo { $n } vpisov.
    }
log-export-nothing = Takih vpisov ni. Spremeni filter dnevnika in poskusi znova.
log-export-recipient-hint = kdo bo datoteko dobil; zapiše se v dnevnik
log-export-what-title = Kaj je v datoteki
log-export-what = Vpisi za branje (CSV), isti vpisi z zgostitvami za preverjanje (JSON) in navodilo. Od vpisov, ki jih filter izpusti, so v datoteki samo zgostitve.
log-export-readme =
    Dnevnik obdelave (22. člen ZVOP-2): { $organisation }
    Narejeno: { $date }
    Konec dnevnika: { $head }

    podatki-001.json: vpisi, kakor so shranjeni, z zgostitvami
    podatki-002.csv: isti vpisi za branje

    Preverjanje brez te storitve in brez ključa:
    tatami audit verify --export podatki-001.json
    Z oznako iz tedenskega sporočila se pozna tudi odrezan konec:
    tatami audit verify --export podatki-001.json --head ŠTEVILKA:ZGOSTITEV
    Zapis in pravilo zgostitve opisuje docs/processing-log.md v izvorni kodi.
log-mail-subject = Konec dnevnika obdelave – { $tenant }
log-mail-body =
    Pozdrav,

    dnevnik obdelave organizacije { $tenant } se { $date } konča z vpisom { $number }:

    { $head }

    Shrani to sporočilo. Pove, kako dolg je bil dnevnik danes in kakšen je bil. Če bi kdo pozneje izbrisal najnovejše vpise ali prepisal dnevnik, se zgornja vrstica ne bi več ujemala.

    Preveriš jo lahko kadar koli, tako da jo prilepiš na strani:
    { $link }

    V sporočilu ni osebnih podatkov in ni ti treba narediti ničesar.
log-outcome-title = Izid preverjanja
log-outcome-write-down = Zapiši ali shrani spodnjo oznako konca zunaj te storitve. Z njo lahko pozneje pokažeš, da dnevnik do tega vpisa ni bil ne odrezan ne zamenjan.
log-whole-tag = dnevnik je cel
log-damaged-tag = dnevnik ni cel
log-checked-at = Preverjeno
log-checked-entries = Preverjeni vpisi
log-checked-expired = Odstranjeni po koncu hrambe
log-checked-recorded = Ujemanja z oznakami v dnevniku namestitve
log-head-expired-tag = rok hrambe je potekel
log-head-expired = Vpis { $number } je bil po koncu roka hrambe odstranjen, zato ga ni več mogoče primerjati. Dnevnik od tam naprej je cel.
