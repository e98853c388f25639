jobs-failed = The work could not be finished. Nothing is left half done. Try again.
jobs-cancelled = The work was cancelled. Nothing is left half done.
