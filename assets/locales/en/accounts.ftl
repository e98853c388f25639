## Signing in

accounts-email = E-mail
accounts-password = Password
accounts-name = Name
accounts-name-missing = Enter your name.
accounts-name-long = A name may have 100 characters at most.
accounts-name-of-another = Somebody in the organisation { $tenant } has a role under this name already. Add a second name or an initial, so that you can be told apart.
accounts-name-strange = Write the name in one line, without web addresses and invisible characters.
accounts-sign-in-title = Sign in
accounts-sign-in = Sign in
accounts-sign-in-failed = You are not signed in
accounts-sign-in-wrong = The e-mail address or the password is not right. Try again, or set a new password.
accounts-sign-in-forgot = Forgotten password
accounts-sign-in-invited = No account yet? You get one with an invitation from your club or federation.
accounts-stopped = There were too many wrong attempts in a row for this account. You can sign in again after setting a new password by e-mail.

## The second step

accounts-factor-title = Second step of signing in
accounts-factor-text = Open your authenticator app and copy the six digits it shows for Tatami.
accounts-factor-code = Code from the app
accounts-factor-code-hint = Six digits; a new code appears every 30 seconds.
accounts-factor-wrong = The code is not right, or was used before. Wait for the next one and enter it.
accounts-factor-continue = Continue
accounts-factor-no-phone = Phone not with you?
accounts-factor-recovery = Recovery code
accounts-factor-recovery-hint = One of the ten codes you saved when setting this up. Each works once.
accounts-factor-recovery-wrong = The recovery code is not right, or was used before.
accounts-factor-recovery-use = Use the recovery code
accounts-factor-start-over = Start signing in again
accounts-held-waits = What you typed is not lost. Once you have confirmed that this is you, you send the form with one button.
accounts-lost-signed-out = You were signed out, so the last form was not saved. Sign in and fill it in again.
accounts-lost-unproven = The last form was not saved. Confirm that it is you and fill it in again.
accounts-held-title = What you typed is not lost
accounts-held-text = Before the form could be sent, it had to be confirmed that this is you. Nothing is saved yet, but everything you typed is here: send it now. It waits for half an hour.
accounts-held-send = Send the form
accounts-held-discard = Throw it away
accounts-held-discarded = What you typed was thrown away.
accounts-confirm-title = Confirm that it is you
accounts-confirm-text = This step needs a fresh code. It is good for 10 minutes.

## Setting up the second step

accounts-enrol-title = Two-step sign-in
accounts-enrol-why = Because personal data are kept here, signing in needs a code from your phone besides the password. Setting it up takes a minute.
accounts-enrol-optional = Signing in with two steps protects your account even when somebody learns your password. For your account it is optional: set it up now, or at any time later in My account. It takes a minute.
accounts-enrol-later = Set it up later
accounts-enrol-replace = The new setting replaces the present one. Other devices will be signed out, and old recovery codes will not work any more.
accounts-enrol-step-app = 1. Open an authenticator app
accounts-enrol-step-app-text = For example Aegis, 2FAS, FreeOTP, Google Authenticator or a password manager.
accounts-enrol-step-scan = 2. Scan the QR code with it
accounts-enrol-qr = QR code for the app
accounts-enrol-by-hand = Cannot scan it? Enter the key by hand:
accounts-enrol-step-code = 3. Enter the code the app shows
accounts-enrol-wrong = The code is not right. Check that the phone shows the right time, and enter the present code.
accounts-enrol-confirm = Turn on

## Recovery codes

accounts-codes-title = Recovery codes
accounts-codes-text = The codes are shown only now. Print them or keep them in a password manager: each lets you sign in once without your phone.
accounts-codes-list = List of recovery codes
accounts-codes-saved = I have saved the codes, continue
accounts-codes-print-for = Tatami, recovery codes for { $email }, { $at }
accounts-codes-hidden = The codes were shown before and are not shown again.
accounts-codes-left =
    { $n ->
        [0] No recovery code is left.
        [one] { $n } recovery code is left.
       *[other] { $n } recovery codes are left.
    }
