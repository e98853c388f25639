imports-title = Import members
imports-members = Members
imports-crumb = Import
imports-step-file = File
imports-step-columns = Columns
imports-step-check = Check
imports-step-import = Import
imports-nothing-saved = nothing is saved yet
imports-until = The draft waits until { $at } and is then deleted.
imports-rows =
    { $n ->
        [one] { $n } row
       *[other] { $n } rows
    }
imports-busy = This import was changed in another window meanwhile. Look at it and try again.
imports-damaged = The draft of this import is damaged and cannot be opened. Discard it and upload the file again.
imports-gone = The draft of this import is gone. Upload the file again.
imports-changed-meanwhile = The members have changed since the check, so nothing was imported. Check the rows again, then import.
imports-review-changed = The review has changed meanwhile, so nothing was imported. Look at it once more, then import.
imports-nothing-to-import = No row is ready to be imported. Correct rows, or decide about those that may be known already.
imports-nothing-new = Everything in the file is recorded already, so there is nothing to import.
imports-discarded = The draft of the import is deleted.

# 1 File
imports-file = File with members
imports-file-hint = CSV or XLSX, at most 10 MB and 50,000 rows.
imports-file-head = Choose a file
imports-file-note = The file is only read at first. No member is saved before you confirm it in the last step. Until then the rows are kept encrypted, and deleted after the import or after 24 hours.
imports-file-read = Read the file
imports-sample-head = What the file should look like
imports-sample-text = One row for each member, with the names of the columns in the first. The order of columns does not matter; a title above the table and a line of totals are recognised.
imports-sample = Download a sample (CSV)
imports-sample-file = sample-members
imports-drafts = Go on with an import
imports-runs = Latest imports
imports-run-undone = taken back
imports-run-open = can be taken back
imports-error-no-file = Choose a CSV or XLSX file.
imports-error-no-rows = The file has only one row. The names of the columns and at least one member are needed.
imports-error-too-many-drafts = You have { $n } imports open. Finish or discard one of them, then upload a new file.

# 2 Columns
imports-columns-head = What the columns mean
imports-titles = Titles around the table that are no members: rows { $rows }.
imports-totals = Totals and notes that are no members: rows { $rows }.
imports-unmapped =
    { $n ->
        [one] { $n } column will not be imported. If you need it, choose a field for it.
       *[other] { $n } columns will not be imported. If you need them, choose fields for them.
    }
imports-their-column = Column of the file
imports-samples = First values
imports-our-field = Field
imports-sure = Certainty
imports-no-values = no values
imports-column-field = Field for the column “{ $column }”
imports-column-none = Do not import
imports-column-nameless = Column { $n } (no name)
imports-sure-certain = certain
imports-sure-likely = please check
imports-sure-remembered = as last time
imports-sure-chosen = your choice
imports-sure-left-out = not imported
imports-refused = Columns that are not imported
imports-empty = When a cell is empty and the member is known
imports-empty-keep = Keep what is recorded
imports-empty-keep-hint = Empty cells change nothing.
imports-empty-erase = Erase what is recorded
imports-empty-erase-hint = Names, the date of birth and guardians are never erased.
imports-children = Children under 15
imports-children-text = Without a guardian’s consent only a child’s name, date of birth and the guardian’s contact may be kept. Other columns are left out for such children; you can add them once the consent is there.
imports-papers = We hold the guardians’ consents for all children of the file on paper
imports-papers-hint = You declare that the organisation really has them. It is recorded with each child, with the date and your name.
imports-since = We hold them on paper since
imports-check = Check the rows
imports-other-file = Another file
imports-discard = Discard this import
imports-error-field = Choose a field from the list.
imports-error-field-twice = This field is chosen for another column. Leave it with one of them.
imports-error-needed = Choose columns for first name, last name and date of birth, or at least the column with the licence number.
imports-error-since = Enter the day since when you hold the consents on paper. It cannot be in the future.
imports-error-whole-and-parts = This column holds whole names, and another one the first or the last name. Choose only one of the two.
imports-error-order = Choose what comes first in the cell.
imports-whole-name = First and last name (together)
imports-guardian-whole-name = Guardian’s first and last name (together)
imports-order = What comes first in the column “{ $column }”?
imports-order-hint = Double last names stay together. A last name before a comma or in capitals is recognised. Names that could be split in another way are shown before the import.
imports-order-first-last = First name first
imports-order-last-first = Last name first
imports-order-example = first name { $first }, last name { $last }
imports-nameless-guardian = Guardian of

# 3 Check
imports-ready =
    { $n ->
        [0] There is no row to import
        [one] { $n } row is ready
       *[other] { $n } rows are ready
    }
