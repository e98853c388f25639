### Privacy notices: the processor's notice (Art. 14) and the controller's policy (Art. 13).
### In the processor's notice "we" is the processor, in the policy the organisation; sentences that stand in both have no "we".
### A line break within a sentence counts as a space.

## Head and labels

notices-processor-title = Notice on the processing of personal data
notices-processor-subtitle = The processor's notice to individuals under Article 14 of the General Data Protection Regulation
notices-privacy-title = Privacy policy
notices-privacy-subtitle = { $organisation }: information for individuals under Articles 13 and 14 of the General Data Protection Regulation
notices-label-number = Number
notices-label-version = Version
notices-label-valid-from = Valid from
notices-label-contents = Contents
notices-label-address = Address
notices-label-seat = Registered seat
notices-label-office = Office
notices-label-registration = Registration number
notices-label-tax = Tax number
notices-label-email = E-mail
notices-label-phone = Telephone
notices-label-website = Website
notices-label-contact = Contact for data protection
notices-label-contact-email = E-mail for data protection
notices-label-contact-phone = Telephone for data protection
notices-label-represented = Legal representative

## Who

notices-h-identity = Who processes your data
notices-h-identity-processor = Processor
notices-identity-processor = This document is the processor's notice under Article 14 of the General Data Protection Regulation.
    Personal data in the service { $service } are processed on behalf of the organisation by:
notices-h-identity-controller = Controller
notices-identity-controller = Why and how your data are processed is decided by the organisation that keeps them in the service
    (hereinafter: the organisation):
notices-h-dpo = Data protection officer
notices-dpo-operator = The processor has a data protection officer. You can write to { $operator-contact }.
notices-dpo-operator-none = The processor has no data protection officer.
    Questions about data protection are answered at { $operator-contact }.
notices-dpo-controller = The organisation's data protection officer can be reached at { $controller-contact }.
notices-dpo-controller-none = The organisation has no data protection officer.
    You can ask it about data protection at { $controller-contact }.

## Scope, roles, sources

notices-h-scope = Organisations, services and sources of data
notices-h-services = Services
notices-services-what = We give judo clubs, federations and organisers of competitions the use of a service with which they run their membership
    and competitions and publish results, together with the software and hardware it needs.
notices-services-need = The service cannot work without some personal data. We process those that are listed in section
    { $ref-collections }.
notices-services-list = The notice applies to the services at these addresses:
notices-h-roles = Roles
notices-roles = The controller of the data that the organisation enters into the service is the organisation. We are its processor:
    we process the data for it and on its instructions (Article 28 GDPR).
notices-roles-own = For a few purposes of our own, described in section { $ref-basis-own }, we are the controller.
notices-gdpr = The General Data Protection Regulation (GDPR) is Regulation (EU) 2016/679 of the European Parliament and of the Council of
    27 April 2016 on the protection of natural persons with regard to the processing of personal data and on the free movement of
    such data; in Slovenia it is supplemented by the Personal Data Protection Act (ZVOP-2).
notices-h-source = Where the data come from
notices-source-processor = As a rule we do not obtain your data from you: the organisation enters or imports them into the service.
notices-source-origin = The organisation obtains them from you, from your parents or guardians, from the club or federation you belong to, or
    from the official results of a competition. The source is stated for each collection in section { $ref-collections }.
notices-source-controller = We obtain most data from you, those of children from their parents or guardians.
notices-source-others = Some come from others: from the club or federation you belong to, or from the official results of a competition.
    The source is stated for each collection in section { $ref-collections }.
notices-source-public = Where a source is publicly accessible, for example results already published, the collection says so.

## About the document

notices-h-document = What the notice is for and how it changes
notices-document-what = The notice describes how we process the data of individuals that the organisation has entered into the service, for example
    members, their guardians and participants in competitions.
notices-document-where = The latest version is always at { $processor-page }; for explanations of our processing write to
    { $operator-contact }.
notices-document-controller = About processing that the organisation decides on, ask the organisation: the club, federation or organiser to whom you
    entrusted your data. Its privacy policy is at { $policy-page }.
notices-document-duty = When you entrust data to the organisation, it must tell you who it is and how it will process them. It is itself responsible
    for that information and for its processing.
notices-document-form = Every form on which you enter data shows, before you submit it, the controller, the purpose and a link to the privacy
    policy.
notices-manual-form = The service has a public page with the privacy policy for this; the organisation shows you the link or hands you a printed copy
    when it collects your data.
notices-document-terms = Terms such as personal data, processing, controller and processor have the same meaning as in the GDPR.
notices-document-changes = We change the notice when the processing, the protection of data or the law changes.
notices-document-announce = We tell you about a substantial change in the service and by e-mail.
notices-manual-announce = We publish a substantial change at the same address as a new version and tell the organisation about it by e-mail so that it can
    pass the news on.
