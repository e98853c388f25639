## Where I appear in public

portal-public-title = Where I appear in public
portal-public-title-other = Where they appear in public
portal-public-lead = Every public page with this person's name: why it is there, how the name is written, and until when. You can shorten the name at once, or object to the publication; the placing stays.
portal-public-guardian-decides = Until 15 a parent or guardian decides about this.
portal-public-person-decides = The person decides about this, or the guardian who consents for them.
portal-public-none = The name is on no public page
portal-public-none-text = When the organisation publishes results of a competition with a placing of this person, the page is listed here.
portal-public-words = The page says:
portal-public-pages = Pages
portal-public-place = { $part } · place { $place }
portal-public-page-category = results of the category (also as JSON and CSV)
portal-public-page-contests = results, draw and contests of the category (also as JSON and CSV)
portal-public-page-competition = page of the competition (medallists; all results in JSON and CSV)
portal-public-page-athlete = the athlete's page
portal-public-hidden = name not published
portal-public-by-you = shortened at the person's wish
portal-public-hidden-by-you = hidden at the person’s wish
portal-public-why = Why
portal-public-why-text = { $purpose } – GDPR Art. { $article }: { $basis }
portal-public-rule = Rule of this publication
portal-public-rule-text = { $age }: { $style }
portal-public-since = Public since
portal-public-until = Until when
portal-public-objected = The objection was received, the name is hidden. The answer comes by { $date }.
portal-public-to-request = See the objection
portal-public-shorten = Shorten the name
portal-public-change = Change how the name appears
portal-public-object = Object to the publication
portal-public-no-photos = There are no photos of people on the public pages of this program, so there is none to hide here.
portal-public-elsewhere = Is the name on a page that is not in this list?
portal-public-elsewhere-link = Send an objection
portal-then-title = What happens then
portal-shorten-title = Shorten the name
portal-shorten-now = The public pages now say: “{ $words }”.
portal-shorten-how = What they should say from now on
portal-shorten-by-rule = as the rule of this publication says
portal-shorten-error = Choose how the name should be written.
portal-shorten-then-at-once = The change counts at once, on all pages of this competition and in the JSON and CSV files, also when the organisation enters the results anew.
portal-shorten-then-remains = Placing, club, wins and contests stay. There is an athlete's page only with the full name.
portal-shorten-then-others = Copies made by others (search engines, media) cannot be changed this way.
portal-shorten-then-no-answer = The organisation has nothing to decide, and you are not asked for a reason. You can change your mind at any time.
portal-shorten-do = Save
portal-shorten-or = Should the organisation weigh the publication again?
portal-shorten-done = The name appears as you chose.
portal-shorten-objected = Until the organisation has answered the objection, the name stays hidden.
portal-object-title = Objection to a publication
portal-object-before = It says now
portal-object-after = Right after the objection it says
portal-object-then-at-once = The name is hidden at once on all pages of this publication, and stays hidden until the objection is decided (GDPR Art. 21(1)).
portal-object-then-remains = A place without a name remains: placing, club and outcomes of contests, so that the results of others are right.
portal-object-then-answer = { $tenant } answers by { $date }. You see the deadline on the page of the request.
portal-object-then-refused = If the organisation demonstrates compelling legitimate grounds, it refuses the objection with reasons and the name appears again as the rule of the publication says. You can complain about that to the Information Commissioner.
portal-object-reason = Reason
portal-object-reason-hint = What in your situation speaks against the publication. Only those who decide about the objection read it.
portal-object-do = Hide the name and send the objection
portal-object-or = Would a shorter name do, without a reason and without waiting?
portal-object-done = The name is hidden, the objection was received.

## Consents

