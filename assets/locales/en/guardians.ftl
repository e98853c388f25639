## Guardians: what is agreed, access to the pages, the hand-over at 15 and 18

guardians-nav = Guardians
guardians-title = Guardians and what is agreed
guardians-rights = agreement with the guardian
guardians-rights-of = What is agreed for this child: { $child }
guardians-rights-hint = For this child only. A change is written into the history and works at once.
guardians-right-pays = Pays
guardians-right-pays-hint = Gets the bills for this child.
guardians-right-consents = Consents
guardians-right-consents-hint = Gives and withdraws consents for a child under 15.
guardians-right-is-informed = Is informed
guardians-right-is-informed-hint = Gets messages and sees the child's pages.
guardians-right-sees-health = Sees health
guardians-right-sees-health-hint = A download of the child's data holds the data about health, too.
guardians-right-no-contact = No contact
guardians-right-no-contact-hint = By a court's decision, for example. The person gets no message and sees nothing on the child's pages.
guardians-no-contact-note = “No contact” switches off every other right of this person for this child.
guardians-saved-no-contact = Saved. As no contact is allowed, all other rights of this person are switched off.
guardians-rights-title = Guardians: who may do what
guardians-matrix = Who may do what
guardians-matrix-adult = Person
guardians-matrix-text = This is what the organisation has on its books. If something is not right, write to it.
guardians-matrix-empty = No guardians are recorded.
guardians-both-text = Where parents disagree about custody, you can ask for both signatures on important consents.
guardians-both-switch-on = Ask for both signatures
guardians-both-is-on = Important consents need the signatures of all guardians who consent.
guardians-both-switch-off = One signature is enough
guardians-both-on = From now on important consents need both signatures.
guardians-both-off = From now on one signature is enough.
guardians-disputed = The guardians do not agree about a consent: { $purpose }. Until they do, it counts as not given.
guardians-awaits-both = A consent waits for the other guardian's signature: { $purpose }. Until then it counts as not given.
guardians-dispute-contact = Questions about it go to:
guardians-nothing-to-decide = There is nothing to decide about this consent: the guardians agree.

## A decision where guardians disagree

guardians-decide-title = Record a decision
guardians-decide-text = Record only what stands on the document: a court's decision, or what both guardians agreed in writing. The organisation does not decide between them.
guardians-decide-outcome = What was decided
guardians-decide-yes = The consent holds
guardians-decide-yes-hint = It holds until the guardian who gave it withdraws it.
guardians-decide-no = There is no consent
guardians-decide-no-hint = Consents that were given end. What rests on them alone is erased.
guardians-decide-document = Document
guardians-decide-document-hint = Kind, number and date, for example: decision of the district court, no. and date. The organisation keeps the document.
guardians-decide-document-missing = Name the document the decision rests on.
guardians-decide-on = Date of the decision
guardians-decided = The decision is recorded.

## Access to one's own pages

guardians-doors = Access to the portal
guardians-doors-text = Who sees this person's data in the portal. Guardians see the pages of their children, members their own from 15.
guardians-door-own = member
guardians-door-guardian = guardian
guardians-door-linked = has access
guardians-door-invited = invited
guardians-door-closed = no access
guardians-door-account = { $name }, since { $date }
guardians-door-until = The invitation to { $email } is good until { $until }.
guardians-door-lapsed = The invitation to { $email } ran out on { $until }; the invited person can renew it.
guardians-invite = Invite to the portal
guardians-invite-again = Send a new invitation
guardians-invitation-revoke = Take the invitation back
guardians-access-end = End access
guardians-access-ended = The access is ended; it works at that person's next click.
guardians-invitation-revoked = The invitation is taken back, the address is erased from it.
guardians-invited = The invitation is on its way to { $email }. It is good for { $n ->
        [one] { $n } day
       *[other] { $n } days
    } and one time.