notices-document-versions = Earlier versions remain available at the same address.

## Collections

notices-h-collections = Collections of data, individuals, purposes and periods
notices-collections-register = The tables in this section are made from the data register by which the service stores, shows and exports data.
    They cover the collections that the enabled functions of the service need.
notices-collections-persons = The individuals are members and persons who work with the organisation under a contract or a statement, for example a
    statement of accession.
notices-table-collection = Collection: { $collection }
notices-table-item = Item
notices-table-content = Content
notices-row-fields = Data
notices-row-required = Required data
notices-row-required-none = No item is required.
notices-row-sealed = Data stored encrypted
notices-row-public = Data that may be made public
notices-row-persons = Individuals
notices-row-purposes = Purposes and legal bases
notices-row-controller = Controller
notices-row-source = Source of the data
notices-row-recipients = Recipients
notices-row-recipients-none = The data go to nobody except persons with a role in the organisation, the processor and, where the organisation passes them on in an export because of
    membership, participation or insurance, the recipient who is recorded with it.
notices-row-retention = Retention period
notices-source-is-public = The source is publicly accessible.
notices-purpose-line = { $purpose }: { $basis }
notices-own-line = { $collection }, { $line }
notices-basis-of = { $article } ({ $text })
notices-article = Article { $article } GDPR
notices-article-paragraph = Article { $article }({ $paragraph }) GDPR
notices-article-letter = Article { $article }({ $paragraph })({ $letter }) GDPR

## Publication

notices-h-publication = Publication
notices-publication-rule = Names, clubs, categories and placings of participants in competitions may be published on the organisation's public pages
    and so be available to all visitors. For names this applies:
notices-publication-off = The organisation publishes no results and no other data of individuals on public pages of the service.
notices-name-line = { $who }: { $shown }
notices-who-below = up to the age of { $age } and where the age is not known
notices-who-between = from the age of { $from } up to the age of { $age }
notices-who-from = from the age of { $from }
notices-who-all = everybody
notices-shown-full = first name and surname
notices-shown-first-initial = first name and initial of the surname
notices-shown-initials = initials of the first name and surname
notices-shown-hidden = without a name
notices-publication-frozen = For each event the rule remains the one that applies when its results are first published; age counts on the day of the event.
notices-publication-purpose = Data on competitions are needed so that the organisation can run past events and prepare future ones: for this it collects,
    stores, shows, transfers, combines and organises them.
notices-publication-never = Health data, dates and years of birth, addresses and contact data are never made public.
notices-publication-archive = If the organisation refuses a request to erase a name, category or placing because of archiving in the public interest
    (Article 17(3)(d) GDPR), it must give its reasons in writing; see section { $ref-erasure }.
notices-archive-reason = The organisation's reasons for archiving official results: { $reason }

## Kinds of processing, usage, accounts

notices-h-operations = Kinds of processing and who carries them out
notices-operations-intro = The data are processed in these ways:
notices-operations-automatic = automatically, once the data are in the service: collecting, recording, organising, structuring, storing, backing up, making
    available, searching, grouping, transfer and erasure;
notices-operations-client = by the organisation and the persons to whom it has given a role, in the web interface and for its own purposes: entry, import,
    correction, search, viewing, publication, export and archiving;
notices-operations-staff = by us, at a request of the organisation that the service records: backing up, adapting, changing, searching, viewing, transfer and
    erasure;
notices-manual-staff = by us by hand and only at a written request of the organisation: backing up, adapting, changing, searching, viewing, transfer and
    erasure; we record who asked for it, what we did and when;
notices-operations-situational = when needed: upgrades of the service and help to the organisation when you exercise your rights (disclosure, restriction, erasure,
    destruction, backing up);
notices-operations-sub = by the sub-processors in section { $ref-sub-processors }: only the tasks stated there.
notices-operations-access = Our employees have no role in the organisation and so do not reach the data of its members through the service. Intervening outside
    the interface is permitted only when it is necessary for the service to work or to support the organisation.
notices-h-usage = Data on the use of the service
notices-usage-none = We neither measure nor follow how individuals use the service, so there is no collection of such data and nothing that would have to be
    made anonymous.
notices-h-accounts = User accounts
notices-accounts = Whoever signs in to the service has an account with a name, an e-mail address and a password. The service processes these data automatically
    when you sign in; it keeps the password only as a hash (argon2id) from which it cannot be read.

## Legal bases

notices-h-bases = Legal bases
notices-h-basis-processor = Processing for the organisation
notices-basis-processor = We process the data on the basis of the contract on the use of the service and the data processing agreement that we have with the
    organisation (Article 28 GDPR).
