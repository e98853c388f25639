### Obvestila o zasebnosti: obvestilo obdelovalca (14. člen) in politika upravljavca (13. člen).
### V obvestilu obdelovalca "mi" pomeni obdelovalca, v politiki organizacijo; povedi, ki stojijo v obeh, "mi" nimajo.
### Prelom vrstice v povedi velja kot presledek.

## Glava in oznake

notices-processor-title = Obvestilo o obdelavi osebnih podatkov
notices-processor-subtitle = Obvestilo obdelovalca posameznikom po 14. členu Splošne uredbe o varstvu podatkov
notices-privacy-title = Politika zasebnosti
notices-privacy-subtitle = { $organisation }: informacije za posameznike po 13. in 14. členu Splošne uredbe o varstvu podatkov
notices-label-number = Številka
notices-label-version = Različica
notices-label-valid-from = Velja od
notices-label-contents = Vsebina
notices-label-address = Naslov
notices-label-seat = Sedež
notices-label-office = Pisarna
notices-label-registration = Matična številka
notices-label-tax = Davčna številka
notices-label-email = E-pošta
notices-label-phone = Telefon
notices-label-website = Spletno mesto
notices-label-contact = Stik za varstvo podatkov
notices-label-contact-email = E-pošta za varstvo podatkov
notices-label-contact-phone = Telefon za varstvo podatkov
notices-label-represented = Zakoniti zastopnik

## Kdo

notices-h-identity = Kdo obdeluje vaše podatke
notices-h-identity-processor = Obdelovalec
notices-identity-processor = Ta dokument je obvestilo obdelovalca po 14. členu Splošne uredbe o varstvu podatkov.
    Osebne podatke v storitvi { $service } za organizacijo obdeluje:
notices-h-identity-controller = Upravljavec
notices-identity-controller = O tem, zakaj in kako se vaši podatki obdelujejo, odloča organizacija, ki jih vodi v storitvi
    (v nadaljevanju: organizacija):
notices-h-dpo = Pooblaščena oseba za varstvo podatkov
notices-dpo-operator = Obdelovalec ima pooblaščeno osebo za varstvo podatkov. Pišete ji lahko na { $operator-contact }.
notices-dpo-operator-none = Obdelovalec pooblaščene osebe za varstvo podatkov nima.
    Na vprašanja o varstvu podatkov odgovarja na naslovu { $operator-contact }.
notices-dpo-controller = Pooblaščena oseba organizacije za varstvo podatkov je dosegljiva na naslovu { $controller-contact }.
notices-dpo-controller-none = Organizacija pooblaščene osebe za varstvo podatkov nima.
    O varstvu podatkov jo lahko vprašate na naslovu { $controller-contact }.

## Obseg, vloge, viri

notices-h-scope = Organizacije, storitve in viri podatkov
notices-h-services = Storitve
notices-services-what = Judo klubom, zvezam in prirediteljem tekmovanj dajemo v uporabo storitev, s katero vodijo članstvo
    in tekmovanja ter objavljajo rezultate, skupaj s programsko in strojno opremo, ki jo storitev potrebuje.
notices-services-need = Storitev brez nekaterih osebnih podatkov ne more delovati. Obdelujemo tiste, ki so našteti v razdelku
    { $ref-collections }.
notices-services-list = Obvestilo velja za storitve na teh naslovih:
notices-h-roles = Vloge
notices-roles = Upravljavec podatkov, ki jih organizacija vnese v storitev, je organizacija. Mi smo njen obdelovalec:
    podatke obdelujemo zanjo in po njenih navodilih (28. člen Splošne uredbe).
notices-roles-own = Za nekaj lastnih namenov, ki so opisani v razdelku { $ref-basis-own }, smo upravljavec mi.
notices-gdpr = Splošna uredba je Uredba (EU) 2016/679 Evropskega parlamenta in Sveta z dne 27. aprila 2016 o varstvu posameznikov
    pri obdelavi osebnih podatkov in o prostem pretoku takih podatkov (GDPR); v Sloveniji jo dopolnjuje Zakon o varstvu osebnih
    podatkov (ZVOP-2).
notices-h-source = Od kod so podatki
notices-source-processor = Vaših podatkov praviloma ne dobimo od vas: v storitev jih vnese ali uvozi organizacija.
notices-source-origin = Organizacija jih dobi od vas, od vaših staršev ali skrbnikov, od kluba ali zveze, v katero ste vključeni,
    ali iz uradnih izidov tekmovanja. Vir je naveden pri vsaki zbirki v razdelku { $ref-collections }.
notices-source-controller = Večino podatkov dobimo od vas, pri otrocih pa od staršev ali skrbnikov.
notices-source-others = Nekatere dobimo od drugih: od kluba ali zveze, v katero ste vključeni, ali iz uradnih izidov tekmovanja.
    Vir je naveden pri vsaki zbirki v razdelku { $ref-collections }.
notices-source-public = Kadar je vir javno dostopen, na primer že objavljeni rezultati, je pri zbirki to posebej povedano.

## O dokumentu

notices-h-document = Čemu je obvestilo namenjeno in kako se spreminja
notices-document-what = Obvestilo opisuje, kako obdelujemo podatke posameznikov, ki jih je organizacija vnesla v storitev,
    na primer članov, njihovih skrbnikov in udeležencev tekmovanj.
notices-document-where = Zadnja različica je vedno na naslovu { $processor-page }; za pojasnila o naši obdelavi pišite na
    { $operator-contact }.
notices-document-controller = O obdelavi, o kateri odloča organizacija, vprašajte njo: klub, zvezo ali prireditelja, ki ste mu zaupali
    podatke. Njena politika zasebnosti je na naslovu { $policy-page }.
notices-document-duty = Organizacija vam mora takrat, ko ji zaupate podatke, povedati, kdo je in kako jih bo obdelovala. Za te
    informacije in za svojo obdelavo odgovarja sama.
notices-document-form = Vsak obrazec, na katerem vpišete podatke, pred oddajo pokaže upravljavca, namen in povezavo do politike
    zasebnosti.
notices-manual-form = Storitev ima za to javno stran s politiko zasebnosti; povezavo ali natisnjen izvod vam ob zbiranju podatkov
    pokaže organizacija.
notices-document-terms = Izrazi, kot so osebni podatek, obdelava, upravljavec in obdelovalec, pomenijo isto kot v Splošni uredbi.
notices-document-changes = Obvestilo spremenimo, kadar se spremenijo obdelava, varovanje podatkov ali predpisi.
notices-document-announce = O bistveni spremembi vas obvestimo v storitvi in po e-pošti.
notices-manual-announce = Bistveno spremembo objavimo na istem naslovu kot novo različico in o njej po e-pošti obvestimo organizacijo,
    ki novico posreduje naprej.
