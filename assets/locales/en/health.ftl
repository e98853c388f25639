## Health data

health-nav = Health
health-crumb-members = Members

health-purpose = Why are you opening the record?

health-desk-title = Health data
health-desk-lead = { $n ->
    [one] { $n } member has a sealed record.
   *[other] { $n } members each have a sealed record.
}
health-desk-open-title = One record
health-desk-open-text = Find the member and open the health record on their page. You choose a purpose first.
health-desk-open-button = To the list of members
health-desk-export-title = A list
health-desk-export-text = A list with health data leaves Tatami only as an encrypted spreadsheet with a passphrase.
health-desk-export-button = Prepare a list
health-desk-rules-title = How the data are protected.
health-desk-rules = Every member has a record, even an empty one, so that its existence tells nothing. Only you open it, within 10 minutes of confirming with your second factor. Every opening stands in the log and on the member's page: who, when, why.
health-vouch-title = Whose account is it?
health-vouch-lead = Somebody who does not open health data let these accounts in. They do not see the health record before you confirm that they really are these people's. Ask them in person or by phone: everybody who edits members can change the address on the record.
health-vouch-legend = Accounts that wait for your word
health-vouch-label = { $member } – account { $account } ({ $email })
health-vouch-own = as the member; has access since { $date }
health-vouch-own-by = as the member; has access since { $date }, invited by { $by }
health-vouch-guardian = as a guardian who sees health data; has access since { $date }
health-vouch-guardian-by = as a guardian who sees health data; has access since { $date }, invited by { $by }
health-vouch-button = Confirm the ticked ones
health-vouch-nobody = Nobody is confirmed: tick the accounts of which you know whose they are.
health-vouch-done = { $n ->
    [one] { $n } account is confirmed.
   *[other] { $n } accounts are confirmed.
    }
health-own-waits = It opens once whoever opens health data in the organisation confirms that the account is yours.

health-record-title = Health record
health-record-word = health record
health-record-heading = Health record: { $name }
health-ask-lead = The record is sealed.
health-ask-open = Open the record
health-ask-log-title = The opening is recorded.
health-ask-log = Your name, the time and the purpose are written into the processing log before the record opens, and are shown on the member's page.
health-opened-for = Opened for: { $purpose }
health-close = Close the record
health-facts = What the record says
health-edit = Edit the record
health-logged-title = This opening is in the log already.
health-logged = When you close or reload the page, the record has to be opened again, with a purpose.
health-free-text-title = Write only what is needed.
health-free-text = Write what the person may and may not do, not a diagnosis or a cause. Do not write about other people. Do not copy document numbers.
health-section-fitness = Fitness to train and compete
health-section-status = Test and vaccination
health-section-status-text = Only when the rules of a competition require it and the person, or a guardian, expressly agrees.
health-section-note = Note
health-fit-until = Medical certificate valid until
health-fit-until-hint = For example 1 9 2026
health-examined-by = Examined by
health-examined-by-hint = Name of the doctor or institution.
health-restrictions = Restrictions
health-restrictions-hint = What the person must not do, for example: no throws until 1 June.
health-injury = Injury
health-injury-hint = What matters for safe training.
health-test = Test
health-vaccination = Vaccination
health-status-none = not recorded
health-test-negative = negative
health-test-positive = positive
health-test-recovered = recovered
health-vaccination-unvaccinated = not vaccinated
health-vaccination-partial = partial
health-vaccination-full = complete
health-consent-on = Express consent for test and vaccination
health-consent-on-hint = The day the person gave it, or a guardian for a child.
health-note = Note
health-note-hint = Only what a coach needs for safe training.
health-save = Save and seal
health-saved = The health record is saved and sealed.
health-unchanged = Nothing changed. The record is sealed.
health-confirm-elsewhere = Confirm your second factor in a new window, then save again here.

health-stale-title = Somebody else changed the record in between
health-stale-text = Below is what holds now, and under it what is in your form. Edit and save: yours will then hold.
health-stale-theirs = Holds now
health-stale-yours = What you typed
health-conflict = Somebody else changed the record in between. Open it again and check what holds now.

