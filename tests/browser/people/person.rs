//! Somebody with a phone: reads what is on the screen, presses what can be seen, and never types an address.
use serde_json::{Value, json};
use tatami::{
    accounts::factor::Secret,
    platform::{
        clock::{Clock as _, SystemClock},
        i18n::Lang,
    },
};

use crate::{
    browser::{Browser, Look, PHONE},
    server::{self, Server},
};

/// What somebody invited chooses for the new account.
const PASSPHRASE: &str = "tiha trava raste počasi 27";

/// Marks what can be pressed and has these words: `words` is the whole name of a link, button or fold, its beginning or a part of
/// it, in this order; `near` are words that stand next to it. Answers whether it leads to another page.
const FIND: &str = "
    const [words, near, within] = arguments;
    const norm = s => s.replace(/\\s+/g, ' ').trim();
    const seen = e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const plain = e => { const c = e.cloneNode(true); c.querySelectorAll('.vh').forEach(v => v.remove()); return norm(c.textContent); };
    const fit = e => {
        const whole = norm(e.textContent), name = plain(e), said = e.getAttribute('aria-label') ?? '';
        if (whole === words || name === words || said === words) return 0;
        if (name.startsWith(words)) return 1;
        return whole.includes(words) ? 2 : 9;
    };
    const steps = e => {
        if (!near) return 0;
        let up = e, n = 0;
        while (up && !norm(up.textContent).includes(near)) { up = up.parentElement; n += 1; }
        return up ? n : 99;
    };
    document.querySelectorAll('[data-found]').forEach(e => e.removeAttribute('data-found'));
    const found = [...document.querySelectorAll('a[href], button, summary')]
        .filter(e => e.closest(within) && seen(e))
        .map((e, at) => ({ e, at, fit: fit(e), steps: steps(e), aside: e.closest('main') ? 0 : 1 }))
        .filter(f => f.fit < 9 && f.steps < 99)
        .sort((a, b) => a.steps - b.steps || a.fit - b.fit || a.aside - b.aside || a.at - b.at);
    if (!found.length) return null;
    const e = found[0].e;
    e.setAttribute('data-found', '');
    return e.matches('summary, a[href^=\"#\"], button[type=button]') ? 'stays' : 'leads';
";

/// The bar at the thumb and the whole menu, and not the links in the foot.
const MENU: &str = "nav:not(footer *)";

/// Words of the other language on a page, outside of what says of itself that it is in another one.
const STRANGE: &str = "
    const lang = document.documentElement.lang;
    const other = lang === 'sl'
        ? /(?<!\\p{L})(the|and|your|with|this|from|please|who|which)(?!\\p{L})/iu
        : /(?<!\\p{L})(je|ki|ali|se|ni|tvoj\\p{L}*|pri|samo|kdo|kaj|tega|lahko|bo|še)(?!\\p{L})/iu;
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const strange = [];
    while (walk.nextNode()) {
        const e = walk.currentNode.parentElement;
        if (!e || e.closest('script, style, code, svg') || e.closest('[lang]').lang !== lang || !e.checkVisibility()) continue;
        // The name of a program is the same everywhere.
        if (other.test(walk.currentNode.data.replaceAll('The Unarchiver', ''))) strange.push(walk.currentNode.data.trim());
    }
    return strange;
";

/// Somebody with a phone of their own.
pub struct Person {
    pub browser: Browser,
    pub lang: Lang,
}

/// Goes the same way in both languages at once, each in a demonstration that nobody has touched.
pub async fn in_both_languages(journey: impl AsyncFn(&Server, Lang)) {
    let (one, other) = (server::demo().await, server::demo().await);
    tokio::join!(journey(&one, Lang::Sl), journey(&other, Lang::En));
}

impl Person {
    /// Takes a phone and opens the front door.
    pub async fn comes(demo: &Server, lang: Lang) -> Self {
        let look = Look {
            lang: lang.tag(),
            ..PHONE
        };
        let browser = Browser::open(demo, look).await;
        let person = Self { browser, lang };
        person.browser.go("/").await;
        person
    }

    /// Comes and signs in as one of the demonstration, and chooses the language.
    pub async fn signed_in(demo: &Server, lang: Lang, email: &str) -> Self {
        let person = Self::comes(demo, lang).await;
        person.browser.sign_in(email).await;
        person.speaks().await;
        person.looks().await;
        person
    }

    /// Chooses the language by its name, as it is offered on every page.
    async fn speaks(&self) {
        if self.language().await == self.lang.tag() {
            return;
        }
        if self.browser.has("details.account summary").await {
            self.browser.click("details.account summary").await;
        }
        self.presses_words(self.lang.own_name()).await;
    }

