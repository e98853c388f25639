## Invitations to a role

invitations-title = Invitation
invitations-heading = Invitation: { $tenant }
invitations-about = Who invites, and to what
invitations-tenant = Organisation
invitations-role = Role
invitations-inviter = Invited by
invitations-for = The invitation is for
invitations-controller = Controller of the personal data
invitations-seat = Registered office
invitations-contact = Contact for data protection
invitations-until = Valid until
invitations-accept-title = Accept the invitation
invitations-accept = Accept the invitation
invitations-new-account = Create an account and accept
invitations-new-account-text = The account is yours: you sign in with the same one in other organisations. Next you set up two-step sign-in.
invitations-accept-new = Create the account and accept
invitations-email-hint = The address the invitation was sent to.
invitations-sign-in-text = There is an account for this e-mail address. After signing in you come back to this page and accept.
invitations-sign-in = Sign in
invitations-other-title = The invitation is for another account
invitations-other-text = The account that is signed in has another e-mail address than the invitation. Sign out and open the link of the invitation again.
invitations-decline-title = You would rather not?
invitations-decline-text = The invitation ends and your e-mail address is erased from it.
invitations-decline = Decline the invitation
invitations-declined = The invitation is declined and your e-mail address erased.
invitations-accepted = The invitation is accepted: { $tenant }.
invitations-lapsed-title = The invitation has expired
invitations-lapsed-heading = The invitation has expired: { $tenant }
invitations-renew-title = Do you need a new one?
invitations-renew-text = We send it to the same e-mail address. This link is then over.
invitations-renew = Send me a new invitation
invitations-renew-by-hand = Ask whoever invited you for a new link.
invitations-renewed = A new invitation is on its way to your e-mail address.
invitations-over-title = This invitation is not valid
invitations-over = The link is not valid, or the invitation was accepted, declined or taken back, or has expired. Ask whoever invited you for a new one.
invitations-mail-reminder =
    Hello,

    an invitation still waits for your answer: { $from }. It is good until { $until }.

    You accept or decline it with the link in the message we sent { $sent }. Once it has run out, you can ask for a new one with the same link for another { $days } days.

    If you do not want it, you need do nothing; your address is erased afterwards.

    Tatami
invitations-mail-declined-subject = The invitation was declined: { $tenant }
invitations-mail-declined =
    Hello,

    an invitation in your name was declined: { $tenant }, role: { $role }.

    The address of the invited person is erased, so it is not in this message. You can invite again here:

    { $link }
invitations-mail-declined-person =
    Hello,

    an invitation to the portal, sent in your name, was declined: { $tenant }, { $role }.

    The address of the invited person is erased from the invitation, so it is not in this message. Whose pages they are is written here:

    { $link }
invitations-mail-subject = Invitation: { $tenant }
invitations-mail-body =
    Hello,

    { $inviter } invites you: { $tenant }, role: { $role }.

    You accept or decline on this page:
    { $link }

    The link is valid until { $until } and only once. If you did not expect it, decline on the same page; your address is then erased.

    Tatami
