groups-title = Training groups
groups-lead = Who trains together, and who coaches them. A coach sees the members of the own groups and nobody else.
groups-new = New group
groups-edit = Rename the group
groups-name = Name of the group
groups-name-hint = For example: under 12, Monday and Wednesday.
groups-name-missing = Enter the name of the group.
groups-name-long = A name has { $most } characters at most.
groups-name-taken = There is a group of this name. Choose another name.
groups-added = The group is made. Add members in the list of members: tick them and choose "Add to group".
groups-renamed = The group is renamed.
groups-none = No groups yet
groups-none-text = Make the first group, add members to it and say who coaches it.
groups-none-coach = You coach no group at the moment. The secretary gives you one.
groups-members =
    { $n ->
        [one] { $n } member
       *[other] { $n } members
    }
groups-coaches = Coached by
groups-no-coach = No coach
groups-in-list = Show in the list
groups-empty = Nobody is in this group yet.
groups-leave = Take out
groups-left = The member is not in the group any more.
groups-coach-choose = Choose a coach
groups-coach-missing = Choose a coach. They need the role of a coach first.
groups-coach-give = Give the group
groups-coach-given = The group is given.
groups-coach-take = Take away
groups-coach-taken = The group is taken away. This person sees its members no longer.
groups-coach-note = Whoever coaches a group sees contacts, belts, licences and guardians of its members.
groups-join-hint = Add members in the list of members: tick them and choose "Add to group".
groups-bulk-join = Add to group
groups-join-title = Add to group
groups-join-lead =
    { $n ->
        [one] { $n } member is chosen.
       *[other] { $n } members are chosen.
    }
groups-join-which = To which group
groups-join-missing = Choose a group.
groups-join-button = Add
groups-joined =
    { $n ->
        [0] All chosen members were in the group already.
        [one] { $n } member is added to the group.
       *[other] { $n } members are added to the group.
    }
groups-filter = Training group
groups-since = since { $date }
groups-member-none = In no group.
groups-dissolve = Dissolve the group
groups-dissolve-question = Dissolve the group { $name }?
groups-dissolve-members = Its members stay on the books; they are only not in this group any more.
groups-dissolve-coaches = Whoever coached the group sees its members no longer.
groups-dissolved = The group is dissolved.

grades-skips = The record lacks: { $names }. Enter these first, or confirm that it is right so.
grades-skips-known = The grades in between are really not on record. Enter the exam anyway.
grades-skips-hint = For example a grade recognised from abroad, or exams before joining the club.
grades-title = Enter an exam
grades-title-of = Enter an exam: { $name }
grades-lead = Enter the belt and the day of the exam. If it is higher than the belt so far, it becomes the member's belt.
grades-add = Enter an exam
grades-save = Enter
grades-known = Belts so far
grades-code = Belt
grades-code-choose = Choose a belt
grades-on = Day of the exam
grades-on-missing = Enter the day of the exam.
grades-code-missing = Choose the belt.
grades-on-future = This day is in the future. Enter the exam when it is passed.
grades-too-long = The text has { $most } characters at most, on one line.
grades-changed = The member's data changed meanwhile. Look at the belts so far and send it again.
grades-added = The exam is entered.

members-seen-by-roles = Seen by: { $roles }

tenants-nav-groups = Groups
tenants-refused-grades = You need the role of examiner, secretary, admin or owner. The owner of the organisation gives roles.
tenants-refused-groups = You need the role of coach, secretary, admin or owner. The owner of the organisation gives roles.
tenants-refused-field = Your role neither sees nor changes these data. The owner of the organisation gives roles.
tenants-right-see-history = sees the history of a member and who looked
tenants-right-fields = reads of a member: { $fields }
tenants-right-edit-grades = enters exams and belts
tenants-right-see-groups = sees training groups, a coach the own ones
tenants-right-see-groups-all = sees training groups
tenants-right-see-groups-own = sees the own training groups
tenants-right-manage-groups = keeps training groups and gives them to coaches
tenants-fields-basics = Basic data
tenants-fields-contact = Contact and emergency contact
tenants-fields-address = Address and citizenship
tenants-fields-tax-number = Tax number
tenants-fields-grades = Belt and exams
tenants-fields-sport = Sport
tenants-fields-licence = Licences
tenants-fields-guardians = Guardians
tenants-fields-consents = Consents
tenants-fields-functions = Functions
tenants-fields-groups = Training groups
tenants-fields-history = History and who looked
tenants-log-member = member no. { $number }
tenants-log-guardian = guardian
jobs-not-allowed = This was not done, because you do not have the role for it any more. Nothing was left half done.

audit-what-group-added = training group made: { $name }
audit-what-group-renamed = training group renamed to { $name }
audit-what-group-dissolved = training group dissolved: { $name }
audit-what-group-joined = added to the training group { $name }
audit-what-group-left = taken out of the training group { $name }
audit-what-group-given = training group { $name } given to { $account }
audit-what-group-taken = training group { $name } taken from { $account }
