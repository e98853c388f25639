support-title = Support access
support-lead = The processor's staff have no standing access. Here is every access they asked for, and all they read.
support-note = Support only reads: it changes, exports and downloads nothing. Every view is in the processing log before the page is shown.
support-none = Support has not asked for access yet
support-none-text = When somebody of the staff asks for access, you allow or refuse it here.
support-state = State
support-state-waiting = waiting for an answer
support-state-lapsed = no answer
support-state-refused = refused
support-state-active = in force
support-state-over = expired
support-state-ended = ended
support-kind = Kind
support-kind-support = Help
support-kind-support-lead = The organisation asked for help. It allows the access itself.
support-kind-incident = Looking into an incident
support-kind-incident-lead = Something is wrong with security or operation. If it is urgent, a colleague approves and the organisation is told at once.
support-kind-authority = Order of an authority
support-kind-authority-lead = A court or an inspector ordered access. The organisation is told at once or, if the authority forbids it, when the ban is over.
support-kind-hold = Holding back erasure
support-kind-hold-lead = Data are needed for a legal claim. Nobody gets to see anything; certain members are not erased until a day. The organisation has to agree.
support-kind-vital = Person in danger
support-kind-vital-lead = Only chosen data of one person, 15 minutes at most.
support-part-members = members
support-part-competitions = competitions
support-part-log = processing log
support-part-settings = settings and privacy notices
support-part-health = health data
support-part-health-hint = Only for custodians of special data, and only if there is really no other way.
support-custodians = Health data are not on offer: only custodians of special data open them ({ $names }). If they are needed, one of them has to send the request.
support-custodians-none = Health data are not on offer: only custodians of special data open them, and none is named yet (operator.custodians in the configuration).
support-part-address = address
support-part-contact = telephone, e-mail and emergency contact
support-part-guardians = guardians with contacts
support-part-none = nothing to see
support-parts = Scope
support-parts-vital = Data of this person
support-page-home = start page
support-page-members = list of members
support-page-member = page of a member
support-page-competitions = list of competitions
support-page-competition = competition
support-page-category = category of a competition
support-page-log = processing log
support-page-settings = settings
support-page-notices = privacy notices
support-page-health = health data of a member
support-page-person = chosen data of one person
support-page-other = another page
support-ticket = Ticket
support-ticket-hint = The number in the support system, such as P-2026-041.
support-purpose = Purpose
support-purpose-choose = Choose a purpose
support-asked-by = Asked by
support-by-at = { $name }, { $at }
support-approved-by = Allowed by
support-approved-second = Urgently approved by a colleague
support-refused-by = Refused by
support-ended-by = Ended by
support-ends = In force until
support-lasts = Duration
support-minutes = Duration in minutes
support-minutes-n =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
support-minutes-hint = { $most } at most. They count from the approval.
support-order = Order
support-order-no = Number of the order
support-authority = Authority
support-forbidden = The order forbids telling the organisation
support-forbidden-hint = Then only a colleague can approve. The organisation is told automatically when the ban is over.
support-tell = The ban lasts until
support-tell-hint = On this day the organisation is told. Leave it empty if there is no ban.
support-person = One person only
support-person-hint = First and last name, member number or the address of their page. Who it is is checked only when access is allowed.
support-persons = People
support-persons-hint = One a line: first and last name, member number or the address of their page. Only those who are strictly necessary.
support-person-is = Who “{ $typed }” is
support-person-choose = Choose a member
support-person-unknown = “{ $typed }” is no member of this organisation or is not written like that. The request cannot be allowed; refuse it.
support-ops-person-unclear = The request is closed without access: it does not name exactly one member. The attempt is in the organisation's log.
support-person-unclear = It is not clear who is meant. The request has to name exactly one member.
support-person-lead = Only the data named in the request. Nobody else is here.
support-second = Colleague for an urgent approval
support-second-hint = Can approve in the organisation's place when waiting is not possible. The organisation is told at once.
support-second-none = Nobody, I wait for the organisation
support-text = Explanation
support-text-hint = What is going on, and why there is no other way. Whoever decides sees it.
support-tenant = Organisation
support-tenant-choose = Choose an organisation
support-hold-until = Erasure held back until
support-hold-until-hint = After this day the members can be erased again. Either side can end it before.
support-error-tenant = Choose an organisation.
support-error-ticket = Enter the number of the ticket.
support-error-purpose = Choose a purpose.
support-error-parts = Choose what needs to be seen.
support-error-parts-person = For one person, only members and health data can be chosen. Leave out the person or the other parts.
support-error-person = Enter who it is about.
support-error-persons =
    { $n ->
        [one] Name only { $n } person.
       *[other] Name { $n } people at most.
    }