accounts-codes-anew = Make new codes
accounts-codes-anew-text = New codes make all old ones void. Other devices will be signed out.

## A new password

accounts-new-password = New password
accounts-new-password-hint = At least { $least } characters. Several words with spaces are the easiest to remember. You can paste from a password manager.
accounts-password-missing = Enter a password: a few words with spaces, at least { $least } characters together.
accounts-password-short =
    { $n ->
        [0] Type a password: at least { $least } characters are needed.
        [one] The password has { $n } character, at least { $least } are needed. Add another word.
       *[other] The password has { $n } characters, at least { $least } are needed. Add another word.
    }
accounts-password-long = A password may have { $most } characters at most.
accounts-password-common = This password is among the most common and easy to guess. Choose several words that make no sense together.
accounts-password-context = The password is made almost entirely of your name, your address or well-known words. Choose words that have nothing to do with you.
accounts-change-title = Change the password
accounts-change-current = Present password
accounts-change-current-wrong = The present password is not right.
accounts-change-others = Other devices will be signed out.
accounts-change-save = Change the password
accounts-change-done = The password is changed. Other devices are signed out.

## A forgotten password

accounts-reset-title = A new password by e-mail
accounts-reset-text = Enter the e-mail address of your account. We will send you a link to set a new password. It is good for an hour.
accounts-reset-email-wrong = This is not an e-mail address. Enter it as name@domain.si.
accounts-reset-send = Send the link
accounts-reset-sent-title = Look into your mail
accounts-reset-sent-text = If there is an account for this address, we have sent a link to it. It is good for an hour and only once. Look into the spam folder too.
accounts-reset-no-mail = This installation sends no mail. Ask whoever runs it for a new password.
accounts-reset-back = Back to signing in
accounts-reset-set-title = Set a new password
accounts-reset-set-text = When you save it, all devices will be signed out. Two-step sign-in stays as it is.
accounts-reset-set-save = Save the new password
accounts-reset-done = The new password is saved and all devices are signed out. Now sign in.
accounts-reset-over-title = This link is not valid
accounts-reset-over-text = The link for a new password was used before, or has expired. Ask for a new one.
accounts-reset-again = Send a new link

## Another e-mail address

accounts-email-title = Change the e-mail address
accounts-email-present = At present you sign in with { $email }.
accounts-email-new = New e-mail address
accounts-email-new-hint = We send it a link that is good for an hour. Until you confirm it, nothing changes.
accounts-email-same = That is your address already. Type another.
accounts-email-send = Send the link
accounts-email-sent = Unless { $email } belongs to another account, we have sent it a link. Open it while you are signed in to this account; until then the old address stays.
accounts-email-no-mail = This installation sends no e-mail, so a new address cannot be confirmed here. Ask whoever runs it for the change.
accounts-email-confirm-title = Confirm the new e-mail address
accounts-email-confirm-text = { $present } is replaced by { $wanted }.
accounts-email-confirm-then = From then on you sign in with the new address and messages go there. The old address is told of the change.
accounts-email-confirm = Confirm the change
accounts-email-done = The e-mail address is changed. You sign in with the new one.
accounts-email-over-text = The link for the new e-mail address was used already, is over, or is for another account. The address has not changed.

## My account

