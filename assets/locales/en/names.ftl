## Names on public pages

names-style-full = first and last name
names-style-first-initial = first name and initial
names-style-initials = initials only
names-style-hidden = name not published
names-age-under-15 = under 15
names-age-15-17 = 15 to 17
names-age-adult = 18 and older
names-age-unknown = age not known