notices-document-versions = Prejšnje različice ostanejo dostopne na istem naslovu.

## Zbirke

notices-h-collections = Zbirke podatkov, posamezniki, nameni in roki
notices-collections-register = Preglednice v tem razdelku so izdelane iz evidence polj, po kateri storitev podatke hrani, prikazuje
    in izvaža. Zajemajo zbirke, ki jih potrebujejo vključene funkcije storitve.
notices-collections-persons = Posamezniki so člani in osebe, ki z organizacijo sodelujejo na podlagi pogodbe ali izjave, na primer
    pristopne izjave.
notices-table-collection = Zbirka: { $collection }
notices-table-item = Postavka
notices-table-content = Vsebina
notices-row-fields = Podatki
notices-row-required = Obvezni podatki
notices-row-required-none = Noben podatek ni obvezen.
notices-row-sealed = Podatki, ki so shranjeni šifrirani
notices-row-public = Podatki, ki so lahko javno objavljeni
notices-row-persons = Posamezniki
notices-row-purposes = Nameni in pravne podlage
notices-row-controller = Upravljavec
notices-row-source = Vir podatkov
notices-row-recipients = Prejemniki
notices-row-recipients-none = Podatki ne gredo k nikomur razen k osebam z vlogo v organizaciji, k obdelovalcu in, kadar jih organizacija zaradi članstva, nastopa ali zavarovanja
    posreduje v izvozu, k prejemniku, ki se pri tem zapiše.
notices-row-retention = Rok hrambe
notices-source-is-public = Vir je javno dostopen.
notices-purpose-line = { $purpose }: { $basis }
notices-own-line = { $collection }, { $line }
notices-basis-of = { $article } ({ $text })
notices-article = { $article }. člen Splošne uredbe
notices-article-paragraph = { $paragraph ->
    [1] prvi
    [2] drugi
    [3] tretji
   *[other] četrti
    } odstavek { $article }. člena Splošne uredbe
notices-article-letter = točka ({ $letter }) { $paragraph ->
    [1] prvega
    [2] drugega
    [3] tretjega
   *[other] četrtega
    } odstavka { $article }. člena Splošne uredbe

## Javna objava

notices-h-publication = Javna objava
notices-publication-rule = Imena, klubi, kategorije in uvrstitve udeležencev tekmovanj so lahko objavljeni na javnih straneh
    organizacije in tako na voljo vsem obiskovalcem. Pri imenih velja:
notices-publication-off = Organizacija na javnih straneh storitve ne objavlja rezultatov ali drugih podatkov o posameznikih.
notices-name-line = { $who }: { $shown }
notices-who-below = do dopolnjenega { $age }. leta in kadar starost ni znana
notices-who-between = od dopolnjenega { $from }. do dopolnjenega { $age }. leta
notices-who-from = od dopolnjenega { $from }. leta
notices-who-all = vsi
notices-shown-full = ime in priimek
notices-shown-first-initial = ime in začetnica priimka
notices-shown-initials = začetnici imena in priimka
notices-shown-hidden = brez imena
notices-publication-frozen = Za vsak dogodek obvelja pravilo, ki velja ob prvi objavi njegovih rezultatov; starost se šteje na dan dogodka.
notices-publication-purpose = Podatki o tekmovanjih so potrebni, da organizacija vodi pretekle dogodke in pripravlja prihodnje: zato jih
    zbira, hrani, prikazuje, prenaša, združuje in ureja.
notices-publication-never = Zdravstveni podatki, datum in leto rojstva, naslov in stiki niso nikoli javno objavljeni.
notices-publication-archive = Če organizacija zahtevo za izbris imena, kategorije ali uvrstitve zavrne zaradi arhiviranja v javnem interesu
    (točka (d) tretjega odstavka 17. člena Splošne uredbe), mora to pisno utemeljiti; glejte razdelek { $ref-erasure }.
notices-archive-reason = Utemeljitev organizacije za arhiviranje uradnih rezultatov: { $reason }

## Vrste obdelave, uporaba, računi

notices-h-operations = Vrste obdelave in kdo jih opravlja
notices-operations-intro = Podatki se obdelujejo na te načine:
notices-operations-automatic = samodejno, ko so podatki v storitvi: zbiranje, beleženje, urejanje, strukturiranje, shranjevanje,
    varnostno kopiranje, dajanje na vpogled, iskanje, razvrščanje v skupine, prenos in izbris;
notices-operations-client = organizacija in osebe, ki jim je dodelila vlogo, v spletnem vmesniku in za svoje namene: vnos, uvoz,
    popravljanje, iskanje, vpogled, objava, izvoz in arhiviranje;
notices-operations-staff = mi na zahtevo organizacije, ki jo storitev zapiše: varnostno kopiranje, prilagoditev, sprememba, iskanje,
    vpogled, prenos in izbris;
notices-manual-staff = mi ročno in samo na pisno zahtevo organizacije: varnostno kopiranje, prilagoditev, sprememba, iskanje, vpogled,
    prenos in izbris; zapišemo, kdo je to zahteval, kaj smo naredili in kdaj;
notices-operations-situational = po potrebi: nadgradnje storitve in pomoč organizaciji, ko uveljavljate pravice (posredovanje, omejitev,
    izbris, uničenje, varnostno kopiranje);
notices-operations-sub = podobdelovalci iz razdelka { $ref-sub-processors }: samo naloge, ki so tam navedene.
notices-operations-access = Naši zaposleni v organizaciji nimajo vloge, zato skozi storitev do podatkov njenih članov ne dostopajo. Poseg
    mimo vmesnika je dopusten samo, kadar je nujen za delovanje storitve ali za podporo organizaciji.
notices-h-usage = Podatki o uporabi storitve
notices-usage-none = Kako posamezniki uporabljajo storitev, ne merimo in ne spremljamo, zato zbirke takih podatkov ni in ni ničesar,
    kar bi bilo treba anonimizirati.
notices-h-accounts = Uporabniški računi
notices-accounts = Kdor se v storitev prijavlja, ima račun z imenom, e-poštnim naslovom in geslom. Storitev te podatke obdeluje samodejno,
    ko se prijavite; geslo hrani samo kot zgoščeno vrednost (argon2id), iz katere ga ni mogoče prebrati.

## Pravne podlage

notices-h-bases = Pravne podlage
notices-h-basis-processor = Obdelava za organizacijo
notices-basis-processor = Podatke obdelujemo na podlagi pogodbe o uporabi storitve in pogodbe o obdelavi osebnih podatkov, ki ju imamo z
    organizacijo (28. člen Splošne uredbe).
