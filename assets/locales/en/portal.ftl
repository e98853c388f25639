## Pages of athletes and guardians

portal-start-title = My pages
portal-none-title = Your account is not linked to any member yet
portal-none-text = Your club or federation sends an invitation to your e-mail address. Open the link in it, or ask for a new one.
portal-home-title = Today
portal-nav-home = Today
portal-nav-profile = Profile
portal-nav-results = Results
portal-nav-public = In public
portal-nav-consents = Consents
portal-nav-opened = Who looked
portal-nav-data = Data
portal-nav-corrections = Corrections
portal-nav-health-corrections = Health corrections

portal-home-waiting = Waiting for you
portal-home-nothing = Nothing is waiting for you
portal-home-nothing-text = What needs you appears here: a licence that ends, a consent, or an answer to a suggested correction.
portal-home-licence-over = The licence ended on { $date }
portal-home-licence-soon = The licence ends on { $date }
portal-home-licence-text = { $tenant } takes care of the renewal. If it has been renewed, suggest a correction.
portal-home-licence-look = Open the licence
portal-home-consent-missing = A guardian's consent is missing
portal-home-consent-missing-decide = Until it is there, only the name, the date of birth and the guardian's contact are kept.
portal-home-consent-missing-ask = A guardian can give it. Until then only the name, the date of birth and the guardian's contact are kept.
portal-home-consent-given-for-you = A guardian gave consents for you
portal-home-consent-given-for-you-text = You decide yourself now: confirm or withdraw them.
portal-home-consent-look = Open the consents
portal-home-corrected = Corrected: { $field }
portal-home-not-corrected = Correction refused: { $field }
portal-home-answer-text = The answer to the suggested correction is on the profile.
portal-home-answer-look = Open the answer
portal-home-request-answered = Answer to your request: { $kind }
portal-home-request-refused = Request refused: { $kind }
portal-home-request-text = The answer came on { $date }. Read it together with your request.
portal-home-open-requests =
    { $n ->
        [one] { $n } request waits for an answer
       *[other] { $n } requests wait for an answer
    }
portal-home-standing = Current standing
portal-home-place = place
portal-home-last = Last result
portal-home-all-results = All results
portal-home-open =
    { $n ->
        [one] { $n } suggestion waits for an answer
       *[other] { $n } suggestions wait for an answer
    }
portal-home-look = Open
portal-link-profile = Profile
portal-link-profile-text = What is kept, what for and who sees it
portal-link-card-text = Show it on a phone or print it
portal-link-results-text = Placings, contests and head-to-head
portal-link-corrections-text = Suggestions and answers

portal-profile-title = Profile
portal-profile-lead = This is what { $tenant } keeps, by purpose.
portal-profile-no-correct = Corrections can be suggested by the person alone.
portal-profile-correct = Correct
portal-profile-tax = The number is sealed and shown here in part. Only those who keep the members can open it, and each time is written into the log.
portal-profile-you = you
portal-profile-guardians = Addresses and telephones of other guardians are not shown here.
portal-profile-wrong = Is something wrong?
portal-profile-wrong-text = You can suggest a correction beside every field. The answer comes by e-mail and stays here.
portal-profile-other = Suggest another correction
portal-profile-kept = How long, and what else
portal-profile-kept-text = Retention, a copy of everything, and requests.

portal-corrections = Suggested corrections
portal-corrections-none = No corrections yet.
portal-suggestion-answered = answered { $date }
portal-suggestion-sent = sent { $date }
portal-suggestion-old = When suggested
portal-suggestion-new = Suggested
portal-suggestion-answer = Answer
portal-suggestion-complain = If you do not agree with the answer you can complain to the Information Commissioner, Dunajska cesta 22, 1000 Ljubljana, Slovenia, or go to court:
portal-dossier-suggestions = The words of suggested corrections that are not in this copy belong to whoever wrote them; those about health are opened by the health officer alone.
portal-dossier-requests = The words of requests that somebody else made, and the answers to them, are not in this copy: they are theirs.

portal-suggest-title = Suggest a correction
portal-suggest-of = Suggest a correction: { $field }
portal-suggest-kept-now = Kept now
portal-suggest-new = Right is
portal-suggest-choose = Choose
portal-suggest-day-hint = For example 14. 3. 2011
portal-suggest-words-hint = Say what is wrong and what is right.
portal-suggest-reason = Reason
portal-suggest-reason-hint = For example: moved, a slip when it was entered, a new document.
portal-suggest-open = A suggestion for this field is waiting. Sending another one replaces it.
portal-suggest-health = Only the person in the organisation who is authorised for health data reads and answers this. Others see no more than that there is a suggestion, and how it was decided.
portal-suggest-not-health = Do not write about health here, because everybody who answers corrections reads it. It has a suggestion of its own among the other fields.
portal-suggest-what-then = { $tenant } looks at it and answers within a month at the latest (GDPR Art. 16 and 12). Until then nothing changes.
portal-suggest-send = Send the suggestion
portal-suggest-others = Other fields
portal-suggest-empty = Enter what is right.
portal-suggest-same = This is what is kept already; enter another value.
portal-suggest-kept = The suggestion was sent. { $tenant } will answer.

