//! The fields: where each one is kept, what it is called, how closely it is held.
use super::{Class, Field, Kept, Publication, both};

/// `collection, table, column, kept, sl, en, class` and then what differs from "optional, never public, exportable".
macro_rules! fields {
    ($($collection:literal $table:literal . $column:literal $(/ $path:literal)? : $sl:literal, $en:literal, $class:ident $(, $mark:ident)* ;)+) => {
        /// All fields of personal data.
        pub const FIELDS: &[Field] = &[$(
            mark(&[$(stringify!($mark)),*], Field {
                collection: $collection,
                table: $table,
                column: $column,
                kept: kept(&[$($path),*]),
                label: both($sl, $en),
                class: Class::$class,
                required: false,
                publication: Publication::Never,
                exportable: true,
            })
        ),+];
    };
}

const fn kept(path: &[&'static str]) -> Kept {
    match path {
        [path] => Kept::Sealed(path),
        _ => Kept::Clear,
    }
}

const fn mark(marks: &[&'static str], mut field: Field) -> Field {
    let mut rest = marks;
    while let [first, others @ ..] = rest {
        match first.as_bytes() {
            b"required" => field.required = true,
            b"results" => field.publication = Publication::Results,
            b"internal" => field.exportable = false,
            b"hash" => field.kept = Kept::Hash,
            _ => {}
        }
        rest = others;
    }
    field
}

fields! {
    // Members: what lists need is clear, the rest is one sealed document.
    "member" "member"."number": "članska številka", "member number", C2, required;
    "member" "member"."first_name": "ime", "first name", C2, required, results;
    "member" "member"."middle_name": "srednje ime", "middle name", C2, results;
    "member" "member"."last_name": "priimek", "last name", C2, required, results;
    "member" "member"."sort_key": "ime za razvrščanje", "name for sorting", C2, internal;
    "member" "member"."search": "ime in številke za iskanje", "name and numbers for searching", C2, internal;
    "member" "member"."birth_date": "datum rojstva", "date of birth", C2, required;
    "member" "member"."sex": "spol", "sex", C2;
    "member" "member"."belt": "pas", "belt", C2;
    "member" "member"."licence_no": "številka tekmovalne licence", "competition licence number", C2;
    "member" "member"."licence_until": "veljavnost tekmovalne licence", "validity of the competition licence", C2;
    "member" "member"."guardian_consent_on": "dan skrbnikove privolitve", "day of the guardian's consent", C2;
    "member" "member"."joined_on": "dan včlanitve", "day of joining", C2;
    "member" "member"."left_on": "dan izstopa", "day of leaving", C2;
    "member" "member"."archived_at": "čas arhiviranja", "time of archiving", C2;
    "member" "member"."public_in": "koliko imena je na posameznem tekmovanju največ javno po odločitvi osebe", "how much of the name is public at most at one competition, as the person decided", C2;
    "member" "member"."public_at_most": "koliko imena je povsod največ javno po odločitvi osebe", "how much of the name is public at most everywhere, as the person decided", C2;
    "member" "member"."tax_index": "davčna številka", "tax number", C2, hash, internal;
    "member" "member"."details" / "address.street": "naslov", "address", C2;
    "member" "member"."details" / "address.post_code": "poštna številka", "post code", C2;
    "member" "member"."details" / "address.town": "kraj", "town", C2;
    "member" "member"."details" / "address.country": "država", "country", C2;
    "member" "member"."details" / "citizenship": "državljanstvo", "citizenship", C2;
    "member" "member"."details" / "residence_country": "država prebivališča", "country of residence", C2;
    "member" "member"."details" / "email": "elektronski naslov", "e-mail address", C2;
    "member" "member"."details" / "phone": "mobilni telefon", "mobile phone", C2;
    "member" "member"."details" / "height_mm": "višina", "height", C2Inferring;
    "member" "member"."details" / "weight_g": "teža", "weight", C2Inferring;
    "member" "member"."details" / "tax_number": "davčna številka", "tax number", C2;
    "member" "member"."details" / "date_of_death": "datum smrti", "date of death", C2;
    "member" "member"."details" / "techniques": "judo tehnika", "judo technique", C2;
    "member" "member"."details" / "memberships": "članstvo v judo klubu", "membership of a judo club", C2;
    "member" "member"."details" / "functions": "vloga v judo skupnosti, funkcija v zvezi in v klubu", "role in the judo community, function in the federation and in the club", C2;
    "member" "member"."details" / "referee": "sodniška licenca", "referee licence", C2;
    "member" "member"."details" / "licence": "podatki o izdaji licence", "licence issue data", C2;
    "member" "member"."details" / "academy": "status akademije IJF", "IJF Academy status", C2;
    "member" "member"."details" / "grades": "pasovi z datumom, komisijo in potrdilom", "grades with date, board and certificate", C2;
    "member" "member"."details" / "emergency": "oseba za nujne primere", "emergency contact", C2;
    "member" "member_change"."at": "čas spremembe", "time of a change", C2;
    "member" "member_change"."actor_id": "kdo je spremenil", "who changed it", C1;
    "member" "member_change"."kind": "vrsta spremembe", "kind of change", C2;
    "member" "member_change"."sealed" / "*": "prejšnje in nove vrednosti", "values before and after", C2;
    "member" "correction_suggestion"."field": "podatek, za katerega je predlagan popravek", "field that a correction is suggested for", C2;
    "member" "correction_suggestion"."state": "stanje predloga popravka", "state of a suggested correction", C2;
    "member" "correction_suggestion"."suggested_by": "kdo je predlagal popravek", "who suggested the correction", C1;
    "member" "correction_suggestion"."decided_by": "kdo je odločil o popravku", "who decided about the correction", C1;
    "member" "correction_suggestion"."decided_at": "kdaj je bilo odločeno o popravku", "when the correction was decided", C2;
    "member" "correction_suggestion"."sealed" / "old": "vrednost ob predlogu popravka", "value when the correction was suggested", C2;
    "member" "correction_suggestion"."sealed" / "new": "predlagana vrednost", "suggested value", C2;
    "member" "correction_suggestion"."sealed" / "reason": "razlog za popravek", "reason for the correction", C2;
    "member" "correction_suggestion"."sealed" / "answer": "odgovor na predlog popravka", "answer to the suggested correction", C2;

    "member" "group_member"."group_id": "vadbena skupina", "training group", C2;
    "member" "group_member"."since": "v vadbeni skupini od", "in the training group since", C2;

    "guardian" "guardian"."first_name": "ime", "first name", C2, required;
    "guardian" "guardian"."last_name": "priimek", "last name", C2, required;
    "guardian" "guardian"."sort_key": "ime za razvrščanje", "name for sorting", C2, internal;
    "guardian" "guardian"."search": "ime za iskanje", "name for searching", C2, internal;
    "guardian" "guardian"."sealed" / "*": "elektronski naslov in telefon", "e-mail address and phone", C2;
    "guardian" "guardianship"."relation": "razmerje do otroka", "relation to the child", C2;
    "guardian" "guardianship"."since": "zastopa od", "represents since", C2;
    "guardian" "guardianship"."until": "zastopa do", "represents until", C2;
    "guardian" "guardianship"."pays": "plačuje za otroka", "pays for the child", C2;
    "guardian" "guardianship"."consents": "privoljuje za otroka", "consents for the child", C2;
    "guardian" "guardianship"."is_informed": "prejema obvestila o otroku", "is informed about the child", C2;
    "guardian" "guardianship"."sees_health": "vidi otrokove zdravstvene podatke", "sees the child's health data", C2;
    "guardian" "guardianship"."no_contact": "stik ni dovoljen", "no contact allowed", C2;
    "guardian" "custody"."needs_both": "za pomembne privolitve sta potrebna oba podpisa", "important consents need both signatures", C2;
    "guardian" "custody"."changed_at": "kdaj je bilo to zapisano", "when that was recorded", C1;
    "guardian" "custody"."changed_by": "kdo je to zapisal", "who recorded that", C1;

    "consent" "consent"."purpose": "namen privolitve", "purpose of the consent", C2, required;
    "consent" "consent"."text_version": "različica besedila", "version of the text", C2, required;
    "consent" "consent"."text_hash": "odtis besedila", "hash of the text", C2, internal;
    "consent" "consent"."how": "kako je bila dana", "how it was given", C2, required;
    "consent" "consent"."given_on": "kdaj je bila dana", "when it was given", C2, required;
    "consent" "consent"."sealed" / "*": "kdo jo je dal", "who gave it", C2;
    "consent" "consent"."recorded_by": "kdo jo je zapisal", "who recorded it", C1;
    "consent" "consent"."recorded_at": "kdaj je bila zapisana", "when it was recorded", C1;
    "consent" "consent"."withdrawn_at": "kdaj je bila preklicana", "when it was withdrawn", C2;
    "consent" "refusal"."purpose": "namen, za katerega privolitve ni", "purpose that was refused", C2;
    "consent" "refusal"."recorded_by": "kdo je zapisal zavrnitev", "who recorded the refusal", C1;
    "consent" "refusal"."recorded_at": "kdaj je bila privolitev zavrnjena", "when consent was refused", C2;
    "consent" "refusal"."ended_at": "do kdaj je zavrnitev veljala", "until when the refusal held", C2;
    "consent" "decision"."purpose": "namen, o katerem je odločeno", "purpose that was decided on", C2;
    "consent" "decision"."is_given": "kaj je odločeno", "what was decided", C2;
    "consent" "decision"."decided_on": "dan odločitve", "day of the decision", C2;
    "consent" "decision"."sealed" / "*": "listina, na kateri temelji odločitev", "document the decision rests on", C2;
    "consent" "decision"."recorded_by": "kdo je zapisal odločitev", "who recorded the decision", C1;
    "consent" "decision"."recorded_at": "kdaj je bila odločitev zapisana", "when the decision was recorded", C1;

    "request" "data_request"."account_id": "kdo je poslal zahtevo", "who made the request", C1;
    "request" "data_request"."relation": "v kakšnem razmerju do člana", "how they stand to the member", C1;
    "request" "data_request"."kind": "vrsta zahteve", "kind of request", C2, required;
    "request" "data_request"."state": "stanje zahteve", "state of the request", C1, required;
    "request" "data_request"."received_at": "kdaj je bila zahteva prejeta", "when the request was received", C1, required;
    "request" "data_request"."due_on": "rok za odgovor", "day the answer is due", C1, required;
    "request" "data_request"."extended_until": "podaljšani rok", "extended deadline", C1;
    "request" "data_request"."sealed" / "text": "besedilo zahteve", "text of the request", C2;
    "request" "data_request"."sealed" / "extension": "razlog za podaljšanje", "reason for the extension", C2;
    "request" "data_request"."sealed" / "answer": "odgovor", "answer", C2;
    "request" "data_request"."sealed" / "before": "prikaz imena pred ugovorom", "how the name appeared before the objection", C1, internal;
    "request" "data_request"."answered_at": "kdaj je bil dan odgovor", "when it was answered", C1;
    "request" "data_request"."answered_by": "kdo je odgovoril", "who answered", C1;

    "health" "health_record"."sealed" / "fit_until": "zdravstvena sposobnost do", "fit until", C3;
    "health" "health_record"."sealed" / "examined_by": "kdo je opravil pregled", "who examined the person", C3;
    "health" "health_record"."sealed" / "restrictions": "omejitve", "restrictions", C3;
    "health" "health_record"."sealed" / "injury": "poškodba", "injury", C3;
    "health" "health_record"."sealed" / "test_status": "status testa", "test status", C3;
    "health" "health_record"."sealed" / "vaccination_status": "status cepljenja", "vaccination status", C3;
    "health" "health_record"."sealed" / "status_consent_on": "dan privolitve za test in cepljenje", "day of the consent for test and vaccination", C3;
    "health" "health_record"."sealed" / "note": "zdravstvena opomba", "health note", C3;
    "health" "correction_suggestion"."sealed" / "health.new": "predlagani popravek zdravstvenih podatkov", "suggested correction of health data", C3;
    "health" "correction_suggestion"."sealed" / "health.reason": "razlog za popravek zdravstvenih podatkov", "reason for the correction of health data", C3;
    "health" "correction_suggestion"."sealed" / "health.answer": "odgovor na predlog popravka zdravstvenih podatkov", "answer to the suggested correction of health data", C3;

    "competition" "placing"."place": "uvrstitev", "placing", Public, results;
    "competition" "placing"."contests_won": "število zmag", "contests won", Public, results;
    "competition" "placing"."club_id": "klub", "club", Public, results;
    "competition" "placing"."country": "država", "country", Public, results;
    "competition" "placing"."sealed" / "first_name": "ime", "first name", C2, results;
    "competition" "placing"."sealed" / "last_name": "priimek", "last name", C2, results;
    "competition" "placing"."sealed" / "birth_year": "leto rojstva", "year of birth", C2;
    "competition" "placing"."sealed" / "at_most": "koliko imena je največ javno, kot je določil organizator", "how much of the name is public at most, as the organiser set", C2;
    "competition" "placing"."sealed" / "kept": "koliko imena je največ javno po prejšnji odločitvi osebe", "how much of the name is public at most, as the person decided before", C2;
    "competition" "sheet"."draw": "žreb: kdo stoji na kateri črti", "draw: who stands on which line", Public, results;
    "competition" "sheet"."struck": "zakaj kdo po žrebu ni nastopil", "why somebody did not compete after the draw", C2;
    "competition" "sheet"."decided": "vrstni red po odločilnih borbah", "order after decision contests", Public, results, internal;
    "competition" "contest"."white_id": "beli tekmovalec ali tekmovalka", "athlete in white", Public, results;
    "competition" "contest"."blue_id": "modri tekmovalec ali tekmovalka", "athlete in blue", Public, results;
    "competition" "contest"."winner": "zmagovalna stran borbe", "winning side of a contest", Public, results;
    "competition" "contest"."kind": "izid borbe", "outcome of a contest", Public, results;
    "competition" "contest"."white_ippon": "ippon belega", "ippon of white", Public, results;
    "competition" "contest"."white_waza_ari": "waza-ari belega", "waza-ari of white", Public, results;
    "competition" "contest"."white_yuko": "yuko belega", "yuko of white", Public, results;
    "competition" "contest"."white_shido": "kazni belega", "penalties of white", Public, results;
    "competition" "contest"."blue_ippon": "ippon modrega", "ippon of blue", Public, results;
    "competition" "contest"."blue_waza_ari": "waza-ari modrega", "waza-ari of blue", Public, results;
    "competition" "contest"."blue_yuko": "yuko modrega", "yuko of blue", Public, results;
    "competition" "contest"."blue_shido": "kazni modrega", "penalties of blue", Public, results;
    "competition" "contest"."seconds": "trajanje borbe", "length of a contest", Public, results;
    "competition" "contest"."golden_score": "zlata točka", "golden score", Public, results;
    "competition" "contest"."loser_continues": "ali sme poraženec nadaljevati tekmovanje", "whether the loser may go on in the competition", Public, results;
    "competition" "public_sheet"."content": "žreb in borbe, kakor so objavljeni", "draw and contests as published", Public, results, internal;
    "competition" "public_placing"."place": "uvrstitev", "placing", Public, results;
    "competition" "public_placing"."name": "ime, kakor ga dovolijo pravila o objavi", "name as the publication rules allow", Public, results;
    "competition" "public_placing"."club": "klub", "club", Public, results;
    "competition" "public_placing"."country": "država", "country", Public, results;
    "competition" "public_placing"."contests_won": "število zmag", "contests won", Public, results;
    "competition" "athlete"."name": "ime na strani tekmovalca", "name on the athlete's page", Public, results;
    "competition" "athlete"."slug": "naslov strani tekmovalca", "address of the athlete's page", Public, results;
    "competition" "result_draft"."sealed" / "*": "vrstice rezultatov v pripravi", "rows of results being prepared", C2, internal;
    "competition" "result_draft"."created_by": "kdo pripravlja uvoz", "who prepares the import", C1;

    "import" "import_draft"."sealed" / "*": "datoteka v pripravi", "the file being prepared", C2, internal;
    "import" "import_draft"."created_by": "kdo pripravlja uvoz", "who prepares the import", C1;
    "import" "import_chunk"."sealed" / "*": "vrstice v pripravi", "rows being prepared", C2, internal;
    "import" "import_run"."created_by": "kdo je uvozil", "who imported", C1;
    "import" "import_change"."sealed" / "*": "stanje pred uvozom", "the state before the import", C2, internal;

    "log" "log_entry"."at": "čas dejanja", "time of the action", C1, required;
    "log" "log_entry"."operation": "vrsta dejanja", "kind of action", C1, required;
    "log" "log_entry"."actor_id": "kdo", "who", C1;
    "log" "log_entry"."subject_id": "čigavi podatki", "whose data", C2;
    "log" "log_entry"."sealed" / "purpose": "namen", "purpose", C2;
    "log" "log_entry"."sealed" / "by": "kdo, kot je bilo računu takrat ime", "who, as the account was called then", C1, internal;
    "log" "log_entry"."sealed" / "detail": "podrobnosti dejanja", "details of the action", C2;
    "log" "job"."created_by": "kdo je naročil opravilo", "who asked for the work", C1;
    "log" "incident"."noticed_at": "kdaj je bila kršitev varnosti opažena", "when a breach was noticed", C1, internal;
    "log" "incident"."created_by": "kdo je zapisal kršitev varnosti", "who recorded a breach", C1, internal;
    "log" "incident"."reported_at": "kdaj je bila kršitev varnosti prijavljena", "when a breach was reported", C1, internal;
    "log" "incident"."closed_at": "kdaj je bila obravnava kršitve končana", "when work on a breach was finished", C1, internal;
    "log" "incident"."sealed" / "*": "opis kršitve varnosti in ukrepov", "description of a breach and of what was done", C2, internal;
    "log" "notice"."published_by": "kdo je objavil obvestilo", "who published the notice", C1;

    "profile" "profile"."legal_name": "polno ime organizacije", "legal name of the organisation", C1, required;
    "profile" "profile"."street": "sedež: ulica", "seat: street", C1, required;
    "profile" "profile"."post_code": "sedež: poštna številka", "seat: post code", C1, required;
    "profile" "profile"."town": "sedež: kraj", "seat: town", C1, required;
    "profile" "profile"."country": "sedež: država", "seat: country", C1, required;
    "profile" "profile"."email": "elektronski naslov organizacije", "e-mail address of the organisation", C1, required;
    "profile" "profile"."phone": "telefon organizacije", "phone of the organisation", C1;
    "profile" "profile"."web": "spletna stran", "web page", C1;
    "profile" "profile"."registration_no": "matična številka", "registration number", C1;
    "profile" "profile"."tax_no": "davčna številka organizacije", "tax number of the organisation", C1;
    "profile" "profile"."represented_by": "zastopnik", "representative", C2;
    "profile" "profile"."privacy_contact": "oseba za zasebnost", "privacy contact", C2;
    "profile" "profile"."privacy_email": "elektronski naslov za zasebnost", "privacy e-mail address", C2, required;
    "profile" "profile"."privacy_phone": "telefon za zasebnost", "privacy phone", C2;

    "account" "account"."email": "elektronski naslov", "e-mail address", C1, required;
    "account" "account"."name": "ime", "name", C1, required;
    "account" "account"."password_hash": "geslo (samo odtis)", "password (hash only)", Secret, internal;
    "account" "account"."totp_secret" / "*": "drugi faktor", "second factor", Secret, internal;
    "account" "account"."totp_confirmed_at": "kdaj je bil nastavljen drugi faktor", "when the second factor was set up", C1;
    "account" "account"."signed_out_at": "zadnja odjava povsod", "last sign-out everywhere", C1;
    "account" "recovery_code"."code_hash": "obnovitvena koda (samo odtis)", "recovery code (hash only)", Secret, internal;
    "account" "account_token"."token_hash": "enkratna povezava (samo odtis)", "one-time link (hash only)", Secret, internal;
    "account" "passkey"."credential_hash": "ključ za prijavo (samo odtis)", "passkey (hash only)", Secret, internal;
    "account" "passkey"."sealed" / "*": "javni del ključa za prijavo", "public part of a passkey", Secret, internal;
    "account" "passkey"."name": "ime ključa za prijavo", "name of a passkey", C1;
    "account" "passkey"."used_at": "kdaj je bil ključ nazadnje uporabljen", "when a passkey was last used", C1;
    "account" "known_device"."device_hash": "znana naprava (samo odtis piškotka)", "known device (hash of its cookie only)", C1, hash, internal;
    "account" "known_device"."words": "brskalnik in sistem znane naprave", "browser and system of a known device", C1;
    "account" "known_device"."first_seen_at": "prva prijava z naprave", "first sign-in from a device", C1;
    "account" "known_device"."last_seen_at": "zadnja prijava z naprave", "last sign-in from a device", C1;
    "account" "factor_removal"."asked_by": "kdo je začel odstranitev drugega faktorja", "who started the removal of a second factor", C1;
    "account" "factor_removal"."ticket": "oznaka zahteve za odstranitev drugega faktorja", "reference of the request to remove a second factor", C1;
    "account" "factor_removal"."due_at": "kdaj bo drugi faktor odstranjen", "when a second factor will be removed", C1;
    "account" "session"."key": "seja (samo odtis)", "session (hash only)", Secret, internal;
    "account" "session"."account_id": "račun seje", "account of the session", C1;
    "account" "session"."seen_at": "zadnja dejavnost", "last activity", C1;
    "account" "session"."data" / "*": "vsebina seje", "content of the session", C1, internal;
    "account" "throttle"."key": "neuspeli poskusi prijave (samo odtis)", "failed sign-in attempts (hash only)", C1, hash, internal;
    "account" "role"."account_id": "račun", "account", C1, required;
    "account" "role"."role": "vloga", "role", C1, required;
    "account" "role"."granted_at": "vloga od", "role since", C1;
    "account" "role"."granted_by": "kdo je dodelil vlogo", "who gave the role", C1;
    "account" "role"."ended_at": "vloga do", "role until", C1;
    "account" "role"."ended_by": "kdo je končal vlogo", "who ended the role", C1;
    "account" "relation"."account_id": "račun člana ali skrbnika", "account of the member or guardian", C1, required;
    "account" "relation"."kind": "v kakšnem razmerju je račun do člana", "how the account stands to the member", C1, required;
    "account" "relation"."granted_at": "dostop do lastnih podatkov od", "access to one's own data since", C1;
    "account" "relation"."granted_by": "kdo je povezal račun s članom", "who linked the account to the member", C1;
    "account" "relation"."ended_by": "kdo je končal dostop", "who ended the access", C1;
    "account" "relation"."vouched_at": "od kdaj je potrjeno, čigav je račun", "since when it is confirmed whose account it is", C1;
    "account" "relation"."vouched_by": "kdo je potrdil, čigav je račun", "who confirmed whose account it is", C1;
    "account" "support_grant"."requested_by": "kdo je prosil za dostop podpore", "who asked for support access", C1, required;
    "account" "support_grant"."second_by": "drugi zaposleni, ki odobri nujni dostop podpore", "the colleague who approves urgent support access", C1;
    "account" "support_grant"."approved_by": "kdo je dovolil dostop podpore", "who allowed support access", C1;
    "account" "support_grant"."refused_by": "kdo je zavrnil dostop podpore", "who refused support access", C1;
    "account" "support_grant"."ended_by": "kdo je končal dostop podpore", "who ended support access", C1;
    "account" "support_grant"."sealed" / "*": "oseba in pojasnilo v prošnji podpore", "person and explanation in a request of support", C2, internal;
    "account" "legal_hold"."agreed_by": "kdo je privolil v zadržanje izbrisa", "who agreed to hold back erasure", C1;
    "account" "legal_hold"."ended_by": "kdo je končal zadržanje izbrisa", "who ended holding back erasure", C1;
    "account" "group_coach"."account_id": "račun osebe, ki trenira skupino", "account of whoever coaches the group", C1, required;
    "account" "group_coach"."since": "trenira skupino od", "coaches the group since", C1;
    "account" "handover"."started_by": "kdo je začel predajo organizacije", "who began the handover of the organisation", C1;
    "account" "invitation"."invited_by": "kdo vabi", "who invites", C1;
    "account" "invitation"."sealed" / "*": "elektronski naslov povabljene osebe", "e-mail address of the invited person", C1, internal;
    "account" "operator_log"."at": "čas varnostnega dogodka", "time of a security event", C1;
    "account" "operator_log"."actor_id": "račun varnostnega dogodka", "account of a security event", C1;
    "account" "operator_log"."operation": "vrsta varnostnega dogodka", "kind of security event", C1;
    "account" "operator_log"."detail": "podrobnosti varnostnega dogodka", "details of a security event", C1;

    "agreement" "acceptance"."account_id": "kdo je sprejel pogodbo o obdelavi", "who accepted the processing agreement", C1;
    "agreement" "acceptance"."accepted_at": "kdaj je bila pogodba sprejeta", "when the agreement was accepted", C1, required;
    "agreement" "objection"."account_id": "kdo ugovarja podobdelovalcu", "who objects to a sub-processor", C1;
    "agreement" "objection"."reason": "razlog ugovora", "reason of the objection", C1;
    "agreement" "objection"."answer": "odgovor na ugovor", "answer to the objection", C1;
    "agreement" "objection"."answered_by": "kdo je odgovoril na ugovor", "who answered the objection", C1;

    "staff" "staff"."account_id": "račun zaposlene osebe", "account of the member of staff", C1, required;
    "staff" "staff"."role": "vloga pri obdelovalcu", "role with the processor", C1, required;
    "staff" "staff"."signed_at": "kdaj je podpisana izjava o zaupnosti", "when the statement of confidentiality was signed", C1;
    "staff" "staff"."trained_on": "zadnje usposabljanje", "last training", C1;
    "staff" "staff"."joined_at": "pri obdelovalcu od", "with the processor since", C1;
    "staff" "staff"."ended_at": "pri obdelovalcu do", "with the processor until", C1;
    "staff" "staff_invitation"."sealed" / "*": "elektronski naslov povabljene osebe", "e-mail address of the invited person", C1, internal;
    "staff" "staff_invitation"."invited_by": "kdo vabi", "who invites", C1;

    "mail" "outbox"."sealed" / "*": "naslov in vsebina sporočila", "address and content of a message", C1, internal;
}
