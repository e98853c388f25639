contract-title = Processing agreement
contract-lead = The contract between your organisation and the processor under Article 28 of the GDPR, with the list of sub-processors.
contract-controller = Controller
contract-processor = Processor
contract-party-name = Name
contract-party-seat = Seat
contract-party-no = Registration number
contract-party-head = Represented by
contract-party-mail = E-mail
contract-party-missing = not given yet
contract-this-version = This version
contract-version = Version
contract-version-from = Version { $version }, in force from { $date }
contract-other-versions = Other versions:
contract-notice-days = Notice period for changes
contract-days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
contract-hash = Hash of the text
contract-hash-full = Hash of the text: { $hash }
contract-state = State
contract-accepted-on = accepted on { $date }
contract-not-accepted = not accepted yet
contract-text = Text
contract-accept-title = Accept version { $version }
contract-accept-button = I accept the agreement
contract-accept-who = You accept the agreement for the organisation { $tenant }.
contract-accept-kept = Who, when and which text is recorded. The record stays and both sides see it.
contract-accepted-active = The agreement is accepted. The organisation is active now.
contract-accepted-now = The agreement is accepted.
contract-accepted-before = This version was accepted before.
contract-accepted-version = Accepted version { $version }
contract-accepted-founding = when the organisation was opened
contract-profile-first = The agreement names both parties, so it is accepted once it is entered who the organisation is: legal name, address and who represents it. Fill in the settings and come back.
contract-profile-link = Fill in the settings
contract-version-changed = A new version of the agreement came out in between. Read and accept it on the page Agreement.
contract-waits-now = Version { $version } of the processing agreement is in force and not accepted yet. An owner accepts it.
contract-waits-until = Version { $version } of the processing agreement has to be accepted by { $date }.
contract-waits-read = Read it
contract-past = Accepted versions
contract-print = You can print this page: the text and the list of sub-processors are printed.
contract-subs = Sub-processors
contract-subs-lead = Whom the processor uses, for which task and since when. Changes are announced ahead.
contract-subs-none = The processor uses no sub-processors.
contract-sub-coming = announced
contract-sub-in-force = in use
contract-sub-leaving = leaving
contract-sub-ended = ended
contract-sub-cancelled = cancelled
contract-sub-never = cancelled before it was ever used
contract-sub-since = since { $date }
contract-sub-until = until { $date }
contract-sub-data-in = data in: { $places }
contract-objection = Object
contract-objection-reason = Reason of the objection
contract-objection-hint = The processor reads and answers it. Do not name members.
contract-objection-button = Send the objection
contract-objection-missing = The objection was not sent: give a reason.
contract-objection-long = The objection was not sent: the reason may have at most { $most } characters.
contract-objection-recorded = The objection is recorded. The processor sees it and will answer.
contract-objection-recorded-before = An objection to this sub-processor is recorded already.
contract-objection-said = Objection of { $date }: { $reason }
contract-objection-answered = Answer of { $date }: { $answer }
contract-objection-waits = The processor has not answered yet.
contract-mail-agreement-subject = { $tenant }: a new processing agreement
contract-mail-agreement-body =
    Hello,

    version { $version } of the processing agreement for the organisation { $tenant } is out. It is in force from { $date }; please read and accept it by then:

    { $link }

    If you do not accept it, you may end the agreement as of that day.
contract-mail-sub-subject = { $tenant }: a change among the sub-processors
contract-mail-joins-body =
    Hello,

    from { $date } the processor will use the sub-processor { $name } for the organisation { $tenant }.

    Task: { $task }
    { $about }

    You may object until that day:

    { $link }
contract-mail-cancelled-body =
    Hello,

    the sub-processor { $name }, which the processor had announced for the organisation { $tenant }, will not be used.

    List of sub-processors: { $link }
contract-mail-answer-body =
    Hello,

    the processor has answered the objection of the organisation { $tenant } to the sub-processor { $name }:

    { $answer }

    List of sub-processors: { $link }
contract-mail-answer-subject = { $tenant }: answer to the objection to a sub-processor
contract-mail-leaves-body =
    Hello,

    for the organisation { $tenant } the processor uses the sub-processor { $name } only until { $date }.

    List of sub-processors: { $link }