portal-consents-title = Consents
portal-consents-lead = Membership works without every consent the law does not ask for. Each says what happens if you agree, and what if you do not.
portal-consents-guardian-decides = Until 15 a parent or guardian consents; so there are no buttons here.
portal-consents-person-decides = From 15 on the person decides about consents; so there are no buttons here.
portal-consents-other-decides = The guardian recorded for it decides about consents; so there are no buttons here.
portal-consent-how = on the person's own pages
portal-consent-given = Given
portal-consent-not-given = Not given
portal-consent-withdrawn = Withdrawn on { $date }
portal-consent-given-on = { $date }, { $how }
portal-consent-if-yes = If you agree
portal-consent-if-no = If you do not agree
portal-consent-if-withdraw = If you withdraw
portal-consent-if-stays = If it stays
portal-consent-now = This is how it is now.
portal-consent-decide = Read and decide
portal-consent-withdraw = Withdraw
portal-consent-yes-processing = The organisation keeps and uses the data it needs for the child's membership, training, exams and competitions.
portal-consent-no-processing = The organisation keeps only the name, the date of birth and a guardian's contact. The child cannot be entered for an exam or a competition.
portal-consent-yes-health = An authorised person records fitness for training and competing, and restrictions. The data are sealed and each look at them is logged.
portal-consent-no-health = The health record is empty. You show certificates when they are needed, the organisation does not keep them.
portal-consent-yes-pictures = The organisation may take pictures and film in training and at competitions, and publish them in its media and on its web page.
portal-consent-no-pictures = The organisation publishes no pictures. Training, membership and competitions are not affected.
portal-consent-give-title = Deciding about a consent
portal-consent-text = Text of the consent
portal-consent-version = Version of the text: { $version }.
portal-consent-for = { $by } decides for { $name }.
portal-consent-free = The decision is free. You can withdraw a consent at any time on the same page, in just as many steps.
portal-consent-yes = I agree
portal-consent-no = I do not agree
portal-consent-done = The consent is recorded. Its receipt is in the list.
portal-consent-withdraw-title = Withdrawing a consent
portal-consent-other-holds = Another consent to the same purpose still holds, so nothing changes.
portal-consent-withdraw-do = I withdraw the consent
portal-consent-keep = Let the consent stay
portal-consent-withdrawn-done = The consent is withdrawn. Its receipt is in the list.
portal-consent-withdrawn-erased = The consent is withdrawn. Only the name, the date of birth and a guardian's contact are left.
portal-consent-withdrawn-health = The consent is withdrawn. The health record is empty.
portal-receipts = Receipts
portal-receipts-none = No receipts yet.
portal-receipt-title = Receipt of a consent
portal-receipt-whose = Whose data
portal-receipt-to = To whom
portal-receipt-what = For what
portal-receipt-who = Decided by
portal-receipt-when = When
portal-receipt-how = How
portal-receipt-version = Text
portal-receipt-recorded = Recorded
portal-receipt-withdrawn = Withdrawn
portal-receipt-number = Number of the receipt
portal-receipt-no-text = The text of this consent is not kept in the program: it is on paper, or in an older version. Ask the organisation.

## Who opened my data

portal-opened-title = Who opened the data
portal-opened-lead = Entries of the processing log: who and in which role, when, what and what for. The log cannot be changed unnoticed.
portal-opened-count =
    { $n ->
        [one] { $n } entry
       *[other] { $n } entries
    }
portal-opened-readers =
    { $n ->
        [one] { $n } other person
       *[other] { $n } other people
    }
portal-opened-years = Year
portal-opened-year = Year { $year }
portal-opened-health = Data about health
portal-opened-health-none = Nobody opened data about health in this time.
portal-opened-others = All other data
portal-opened-none = No entries.
portal-opened-system = The program itself
portal-opened-you = You
portal-opened-gone = Somebody without an account
portal-opened-support = staff of the processor, case { $ticket }

## My data

portal-data-title = Data and privacy
portal-data-lead = What { $tenant } keeps about { $name }, why and until when.
portal-data-values =
    { $n ->
        [one] { $n } value recorded
       *[other] { $n } values recorded
    }