accounts-account-title = My account
accounts-account-home = My organisations
accounts-account-about = About me
accounts-account-lang = Language
accounts-account-lang-hint = Pages after signing in and messages about the account are in it.
accounts-account-lang-wrong = Choose one of the languages offered.
accounts-account-name-hint = Seen in the organisations in which you have a role.
accounts-account-saved = Saved.
accounts-account-security = Security
accounts-account-factor = Two-step sign-in
accounts-account-factor-on = Turned on { $at }
accounts-account-factor-off = Not set up
accounts-account-factor-change = Set up again
accounts-account-factor-set = Set up
accounts-account-codes = Recovery codes
accounts-account-email-change = Change
accounts-account-password-change = Change
accounts-account-codes-anew = Make new ones
accounts-account-password-kept = Set
accounts-sessions-title = Devices that are signed in
accounts-sessions-text = If you do not know one of them, sign it out and change the password.
accounts-sessions-began = Signed in
accounts-sessions-seen = Last used
accounts-sessions-unknown = Unknown device
accounts-sessions-current = this device
accounts-sessions-end = Sign out
accounts-sessions-end-of = Sign out: { $device }, signed in { $at }
accounts-signed-out-everywhere = You are signed out on all devices, this one too.
accounts-sessions-ended = The device is signed out.
accounts-sessions-end-all = Sign out everywhere
accounts-sessions-end-all-text = Signs out this device too.

## Mail

accounts-mail-reset-subject = Tatami: link for a new password
accounts-mail-reset-body =
    Hello { $name },

    a link for a new password was asked for your account. It is good for an hour and only once:
    { $link }

    If you did not ask for it, there is nothing to do; the password stays as it is.

    Tatami
accounts-mail-password-subject = Tatami: the password was changed
accounts-mail-password-body =
    Hello { $name },

    the password of your account was changed: { $at }. Other devices are signed out.

    If this was not you, set a new password at once and tell your organisation:
    { $link }

    Tatami
accounts-mail-factor-subject = Tatami: two-step sign-in was set up anew
accounts-mail-factor-body =
    Hello { $name },

    two-step sign-in was set up for your account: { $at }. If there was a setting before, it and its recovery codes do not work any more.

    If this was not you, set a new password at once and tell your organisation:
    { $link }

    Tatami
accounts-mail-factor-removed-subject = Tatami: two-step sign-in was removed
accounts-mail-factor-removed-body =
    Hello { $name },

    the processor removed two-step sign-in from your account: { $at }. At the next sign-in you set it up again.

    If you did not ask for that, tell your organisation at once.

    Tatami
accounts-mail-recovery-subject = Tatami: a recovery code was used
accounts-mail-recovery-body =
    Hello { $name },

    a recovery code was used in your account instead of a code from the phone: { $at }. { $n ->
        [0] None is left, so make new ones in your account.
        [one] { $n } code is left.
       *[other] { $n } codes are left.
    }

    If this was not you, set a new password at once and tell your organisation:
    { $link }

    Tatami
accounts-mail-codes-subject = Tatami: new recovery codes
accounts-mail-codes-body =
    Hello { $name },

    new recovery codes were made in your account: { $at }. The old ones are void, other devices are signed out.

    If somebody else did this, set a new password at once and tell your organisation:
    { $link }

    Tatami
accounts-mail-guessed-subject = Tatami: several wrong codes
accounts-mail-guessed-body =
    Hello { $name },

    somebody gave a wrong code for the second step several times in a row: { $at }. Only whoever has your password or a session of yours gets as far as the code.

    If these attempts were yours, you need not do anything. If not, set a new password at once and tell your organisation:
    { $link }

    What happened with your account is here:
    { $log }

    Tatami
accounts-mail-email-confirm-subject = Tatami: confirm the new e-mail address
accounts-mail-email-confirm-body =
    Hello { $name },

    this is to be the address of your account from now on. Confirm it with this link, good for an hour and only once:
    { $link }

    If you know nothing of this, delete this message; without confirmation nothing changes.

    Tatami
accounts-mail-email-taken-subject = Tatami: this e-mail address has an account already
accounts-mail-email-taken-body =
    Hello,

    somebody wants to use this address for their account, but there is an account with it already. Nothing has changed.

    If it was not you, there is nothing to do.

    Tatami
accounts-mail-email-asked-subject = Tatami: another e-mail address was asked for
accounts-mail-email-asked-body =
    Hello { $name },

    another e-mail address was asked for your account: { $at }. Until the new address is confirmed, this one stays.

    If this was not you, set a new password at once and tell your organisation:
    { $link }

    Tatami
