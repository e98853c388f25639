## Competitions in the console

competitions-title = Competitions
competitions-count =
    { $n ->
        [one] { $n } competition
       *[other] { $n } competitions
    }
competitions-new = New competition
competitions-create = Create the competition
competitions-created = “{ $name }” has been created. Now import the results.
competitions-edit = Competition details
competitions-saved = The details have been saved.
competitions-none = No competitions yet
competitions-none-text = Create a competition, import results from Excel or CSV, see how each name will appear, and publish.
competitions-name = Name
competitions-name-hint = For example: Lake Cup 2026
competitions-name-missing = Enter the name of the competition.
competitions-too-long = Shorten it to { $most } characters at most.
competitions-slug = Address of the page
competitions-slug-hint = The page will be at { $address }… Leave it empty and we make it from the name.
competitions-slug-fixed = The address { $address }… has been public, so it stays as it is.
competitions-slug-letters = An address has { $most } characters at most: small letters a to z, digits, and hyphens between them. For example: lake-cup-2026
competitions-slug-reserved = The program uses “{ $slug }” for another page. Choose another one.
competitions-slug-taken = Another competition already has the address “{ $slug }”. Choose another one, for instance with the year.
competitions-held-on = Day of the competition
competitions-held-on-hint = Ages on this day decide how names appear.
competitions-held-on-fixed = The published names rest on this day, so it cannot change while they are public.
competitions-held-until = Last day
competitions-day-missing = Enter day, month and year of the competition.
competitions-day-wrong = There is no such date. Check day, month and year.
competitions-day-range = The year should be between 1950 and three years from now.
competitions-until-before = The last day is before the first. Change one of them.
competitions-until-far =
    { $n ->
        [one] A competition lasts { $n } day at most. Check the dates.
       *[other] A competition lasts { $n } days at most. Check the dates.
    }
competitions-when = When
competitions-town = Town
competitions-town-missing = Enter the town of the competition.
competitions-venue = Venue
competitions-organiser = Organiser
competitions-address = Address of the page
competitions-meanwhile-title = Somebody saved changes meanwhile. Look at the fields; if you save again, what is in the form counts.
competitions-meanwhile = Saved meanwhile: { $value }
competitions-meanwhile-member = Meanwhile somebody chose another member or nobody.
competitions-changed-meanwhile = Somebody changed this meanwhile, perhaps in another window. Go back, reload the page and try again.
competitions-state = State
competitions-state-draft = Draft
competitions-state-published = Published
competitions-state-unpublished = Withdrawn
competitions-draft-text = The public does not see a draft, nor learns that it exists.

competitions-remove = Delete the competition
competitions-remove-title = Delete “{ $name }”?
competitions-remove-effect =
    { $n ->
        [one] { $n } placing will be deleted.
       *[other] { $n } placings will be deleted.
    }
competitions-remove-final = This cannot be undone.
competitions-remove-refused = This competition has been public, so it cannot be deleted. You can withdraw its results.
competitions-removed = “{ $name }” has been deleted.

competitions-categories = Categories
competitions-category = Category
competitions-category-new = New category
competitions-category-edit = Edit the category
competitions-category-empty = empty
competitions-category-empty-text = Nobody is in this category yet. An empty category is not shown to the public.
competitions-category-name = Name of the category
competitions-category-name-hint = For example: Women −57 kg, U18
competitions-category-name-missing = Enter the name of the category.
competitions-category-age-hint = For example U18; SEN for seniors. Left empty, it is read from the name.
competitions-category-age-wrong = Write the age class as U18 or SEN.
competitions-category-weight-hint = For example −57 or +70
competitions-category-weight-wrong = Write the weight as −57 or +70.
competitions-category-taken = This competition already has such a category. Choose another name, or edit the one that exists.
competitions-category-saved = The category has been saved.
competitions-category-remove = Delete the category
competitions-category-remove-title = Delete the category “{ $name }”?
competitions-category-removed = The category has been deleted.
competitions-sex-by-name = as the name says
competitions-sex-f = women
competitions-sex-m = men