portal-data-until = Until when
portal-data-why = Why
portal-data-source = From where
portal-data-recipients = Who gets them
portal-data-nobody = nobody but the organisation and its processor
portal-data-fields = Which fields
portal-data-until-log = The oldest entry is of { $oldest }; the entries of that year are kept until { $date }.
portal-data-until-left = The membership ended on { $date }.
portal-data-until-guardian = The representation ends on { $date }.
portal-data-until-request = The oldest answered request is deleted on { $date }.
portal-data-health = Data about health
portal-data-health-yours = The record is sealed. It is not opened here, because each look is logged; you get it in the download.
portal-data-health-not-yours = The record is sealed. Only an authorised person opens it, or a guardian who may see data about health.
portal-data-open = Open
portal-data-to-opened = Each look and each change, with its reason.
portal-data-to-consents = What is allowed, and how you change it.
portal-data-to-public = Pages with the name, and how you shorten it.
portal-data-to-requests = Access, rectification, erasure, restriction, portability, objection, or another question about data.
portal-data-notice = Privacy notice of the organisation
portal-copy-heading = Download the data
portal-copy-lead = A locked ZIP with a readable page and JSON and CSV files: everything that is recorded.
portal-copy-with-health = Data about health, too.
portal-copy-without-health = Without data about health.
portal-copy-make = Prepare the download
portal-copy-title = Download of the data
portal-copy-passphrase = Passphrase of the file
portal-copy-once = It is shown only once and stored nowhere. Write it down before you leave the page. If you lose it, prepare a new download.
portal-copy-opens = The ZIP file is encrypted (AES-256). On Windows 7-Zip opens it, on macOS Keka or The Unarchiver; most built-in programs do not.
portal-copy-shown = The passphrase was shown already. If you do not have it, prepare a new download.
portal-copy-look = Refresh
portal-copy-minutes =
    { $n ->
        [one] The file waits { $n } minute and is downloaded once.
       *[other] The file waits { $n } minutes and is downloaded once.
    }
portal-copy-under-way = A download is being prepared already. Wait until it is finished.
portal-copy-cancelled = The download is cancelled.

## Requests

portal-requests-title = Requests about data
portal-requests-mine = Requests sent
portal-requests-none = No requests yet.
portal-request-new = New request
portal-request-new-title = New request about data
portal-request-title = Request about data
portal-request-what = What you ask for
portal-request-text = Text of the request
portal-request-text-hint = Write which data it is about and what you want. For access, portability and erasure it can stay empty.
portal-request-promise = { $tenant } must answer by { $date }, free of charge. You get a receipt at once, by e-mail, too.
portal-request-send = Send the request
portal-request-sent = The request was received. This is the receipt.
portal-request-error-kind = Choose what you ask for.
portal-request-error-text = Write at least a few words.
portal-request-error-long = The text is too long: { $most } characters at most.
portal-request-kind = Kind
portal-request-received = Received
portal-request-due = Answer due
portal-request-due-first = First deadline
portal-request-state = State
portal-request-answered-at = Answered
portal-request-by = Sent by the account of { $name }.
portal-request-extension = Why the answer comes later
portal-request-waits = The request waits for an answer. You get an e-mail when the answer is here.
portal-request-answer = Answer
portal-request-refusal = Refusal
portal-request-complaint = If you do not agree with the answer, you can complain to the supervisory authority: Information Commissioner (Informacijski pooblaščenec), Dunajska cesta 22, 1000 Ljubljana, gp.ip@ip-rs.si, 01 230 97 30, www.ip-rs.si. You can also go to court.
portal-request-changed = Somebody else changed the request meanwhile. Open it again.
portal-consent-said-yes = { $name }: consents
portal-consent-said-no = { $name }: does not consent
portal-consent-said-nothing = { $name }: no answer yet
portal-consent-said-paper = There is a consent on paper at the organisation.
portal-request-done-taken = You are dealing with the request. The person sees that it is in progress.
portal-request-done-extended = The deadline is extended to { $date }. The person gets the reason by e-mail.
portal-request-done-answered = The answer has been sent.
portal-request-done-refused = The refusal has been sent.
portal-request-task-access = Art. 15: the person must learn what is recorded, why and who gets it, and receive a copy.
portal-request-task-rectification = Art. 16: correct what is wrong and complete what is missing.
portal-request-task-erasure = Art. 17: erase everything except what the organisation must keep by law. Say in the answer what stays and why. The erasure is on the member's page once the member is archived.
portal-request-task-restriction = Art. 18: keep the data, but do not use them until it is cleared up.
portal-request-task-portability = Art. 20: hand over the data in a machine-readable form, to the person or to the organisation they name.
portal-request-task-objection = Art. 21: weigh whether the grounds for processing are compelling. Until you answer, the processing stops.
portal-request-task-withdraw-consent = Art. 7(3): end the consent at once. What was done until then stays lawful.
portal-request-task-automated = Art. 22: a person should review the decision.
portal-request-task-other = Read what the person wants, and answer.
portal-answer-way-bundle = Prepare the copy of the data
portal-answer-way-edit = Correct the member's data
portal-answer-way-erase = Erase the member's data
portal-request-overdue =
    { $n ->
        [one] { $date } – { $n } day late
       *[other] { $date } – { $n } days late
    }