notices-basis-accepted = Obe pogodbi organizacija sprejme v storitvi, ki zapiše, kdo jo je sprejel in kdaj.
notices-manual-contract = Obe pogodbi sklenemo z vsako organizacijo pisno, preden začne storitev uporabljati.
notices-basis-instructions = Ravnamo samo po navodilih organizacije; storitev vsako navodilo zapiše.
notices-manual-instructions = Ravnamo samo po navodilih organizacije. Navodila, ki jih ne da v spletnem vmesniku, sprejemamo pisno in jih
    hranimo.
notices-h-basis-controller = Podlage organizacije
notices-basis-controller = Pravno podlago za vnos in uporabo podatkov mora za vsako osebo in vsak namen zagotoviti organizacija. Podlage
    so navedene pri zbirkah v razdelku { $ref-collections }.
notices-basis-tables = Pravna podlaga je navedena pri vsakem namenu v preglednicah razdelka { $ref-collections }.
notices-h-consent = Privolitev
notices-consent-what = Kadar obdelava temelji na privolitvi, se podatki uporabljajo samo za namen, za katerega je dana. Zapišejo se datum,
    oseba, ki je privolila, in različica besedila oziroma navedba, da privolitev na papirju hrani organizacija.
notices-consent-list = Na privolitvi temeljijo ti nameni:
notices-consent-none = V zbirkah tega dokumenta zdaj noben namen ne temelji na privolitvi.
notices-consent-withdraw = Kako privolitev prekličete, piše v razdelku { $ref-withdrawal }, kdo privoli za otroka, pa v razdelku
    { $ref-children }.
notices-collection-purpose = { $collection }: { $purpose }
notices-h-basis-law = Zakon in odredbe organov
notices-basis-law = Obdelavo nam lahko naloži zakon, na primer kadar sodišče, inšpektor ali drug nosilec javnih pooblastil zahteva dostop do
    zaledja storitve ali do podatkovnih zbirk (točka (c) prvega odstavka 6. člena Splošne uredbe).
notices-basis-law-grant = Tak dostop poteka skozi storitev, ki ga časovno in vsebinsko omeji ter zapiše vsak vpogled.
notices-h-basis-own = Naši lastni nameni
notices-basis-own = O namenih v tem razdelku odločamo sami, zato smo zanje upravljavec mi in pravice uveljavljate neposredno pri nas.
notices-basis-own-list = To so:
notices-basis-own-log = varnostni dnevnik strežnika: odkrivanje napadov in napak; točka (f) prvega odstavka 6. člena Splošne uredbe (varnost
    storitve), hramba { $log-days ->
    [one] { $log-days } dan
    [two] { $log-days } dneva
    [few] { $log-days } dni
   *[other] { $log-days } dni
    }
notices-basis-own-claims = Nujno potrebne podatke smemo izjemoma uporabiti tudi, kadar brez njih v kazenskem ali civilnem postopku ne moremo
    uveljavljati ali braniti pravnih zahtevkov (točka (f) prvega odstavka 6. člena Splošne uredbe).
notices-basis-own-hold = Take podatke storitev zadrži posamič, z razlogom in rokom.
notices-h-legitimate-interests = Zakoniti interesi
notices-interests-list = Na zakonitih interesih temeljijo ti nameni:
notices-interests-none = V zbirkah tega dokumenta zdaj noben namen ne temelji na zakonitih interesih.
notices-interest-line = { $collection }, { $purpose }: { $interest }
notices-interests-object = Obdelavi na tej podlagi lahko ugovarjate; kako, piše v razdelku { $ref-objection }.
notices-h-basis-vital = Življenjski interesi
notices-basis-vital = Kadar je to nujno za varstvo življenja, na primer če je nekdo v neposredni in hudi nevarnosti in je treba poznati njegov
    naslov, smemo v sodelovanju z organizacijo pogledati posamezen podatek (točka (d) prvega odstavka 6. člena Splošne uredbe).
notices-basis-vital-grant = Storitev dostop omeji na eno osebo in petnajst minut.
notices-h-provision = Ali morate podatke dati
notices-provision = Podatki, ki so v preglednicah razdelka { $ref-collections } našteti kot obvezni, so potrebni za članstvo oziroma za nastop na
    tekmovanju: brez njih vas ne moremo vpisati v evidenco ali prijaviti. Drugi podatki so prostovoljni; če jih ne daste, to na članstvo
    ne vpliva.
notices-provision-law = Kadar je podlaga zakonska obveznost, je dajanje podatka obvezno po zakonu, ki je naveden pri namenu.

## Hramba

notices-h-retention = Kako dolgo se podatki hranijo
notices-retention-rule = Rok je odvisen od namena in podlage in je pri vsaki zbirki naveden v razdelku { $ref-collections }. Podatki se hranijo,
    dokler so potrebni za namen oziroma dokler to določa organizacija ali predpis, potem se izbrišejo.
notices-retention-engine = Po izteku roka jih storitev izbriše samodejno.
notices-manual-retention = Storitev izteka rokov še ne izvršuje samodejno: roke pregleduje organizacija in podatke, ki niso več potrebni,
    izbriše ali njihov izbris zahteva pri obdelovalcu.
notices-retention-delete = Podatke o članih in skrbnikih organizacija popravlja, arhivira in trajno izbriše sama v spletnem vmesniku; izbris drugih
    podatkov zahteva pri obdelovalcu po e-pošti. V šifriranih varnostnih kopijah ostane izbrisano do njihovega uničenja; če se obnovi
    starejša kopija, organizacija izbris ponovi. Vpisi v dnevniku obdelave ostanejo brez imena.
notices-retention-after-end = Po koncu pogodbe ali ukinitvi računa organizacije storitev podatke samodejno uniči v predpisanem roku.
notices-manual-after-end = Po koncu pogodbe ali ukinitvi glavnega računa organizacije sme obdelovalec podatke hraniti še največ
    { $after-end-days ->
    [one] { $after-end-days } dan
    [two] { $after-end-days } dneva
    [few] { $after-end-days } dni
   *[other] { $after-end-days } dni
    }, da jih ročno uniči na vseh nosilcih in strežnikih.
notices-retention-destroyed = V istem roku uniči tudi vse varnostne kopije in o tem izda potrdilo.
notices-retention-backups = Varnostne kopije so šifrirane; vsaka se uniči najpozneje { $backup-days ->
    [one] { $backup-days } dan
    [two] { $backup-days } dneva
    [few] { $backup-days } dni
   *[other] { $backup-days } dni
    } po nastanku.