health-basis-title = The express consent is valid.
health-basis-since = It was given on { $date }; the whole record rests on it. When it is withdrawn, the record is emptied.
health-basis-missing-title = There is no express consent.
health-basis-missing = Data about health may be kept only with the express consent of the person, or of a guardian for those under 15. Until it is recorded, the record can only be emptied.
health-basis-give = Record the consent in a new window, then save here again.
health-basis-ask = A secretary or an administrator records it on the member's page. Once it is there, save here again.
health-error-purpose = Choose a purpose. Without one the record does not open.
health-error-date = Enter day, month and year, for example 1 9 2026, or leave all three empty
health-error-fit-range = The date may be at most 20 years in the past and 10 years in the future
health-error-consent-range = Consent may be given today or earlier, after the person was born
health-error-consent-missing = Test and vaccination are kept only with express consent. Enter its date, or choose “not recorded” for both.
health-error-guardian = The person is under 15 and no guardian has consented yet, so health data may not be kept. Record the guardian's consent on the member's page first.
health-error-basis = The record is not saved, because there is no express consent to data about health or it was withdrawn. Have the consent recorded on the member's page first; what you typed is below.
health-error-factor = More than 10 minutes have passed since you confirmed with your second factor, so the record is not saved. What you typed is below.
health-error-choose = Choose one of the options
health-error-long = { $n ->
    [one] Shorten the text to { $n } character
   *[other] Shorten the text to { $n } characters
}

health-refused-title = The record cannot be opened
health-refused-changed = The sealed record was changed, or it does not belong to this member.
health-refused-replaced = An older record stands in the place of the last one.
health-refused-missing = The record is no longer in the database, although it was saved.
health-refused-logged = That is why we do not open it. The refusal stands in the processing log. Tatami itself cannot change a record this way: somebody probably reached into the database, or a disk is damaged.
health-refused-tell = Whom to tell today
health-refused-tell-privacy = the person in charge of data protection in your organisation
health-refused-tell-operator = the processor, who can examine the database and bring the record back from a backup
health-refused-others = The records of other members are not affected.
health-renew-title = The record cannot be brought back?
health-renew-effect-first = The damaged record is deleted and the member gets a new, empty one. This cannot be undone.
health-renew-effect-log = The log keeps that the record was begun anew.
health-renew-button = Begin with an empty record
health-renewed = The member has a new, empty record.
health-renew-whole = The record is whole, so it stayed as it was.

health-export-title = List with health data
health-bulk-export = Health list
health-export-sheet = Health
health-export-all = { $n ->
    [one] { $n } person will be on the list: everybody who is not archived.
   *[other] { $n } people will be on the list: everybody who is not archived.
}
health-export-chosen = { $n ->
    [one] { $n } chosen person will be on the list.
   *[other] { $n } chosen people will be on the list.
}
health-export-how = First you get a passphrase, which Tatami shows only once. Then an encrypted workbook (XLSX) is made, which Excel and LibreOffice open with that passphrase.
health-export-logged-title = Everything is logged.
health-export-logged = The opening of each person's record, the purpose and the recipient are written into the processing log and shown on the member's page.
health-export-nobody = Nobody would be on the list. Choose at least one member.
health-export-too-many = { $n ->
    [one] At most { $n } person can be on a list. Choose fewer.
   *[other] At most { $n } people can be on a list. Choose fewer.
}
health-export-damaged = the record cannot be opened
health-dossier-sealed = The organisation keeps a health record for every member. It is sealed and has not been opened for this copy. The person who is authorised for health data in the organisation makes a copy with them: ask the organisation for it.
health-dossier-empty = The health record holds no data.
health-dossier-damaged = The health record could not be opened because it is damaged. The organisation will tell whether it can be brought back from a backup.

health-own-title = Data about health
health-own-sealed = sealed
health-own-lead = The record is sealed. When you open it, that is written down like every other opening.
health-own-confirm = Health data are the most sensitive ones, so first confirm that it is really you. You then come back here.
health-own-confirm-button = Confirm that it is you
health-own-show = Show the record
health-own-openings = Who opened or changed the record
health-own-all-openings = Everybody who opened the data
health-own-kept = Why and until when
health-own-written = Last entered: { $who }, { $when }.
health-own-basis-missing = Without it health data must not be kept, so the record is empty.
health-own-consents = Consents
health-own-correct = Suggest a correction
health-own-fit-none = No medical certificate is recorded
health-own-fit-over = The medical certificate expired on { $date }
health-own-fit-soon = The medical certificate is valid only until { $date }
health-own-fit-until = The medical certificate is valid until { $date }
health-own-link = What is recorded, why, and who opened the record.
