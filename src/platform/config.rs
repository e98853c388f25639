//! The configuration: one documented TOML file (`docs/tatami.example.toml`), every value with a sensible default for a
//! machine of one's own.
use std::{
    net::{IpAddr, SocketAddr},
    path::PathBuf,
};

use serde::Deserialize;

use super::db::DbUrl;

/// Everything an installation can set.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// The address people type, without a path: `https://judo.example.org`, or `http://localhost:8080` on one's own machine.
    pub public_url: String,
    /// Where the server listens.
    pub listen: SocketAddr,
    /// Networks of the TLS proxies in front, whose `X-Forwarded-For` is believed: `127.0.0.0/8`, `::1/128`. From anybody else the
    /// header is what the sender wrote.
    pub trusted_proxies: Vec<String>,
    /// Runtime address of the database; SQLite in the data directory when absent.
    pub database_url: Option<String>,
    /// PostgreSQL only: address of the owner of the schema, for migrations.
    pub database_owner_url: Option<String>,
    /// Directory of the database.
    pub data_dir: Option<PathBuf>,
    /// Directory of the wrapped tenant keys; never inside the data directory.
    pub keystore_dir: Option<PathBuf>,
    /// File with the key that wraps the tenant keys; never inside the other two.
    pub key_file: Option<PathBuf>,
    /// Mail.
    pub mail: Mail,
    /// Who runs this installation: the processor.
    pub operator: Operator,
    /// Where it runs.
    pub hosting: Hosting,
    /// Whom the processor uses (GDPR Art. 28(4)).
    pub sub_processors: Vec<SubProcessor>,
    /// Backups.
    pub backup: Backup,
    /// What checking a password costs.
    pub passwords: Passwords,
    /// Shows `/styleguide` and reads nothing else differently.
    pub development: bool,
    /// Whether this is the demonstration with invented people.
    #[serde(skip)]
    pub demo: bool,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            public_url: "http://localhost:8080".to_owned(),
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            trusted_proxies: LOOPBACK.map(str::to_owned).to_vec(),
            database_url: None,
            database_owner_url: None,
            data_dir: None,
            keystore_dir: None,
            key_file: None,
            mail: Mail::default(),
            operator: Operator::default(),
            hosting: Hosting::default(),
            sub_processors: Vec::new(),
            backup: Backup::default(),
            passwords: Passwords::default(),
            development: false,
            demo: false,
        }
    }
}

/// This machine itself.
const LOOPBACK: [&str; 2] = ["127.0.0.0/8", "::1/128"];

/// How mail is sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Mail {
    /// `smtps://user:password@host:465` or `smtp://host:587?tls=required`; no mail is sent when absent.
    pub smtp_url: Option<String>,
    /// File that holds `smtp_url`, for mounted secrets; wins over `smtp_url`.
    pub smtp_url_file: Option<PathBuf>,
    /// Sender: `Tatami <tatami@example.org>`.
    pub from: Option<String>,
}

/// The processor (GDPR Art. 28), as its notice names it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Operator {
    /// Registered name.
    pub name: String,
    /// Street and number.
    pub street: String,
    /// Post code and town.
    pub town: String,
    /// Country.
    pub country: String,
    /// Registration number.
    pub registration_no: String,
    /// Tax number.
    pub tax_no: String,
    /// General e-mail.
    pub email: String,
    /// Telephone.
    pub phone: String,
    /// Web page.
    pub web: String,
    /// Data protection officer: e-mail address.
    pub dpo_email: String,
    /// Data protection officer: name; may stay empty.
    pub dpo_name: String,
    /// Within how many days after the end of a contract the operator destroys the data of a tenant, by hand; 0 promises nothing.
    pub destroy_after_end_days: u16,
    /// Networks support may come from: `192.0.2.0/24`, `2001:db8::/32`. Empty: from anywhere.
    pub networks: Vec<String>,
    /// E-mail addresses of the members of staff who may open health data when a grant names them; at most three (B51).
    pub custodians: Vec<String>,
    /// Organisational measures the operator really takes; each is a sentence of the notice (see docs/tatami.example.toml).
    pub measures: Vec<String>,
}

impl Operator {
    /// Whether support may come from this address: from anywhere, unless networks are named.
    #[must_use]
    pub fn lets_in(&self, ip: Option<IpAddr>) -> bool {
        self.networks.is_empty() || ip.is_some_and(|ip| is_within(&self.networks, ip))
    }
}

/// Most people who may open health data for support.
const CUSTODIANS: usize = 3;

