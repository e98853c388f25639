error-wait = { $n ->
    [one] Wait { $n } more second.
   *[other] Wait { $n } more seconds.
}
error-busy = { $n ->
    [one] Very many people are signing in at this moment. Try again in { $n } second.
   *[other] Very many people are signing in at this moment. Try again in { $n } seconds.
}
error-form-too-large = The form is too large. Shorten what you typed and try again.
error-form-unreadable = The form cannot be read. Go back to the page before, reload it and try again.
error-form-expired = The form has expired because your sign-in has changed meanwhile. Go back to the page before, reload it and send it again.
error-form-foreign = The form came from another web site, so it was not accepted. Open the page here and try again.
error-query-unreadable = The address of the page cannot be read. Start from the first page of the list.
