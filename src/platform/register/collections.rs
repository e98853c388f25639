//! The collections: whose data, what for, on what basis, how long.
use super::{Both, Collection, Controller, Function, Purpose, both};

const fn purpose(label: Both, article: &'static str, basis: Both) -> Purpose {
    Purpose {
        label,
        article,
        basis,
    }
}

/// All collections.
pub const COLLECTIONS: &[Collection] = &[
    Collection {
        id: "member",
        label: both("Osnovni podatki članov", "Basic data of members"),
        function: Function::Members,
        controller: Controller::Tenant,
        persons: both(
            "člani organizacije in osebe, ki z njo sodelujejo na podlagi pogodbe ali pristopne izjave",
            "members of the organisation and people who work with it under a contract or a statement of accession",
        ),
        purposes: &[
            purpose(
                both(
                    "vodenje članstva in stik s člani",
                    "running the membership and keeping in touch with members",
                ),
                "6(1)(b)",
                both(
                    "članstvo: pristopna izjava in pravila društva",
                    "membership: the statement of accession and the rules of the association",
                ),
            ),
            purpose(
                both(
                    "dokazovanje pravice do nastopa: licenca, pas, starostna skupina",
                    "showing the right to compete: licence, belt, age class",
                ),
                "6(1)(b)",
                both(
                    "članstvo in pravila panožne zveze",
                    "membership and the rules of the federation",
                ),
            ),
            purpose(
                both(
                    "podatki, ki jih organizacija ne potrebuje nujno",
                    "data the organisation does not strictly need",
                ),
                "6(1)(a)",
                both(
                    "privolitev; neobvezna polja so prazna, dokler jih oseba ne želi",
                    "consent; optional fields stay empty until the person wants them",
                ),
            ),
        ],
        source: both(
            "oseba sama; za otroka starš ali skrbnik; seznam, ki ga je organizacija uvozila",
            "the person; for a child a parent or guardian; a list the organisation imported",
        ),
        source_is_public: false,
        recipients: &[],
        retention: both(
            "do konca članstva; nato jih organizacija arhivira ali izbriše, ko namen preneha",
            "until membership ends; the organisation then archives or deletes them when the purpose ends",
        ),
    },
    Collection {
        id: "guardian",
        label: both("Skrbniki otrok", "Guardians of children"),
        function: Function::Members,
        controller: Controller::Tenant,
        persons: both(
            "starši in drugi zakoniti zastopniki mladoletnih članov",
            "parents and other legal representatives of members who are minors",
        ),
        purposes: &[purpose(
            both(
                "privolitev za otroka do 15. leta in stik zaradi otroka",
                "consent for a child under 15 and contact about the child",
            ),
            "6(1)(c)",
            both(
                "8. člen Splošne uredbe in 8. člen ZVOP-2",
                "GDPR Art. 8 and Art. 8 of the Slovenian ZVOP-2",
            ),
        )],
        source: both(
            "skrbnik sam ali otrok ob vpisu",
            "the guardian, or the child when joining",
        ),
        source_is_public: false,
        recipients: &[],
        retention: both(
            "dokler zastopa člana organizacije",
            "as long as they represent a member of the organisation",
        ),
    },
    Collection {
        id: "consent",
        label: both("Privolitve", "Consents"),
        function: Function::Members,
        controller: Controller::Tenant,
        persons: both("člani in njihovi skrbniki", "members and their guardians"),
        purposes: &[purpose(
            both(
                "dokaz, da je bila privolitev dana ali preklicana",
                "proof that consent was given or withdrawn",
            ),
            "6(1)(c)",
            both("prvi odstavek 7. člena Splošne uredbe", "GDPR Art. 7(1)"),
        )],
        source: both("oseba sama ali skrbnik", "the person or the guardian"),
        source_is_public: false,
        recipients: &[],
        retention: both(
            "dokler privolitev velja in še toliko časa, kolikor je z njo mogoče dokazovati zakonitost",
            "as long as the consent holds and as long as it is needed to show that processing was lawful",
        ),
    },
    Collection {
        id: "request",
        label: both("Zahteve po Splošni uredbi", "Requests under the GDPR"),
        function: Function::Members,
        controller: Controller::Tenant,
        persons: both(
            "člani organizacije in skrbniki, ki uveljavljajo svoje pravice",
            "members of the organisation and guardians who exercise their rights",
        ),
        purposes: &[purpose(
            both(
                "odgovor na zahtevo in dokaz, da je bila obravnavana v roku",
                "answering the request and showing that it was handled in time",
            ),
            "6(1)(c)",
            both(
                "členi 12 do 22 in člen 5(2) Splošne uredbe",
                "GDPR Art. 12 to 22 and Art. 5(2)",
            ),
        )],
        source: both(
            "oseba sama; za otroka starš ali skrbnik",
            "the person; for a child a parent or guardian",
        ),
        source_is_public: false,
        recipients: &[],
        retention: both(
            "tri leta po odgovoru; če je član prej izbrisan, ostanejo samo vrsta in datumi",
            "three years after the answer; when the member is erased before, only kind and dates remain",
        ),
    },
    Collection {
        id: "health",
        label: both("Zdravstveni podatki", "Health data"),
        function: Function::Health,
        controller: Controller::Tenant,
        persons: both(
            "člani, pri katerih jih pogoji nastopa zahtevajo",
            "members for whom the conditions of competing require them",
        ),
        purposes: &[purpose(
            both(
                "varna vadba in izpolnjevanje pogojev za nastop",
                "safe training and meeting the conditions of competing",
            ),
            "9(2)(a)",
            both(
                "izrecna privolitev osebe ali skrbnika",
                "explicit consent of the person or the guardian",
            ),
        )],
        source: both(
            "oseba sama, skrbnik ali predloženo zdravniško potrdilo",
            "the person, the guardian or a medical certificate they show",
        ),
        source_is_public: false,
        recipients: &[],
        retention: both(
            "do poteka veljavnosti ali preklica privolitve",
            "until they expire or consent is withdrawn",
        ),
    },
    Collection {
        id: "competition",
        label: both("Tekmovanja in rezultati", "Competitions and results"),
        function: Function::Results,
        controller: Controller::Tenant,
        persons: both("udeleženci tekmovanj", "participants in competitions"),
        purposes: &[purpose(
            both(
                "izvedba tekmovanja in objava uradnih rezultatov",
                "running the competition and publishing official results",
            ),
            "6(1)(f)",
            both(
                "obveščenost javnosti in udeležencev o športnih dosežkih",
                "informing the public and the participants about sporting achievements",
            ),
        )],
        source: both(
            "prireditelj tekmovanja in klubi, ki prijavijo tekmovalce",
            "the organiser and the clubs that enter competitors",
        ),
        source_is_public: false,
        recipients: &[both(
            "obiskovalci javnih strani z rezultati, v obsegu pravil o objavi imen",
            "visitors of the public result pages, as far as the publication rules allow",
        )],
        retention: both(
            "trajno kot arhiv rezultatov, če upravljavec to utemelji; sicer do ugovora ali umika objave",
            "permanently as an archive of results where the controller justifies it; otherwise until an objection or withdrawal of the publication",
        ),
    },
    Collection {
        id: "import",
        label: both("Osnutki uvozov", "Drafts of imports"),
        function: Function::Members,
        controller: Controller::Tenant,
        persons: both(
            "osebe s seznamov, ki jih organizacija uvaža",
            "people on lists the organisation imports",
        ),
        purposes: &[purpose(
            both(
                "preverjanje seznama pred uvozom in možnost razveljavitve",
                "checking a list before it is imported, and taking the import back",
            ),
            "6(1)(b)",
            both(
                "kot pri zbirki, v katero se uvaža",
                "as for the collection it is imported into",
            ),
        )],
        source: both("datoteka organizacije", "a file of the organisation"),
        source_is_public: false,
        recipients: &[],
        retention: both("24 ur", "24 hours"),
    },
    Collection {
        id: "log",
        label: both("Dnevnik obdelave", "Processing log"),
        function: Function::Always,
        controller: Controller::Tenant,
        persons: both(
            "osebe, ki uporabljajo storitev, in osebe, na katere se dejanje nanaša",
            "people who use the service, and people whom an action concerns",
        ),
        purposes: &[purpose(
            both(
                "sledljivost: kdo je kdaj in zakaj obdeloval čigave podatke",
                "traceability: who processed whose data, when and why",
            ),
            "6(1)(c)",
            both(
                "22. člen ZVOP-2 in 32. člen Splošne uredbe",
                "Art. 22 of the Slovenian ZVOP-2 and GDPR Art. 32",
            ),
        )],
        source: both(
            "nastane samodejno ob uporabi",
            "made automatically when the service is used",
        ),
        source_is_public: false,
        recipients: &[],
        retention: both(
            "do konca drugega koledarskega leta po letu vpisa",
            "to the end of the second calendar year after the entry",
        ),
    },
    Collection {
        id: "profile",
        label: both(
            "Zastopniki in kontaktne osebe organizacije",
            "Representatives and contacts of the organisation",
        ),
        function: Function::Always,
        controller: Controller::Tenant,
        persons: both(
            "zastopniki in osebe za stik glede zasebnosti",
            "representatives and privacy contacts",
        ),
        purposes: &[purpose(
            both(
                "predstavitev upravljavca v obvestilih",
                "naming the controller in its notices",
            ),
            "6(1)(c)",
            both("13. in 14. člen Splošne uredbe", "GDPR Art. 13 and 14"),
        )],
        source: both("organizacija sama", "the organisation itself"),
        source_is_public: false,
        recipients: &[both("bralci obvestil", "readers of the notices")],
        retention: both(
            "dokler opravljajo to nalogo; objavljene različice obvestil ostanejo",
            "as long as they hold the task; published versions of notices remain",
        ),
    },
    Collection {
        id: "account",
        label: both("Uporabniški računi", "User accounts"),
        function: Function::Always,
        controller: Controller::Operator,
        persons: both(
            "osebe, ki jih organizacija pooblasti za uporabo storitve",
            "people the organisation authorises to use the service",
        ),
        purposes: &[purpose(
            both(
                "prijava v storitev in njena varnost",
                "signing in to the service, and its security",
            ),
            "6(1)(b)",
            both("pogoji uporabe računa", "terms of use of the account"),
        )],
        source: both(
            "oseba sama in organizacija, ki jo povabi",
            "the person, and the organisation that invites them",
        ),
        source_is_public: false,
        recipients: &[],
        retention: both(
            "do ukinitve računa; seje največ 14 ur, pri tistih brez vloge največ 30 dni, znane naprave eno leto po zadnji prijavi, povabila 30 dni, povezave za novo geslo eno uro",
            "until the account is closed; sessions 14 hours at most, for those without a role 30 days at most, known devices a year after the last sign-in, invitations 30 days, reset links one hour",
        ),
    },
    Collection {
        id: "agreement",
        label: both("Pogodba o obdelavi", "Processing agreement"),
        function: Function::Always,
        controller: Controller::Operator,
        persons: both(
            "osebe, ki za organizacijo sprejmejo pogodbo ali ugovarjajo podobdelovalcu",
            "people who accept the agreement for the organisation, or object to a sub-processor",
        ),
        purposes: &[purpose(
            both(
                "dokaz o pogodbi z upravljavcem",
                "proof of the contract with the controller",
            ),
            "6(1)(c)",
            both("28. člen Splošne uredbe", "GDPR Art. 28"),
        )],
        source: both("oseba sama", "the person"),
        source_is_public: false,
        recipients: &[],
        retention: both(
            "dokler velja pogodba in pet let po njenem koncu",
            "while the contract is in force and five years after its end",
        ),
    },
    Collection {
        id: "staff",
        label: both("Osebje obdelovalca", "Staff of the processor"),
        function: Function::Always,
        controller: Controller::Operator,
        persons: both(
            "osebe, ki delajo za obdelovalca",
            "people who work for the processor",
        ),
        purposes: &[purpose(
            both(
                "zaupnost in usposobljenost osebja",
                "confidentiality and training of staff",
            ),
            "6(1)(c)",
            both(
                "28(3)(b), 29. in 32(4) člen Splošne uredbe",
                "GDPR Art. 28(3)(b), 29 and 32(4)",
            ),
        )],
        source: both("oseba sama", "the person"),
        source_is_public: false,
        recipients: &[],
        retention: both(
            "dokler oseba dela za obdelovalca in pet let potem; povabila 30 dni",
            "as long as the person works for the processor and five years after; invitations 30 days",
        ),
    },
    Collection {
        id: "mail",
        label: both("Sporočila storitve", "Messages of the service"),
        function: Function::Always,
        controller: Controller::Operator,
        persons: both(
            "prejemniki povabil in varnostnih sporočil",
            "recipients of invitations and security messages",
        ),
        purposes: &[purpose(
            both(
                "dostava povabil in varnostnih sporočil",
                "delivering invitations and security messages",
            ),
            "6(1)(b)",
            both("pogoji uporabe računa", "terms of use of the account"),
        )],
        source: both("račun ali povabilo", "the account or the invitation"),
        source_is_public: false,
        recipients: &[],
        retention: both(
            "vsebina do dostave, nedostavljena največ devet dni",
            "content until delivery, undelivered nine days at most",
        ),
    },
];
