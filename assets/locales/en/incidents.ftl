incidents-nav = Breaches
incidents-register = Breaches of security
incidents-lead = The register of all personal data breaches, also of those that were not reported (GDPR Art. 33(5)).
incidents-none = No breach is on record
incidents-none-text = A lost phone, a password given away, mail to the wrong address: record it as soon as you notice. The processing log says whose data are concerned.
incidents-new = Record a breach
incidents-new-title = New breach of security
incidents-edit-title = Correct the record of a breach
incidents-edit-lead = Write what you know now. Everything can be added to later, and each step is written into the log.
incidents-begin = Begin
incidents-begun = The breach is on record. See below whose data it concerns.
incidents-saved = The record is saved.
incidents-number = No.
incidents-state = State
incidents-state-open = being looked into
incidents-state-reported = reported
incidents-state-closed = finished
incidents-not-reported = was not reported
incidents-unreadable = the record cannot be opened
incidents-part-what = What happened
incidents-part-scope = Which entries of the log
incidents-part-after = Consequences and measures
incidents-title = In a few words
incidents-title-hint = for example: the secretary’s phone was stolen
incidents-noticed = Noticed
incidents-time = Time
incidents-time-hint = for example 14:30
incidents-what = Description
incidents-what-hint = what happened, how it was noticed, what is not clear yet
incidents-scope = What the breach concerns
incidents-scope-account = One account
incidents-scope-account-hint = a stolen password or device, misuse: everything the account did in a period
incidents-scope-session = One sign-in
incidents-scope-session-hint = a stolen session or an unlocked computer: everything the account did after one sign-in, as long as the session could last
incidents-session = Which sign-in
incidents-error-session = Choose a sign-in.
incidents-is-session = Sign-in { $at } – { $name }
incidents-scope-period = Everything in a period
incidents-scope-period-hint = nobody knows yet who it was: everything that was done since the period began
incidents-scope-grant = Support access
incidents-scope-grant-hint = everything that was seen during one support access
incidents-scope-export = One exported file
incidents-scope-export-hint = a file that was lost or sent to the wrong person
incidents-scope-outside = Something outside this service
incidents-scope-outside-hint = a lost backup or disk: the log cannot say anything about it
incidents-scope-note = For an account and a period the times from and to apply. Without an end it is up to now.
incidents-choose = Choose
incidents-account = Which account
incidents-export-which = Which file
incidents-grant = Which support access
incidents-from = From day
incidents-until = To day
incidents-sealed-only = Only encrypted data were concerned, and their keys were not
incidents-sealed-only-hint = For example a lost encrypted backup. In the database itself names and dates of birth are not encrypted, so this is not true of it.
incidents-consequences = Likely consequences
incidents-consequences-hint = what this may mean for the people
incidents-measures = Measures
incidents-measures-hint = what was done and what will be: password changed, sessions ended, people told
incidents-first-title = Stop the damage first.
incidents-first = End the account’s role and sessions, change the password, call the file back. The record can be made right after that.
incidents-error-title = Write in a few words what happened.
incidents-error-long = This is too long: { $n } characters at most.
incidents-error-noticed = Write when the breach was noticed. The 72 hours run from then.
incidents-error-moment = This day or time cannot be read. Write for example 9. 3. 2026 and 14:30.
incidents-error-future = This moment is in the future. Write one that has passed.
incidents-error-before = A report cannot be earlier than the moment at which the breach was noticed.
incidents-error-what = Describe what happened.
incidents-error-scope = Choose what the breach concerns.
incidents-error-account = Choose the account.
incidents-error-grant = Choose the support access.
incidents-error-export = Choose the file.
incidents-error-from = Write from when.
incidents-error-period = The period ends before it begins. Correct one of the two.
incidents-error-overtaken = Somebody changed the record meanwhile. Open it again and enter your changes once more.
incidents-error-decision = Write what was decided and why. It is a part of the register of breaches.
incidents-clock = The 72 hours
incidents-due = Notice to the Information Commissioner is due: { $date }
incidents-left =
    { $n ->
        [one] { $n } hour left
       *[other] { $n } hours left
    }
incidents-over =
    { $n ->
        [0] the deadline has just passed; add the reasons for the delay to the notice
        [one] the deadline passed { $n } hour ago; add the reasons for the delay to the notice
       *[other] the deadline passed { $n } hours ago; add the reasons for the delay to the notice
    }
incidents-in-time =
    { $n ->
        [one] reported in time, after { $n } hour
       *[other] reported in time, after { $n } hours
    }
incidents-late =
    { $n ->
        [one] reported late, after { $n } hour
       *[other] reported late, after { $n } hours
    }
incidents-touched = What is concerned
incidents-persons =
    { $n ->
        [one] { $n } person
       *[other] { $n } people
    }
incidents-people =
    { $n ->
        [one] Data of { $n } person are concerned.
       *[other] Data of { $n } people are concerned.
    }
incidents-records =
    { $n ->
        [one] { $n } record is concerned.
       *[other] { $n } records are concerned.
    }
incidents-minors =
    { $n ->
        [one] { $n } of them is a minor.
       *[other] { $n } of them are minors.
    }