imports-ready-comma =
    { $n ->
        [0] There is no row to import yet,
        [one] { $n } row is ready,
       *[other] { $n } rows are ready,
    }
imports-to-mend =
    { $n ->
        [one] { $n } needs a correction or a decision
       *[other] { $n } need a correction or a decision
    }
imports-will-change =
    { $n ->
        [one] { $n } member is known and will be updated
       *[other] { $n } members are known and will be updated
    }
imports-unchanged =
    { $n ->
        [one] { $n } row says only what is recorded already.
       *[other] { $n } rows say only what is recorded already.
    }
imports-error-post-code = The post code “{ $value }” is not Slovenian: that has four digits. Write it as 1000; for one of another country import the country of the address, too.
imports-error-number-taken = Somebody else of the organisation or of this file has the member number { $number }. Enter another one, or leave the cell empty to have the next number given.
imports-warn-reduced =
    { $n ->
        [one] { $n } child is under 15 and has no guardian’s consent: only name, date of birth and the guardian’s contact will be kept.
       *[other] { $n } children are under 15 and have no guardian’s consent: only name, date of birth and the guardian’s contact will be kept.
    }
imports-warn-unguarded =
    { $n ->
        [one] { $n } child under 15 has no guardian recorded. Add one after the import.
       *[other] { $n } children under 15 have no guardian recorded. Add one for each of them after the import.
    }
imports-warn-nameless =
    { $n ->
        [one] { $n } guardian has no name. The entry will be “Guardian of” with the member’s name; add the name later.
       *[other] { $n } guardians have no name. The entries will be “Guardian of” with the member’s name; add the names later.
    }
imports-ready-label = Rows that are ready
imports-ready-of = { $ready } of { $total }
imports-download-faulty = Download faulty rows only (CSV)
imports-lists = Rows by state
imports-list-faulty = To correct
imports-list-twins = Perhaps known
imports-list-names = Check names
imports-names-text = These names have more than two words. All words but one were left to the last name; correct whoever has two first names.
imports-list-changed = To be updated
imports-list-new = New
imports-list-skipped = Left out
imports-no-rows-here = There is no row here.
imports-row = Row
imports-name = Name
imports-read-as = { $typed } → { $read }
imports-birth = Date of birth
imports-mend = Correct
imports-what = What to do
imports-no-name = no name
imports-cell = { $column }, row { $row }
imports-all-equal = Correct in all rows with “{ $value }”
imports-skip = Leave out row { $row }
imports-take-back = Take row { $row } back in
imports-reduced = name, birth and guardian only
imports-row-name = Row { $row }: { $name }
imports-row-n = Row { $row }
imports-known-as = Recorded member { $name }
imports-field = Field
imports-in-file = In the file
imports-empty-cell = empty
imports-differs = differs
imports-decide = Who is in row { $row }?
imports-decide-update = It is { $name }: update
imports-decide-update-hint = What the file says replaces what is recorded.
imports-decide-new = It is somebody else: add as a new member
imports-decide-new-licence = Not possible, because somebody else has this licence number.
imports-decide-skip = Leave this row out
imports-save-rows = Save and check again
imports-commit-head = Import
imports-commit-text = All rows that are ready are imported at once, or none. You can take the import back for 24 hours.
imports-left-out =
    { $n ->
        [one] { $n } row stays out. If you need it, correct or download it first.
       *[other] { $n } rows stay out. If you need them, correct or download them first.
    }
imports-commit =
    { $n ->
        [one] Import { $n } row
       *[other] Import { $n } rows
    }
imports-later = Go on later
imports-back-to-columns = Back to the columns
imports-faulty-row = Row of the file
imports-faulty-reason = Reason
imports-faulty-file = import-errors

# 4 Import
imports-done-title = The import is done
imports-undone-title = The import was taken back
imports-created =
    { $n ->
        [one] { $n } new member
       *[other] { $n } new members
    }
imports-updated =
    { $n ->
        [one] { $n } updated member
       *[other] { $n } updated members
    }
imports-to-members = To the members
imports-next = Another import
imports-undo-head = Taking it back
imports-undo-text = New members are deleted, updated ones get their former data back. Whoever was changed after the import stays as is.
imports-undo-until = Possible until { $at }.
imports-undo = Take the import back
imports-undo-late = This import can no longer be taken back: 24 hours are over, or it was taken back already.
imports-undone-at = Taken back { $at }.
imports-undo-refused = Not taken back
imports-undo-refused-text = These members were changed after the import, so they stayed as they are. Edit them one by one.

# Jobs
imports-step-checking = Checking rows
imports-step-writing = Writing all rows at once
imports-step-undoing = Taking the import back
jobs-kind-import = Import of members
jobs-kind-import-check = Check of rows to be imported
jobs-kind-import-undo = Taking an import back