guardians-has-access = This person has access already.
guardians-is-taken = Another account comes to these pages as this person already. End its access first, then invite again.
guardians-link-title = Link of the invitation
guardians-link-text = Mail is not configured. Hand the link over to { $name } ({ $email }). It is shown only now and is good for five days.
guardians-no-child = Until 15 the guardians come to a child's pages.
guardians-no-own-email = Enter this person's e-mail address to invite them.
guardians-no-own-address = The address on the record is that of a guardian, present or former. Enter one that only this person reads: from 15 on they decide about their data without guardians.
guardians-no-email = Enter the guardian's e-mail address to invite them.
guardians-no-contact = No contact with this person is allowed.
guardians-no-adult = From 18 nobody stands for a person.
guardians-no-archived = This person is archived.
guardians-offer = Invitation
guardians-offer-athlete = to your own pages: profile, results, consents and rights
guardians-offer-guardian = to the pages of the children: { $children }
guardians-new-account-text = The account is yours: you sign in with it in other organisations, too. You can set up a second factor later.
guardians-mail-invite-athlete =
    Hello,

    { $inviter } invites you for { $tenant } to your own pages: there you see your data, results and consents, and decide about them.

    Accept or decline the invitation here:
    { $link }

    The link is good until { $until } and one time. If you do not expect it, you can decline on the same page; your address is erased from the invitation with it.

    Tatami
guardians-mail-invite-guardian =
    Hello,

    { $inviter } invites you for { $tenant } to the pages of your children: { $children }. There you see their data and results, and give and withdraw consents.

    Accept or decline the invitation here:
    { $link }

    The link is good until { $until } and one time. If you do not expect it, you can decline on the same page; your address is erased from the invitation with it.

    Tatami
guardians-mail-ended-subject = { $tenant }: your access has ended
guardians-mail-ended-body =
    Hello,

    { $tenant } has ended your access to the pages of a person that you could see until now.

    If you do not know why, ask the organisation.

    Tatami

guardians-mail-child-subject = Another child on your pages: { $tenant }
guardians-mail-child-body =
    Hello,

    { $tenant } has recorded you as a guardian of { $child }. The child's pages are now among yours:
    { $link }

    If that is not right, answer the organisation.

    Tatami

## What guardians still see from 15 to 18

guardians-settings-title = Guardians from 15 to 18
guardians-settings-text = From 15 a young person decides alone about their data. Choose how much guardians still see then.
guardians-view = What guardians still see
guardians-view-overview = An overview: profile, belts and results
guardians-view-nothing = Nothing

## The hand-over at 15 and 18

guardians-dates = When what changes
guardians-own-fifteen = You turn 15: you decide alone about your data. Consents that guardians gave you confirm or end.
guardians-own-eighteen = You turn 18: guardians do not stand for you any more and do not see your pages.
guardians-child-fifteen = { $child } turns 15 and decides without guardians. From then on you only look at the pages, as far as the organisation's rule lets you.
guardians-child-eighteen = { $child } turns 18: you do not stand for them any more, and your access to these pages ends.
guardians-handover-more = What happens then
guardians-handover-title = You decide
guardians-handover-title-guardian = Handing over the decisions
guardians-handover-lead = From 15 you decide without guardians about your data. Here are the consents they gave for you. Confirm or end each; until you decide, what was agreed holds.
guardians-handover-none = All is decided: no consent waits for you.
guardians-handover-child = Until 15 guardians consent for you. Then their consents will wait here for your decision.
guardians-handover-guardian = You decide until the 15th birthday. Then { $child } confirms or ends each of your consents, and you only look at the pages.
guardians-handover-observer = { $child } decides without guardians. You can look at these pages but not change them.
guardians-holds-until = It holds until it is decided otherwise.
guardians-holds-not = The guardians do not agree, so this consent does not hold now.
guardians-pictures-yes = If you confirm: photographs with you may be published, as it says above.
guardians-pictures-no = If you end it: no new photographs with you are published, and you can ask that published ones be taken down.
guardians-health-yes = If you confirm: the organisation goes on keeping your data about health, sealed.
guardians-health-no = If you end it: the organisation erases your data about health at once.
guardians-confirm = Confirm
guardians-end = End
guardians-confirmed = The consent is your own now.
guardians-ended = The consent is ended.
guardians-ended-health = The consent is ended, the data about health are erased.
guardians-mail-own-subject = Check an e-mail address before the invitation: { $tenant }
guardians-mail-own-is-theirs = The address on the record is that of a guardian, so nothing that is for this person alone is sent there.
guardians-mail-own-suggested = The address on the record was suggested by a guardian, so no invitation is sent there by itself.
guardians-mail-own-soon =
    Hello,

    on { $date } somebody whose data { $tenant } keeps turns { $age }. From then on they decide without guardians and need a sign-in of their own.

    { $why } Ask which address only this person reads, enter it, and invite them:

    { $link }
guardians-mail-own-now =
    Hello,

    on { $date } somebody whose data { $tenant } keeps turned { $age }. They now decide without guardians and have no sign-in of their own yet.

    { $why } Ask which address only this person reads, enter it, and invite them:

    { $link }
