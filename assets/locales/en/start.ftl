## The first page

start-title = Tatami
start-text = Membership and competitions for judo clubs and federations.
start-sign-in = Sign in
start-invited = No account yet? You get one with an invitation from your club or federation.
start-own-title = My organisations
start-none-title = You have no role yet
start-none-text = The owner of an organisation gives roles by invitation. Open the link of your invitation or ask for a new one.
start-operator = Running this installation
start-persons = My pages and those of my children
start-support = Support for organisations