accounts-mail-email-new-subject = Tatami: the e-mail address of your account was changed
accounts-mail-email-new-body =
    Hello { $name },

    the e-mail address of your account was changed: { $at }. It is not possible to sign in with this address any more.

    If this was not you, tell your organisation or the processor at once.

    Tatami

## Passkeys

accounts-passkeys-title = Passkeys
accounts-passkeys-text = A passkey lives in your phone, computer or security key. You unlock it with a fingerprint, your face or a PIN, and it signs you in without a password and without a code. Fingerprint and face never leave your device.
accounts-passkeys-own = Your passkeys
accounts-passkeys-count =
    { $n ->
        [0] None
        [one] { $n } passkey
       *[other] { $n } passkeys
    }
accounts-passkeys-manage = Manage
accounts-passkeys-add = Add a passkey
accounts-passkeys-add-button = Add a passkey
accounts-passkeys-name = Name of the passkey
accounts-passkeys-name-hint = So that you know it again, for example “phone” or “office computer”.
accounts-passkeys-name-none = Passkey
accounts-passkeys-name-long = A name may have 60 characters at most.
accounts-passkeys-added = Added { $at }
accounts-passkeys-used = last used { $at }
accounts-passkeys-unused = not used yet
accounts-passkeys-remove = Remove
accounts-passkeys-removed = The passkey is removed. Other devices are signed out.
accounts-passkeys-done = The passkey is added. Other devices are signed out.
accounts-passkeys-taken = This passkey is registered already.
accounts-passkeys-too-many = There are 20 passkeys already. Remove one you do not use.
accounts-passkeys-last = This is your only second step. Add another one first, then remove this one.
accounts-passkeys-no-domain = This installation is opened at an address in numbers (such as 127.0.0.1). Passkeys belong to a domain name, so they cannot be offered here; http://localhost or a name of your own would do.
accounts-passkey-elsewhere = Passkeys work at the address { $host } only. Open this page there.
accounts-passkey-needs-script = Passkeys need JavaScript, which is off in this browser. Everything else works without it.
accounts-passkey-sign-in = Sign in with a passkey
accounts-passkey-sign-in-hint = If you added one to your account: no password and no code needed.
accounts-passkey-give = Use a passkey
accounts-passkey-refused = The passkey was not accepted. Try again, or use another way.
accounts-passkey-failed = The passkey could not be used. Try again, or use another way.
accounts-passkey-failed-add = The passkey was not added. Try again.

## Confirming with the password

accounts-confirm-password-text = Before you change how you sign in, enter your password again. It is good for 10 minutes.
accounts-confirm-password-wrong = The password is not right.
accounts-sign-in-short = The second step of your account was removed, and alone this password is too short. We have sent you a link to set a longer one; if you get no e-mail, ask the processor.
accounts-account-factor-remove = Remove the codes of the app
accounts-account-factor-removed = The codes of the app are removed. You confirm the second step with a passkey.
accounts-meter-label = How far the password is
accounts-meter-short = Too few characters.
accounts-meter-plain = Long enough, but easy to guess: add words that have nothing to do with you.
accounts-meter-good = Long enough.

## A lost second step

accounts-removal-due = Your organisation or the processor began to remove your two-step sign-in. It ends { $due }. If you have not lost your phone and codes, stop it.
accounts-removal-stop = Stop the removal
accounts-removal-stopped = Two-step sign-in stays as it is.
accounts-removal-keep-title = Two-step sign-in stays
accounts-removal-keep-text = Somebody asked for your two-step sign-in to be removed. With this button it stays as it is.
accounts-removal-over-text = The link was used before, or the removal was stopped or done already.
accounts-removal-no-factor = This account has no two-step sign-in.
accounts-removal-begun-already = The removal was begun already.
accounts-removal-stopped-lately = The person stopped the removal within the last 7 days. Wait until they are over, or let the person ask the processor.

