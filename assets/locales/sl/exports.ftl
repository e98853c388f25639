## Zaščiteni izvozi

exports-crumb-members = Člani
exports-purpose = Za kaj je izvoz?
exports-recipient = Kdo ga bo prejel?
exports-recipient-hint = Ime osebe ali organizacije. Zapiše se v dnevnik obdelave.
exports-recipient-hint-person = Ime osebe, ki ga zahteva, njenega skrbnika ali organizacije. Zapiše se v dnevnik obdelave.
exports-error-purpose = Izberi, za kaj je izvoz.
exports-error-recipient = Vpiši, kdo bo izvoz prejel.
exports-error-recipient-long = { $n ->
    [one] Skrajšaj ime prejemnika na { $n } znak
    [two] Skrajšaj ime prejemnika na { $n } znaka
    [few] Skrajšaj ime prejemnika na { $n } znake
   *[other] Skrajšaj ime prejemnika na { $n } znakov
}
exports-to-passphrase = Naprej do gesla
exports-how-title = Kako poteka.
exports-too-many = V tej organizaciji je preveč izvozov, ki še čakajo na prenos. Prenesi jih ali počakaj 15 minut in poskusi znova.

exports-bundle-title = Kopija podatkov osebe
exports-bundle-heading = Kopija podatkov: { $name }
exports-bundle-make = Pripravi kopijo
exports-bundle-lead = Vse, kar organizacija vodi o osebi: berljiva stran, JSON in CSV v šifrirani datoteki ZIP.
exports-bundle-how = Najprej dobiš geslo, ki ga Tatami pokaže samo enkrat. Potem nastane šifrirana datoteka ZIP. V sistemu Windows jo odpre 7-Zip, v macOS Keka ali The Unarchiver.
exports-bundle-health-title = Zdravstveni podatki.
exports-bundle-health-in = Kopija jih vsebuje, ker imaš pooblastilo zanje. Odprtje zapisa piše v dnevniku.
exports-bundle-health-out = V kopiji jih ni: ostanejo zapečateni. V njej piše, da obstajajo in kako jih dobiti. Kopijo z njimi pripravi oseba s pooblastilom za zdravstvene podatke.

exports-hand-title = Geslo za izvoz
exports-people = { $n ->
    [one] { $n } oseba
    [two] { $n } osebi
    [few] { $n } osebe
   *[other] { $n } oseb
}
exports-passphrase = Geslo
exports-passphrase-once = Geslo je prikazano samo zdaj in ni nikjer shranjeno. Brez njega datoteke ne odpre nihče, tudi mi ne. Zapiši si ga ali ga kopiraj. Vezaji so del gesla.
exports-shown-title = Geslo je že bilo prikazano
exports-shown = Drugič ga ne pokažemo. Če ga imaš zapisanega, nadaljuj. Če ga nimaš, začni znova in dobiš novo.
exports-again = Začni znova
exports-written = Geslo imam zapisano
exports-error-written = Zapiši si geslo in označi, da ga imaš.
exports-start = Pripravi datoteko
exports-send-title = Geslo pošlji posebej.
exports-send = Datoteko in geslo pošlji po različnih poteh, na primer datoteko po e-pošti, geslo po telefonu. Nikoli v istem sporočilu.
exports-once-title = En prenos.
exports-once = { $n ->
    [one] Datoteka nastane in ostane samo v pomnilniku: prenesi jo v { $n } minuti po pripravi, enkrat. Ponovni zagon strežnika jo izbriše.
    [two] Datoteka nastane in ostane samo v pomnilniku: prenesi jo v { $n } minutah po pripravi, enkrat. Ponovni zagon strežnika jo izbriše.
    [few] Datoteka nastane in ostane samo v pomnilniku: prenesi jo v { $n } minutah po pripravi, enkrat. Ponovni zagon strežnika jo izbriše.
   *[other] Datoteka nastane in ostane samo v pomnilniku: prenesi jo v { $n } minutah po pripravi, enkrat. Ponovni zagon strežnika jo izbriše.
}
exports-being-started = Izvoz se pravkar začenja. Počakaj trenutek in osveži stran.

exports-step-open = Zbiranje podatkov
exports-step-seal = Šifriranje
exports-gone = Če je bil to izvoz: geslo in datoteka sta bila samo v pomnilniku strežnika. Po prenosu, po izteku časa in po ponovnem zagonu strežnika ju ni več. Začni izvoz znova in dobiš novo geslo.
exports-lost-in-restart = Izvoz je preklican, ker se je strežnik medtem znova zagnal. Geslo in izbira sta bila samo v njegovem pomnilniku. Začni znova in dobiš novo geslo.
exports-too-large = Datoteka bi bila prevelika. Izberi manj oseb in začni znova.
exports-shelf-full = Preveč izvozov čaka na prenos. Prenesi jih ali počakaj 10 minut in začni znova.

exports-document-title = Kopija osebnih podatkov
exports-document-lead = Tu je vse, kar organizacija o osebi vodi v sistemu Tatami. Isti podatki so priloženi še v obliki JSON in CSV, s kodami in notranjimi oznakami, da jih je mogoče uporabiti drugje.
exports-document-persons = Na koga se nanašajo:
exports-document-purposes = Za kaj in na kateri podlagi:
exports-document-source = Od kod so:
exports-document-retention = Kako dolgo se hranijo:
exports-document-rights-title = Pravice
exports-document-rights = Od organizacije lahko zahtevaš popravek, izbris, omejitev obdelave in prenos podatkov ali obdelavi ugovarjaš. Privolitev lahko prekličeš kadar koli. Pritožbo sprejme Informacijski pooblaščenec, Dunajska cesta 22, 1000 Ljubljana, gp.ip@ip-rs.si, www.ip-rs.si.
exports-document-collection = Zbirka
exports-document-record = Zapis
exports-document-field = Polje
exports-document-label = Ime polja
exports-document-value = Vrednost

exports-log-member = osnovni podatki
exports-log-member-damaged = zapisa osebe ni bilo mogoče odpreti
exports-log-health-list = seznam z zdravstvenimi podatki
exports-log-result = rezultat na tekmovanju
exports-log-renewed = zapis zamenjan z novim, praznim
exports-log-fields = polja: { $names }
exports-log-columns = podatki na seznamu: { $names }
exports-log-format = oblika: { $format }
exports-log-people = { $n ->
    [one] v datoteki: { $n } oseba
    [two] v datoteki: { $n } osebi
    [few] v datoteki: { $n } osebe
   *[other] v datoteki: { $n } oseb
}
exports-log-hash = odtis datoteke (SHA-256): { $hash }