/// An address with the length of its network part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Network {
    ip: IpAddr,
    bits: u32,
}

/// Whether an address lies in one of these networks.
fn is_within(networks: &[String], ip: IpAddr) -> bool {
    networks
        .iter()
        .filter_map(|text| Network::parse(text))
        .any(|network| network.has(ip))
}

impl Network {
    fn parse(text: &str) -> Option<Self> {
        let (ip, bits) = text.trim().split_once('/')?;
        let ip: IpAddr = ip.parse().ok()?;
        let bits: u32 = bits.parse().ok()?;
        (bits <= if ip.is_ipv4() { 32 } else { 128 }).then_some(Self { ip, bits })
    }

    fn has(&self, ip: IpAddr) -> bool {
        let differing = match (self.ip, ip.to_canonical()) {
            (IpAddr::V4(own), IpAddr::V4(ip)) => (u32::from(own) ^ u32::from(ip)).leading_zeros(),
            (IpAddr::V6(own), IpAddr::V6(ip)) => (u128::from(own) ^ u128::from(ip)).leading_zeros(),
            _ => return false,
        };
        differing >= self.bits
    }
}

/// Where the installation runs.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Hosting {
    /// Who provides the machines.
    pub provider: String,
    /// Its address.
    pub address: String,
    /// Country as ISO 3166-1 alpha-2.
    pub country: String,
    /// Place of the servers.
    pub region: String,
    /// Whether the volume of the data directory is encrypted, as the operator attests.
    pub volume_encrypted: bool,
}

/// A sub-processor.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SubProcessor {
    /// Registered name.
    pub name: String,
    /// Address.
    pub address: String,
    /// Country as ISO 3166-1 alpha-2.
    pub country: String,
    /// What it does for us, in Slovenian.
    pub task_sl: String,
    /// What it does for us, in English.
    pub task_en: String,
    /// `hosting`, `backups`, `mail`, `it-maintenance`, `development`, `legal-advice`, `accounting`, `security`, `contract-work`.
    pub category: String,
    /// Countries where it keeps data, when not its own: ISO 3166-1 alpha-2.
    pub data_in: Vec<String>,
    /// Reference of the contract.
    pub contract_ref: String,
    /// Safeguard of a transfer outside the EEA (GDPR Art. 45 to 49): `adequacy`, `privacy-framework`, `standard-clauses`,
    /// `corporate-rules`, `consent`, `contract`; empty when there is no transfer.
    pub safeguard: String,
}

/// Backups.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Backup {
    /// Days a backup is kept; at most 14, or the fifteen days after the end of a contract cannot be kept.
    pub retention_days: u16,
}

impl Default for Backup {
    fn default() -> Self {
        Self { retention_days: 14 }
    }
}

/// What checking a password costs (Argon2id, one lane). Stored passwords are hashed anew when their owner signs in after a rise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Passwords {
    /// Memory in KiB; at least 19456.
    pub memory_kib: u32,
    /// Passes over it; at least 2.
    pub passes: u32,
}

impl Passwords {
    /// The least that is accepted (OWASP Password Storage Cheat Sheet).
    pub const FLOOR: Self = Self {
        memory_kib: 19_456,
        passes: 2,
    };
}

impl Default for Passwords {
    fn default() -> Self {
        Self {
            memory_kib: 65_536,
            passes: 3,
        }
    }
}

/// Addresses and directories after defaults have been filled in.
#[derive(Clone, Debug)]
pub struct Places {
    /// Directory of the database.
    pub data_dir: PathBuf,
    /// Directory of wrapped keys.
    pub keystore_dir: PathBuf,
    /// The key file.
    pub key_file: PathBuf,
    /// Runtime address of the database.
    pub database: DbUrl,
    /// Owner's address on PostgreSQL.
    pub database_owner: Option<DbUrl>,
}

impl Config {
    /// Reads a file.
    ///
    /// # Errors
    /// A sentence for the operator: what is wrong and where.
    pub fn read(path: &std::path::Path) -> Result<Self, String> {
        let text = std::fs::read_to_string(path)
            .map_err(|e| format!("the configuration {} cannot be read: {e}", path.display()))?;
        let mut config: Self = toml::from_str(&text)
            .map_err(|e| format!("the configuration {} is not valid: {e}", path.display()))?;
        if let Some(file) = &config.mail.smtp_url_file {
            let url = std::fs::read_to_string(file).map_err(|e| {
                format!("mail.smtp_url_file {} cannot be read: {e}", file.display())
            })?;
            config.mail.smtp_url = Some(url.trim().to_owned());
        }
        config.check()?;
        Ok(config)
    }

