## List

members-title = Members
members-list = List of members
members-lead =
    { $n ->
        [one] { $n } active member
       *[other] { $n } active members
    }
members-lead-awaiting =
    { $n ->
        [one] { $n } awaiting a guardian’s consent
       *[other] { $n } awaiting a guardian’s consent
    }
members-add = Add member
members-import = Import
members-export-view = Export
members-views = Views
members-view-all = Active
members-view-expiring = Licence expiring
members-view-awaiting = Awaiting consent
members-view-left = Former
members-view-archived = Archive
members-view-everybody = Everybody
members-search = Name or licence number
members-filter-state = State
members-filter-age = Age class
members-filter-belt = Belt
members-filter-licence = Licence
members-filter-sex = Sex
members-state-current = Active
members-state-awaiting = Awaiting consent
members-state-left = Former
members-state-archived = Archived
members-state-all = Everybody
members-licence-valid = Valid
members-licence-expiring = Expires within 30 days
members-licence-expired = Expired
members-licence-none = No licence
members-belt-none = No belt
members-column-name = Last and first name
members-column-year = Born
members-column-age = Class
members-column-belt = Belt
members-column-licence = Licence
members-column-state = State
members-select = Select: { $name }
members-tag-active = Active
members-tag-awaiting = Awaiting consent
members-tag-left = Ended
members-tag-archived = Archived
members-tag-no-licence = No licence
members-tag-licence-until = Until { $date }
members-tag-licence-expired = Expired { $date }
members-tag-licence-expiring =
    { $n ->
        [0] Expires today
        [one] Expires in { $n } day
       *[other] Expires in { $n } days
    }
members-empty = No members yet
members-empty-text = Import them from Excel or add the first one. First name, last name and date of birth are enough to begin with.
members-empty-reader = The office enters them. If you coach a group, its members are here once they are added to it.
members-empty-filtered = Nobody matches the search and the filters
members-empty-filtered-text = Check the spelling or remove a filter. Accents and capitals do not matter.
members-empty-clear = Clear filters
members-bulk-export = Export
members-bulk-emails = Copy e-mail addresses
members-bulk-archive = Archive
members-bulk-all =
    { $n ->
        [one] Select the { $n } who matches
       *[other] Select all { $n } who match
    }
members-back-to-list = Back to the list
members-undo = Undo
members-choose = Choose
members-not-given = Not given
members-system = System
members-account-gone = deleted account

## Bulk acts

members-bulk-archive-title = Archive members
members-bulk-archive-question =
    { $n ->
        [one] Archive { $n } record?
       *[other] Archive { $n } records?
    }
members-bulk-archive-effect = Archived records leave the list of active members. Nothing is deleted, and each can be brought back.
members-bulk-archive-skipped =
    { $n ->
        [one] { $n } record is archived already and will be skipped.
       *[other] { $n } records are archived already and will be skipped.
    }
members-bulk-archive-job = This runs in the background; you may close the page meanwhile.
members-bulk-archived =
    { $n ->
        [0] All of them were archived before.
        [one] { $n } record is archived.
       *[other] { $n } records are archived.
    }
members-bulk-cancelled = Archiving was stopped. What was archived so far stays in the archive.
members-bulk-step = Archiving records
members-error-none-chosen = First tick at least one member in the list.
members-error-too-many = At most 50,000 members can be chosen at once. Narrow the choice with filters.

## E-mail addresses

members-emails-title = E-mail addresses
members-emails-count =
    { $n ->
        [one] { $n } address
       *[other] { $n } addresses
    }
members-emails-missing =
    { $n ->
        [one] { $n } member has no address we could write to.
       *[other] { $n } members have no address we could write to.
    }
members-emails-label = Addresses, separated by commas
members-emails-hint = For those under 15 it is the guardian’s address. Paste them into the Bcc field, so that recipients do not see each other.
members-emails-logged = Copying the addresses is written into each person’s processing log.

## Export

members-export-title = Export the list
members-export-file = members
members-export-count =
    { $n ->
        [one] { $n } person
       *[other] { $n } people
    }
