## Protected exports

exports-crumb-members = Members
exports-purpose = What is the export for?
exports-recipient = Who will receive it?
exports-recipient-hint = Name of the person or organisation. It is written into the processing log.
exports-recipient-hint-person = Name of the person who asks, of their guardian, or of an organisation. It is written into the processing log.
exports-error-purpose = Choose what the export is for.
exports-error-recipient = Enter who will receive the export.
exports-error-recipient-long = { $n ->
    [one] Shorten the recipient's name to { $n } character
   *[other] Shorten the recipient's name to { $n } characters
}
exports-to-passphrase = On to the passphrase
exports-how-title = How it works.
exports-too-many = Too many exports of this organisation are waiting to be downloaded. Download them, or wait 15 minutes and try again.

exports-bundle-title = Copy of a person's data
exports-bundle-heading = Copy of the data: { $name }
exports-bundle-make = Make a copy
exports-bundle-lead = Everything the organisation holds about the person: a readable page, JSON and CSV in an encrypted ZIP file.
exports-bundle-how = First you get a passphrase, which Tatami shows only once. Then the encrypted ZIP file is made. On Windows 7-Zip opens it, on macOS Keka or The Unarchiver.
exports-bundle-health-title = Health data.
exports-bundle-health-in = The copy holds them, because you are the health officer. The opening is logged.
exports-bundle-health-out = They are not in the copy: they stay sealed. It says that they exist and how to get them. The health officer makes a copy with them.

exports-hand-title = Passphrase of the export
exports-people = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
exports-passphrase = Passphrase
exports-passphrase-once = The passphrase is shown only now and is stored nowhere. Without it nobody opens the file, not even we. Write it down or copy it. The hyphens belong to it.
exports-shown-title = The passphrase was shown already
exports-shown = We do not show it twice. If you have written it down, go on. If not, begin again and you get a new one.
exports-again = Begin again
exports-written = I have written the passphrase down
exports-error-written = Write the passphrase down and tick that you have it.
exports-start = Prepare the file
exports-send-title = Send the passphrase separately.
exports-send = Send file and passphrase on different ways, for example the file by e-mail and the passphrase by telephone. Never in one message.
exports-once-title = One download.
exports-once = { $n ->
    [one] The file is made and kept in memory only: download it within { $n } minute after it is ready, once. A restart of the server removes it.
   *[other] The file is made and kept in memory only: download it within { $n } minutes after it is ready, once. A restart of the server removes it.
}
exports-being-started = The export is just being started. Wait a moment and reload the page.

exports-step-open = Collecting the data
exports-step-seal = Encrypting
exports-gone = If this was an export: its passphrase and file were only in the server’s memory. After the download, when the time is up and when the server restarts they are gone. Start the export again to get a new passphrase.
exports-lost-in-restart = The export is cancelled because the server was restarted meanwhile. Passphrase and choice were only in its memory. Begin again and you get a new passphrase.
exports-too-large = The file would be too large. Choose fewer people and begin again.
exports-shelf-full = Too many exports are waiting to be downloaded. Download them, or wait 10 minutes and begin again.

exports-document-title = Copy of personal data
exports-document-lead = This is everything the organisation holds about the person in Tatami. The same data are enclosed as JSON and CSV, with codes and internal identifiers, so that they can be used elsewhere.
exports-document-persons = Whom they concern:
exports-document-purposes = What for and on what basis:
exports-document-source = Where they come from:
exports-document-retention = How long they are kept:
exports-document-rights-title = Rights
exports-document-rights = You can ask the organisation to correct, erase, restrict or transfer the data, or object to their processing. You can withdraw consent at any time. Complaints go to the Information Commissioner (Informacijski pooblaščenec), Dunajska cesta 22, 1000 Ljubljana, gp.ip@ip-rs.si, www.ip-rs.si.
exports-document-collection = Collection
exports-document-record = Record
exports-document-field = Field
exports-document-label = Name of the field
exports-document-value = Value

exports-log-member = basic data
exports-log-member-damaged = the person's record could not be opened
exports-log-health-list = list with health data
exports-log-result = competition result
exports-log-renewed = record replaced by a new, empty one
exports-log-fields = fields: { $names }
exports-log-columns = data in the list: { $names }
exports-log-format = format: { $format }
exports-log-people = { $n ->
    [one] in the file: { $n } person
   *[other] in the file: { $n } people
}
exports-log-hash = fingerprint of the file (SHA-256): { $hash }