competitions-placings = Placings
competitions-competitors =
    { $n ->
        [one] { $n } placing
       *[other] { $n } placings
    }
competitions-places = Places
competitions-places-check = Check the places
competitions-places-fine = complete
competitions-places-unusual = check the places
competitions-places-no-first = Nobody is in place 1.
competitions-places-crowded =
    { $n ->
        [one] { $n } person is in place { $place }.
       *[other] { $n } people are in place { $place }.
    }
competitions-places-gap = After those before, place { $expected } would follow; place { $place } is given.
competitions-placing-new = Add a placing
competitions-placing-edit = Edit the placing
competitions-placing-saved = The placing has been saved.
competitions-placing-remove = Remove the placing
competitions-placing-remove-title = Remove the placing of { $name }?
competitions-placing-removed = The placing has been removed.
competitions-placing-damaged = damaged record
competitions-shown-as = Public name
competitions-our-member = Our member
competitions-birth-year-never = The year of birth decides how a name appears and is never published.
competitions-birth-year-hint = If it is not known, the name appears as a minor’s.
competitions-birth-year-seen = Seen by whoever runs competitions only
competitions-club-hint = Choose from the list or type a new club.
competitions-country-hint = Name of the country or its IOC code, for example SLO
competitions-member = Member of this organisation
competitions-member-hint = Link them only if it is certainly the same person.
competitions-member-nobody = none of ours
competitions-member-ask = A member of this organisation has the same name. Say whether it is the same person.
competitions-namesake = no. { $number }: { $name }, born { $year }
competitions-choose = – choose –
competitions-at-most = How the name appears
competitions-at-most-policy = by the rule of the organisation
competitions-at-most-decided = The person or a guardian decided: at most “{ $style }”. That holds even if you choose more here.
competitions-at-most-hint = Show less if the person or a guardian objects to publication. More than the rule allows is never shown.

competitions-field-place = Place
competitions-field-name = Name
competitions-field-first-name = First name
competitions-field-last-name = Last name
competitions-field-birth-year = Year of birth
competitions-field-club = Club
competitions-field-country = Country
competitions-field-category = Category
competitions-field-age = Age class
competitions-field-sex = Sex
competitions-field-weight = Weight
competitions-field-contests-won = Contests won

competitions-reason = Reason of the correction
competitions-reason-hint = The results are public, so everybody will read the reason. Name nobody.
competitions-reason-missing = Write why you correct published results, for example “Error in the record”.
competitions-reason-long = Shorten the reason to { $most } characters at most.
competitions-reason-names = The reason holds a last name of this category. Write it without names, so that the correction does not tell who was removed.
competitions-corrections = Corrections
competitions-whole = The whole competition

competitions-import = Import results
competitions-import-title = Import of results
competitions-import-correction = Import a correction
competitions-import-published = The results are public. The import will be a correction: at its end you write a reason that everybody reads.
competitions-step-file = File
competitions-step-columns = Columns
competitions-step-check = Check
competitions-step-done = Imported
competitions-file = File with results
competitions-file-hint = CSV or XLSX, 10 MB and { $rows } rows at most
competitions-file-read = Read the file
competitions-file-missing = Choose a CSV or XLSX file.
competitions-file-too-large = The file is larger than 10 MB. Save only the sheet with results and try again.
competitions-file-no-rows = The file has a header only, no rows with results. Check whether the sheet with results is the first one.
competitions-file-what = What the file should hold
competitions-file-columns = Place, name (in one column or two) and category. If club, country, year of birth and contests won are there, they are imported too. The year of birth decides how a name appears and is never published.
competitions-file-draft = The file is not kept. Until the import its rows are an encrypted draft, deleted after 24 hours.
competitions-sample-get = Download a sample
competitions-sample = Place;Last name;First name;Year of birth;Club;Country;Category;Contests won / 1;Sample;Ann;2009;JC Example;SLO;Women -57 kg, U18;4 / 2;Trial;Eve;2009;JC Instance;SLO;Women -57 kg, U18;3
competitions-drafts = Unfinished import
competitions-draft-from = Continue the import begun { $when }
competitions-draft-until = deleted { $when }
competitions-discard = Discard the import
competitions-discarded = The import has been discarded and its draft deleted.
competitions-later = Continue later
competitions-rows =
    { $n ->
        [one] { $n } row
       *[other] { $n } rows
    }