    /// Checks what can be checked without the outside world.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub fn check(&self) -> Result<(), String> {
        if self.backup.retention_days > 14 {
            return Err("backup.retention_days is more than 14: then data of a tenant that left would outlive the fifteen days of the notice (promise B37). Set it to 14 or less.".to_owned());
        }
        for (set, networks) in [
            ("operator.networks", &self.operator.networks),
            ("trusted_proxies", &self.trusted_proxies),
        ] {
            if let Some(wrong) = networks.iter().find(|text| Network::parse(text).is_none()) {
                return Err(format!(
                    "{set} names {wrong}, which is no network. Write it as 192.0.2.0/24 or 2001:db8::/32."
                ));
            }
        }
        if self.operator.custodians.len() > CUSTODIANS {
            return Err(format!(
                "operator.custodians names more than {CUSTODIANS} people: only few may open health data (promise B51). Take some out."
            ));
        }
        let Passwords { memory_kib, passes } = Passwords::FLOOR;
        if self.passwords.memory_kib < memory_kib || self.passwords.passes < passes {
            return Err(format!(
                "passwords.memory_kib and passwords.passes are below {memory_kib} and {passes}: stolen hashes would be too cheap to guess. Set them to at least that."
            ));
        }
        let rest = self
            .public_url
            .split_once("://")
            .map_or("", |(_, rest)| rest);
        if rest
            .trim_end_matches('/')
            .contains(['/', '?', '#', ' ', '@'])
        {
            return Err(format!(
                "public_url is {}: Tatami needs a host name of its own. Give the address without a path, for example https://judo.example.org.",
                self.public_url
            ));
        }
        if self.is_https() && self.public_host().is_empty() {
            return Err("public_url names no host. Give the whole address, for example https://judo.example.org.".to_owned());
        }
        if self.is_https() || self.is_loopback() {
            Ok(())
        } else {
            Err(format!(
                "public_url is {}: over plain http only this machine itself is served. Use https:// behind a TLS proxy, or http://localhost.",
                self.public_url
            ))
        }
    }

    /// Whether people reach us over https.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// Whether somebody we are reached by says for whom: a TLS proxy of ours.
    #[must_use]
    pub fn is_proxy(&self, peer: IpAddr) -> bool {
        self.is_https() && is_within(&self.trusted_proxies, peer)
    }

    /// Whether we are plain http on this machine itself.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        let host = self.public_host();
        let name = host.rsplit_once(':').map_or(host, |(name, port)| {
            if port.bytes().all(|b| b.is_ascii_digit()) {
                name
            } else {
                host
            }
        });
        self.public_url.starts_with("http://")
            && matches!(name, "localhost" | "127.0.0.1" | "[::1]")
            && self.listen.ip().is_loopback()
    }

    /// Host and port of the public address.
    #[must_use]
    pub fn public_host(&self) -> &str {
        let rest = self
            .public_url
            .split_once("://")
            .map_or("", |(_, rest)| rest);
        rest.split('/').next().unwrap_or(rest)
    }

    /// A full address for a path of ours.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.public_url.trim_end_matches('/'))
    }

    /// Name of the session cookie: `__Host-` demands https, which plain loopback does not have.
    #[must_use]
    pub fn cookie_name(&self) -> &'static str {
        if self.is_https() { "__Host-sid" } else { "sid" }
    }

    /// Name of the cookie of a visitor without a session, under the same rule.
    #[must_use]
    pub fn visitor_cookie_name(&self) -> &'static str {
        if self.is_https() { "__Host-pre" } else { "pre" }
    }

    /// Name of the cookie by which a browser is known again, under the same rule.
    #[must_use]
    pub fn device_cookie_name(&self) -> &'static str {
        if self.is_https() {
            "__Host-device"
        } else {
            "device"
        }
    }

    /// Whether mail can be sent.
    #[must_use]
    pub fn can_mail(&self) -> bool {
        self.demo || (self.mail.smtp_url.is_some() && self.mail.from.is_some())
    }

    /// Fills in directories below the user's state directory: three siblings, none inside another.
    ///
    /// # Errors
    /// When no home is known, or an address is not one.
    pub fn places(&self) -> Result<Places, String> {
        let base = state_dir(if self.demo { "tatami-demo" } else { "tatami" });
        let pick = |set: &Option<PathBuf>, name: &str| {
            set.clone().or_else(|| base.as_ref().map(|b| b.join(name))).ok_or_else(|| {
                format!("no directory for the {name} is known: set HOME or XDG_STATE_HOME, or name it in the configuration")
            })
        };
        let data_dir = pick(&self.data_dir, "data")?;
        let keystore_dir = pick(&self.keystore_dir, "keystore")?;
        let key_file = match &self.key_file {
            Some(file) => file.clone(),
            None => pick(&None, "key")?.join("kek"),
        };
        let database = match &self.database_url {
            Some(url) => DbUrl::new(url.clone())?,
            None => DbUrl::sqlite_file(&data_dir.join("tatami.sqlite")),
        };
        let database_owner = self
            .database_owner_url
            .clone()
            .map(DbUrl::new)
            .transpose()?;
        Ok(Places {
            data_dir,
            keystore_dir,
            key_file,
            database,
            database_owner,
        })
    }
}

