## Pages of athletes and guardians

portal-start-title = My pages
portal-none-title = Your account is not linked to any member yet
portal-none-text = Your club or federation sends an invitation to your e-mail address. Open the link in it, or ask for a new one.
portal-home-title = Today
portal-nav-home = Today
portal-nav-profile = Profile
portal-nav-results = Results
portal-nav-public = In public
portal-nav-consents = Consents
portal-nav-health = Health
portal-nav-opened = Who looked
portal-nav-data = My data