## What happened with the account

accounts-security-title = Security log
accounts-security-short = Sign-ins and changes
accounts-security-open = Look
accounts-security-text = What happened with your account, the newest first.
accounts-security-not-me = Something was not you?
accounts-security-not-me-text = We sign out all devices, this one too, and send you a link for a new password. Two-step sign-in stays as it is.
accounts-security-not-me-button = This was not me
accounts-event-made = The account was made.
accounts-event-signed-in = Signed in.
accounts-event-new-device = Signed in from a device we had not seen before.
accounts-event-refused = Somebody tried to sign in with a wrong password.
accounts-event-factor-refused = The second step was wrong.
accounts-event-factor-set = Two-step sign-in was set up.
accounts-event-factor-removed = Codes of the app or two-step sign-in were removed.
accounts-event-removal-begun = Somebody began to remove two-step sign-in.
accounts-event-removal-stopped = The removal of two-step sign-in was stopped.
accounts-event-passkey-added = A passkey was added.
accounts-event-passkey-removed = A passkey was removed.
accounts-event-codes-made = New recovery codes were made.
accounts-event-code-used = A recovery code was used.
accounts-event-code-used-left = { $n ->
    [0] The last recovery code was used.
    [one] A recovery code was used. { $n } is left.
   *[other] A recovery code was used. { $n } are left.
}
accounts-event-password-changed = The password was changed.
accounts-event-reset-asked = A link for a new password was asked for.
accounts-event-password-reset = A new password was set through a link.
accounts-event-email-asked = Another e-mail address was asked for.
accounts-event-email-changed = The e-mail address was changed.
accounts-event-name-changed = The name of the account was changed.
accounts-event-signed-out = All devices were signed out.
accounts-event-sessions-ended = Your organisation signed out all your devices.
accounts-event-not-me = You said that a sign-in was not yours. All devices were signed out.
accounts-mail-device-subject = Tatami: sign-in from a new device
accounts-mail-device-body =
    Hello { $name },

    somebody signed in to your account from a device we had not seen before: { $device }, { $at }.

    If it was you, there is nothing to do. All sign-ins are here:
    { $log }

    If it was not you, set a new password at once, which signs out all devices, and tell your organisation:
    { $link }

    Tatami
accounts-mail-failures-subject = Tatami: many wrong passwords
accounts-mail-failures-body =
    Hello { $name },

    the right password for your account was given after several wrong ones: { $at }.

    If it was you, there is nothing to do. If not, set a new password at once and tell your organisation:
    { $link }

    Tatami
accounts-mail-passkey-subject = Tatami: a passkey was added
accounts-mail-passkey-body =
    Hello { $name },

    the passkey “{ $called }” was added to your account: { $at }. Other devices are signed out.

    If this was not you, set a new password at once and tell your organisation:
    { $link }

    Tatami
accounts-mail-factor-changed-subject = Tatami: a way of two-step sign-in was removed
accounts-mail-factor-changed-body =
    Hello { $name },

    a passkey or the codes of the app were removed from your account: { $at }. Other devices are signed out.

    If this was not you, set a new password at once and tell your organisation:
    { $link }

    Tatami
accounts-mail-removal-subject = Tatami: two-step sign-in will be removed
accounts-mail-removal-body =
    Hello { $name },

    your organisation or the processor was told that your phone and recovery codes are lost. Two-step sign-in will be removed { $due }; the password stays.

    If you did not ask for it, stop it with this link:
    { $link }

    Signing in with the second step stops it too.

    Tatami
accounts-mail-sessions-subject = Tatami: you were signed out
accounts-mail-sessions-body =
    Hello { $name },

    your organisation signed out all your devices: { $at }. You can sign in again as usual.

    Tatami
accounts-mail-email-is-new-body =
    Hello { $name },

    the e-mail address of your account was changed to this one: { $at }. From now on you sign in with it, and messages about the account come here.

    If you know nothing of this, tell your organisation or the processor.

    Tatami