notices-basis-accepted = The organisation accepts both in the service, which records who accepted them and when.
notices-manual-contract = We conclude both with each organisation in writing before it begins to use the service.
notices-basis-instructions = We act only on the organisation's instructions; the service records each of them.
notices-manual-instructions = We act only on the organisation's instructions. Instructions not given in the web interface are accepted in writing and
    kept.
notices-h-basis-controller = The organisation's bases
notices-basis-controller = The organisation must ensure a legal basis for entering and using the data, for every person and every purpose. The bases are stated
    with the collections in section { $ref-collections }.
notices-basis-tables = The legal basis is stated with each purpose in the tables of section { $ref-collections }.
notices-h-consent = Consent
notices-consent-what = Where processing rests on consent, the data are used only for the purpose for which it was given. The date, the person who consented and
    the version of the text are recorded, or that the organisation holds the consent on paper.
notices-consent-list = These purposes rest on consent:
notices-consent-none = In the collections of this document no purpose rests on consent at present.
notices-consent-withdraw = How to withdraw consent is explained in section { $ref-withdrawal }, who consents for a child in section
    { $ref-children }.
notices-collection-purpose = { $collection }: { $purpose }
notices-h-basis-law = Law and orders of authorities
notices-basis-law = The law may require processing of us, for example when a court, an inspector or another holder of public powers demands access to the back end
    of the service or to its databases (Article 6(1)(c) GDPR).
notices-basis-law-grant = Such access goes through the service, which limits it in time and content and records every reading.
notices-h-basis-own = Our own purposes
notices-basis-own = We decide on the purposes in this section ourselves, so for them we are the controller and you exercise your rights directly with us.
notices-basis-own-list = They are:
notices-basis-own-log = the server's security log: finding attacks and faults; Article 6(1)(f) GDPR (security of the service), kept for { $log-days ->
    [one] { $log-days } day
   *[other] { $log-days } days
    }
notices-basis-own-claims = By way of exception we may also use strictly necessary data where without them we could not establish, exercise or defend legal claims
    in criminal or civil proceedings (Article 6(1)(f) GDPR).
notices-basis-own-hold = The service holds such data item by item, with a reason and a date of expiry.
notices-h-legitimate-interests = Legitimate interests
notices-interests-list = These purposes rest on legitimate interests:
notices-interests-none = In the collections of this document no purpose rests on legitimate interests at present.
notices-interest-line = { $collection }, { $purpose }: { $interest }
notices-interests-object = You may object to processing on this basis; section { $ref-objection } explains how.
notices-h-basis-vital = Vital interests
notices-basis-vital = Where it is necessary to protect a life, for example when somebody is in immediate and serious danger and their address must be known, we
    may together with the organisation look up a single item (Article 6(1)(d) GDPR).
notices-basis-vital-grant = The service limits the access to one person and fifteen minutes.
notices-h-provision = Whether you must provide the data
notices-provision = The data listed as required in the tables of section { $ref-collections } are needed for membership or for taking part in a competition: without
    them we cannot enrol or enter you. Other data are voluntary; not giving them has no effect on membership.
notices-provision-law = Where the basis is a legal obligation, providing the data is required by the act named with the purpose.

## Retention

notices-h-retention = How long data are kept
notices-retention-rule = The period depends on the purpose and the basis and is stated for each collection in section { $ref-collections }. Data are kept as long as
    they are needed for the purpose or as the organisation or the law requires, and are then erased.
notices-retention-engine = When the period ends the service erases them automatically.
notices-manual-retention = The service does not yet carry out the end of periods by itself: the organisation reviews the periods and erases data no longer needed
    or has the processor erase them.
notices-retention-delete = The organisation itself corrects, archives and erases for good the data of members and guardians in the web interface; erasure of
    other data it requests from the processor by e-mail. What is erased stays in encrypted backups until these are destroyed; if an older
    backup is restored, the organisation erases again. Entries of the processing log stay without the name.
notices-retention-after-end = After the contract ends or the organisation's account is closed the service automatically destroys the data within the set period.
notices-manual-after-end = After the contract ends or the organisation's main account is closed the processor may keep the data for at most
    { $after-end-days ->
    [one] { $after-end-days } more day
   *[other] { $after-end-days } more days
    } in order to destroy them by hand on all media and servers.
notices-retention-destroyed = Within the same period it also destroys all backups and issues a certificate.
notices-retention-backups = Backups are encrypted; each is destroyed at the latest { $backup-days ->
    [one] { $backup-days } day
   *[other] { $backup-days } days
    } after it was made.
