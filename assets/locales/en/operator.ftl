operator-nav-tenants = Organisations
operator-nav-outbox = Mail
operator-nav-jobs = Jobs
operator-nav-installation = Installation
operator-tenants-title = Organisations
operator-tenants-lead = For whom this installation processes data. Members and their data are not here.
operator-tenants-none = No organisations yet
operator-tenants-none-text = The clubs, federations and organisers of this installation will be here. Open the first one.
operator-found-title = New organisation
operator-found-lead = The organisation gets a key and separate data of its own. It is run by the owner you invite.
operator-found-button = Open the organisation
operator-found-done = The organisation { $name } is open.
operator-tenant-kind = Kind
operator-tenant-kind-missing = Choose the kind of organisation.
operator-tenant-name = Name
operator-tenant-name-hint = As people know it, for example Judo klub Zelena dolina. It can be changed later.
operator-tenant-name-missing = Type the name of the organisation.
operator-tenant-name-long = The name is too long: at most { $most } characters. Shorten it.
operator-tenant-slug = Name in the address
operator-tenant-slug-hint = Stands in the web address and does not change later. Left empty, it is made of the name.
operator-tenant-slug-taken = Another organisation has this name in the address. Add to it, for example the name of the town.
operator-tenant-owner = Owner
operator-tenant-owner-missing = Choose who will be the owner.
operator-tenant-owner-me = I am
operator-tenant-owner-me-hint = Your account gets the role of owner in this organisation.
operator-tenant-owner-other = Somebody else
operator-tenant-owner-other-hint = You invite the owner; the operator's account itself sees nothing of the organisation.
operator-tenant-email = E-mail of the owner
operator-tenant-other-email = E-mail of the owner, if it is not you
operator-tenant-email-wrong = This is not a valid e-mail address. Type it as name@example.com.
operator-tenant-address = Public address
operator-tenant-since = Opened
operator-tenant-owned = There is an owner, who manages the roles.
operator-tenant-waiting = The invitation waits for an answer until { $until }.
operator-tenant-ownerless = There is no owner yet, and no invitation is valid any more.
operator-tenant-has-owner = The organisation has an owner already, who manages its roles from now on.
operator-tenant-note = The operator has no role in the organisation and does not see its members, its results in preparation or its log.
operator-tenant-invite = Invite the owner
operator-tenant-invite-mail = The owner gets an invitation by mail. It is good for five days and one use.
operator-tenant-invite-link = No mail is configured. You get the link of the invitation on the next page and hand it to the owner. It is shown once and is good for five days.
operator-tenant-invite-button = Invite
operator-tenant-invited = The invitation to { $email } is on its way.
operator-link-title = Link for the owner
operator-link-text = The organisation { $tenant } is open. Hand this link to whoever has the address { $email }; with it they become the owner.
operator-link-once = The link is shown now and never again. If you lose it, you can invite the owner again on the organisation's page.
operator-link-done = I have kept the link
operator-outbox-title = Outgoing mail
operator-outbox-lead = Which message, when, and how it ended. The operator does not see recipients, content or links.
operator-outbox-none = No messages
operator-outbox-none-text = Every message this installation sends will be here: invitations, password resets, changes of roles.
operator-outbox-template = Message
operator-outbox-queued = Queued
operator-outbox-sent = Sent
operator-outbox-state = State
operator-outbox-attempts = Attempts
operator-outbox-waiting = Waiting
operator-outbox-failed = Failed
operator-outbox-shown = In the demonstration
operator-finding-keys =
    { $n ->
        [one] { $n } key in the keystore is damaged. What is wrong with it, tatami doctor says.
       *[other] { $n } keys in the keystore are damaged. What is wrong with them, tatami doctor says.
    }
