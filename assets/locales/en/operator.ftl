operator-nav-tenants = Organisations
operator-nav-outbox = Mail
operator-nav-jobs = Jobs
operator-nav-installation = Installation
operator-tenants-title = Organisations
operator-tenants-lead = For whom this installation processes data. Members and their data are not here.
operator-tenants-none = No organisations yet
operator-tenants-none-text = The clubs, federations and organisers of this installation will be here. Open the first one.
operator-found-title = New organisation
operator-found-lead = The organisation gets a key and separate data of its own. It is run by the owner you invite.
operator-found-button = Open the organisation
operator-found-done = The organisation { $name } is open.
operator-tenant-kind = Kind
operator-tenant-kind-missing = Choose the kind of organisation.
operator-tenant-name = Name
operator-tenant-name-hint = As people know it, for example Judo klub Zelena dolina. It can be changed later.
operator-tenant-name-missing = Type the name of the organisation.
operator-tenant-name-long = The name is too long: at most { $most } characters. Shorten it.
operator-tenant-slug = Name in the address
operator-tenant-slug-hint = Stands in the web address and does not change later. Left empty, it is made of the name.
operator-tenant-slug-taken = Another organisation has this name in the address. Add to it, for example the name of the town.
operator-tenant-owner = Owner
operator-tenant-owner-missing = Choose who will be the owner.
operator-tenant-owner-me = I am
operator-tenant-owner-me-hint = Your account gets the role of owner in this organisation.
operator-tenant-owner-other = Somebody else
operator-tenant-owner-other-hint = You invite the owner; the operator's account itself sees nothing of the organisation.
operator-tenant-email = E-mail of the owner
operator-tenant-other-email = E-mail of the owner, if it is not you
operator-tenant-email-wrong = This is not a valid e-mail address. Type it as name@example.com.
operator-tenant-address = Public address
operator-tenant-since = Opened
operator-tenant-owned = There is an owner, who manages the roles.
operator-tenant-waiting = The invitation waits for an answer until { $until }.
operator-tenant-ownerless = There is no owner yet, and no invitation is valid any more.
operator-tenant-has-owner = The organisation has an owner already, who manages its roles from now on.
operator-tenant-note = The operator has no role in the organisation and does not see its members, its results in preparation or its log.
operator-tenant-invite = Invite the owner
operator-tenant-invite-mail = The owner gets an invitation by mail. It is good for five days and one use.
operator-tenant-invite-link = No mail is configured. You get the link of the invitation on the next page and hand it to the owner. It is shown once and is good for five days.
operator-tenant-invite-button = Invite
operator-tenant-invited = The invitation to { $email } is on its way.
operator-link-title = Link for the owner
operator-link-text = The organisation { $tenant } is open. Hand this link to whoever has the address { $email }; with it they become the owner.
operator-link-once = The link is shown now and never again. If you lose it, you can invite the owner again on the organisation's page.
operator-link-done = I have kept the link
operator-outbox-title = Outgoing mail
operator-outbox-lead = Which message, when, and how it ended. The operator does not see recipients, content or links.
operator-outbox-none = No messages
operator-outbox-none-text = Every message this installation sends will be here: invitations, password resets, changes of roles.
operator-outbox-template = Message
operator-outbox-queued = Queued
operator-outbox-sent = Sent
operator-outbox-state = State
operator-outbox-attempts = Attempts
operator-outbox-waiting = Waiting
operator-outbox-failed = Failed
operator-outbox-shown = In the demonstration
operator-finding-keys =
    { $n ->
        [one] { $n } key in the keystore is damaged. What is wrong with it, tatami doctor says.
       *[other] { $n } keys in the keystore are damaged. What is wrong with them, tatami doctor says.
    }
operator-mail-reset = Link for a new password
operator-mail-password-new = The password was changed
operator-mail-factor-new = Two-step sign-in set up anew
operator-mail-factor-removed = Two-step sign-in removed
operator-mail-recovery-code-used = A recovery code was used
operator-mail-email-confirm = Confirmation of a new e-mail address
operator-mail-email-taken = The e-mail address has an account already
operator-mail-email-asked = Another e-mail address was asked for
operator-mail-email-new = The e-mail address was changed
operator-mail-demo-welcome = Welcome to the demonstration
operator-mail-invitation = Invitation to a role
operator-mail-role-changed = Change of roles
operator-jobs-title = Jobs in the queue
operator-jobs-lead = How many jobs of which kind wait or run. Whose they are is not recorded here.
operator-jobs-none = Nothing waits
operator-jobs-none-text = Imports and exports will be here while they run.
operator-jobs-kind = Kind
operator-jobs-waiting = Waiting
operator-jobs-running = Running
operator-jobs-again = To be tried again
operator-installation-title = Installation
operator-installation-lead = What runs, and what is not as it should be.
operator-installation-well = All is as it should be.
operator-installation-findings = What needs attention
operator-installation-version = Version
operator-installation-address = Address
operator-installation-database = Database
operator-installation-mail = Sending mail
operator-installation-mail-on = configured
operator-installation-mail-off = not configured
operator-installation-tenants = Organisations
operator-installation-tenants-n =
    { $n ->
        [one] { $n } organisation
       *[other] { $n } organisations
    }
operator-installation-backups = Backups
operator-installation-backups-n =
    { $n ->
        [one] kept for { $n } day
       *[other] kept for { $n } days
    }
operator-installation-log = Log of the installation
operator-installation-log-sound =
    { $n ->
        [one] whole, { $n } entry
       *[other] whole, { $n } entries
    }
operator-installation-log-bad = the chain does not fit
operator-finding-log = The chain of the installation's log does not fit: entries were changed or removed. Treat it as a security incident and compare with backups.
operator-finding-mail = No mail is configured. Put mail.smtp_url and mail.from into the configuration file; until then you hand over invitations as links.
operator-finding-failed-mails =
    { $n ->
        [one] { $n } message could not be sent. Check mail.smtp_url.
       *[other] { $n } messages could not be sent. Check mail.smtp_url.
    }
operator-finding-late-jobs =
    { $n ->
        [one] { $n } job has waited for more than ten minutes. Check that the server runs.
       *[other] { $n } jobs have waited for more than ten minutes. Check that the server runs.
    }
operator-finding-config = The configuration file lacks details of the processor without which organisations cannot publish their notices: { $missing }.