portal-request-due-soon =
    { $n ->
        [one] { $date } – { $n } day left
       *[other] { $date } – { $n } days left
    }
portal-request-state-received = Received
portal-request-state-in-progress = In progress
portal-request-state-answered = Answered
portal-request-state-refused = Refused
portal-request-kind-access = Access to data
portal-request-kind-rectification = Rectification
portal-request-kind-erasure = Erasure
portal-request-kind-restriction = Restriction of processing
portal-request-kind-portability = Portability
portal-request-kind-objection = Objection
portal-request-kind-withdraw-consent = Withdrawal of a consent
portal-request-kind-automated = Automated decision
portal-request-kind-other = Other
portal-request-hint-access = Art. 15: what is recorded, why, and who gets it. You can also download a copy at once on the page Data and privacy.
portal-request-hint-rectification = Art. 16: what is wrong is corrected, what is incomplete is completed.
portal-request-hint-erasure = Art. 17: the data are erased, except those the organisation must keep by law.
portal-request-hint-restriction = Art. 18: the data are kept but not used until things are cleared up.
portal-request-hint-portability = Art. 20: the data in a machine-readable form, to you or to another organisation.
portal-request-hint-objection = Art. 21: processing that rests on a legitimate interest stops until it is weighed.
portal-request-hint-withdraw-consent = Art. 7(3): you can also withdraw it at once on the page Consents.
portal-request-hint-automated = Art. 22: a person should decide about you, not a program.
portal-request-hint-other = Anything else about your data.
portal-request-mail-subject = { $tenant }: request about personal data
portal-request-mail-body =
    Hello,

    { $tenant } received your request about personal data. The answer is due by { $due }.

    The request and its state:
    { $link }
portal-request-mail-extended =
    Hello,

    the answer to your request about personal data will come later. The new deadline is { $due }. Read the reason, and your right to complain, on the page of the request:
    { $link }

    { $tenant }
portal-request-mail-answered =
    Hello,

    the answer to your request about personal data is waiting on the page of the request:
    { $link }

    { $tenant }
portal-request-mail-inbox-subject = { $tenant }: new request under the GDPR
portal-request-mail-inbox-body =
    Hello,

    { $tenant } has a new request under the General Data Protection Regulation. It must be answered by { $due }.

    Open it here:
    { $link }

portal-request-mail-reminder-subject =
    { $n ->
        [0] { $tenant }: the time to answer a request ends today
        [one] { $tenant }: { $n } day left to answer a request
       *[other] { $tenant }: { $n } days left to answer a request
    }