competitions-left-out = titles and totals in rows { $rows } are left out
competitions-columns-title = What the columns mean
competitions-columns-next = Check the rows
competitions-columns-twice = Several columns have the same meaning ({ $field }). Keep one of them.
competitions-columns-no-name = Choose the column with the name.
competitions-columns-two-names = The name is chosen twice: use one column “Name”, or the columns “First name” and “Last name”.
competitions-columns-no-first-name = The last name is chosen; a column with the first name is missing.
competitions-columns-no-place = Choose the column with the place.
competitions-columns-no-category = Choose the column with the category, or type the category to which all rows belong.
competitions-column-file = Column of the file
competitions-column-samples = Samples
competitions-column-ours = Meaning
competitions-column-means = Meaning of the column { $header }
competitions-column-skip = – do not import –
competitions-column-unnamed = column { $n }, unnamed
competitions-name-order = Order in the column “Name”
competitions-name-order-hint = A last name in capitals, or before a comma, is never taken for a first name.
competitions-name-last-first = Last First
competitions-name-first-last = First Last
competitions-name-split = first name { $first }, last name { $last }
competitions-category-all = Category of all rows
competitions-category-all-hint = Only if the file has no column for it.
competitions-check-title = Check the rows
competitions-check-good =
    { $n ->
        [one] { $n } row is fine
       *[other] { $n } rows are fine
    }
competitions-check-faulty =
    { $n ->
        [one] { $n } row with errors
       *[other] { $n } rows with errors
    }
competitions-check-people =
    { $n ->
        [one] { $n } question about members
       *[other] { $n } questions about members
    }
competitions-check-open = It cannot be imported yet. Mend the marked fields, answer the questions and check again; the answers so far are kept.
competitions-check-save = Save and check
competitions-faulty-title = Rows with errors
competitions-faulty-text = The numbers are those of the file. Mend them here, or leave a row out.
competitions-row = Row { $row }
competitions-row-number = Row
competitions-row-skip = Leave this row out
competitions-row-back = Bring row { $row } back: { $name }
competitions-skipped =
    { $n ->
        [one] { $n } row left out
       *[other] { $n } rows left out
    }
competitions-more-follow =
    { $n ->
        [one] { $n } more follows when these are done.
       *[other] { $n } more follow when these are done.
    }
competitions-rows-read = All rows as we read them
competitions-cell-name-missing = The competitor’s name is missing.
competitions-cell-name-one-word = Enter first and last name; this is one word only.
competitions-cell-name-digits = There are digits in the name. Correct it.
competitions-cell-long = Shorten it to { $most } characters at most.
competitions-cell-year = “{ $typed }” is no year. Enter four digits or leave it empty.
competitions-cell-year-range = { $year } cannot be right. We expect a year between { $from } and { $to }; you may leave the field empty.
competitions-cell-place-missing = The place is missing. Enter a number, or leave the row out.
competitions-cell-place = “{ $typed }” is no place. Enter a number such as 5; leave the row out for the disqualified.
competitions-cell-won = “{ $typed }” is no number of contests won. Enter 0 to { $most }, or leave it empty.
competitions-cell-country = We do not know the country “{ $typed }”. Enter the name of a country or its IOC code, for example SLO.
competitions-cell-category-missing = The category is missing.
competitions-clubs-title = Which club is this?
competitions-clubs-text = We do not know these names yet, but similar ones. Your answer is kept as another name of the club.
competitions-club-which =
    { $n ->
        [one] “{ $name }” ({ $n } row)
       *[other] “{ $name }” ({ $n } rows)
    }
competitions-club-new = new club: { $name }
competitions-clubs-like = Similar
competitions-clubs-all = All clubs
competitions-new-clubs =
    { $n ->
        [one] { $n } new club
       *[other] { $n } new clubs
    }
