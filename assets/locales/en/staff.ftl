staff-title = Staff
staff-lead = Who works for the processor, with the statement of confidentiality and the training. Without both there is no support for organisations.
staff-role = Role
staff-role-operator = operator
staff-role-operator-hint = Opens and suspends organisations, publishes agreements, looks after the installation.
staff-role-support = support
staff-role-support-hint = Helps organisations by their leave only. Does not run the installation.
staff-since = since { $date }
staff-from-to = from { $from } to { $to }
staff-statement = Statement of confidentiality
staff-statement-title = Statement of confidentiality
staff-statement-lead = Read and sign it. It is good for a year.
staff-statement-missing = not signed
staff-statement-version = Version of the statement
staff-statement-signed = Signed
staff-statement-text = Text
staff-statement-agree = I have read the statement and will keep to it.
staff-statement-sign = Sign the statement
staff-statement-done = The statement is signed.
staff-statement-unticked = The statement is not signed: tick that you accept it.
staff-statement-open = Open the statement
staff-training = Training
staff-training-missing = not recorded
staff-good-until = good until { $date }
staff-over-since = over since { $date }
staff-trained-on = Day of the training
staff-trained-record = Record a training
staff-trained-saved = The training is recorded. It is good for a year from the day given.
staff-trained-wrong = The training is not recorded: give a day that has been, for example 3. 4. 2026.
staff-obstacle-none = This account does not work for the processor.
staff-obstacle-statement = No support possible: the statement of confidentiality is not signed, or is over.
staff-obstacle-training = No support possible: no training is recorded, or it is over.
staff-invite = Invite a colleague
staff-invite-mail = The link goes by mail. It is good for five days and one use.
staff-invite-link = No mail is configured. You get the link on the next page and hand it over. It is shown once and is good for five days.
staff-invite-button = Invite
staff-invite-wrong = The invitation was not sent: give a valid e-mail address and choose a role.
staff-invited = The invitation to { $email } is on its way.
staff-email = E-mail
staff-waiting = Invitations without an answer
staff-waiting-until = good until { $until }
staff-waiting-lapsed = ran out { $until }
staff-invitation-revoked = The invitation is withdrawn.
staff-link-title = Link of the invitation
staff-link-text = Hand this link to whoever has the address { $email }.
staff-link-once = The link is shown now and never again. If you lose it, invite again.
staff-mail-subject = Invitation to the processor's staff
staff-mail-body =
    Hello,

    { $inviter } invites you to work for the processor. Role: { $role }.

    Accept or decline the invitation on this page:
    { $link }

    The link is good until { $until }, once. If you do not expect it, you can decline the invitation on the same page; that erases your address.

    Tatami
staff-join-title = Invitation to the processor's staff
staff-join-lead = With this invitation you join the processor's staff. First you sign the statement of confidentiality.
staff-join-from = the processor's staff
staff-join-statement = You sign this statement right after accepting, before any work. Read it before you decide.
staff-join-new-text = Then you set up two-step sign-in and sign the statement.
staff-join-new = Make an account and join
staff-join-button = Join
staff-joined = You work for the processor now. Read and sign the statement of confidentiality.
staff-end-title = End of work
staff-end-question = Does { $name } not work for the processor any more?
staff-end-button = End the work
staff-end-effect-now = Access ends at once, and so do all sessions.
staff-end-effect-kept = The account and roles in organisations stay. The signed statement is kept.
staff-ended = The work is ended and all sessions are closed.
staff-last-operator = This is the only person who runs the installation. Invite another one first.
staff-former = Former staff
