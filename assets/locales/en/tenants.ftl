tenants-nav-home = Overview
tenants-nav-members = Members
tenants-nav-competitions = Competitions
tenants-nav-notices = Privacy
tenants-nav-people = People and roles
tenants-nav-settings = Settings
tenants-nav-log = Processing log
tenants-nav-requests = Requests
tenants-nav-requests-open =
    { $n ->
        [one] { $n } request waits for an answer
       *[other] { $n } requests wait for an answer
    }
tenants-nav-corrections-open =
    { $n ->
        [one] { $n } correction waits for an answer
       *[other] { $n } corrections wait for an answer
    }
tenants-home-stat-requests =
    { $n ->
        [one] open request
       *[other] open requests
    }
tenants-home-stat-requests-late =
    { $n ->
        [one] open request, overdue: { $late }
       *[other] open requests, overdue: { $late }
    }
tenants-home-stat-corrections =
    { $n ->
        [one] open correction
       *[other] open corrections
    }
tenants-role-owner = owner
tenants-role-admin = admin
tenants-role-secretary = secretary
tenants-role-treasurer = treasurer
tenants-role-coach = coach
tenants-role-examiner = examiner
tenants-role-health-officer = health officer
tenants-role-competition-director = competition director
tenants-role-desk = competition desk
tenants-role-dpo = data protection officer
tenants-role-auditor = auditor
tenants-relation-athlete = this is me
tenants-relation-guardian = guardian
tenants-refused-person = You cannot do this for this person: the person decides, or another guardian. If that is not right, ask the organisation.
tenants-refused-unvouched = The health record opens once whoever opens health data in the organisation confirms that the account really is yours. Ask them.
tenants-refused-evidence = You need the role of data protection officer, auditor, admin or owner. The owner of the organisation gives roles.
tenants-refused-requests = You need the role of secretary, data protection officer, admin or owner. The owner of the organisation gives roles.
tenants-refused-any = You need a role in this organisation. Its owner gives roles.
tenants-refused-members = You need the role of secretary, admin or owner. The owner of the organisation gives roles.
tenants-refused-health = Only the health officer opens health data. The owner of the organisation gives that role.
tenants-refused-owner = Only the owner of the organisation can do that.
tenants-refused-admin = You need the role of admin or owner. The owner of the organisation gives roles.
tenants-refused-competitions = You need the role of competition director, admin or owner. The owner of the organisation gives roles.
tenants-refused-export = An export is made by the owner, an admin or the health officer. The owner of the organisation gives roles.
tenants-kind-club = Club
tenants-kind-federation = Federation
tenants-kind-organiser = Organiser of competitions
tenants-last-owner = This is the last owner of the organisation. Give somebody else the role first, then end it here.
tenants-slug-length = The name in the address has { $least } to { $most } characters.
tenants-slug-letters = The name in the address is made of small letters a to z without accents, digits and single hyphens between them, for example judo-klub-dolina.
tenants-slug-reserved = This name in the address is reserved. Choose another, for example with the name of the town.
tenants-profile-legal-name = Registered name
tenants-profile-street = Street and number
tenants-profile-post-code = Post code
tenants-profile-town = Town
tenants-profile-email = E-mail
tenants-profile-phone = Telephone
tenants-profile-registration-no = Registration number
tenants-profile-represented-by = Represented by
tenants-profile-privacy-contact = Privacy contact
tenants-profile-privacy-email = Privacy e-mail

## Start page of an organisation
tenants-home-lead = What is still to be done, what there is, and what happened last.
tenants-home-steps = First steps
tenants-home-progress = Done: { $done } of { $total }
tenants-home-not-yours = Your role does not allow this step. The owner or an admin of the organisation takes it.
tenants-home-profile = Complete the organisation's details
tenants-home-profile-text = Nothing is public until all details are there. Missing: { $missing }.
tenants-home-profile-done = All required details are there.
tenants-home-profile-link = Complete details
tenants-home-members = Add members
tenants-home-members-text = Import them from a spreadsheet or add the first one in a form.
tenants-home-members-done =
    { $n ->
        [one] There is { $n } member.
       *[other] There are { $n } members.
    }