notices-retention-log = Dnevnik obdelave (22. člen ZVOP-2), v katerem piše, kdo je kaj naredil s čigavimi podatki, se hrani še
    { $log-years ->
    [one] { $log-years } leto
    [two] { $log-years } leti
    [few] { $log-years } leta
   *[other] { $log-years } let
    } po koncu leta, v katerem je zapis nastal.
notices-retention-archive = Izjema je arhiviranje v javnem interesu, na primer uradnih rezultatov tekmovanj. Za roke takih podatkov vprašajte
    organizacijo.
notices-retention-consent = Podatke, ki temeljijo samo na privolitvi, hranimo do njenega preklica; za vsako privolitev velja, da jo lahko kadar koli
    prekličete.
notices-retention-withdraw-page = Privolitev prekličete v svojem profilu v dveh korakih.
notices-manual-withdraw = Preklic pošljite po e-pošti na { $controller-contact }.

## Prejemniki

notices-h-recipients = Kdo prejme podatke
notices-h-recipients-staff = Zaposleni pri obdelovalcu
notices-staff-bound = Zaposleni pri obdelovalcu obdelujejo samo podatke, ki jih potrebujejo za svoje delo, in so pisno zavezani k zaupnosti.
notices-staff-when = Kdaj smejo do podatkov, piše v razdelku { $ref-operations }.
notices-h-recipients-authorities = Državni organi in drugi upravičenci
notices-authorities = Državnim organom, na primer nadzornim in davčnim, ter tretjim osebam se podatki posredujejo samo, kadar to nalaga zakon ali
    ima tretja oseba zanje zakonito pravico.
notices-authorities-register = Vsako posredovanje storitev vpiše v evidenco posredovanj.
notices-manual-disclosure = Vsako tako posredovanje se zapiše: komu, kaj, kdaj in na kateri podlagi.
notices-h-sub-processors = Podobdelovalci
notices-sub-contract = Podobdelovalci so zavezani k zaupnosti: podatke obdelujejo v imenu obdelovalca, v mejah pisne pogodbe in po navodilih, nikoli
    za lastne namene.
notices-sub-none = Obdelovalec nima podobdelovalcev.
notices-sub-unauthorised = Nepooblaščenim tretjim osebam se podatki ne posredujejo.
notices-sub-categories = Vrste podobdelovalcev: { $categories }.
notices-sub-list = Natančen seznam je v preglednici, podrobnosti pa dobite na naslovu { $operator-contact }.
notices-sub-language = Seznam je na voljo v slovenščini in angleščini.
notices-sub-table = Seznam podobdelovalcev
notices-sub-name = Ime in naslov
notices-sub-category = Vrsta
notices-sub-task = Naloga
notices-sub-place = Kje so podatki
notices-sub-safeguard = Zaščitni ukrep
notices-sub-safeguard-none = ni potreben (EGP)
notices-sub-safeguard-missing = ni naveden
notices-category-hosting = gostovanje
notices-category-backups = hramba varnostnih kopij
notices-category-mail = pošiljanje e-pošte
notices-category-maintenance = vzdrževanje informacijskih sistemov
notices-category-development = razvoj programske opreme
notices-category-legal = pravno svetovanje
notices-category-accounting = računovodstvo
notices-category-protection = varnostne storitve
notices-category-contract-work = zunanji sodelavci po podjemnih in avtorskih pogodbah
notices-h-hosting = Gostovanje
notices-hosting-operator = Storitev gosti obdelovalec sam. Strežniki s podatki so v kraju: { $place } ({ $country }).
notices-hosting-provider = Storitev gosti { $provider }, { $address } ({ $seat }). Strežniki s podatki so v kraju: { $place } ({ $country }).
notices-h-transfers = Prenosi v tretje države
notices-transfers-none = Podatki se ne prenašajo zunaj Evropskega gospodarskega prostora (Evropska unija, Islandija, Liechtenstein in Norveška)
    in ne mednarodnim organizacijam.
notices-transfers-some = Podatki se praviloma ne prenašajo zunaj Evropskega gospodarskega prostora (Evropska unija, Islandija, Liechtenstein in
    Norveška) ali mednarodnim organizacijam. Izjeme so:
notices-transfers-line = { $recipient } ({ $country }): { $task }; zaščitni ukrep: { $safeguard }.
notices-transfers-seat = { $recipient }: sedež v državi { $country }, podatki pa so v državi: { $place }; { $task }; zaščitni ukrep:
    { $safeguard }.
notices-transfers-info = Kopijo ali opis zaščitnih ukrepov dobite na naslovu { $operator-contact }.
notices-transfers-info-controller = Kopijo ali opis zaščitnih ukrepov dobite na naslovu { $controller-contact }.
notices-safeguard-adequacy = sklep Evropske komisije o ustreznosti (45. člen Splošne uredbe)
notices-safeguard-framework = potrdilo po okviru za varstvo podatkov med EU in ZDA (45. člen Splošne uredbe)
notices-safeguard-clauses = standardna pogodbena določila (46. člen Splošne uredbe)
notices-safeguard-rules = zavezujoča poslovna pravila (47. člen Splošne uredbe)
notices-safeguard-consent = vaša izrecna privolitev (točka (a) prvega odstavka 49. člena Splošne uredbe)
notices-safeguard-contract = prenos je potreben za pogodbo z vami ali v vašem interesu (točki (b) in (c) prvega odstavka 49. člena Splošne uredbe)
notices-h-analytics = Analitična orodja
notices-analytics-none = Storitev ne vsebuje analitičnih orodij in nima njihovega ponudnika; strani ne nalagajo ničesar z drugih spletnih mest.

## Posebne vrste podatkov

notices-h-special = Posebne vrste osebnih podatkov
notices-special-what = Zaradi pogojev za vadbo in tekmovanja se v storitvi lahko obdelujejo podatki o zdravju: zdravstvena sposobnost, omejitve,
    poškodbe in izpolnjevanje pogoja prebolelosti, cepljenja ali testiranja.
notices-special-none = Organizacija v storitvi ne vodi podatkov o zdravju in drugih posebnih vrst osebnih podatkov.
notices-special-consent = Podlaga je izrecna privolitev osebe, pri mlajših od 15 let starša ali skrbnika (točka (a) drugega odstavka 9. člena Splošne uredbe).
    Dokler ni zapisana, storitev podatkov o zdravju ne shrani; ko se umakne zadnja, zdravstveni zapis izprazni.
notices-special-event = Podatki o prebolelosti, cepljenju ali testiranju se smejo vpisati šele po privolitvi, ki jo zapiše storitev, in se po dogodku
    samodejno izbrišejo.