incidents-between = The first entry is of { $first }, the last of { $last }.
incidents-by = By: { $names }.
incidents-others =
    { $n ->
        [one] Beside that { $n } entry that concerns nobody’s data.
       *[other] Beside that { $n } entries that concern nobody’s data.
    }
incidents-kinds = Kinds of records
incidents-kind = Kind of record
incidents-kind-unclear = kind not known
incidents-by-kind-note = The log knows the fields touched by the kind of record: when a member’s page was opened, all fields that the role of whoever opened it sees count as touched, even if nobody read them.
incidents-unclear-note = Some entries do not say which fields they touched. Check them in the log one by one.
incidents-lists-note = The list on the screen (name, year of birth, belt, licence) is not logged person by person. Whoever had access to the members may have seen the list of all of them.
incidents-unknown-outside = Of something outside this service the log cannot say whose data are concerned. Take everybody into account whose data were on what was lost.
incidents-34-3-a = The people need not be told.
incidents-34-3-a-text = Only encrypted data without their keys were concerned, so the people need not be told (GDPR Art. 34(3)(a)). Consider the notice to the Commissioner apart from this.
incidents-34-3-a-not = The exception for encrypted data does not apply.
incidents-34-3-a-not-text = The log shows that data were opened or exported, so they were not encrypted when they were touched.
incidents-list = People concerned
incidents-export = Export the list
incidents-export-title = List of people concerned
incidents-sheet = People concerned
incidents-person = Person
incidents-age = Age
incidents-minor = minor
incidents-adult = of age
incidents-reason = Reason
incidents-recorded-by = Recorded by
incidents-facts = Record
incidents-is-account = account: { $name }
incidents-is-grant = support access { $id }
incidents-is-export = export { $id }
incidents-notice = Draft notice to the Commissioner
incidents-message = Draft message to the people
incidents-report = Reported
incidents-report-hint = When the notice was handed in, write when.
incidents-reported-at = Reported on
incidents-closed-at = Finished
incidents-reference = Reference
incidents-reference-hint = if the Commissioner gave one already
incidents-report-button = Record the report
incidents-was-reported = The report is on record.
incidents-close = Finish
incidents-decision = Decision and reasons
incidents-decision-hint = why it was or was not reported, what was changed
incidents-close-button = Finish
incidents-was-closed = The incident is finished.
incidents-reopen = Finished
incidents-reopen-button = Open again
incidents-was-reopened = The incident is open again.
incidents-gap = [to be filled in]
incidents-authority = Information Commissioner of the Republic of Slovenia
incidents-authority-address = Dunajska cesta 22, 1000 Ljubljana
incidents-notice-title = Notification of a personal data breach
incidents-notice-lead = A draft under GDPR Art. 33. Read it, fill it in and send it; nothing is sent from here.
incidents-notice-who = Controller
incidents-notice-represented = Represented by: { $name }
incidents-notice-a = (a) Nature of the breach, categories and approximate number of people and records
incidents-notice-b = (b) Contact point
incidents-notice-c = (c) Likely consequences
incidents-notice-d = (d) Measures taken and proposed
incidents-notice-noticed = The breach was noticed on { $date }.
incidents-notice-kinds = Kinds of records: { $kinds }.
incidents-notice-health = Health data are among them (GDPR Art. 9).
incidents-notice-unknown = Categories and number of people: [to be filled in]
incidents-notice-34 = The people will be told under GDPR Art. 34.
incidents-notice-34-3-a = The people will not be told: only encrypted data were concerned, and their keys were not (GDPR Art. 34(3)(a)).
incidents-notice-late = Reasons for the delay
incidents-notice-more = Additions
incidents-notice-more-text = This notice rests on what is known now; what is found later will follow without undue delay (Art. 33(4)).
incidents-message-title = Message to the people
incidents-message-lead = A draft under GDPR Art. 34, in plain words. Send each person only the line that is about them; the list says who belongs to which group.
incidents-message-minors = There are minors among the people: whoever acts for them gets the message, too.
incidents-message-what = What happened
incidents-message-hello = On { $date } there was a breach of security at { $organisation } that concerns your personal data, too.
incidents-message-which = Which of your data are concerned
incidents-message-group = { $people }: { $kinds }
incidents-plain-member = name, date of birth, address, telephone, e-mail address and data about the membership
incidents-plain-tax-number = tax number
incidents-plain-identity = name and date of birth
incidents-plain-email = e-mail address
incidents-plain-guardian = names and contacts of parents or guardians
incidents-plain-consent = consents given and withdrawn
incidents-plain-history = earlier values of these data
incidents-plain-health = health data
incidents-plain-result = results of competitions
incidents-plain-some = some data about the membership [fill in which]
incidents-message-means = What this may mean for you
incidents-message-did = What was done
incidents-message-you = What you can do
incidents-message-you-text = Look out for messages and calls that refer to these data, and do not open links you do not expect. If you use the same password elsewhere, change it.
incidents-message-ask = Questions
incidents-message-complain = You can complain to the Information Commissioner, Dunajska cesta 22, 1000 Ljubljana, gp.ip@ip-rs.si.