tenants-home-members-import = Import from a spreadsheet
tenants-home-members-add = Add a member
tenants-home-people = Invite a second owner
tenants-home-people-text = Only you can reach this organisation now. If you lose access, nobody else can give it back.
tenants-home-people-one-owner = There is only one owner. If that person loses access, nobody can manage roles.
tenants-home-people-invited =
    { $n ->
        [one] { $n } invitation waits for an answer.
       *[other] { $n } invitations wait for an answer.
    }
tenants-home-people-done =
    { $n ->
        [one] { $n } person has a role.
       *[other] { $n } people have a role.
    }
tenants-home-people-link = People and roles
tenants-home-notices = Publish the privacy notices
tenants-home-notices-text = The privacy policy and the processor's notice are made from the organisation's details. Look through them and publish them.
tenants-home-notices-done = Both notices are published.
tenants-home-notices-link = See the notices
tenants-home-competition = Prepare the first competition
tenants-home-competition-text = Enter a competition, import its results and publish them.
tenants-home-competition-done =
    { $n ->
        [one] There is { $n } competition.
       *[other] There are { $n } competitions.
    }
tenants-home-competition-link = Competitions
tenants-home-no-members = No members yet
tenants-home-no-members-text = This will show the members by age. Import members from a spreadsheet or add the first one.
tenants-home-ages = Members by age
tenants-home-ages-column = Members
tenants-home-stat-members =
    { $n ->
        [one] member
       *[other] members
    }
tenants-home-stat-competitions =
    { $n ->
        [one] competition
       *[other] competitions
    }
tenants-home-stat-group = members of the group { $group }
tenants-home-stat-people =
    { $n ->
        [one] person with a role
       *[other] people with a role
    }
tenants-waiting-title = Waiting for you
tenants-waiting-until = due { $date }
tenants-waiting-late = overdue since { $date }
tenants-waiting-breach = Data breach no. { $number }: notice to the supervisory authority
tenants-waiting-breaches-more =
    { $n ->
        [one] { $n } more breach to notify or close
       *[other] { $n } more breaches to notify or close
    }
tenants-waiting-request = Request: { $kind }
tenants-waiting-requests-more =
    { $n ->
        [one] { $n } more request, due later
       *[other] { $n } more requests, due later
    }
tenants-waiting-corrections =
    { $n ->
        [one] { $n } suggested correction
       *[other] { $n } suggested corrections
    }
tenants-waiting-vouching =
    { $n ->
        [one] { $n } account waits to be confirmed before it opens a health record
       *[other] { $n } accounts wait to be confirmed before they open a health record
    }
tenants-waiting-health-corrections =
    { $n ->
        [one] { $n } suggested correction of health data
       *[other] { $n } suggested corrections of health data
    }
tenants-waiting-consent =
    { $n ->
        [one] { $n } child without a guardian's consent
       *[other] { $n } children without a guardian's consent
    }
tenants-home-log = Latest in the log
tenants-home-log-all = The whole processing log