notices-manual-event = Podatke o prebolelosti, cepljenju ali testiranju organizacija vpiše samo, če jih zahtevajo pravila dogodka in je oseba v to
    izrecno privolila; privolitev pridobi in hrani organizacija, ki podatke po dogodku izbriše.
notices-special-others = Med posebne vrste sodijo tudi podatki, ki razkrivajo rasno ali etnično poreklo, politično mnenje, versko ali filozofsko
    prepričanje ali članstvo v sindikatu, genetski podatki, biometrični podatki za edinstveno identifikacijo ter podatki o spolnem
    življenju in spolni usmerjenosti. Zanje storitev nima polj.
notices-h-special-protection = Kako so posebni podatki varovani
notices-special-sealed = Zdravstveni podatki vsake osebe so v ločenem zapisu, šifriranem s ključem, ki velja samo za njeno organizacijo in ni
    shranjen v podatkovni zbirki.
notices-special-officer = Odpre ga lahko le oseba, ki ji je organizacija dodelila dostop do zdravstvenih podatkov in ki se je v zadnjih desetih
    minutah znova izkazala z drugim faktorjem in izbrala namen. Vsako odprtje se zapiše v dnevnik obdelave; če zapis ni mogoč, se
    podatek ne odpre.
notices-special-custodians = Pri obdelovalcu imajo do zbirk s posebnimi podatki neposreden dostop največ trije zaposleni, z določenih delovnih postaj in
    s strojnim ključem.
notices-special-https = V spletnem vmesniku se podatek prikaže samo po šifrirani povezavi (HTTPS), overjeni s potrdilom.
notices-special-export = Storitev posebnih podatkov ne pošilja po e-pošti. Zapustijo jo samo v datoteki, šifrirani z geslom, ki ga storitev naredi sama in
    pokaže enkrat; kdor datoteko pošlje po e-pošti, geslo sporoči po drugi poti.

## Pravice

notices-h-rights = Vaše pravice
notices-h-requests = Kako jih uveljavljate
notices-requests-processor = Pišete nam lahko kadar koli in brez zadržkov na { $operator-contact }; tja lahko pošljete tudi zahteve v zvezi s svojimi
    podatki.
notices-requests-both = Pravice lahko uveljavljate pri organizaciji ({ $controller-contact }) ali pri nas.
notices-requests-routed = Zahtevo, ki jo prejmemo mi, storitev takoj preda organizaciji.
notices-manual-forward = Zahtevo, ki jo prejmemo mi, brez odlašanja po e-pošti predamo organizaciji, ki o njej odloči; rok za odgovor štejemo od dneva,
    ko smo jo prejeli.
notices-requests-list = V zvezi s svojimi podatki imate pravico do dostopa, dopolnitve, popravka, izbrisa, omejitve obdelave, preklica privolitve,
    prenosljivosti in ugovora.
notices-requests-portal = Zahtevo oddate v svojem profilu, kjer vidite tudi, kako napreduje.
notices-manual-request = Zahtevo pošljite po e-pošti na { $controller-contact } ali po pošti na naslov organizacije; obrazca za zahteve v storitvi še ni.
notices-requests-time = Organizacija odgovori brez nepotrebnega odlašanja, najpozneje v enem mesecu. Če je zahteva zapletena ali je zahtev veliko, se rok
    lahko podaljša za največ dva meseca, o čemer vas obvesti v prvem mesecu. Odgovor je brezplačen, razen če je zahteva očitno
    neutemeljena ali pretirana.
notices-requests-identity = Kadar je upravičen dvom o tem, kdo zahtevo pošilja, sme zahtevati dodatne podatke za potrditev istovetnosti.
notices-h-access = Pravica do dostopa (15. člen)
notices-access-what = Zahtevate lahko potrditev, ali se vaši podatki obdelujejo. Če se, imate pravico do dostopa do njih in do informacij o namenih, vrstah
    podatkov, prejemnikih, rokih hrambe, viru, svojih pravicah in morebitnem avtomatiziranem odločanju.
notices-access-transfers = Če se podatki prenesejo v tretjo državo ali mednarodni organizaciji, imate pravico izvedeti, kateri zaščitni ukrepi po 46. členu
    veljajo za prenos.
notices-access-copy = Na zahtevo dobite kopijo podatkov. Prva je brezplačna, za dodatne se lahko zaračuna razumna pristojbina glede na stroške.
notices-access-electronic = Na elektronsko zahtevo se odgovori v elektronski obliki, ki je splošno v rabi, razen če želite drugače.
notices-access-bundle = Kopijo organizacija izvozi iz storitve kot berljivo stran ter datoteki JSON in CSV, vse v arhivu, šifriranem z geslom.
notices-h-rectification = Pravica do popravka in dopolnitve (16. člen)
notices-rectification = Doseči smete, da se netočni podatki o vas popravijo brez nepotrebnega odlašanja.
notices-rectification-complete = Nepopolne podatke smete glede na namen obdelave dopolniti, tudi z dopolnilno izjavo.
notices-h-erasure = Pravica do izbrisa (17. člen)
notices-erasure-intro = Podatki se morajo na vašo zahtevo izbrisati brez nepotrebnega odlašanja, kadar velja vsaj eden od teh razlogov:
notices-erasure-purpose = za namen, za katerega so bili zbrani ali obdelani, niso več potrebni;
notices-erasure-consent = obdelava je temeljila na privolitvi, ki ste jo preklicali, in druge podlage ni;
notices-erasure-objection = ugovarjali ste in za obdelavo ni prevladujočih zakonitih razlogov ali pa gre za neposredno trženje;
notices-erasure-unlawful = podatki so bili obdelani nezakonito;
notices-erasure-duty = izbris zahteva pravo Evropske unije ali Republike Slovenije;
notices-erasure-child = podatki so bili zbrani v zvezi s storitvijo informacijske družbe, ponujeno otroku, pri osebi, mlajši od { $age } let, pa starš ali
    skrbnik ni privolil.
notices-erasure-exceptions = Pravica ne velja, kolikor je obdelava potrebna zaradi razlogov iz tretjega odstavka 17. člena, na primer zaradi zakonske
    obveznosti, pravnih zahtevkov ali arhiviranja v javnem interesu, kamor lahko sodijo uradni rezultati tekmovanj.
notices-h-withdrawal = Pravica do preklica privolitve
notices-withdrawal = Če obdelava temelji na vaši privolitvi (razdelek { $ref-consent }), jo smete kadar koli preklicati. Obdelava do preklica ostane
    zakonita.
