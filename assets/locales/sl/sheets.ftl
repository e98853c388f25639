# Branje preglednic
sheets-read-empty = Datoteka je prazna. Izberite datoteko, v kateri je vsaj vrstica z imeni stolpcev.
sheets-read-file-too-large = Datoteka je prevelika: dovoljeno je največ { $limit } MB. Razdelite jo na več manjših.
sheets-read-unpacked-too-large = Preglednica se razpakira v več kot { $limit } MB, kar je preveč. Shranite samo list s podatki, brez slik, ali pa datoteko CSV.
sheets-read-too-many-rows = Vrstic je preveč: naenkrat jih lahko uvozite največ { $limit }. Razdelite datoteko na več manjših.
sheets-read-too-many-columns = V vrstici { $row } je preveč stolpcev: dovoljenih je največ { $limit }. Odstranite stolpce, ki jih ne potrebujete.
sheets-read-too-many-cells = Celic je preveč: dovoljenih je največ { $limit }. Razdelite datoteko ali odstranite stolpce, ki jih ne potrebujete.
sheets-read-too-much-text = Besedila je preveč: dovoljenih je največ { $limit } MB. Razdelite datoteko na več manjših.
sheets-read-cell-too-long = Besedilo v vrstici { $row }, stolpec { $column }, je predolgo: dovoljenih je največ { $limit } znakov. Skrajšajte ga.
sheets-read-unclosed-quote = V vrstici { $row } je narekovaj, ki se nikjer ne zapre. Popravite jo ali datoteko znova shranite iz preglednice.
sheets-read-not-a-table = V datoteki ni preglednice. Izberite datoteko CSV ali XLSX.
sheets-read-web-page = Datoteka je spletna stran, ne preglednica. Odprite jo v programu za preglednice in jo shranite kot XLSX ali CSV.
sheets-read-old-or-protected = Datoteka je v stari obliki XLS ali pa je zaklenjena z geslom. Shranite jo kot XLSX brez gesla ali kot CSV.
sheets-read-other-format = Take datoteke ne znamo brati. V programu, v katerem je nastala, jo shranite kot XLSX ali CSV.
sheets-read-damaged = Datoteka je poškodovana. Odprite jo v programu za preglednice in jo shranite znova.

# Zapisovanje preglednic
sheets-write-cell-too-long = Besedilo v vrstici { $row }, stolpec { $column }, je predolgo za preglednico: dovoljenih je največ { $limit } znakov. Izberite izvoz v CSV.
sheets-write-too-large = Podatkov je za eno preglednico preveč: dovoljenih je največ { $rows } vrstic in { $columns } stolpcev. Omejite izvoz ali izberite CSV.
sheets-write-failed = Preglednice ni bilo mogoče pripraviti. Poskusite znova.

# Stolpci, ki jih ne uvažamo
sheets-refused-personal-number = Stolpca z EMŠO ne uvažamo: za njegovo zbiranje klub nima pravne podlage. Podatki iz njega se ne shranijo.
sheets-refused-insurance-number = Stolpca s številko zdravstvenega zavarovanja ne uvažamo: za njeno zbiranje klub nima pravne podlage. Podatki iz njega se ne shranijo.

# Vrednosti
sheets-value-empty = Celica je prazna. Vpišite vrednost.
sheets-date-unknown = »{ $value }« ni datum. Vpišite ga kot 1. 2. 2012.
sheets-date-incomplete = »{ $value }« ni cel datum. Vpišite dan, mesec in leto, na primer 1. 2. 2012.
sheets-date-impossible = Datuma »{ $value }« v koledarju ni. Vpišite dan, mesec in leto v tem vrstnem redu.
sheets-date-before-1900 = Datum »{ $value }« je pred letom 1900. Preverite letnico.
sheets-date-future = Datum »{ $value }« je v prihodnosti. Preverite letnico.
sheets-date-outside = Datum »{ $value }« je zunaj dovoljenega obdobja od { $earliest } do { $latest }. Preverite letnico.
sheets-sex-unknown = Spola ne prepoznamo. Vpišite m ali ž.
sheets-yes-no-unknown = Odgovora ne prepoznamo. Vpišite da ali ne.
sheets-phone-invalid = To ni veljavna telefonska številka. Vpišite jo kot 040 123 456 ali, če je iz tujine, kot +43 664 1234567.
sheets-phone-several = V celici je več telefonskih številk. Pustite samo eno.
sheets-email-invalid = To ni veljaven e-poštni naslov. Vpišite ga kot ime@primer.si.
sheets-email-several = V celici je več e-poštnih naslovov. Pustite samo enega.
sheets-email-letters = E-poštni naslov ne sme vsebovati črk, kot so č, š in ž. Preverite, kako je zapisan.
sheets-tax-number-length = Davčna številka ima osem števk. Vpišite jo kot 12345678.
sheets-tax-number-invalid = Davčna številka ni pravilna: kontrolna števka se ne ujema. Preverite, ali je prepisana brez napake.
sheets-weight-invalid = Teže ne prepoznamo. Vpišite jo v kilogramih, na primer 52,5.
sheets-weight-range = Teža mora biti med 5 in 300 kg. Vpišite jo v kilogramih, na primer 52,5.
sheets-height-invalid = Višine ne prepoznamo. Vpišite jo v centimetrih, na primer 174.
sheets-height-range = Višina mora biti med 30 in 250 cm. Vpišite jo v centimetrih, na primer 174.
sheets-post-code-invalid = Poštna številka ima štiri števke. Vpišite jo kot 1000.
sheets-country-ambiguous = Oznaka { $code } ima dva pomena: { $ioc } (MOK) in { $iso } (ISO). Vpišite ime države.
sheets-country-unknown = Države ne prepoznamo. Vpišite njeno ime ali oznako, na primer Slovenija ali SLO.