members-export-purpose = Purpose
members-export-purpose-hint = Written into the processing log of each person on the list.
members-export-recipient = Recipient
members-export-recipient-hint = Who will get the list, for example the national federation or the club’s office
members-export-format = Format
members-export-xlsx = Excel (XLSX)
members-export-csv = CSV
members-export-csv-hint = Separated by semicolons, as Slovenian Excel expects.
members-export-columns = Columns
members-export-columns-hint = Choose only what the recipient really needs.
members-export-inferring = Health could be guessed from this.
members-export-button = Prepare the file
members-export-error-column = Choose at least one column.
members-export-error-purpose = Choose the purpose of the export.
members-export-error-recipient = Enter who will get the list.
members-export-note-title = What is not in the list.
members-export-note = Health data and tax numbers are in no ordinary export. The exported file can be imported again.

## A member’s page

members-number = No. { $number }
members-since = Member since { $date }
members-name = Name
members-age =
    { $n ->
        [one] { $n } year
       *[other] { $n } years
    }
members-address = Address
members-exam = Exam
members-club = Club
members-function = Role or function
members-function-where = Where
members-function-club = in the club
members-function-federation = in the federation
members-function-community = in the judo community
members-from = From
members-to = To
members-height = Height
members-weight = Weight
members-period-from = from { $date }
members-period-to = until { $date }
members-issued-on = Issued on
members-licence = Licence
members-licence-title = Licence
members-group-basic = Basic data
members-group-contact = Contact and address
members-group-belt = Belt and licence
members-group-sport = Sport
members-group-end = End
members-group-empty = Nothing entered.
members-purpose-basic = Purpose: keeping the members.
members-purpose-contact = Purpose: information and emergencies.
members-purpose-sport = Purpose: training, grading exams and entries to competitions.
members-purpose-end = A date of death stops all messages.
members-academy-enrolled = enrolled
members-academy-level1 = level 1
members-academy-ucji = UCJI
members-academy-level2 = level 2
members-academy-level3 = level 3
members-academy-master = master
members-academy-status = Status
members-academy-on = Since
members-archive = Archive
members-restore = Bring back
members-archived = The record is archived.
members-restored = The record is back in the list.
members-erase = Erase for good
members-erase-lead = When the person asks for it or the retention period is over. You first see what goes and what stays.
members-erase-goes = What goes
members-erase-goes-record = The member’s record with all data, the sealed ones too.
members-erase-goes-links = The links to guardians; guardians who act for somebody else stay.
members-erase-goes-guardians = The links to guardians, and the guardians who act for nobody else: { $names }.
members-erase-goes-consents =
    { $n ->
        [0] Consents (none is recorded).
        [one] Consents ({ $n } recorded).
       *[other] Consents ({ $n } recorded).
    }
members-erase-goes-history =
    { $n ->
        [0] The history of changes (no entries).
        [one] The history of changes ({ $n } entry).
       *[other] The history of changes ({ $n } entries).
    }
members-erase-goes-health = The health record.
members-erase-goes-imports = The state before an import that is kept for undoing it.
members-erase-stays = What stays
members-erase-stays-results = Published results, under the publication policy. The placing loses its link to the member; how the name is shown can be shortened at the placing in the competition.
members-erase-stays-log = The entries of the processing log, without the name. The law wants it known who did what (Article 22 ZVOP-2).
members-erase-stays-drafts = A draft of an import that was not confirmed and holds this person: it is sealed and erased by itself within 24 hours.
members-erase-stays-backups = Encrypted backups until their period ends. If you restore an older one, erase again.
members-erase-sure = Confirm
members-erase-final = What is erased cannot be brought back.
members-erase-copy = You can export all data of the person first.
members-erase-reason = Why
members-erase-reason-erasure-request = The person or their guardian asks for erasure
members-erase-reason-retention-over = The retention period is over
members-erase-reason-entered-by-mistake = The data were entered by mistake
members-erase-surname = The member’s surname
members-erase-surname-hint = To confirm, type: { $surname }
members-erase-surname-wrong = Type the member’s surname as it is written at the field.
members-erase-not-archived = Only a member who is in the archive can be erased for good. Choose “Archive” on the member’s page first.
members-erased = The member’s data are erased for good.
members-awaiting-title = Awaiting a guardian’s consent.
members-awaiting-text = Until then only name, date of birth and the guardian’s contact are stored.
members-tax-show = Show the number
members-tax-note = The number is stored sealed and is in no export. Each opening is written into the processing log.
members-health = Health
members-health-sealed = Sealed
members-health-note = Only the health officer can open it, with a reason and an entry in the log.
members-health-open = Open the health record
members-access = Who processed these data
members-access-readers =
    { $n ->
        [0] Nobody opened sealed data in the last 30 days.
        [one] In the last 30 days { $n } person opened sealed data.
       *[other] In the last 30 days { $n } people opened sealed data.
    }