notices-withdrawal-part = Preklic lahko omejite na posamezen namen; privolitve za druge namene ostanejo v veljavi.
notices-withdrawal-how = Zadostuje sporočilo organizaciji ({ $controller-contact }) ali obdelovalcu ({ $operator-contact }).
notices-h-restriction = Pravica do omejitve obdelave (18. člen)
notices-restriction-intro = Obdelava se mora na vašo zahtevo omejiti:
notices-restriction-accuracy = kadar oporekate točnosti podatkov, in sicer dokler se ta ne preveri;
notices-restriction-unlawful = kadar je obdelava nezakonita, vi pa namesto izbrisa zahtevate omejitev;
notices-restriction-claims = kadar organizacija podatkov ne potrebuje več, vi pa jih potrebujete za pravne zahtevke;
notices-restriction-objection = kadar ste ugovarjali, dokler se ne preveri, ali razlogi upravljavca prevladajo nad vašimi.
notices-restriction-use = Omejeni podatki se smejo hraniti, drugače pa uporabiti samo z vašo privolitvijo, za pravne zahtevke, za varstvo pravic drugih oseb
    ali zaradi pomembnega javnega interesa.
notices-restriction-lift = Preden se omejitev odpravi, vas organizacija o tem obvesti.
notices-h-portability = Pravica do prenosljivosti (20. člen)
notices-portability = Podatke, ki ste jih dali organizaciji, smete prejeti v strukturirani, splošno uporabljani in strojno berljivi obliki ter jih neovirano
    posredovati drugemu upravljavcu, če obdelava temelji na privolitvi ali pogodbi in poteka avtomatizirano.
notices-portability-direct = Kadar je to tehnično izvedljivo, smete zahtevati, da se podatki prenesejo neposredno drugemu upravljavcu.
notices-portability-transfer = Podatke člana storitev ob prestopu na zahtevo prenese neposredno iz ene organizacije v drugo.
notices-h-objection = Pravica do ugovora (21. člen)
notices-objection = Iz razlogov, povezanih z vašim posebnim položajem, smete kadar koli ugovarjati obdelavi, ki temelji na javni nalogi ali na zakonitih
    interesih, vključno z oblikovanjem profilov. Obdelava se ustavi, razen če upravljavec dokaže nujne zakonite razloge, ki prevladajo, ali
    je potrebna za pravne zahtevke; posebej se upošteva, če ste otrok.
notices-objection-marketing = Ugovor proti neposrednemu trženju velja brez izjeme: po njem se podatki za trženje ne uporabljajo več.
notices-objection-automated = Pri storitvah informacijske družbe lahko ugovarjate tudi samodejno, s tehničnimi nastavitvami. Ker storitev obiskovalcev ne
    sledi, za njeno uporabo posebna nastavitev ni potrebna.
notices-objection-research = Ugovarjati smete tudi uporabi podatkov za znanstveno ali zgodovinsko raziskovanje in statistiko, razen če je potrebna za nalogo v
    javnem interesu.
notices-h-complaint = Pravica do pritožbe nadzornemu organu (77. člen)
notices-complaint = Če menite, da obdelava krši predpise o varstvu osebnih podatkov, se smete, ne glede na druga pravna sredstva, pritožiti nadzornemu organu,
    zlasti v državi, kjer prebivate, delate ali je prišlo do domnevne kršitve. V Sloveniji je to:
notices-authority-name = Informacijski pooblaščenec

## Odločanje, otroci, stik, varnost

notices-h-automated = Avtomatizirano odločanje in oblikovanje profilov
notices-automated-processor = Storitev ne odloča samodejno in ne oblikuje profilov (22. člen Splošne uredbe). Uvrstitve in lestvice so izračun iz objavljenih
    izidov; o vsem, kar ima za vas posledice, odloči oseba.
notices-automated-controller = Samodejno ne odločamo, profilov ne oblikujemo in podatkov iz različnih virov ne združujemo; podvojene vpise združi samo oseba, ki
    jih primerja.
notices-h-children = Podatki otrok
notices-children-fact = Med člani judo klubov je veliko otrok, zato se v storitvi obdelujejo tudi podatki oseb, mlajših od { $age } let. Vpiše jih organizacija, ki
    mora prej dobiti privolitev starša ali skrbnika (8. člen Splošne uredbe, 8. člen ZVOP-2).
notices-children-limit = Dokler privolitev ni zapisana, storitev o takem otroku hrani samo ime, datum rojstva in stik skrbnika.
notices-children-detect = Storitev vpise brez privolitve sama poišče, jih umakne in izbriše.
notices-manual-children = Če se izve, da privolitve ni ali je bila preklicana, organizacija ali po njenem navodilu obdelovalec ročno in takoj umakne podatke iz
    uporabe ter jih izbriše.
notices-children-portal = Izbris lahko otrok ali skrbnik zahteva na posebni strani brez prijave.
notices-manual-guardian = Otrok, starš ali skrbnik lahko izbris kadar koli zahteva po e-pošti na { $controller-contact } ali { $operator-contact }.
notices-h-contact = Na koga se obrnete
notices-contact-first = Najprej se obrnite na organizacijo, ki je vaše podatke vpisala v storitev: { $controller-contact }.
notices-contact-then = Kadar koli pa lahko pišete tudi nam kot obdelovalcu: { $operator-contact }.
notices-h-security = Kako so podatki varovani
notices-security-what = Podatki so z organizacijskimi, tehničnimi in programskimi ukrepi varovani pred naključnim ali namernim nepooblaščenim vpogledom,
    uničenjem, spremembo, izgubo in razkritjem.
notices-security-inner = Pri obdelovalcu veljajo ti notranji ukrepi:
notices-measure-passwords = pravila za dodeljevanje, uporabo in menjavo gesel;
notices-measure-premises = zaklenjeni prostori z delovnimi postajami in strežniki;
notices-measure-updates = redno posodabljanje programske opreme in zamenjava ranljivih delov;
notices-measure-paper = varovana hramba gradiva z osebnimi podatki;
notices-measure-training = redno usposabljanje zaposlenih.
notices-security-sub = Enake varnostne zahteve veljajo po pogodbah za podobdelovalce.
notices-security-list = V storitvi so podatki varovani tako:
notices-security-tls = prenos je šifriran (HTTPS);
notices-security-isolation = podatki vsake organizacije so ločeni v programu in v podatkovni zbirki;
notices-security-login = prijava zahteva geslo, za vpogled v zdravstvene podatke, izvoz in upravljanje organizacije pa tudi drugi faktor;
notices-security-fields = zdravstveni zapisi, davčne številke in osnutki uvoza so v podatkovni zbirki samodejno šifrirani (AES-256-GCM), ključi pa so shranjeni
    ločeno od nje;