    async fn language(&self) -> String {
        let lang = "return document.documentElement.lang";
        let lang = self.browser.script(lang, Vec::new()).await;
        lang.as_str().unwrap_or_default().to_owned()
    }

    /// What is true of every page: the language of this person and no other, and no page that says that something is wrong.
    pub async fn looks(&self) {
        assert!(
            !self.browser.has(".error-page").await,
            "an error at {}:\n{}",
            self.browser.path().await,
            self.words().await
        );
        self.reads().await;
    }

    /// The language of this person and no other.
    async fn reads(&self) {
        assert_eq!(
            self.language().await,
            self.lang.tag(),
            "the language of {}",
            self.browser.path().await
        );
        let strange = self.browser.script(STRANGE, Vec::new()).await;
        assert_eq!(
            strange,
            json!([]),
            "words of another language on {}",
            self.browser.path().await
        );
    }

    /// A text of the program in the language of this person.
    pub fn t(&self, key: &str) -> String {
        self.lang.t(key)
    }

    /// A text with a word in it.
    pub fn t1(&self, key: &str, name: &'static str, value: &str) -> String {
        self.lang.t1(key, name, value)
    }

    /// All that can be read on the page, without what is folded away.
    pub async fn words(&self) -> String {
        let read = "return document.body.innerText";
        let read = self.browser.script(read, Vec::new()).await;
        read.as_str().unwrap_or_default().to_owned()
    }

    /// Reads a text of the program.
    pub async fn sees(&self, key: &str) {
        self.sees_words(&self.t(key)).await;
    }

    /// Reads words; how they are spaced and whether in capitals is the design's.
    pub async fn sees_words(&self, words: &str) {
        let shown = self.words().await;
        assert!(
            flat(&shown).contains(&flat(words)),
            "«{words}» is not on {}:\n{shown}",
            self.browser.path().await
        );
    }

    /// Looks for words in vain.
    pub async fn misses(&self, key: &str) {
        self.misses_words(&self.t(key)).await;
    }

    /// Looks for words in vain.
    pub async fn misses_words(&self, words: &str) {
        let shown = self.words().await;
        assert!(
            !flat(&shown).contains(&flat(words)),
            "«{words}» is on {}:\n{shown}",
            self.browser.path().await
        );
    }

    /// Presses a link, a button or a fold that bears a text of the program.
    pub async fn presses(&self, key: &str) {
        self.presses_words(&self.t(key)).await;
    }

    /// Presses what bears these words.
    pub async fn presses_words(&self, words: &str) {
        self.press(words, None, "body").await;
        self.looks().await;
    }

    /// Presses that of several with the same words that stands next to others.
    pub async fn presses_near(&self, key: &str, near: &str) {
        self.press(&self.t(key), Some(near), "main").await;
        self.looks().await;
    }

    /// Is refused: the page says so, in the language of this person.
    pub async fn is_refused(&self, status: u16) {
        assert!(
            self.browser.has(".error-page").await,
            "no error at {}",
            self.browser.path().await
        );
        self.sees_words(&status.to_string()).await;
        self.reads().await;
    }

    /// Reads what is wrong with a form, at its top.
    pub async fn is_told_mistakes(&self) {
        assert!(
            self.browser.has("main .problem").await,
            "no mistake is told on {}:\n{}",
            self.browser.path().await,
            self.words().await
        );
    }

    /// Whether something that bears these words can be pressed.
    pub async fn can_press(&self, words: &str) -> bool {
        !self.find(words, None, "body").await.is_null()
    }

    async fn find(&self, words: &str, near: Option<&str>, within: &str) -> Value {
        let args = vec![json!(words), json!(near), json!(within)];
        self.browser.script(FIND, args).await
    }

    async fn press(&self, words: &str, near: Option<&str>, within: &str) {
        let found = self.find(words, near, within).await;
        match found.as_str() {
            Some("stays") => self.browser.click("[data-found]").await,
            Some(_) => self.browser.follow("[data-found]").await,
            None => panic!(
                "nothing to press with «{words}» near «{}» on {}:\n{}",
                near.unwrap_or_default(),
                self.browser.path().await,
                self.words().await
            ),
        }
    }

    /// Goes somewhere by the menu: by the bar at the thumb, or by what is behind "more".
    pub async fn goes_to(&self, key: &str) {
        let words = self.t(key);
        if !self.is_in_menu(&words).await {
            self.browser.click("a[href='#menu']").await;
            assert!(
                self.is_in_menu(&words).await,
                "«{words}» is not in the menu of {}",
                self.browser.path().await
            );
        }
        self.press(&words, None, MENU).await;
        self.looks().await;
    }