notices-retention-log = The processing log (Article 22 ZVOP-2), which says who did what with whose data, is kept for
    { $log-years ->
    [one] { $log-years } year
   *[other] { $log-years } years
    } after the end of the year in which the entry was made.
notices-retention-archive = Archiving in the public interest is an exception, for example of official results of competitions. Ask the organisation for the periods of
    such data.
notices-retention-consent = We keep data that rest on consent alone until it is withdrawn; every consent can be withdrawn at any time.
notices-retention-withdraw-page = You withdraw consent in your profile in two steps.
notices-manual-withdraw = Send the withdrawal by e-mail to { $controller-contact }.

## Recipients

notices-h-recipients = Who receives the data
notices-h-recipients-staff = Employees of the processor
notices-staff-bound = Employees of the processor process only the data they need for their work and are bound to confidentiality in writing.
notices-staff-when = When they may reach the data is explained in section { $ref-operations }.
notices-h-recipients-authorities = State bodies and others entitled by law
notices-authorities = Data are passed to state bodies, for example supervisory and tax authorities, and to third parties only where the law requires it or the third
    party has a legal right to them.
notices-authorities-register = The service enters every disclosure in the register of disclosures.
notices-manual-disclosure = Every such disclosure is recorded: to whom, what, when and on what basis.
notices-h-sub-processors = Sub-processors
notices-sub-contract = Sub-processors are bound to confidentiality: they process data on behalf of the processor, within a written contract and on instructions, never
    for purposes of their own.
notices-sub-none = The processor has no sub-processors.
notices-sub-unauthorised = Data are not passed to unauthorised third parties.
notices-sub-categories = Kinds of sub-processors: { $categories }.
notices-sub-list = The exact list is in the table; details are available at { $operator-contact }.
notices-sub-language = The list is available in Slovenian and English.
notices-sub-table = List of sub-processors
notices-sub-name = Name and address
notices-sub-category = Kind
notices-sub-task = Task
notices-sub-place = Where the data are
notices-sub-safeguard = Safeguard
notices-sub-safeguard-none = not needed (EEA)
notices-sub-safeguard-missing = not stated
notices-category-hosting = hosting
notices-category-backups = storage of backups
notices-category-mail = sending of e-mail
notices-category-maintenance = maintenance of information systems
notices-category-development = software development
notices-category-legal = legal advice
notices-category-accounting = accounting
notices-category-protection = security services
notices-category-contract-work = people under contracts for work
notices-h-hosting = Hosting
notices-hosting-operator = The processor hosts the service itself. The servers with the data are in: { $place } ({ $country }).
notices-hosting-provider = The service is hosted by { $provider }, { $address } ({ $seat }). The servers with the data are in: { $place } ({ $country }).
notices-h-transfers = Transfers to third countries
notices-transfers-none = Data are not transferred outside the European Economic Area (the European Union, Iceland, Liechtenstein and Norway), nor to international
    organisations.
notices-transfers-some = As a rule data are not transferred outside the European Economic Area (the European Union, Iceland, Liechtenstein and Norway) or to
    international organisations. The exceptions are:
notices-transfers-line = { $recipient } ({ $country }): { $task }; safeguard: { $safeguard }.
notices-transfers-seat = { $recipient }: seat in { $country }, while the data are in: { $place }; { $task }; safeguard:
    { $safeguard }.
notices-transfers-info = A copy or description of the safeguards is available at { $operator-contact }.
notices-transfers-info-controller = A copy or description of the safeguards is available at { $controller-contact }.
notices-safeguard-adequacy = adequacy decision of the European Commission (Article 45 GDPR)
notices-safeguard-framework = certification under the EU-US Data Privacy Framework (Article 45 GDPR)
notices-safeguard-clauses = standard contractual clauses (Article 46 GDPR)
notices-safeguard-rules = binding corporate rules (Article 47 GDPR)
notices-safeguard-consent = your explicit consent (Article 49(1)(a) GDPR)
notices-safeguard-contract = the transfer is necessary for a contract with you or in your interest (Article 49(1)(b) and (c) GDPR)
notices-h-analytics = Analytics tools
notices-analytics-none = The service contains no analytics tools and has no provider of them; its pages load nothing from other websites.

## Special categories

notices-h-special = Special categories of personal data
notices-special-what = Because of the conditions for training and competing, data on health may be processed in the service: medical fitness, restrictions, injuries
    and whether the condition of having recovered, been vaccinated or been tested is met.
notices-special-none = The organisation keeps no data on health and no other special categories of personal data in the service.
notices-special-consent = The basis is the explicit consent of the person, or of a parent or guardian for those under 15 (Article 9(2)(a) GDPR). Until it is recorded
    the service stores no data on health; when the last one is withdrawn it empties the health record.