notices-security-exports = izvozi z zdravstvenimi podatki in celotni izpisi posameznika so šifrirani z geslom (AES-256);
notices-security-log = dnevnik obdelave je povezan s kontrolnimi vsotami in vezan na ključ zunaj podatkovne baze, tako da se spremenjen, premaknjen ali vrinjen vpis opazi;
notices-security-backups = varnostne kopije so šifrirane in so ločene od ključev;
notices-security-volume = nosilci podatkov so v celoti šifrirani;
notices-security-ddos = omrežje je zaščiteno pred napadi za onemogočanje storitve (DDoS);
notices-security-physical = strežniki in omrežna oprema so fizično varovani.
notices-h-version = Različica in datum
notices-version-processor = To obvestilo ima številko { $number } in različico { $version }. Zadnja posodobitev velja od { $valid-from }.

## Politika upravljavca

notices-policy-scope = Ta politika pojasnjuje, katere osebne podatke zbira { $organisation } (v nadaljevanju tudi »organizacija« ali »mi«), zakaj jih obdeluje in
    kako dolgo jih hrani, kadar:
notices-way-membership = se kot član ali članica vpišete v organizacijo ali vanjo vpišete otroka;
notices-way-competition = nastopite na tekmovanju, katerega rezultate vodimo ali objavimo;
notices-way-event = se prijavite na naš dogodek;
notices-way-account = uporabljate račun v storitvi { $service };
notices-way-website = obiščete naše strani v storitvi { $service };
notices-way-newsletter = se prijavite na e-novice;
notices-way-contact = nam pišete ali nas pokličete.
notices-h-controller = Upravljavec
notices-policy-controller = Upravljavec osebnih podatkov po Splošni uredbi in ZVOP-2 je:
notices-h-respect = Spoštovanje zasebnosti
notices-respect-protect = Vašo zasebnost spoštujemo in podatke varujemo tako, da jih nepooblaščeni ne morejo videti ali zlorabiti.
notices-respect-pass = Podatkov ne prodajamo in jih brez vaše predhodne privolitve ne posredujemo drugim. Izjema so pogodbeni obdelovalci in prejemniki iz razdelka
    { $ref-recipients }, ki smejo podatke dobiti po zakonu ali zaradi članstva oziroma nastopa.
notices-h-purposes = Katere podatke zbiramo in zakaj
notices-purposes-core = Podatke zbiramo samo za naloge, ki jih opravljamo, in za obveščanje tistih, ki to želijo.
notices-h-ways = Kako dobimo podatke
notices-h-event-signup = Prijava na dogodke
notices-event-form = Na obrazcu v storitvi so obvezni ime, e-pošta in ustanova, telefonska številka ni.
notices-event-consent = Oddaja obrazca se zapiše skupaj z besedilom, na katerega se nanaša podlaga.
notices-event-manual = Prijave na seminarje, priprave, izpite in druge dogodke sprejemamo po e-pošti ali na papirnem obrazcu, zunaj storitve. Za prijavo
    potrebujemo ime in priimek, naslov e-pošte in klub ali ustanovo, v imenu katere se udeležite dogodka; telefonska številka je
    prostovoljna.
notices-event-basis = Podatke prijave uporabimo samo za izvedbo dogodka, na podlagi vaše privolitve (točka (a) prvega odstavka 6. člena Splošne uredbe), ki jo
    lahko kadar koli prekličete.
notices-event-none = Prijav na dogodke v storitvi ne zbiramo.
notices-h-website = Obisk spletnih strani
notices-website-log-short = Strežnik obdelovalca zaradi varnosti samodejno beleži tehnične podatke o obisku: skrajšan naslov IP, čas in vrsto brskalnika. Hrani
    jih { $log-days ->
    [one] { $log-days } dan
    [two] { $log-days } dneva
    [few] { $log-days } dni
   *[other] { $log-days } dni
    }. Organizacija do njih nima dostopa in jih ne obdeluje.
notices-website-log-full = Strežnik obdelovalca zaradi varnosti samodejno beleži tehnične podatke o obisku: naslov IP, čas in vrsto brskalnika. Hrani jih
    { $log-days ->
    [one] { $log-days } dan
    [two] { $log-days } dneva
    [few] { $log-days } dni
   *[other] { $log-days } dni
    }. Organizacija do njih nima dostopa in jih ne obdeluje.
notices-website-log-none = Strežnik obdelovalca dnevnika obiskov z naslovi IP ne hrani in organizacija takih podatkov nima.
notices-h-cookies = Piškotki
notices-cookies-what = Piškotek je majhna datoteka z besedilom, ki jo spletno mesto shrani v vašo napravo.
notices-cookies-necessary = Storitev uporablja samo piškotke, ki so nujni za njeno delovanje in zato ne zahtevajo privolitve (225. člen ZEKom-2); z njimi se ne
    meri obisk in ne zbirajo drugi podatki.
notices-cookies-public = Javne strani ne nastavijo nobenega piškotka in delujejo brez njih.
notices-cookies-refuse = Piškotke lahko v brskalniku zavrnete ali izbrišete; brez njih se v storitev ni mogoče prijaviti.
notices-cookies-storage = Kdor po prijavi izbere svetli ali temni videz, ima to izbiro shranjeno v pomnilniku svojega brskalnika. Nikamor se ne pošilja in
    se izbriše ob odjavi ali ko izbere videz naprave.
notices-cookies-table = Seznam piškotkov
notices-cookie-name = Ime
notices-cookie-use = Čemu služi
notices-cookie-time = Kako dolgo velja
notices-cookie-session = ohranja prijavo
notices-cookie-csrf = pred prijavo varuje obrazce pred zlorabo in si zapomni jezik
notices-cookie-device = pozna napravo po prijavi, da o prijavi z neznane naprave obvestimo; nastavi se šele ob prijavi
notices-cookie-language = si zapomni izbrani jezik
notices-cookie-until-closed = do zaprtja brskalnika
notices-cookie-minutes = { $n ->
    [one] { $n } minuto
    [two] { $n } minuti
    [few] { $n } minute
   *[other] { $n } minut
    }
notices-cookie-days = { $n ->
    [one] { $n } dan
    [two] { $n } dneva
    [few] { $n } dni
   *[other] { $n } dni
    }