## Settings
tenants-profile-web = Web page
tenants-profile-tax-no = Tax number
tenants-profile-country = Country
tenants-profile-privacy-phone = Privacy telephone
tenants-settings-title = Settings
tenants-settings-lead = The organisation's details, the rules of publication and the look.
tenants-settings-who = Organisation
tenants-settings-seat = Seat
tenants-settings-contacts = Contacts
tenants-settings-privacy = Privacy contact
tenants-settings-privacy-text = Members and parents turn here to see, correct or erase their data. It is published in both privacy notices.
tenants-settings-name = Name on the screen
tenants-settings-name-hint = The short name people know, for example JK Zelena dolina.
tenants-settings-legal-name-hint = The name in the register of societies or companies.
tenants-settings-tax-no-hint = Type the prefix SI only if the organisation pays VAT.
tenants-settings-represented-by-hint = First and last name of whoever represents the organisation, and the function.
tenants-settings-privacy-contact-hint = First and last name or a function, for example the club's office.
tenants-settings-names = Names in published results
tenants-settings-names-text = The rule holds for competitions published after the change. Results that are public already stay as they are.
tenants-settings-names-unknown = Whoever's age is not known counts as a minor and is shown by the stricter of the two rules for minors.
tenants-settings-adults = From 18
tenants-settings-minors = From 15 to 17
tenants-settings-under-15 = Under 15
tenants-settings-choose = Choose how the name is shown.
tenants-settings-fields = Optional fields of members
tenants-settings-functions = We also keep
tenants-settings-functions-hint = What you do not switch on is in no form and not in the privacy notice either.
tenants-function-referee = Referee licences
tenants-function-referee-hint = Number, level and validity.
tenants-function-academy = IJF Academy
tenants-function-academy-hint = Level, date and certificate.
tenants-function-functionary = Functions in the club and the federation
tenants-function-functionary-hint = Name and period.
tenants-function-tax-number = Tax number
tenants-function-tax-number-hint = Only if you pay members anything. It is kept sealed and is in no list.
tenants-settings-health-note = Health data need no switch here. Only the health officer keeps and opens them; the owner gives that role under People and roles.
tenants-settings-look = Look
tenants-settings-obi = Colour of the belt
tenants-settings-complete = The details are complete.
tenants-settings-complete-text = The organisation can publish notices and results.
tenants-settings-missing = The details are not complete yet.
tenants-settings-missing-text = Nothing is public until you complete them. Missing:
tenants-settings-address-text = The organisation's public address does not change:
tenants-settings-saved = The settings are saved.
tenants-settings-saved-incomplete = The settings are saved. Some details are still missing, so nothing is public.
tenants-settings-unchanged = Nothing was changed.
tenants-settings-conflict = Somebody else saved the settings in between. What you typed is kept. Compare both versions and save again; what stands in the form will hold.
tenants-settings-versions = Both versions
tenants-settings-versions-text = Only the fields that differ are here.
tenants-settings-field = Field
tenants-settings-mine = What you typed
tenants-settings-theirs = Saved in between
tenants-settings-too-long = The text is too long: at most { $most } characters. Shorten it.
tenants-settings-control = The text holds an invisible character that cannot be kept. Delete it and type the text again.
tenants-settings-name-missing = Type the name on the screen.
tenants-settings-country = Choose a country from the list.
tenants-settings-email = This is not a valid e-mail address. Type it as name@example.com.
tenants-settings-phone = This is not a valid telephone number. Type it as 040 123 456, or from abroad as +43 664 1234567.
tenants-settings-web = This is not the address of a web page. Type it as www.example.com.
tenants-settings-post-code = A post code has four digits, for example 1000.
tenants-settings-registration-no = The registration number is not right. It has 7 or 10 digits; check that it was copied without a mistake.
tenants-settings-tax-no = The tax number is not right. It has 8 digits; check that it was copied without a mistake.

## Processing log
tenants-log-title = Processing log
tenants-log-lead = Who did what to whose data, why and when. Entries cannot be changed without it showing.
tenants-log-verify = Check integrity
tenants-log-filter = Action
tenants-log-empty = No such entries
tenants-log-empty-text = All processing of data is written here as it happens.
tenants-log-all = Show all entries
tenants-log-older = Older entries
tenants-log-newest = Newest entries
tenants-log-system = System
tenants-log-account-gone = a deleted account
tenants-log-subject-gone = somebody who is not on the books any more
tenants-log-unreadable = the details cannot be opened any more
tenants-log-asked = Shown: { $asked }
tenants-log-purpose = Purpose: { $purpose }
tenants-log-op-other = data processed
tenants-log-choose-collect = Entries of data
tenants-log-choose-alter = Changes
tenants-log-choose-consult = Openings of sealed data
tenants-log-choose-export = Exports
tenants-log-choose-publish = Publications
tenants-log-choose-unpublish = Withdrawn publications
tenants-log-choose-erase = Erasures
tenants-log-choose-archive = Archiving
tenants-log-choose-keep = Records kept
tenants-log-choose-access = Rights and roles
tenants-log-choose-settings = Settings
tenants-log-choose-refused = Refusals and damage
tenants-log-sound =
    { $n ->
        [one] The log is whole: { $n } entry checked, the chain fits.
       *[other] The log is whole: { $n } entries checked, the chain fits.
    }
tenants-log-broken = The chain of the log breaks at entry { $seq }: that entry or the one before it was changed, removed or put in. Tell the processor and the privacy contact.
tenants-log-cut = The log is cut off: its last entry is { $last }, and { $expected } were written. Tell the processor and the privacy contact.

