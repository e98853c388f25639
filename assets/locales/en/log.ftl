log-who = Who
log-about = About whom
log-about-hint = first name, last name or member number
log-whose = Whose data
log-what = What
log-when = When
log-from = From
log-to = To
log-date-hint = for example 9. 3. 2026
log-purpose = Purpose
log-recipient = Recipient
log-details = Details
log-only-health = health data only
log-only-exports = exports only
log-only-support = support access only
log-more = Time, purpose and kind of data
log-more-on = Time, purpose and kind of data ({ $n } on)
log-chip-who = Who: { $name }
log-chip-about = About: { $name }
log-chip-from = From { $date }
log-chip-to = To { $date }
log-error-date = This date cannot be read. Write it like this: 9. 3. 2026.
log-error-period = The period ends before it begins. Correct one of the two dates.
log-error-head = This is not the mark of a log’s end. Copy the whole line out of the message: number, colon and 64 characters.
log-export = Export
log-breach = Help with a breach of security
log-verify-more = More about checking the log
log-entry-title = Entry { $number }
log-fields = Fields touched
log-fields-none = The entry concerns no fields about people.
log-fields-unknown = The entry does not say which fields it touched. Look at what the page shows on which it was made.
log-fields-note = Where an entry names only the kind of record, all its fields count as touched.
log-chain = Place in the chain
log-number = Number
log-state = State
log-hash = Hash
log-hash-before = Hash before it
log-fits = the entry is unchanged and follows the one before it
log-fits-not = the entry was changed or does not follow the one before it
log-file-hash = Hash of the file (SHA-256)
log-export-id = Mark of the export
log-grant-id = Mark of the support access
log-ticket = Ticket
log-same-person = All entries about this person
log-same-account = All entries of this account
log-lost = The log was replaced or cut off: entry { $seq }, which is on record in the log of the installation, is not in it any more (the last entry is { $last }). Tell the processor and the privacy contact.
log-verify-title = Checking the log
log-verify-lead = Each entry carries the hash of the one before it, so a changed, removed, inserted or moved entry shows. An end that was cut off shows when it is compared with a mark kept elsewhere.
log-verify-note = Every week the owners get a message with the mark of the log’s end. Keep it: whoever shortens the log cannot remove it from a mailbox.
log-head-title = Compare with the mark in a message
log-head-field = Mark of the log’s end
log-head-hint = Paste the line out of the weekly message or out of an export.
log-head-button = Compare
log-head-there-tag = is in the log
log-head-lost-tag = is not in the log
log-head-there = The log is whole and contains entry { $number } with this hash. Newer entries: { $since }.
log-head-cut = The log is cut off: entry { $number } is not in it, the last one is { $last }. Tell the processor and the privacy contact.
log-head-other = Entry { $number } has another hash now: the log was replaced or rewritten. Tell the processor and the privacy contact.
log-recorded-title = Marks in the log of the installation
log-recorded-lead = Once a day the end of this log is also written into the log of the installation, which is kept apart from this one.
log-recorded-none = No mark has been written yet.
log-end-title = The present end
log-export-title = Export of the log
log-export-lead = The file is protected by a password and holds the hashes with which it can be checked without this service, too.
log-export-count =
    { $n ->
        [one] The file will hold { $n } entry.
       *[other] The file will hold { $n } entries.
    }
log-export-nothing = There are no such entries. Change the filter of the log and try again.
log-export-recipient-hint = who gets the file; it is written into the log
log-export-what-title = What the file holds
log-export-what = The entries to read (CSV), the same entries with hashes to check (JSON), and how to do it. Of entries that the filter leaves out the file holds the hashes only.
log-export-readme =
    Processing log (ZVOP-2 Art. 22): { $organisation }
    Made: { $date }
    End of the log: { $head }

    podatki-001.json: the entries as they are stored, with their hashes
    podatki-002.csv: the same entries to read

    Checking it without this service and without any key:
    tatami audit verify --export podatki-001.json
    With a mark out of a weekly message an end that was cut off shows, too:
    tatami audit verify --export podatki-001.json --head NUMBER:HASH
    The format and the rule of the hashes are described in docs/processing-log.md of the source code.
log-mail-subject = End of the processing log – { $tenant }
log-mail-body =
    Hello,

    on { $date } the processing log of { $tenant } ends with entry { $number }:

    { $head }

    Keep this message. It says how long the log was today and what it was. If somebody erased the newest entries later, or rewrote the log, the line above would not fit any more.

    You can check it at any time by pasting it into this page:
    { $link }

    There are no personal data in this message, and you do not have to do anything.
log-outcome-title = Outcome of the check
log-outcome-write-down = Write down or keep the end below outside this service. With it you can show later that the log was neither cut off nor replaced up to this entry.
log-whole-tag = the log is whole
log-damaged-tag = the log is not whole
log-checked-at = Checked
log-checked-entries = Entries checked
log-checked-expired = Removed when their time was over
log-checked-recorded = Ends on record that match
log-head-expired-tag = its time is over
log-head-expired = Entry { $number } was removed when its time was over, so it cannot be compared any more. The log after it is whole.