operator-mail-reset = Link for a new password
operator-mail-password-new = The password was changed
operator-mail-factor-new = Two-step sign-in set up anew
operator-mail-factor-removed = Two-step sign-in removed
operator-mail-recovery-code-used = A recovery code was used
operator-mail-email-confirm = Confirmation of a new e-mail address
operator-mail-email-taken = The e-mail address has an account already
operator-mail-email-asked = Another e-mail address was asked for
operator-mail-email-new = The e-mail address was changed
operator-mail-demo-welcome = Welcome to the demonstration
operator-mail-invitation = Invitation to a role
operator-mail-role-changed = Change of roles
operator-mail-new-device = Sign-in from a new device
operator-mail-after-failures = Sign-in after wrong attempts
operator-mail-passkey-added = Passkey added
operator-mail-factor-changed = Change of the second factor
operator-mail-factor-removal = Removal of the second factor begun
operator-mail-sessions-ended = Sessions ended
operator-mail-email-is-new = The new address is in the account
operator-mail-handover = Hand-over
operator-mail-access-given = Access to the pages of a member given
operator-mail-access-ended = Access to the pages of a member ended
operator-mail-guardian-child = Another child for a guardian
operator-mail-correction-suggested = Correction suggested
operator-mail-correction-answered = Answer to a suggested correction
operator-mail-request-received = Receipt of a request
operator-mail-request-progress = News of a request
operator-mail-request-to-answer = A request to answer
operator-mail-log-head = End of the processing log
operator-mail-support-refused = Request of support refused
operator-jobs-title = Jobs in the queue
operator-jobs-lead = How many jobs of which kind wait or run. Whose they are is not recorded here.
operator-jobs-none = Nothing waits
operator-jobs-none-text = Imports and exports will be here while they run.
operator-jobs-kind = Kind
operator-jobs-waiting = Waiting
operator-jobs-running = Running
operator-jobs-again = To be tried again
operator-installation-title = Installation
operator-installation-lead = What runs, and what is not as it should be.
operator-installation-well = All is as it should be.
operator-installation-findings = What needs attention
operator-installation-version = Version
operator-installation-address = Address
operator-installation-database = Database
operator-installation-mail = Sending mail
operator-installation-mail-on = configured
operator-installation-mail-off = not configured
operator-installation-tenants = Organisations
operator-installation-tenants-n =
    { $n ->
        [one] { $n } organisation
       *[other] { $n } organisations
    }
operator-installation-backups = Backups
operator-installation-backups-n =
    { $n ->
        [one] kept for { $n } day
       *[other] kept for { $n } days
    }
operator-installation-log = Log of the installation
operator-installation-log-sound =
    { $n ->
        [one] whole, { $n } entry
       *[other] whole, { $n } entries
    }
operator-installation-log-bad = the chain does not fit
operator-finding-log = The chain of the installation's log does not fit: entries were changed or removed. Treat it as a security incident and compare with backups.
operator-finding-mail = No mail is configured. Put mail.smtp_url and mail.from into the configuration file; until then you hand over invitations as links.
operator-finding-failed-mails =
    { $n ->
        [one] { $n } message could not be sent. Check mail.smtp_url.
       *[other] { $n } messages could not be sent. Check mail.smtp_url.
    }
operator-finding-late-jobs =
    { $n ->
        [one] { $n } job has waited for more than ten minutes. Check that the server runs.
       *[other] { $n } jobs have waited for more than ten minutes. Check that the server runs.
    }