support-error-minutes = Enter a number of minutes from 1 to { $most }.
support-error-authority = Enter the authority that issued the order.
support-error-order = Enter the number of the order.
support-error-forbidden = Tick that the order forbids telling, or remove the day of the ban.
support-error-second = Choose a colleague: because of the ban the organisation cannot approve.
support-error-day = Enter a day to come, five years ahead at most.
support-error-text = Explain what it is about.
support-error-long = It is too long: { $most } characters are allowed.
support-show-title = Support access
support-show-hold = Holding back erasure
support-look = Look and decide
support-refuse = Refuse
support-approve-title = Do you let support in?
support-approve = Allow access
support-approve-reads = Support only reads. Tax numbers are masked.
support-approve-log = Every view is in your processing log, with the number of the ticket.
support-approve-end = The minutes begin now. You can end the access at any time, and you get a report at the end.
support-approve-health-title = The request includes health data.
support-approve-health = Only one of the processor's custodians of special data can open them. Allow it only if there is no other way.
support-approve-hold = The data of these members are not erased until the day given, even if somebody asks for it. Other members can still be erased. Nobody gets to see anything.
support-hold-question = Do you agree to hold back erasure?
support-agree = I agree
support-end = End access
support-end-hold = End the hold
support-read = What was read
support-read-nothing = Nothing.
support-approved-done = Access is allowed. The minutes are running.
support-hold-done = The hold is in force. You can end it on this page.
support-refused-done = The request was refused.
support-ended-done = Ended. There is no access any more.
support-answered = Somebody has answered this request already.
support-lapsed = The request waited too long and is no longer valid. Send a new one.
support-not-urgent = A colleague cannot approve this kind of access. The organisation decides.
support-hold-refused = Erasing this person is held back because of a legal claim. An owner or administrator of the organisation ends the hold on the page Support access, or the processor in its console; otherwise it passes by itself.
support-refused-same = Whoever made a request cannot decide about it. It takes two.
support-refused-staff = Support does not enter from here or with this account. The confidentiality statement and the training must be valid (in the processor's console under Confidentiality), and the connection must come from a network that is allowed for support.
support-read-only-title = Read only.
support-read-only-settings = Support sees the settings; only the organisation can change them.
support-refused-write = Support only reads. The organisation makes the change itself.
support-refused-suspended = The organisation is suspended: support reads nothing in it. Once it is at work again the access counts again, unless it runs out or is ended meanwhile.
support-refused-page = Support does not open this page: forms, exports and downloads are part of no access.
support-refused-scope = The scope that was allowed does not include this page. Send a new request with a wider scope.
support-refused-custodian = Only custodians of special data open health data. One of them has to send the request.
support-notice-asked = Support asks for access (ticket { $ticket }).
support-notice-hold = The processor asks to hold back erasure (ticket { $ticket }).
support-notice-active = Support has access to this organisation now (ticket { $ticket }).
support-notice-urgent = Support had urgent access that a colleague approved (ticket { $ticket }).
support-notice-answer = Look and decide
support-notice-see = See what was read
support-nav-person = Person
support-bar-label = Support access
support-bar-title = Support – read only
support-bar-ticket = Ticket { $ticket }
support-bar-left =
    { $n ->
        [one] { $n } minute left
       *[other] { $n } minutes left
    }
support-bar-end = End now
support-access-read = support of the processor, view
support-access-allowed = support was let in for this person
support-access-held = erasure held back because of a legal claim
support-access-released = holding back erasure ended
support-ops-title = Support
support-ops-lead = Your requests for access, and requests of colleagues who named you as the second person.
support-ops-new = New request
support-ops-none = No requests
support-ops-none-text = Without a request that the organisation allows, nobody gets to its data.
support-ops-for-me = a colleague asks you
support-ops-enter = Enter
support-ops-choose = Each kind of access has its own rules. Choose the narrowest that will do.
support-ops-send = Send the request
support-ops-asked = The request was sent. Whoever decides has got a message.
support-ops-take-back = Take the request back
support-ops-secret = The authority forbids telling the organisation. Speak with nobody there about this order; they are told automatically.
support-ops-second = Urgent approval
support-ops-second-text = Approve only if waiting for the organisation is not possible. You answer for the decision, too; the organisation is told at once, unless the authority forbids it.
support-ops-approve = Approve urgent access
support-ops-approved = Urgent access was approved.
operator-nav-support = Support
tenants-nav-support = Support access
operator-mail-support-asked = Support asks for access
operator-mail-support-second = Request for an urgent approval
operator-mail-support-answered = Answer to a request of support
operator-mail-support-allowed = Support access allowed
operator-mail-support-urgent = Urgent support access
operator-mail-support-late = Notice of an authority's order
operator-mail-support-report = Report on support access
audit-purpose-support = support of the processor
audit-purpose-support-fault = mending a fault
audit-purpose-support-question = help with using it
audit-purpose-support-import = help with an import or a move
audit-purpose-support-incident = looking into a security incident
audit-purpose-support-order = order of a court or an inspector
audit-purpose-support-claim = legal claim
audit-purpose-support-danger = person in danger
audit-what-support-asked = support asks for access (ticket { $ticket })
audit-what-support-approved = support access allowed (ticket { $ticket })
audit-what-support-approved-second = urgent support access approved by a colleague at the processor (ticket { $ticket })
audit-what-support-refused = support access refused (ticket { $ticket })
audit-what-support-ended = support access ended (ticket { $ticket })
audit-what-support-read = support, view: { $page } (ticket { $ticket })
audit-what-support-hold-agreed = erasure held back (ticket { $ticket })
audit-what-support-hold-ended = holding back erasure ended (ticket { $ticket })
support-mail-asked-subject = { $tenant }: support asks for access
support-mail-asked-body =
    Hello,

    { $who } of support asks for access to { $tenant }.

    Kind: { $kind }
    Purpose: { $purpose }
    Ticket: { $ticket }
    Scope: { $parts }
    Time: { $minutes } min

    Support are people at the processor who runs this installation of Tatami. They reach the organisation's data only when let in, only to read and for a short time.

    Without an answer the request is no longer valid after three days. Look at it and decide:
    { $link }

    Tatami
support-mail-allowed-subject = { $tenant }: support access is allowed
support-mail-allowed-body =
    Hello,

    What support asked for was allowed. Decided by: { $by }.

    Asked by: { $who }
    Kind: { $kind }
    Purpose: { $purpose }
    Ticket: { $ticket }
    Scope: { $parts }
    Time: { $minutes } min

    Support are people at the processor who runs this installation of Tatami. They reach the organisation's data only when let in, only to read and for a short time.

    All that is read is in the processing log. You can end the access at any time:
    { $link }

    Tatami
support-mail-urgent-subject = { $tenant }: urgent support access
support-mail-urgent-body =
    Hello,

    The processor itself approved urgent access to { $tenant }.

    Entering: { $who }
    Approved by: { $by }
    Kind: { $kind }
    Purpose: { $purpose }
    Ticket: { $ticket }
    Scope: { $parts }
    Time: { $minutes } min

    Support are people at the processor who runs this installation of Tatami.

    The access only reads. Every view is in the processing log. You can end the access at once:
    { $link }

    Tatami
support-mail-hold-asked-subject = { $tenant }: request to hold back erasure
support-mail-hold-asked-body =
    Hello,

    { $who } of support asks that { $tenant }, because of a legal claim, does not erase the data of some members until { $day }. Nobody gets to see them.

    Ticket: { $ticket }

    Without an answer the request is no longer valid after three days. Look at it and decide:
    { $link }

    Tatami
support-mail-hold-allowed-subject = { $tenant }: erasure is held back
support-mail-hold-allowed-body =
    Hello,

    The organisation agrees that erasure is held back until { $day }. Decided by: { $by }.

    Asked by: { $who }
    Ticket: { $ticket }

    Nobody gets to see the data. You can end it at any time:
    { $link }

    Tatami
support-mail-hold-answered-subject = { $tenant }: erasure is held back
support-mail-hold-answered-body =
    Hello,

    { $tenant } agrees that erasure is held back (ticket { $ticket }), until { $day }.

    { $link }

    Tatami
support-mail-refused-subject = { $tenant }: the request was refused
support-mail-refused-body =
    Hello,

    Your request for access to { $tenant } (ticket { $ticket }) was refused.

    { $link }

    Tatami
support-mail-answered-subject = { $tenant }: access is allowed
support-mail-answered-body =
    Hello,

    Your request for access to { $tenant } (ticket { $ticket }) was approved. The minutes are running.

    { $link }

    Tatami
support-mail-second-subject = { $tenant }: request for an urgent approval
support-mail-second-body =
    Hello,

    { $who } asks you to look, as the second person, at a request for access to { $tenant }.

    Kind: { $kind }
    Purpose: { $purpose }
    Ticket: { $ticket }
    Scope: { $parts }
    Time: { $minutes } min

    { $link }

    Tatami
support-mail-late-subject = { $tenant }: access ordered by an authority
support-mail-late-body =
    Hello,

    An authority ordered access to data of { $tenant } and forbade until now to tell you. The ban is over.

    Entered: { $who }
    Approved by: { $by }
    Ticket: { $ticket }
    Scope: { $parts }

    Support are people at the processor who runs this installation of Tatami.

    Details and all that was read:
    { $link }

    Tatami
support-mail-report-subject = { $tenant }: report on support access
support-mail-report-body =
    Hello,

    The access of support to { $tenant } has ended.

    Entered: { $who }
    Approved by: { $by }
    Kind: { $kind }
    Purpose: { $purpose }
    Ticket: { $ticket }
    Scope: { $parts }
    From: { $from }
    Until: { $until }

    Read:
    { $read }

    Support are people at the processor who runs this installation of Tatami.

    The whole list is in the processing log and here:
    { $link }

    Tatami
support-mail-report-nothing = nothing