notices-special-event = Data on recovery, vaccination or testing may be entered only after a consent recorded by the service and are erased automatically after the
    event.
notices-manual-event = The organisation enters data on recovery, vaccination or testing only where the rules of an event require them and the person has explicitly
    consented; it obtains and keeps the consent itself and erases the data after the event.
notices-special-others = Special categories also include data revealing racial or ethnic origin, political opinions, religious or philosophical beliefs or trade union
    membership, genetic data, biometric data for unique identification, and data concerning sex life and sexual orientation. The service
    has no fields for them.
notices-h-special-protection = How special categories are protected
notices-special-sealed = The health data of each person are in a separate record, encrypted with a key that serves its organisation alone and is not stored in the
    database.
notices-special-officer = It can be opened only by a person to whom the organisation has given access to health data and who in the last ten minutes has again proved
    a second factor and chosen a purpose. Every opening is written to the processing log; if the entry cannot be written, the data are not
    opened.
notices-special-custodians = At the processor at most three employees have direct access to collections with special categories, from named workstations and with a
    hardware key.
notices-special-https = In the web interface the data are shown only over an encrypted connection (HTTPS) authenticated by a certificate.
notices-special-export = The service does not send special categories by e-mail. They leave it only in a file encrypted with a passphrase that the service makes itself
    and shows once; whoever sends the file by e-mail gives the passphrase by another channel.

## Rights

notices-h-rights = Your rights
notices-h-requests = How to exercise them
notices-requests-processor = You can write to us at any time and without reserve at { $operator-contact }; you can send requests concerning your data there
    too.
notices-requests-both = You can exercise your rights with the organisation ({ $controller-contact }) or with us.
notices-requests-routed = The service passes a request that we receive to the organisation at once.
notices-manual-forward = We pass a request that we receive to the organisation by e-mail without delay; the organisation decides on it, and the time to answer is counted
    from the day we received it.
notices-requests-list = With regard to your data you have the right of access, completion, rectification, erasure, restriction of processing, withdrawal of consent,
    portability and objection.
notices-requests-portal = You make the request in your profile, where you also see how it proceeds.
notices-manual-request = Send the request by e-mail to { $controller-contact } or by post to the organisation's address; the service has no form for requests yet.
notices-requests-time = The organisation answers without undue delay, within one month at the latest. If the request is complex or there are many, the time may be
    extended by at most two months, of which it tells you within the first month. The answer is free of charge unless the request is
    manifestly unfounded or excessive.
notices-requests-identity = Where there is reasonable doubt about who makes the request, it may ask for additional data to confirm the identity.
notices-h-access = Right of access (Article 15)
notices-access-what = You may ask for confirmation whether your data are processed. If they are, you have the right of access to them and to information on the purposes,
    kinds of data, recipients, retention periods, source, your rights and any automated decision-making.
notices-access-transfers = If data are transferred to a third country or an international organisation, you have the right to be told which safeguards under Article 46
    apply to the transfer.
notices-access-copy = On request you receive a copy of the data. The first is free of charge; for further copies a reasonable fee based on costs may be charged.
notices-access-electronic = A request made electronically is answered in a commonly used electronic form unless you want otherwise.
notices-access-bundle = The organisation exports the copy from the service as a readable page and as JSON and CSV files, all in an archive encrypted with a passphrase.
notices-h-rectification = Right to rectification and completion (Article 16)
notices-rectification = You may obtain the rectification of inaccurate data about you without undue delay.
notices-rectification-complete = Taking into account the purpose of the processing you may complete incomplete data, also by a supplementary statement.
notices-h-erasure = Right to erasure (Article 17)
notices-erasure-intro = At your request data must be erased without undue delay where at least one of these grounds applies:
notices-erasure-purpose = they are no longer needed for the purpose for which they were collected or processed;
notices-erasure-consent = the processing rested on consent that you have withdrawn and there is no other basis;
notices-erasure-objection = you have objected and there are no overriding legitimate grounds for the processing, or it concerns direct marketing;
notices-erasure-unlawful = the data have been processed unlawfully;
notices-erasure-duty = the law of the European Union or of the Republic of Slovenia requires the erasure;
notices-erasure-child = the data were collected in relation to an information society service offered to a child, from a person under the age of { $age }, and no
    parent or guardian has consented.
notices-erasure-exceptions = The right does not apply in so far as processing is necessary for the reasons in Article 17(3), for example because of a legal obligation, legal
    claims or archiving in the public interest, which may include official results of competitions.
notices-h-withdrawal = Right to withdraw consent
notices-withdrawal = If processing rests on your consent (section { $ref-consent }), you may withdraw it at any time. Processing up to the withdrawal remains
    lawful.