operator-finding-config = The configuration file lacks details of the processor without which organisations cannot publish their notices: { $missing }.
operator-nav-agreements = Agreements
operator-nav-sub-processors = Sub-processors
operator-nav-staff = Staff
operator-nav-statement = Confidentiality
operator-tenants-open = Open
operator-tenants-founded = Being set up
operator-tenants-active = Active
operator-tenants-suspended = Suspended
operator-tenants-ended = Ended
operator-tenants-none-such = No such organisations
operator-tenant-state = State
operator-tenant-state-since = In this state since
operator-tenant-state-reason = Reason
operator-tenant-public = Public pages
operator-tenant-public-hidden = withdrawn
operator-tenant-public-stays = stay
operator-tenant-agreement = Processing agreement
operator-tenant-lacks = What keeps it from being active
operator-tenant-lacks-profile = data of the organisation: { $missing }
operator-tenant-lacks-agreement = the accepted processing agreement
operator-tenant-lacks-text = An owner sees to both; the organisation becomes active by itself then.
operator-tenant-deeds = State of the organisation
operator-tenant-deeds-text = Every change is in the log of the installation and in the organisation's processing log, and the owners get a mail.
operator-tenant-changed = The state of the organisation changed in between. Look at it and try again.
operator-standing-effects = What follows
operator-standing-reason = Reason
operator-standing-reason-hint = The people of the organisation read it, and it stands in its log. Do not name members.
operator-standing-reason-missing = Give a reason: the people of the organisation have to know why.
operator-standing-reason-long = The reason is too long: at most { $most } characters.
operator-suspend = Suspend
operator-suspend-title = Suspend the organisation { $tenant }
operator-suspend-effect-work = Nobody can work in the organisation any more. Whoever opens it sees the reason and whom to ask.
operator-suspend-effect-owners = Owners can still export the data and hand over roles.
operator-suspend-effect-told = The owners get a mail with the reason.
operator-suspend-effect-back = It can go on again at any time.
operator-suspend-hide = Withdraw the public pages with results, too
operator-suspend-hide-hint = The privacy notices stay.
operator-suspended = The organisation { $tenant } is suspended.
operator-resume = Let it go on
operator-resume-title = Let the organisation { $tenant } go on
operator-resume-effect-work = The organisation goes on working, its public pages can be reached again.
operator-resume-effect-told = The owners get a mail.
operator-resumed = The organisation { $tenant } is at work again.
operator-resumed-founded = The organisation { $tenant } is not suspended any more. It becomes active once its data are complete and the agreement is accepted.
operator-end = End for good
operator-end-title = End the organisation { $tenant }
operator-end-effect-final = This cannot be undone.
operator-end-effect-addresses = The addresses of the organisation do not exist any more: neither console nor public pages nor notices.
operator-end-effect-data = The data are not destroyed yet; that is a deed of its own, within the period of the agreement.
operator-end-effect-told = The owners get a last mail with the reason. They have to take the data out before.
operator-end-word = To confirm, type the name in the address: { $word }
operator-end-word-wrong = This is not the name in the address. Type { $word }.
operator-ended = The organisation { $tenant } is ended.
operator-date-wrong = Give a day that exists, for example 3. 4. 2026.
operator-notice-too-short = The change has to be announced ahead: the first possible day is { $date }.
operator-too-long = Too long: at most { $most } characters.
operator-agreements-title = Processing agreements
operator-agreements-lead = Versions of the contract under Article 28 of the GDPR, and who accepted them.
operator-agreement-new = New version
operator-agreement-new-lead = Version { $version } is made of the last one. Change the texts and say from when it is in force.
operator-agreement-no = Version { $version }
operator-agreement-in-force = in force
operator-agreement-coming = announced
operator-agreement-earlier = earlier
operator-agreement-accepted = accepted
operator-agreement-accepted-by = Accepted by
operator-agreement-accepted-of = { $accepted } of { $all }
operator-agreement-overdue = not accepted
operator-agreement-until = accept by { $date }
operator-agreement-waiting = Version { $version } is yet to be accepted by
operator-agreement-valid-from = In force from
operator-agreement-valid-from-hint = At the earliest { $date }, so that the notice period is kept.
operator-agreement-too-early = A new version has to begin after the one before, which is in force from { $date }.
operator-agreement-notice-days = Notice period for changes, in days
operator-agreement-notice-days-hint = For new versions of the agreement and for sub-processors.
operator-notice-days-wrong = Give a number of days from 14 to 365.
operator-agreement-text-sl = Text in Slovenian
operator-agreement-text-en = Text in English
operator-agreement-text-hint = A line that begins with “# ” is a heading, with “- ” an item of a list.
operator-agreement-text-missing = Type the text.
operator-agreement-text-long = The text is too long: at most { $most } characters.
operator-agreement-text-lacks = The text does not name item { $item } of the GDPR. The agreement has to settle all from (a) to (h).
operator-agreement-text-same = Texts and notice period are those of the last version. Change what is new.
operator-agreement-overtaken = This version was published in between. Open the list of agreements and begin again.
operator-agreement-effect-told = The owners of all organisations get a mail.
operator-agreement-effect-accept = Until it takes effect the version before is in force; an owner accepts the new one in the application.
operator-agreement-effect-fixed = A published text cannot be changed any more.
operator-agreement-publish = Publish the version
operator-agreement-published = Version { $version } is published and announced.
operator-told = Told
operator-subs-title = Sub-processors
operator-subs-lead = Whom you use, for what and since when. The notices of the organisations are made of this list.
operator-subs-none = No sub-processors
operator-subs-none-text = The host, the mail service and others you trust with the data of organisations will be here.
operator-subs-ended = Ended
operator-sub-new = New sub-processor
operator-sub-new-lead = The owners of all organisations are told and can object until the day it begins.
operator-sub-name = Name
operator-sub-name-missing = Type the name of the sub-processor.
operator-sub-address = Address
operator-sub-country = Country of the seat
operator-sub-country-missing = Choose the country.
operator-sub-eea = European Economic Area
operator-sub-outside = Outside of it
operator-sub-category = Kind
operator-sub-category-missing = Choose the kind.
operator-sub-choose = Choose
operator-sub-task-sl = Task in Slovenian
operator-sub-task-en = Task in English
operator-sub-task-hint = What it does with the data, for example: hosting of the servers.
operator-sub-task-missing = Type the task. A sub-processor without a task is not allowed.
operator-sub-data-in = Countries of the data
operator-sub-data-in-hint = Codes of two letters, for example DE, NL. Empty means the country of the seat.
operator-sub-data-in-unknown = { $code } is no country we know. Type a code of two letters, for example DE.
operator-sub-contract = Contract
operator-sub-contract-hint = Reference of the contract under Article 28(4) of the GDPR.
operator-sub-contract-missing = Type the reference of the contract. Without a contract a sub-processor is not allowed.
operator-sub-contract-is = contract { $contract }
operator-sub-safeguard = Safeguard of the transfer
operator-sub-safeguard-none = No transfer outside the EEA
operator-sub-safeguard-hint = Compulsory when the seat or the data are outside the European Economic Area.
operator-sub-safeguard-missing = Outside the European Economic Area a sub-processor is allowed with a safeguard only. Choose it.
operator-sub-since = From the day
operator-sub-since-hint = At the earliest { $date }, so that the notice period is kept.
operator-sub-announce = Announce
operator-sub-announced = The sub-processor { $name } is announced.
operator-sub-there = This sub-processor is on the list already. End the entry before first.
operator-sub-end = End
operator-sub-end-title = End the sub-processor { $name }
operator-sub-end-day = Last day
operator-sub-end-day-hint = Today or later.
operator-sub-end-past = The last day cannot be in the past.
operator-sub-end-effect-notices = From the next day on it is not in the drafts of notices any more.
operator-sub-end-effect-told = The owners of all organisations get a mail.
operator-sub-ended = The sub-processor { $name } ends on { $date }.
operator-sub-review = Record a review of guarantees
operator-sub-review-done = The review of the guarantees of { $name } is recorded.
operator-sub-reviewed = guarantees reviewed on { $date }
operator-sub-never-reviewed = guarantees never reviewed
operator-objections = Objections
operator-objection-to = to the sub-processor { $name }, { $date }
operator-objection-answer = Answer
operator-objection-answer-button = Answer
operator-objection-answer-missing = The answer was not recorded: type between one and { $most } characters.
operator-objection-answered = The answer is recorded. The organisation sees it on the page Agreement.
operator-objection-answered-before = This objection was answered before.
operator-retry = Try again
operator-retry-all = Try all again
operator-drop = Drop
operator-jobs-failed = Failed
operator-jobs-failed-title = What failed
operator-jobs-failed-lead = Once the cause is gone, a job can be tried again. After thirty days it is dropped by itself.
operator-job-retried = The job is in the queue again.
operator-job-dropped = The job is dropped.
operator-outbox-all = All
operator-outbox-dropped = Dropped
operator-outbox-failed-title = What was not delivered
operator-outbox-failed-lead = Only the recipient's server is shown. After seven days the content is erased by itself.
operator-mail-retried = The messages are in the queue again.
operator-mail-dropped = The message is dropped and its content erased.
operator-mail-objection-answered = Answer to an objection
operator-mail-agreement-announced = Announcement of an agreement
operator-mail-sub-processor-announced = Announcement of a sub-processor
operator-mail-sub-processor-leaves = End of a sub-processor
operator-mail-tenant-activated = Organisation active
operator-mail-tenant-suspended = Organisation suspended
operator-mail-tenant-resumed = Organisation at work again
operator-mail-tenant-ended = Organisation ended
operator-mail-invitation-reminder = Reminder of an invitation
operator-mail-staff-invitation = Invitation to the staff
operator-mail-mail-test = Test message
operator-mail-test = Send a test message
operator-mail-test-subject = Test message
operator-mail-test-body = Sending mail from this installation works: { $link }
operator-mail-test-sent = The test message to { $email } is in the queue.
operator-health-title = What was looked at
operator-health-good = good
operator-health-warn = see to it
operator-health-bad = urgent
operator-health-summary = Urgent: { $bad } · see to: { $warn }
operator-health-database = { $name } answers
operator-health-schema = The schema of the database is not that of this version. Run tatami migrate.
operator-health-loose = Other users of the machine can read the files of the database. tatami doctor says what to do.
operator-health-keys = Keys
operator-health-keys-good = The keys and the modes of their files are in order.
operator-health-doctor = Run tatami doctor: it says which one, and how to mend it.
operator-health-backup-never = There is no record that one was ever made.
operator-health-backup-at = the last one { $at }
operator-health-backup-way = Set a timer that runs tatami backup every day, and try a restore.
operator-health-mail-last = last sent { $at }
operator-health-mail-late = Messages wait too long. Look whether the mail server answers, and at mail.smtp_url.
operator-health-long-queue = There are many jobs in the queue. Look at the load of the machine.
operator-health-config = Configuration
operator-health-config-good = Everything the notices need is set.
operator-health-loopback = The installation can be reached from this machine only (http://localhost).
operator-health-volume = hosting.volume_encrypted is false: put the data on an encrypted volume and attest it in the configuration.
operator-health-staff-good = All statements and trainings are good.
operator-health-subs-good = No objections, and the guarantees were reviewed.
operator-health-disk = Space on the disk
operator-health-disk-free = { $free } of { $all } free
operator-health-disk-way = Free or add space: when there is none, nothing can be saved.
operator-told-n =
    { $n ->
        [one] { $n } organisation told
       *[other] { $n } organisations told
    }
operator-attempts-n =
    { $n ->
        [one] { $n } attempt
       *[other] { $n } attempts
    }
operator-health-mails =
    { $n ->
        [one] { $n } message waits
       *[other] { $n } messages wait
    }
operator-health-jobs =
    { $n ->
        [one] { $n } job in the queue
       *[other] { $n } jobs in the queue
    }
operator-health-failed-jobs =
    { $n ->
        [one] { $n } job failed. Open the jobs.
       *[other] { $n } jobs failed. Open the jobs.
    }
operator-health-staff-due =
    { $n ->
        [one] { $n } person has no valid statement or training.
       *[other] { $n } people have no valid statement or training.
    }
operator-health-objections =
    { $n ->
        [one] { $n } objection waits for an answer.
       *[other] { $n } objections wait for an answer.
    }
operator-health-reviews =
    { $n ->
        [one] The guarantees of { $n } sub-processor were not reviewed for a year.
       *[other] The guarantees of { $n } sub-processors were not reviewed for a year.
    }
operator-nav-keys = Keys
operator-nav-log = Operator’s log
operator-keys-title = Keys
operator-keys-lead = Which versions of keys the keystore holds and what they seal. The keys themselves are shown nowhere.
operator-keys-installation-id = Mark of the installation
operator-keys-kek = Key of the installation
operator-keys-kek-version = version { $version }; all keys below are wrapped with it, and it is not in the keystore
operator-keys-cipher = Sealing
operator-keys-cipher-text = AES-256-GCM, another key for each purpose and organisation (HKDF-SHA-256)
operator-keys-owners = Whose keys the keystore holds
operator-keys-owner = Whose
operator-keys-versions = Version
operator-keys-seals = What it seals
operator-keys-since = Since when
operator-keys-one = { $version }
operator-keys-several = { $version }; older ones ({ $older }) only open
operator-keys-seals-installation = mail that waits, sessions, second factors, the pepper of password hashes, the log of the installation
operator-keys-seals-tenant = health records, data of members, files, backups, the processing log, drafts of imports, signatures of member cards
operator-keys-never = { $at }, never rotated
operator-keys-rotated = last rotated { $at }
operator-keys-good = in order
operator-keys-missing = the key is missing or cannot be read
operator-keys-installation = Installation
operator-keys-note = The time is that of the file in the keystore. The copy of the installation’s key for the worst case is the printed sheet that the command “tatami keys sheet” makes; keep it apart from backups.
operator-log-title = Operator’s log
operator-log-lead = What the operator’s people did. What happens to an organisation’s data stands in that organisation’s log.
operator-log-deeds = Deeds
operator-log-sign-ins = Sign-ins of staff
operator-log-empty = No entries yet
operator-log-somebody = somebody of an organisation
operator-log-tenant-gone = an organisation that is gone
operator-log-head = Write down or keep this end outside the installation. With it you can show later that the log was not cut off.
operator-log-unkeyed = Oldest entries, from before the log was under a key
operator-log-broken = The chain breaks at entry { $seq }: that entry or the one before it was changed, removed or put in.
operator-log-cut = The log is cut off: its last entry is { $last }, and { $expected } were written.
operator-did-tenant-founded = organisation { $tenant } founded
operator-did-tenant-activated = organisation { $tenant } became active
operator-did-tenant-suspended = work in organisation { $tenant } suspended
operator-did-tenant-resumed = work in organisation { $tenant } allowed again
operator-did-tenant-ended = organisation { $tenant } closed
operator-did-tenant-destroyed = data of organisation { $tenant } destroyed
operator-did-agreement-published = version { $version } of the processing agreement published
operator-did-sub-processor-added = sub-processor entered
operator-did-sub-processor-ended = end of a sub-processor announced
operator-did-sub-processor-reviewed = sub-processor reviewed
operator-did-sub-processor-objected = organisation { $tenant } objects to a sub-processor
operator-did-objection-answered = objection of organisation { $tenant } answered
operator-did-staff-invited = somebody invited to the role: { $role }
operator-did-staff-invitation-revoked = invitation of somebody revoked
operator-did-staff-joined = role taken up: { $role }
operator-did-staff-trained = training recorded: { $account }
operator-did-staff-ended = role ended: { $account }
operator-did-statement-signed = statement of confidentiality signed, version { $version }
operator-did-support-asked = support access asked for: { $tenant }
operator-did-mail-retried = mail that failed sent again
operator-did-mail-dropped = mail that failed dropped
operator-did-job-retried = job run again
operator-did-job-dropped = job dropped
operator-did-factor-removal-begun = removal of a second factor begun
operator-did-account-made = account made
operator-did-signed-in = sign-in
operator-did-sign-in-refused = attempt to sign in with a wrong password
operator-did-factor-refused = wrong second factor
operator-did-factor-set = second factor set up
operator-did-factor-removed = second factor removed
operator-did-recovery-codes-made = new recovery codes made
operator-did-recovery-code-used = recovery code used
operator-did-password-changed = password changed
operator-did-reset-asked = link for a new password asked for
operator-did-password-reset = new password set through a link
operator-did-email-asked = another e-mail address asked for
operator-did-new-device = sign-in from a new device
operator-did-passkey-added = passkey added
operator-did-passkey-removed = passkey removed
operator-did-passkey-refused = passkey refused
operator-did-factor-removal-cancelled = removal of the second factor stopped
operator-did-sessions-ended = all devices signed out
operator-did-not-me = somebody says that a sign-in was not theirs
operator-did-signed-out-everywhere = all devices signed out by own wish
operator-did-email-changed = e-mail address changed
operator-did-name-changed = name changed
operator-destroy-not-ended = The organisation is not closed yet. Only the data of a closed one are destroyed.
operator-destroy-held = Erasure of somebody is held back for a legal claim. End that first.