portal-request-mail-late-subject = { $tenant }: the time to answer a request is over
portal-request-mail-reminder-body =
    Hello,

    a request under the GDPR that came on { $received } has no answer yet ({ $tenant }). It is due on { $due }.

    Answer it, or extend the time with a reason:
    { $link }

## Inbox of requests

portal-inbox-title = Requests
portal-inbox-lead = Requests of members and guardians under the GDPR, by deadline.
portal-inbox-open = Waiting for an answer
portal-inbox-done = Answered
portal-inbox-who = Who
portal-inbox-erased = erased person
portal-inbox-none = No request waits for an answer.
portal-inbox-none-done = No answered requests yet.
portal-inbox-no-names = You see kind, dates and state. Only those who answer requests see names.
portal-inbox-overdue =
    { $n ->
        [one] { $n } request is overdue.
       *[other] { $n } requests are overdue.
    }
portal-answer-take = Take it on
portal-answer-title = Answer
portal-answer-outcome = How you answer
portal-answer-granted = The request is granted
portal-answer-granted-hint = What was asked for is done or explained.
portal-answer-granted-name = The name stays hidden.
portal-answer-refused = The request is refused
portal-answer-refused-hint = Give the reason and the article it rests on (Art. 12(4)).
portal-answer-refused-name = Compelling legitimate grounds must be demonstrated. The name will appear again as the rule of the publication says.
portal-answer-text = Answer, or reason of the refusal
portal-answer-text-hint = Whoever sent the request reads it. How to complain is added by itself.
portal-answer-send = Send the answer
portal-answer-extend-title = Extend the deadline
portal-answer-extend-lead = When a request is complex, or there are many, the deadline is extended once by two months, until { $date } (Art. 12(3)). The person is told the reason.
portal-answer-extension = Reason for the extension
portal-answer-extension-hint = Why a month is not enough.
portal-answer-extend = Extend the deadline
portal-answer-error-outcome = Choose whether the request is granted.
portal-answer-error-extended = The deadline was extended before, or is over.
portal-answer-late = The deadline is over. Answer now; it can no longer be extended.
portal-answer-guardian = A guardian of the member.
portal-answer-hidden = Since the objection the name is hidden on the public pages until you answer.
portal-consent-refused-done = Recorded: you do not agree. You can change that at any time.
portal-consent-open = not agreed yet

portal-everywhere-title = Everywhere, also in future
portal-everywhere-now = At most, everywhere:
portal-everywhere-by-rule = Each publication follows its own rule. You can also decide once for all: for what is public already and for everything that { $tenant } publishes later.
portal-everywhere-limited = This holds for everything that is public already and for everything that { $tenant } publishes later. For one publication you can show still less.
portal-everywhere-decide = Decide for all publications
portal-everywhere-change = Change for all publications
portal-everywhere-how = How much of the name is public
portal-everywhere-rule = As much as the rule of each publication says
portal-everywhere-rule-hint = No decision for all. What was chosen for one publication stays.
portal-everywhere-hidden-hint = The place stays, with a note that the name is not published.
portal-everywhere-object = I object to the publication of the name
portal-everywhere-object-hint = The name is hidden at once. The organisation must weigh the objection and answer it.
portal-everywhere-reason = Reason of the objection
portal-everywhere-save = Save the decision
portal-everywhere-then = What happens
portal-everywhere-then-now = Public pages, files and news feeds change at once.
portal-everywhere-then-later = Results that { $tenant } publishes later carry only as much of the name as you choose now.
portal-everywhere-then-stays = Place, club, wins and contests stay. Never is more shown than the rule of a publication says.
portal-everywhere-then-back = You can change the decision or take it back at any time.
portal-everywhere-law = The right to object: Article 21 GDPR. { $tenant } answers an objection by { $due }. The decision holds for what this organisation publishes; what others publish cannot be changed here.
portal-everywhere-done = The decision holds for all publications, later ones too.
portal-shorten-by-everywhere = as it holds for all your publications