notices-withdrawal-part = You may limit the withdrawal to one purpose; consents for other purposes remain in force.
notices-withdrawal-how = A message to the organisation ({ $controller-contact }) or to the processor ({ $operator-contact }) is enough.
notices-h-restriction = Right to restriction of processing (Article 18)
notices-restriction-intro = At your request processing must be restricted:
notices-restriction-accuracy = where you contest the accuracy of the data, until it has been verified;
notices-restriction-unlawful = where the processing is unlawful and you ask for restriction instead of erasure;
notices-restriction-claims = where the organisation no longer needs the data but you need them for legal claims;
notices-restriction-objection = where you have objected, until it is verified whether the controller's grounds override yours.
notices-restriction-use = Restricted data may be stored, and otherwise used only with your consent, for legal claims, to protect the rights of others or for reasons of
    important public interest.
notices-restriction-lift = Before the restriction is lifted the organisation tells you so.
notices-h-portability = Right to data portability (Article 20)
notices-portability = You may receive the data that you gave to the organisation in a structured, commonly used and machine-readable form and pass them to another
    controller without hindrance, where the processing rests on consent or a contract and is automated.
notices-portability-direct = Where technically feasible, you may ask for the data to be transferred directly to another controller.
notices-portability-transfer = When a member changes club the service transfers the data on request directly from one organisation to the other.
notices-h-objection = Right to object (Article 21)
notices-objection = On grounds relating to your particular situation you may object at any time to processing that rests on a public task or on legitimate interests,
    including profiling. The processing stops unless the controller shows compelling legitimate grounds that override, or needs it for legal
    claims; it matters in particular whether you are a child.
notices-objection-marketing = An objection to direct marketing has no exception: after it the data are no longer used for marketing.
notices-objection-automated = With information society services you may also object by automated means, by technical settings. As the service does not track visitors, no
    particular setting is needed to use it.
notices-objection-research = You may also object to the use of data for scientific or historical research and for statistics, unless it is necessary for a task in the public
    interest.
notices-h-complaint = Right to complain to the supervisory authority (Article 77)
notices-complaint = If you consider that processing infringes the law on the protection of personal data, you may, without prejudice to other remedies, complain to a
    supervisory authority, in particular in the state where you live, work or the alleged infringement took place. In Slovenia this is:
notices-authority-name = Informacijski pooblaščenec (Information Commissioner)

## Decisions, children, contact, security

notices-h-automated = Automated decisions and profiling
notices-automated-processor = The service makes no automated decisions and does no profiling (Article 22 GDPR). Placings and rankings are calculated from published results;
    whatever has consequences for you is decided by a person.
notices-automated-controller = We make no automated decisions, create no profiles and do not merge data from different sources; duplicate entries are merged only by a person
    who compares them.
notices-h-children = Data of children
notices-children-fact = Many members of judo clubs are children, so data of persons under the age of { $age } are processed in the service too. The organisation enters them and
    must first obtain the consent of a parent or guardian (Article 8 GDPR, Article 8 ZVOP-2).
notices-children-limit = Until the consent is recorded, the service stores only the name, the date of birth and the guardian's contact of such a child.
notices-children-detect = The service itself finds entries without consent, withdraws and erases them.
notices-manual-children = If it becomes known that there is no consent or that it was withdrawn, the organisation, or the processor on its instruction, takes the data out of use
    by hand and at once and erases them.
notices-children-portal = A child or guardian can request erasure on a page of its own without signing in.
notices-manual-guardian = A child, parent or guardian can request erasure at any time by e-mail to { $controller-contact } or { $operator-contact }.
notices-h-contact = Whom to turn to
notices-contact-first = First turn to the organisation that entered your data into the service: { $controller-contact }.
notices-contact-then = You can also write to us as the processor at any time: { $operator-contact }.
notices-h-security = How data are protected
notices-security-what = Data are protected by organisational, technical and software measures against accidental or deliberate unauthorised viewing, destruction, change, loss
    and disclosure.
notices-security-inner = These internal measures apply at the processor:
notices-measure-passwords = rules for issuing, using and changing passwords;
notices-measure-premises = locked premises with workstations and servers;
notices-measure-updates = regular updates of software and replacement of vulnerable parts;
notices-measure-paper = guarded storage of material with personal data;
notices-measure-training = regular training of employees.
notices-security-sub = By contract the same security demands apply to sub-processors.
notices-security-list = In the service data are protected as follows:
notices-security-tls = transfer is encrypted (HTTPS);
notices-security-isolation = the data of each organisation are kept apart in the program and in the database;
notices-security-login = signing in needs a password, and viewing health data, exporting and administering the organisation also a second factor;
notices-security-fields = health records, tax numbers and drafts of imports are encrypted automatically in the database (AES-256-GCM), with the keys stored apart
    from it;