portal-suggested-title = Suggested corrections
portal-suggested-lead = What people say is wrong in their data (GDPR Art. 16).
portal-suggested-health = Only the health officer reads and answers suggestions about health data.
portal-suggested-health-title = Suggested corrections of health data
portal-suggested-health-lead = What people say is wrong in their health records (GDPR Art. 16). The health officer alone reads what they wrote; each opening is written into the log.
portal-suggested-empty = No suggestion is waiting
portal-suggested-empty-text = When somebody suggests a correction on their own pages, it appears here.
portal-suggested-waiting = Waiting
portal-suggested-none-decided = No suggestion has been answered yet.
portal-suggested-decided = Answered
portal-suggested-who = Person
portal-suggested-field = Field
portal-suggested-when = Day
portal-suggested-state = State
portal-suggested-somebody = A member

portal-decide-title = Suggested correction
portal-decide-by = suggested by { $name }
portal-decide-kept = Kept now
portal-decide-moved = The field has changed since it was suggested.
portal-decide-accept = Accept
portal-decide-accept-written = The suggested value is written into the member; the change stands in the history and the log.
portal-decide-accept-by-hand = Correct this field on the member's page, then confirm here that it is done.
portal-decide-accept-health = Open and correct the health record on its own page, then confirm here that it is done.
portal-decide-health-record = Health record
portal-decide-accept-button = Accept and write
portal-decide-done-button = It is corrected
portal-decide-note = Message to the person
portal-decide-refuse = Refuse
portal-decide-refuse-text = The field stays as it is. The person gets the reason, and how to complain.
portal-decide-refuse-button = Refuse the suggestion
portal-decide-why = Reason for refusing
portal-decide-why-hint = Whoever suggested the correction reads it.
portal-decide-why-missing = Enter the reason; the person has a right to know it.
portal-decide-law = Time limit
portal-decide-law-text = Answer without delay, within a month at the latest (GDPR Art. 12). A refusal needs a reason.
portal-decide-accepted = The suggestion is accepted, the field is corrected.
portal-decide-refused = The suggestion is refused, the person gets the reason.
portal-decide-before = This suggestion had been answered already.

portal-mail-suggested-subject = A suggested correction
portal-mail-suggested-body =
    Somebody suggested a correction of their data or a child's. Controller: { $tenant }.

    Open the suggestion here and answer it, within a month at the latest:
    { $link }
portal-mail-answered-subject = Your suggested correction was answered
portal-mail-answered-body =
    Your suggested correction was answered. Controller: { $tenant }.

    The answer is on your pages, on the profile:
    { $link }

portal-card-title = Member card
portal-card-name = Name
portal-card-year = Year of birth
portal-card-club = Club
portal-card-belt = Belt
portal-card-until = Valid until
portal-card-qr = QR code to check the card
portal-card-what = What is in the code
portal-card-what-text = Only what stands on the card: name, year of birth, club, belt and the last day. A signature proves that the organisation issued it; it can be checked without a connection.
portal-card-until-text = The card is valid until the licence ends, without a licence until the end of the year. It is no licence and does not replace one.
portal-card-key = Public key
portal-card-text = Text of the code
portal-card-none = There is no card now
portal-card-none-text = Members have a card while their membership is active and, for a child, a guardian's consent is recorded.

portal-verify-title = Check a member card
portal-verify-lead = Whether a card is genuine, and whether it is still valid.
portal-verify-card = Text of the card
portal-verify-hint = Paste what the QR reader shows. It begins with TATAMI1.
portal-verify-button = Check
portal-verify-kept = What you enter is checked and not kept.
portal-verify-bad = Not confirmed
portal-verify-no-card = This is not the text of a member card, or not all of it. Read the code again.
portal-verify-no-issuer = The organisation that is said to have issued the card is not here.
portal-verify-not-signed = The signature does not fit: this organisation did not issue the card, or it was changed.
portal-verify-holds = Genuine, valid until { $date }
portal-verify-expired = Genuine, but ended on { $date }
portal-verify-signed = Issued by { $issuer }
portal-verify-person = Compare name and year of birth with the person before you; the card has no picture.

portal-results-title = Results
portal-results-empty = No results yet
portal-results-empty-text = Placings and contests from competitions run by { $tenant } will be here.
portal-results-n =
    { $n ->
        [one] entry
       *[other] entries
    }
portal-results-medals = gold – silver – bronze
portal-results-won-lost = contests won – lost
portal-results-how = How contests ended
portal-results-contests = Contests
portal-results-by-ippon = ippon
portal-results-by-points = scores
portal-results-by-other = otherwise
portal-results-lost = lost
portal-results-all = Placings
portal-results-place = Place
portal-results-won =
    { $n ->
        [one] { $n } contest won
       *[other] { $n } contests won
    }
portal-results-not-public = not public
portal-results-contests-of = Contests: { $event }
portal-results-round = Round
portal-results-opponent = Opponent
portal-results-end = Result
portal-results-score = Score
portal-results-length = Length
portal-results-no-name = name not published
portal-results-end-won = won
portal-results-end-lost = lost
portal-results-end-level = draw
portal-results-rivals = Head-to-head
portal-results-rivals-text = Names as the public page of the competition shows them. Whoever has none there has none here.
portal-results-rival-score = { $won } : { $lost }
portal-medal-1 = gold medal
portal-medal-2 = silver medal
portal-medal-3 = bronze medal