## People and roles
tenants-people-title = People and roles
tenants-people-lead = Who may do what in this organisation. Every change is in the processing log and is told to all owners.
tenants-people-one-owner = There is only one owner. If that person loses access, nobody can manage roles. Invite a second one.
tenants-people-who = Who has a role
tenants-people-you = you
tenants-people-since = since { $day }
tenants-people-by = given by { $name }
tenants-people-end = End
tenants-people-more = Another role
tenants-people-give = Give
tenants-people-choose-role = Choose a role.
tenants-people-waiting = Invitations without an answer
tenants-people-email = E-mail
tenants-people-name = First and last name
tenants-people-role = Role
tenants-people-until = Good until
tenants-people-lapsed = expired { $at }, may be sent anew
tenants-people-invited-by = Invited by
tenants-people-revoke = Take back
tenants-people-revoked = The invitation is taken back and its address erased.
tenants-people-invite = Invite
tenants-people-invite-mail = Whoever is invited gets a mail with a link that is good for five days and one use. The role begins when the invitation is accepted.
tenants-people-invite-link = No mail is configured, so you get a link to hand over. It is shown once and is good for five days.
tenants-people-invite-button = Send the invitation
tenants-people-mailed =
    { $n ->
        [one] The invitation to { $email } is on its way. It is good for { $n } day.
       *[other] The invitation to { $email } is on its way. It is good for { $n } days.
    }
tenants-people-has-role = Whoever has this address has that role already. Choose another role or check the address.
tenants-people-given = Role given: { $role } – { $name }.
tenants-people-end-only-owner = This is the only owner. The role can end once somebody else has it, too.
tenants-people-ended = Role ended: { $role } – { $name }.
tenants-people-link-title = Link of the invitation
tenants-people-link-text = Hand this link to whoever has the address { $email }. It accepts the role: { $role }.
tenants-people-link-once = The link is shown now and never again. If you lose it, invite the person again; the earlier link is void then.
tenants-people-link-done = I have kept the link
tenants-people-end-title = End of a role
tenants-people-end-question = End the role: { $role } – { $name }?
tenants-people-end-button = End the role
tenants-people-end-now = The rights of this role end at once, in open windows, too.
tenants-people-end-last = This is the person's last role here. They will not reach the organisation any more.
tenants-people-end-own = This is your own role. Only another owner can give it back.
tenants-people-rights = What each role may do
tenants-people-rights-text = One person may have several roles. Every role asks for signing in with a second factor.
tenants-role-owner-lead = Answers for the organisation; gives and ends roles. Does not see health data.
tenants-role-admin-lead = Runs the organisation: members, competitions, privacy and settings. Does not see health data.
tenants-role-secretary-lead = Keeps the members. Does not see health data.
tenants-role-treasurer-lead = Keeps the money: sees whom to send a bill. Does not see health data.
tenants-role-coach-lead = Trains: sees the members of the own groups. Does not see health data.
tenants-role-examiner-lead = Holds exams: sees members' grades and enters exams. Does not see health data.
tenants-role-health-officer-lead = The only role that opens health data, each time with a purpose and a fresh second factor. Does not change members.
tenants-role-competition-director-lead = Runs competitions and publishes results. Does not see the members.
tenants-role-desk-lead = Works at the competition, at weigh-in and on the mats. Does not see the members.
tenants-role-dpo-lead = Protects data: sees the processing log and requests, but no names or data of members.
tenants-role-auditor-lead = Examines how the organisation works: sees the processing log, but no names or data of members.
tenants-right-see-members = sees members, a coach only those of the own groups
tenants-right-see-members-all = sees members
tenants-right-see-members-own = sees the members of the own training groups
tenants-right-edit-members = adds, changes, imports and archives members and records consents
tenants-right-erase-members = erases archived members for good
tenants-right-export-members = exports lists of members
tenants-right-export-person = exports everything held about one person
tenants-right-open-health = opens and changes health data
tenants-right-manage-people = gives and ends roles
tenants-right-edit-settings = changes the organisation's settings
tenants-right-manage-competitions = runs competitions, publishes and corrects results
tenants-right-see-competitions = sees competitions with their entrants
tenants-right-see-requests = sees people's requests by kind and day
tenants-right-handle-requests = answers people's requests
tenants-right-see-support = sees support access
tenants-right-approve-support = lets support staff in for a limited time
tenants-right-end-support = refuses support or ends its access
tenants-right-manage-notices = drafts and publishes privacy notices
tenants-right-see-log = reads the processing log
tenants-right-handle-breach = handles breaches of data protection
tenants-right-fresh = { $right } (each time with a fresh second factor)
tenants-mail-subject = { $tenant }: roles changed
tenants-mail-given =
    Hello,

    a role was given in the organisation { $tenant }.

    Person: { $name }
    Role: { $role }
    Given by: { $by }

    If you did not expect this, ask an owner of the organisation. Owners check it under People and roles:
    { $link }