notices-h-newsletter = E-novice
notices-newsletter-none = E-novic v storitvi ne izdajamo in naslovov zanje ne zbiramo.
notices-newsletter-optin = Prijavo potrdite s povezavo, ki jo storitev pošlje na vaš naslov.
notices-newsletter-form = Obrazec zahteva samo naslov e-pošte.
notices-newsletter-purpose = Naslove storitev uporabi samo za pošiljanje e-novic.
notices-newsletter-click = Odjavite se s povezavo v vsakem sporočilu; storitev naslov takoj izbriše.
notices-newsletter-terms = Ob prijavi se pokažejo tudi pogoji ponudnika.
notices-newsletter-manual = E-novice pošiljamo zunaj storitve, samo tistim, ki so se nanje naročili; podlaga je privolitev (točka (a) prvega odstavka 6. člena Splošne
    uredbe). Obvezen je samo naslov e-pošte, ime, priimek in organizacija so prostovoljni. Podatke uporabimo za obveščanje o delu in
    dejavnostih, o katerih e-novice pišejo.
notices-newsletter-unsubscribe = Odjavite se lahko kadar koli s sporočilom na { $controller-contact }; vaše podatke za e-novice potem izbrišemo.
notices-newsletter-provider = Pošiljamo jih prek ponudnika { $provider } ({ $country }), ki podatke obdeluje tudi po svojih pogojih: { $terms }.
notices-h-correspondence = Dopisovanje in telefon
notices-correspondence = Kadar nam pišete ali nas pokličete, uporabimo podatke, ki jih sporočite, da vam odgovorimo.
notices-correspondence-class = Sporočila so v storitvi uvrščena po klasifikacijskem načrtu in se po roku izbrišejo.
notices-manual-correspondence = Sporočila hranimo zunaj storitve. Sporočilo, ki sodi k zadevi, ki jo vodimo, hranimo skupaj z njo po klasifikacijskem načrtu, druga
    izbrišemo, ko niso več potrebna.
notices-recipients-intro = Podatke lahko poleg oseb, ki imajo vlogo v organizaciji, vidijo ali prejmejo:
notices-recipient-operator = { $operator } kot pogodbeni obdelovalec, ki vodi storitev { $service }; njegovo obvestilo je na naslovu { $processor-page };
notices-recipient-sub = njegovi podobdelovalci, navedeni v razdelku { $ref-sub-processors };
notices-recipient-host = njegovi podobdelovalci, med njimi ponudnik gostovanja, navedeni v razdelku { $ref-sub-processors };
notices-recipient-newsletter = ponudnik e-novic iz razdelka { $ref-newsletter }, samo za prijave nanje;
notices-recipient-public = obiskovalci javnih strani, v obsegu iz razdelka { $ref-publication };
notices-recipient-line = { $name }: { $why };
notices-recipient-share = Soorganizator dogodka v storitvi vidi samo prijave tega dogodka.
notices-manual-share = soorganizatorji in izvajalci dogodka, samo za podatke o prijavah na ta dogodek: pošljemo jih ročno, v izvozu, pri katerem se zapišeta namen in
    prejemnik;
notices-recipient-export = zveze, zavarovalnice in drugi, ki jim organizacija podatke posreduje zaradi članstva, nastopa ali zavarovanja: pri vsakem izvozu se zapišeta namen in prejemnik;
notices-recipient-law = državni organi in druge osebe, kadar to nalaga zakon.
notices-h-other = Drugi vidiki
notices-h-changes = Spremembe te politike
notices-changes = Politiko lahko spremenimo. Nova različica velja od dneva, ki je na njej naveden, in nadomesti prejšnjo; stare različice ostanejo dostopne na naslovu
    { $policy-page }.
notices-version-policy = Ta politika ima številko { $number } in različico { $version }. Velja od { $valid-from }.

## Kaj je zadržano in zakaj

notices-why-forms = Prijavnih obrazcev za dogodke v storitvi še ni.
notices-why-newsletter = Storitev e-novic še ne pošilja.
notices-why-destruction = Samodejnega uničenja po koncu pogodbe, skupaj s kopijami in potrdilom, še ni.
notices-why-custodians = Omejitve na imenovane skrbnike, delovne postaje in strojne ključe pri obdelovalcu še ni.
notices-why-transfer = Neposrednega prenosa podatkov člana med organizacijama še ni.
notices-need-dpo = V nastavitvah obdelovalca ni pooblaščene osebe za varstvo podatkov.
notices-need-confidentiality = V nastavitvah obdelovalca ni potrjeno, da so zaposleni pisno zavezani k zaupnosti.
notices-need-training = V nastavitvah obdelovalca ni potrjeno usposabljanje zaposlenih.
notices-need-premises = V nastavitvah obdelovalca niso potrjeni zaklenjeni prostori.
notices-need-passwords = V nastavitvah obdelovalca niso potrjena notranja pravila za gesla.
notices-need-updates = V nastavitvah obdelovalca ni potrjeno redno posodabljanje.
notices-need-paper = V nastavitvah obdelovalca ni potrjena varovana hramba gradiva.
notices-need-volume = V nastavitvah obdelovalca ni potrjeno, da so nosilci podatkov šifrirani.
notices-need-ddos = V nastavitvah obdelovalca ni potrjena zaščita pred napadi DDoS.
notices-need-physical = V nastavitvah obdelovalca ni potrjeno fizično varovanje strežnikov.
notices-need-after-end = V nastavitvah obdelovalca ni roka za uničenje podatkov po koncu pogodbe.
notices-need-backups = V nastavitvah obdelovalca ni roka za hrambo varnostnih kopij.
notices-need-contracts = Pri podobdelovalcu manjka sklic na pogodbo.

## Kar najde pregled

notices-lint-authority = Podatki Informacijskega pooblaščenca manjkajo ali niso pravilni.
notices-lint-consent-reference = Preklic privolitve se ne sklicuje na razdelek o privolitvi.
notices-lint-abbreviation = Uporabljena je kratica PCT namesto besed prebolelost, cepljenje, testiranje.
notices-lint-duplicate = Isto besedilo stoji dvakrat.
notices-lint-roles = Podlage obdelovalca in njegovi lastni nameni niso ločeni.
notices-lint-hosting = Podatki o gostovanju ali prenosih se ne ujemajo z nastavitvami.
notices-lint-children = Besedilo trdi, da se podatki mlajših od 15 let ne obdelujejo, ali ne pove, kdo privoli.
notices-lint-contents = Manjka obvezna informacija po 13. ali 14. členu.
notices-lint-analytics = Omenjeno je analitično orodje, ki ga storitev nima.
notices-lint-reference = Sklic na razdelek se ne ujema z nobenim razdelkom.
notices-lint-version = Številka, različica ali datum manjkajo ali se v besedilu razlikujejo.
notices-lint-languages = Slovensko in angleško besedilo nimata enakih razdelkov ali preglednic.
notices-lint-found = { $rule } { $what }
