handover-title = Handing over
handover-lead = A new owner or secretary comes, old rights end the same day, nothing is lost. All on one page.
handover-step-who = Who comes
handover-step-who-text = Invite the new person. Leave this empty if they have their role already.
handover-role = Role of the new person
handover-step-end = Whose roles end
handover-step-end-text = Tick the roles that end. They all end together; whoever is still signed in somewhere sees nothing more from the next click on.
handover-end = Roles that end
handover-end-hint = An organisation is never without an owner: the owner's role waits until the new one has accepted.
handover-end-missing = Tick at least one role that ends.
handover-no-owner = The organisation would be without an owner. Invite a new owner, or leave one of the present ones.
handover-step-when = When
handover-when = End of the roles
handover-when-now = at once
handover-when-now-hint = At once, or when the invited person accepts.
handover-when-day = at the end of a day
handover-when-day-hint = At the end of the chosen day, but not before the invited person has accepted.
handover-when-missing = Choose when the roles end.
handover-day = Last day
handover-day-hint = Only for the end of a day. Today is { $today }.
handover-day-missing = Enter day, month and year of the last day.
handover-day-range = The last day can be from today to the end of next year.
handover-begin-note = Everybody whose roles end, and all owners, get a mail. You can take the handover back until the roles have ended.
handover-begin = Begin the handover
handover-begun-flash = The handover has begun.
handover-done-flash = The roles have ended. The handover is recorded.
handover-earlier = Earlier handovers
handover-earlier-done = Handover, done on { $day }
handover-earlier-cancelled = Handover, taken back on { $day }
handover-state-open = under way
handover-state-done = done
handover-state-cancelled = taken back
handover-waits-answer = Waiting for { $email } to accept the invitation (role: { $role }). Until then no role ends.
handover-waits-nobody = The invitation was not accepted (role: { $role }). Invite again on "People and roles", or take the handover back.
handover-waits-day = The roles end at the end of { $day }.
handover-waits-owner = Waiting for a new owner: without one the roles do not end.
handover-cancel = Take the handover back
handover-cancelled-flash = The handover is taken back. No role has ended.
handover-over = This handover is done or taken back already.
handover-link = No mail is configured. Give this link to the new person; it is shown only now.
handover-still = still held
handover-ended = Ended
handover-started = Begun
handover-by = Begun by
handover-coming = Role of the new person
handover-came = New person
handover-finished = Finished
handover-at-end-of = at the end of { $day }
handover-checks = What else is handed over
handover-checks-save = Keep the list
handover-checked-flash = The list is kept.
handover-check-statement = The statement of confidentiality is signed
handover-check-statement-hint = Its text is below. Print the page; the new person signs it, the organisation keeps it.
handover-check-representative = The representative in the settings is right
handover-check-privacy-contact = The privacy contact in the settings is right
handover-check-now = Now: { $name }
handover-check-requests = Open requests and exports have been looked at
handover-check-requests-hint = The new person knows what is still to be answered, and by when.
handover-check-papers = Consents and statements on paper are handed over
handover-check-papers-hint = Guardians' consents on paper stay with the organisation.
handover-check-keys = Keys and recovery sheet: nothing to hand over
handover-check-keys-hint = The operator keeps the keys. A password or second factor is never handed over: each person has an account of their own.
handover-to-settings = Change in the settings
handover-statement = Statement of confidentiality
handover-statement-1 = I will use the data I reach for { $tenant } only for the tasks of my role, and disclose them to nobody without a basis.
handover-statement-2 = I will reach the data only with my own account. I will give my password, second factor and printouts to nobody.
handover-statement-3 = I will report a loss or a suspected misuse at once. Confidentiality continues after my role ends (GDPR Art. 29 and 32).
handover-sign-new = New person, date and signature
handover-sign-old = Present person, date and signature
handover-print = This page is ready to be printed and signed.
handover-mail-subject = { $tenant }: handing over
handover-mail-begun =
    A handover has begun in { $tenant }. When all is ready, these roles end:

    { $list }

    If you know nothing of this, speak to the owner: { $link }
handover-mail-begun-day =
    A handover has begun in { $tenant }. At the end of { $day } these roles end:

    { $list }

    If you know nothing of this, speak to the owner: { $link }
handover-mail-done =
    The handover in { $tenant } is done. These roles have ended:

    { $list }

    Whoever is still signed in somewhere sees nothing with them any more. The organisation: { $link }
handover-mail-cancelled =
    The handover in { $tenant } is taken back. These roles have not ended through it:

    { $list }

    The organisation: { $link }
audit-what-handover-begun = handover of the organisation begun, roles: { $n }
audit-what-handover-done = handover of the organisation done, roles ended: { $n }
audit-what-handover-cancelled = handover of the organisation taken back
audit-what-handover-checked = list of the handover saved, points done: { $n }
