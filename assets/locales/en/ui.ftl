## Page frame and components

ui-skip = Skip to content
ui-menu = Main menu
ui-tabbar = Bottom menu
ui-more = More
ui-close-menu = Close menu
ui-console = Management
ui-public = Public page
ui-operator = Processor
ui-tagline = Membership and competitions
ui-switch-tenant = Switch organisation
ui-switch-person = Switch person
ui-my-work = Work in organisations
ui-my-account = My account
ui-sign-out = Sign out
ui-search = Search
ui-search-hint = Name or licence no.
ui-theme = Appearance
ui-theme-system = As the device
ui-theme-light = Light
ui-theme-dark = Dark
ui-demo-label = Demonstration
ui-demo-title = Demonstration.
ui-demo-text = All data are invented.
ui-demo-more = About the demonstration
ui-footer = Page footer
ui-footer-tatami = Tatami
ui-footer-public = Public page
ui-footer-privacy = Data protection
ui-footer-processor = Notice of the processor
ui-title-refused = Error: { $title }

ui-optional = (optional)
ui-day = Day
ui-month = Month
ui-year = Year
ui-not-saved = Nothing has been saved
ui-check-typed = Check what you entered
ui-flash-ok = Done
ui-flash-warn = Attention
ui-flash-error = Error

ui-range = { $from }–{ $to } of { $total }
ui-pages = Pages of the list
ui-page = Page
ui-previous = Previous
ui-next = Next
ui-per-page = Rows per page
ui-filters-on = Filters:
ui-filter-remove = Remove filter { $filter }
ui-filters-clear = Clear
ui-sorted-up = sorted ascending
ui-sorted-down = sorted descending
ui-steps = Steps
ui-step-done = done
ui-bulk = Actions for the selected
ui-bulk-selected = Selected
ui-as-table = As a table
ui-copy = Copy
ui-copied = Copied
ui-select-all = Select all on this page
ui-place =
    { $n ->
        [1] 1st place
        [2] 2nd place
        [3] 3rd place
       *[other] { $n }th place
    }
ui-white = White
ui-blue = Blue
ui-won = won
ui-selected = { $n } selected
ui-people =
    { $n ->
        [one] { $n } member
       *[other] { $n } members
    }

ui-colour-white = white
ui-colour-yellow = yellow
ui-colour-orange = orange
ui-colour-green = green
ui-colour-blue = blue
ui-colour-brown = brown
ui-colour-black = black
ui-colour-red = red
ui-colour-violet = violet
ui-colour-teal = teal

ui-save = Save
ui-cancel = Cancel
ui-back = Back
ui-edit = Edit
ui-delete = Delete
ui-print = Print
ui-yes = Yes
ui-no = No
ui-none = None
ui-all = All
ui-details = Details
ui-filter = Filter
ui-filters =
    { $n ->
        [0] Filters
       *[other] Filters ({ $n })
    }