notices-security-exports = exports with health data and complete extracts of one person are encrypted with a passphrase (AES-256);
notices-security-log = the processing log is chained by checksums and bound to a key outside the database, so that a changed, moved or inserted entry shows;
notices-security-backups = backups are encrypted and kept apart from the keys;
notices-security-volume = the data volumes are encrypted as a whole;
notices-security-ddos = the network is protected against denial-of-service attacks (DDoS);
notices-security-physical = servers and network equipment are physically protected.
notices-h-version = Version and date
notices-version-processor = This notice has number { $number } and version { $version }. Its last update is valid from { $valid-from }.

## The controller's policy

notices-policy-scope = This policy explains which personal data { $organisation } (hereinafter also “the organisation” or “we”) collects, why it processes them and how long
    it keeps them, when you:
notices-way-membership = enrol in the organisation as a member or enrol a child;
notices-way-competition = take part in a competition whose results we keep or publish;
notices-way-event = sign up for one of our events;
notices-way-account = use an account in the service { $service };
notices-way-website = visit our pages in the service { $service };
notices-way-newsletter = subscribe to the newsletter;
notices-way-contact = write to us or call us.
notices-h-controller = Controller
notices-policy-controller = The controller of personal data under the GDPR and ZVOP-2 is:
notices-h-respect = Respect for privacy
notices-respect-protect = We respect your privacy and protect data so that unauthorised people cannot see or misuse them.
notices-respect-pass = We do not sell data and do not pass them to others without your prior consent. The exceptions are contracted processors and the recipients in section
    { $ref-recipients } who may receive data by law or because of membership or taking part.
notices-h-purposes = Which data we collect and why
notices-purposes-core = We collect data only for the tasks we carry out and to inform those who want it.
notices-h-ways = How we obtain the data
notices-h-event-signup = Signing up for events
notices-event-form = On the form in the service name, e-mail and institution are required, the telephone number is not.
notices-event-consent = Submitting the form is recorded together with the text on which the basis rests.
notices-event-manual = We take sign-ups for seminars, camps, examinations and other events by e-mail or on a paper form, outside the service. For a sign-up we need the first
    name and surname, the e-mail address and the club or institution on whose behalf you attend; the telephone number is
    voluntary.
notices-event-basis = We use the data of the sign-up only to hold the event, on the basis of your consent (Article 6(1)(a) GDPR), which you may withdraw at
    any time.
notices-event-none = We collect no sign-ups for events in the service.
notices-h-website = Visits to the web pages
notices-website-log-short = For security the processor's server automatically records technical data on the visit: a shortened IP address, the time and the kind of browser. It
    keeps them for { $log-days ->
    [one] { $log-days } day
   *[other] { $log-days } days
    }. The organisation has no access to them and does not process them.
notices-website-log-full = For security the processor's server automatically records technical data on the visit: the IP address, the time and the kind of browser. It keeps
    them for { $log-days ->
    [one] { $log-days } day
   *[other] { $log-days } days
    }. The organisation has no access to them and does not process them.
notices-website-log-none = The processor's server keeps no log of visits with IP addresses and the organisation has no such data.
notices-h-cookies = Cookies
notices-cookies-what = A cookie is a small text file that a website stores on your device.
notices-cookies-necessary = The service uses only cookies that are necessary for it to work and therefore need no consent (Article 225 ZEKom-2); they do not measure visits and
    collect no other data.
notices-cookies-public = Public pages set no cookie and work without them.
notices-cookies-refuse = You can refuse or delete cookies in the browser; without them it is not possible to sign in to the service.
notices-cookies-storage = Whoever chooses the light or the dark look after signing in has that choice kept in the storage of their own browser. It is sent
    nowhere and is erased on signing out or on choosing the look of the device.
notices-cookies-table = List of cookies
notices-cookie-name = Name
notices-cookie-use = What it is for
notices-cookie-time = How long it lasts
notices-cookie-session = keeps you signed in
notices-cookie-csrf = before signing in, protects forms against misuse and remembers the language
notices-cookie-device = knows the device again after signing in, so that a sign-in from an unknown one is told; set at sign-in only
notices-cookie-language = remembers the chosen language
notices-cookie-until-closed = until the browser is closed
notices-cookie-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
    }
notices-cookie-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
    }
