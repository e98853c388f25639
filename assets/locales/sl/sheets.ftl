# Branje preglednic
sheets-read-empty = Datoteka je prazna. Izberi datoteko, v kateri je vsaj vrstica z imeni stolpcev.
sheets-read-file-too-large = Datoteka je prevelika: dovoljeno je največ { $limit } MB. Razdeli jo na več manjših.
sheets-read-unpacked-too-large = Preglednica se razpakira v več kot { $limit } MB, kar je preveč. Shrani samo list s podatki, brez slik, ali pa datoteko CSV.
sheets-read-too-many-rows = Vrstic je preveč: naenkrat jih lahko uvoziš največ { $limit }. Razdeli datoteko na več manjših.
sheets-read-too-many-columns = V vrstici { $row } je preveč stolpcev: dovoljenih je največ { $limit }. Odstrani stolpce, ki jih ne potrebuješ.
sheets-read-too-many-cells = Celic je preveč: dovoljenih je največ { $limit }. Razdeli datoteko ali odstrani stolpce, ki jih ne potrebuješ.
sheets-read-too-much-text = Besedila je preveč: dovoljenih je največ { $limit } MB. Razdeli datoteko na več manjših.
sheets-read-cell-too-long = Besedilo v vrstici { $row }, stolpec { $column }, je predolgo: dovoljenih je največ { $limit } znakov. Skrajšaj ga.
sheets-read-unclosed-quote = V vrstici { $row } je narekovaj, ki se nikjer ne zapre. Popravi jo ali datoteko znova shrani iz preglednice.
sheets-read-not-a-table = V datoteki ni preglednice. Izberi datoteko CSV ali XLSX.
sheets-read-web-page = Datoteka je spletna stran, ne preglednica. Odpri jo v programu za preglednice in jo shrani kot XLSX ali CSV.
sheets-read-old-or-protected = Datoteka je v stari obliki XLS ali pa je zaklenjena z geslom. Shrani jo kot XLSX brez gesla ali kot CSV.
sheets-read-other-format = Take datoteke ne znamo brati. V programu, v katerem je nastala, jo shrani kot XLSX ali CSV.
sheets-read-damaged = Datoteka je poškodovana. Odpri jo v programu za preglednice in jo shrani znova.

# Zapisovanje preglednic
sheets-write-cell-too-long = Besedilo v vrstici { $row }, stolpec { $column }, je predolgo za preglednico: dovoljenih je največ { $limit } znakov. Izberi izvoz v CSV.
sheets-write-too-large = Podatkov je za eno preglednico preveč: dovoljenih je največ { $rows } vrstic in { $columns } stolpcev. Omeji izvoz ali izberi CSV.
sheets-write-failed = Preglednice ni bilo mogoče pripraviti. Poskusi znova.

# Stolpci, ki jih ne uvažamo
sheets-refused-health = Zdravstvenih podatkov s seznamom ne uvažamo. V zapečateni zapis jih vpiše oseba, ki v organizaciji skrbi zanje. Podatki iz tega stolpca se ne shranijo.
sheets-refused-personal-number = Stolpca z EMŠO ne uvažamo: za njegovo zbiranje klub nima pravne podlage. Podatki iz njega se ne shranijo.
sheets-refused-insurance-number = Stolpca s številko zdravstvenega zavarovanja ne uvažamo: za njeno zbiranje klub nima pravne podlage. Podatki iz njega se ne shranijo.

# Vrednosti
sheets-value-empty = Celica je prazna. Vpiši vrednost.
sheets-date-unknown = »{ $value }« ni datum. Vpiši ga kot 1. 2. 2012.
sheets-date-incomplete = »{ $value }« ni cel datum. Vpiši dan, mesec in leto, na primer 1. 2. 2012.
sheets-date-impossible = Datuma »{ $value }« v koledarju ni. Vpiši dan, mesec in leto v tem vrstnem redu.
sheets-date-before-1900 = Datum »{ $value }« je pred letom 1900. Preveri letnico.
sheets-date-future = Datum »{ $value }« je v prihodnosti. Preveri letnico.
sheets-date-outside = Datum »{ $value }« je zunaj dovoljenega obdobja od { $earliest } do { $latest }. Preveri letnico.
sheets-sex-unknown = Spola ne prepoznamo. Vpiši m ali ž.
sheets-yes-no-unknown = Odgovora ne prepoznamo. Vpiši da ali ne.
sheets-phone-invalid = To ni veljavna telefonska številka. Vpiši jo kot 040 123 456 ali, če je iz tujine, kot +43 664 1234567.
sheets-phone-several = V celici je več telefonskih številk. Pusti samo eno.
sheets-email-invalid = To ni veljaven e-poštni naslov. Vpiši ga kot ime@primer.si.
sheets-email-several = V celici je več e-poštnih naslovov. Pusti samo enega.
sheets-email-letters = E-poštni naslov ne sme vsebovati črk, kot so č, š in ž. Preveri, kako je zapisan.
sheets-tax-number-length = Davčna številka ima osem števk. Vpiši jo kot 12345678.
sheets-tax-number-invalid = Davčna številka ni pravilna: kontrolna števka se ne ujema. Preveri, ali je prepisana brez napake.
sheets-weight-invalid = Teže ne prepoznamo. Vpiši jo v kilogramih, na primer 52,5.
sheets-weight-range = Teža mora biti med 5 in 300 kg. Vpiši jo v kilogramih, na primer 52,5.
sheets-height-invalid = Višine ne prepoznamo. Vpiši jo v centimetrih, na primer 174.
sheets-height-range = Višina mora biti med 30 in 250 cm. Vpiši jo v centimetrih, na primer 174.
sheets-post-code-invalid = Poštna številka ima štiri števke. Vpiši jo kot 1000.
sheets-country-ambiguous = Oznaka { $code } ima dva pomena: { $ioc } (MOK) in { $iso } (ISO). Vpiši ime države.
sheets-country-unknown = Države ne prepoznamo. Vpiši njeno ime ali oznako, na primer Slovenija ali SLO.
