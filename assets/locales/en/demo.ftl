demo-title = Demonstration
demo-intro = All people, organisations and results are invented. What you do here stays on this computer.
demo-sign-ins = Sign-ins
demo-password = Password of all accounts:
demo-codes = { $n ->
    [one] The code of the second factor is valid for { $n } more second; reload the page for the next one.
   *[other] The code of the second factor is valid for { $n } more seconds; reload the page for the next one.
}
demo-name = Name
demo-email = E-mail
demo-roles = Roles
demo-code = Code
demo-operator = operator of the installation
demo-to-sign-in = To sign-in
demo-public = Public pages
demo-mailbox-title = Mailbox
demo-mailbox-intro = The demonstration sends no mail. This is what would have been sent.
demo-mailbox-empty = There is no message yet.
demo-remove-title = Removing the demonstration
demo-remove = Remove the demonstration
demo-remove-question = Remove the demonstration?
demo-remove-effect = The program ends and deletes its database, its keystore and its key. The next start makes a new demonstration.
demo-removed-title = The demonstration is removed
demo-removed-text = The program is ending and deleting its data. You can close this window.
demo-mail-subject = Welcome to the demonstration
demo-mail-body = Hello,
    this is a message as Tatami sends them. In the demonstration it goes nowhere; it is shown in the mailbox.
