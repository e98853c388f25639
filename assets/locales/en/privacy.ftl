privacy-list-title = Privacy notices
privacy-list-intro = Both texts are generated from the data register, the organisation's details and the processor's configuration. When one of them changes, a new draft waits here.
privacy-version-from = Version { $version }, valid from { $date }
privacy-open-public = Open the public page
privacy-open-draft = Open the draft
privacy-never-published = Not published yet.
privacy-draft-waits = A new draft waits to be published.
privacy-draft-blocked = The draft cannot be published yet; its page says what is missing.
privacy-up-to-date = The published version agrees with what it rests on.
privacy-withheld-count = { $n ->
    [one] { $n } sentence is withheld
   *[other] { $n } sentences are withheld
}
privacy-withheld-text = The notice does not promise what the software or the processor does not keep yet. These sentences appear when the promise holds.
privacy-older = Earlier versions
privacy-other-versions = Other versions
privacy-missing-title = Missing in the organisation's details
privacy-to-settings = Complete the organisation's details
privacy-findings-title = The check of the text found faults
privacy-findings-text = Publishing is not possible until they are mended. The processor keeps its own configuration.
privacy-publish = Publish
privacy-publish-text = The published version is valid from today in both languages and does not change any more. The one before stays reachable.
privacy-published = The notice is published.
privacy-published-already = Somebody else has just published this version.
privacy-not-published = The draft has changed meanwhile or is not complete, so it was not published. Open it and check.
privacy-unpublished = This text is not published yet
privacy-unpublished-text = The organisation is still preparing this text. Once it is published, it will be at this address.
privacy-unpublished-ask = You can use your rights already. For questions about personal data write to
privacy-unpublished-home = Public page: { $name }
privacy-replaced = This version has been replaced by a newer one.
privacy-open-newest = Open the valid version