members-access-page = the member’s page
members-access-purpose = Purpose: { $purpose }
members-access-recipient = Recipient: { $recipient }
members-access-all = Show the whole log

## History

members-history = History of changes
members-history-of = History: { $name }
members-history-created = The record was made on { $date }.
members-history-empty = The record has not changed since it was entered.
members-history-all = Show the whole history
members-history-changed = data changed
members-history-archived = archived
members-history-restored = brought back from the archive
members-history-guardian-linked = guardian added
members-history-guardian-changed = guardian’s contact changed
members-history-guardian-unlinked = guardian removed
members-history-consent-given = consent recorded
members-history-consent-withdrawn = consent withdrawn
members-history-reduced = what may not be kept without consent was erased
members-history-other = change
members-history-unreadable = the details cannot be opened

## Form

members-new-title = New member
members-new-lead = Only first name, last name and date of birth are required; for children the guardian’s contact too.
members-added = The member is added.
members-edit-title = Edit member
members-edit-of = Edit: { $name }
members-saved = The data are saved.
members-birth-date-hint = For example 14 3 2016
members-email-hint = A child’s address may be the guardian’s.
members-phone-hint = For example 040 123 456
members-post-code-hint = The town fills itself in.
members-country-hint = Empty means Slovenia.
members-emergency-name = Name
members-emergency-relation = Who it is
members-emergency-hint = Whom we call when something happens. Tell this person that they are entered.
members-grade-on = Date of the exam
members-grade-board = Examiners
members-grade-certificate = Certificate number
members-grades-hint = An empty row is not stored. After saving there is a new one.
members-memberships-hint = Club and period, for example from 1. 9. 2020.
members-functions-hint = For example treasurer of the club, or member of a committee of the federation.
members-techniques-hint = Separate techniques with commas.
members-tax-hint = Eight digits. Enter it only if you pay this person.
members-tax-kept = { $number } is stored. An empty field keeps it.
members-tax-remove = Erase the stored tax number
members-child-title = Under 15.
members-child-text = Without a guardian’s consent we keep only name, date of birth and the guardian’s contact. With the consent you may enter other data too.
members-minimum-title = Less is more.
members-minimum-text = Enter only what you really need. There is no room for remarks on purpose.
members-reduce-text = You may save only name, date of birth and the guardian’s contact; the rest is not stored.
members-reduce = Save only what is allowed
members-duplicate-ok = This is another person; add them all the same
members-duplicate-see = Somebody with the same name and date of birth is in the list.
members-duplicate-link = Open that record
members-error-duplicate = Somebody with this name and date of birth is entered already. Open that record, or confirm that this is another person.
members-error-date-incomplete = Enter day, month and year in digits.
members-error-date-year = Enter the year with four digits, for example 2012.
members-error-date-impossible = This date does not exist. Check day and month.
members-error-licence-taken = Another member has this licence number. Check the number.
members-error-tax-taken = Another member has this tax number. Check the number.

## Two people edit the same record

members-conflict-title = Somebody else changed this record meanwhile
members-conflict-when = Last change: { $date }
members-conflict-text = Nothing you typed is lost. Choose for each field what is to be kept, and save.
members-conflict-field = Field
members-conflict-mine = Your entry
members-conflict-theirs = Stored now
members-conflict-save = Save the choice
members-conflict-drop = Drop my changes

## Guardians