tenants-mail-ended =
    Hello,

    a role was ended in the organisation { $tenant }.

    Person: { $name }
    Role: { $role }
    Ended by: { $by }

    If you did not expect this, ask an owner of the organisation. Owners check it under People and roles:
    { $link }

tenants-people-sign-in = This person’s sign-in
tenants-people-sessions-text = Signs out all devices of this person. They can sign in again.
tenants-people-sessions-end = Sign out everywhere
tenants-people-sessions-ended = All devices of this person are signed out.
tenants-people-not-ours-alone = This person also signs in for work outside this organisation, so they cannot be signed out from here, and their second step cannot be removed. You can end the role here; whoever has lost phone and codes writes to the processor.
tenants-people-factor-text = When the phone and the recovery codes are lost: two-step sign-in is removed after 72 hours. The person gets an e-mail and can stop it.
tenants-people-factor-begin = Begin to remove the second step
tenants-people-factor-begun = The removal has begun. The person gets an e-mail; after 72 hours the second step is removed, unless they stop it.
tenants-nav-agreement = Agreement
tenants-right-see-agreement = sees the processing agreement and the sub-processors
tenants-right-accept-agreement = accepts the processing agreement and objects to sub-processors
tenants-state-founded = being set up
tenants-state-active = active
tenants-state-suspended = suspended
tenants-state-ended = ended
tenants-settings-saved-active = The settings are saved. The organisation is active now.
tenants-founded-title = The organisation is not active yet
tenants-founded-text = Members, competitions and notices open once this is done. It becomes active by itself then.
tenants-founded-profile = Complete the data of the organisation. Missing: { $missing }.
tenants-founded-agreement = An owner has to read and accept the processing agreement.
tenants-founded-agreement-link = Read the agreement
tenants-suspended-title = The organisation is suspended since { $date }
tenants-suspended-text = As long as it is suspended, nobody can work in it. The data stay where they are.
tenants-suspended-reason = Reason: { $reason }
tenants-suspended-ask = For an explanation ask the processor: { $contact }.
tenants-suspended-ask-operator = For an explanation ask the processor of this installation.
tenants-suspended-hidden = The public pages with results are withdrawn; the privacy notices stay.
tenants-suspended-public = The public pages can still be reached.
tenants-suspended-owners = Owners can still export the data and hand over roles.
tenants-suspended-export = Export members
tenants-news-title = Changes in the agreement with the processor
tenants-news-link = Open the agreement
tenants-news-sub-joins = From { $date } the processor will use the sub-processor { $name }; you can object until then.
tenants-news-sub-leaves = The processor uses the sub-processor { $name } only until { $date }.
tenants-mail-renamed-subject = { $tenant }: a name changed
tenants-mail-renamed =
    Hello,

    somebody who has a role in the organisation { $tenant } changed the name of their account.

    Account: { $email }
    Before: { $before }
    Now: { $name }

    Older entries of the processing log keep the earlier name. If you did not expect this, end the role:
    { $link }
tenants-mail-state-subject = { $tenant }: state of the organisation
tenants-mail-activated =
    Hello,

    the organisation { $tenant } is active now: its data are complete and the processing agreement is accepted.

    { $link }
tenants-mail-suspended =
    Hello,

    the processor suspended the organisation { $tenant }.

    Reason: { $reason }

    The data stay where they are. Owners can still export them: { $link }
    For an explanation ask the processor: { $contact }
tenants-mail-resumed =
    Hello,

    the organisation { $tenant } is at work again.

    { $link }
tenants-mail-ended-state =
    Hello,

    the processor ended the organisation { $tenant }. Its addresses do not exist any more.

    Reason: { $reason }

    The data will be destroyed as the agreement and the processor's notice say. Questions: { $contact }