notices-h-newsletter = Newsletter
notices-newsletter-none = We issue no newsletter in the service and collect no addresses for one.
notices-newsletter-optin = You confirm the subscription with a link that the service sends to your address.
notices-newsletter-form = The form requires only the e-mail address.
notices-newsletter-purpose = The service uses the addresses only to send the newsletter.
notices-newsletter-click = You unsubscribe with the link in every message; the service erases the address at once.
notices-newsletter-terms = The provider's terms are shown when you subscribe.
notices-newsletter-manual = We send the newsletter outside the service and only to those who have subscribed; the basis is consent (Article 6(1)(a) GDPR). Only the e-mail address
    is required; first name, surname and organisation are voluntary. We use the data to inform about the work and activities that the
    newsletter covers.
notices-newsletter-unsubscribe = You can unsubscribe at any time by a message to { $controller-contact }; we then erase your data for the newsletter.
notices-newsletter-provider = We send it through the provider { $provider } ({ $country }), which also processes the data under its own terms: { $terms }.
notices-h-correspondence = Correspondence and telephone
notices-correspondence = When you write to us or call us, we use the data you give in order to answer you.
notices-correspondence-class = Messages in the service are classed by the filing plan and erased when their period ends.
notices-manual-correspondence = We keep messages outside the service. A message that belongs to a matter we handle is kept with it under the filing plan; others are erased when
    they are no longer needed.
notices-recipients-intro = Besides persons with a role in the organisation, the data may be seen or received by:
notices-recipient-operator = { $operator } as the contracted processor that runs the service { $service }; its notice is at { $processor-page };
notices-recipient-sub = its sub-processors, listed in section { $ref-sub-processors };
notices-recipient-host = its sub-processors, among them the hosting provider, listed in section { $ref-sub-processors };
notices-recipient-newsletter = the newsletter provider in section { $ref-newsletter }, only for subscriptions;
notices-recipient-public = visitors of the public pages, within section { $ref-publication };
notices-recipient-line = { $name }: { $why };
notices-recipient-share = A co-organiser of an event sees in the service only the entries of that event.
notices-manual-share = co-organisers and contractors of an event, only for the entries to that event: we send them by hand in an export for which purpose and recipient
    are recorded;
notices-recipient-export = federations, insurers and others to whom the organisation passes data on because of membership, participation or insurance: each export records purpose and recipient;
notices-recipient-law = state bodies and others, where the law requires it.
notices-h-other = Other matters
notices-h-changes = Changes to this policy
notices-changes = We may change the policy. A new version is valid from the day stated on it and replaces the earlier one; old versions remain available at
    { $policy-page }.
notices-version-policy = This policy has number { $number } and version { $version }. It is valid from { $valid-from }.

## What is withheld and why

notices-why-forms = The service has no sign-up forms for events yet.
notices-why-newsletter = The service does not send newsletters yet.
notices-why-destruction = Automatic destruction after the end of the contract, with backups and a certificate, does not exist yet.
notices-why-custodians = A limit to named custodians, workstations and hardware keys at the processor does not exist yet.
notices-why-transfer = A direct transfer of a member's data between organisations does not exist yet.
notices-need-dpo = The operator's settings name no data protection officer.
notices-need-confidentiality = The operator's settings do not confirm that employees are bound to confidentiality in writing.
notices-need-training = The operator's settings do not confirm training of employees.
notices-need-premises = The operator's settings do not confirm locked premises.
notices-need-passwords = The operator's settings do not confirm internal rules for passwords.
notices-need-updates = The operator's settings do not confirm regular updates.
notices-need-paper = The operator's settings do not confirm guarded storage of material.
notices-need-volume = The operator's settings do not confirm that the data volumes are encrypted.
notices-need-ddos = The operator's settings do not confirm protection against DDoS attacks.
notices-need-physical = The operator's settings do not confirm physical protection of the servers.
notices-need-after-end = The operator's settings state no period for destroying data after the contract ends.
notices-need-backups = The operator's settings state no period for keeping backups.
notices-need-contracts = A sub-processor lacks a reference to its contract.

## What the check finds

notices-lint-authority = The Information Commissioner's details are missing or wrong.
notices-lint-consent-reference = The withdrawal of consent does not refer to the section on consent.
notices-lint-abbreviation = The abbreviation PCT is used instead of the words recovered, vaccinated, tested.
notices-lint-duplicate = The same text stands twice.
notices-lint-roles = The processor's bases and its own purposes are not kept apart.
notices-lint-hosting = What is said about hosting or transfers does not match the settings.
notices-lint-children = The text claims that data of persons under 15 are not processed, or does not say who consents.
notices-lint-contents = Information required by Article 13 or 14 is missing.
notices-lint-analytics = An analytics tool is mentioned that the service does not have.
notices-lint-reference = A reference to a section matches no section.
notices-lint-version = Number, version or date are missing or differ within the text.
notices-lint-languages = The Slovenian and English texts do not have the same sections or tables.
notices-lint-found = { $rule } { $what }
