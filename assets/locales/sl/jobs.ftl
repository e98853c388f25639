jobs-failed = Opravila ni bilo mogoče dokončati. Nič ni ostalo na pol. Poskusi znova.
jobs-cancelled = Opravilo je preklicano. Nič ni ostalo na pol.