members-guardian = Guardian
members-guardians = Guardians
members-guardians-empty = No guardians entered.
members-guardian-child = The child is under 15, so a guardian gives consents.
members-guardian-when = For those under 15 a guardian’s contact is required, for others it is not needed.
members-guardian-relation = Relation to the member
members-guardian-contact-hint = Enter e-mail or phone, or both.
members-guardian-proof = How it was verified
members-guardian-proof-hint = For example identity card seen
members-guardian-proof-is = verified: { $proof }
members-guardian-since = since { $date }
members-guardian-until = until { $date }
members-guardian-add = Add guardian
members-guardian-new = New guardian
members-guardian-new-lead = The same person may be the guardian of several children.
members-guardian-known = Guardian entered before
members-guardian-known-text = If the person is the guardian of a brother or sister, find and link them.
members-guardian-search = Guardian’s name
members-guardian-find = Find
members-guardian-none-found = There is no such guardian. Add a new one.
members-guardian-choose = Guardians found
members-guardian-link = Link
members-guardian-edit = Edit guardian
members-guardian-children = Children of this guardian
members-guardian-children-text = A change of name or contact holds for all of them.
members-guardian-unlink = Remove
members-guardian-added = The guardian is added.
members-guardian-linked = The guardian is linked.
members-guardian-saved = The guardian’s data are saved.
members-guardian-unlinked = The person is no longer this member’s guardian. The record of the period stays.
members-guardian-conflict = Somebody else changed the guardian meanwhile. Compare both versions; saving again keeps yours.

## Consents

members-consent = Consent
members-consents = Consents
members-consents-empty = No consents recorded.
members-consent-add = Record consent
members-consent-processing = Processing of a child’s data
members-consent-pictures = Photos and recordings
members-consent-health = Data about health
members-consent-text-health = I expressly consent that { $tenant } keeps and uses data about my health, or the health of the child I act for: fitness to train and compete, restrictions, injuries and, where the rules of a competition require it, test and vaccination. The purpose is safe training and meeting the conditions of competing. The data are sealed and opened only by the person entitled to. I can withdraw my consent at any time; these data are then erased.
members-withdraw-health = The data about health rest on this consent alone, so the health record is emptied when it is withdrawn.
members-withdraw-empty = Withdraw and empty the health record
members-withdrawn-health = The consent is withdrawn and the health record is empty.
members-consent-purpose = For what
members-consent-person = Who consented
members-consent-how = How the consent was given
members-consent-how-form = on the form
members-consent-how-paper = on paper
members-consent-none = No consent yet
members-consent-none-hint = Only name, date of birth and the guardian’s contact are stored.
members-consent-form = On this form
members-consent-form-hint = The person read the text and consented. Version of the text, date and name are stored.
members-consent-paper = On paper, held by the organisation
members-consent-paper-hint = Enter the date on the paper.
members-consent-on = Date of consent
members-consent-read = Read the text of the consent
members-consent-valid = Valid
members-consent-given-on = on the form { $date }
members-consent-paper-since = on paper, held by the organisation since { $date }
members-consent-text-version = text { $version }
members-consent-withdrawn-on = Withdrawn { $date }
members-consent-withdraw = Withdraw consent
members-consent-recorded = The consent is recorded.
members-consent-no-guardian = First add a guardian.
members-consent-no-guardian-text = For a child under 15 only a guardian can consent.
members-consent-text-processing = As the guardian I consent that { $tenant }, besides the name, the date of birth and my contact, keeps and uses other data of the child that are needed for membership, training, grading exams and competitions. I may withdraw this consent at any time; these data are then erased.
members-consent-text-pictures = I consent that { $tenant } takes photos and recordings at training and competitions and shows them in its own publications and on its website. I may withdraw this consent at any time.
members-error-consent-date = Enter the date of the consent.
members-error-consent-person = Choose who consented.
members-withdraw-question = Withdraw the consent?
members-withdraw-receipt = The record of when the consent was given and withdrawn stays.
members-withdraw-kept = Name, date of birth and the guardian’s contact stay.
members-withdraw-erased = All other data of the child are erased, the health record and the values in the history of changes too.
members-withdraw-final = What is erased cannot be brought back.
members-withdraw-erase = Withdraw and erase the data
members-withdrawn = The consent is withdrawn.
members-withdrawn-erased = The consent is withdrawn. Name, date of birth and the guardian’s contact stayed.