    /// Whether the menu has something, folded or not.
    pub async fn has_in_menu(&self, key: &str) -> bool {
        let script = "return [...document.querySelectorAll('nav.nav a')].some(a => a.textContent.trim().startsWith(arguments[0]))";
        self.browser.script(script, vec![json!(self.t(key))]).await == json!(true)
    }

    async fn is_in_menu(&self, words: &str) -> bool {
        !self.find(words, None, MENU).await.is_null()
    }

    /// Types into a field.
    pub async fn types(&self, name: &str, value: &str) {
        self.browser
            .fill(&format!("main [name='{name}']"), value)
            .await;
    }

    /// Ticks a box or chooses one of several.
    pub async fn ticks(&self, name: &str, value: &str) {
        self.browser
            .click(&format!("main input[name='{name}'][value='{value}']"))
            .await;
    }

    /// Ticks that box whose label has these words.
    pub async fn ticks_words(&self, words: &str) {
        let script = "
            const label = [...document.querySelectorAll('main label')].find(l => l.textContent.includes(arguments[0]) && l.checkVisibility());
            document.querySelectorAll('[data-found]').forEach(e => e.removeAttribute('data-found'));
            (label?.control ?? label?.querySelector('input'))?.setAttribute('data-found', '');
            return !!label";
        let is_there = self.browser.script(script, vec![json!(words)]).await;
        assert_eq!(
            is_there,
            json!(true),
            "no box «{words}» on {}:\n{}",
            self.browser.path().await,
            self.words().await
        );
        self.browser.click("[data-found]").await;
    }

    /// Chooses from a list by what is written there.
    pub async fn chooses(&self, name: &str, words: &str) {
        let script = "const [name, words] = arguments; const field = document.querySelector(`main select[name='${name}']`); \
            return [...(field?.options ?? [])].find(o => o.text.includes(words))?.value ?? null";
        let value = self
            .browser
            .script(script, vec![json!(name), json!(words)])
            .await;
        let value = value
            .as_str()
            .unwrap_or_else(|| panic!("{name} has no «{words}»"));
        self.browser
            .choose(&format!("main select[name='{name}']"), value)
            .await;
    }

    /// Opens the newest message to an address that has such a link, and follows it.
    pub async fn follows_mail(&self, to: &str, link: &str) {
        let script = "const [to, link] = arguments; \
            document.querySelectorAll('[data-found]').forEach(e => e.removeAttribute('data-found')); \
            const mail = [...document.querySelectorAll('main article')].find(m => m.textContent.includes(to) && m.querySelector(`a[href^='${link}']`)); \
            mail?.querySelector(`a[href^='${link}']`).setAttribute('data-found', ''); return !!mail";
        for _ in 0..200 {
            self.browser.go("/demo/mailbox").await;
            let args = vec![json!(to), json!(link)];
            if self.browser.script(script, args).await == json!(true) {
                self.browser.follow("[data-found]").await;
                return self.looks().await;
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        panic!("no message to {to} has {link}");
    }

    /// Accepts an invitation with an account that does not exist yet. Whoever gets a role sets up the second factor at once.
    pub async fn accepts(&self, name: &str, key: &str) {
        self.types("name", name).await;
        self.types("password", PASSPHRASE).await;
        self.presses(key).await;
        if self.browser.has("#key").await {
            self.sets_up_second_factor().await;
        }
    }

    /// Sets up the second factor as an app would, and keeps the recovery codes.
    async fn sets_up_second_factor(&self) {
        let key = self.browser.text("#key").await.replace(' ', "");
        let code = Secret::from_base32(&key)
            .unwrap()
            .code_at(SystemClock.now())
            .unwrap();
        self.types("code", &code).await;
        self.presses("accounts-enrol-confirm").await;
        assert!(self.browser.has("#codes").await, "no recovery codes");
        self.browser.follow("main a.btn.primary").await;
        self.looks().await;
    }

    /// Signs out by the menu of the account.
    pub async fn signs_out(&self) {
        if self.browser.has("details.account summary").await {
            self.browser.click("details.account summary").await;
        }
        self.presses("ui-sign-out").await;
    }

    pub async fn leaves(self) {
        self.browser.close().await;
    }
}

/// Without differences that no reader sees.
fn flat(words: &str) -> String {
    let joined: Vec<&str> = words.split_whitespace().collect();
    joined
        .join(" ")
        .replace(['\u{2068}', '\u{2069}'], "")
        .to_lowercase()
}