fn state_dir(name: &str) -> Option<PathBuf> {
    let base = std::env::var_os("XDG_STATE_HOME")
        .map(PathBuf::from)
        .filter(|p| p.is_absolute())
        .or_else(|| {
            std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".local/state"))
        })?;
    Some(base.join(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_url(url: &str) -> Config {
        Config {
            public_url: url.to_owned(),
            ..Config::default()
        }
    }

    #[test]
    fn promise_b53_plain_http_is_for_this_machine_only() {
        assert!(with_url("http://localhost:8080").check().is_ok());
        assert!(with_url("http://127.0.0.1").check().is_ok());
        assert!(with_url("http://judo.example.org").check().is_err());
        assert!(
            with_url("http://localhost.example.org:8080")
                .check()
                .is_err()
        );
        assert!(with_url("https://judo.example.org").check().is_ok());
    }

    #[test]
    fn an_address_with_a_path_is_refused() {
        assert!(with_url("https://a.example/").check().is_ok());
        assert!(with_url("https://").check().is_err());
        let error = with_url("https://a.example/tatami").check().unwrap_err();
        assert!(error.contains("without a path"), "{error}");
    }

    #[test]
    fn a_plain_server_that_listens_to_the_world_is_refused() {
        let config = Config {
            listen: SocketAddr::from(([0, 0, 0, 0], 8080)),
            ..Config::default()
        };
        assert!(config.check().is_err());
    }

    #[test]
    fn promise_b37_backups_older_than_the_notice_allows_are_refused() {
        let config = Config {
            backup: Backup { retention_days: 15 },
            ..Config::default()
        };
        assert!(config.check().is_err());
    }

    #[test]
    fn passwords_cheaper_to_guess_than_the_floor_are_refused() {
        let with = |memory_kib, passes| Config {
            passwords: Passwords { memory_kib, passes },
            ..Config::default()
        };
        assert!(with(19_456, 2).check().is_ok());
        assert!(with(19_455, 2).check().is_err());
        assert!(with(65_536, 1).check().is_err());
    }

    #[test]
    fn asvs_8_2_4_support_comes_from_the_networks_that_are_named() {
        let operator = |networks: &[&str]| Operator {
            networks: networks.iter().map(|n| (*n).to_owned()).collect(),
            ..Operator::default()
        };
        let ip = |text: &str| Some(text.parse().unwrap());
        assert!(operator(&[]).lets_in(None));
        let some = operator(&["192.0.2.0/24", "2001:db8::/32"]);
        for inside in [
            "192.0.2.1",
            "192.0.2.255",
            "2001:db8:1::5",
            "::ffff:192.0.2.7",
        ] {
            assert!(some.lets_in(ip(inside)), "{inside}");
        }
        for outside in ["192.0.3.1", "2001:db9::1", "127.0.0.1"] {
            assert!(!some.lets_in(ip(outside)), "{outside}");
        }
        assert!(!some.lets_in(None));
        for wrong in ["192.0.2.0", "192.0.2.0/33", "example.org/8", "::/129"] {
            let config = Config {
                operator: operator(&[wrong]),
                ..Config::default()
            };
            assert!(config.check().is_err(), "{wrong}");
        }
    }

    #[test]
    fn promise_b51_a_fourth_custodian_is_refused() {
        let with = |count: usize| {
            let mut config = Config::default();
            config.operator.custodians = vec!["a@example.org".to_owned(); count];
            config
        };
        assert!(with(3).check().is_ok());
        assert!(with(4).check().is_err());
    }

    #[test]
    fn the_cookie_is_host_bound_where_there_is_tls() {
        assert_eq!(with_url("https://a.example").cookie_name(), "__Host-sid");
        assert_eq!(with_url("http://localhost:8080").cookie_name(), "sid");
    }
}