guardians-mail-handover-subject = A change on a birthday: { $tenant }
guardians-mail-soon-15-own =
    Hello { $child },

    on { $date } you turn 15. From then on you decide without guardians about your data at { $tenant }: you get an invitation to your own pages, and you confirm or end the consents that guardians gave for you.

    Tatami
guardians-mail-soon-15 =
    Hello,

    { $child } turns 15 on { $date }. From then on they decide without guardians about their data at { $tenant }: they confirm or end each of your consents. You only look at the pages then, as far as the organisation's rule lets you.

    More: { $link }

    Tatami
guardians-mail-soon-18-own =
    Hello { $child },

    on { $date } you turn 18. From then on guardians do not stand for you at { $tenant } any more and do not see your pages.

    Tatami
guardians-mail-soon-18 =
    Hello,

    { $child } turns 18 on { $date }. You do not stand for them at { $tenant } from then on, and your access to the pages ends.

    More: { $link }

    Tatami
guardians-mail-now-15-own =
    Hello { $child },

    from today you decide without guardians about your data at { $tenant }. The consents they gave for you wait for your decision:
    { $link }

    If you have no account yet, you get an invitation in another message or from the organisation.

    Tatami
guardians-mail-now-15 =
    Hello,

    since { $date } { $child } decides without guardians at { $tenant }. Your consents hold until they are confirmed or ended. You only look at the pages now, as far as the organisation's rule lets you.

    Tatami
guardians-mail-now-18-own =
    Hello { $child },

    since { $date } guardians do not stand for you at { $tenant } any more and do not see your pages.

    Tatami
guardians-mail-now-18 =
    Hello,

    { $child } is of age since { $date }. You do not stand for them at { $tenant } any more, and your access to the pages has ended.

    Tatami

## History and log

guardians-history-rights = what is agreed with the guardian changed
guardians-history-both-needed = important consents need both signatures
guardians-history-one-enough = one signature is enough for a consent
guardians-history-refused = consent refused
guardians-history-disputed = the guardians do not agree about a consent
guardians-history-settled = the guardians do not disagree about a consent any more
guardians-history-decided = decision about a consent recorded
guardians-history-handed-over = deciding handed over on the birthday
guardians-log-athlete-invited = member invited to the portal
guardians-log-guardian-invited = guardian invited to the portal
guardians-log-renewed = invitation to the portal sent anew
guardians-log-access-given = access to the portal given
guardians-log-access-ended = access to the portal ended
guardians-log-access-vouched = confirmed whose account it is
guardians-log-access-unvouched = the account has to be confirmed anew
guardians-log-announced = hand-over of deciding announced
audit-what-athlete-invited = invitation to their own pages sent
audit-what-guardian-invited = invitation to the child's pages sent to a guardian
audit-what-person-invitation-renewed = an invitation to a person's pages that ran out sent anew as the invited person asked
audit-what-access-given = access to a person's pages given – { $account }
audit-what-access-ended = access to a person's pages ended – { $account }
audit-what-access-vouched = confirmed for health data whose account it is – { $account }
audit-what-access-unvouched = for health data the account has to be confirmed anew – { $account }
audit-what-guardian-rights = what is agreed with a guardian changed
audit-what-both-needed = from now on important consents need both signatures
audit-what-one-enough = from now on one signature is enough for consents
audit-what-consent-refused = consent refused
audit-what-consent-disputed = the guardians do not agree about a consent
audit-what-consent-settled = the guardians do not disagree about a consent any more
audit-what-consent-decided = decision recorded about a consent on which guardians disagree
audit-what-handover-announced = hand-over of deciding announced to guardians and person
audit-what-handed-over = deciding handed over on the birthday
guardians-disputed-processing = The guardians do not agree about a consent: { $purpose }. Until they do, there is no member card and the list of members says that it is not agreed. What is recorded stays until they decide otherwise.
guardians-open-tag = guardians do not agree yet
guardians-mail-open-subject = The guardians have to agree: { $tenant }
guardians-mail-open-body =
    Hello,

    one of the guardians decided differently about a consent for the child. Until they agree, the more careful decision counts.
    Organisation: { $tenant }

    The consents are here:
    { $link }

    What the other guardian said is not in this message.
guardians-mail-open-office =
    Hello,

    the guardians of a member do not agree about a consent. Organisation: { $tenant }
    Until they do, or until a document that decides it is recorded, the more careful decision counts.

    The member is here:
    { $link }