competitions-new-clubs-text = They will be added by the import. If we know one by another name, choose it.
competitions-people-title = Is this our member?
competitions-people-text = A member of this organisation has the same name, and the year of birth is missing, differs or fits several. Without an answer nobody is linked.
competitions-person-who = Who is { $name }?
competitions-rest-nobody = Link the unanswered to nobody
competitions-rest-nobody-hint = For all questions on this page that have no answer yet.
competitions-plans-title = What happens to the categories
competitions-plan = What happens
competitions-plan-new = new
competitions-plan-fill = empty now
competitions-plan-replace =
    { $n ->
        [one] replaces { $n } placing
       *[other] replaces { $n } placings
    }
competitions-plan-add =
    { $n ->
        [one] adds to { $n } placing
       *[other] adds to { $n } placings
    }
competitions-mode = Categories that have placings already
competitions-mode-replace = Replace
competitions-mode-replace-hint = Only the placings of this file count. Other categories stay.
competitions-mode-add = Add
competitions-mode-add-hint = The placings that are there stay, these are added.
competitions-double = { $name } stands twice in this category.
competitions-ready = Everything is settled. The import happens as a whole or not at all.
competitions-import-n =
    { $n ->
        [one] Import { $n } placing
       *[other] Import { $n } placings
    }
competitions-import-n-public =
    { $n ->
        [one] Import and publish { $n } placing
       *[other] Import and publish { $n } placings
    }
competitions-imported =
    { $n ->
        [one] { $n } placing has been imported.
       *[other] { $n } placings have been imported.
    }
competitions-no-results = No results yet
competitions-no-results-text = Import them from Excel or CSV. The categories are made by themselves.

competitions-preview = Preview and publish
competitions-preview-title = How names will appear
competitions-preview-text = The public page will be at { $address }
competitions-preview-changed = The results or the rule on names changed meanwhile. Look at the names again, then publish.
competitions-publish = Publish the results
competitions-publish-title = Publication
competitions-publish-effect = Everybody will see the results. Whoever appears with the full name gets a page of their results; nobody else has a page or an identifier.
competitions-publish-already = These results are public already.
competitions-publish-empty = There is no placing to publish. Import results first.
competitions-published = The results are public.
competitions-profile-incomplete = Complete the organisation’s details before publishing
competitions-profile-open = Open the settings
competitions-rule = Rule on names
competitions-rule-text = Ages are those of the first day of the competition. Publishing fixes the rule for this competition for good.
competitions-rule-stricter = A stricter rule was promised by an earlier publication, so the stricter of the two counts.
competitions-in-records = In the records
competitions-why = Why
competitions-why-objection = objection to publication
competitions-has-page = has a page
competitions-hidden = hidden
competitions-open-public = Public page
competitions-not-public = This competition is not public.
competitions-unpublish = Withdraw the results
competitions-unpublish-title = Withdraw the results of “{ $name }”?
competitions-unpublish-gone = The public pages will answer at once that the results are gone.
competitions-unpublish-athletes = Pages of people without other published results will be deleted.
competitions-unpublish-kept = The results stay in the console, and you can publish them again.
competitions-unpublished = The results have been withdrawn.

competitions-fought-text = The places of this category follow from its draw and contests, so they cannot be entered or changed by hand. You can correct name, year of birth, club, country and how the name appears.
competitions-fought-place-hint = Follows from draw and contests.
competitions-fought-place = Place and contests won follow from the draw and the contests of this category. If they are wrong, the outcome of a contest has to be corrected.
competitions-fought-add = This category was drawn and fought, so nobody can be added to it.
competitions-fought-import = This category was drawn and fought. Its places follow from its contests, so a file cannot replace them.
competitions-fought-import-of = { $name }: this category was drawn and fought, so it cannot be imported. Skip its rows.
competitions-plan-fought = not possible
competitions-fought-erase-title = Erase the person from the result: { $name }?
competitions-fought-erase-effect = Name, year of birth, club and country will be erased. The place and the contests stay without a name, because the places of others follow from them.
competitions-fought-erased = The name is erased. The place and the contests stay without a name.
competitions-placing-nameless = (name erased)
