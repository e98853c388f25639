//! From where a request comes: its address for throttling, its kind of device for the list of one's own sessions.
use std::{
    convert::Infallible,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{HeaderMap, header, request::Parts},
};

use super::device::Device;
use crate::platform::services::Platform;

/// Where a request comes from.
#[derive(Clone, Debug, Default)]
pub struct Client {
    /// The address; the one our TLS proxy saw where the request came through it.
    pub ip: Option<IpAddr>,
    /// Browser and system in a word each, to tell one's own sessions apart.
    pub device: String,
    /// The browser itself, by its cookie.
    pub browser: Device,
}

impl Client {
    /// The network around the address (IPv4 /24, IPv6 /48): a person moves within it, an attacker rarely owns many.
    #[must_use]
    pub fn network(&self) -> String {
        match self.ip {
            Some(IpAddr::V4(ip)) => {
                let [a, b, c, _] = ip.octets();
                Ipv4Addr::new(a, b, c, 0).to_string()
            }
            Some(IpAddr::V6(ip)) => cut(ip, 3).to_string(),
            None => String::new(),
        }
    }

    /// The address as one subscriber (IPv6: the /64 a subscriber gets).
    #[must_use]
    pub fn subscriber(&self) -> Option<IpAddr> {
        self.ip.map(|ip| match ip {
            IpAddr::V4(ip) => IpAddr::V4(ip),
            IpAddr::V6(ip) => IpAddr::V6(cut(ip, 4)),
        })
    }
}

fn cut(ip: Ipv6Addr, groups: usize) -> Ipv6Addr {
    let mut segments = ip.segments();
    segments.iter_mut().skip(groups).for_each(|s| *s = 0);
    Ipv6Addr::from(segments)
}

impl FromRequestParts<Platform> for Client {
    type Rejection = Infallible;

    async fn from_request_parts(
        parts: &mut Parts,
        platform: &Platform,
    ) -> Result<Self, Infallible> {
        let peer = parts
            .extensions
            .get::<ConnectInfo<SocketAddr>>()
            .map(|info| info.0.ip().to_canonical());
        // Whoever is not our proxy can write what they like into the header.
        let ip = peer
            .filter(|peer| platform.config().is_proxy(*peer))
            .and_then(|_| forwarded(&parts.headers))
            .or(peer);
        let agent = parts
            .headers
            .get(header::USER_AGENT)
            .and_then(|v| v.to_str().ok())
            .unwrap_or_default();
        Ok(Self {
            ip,
            device: device(agent),
            browser: parts
                .extensions
                .get::<Device>()
                .cloned()
                .unwrap_or_default(),
        })
    }
}

/// The last hop: the address our own proxy saw. Hops before it are whatever the sender wrote.
fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let last = headers
        .get_all("x-forwarded-for")
        .iter()
        .next_back()?
        .to_str()
        .ok()?;
    let hop = last.rsplit(',').next()?.trim();
    hop.parse::<IpAddr>()
        .or_else(|_| hop.parse::<SocketAddr>().map(|s| s.ip()))
        .ok()
        .map(|ip| ip.to_canonical())
}

/// Browser and system in a word each; never the whole header, which tells people apart.
fn device(agent: &str) -> String {
    let first = |names: &[(&'static str, &'static str)]| {
        names
            .iter()
            .find(|(mark, _)| agent.contains(mark))
            .map(|(_, name)| *name)
    };
    let browser = first(&[
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = first(&[
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ]);
    [browser, system]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(ip: &str) -> Client {
        Client {
            ip: Some(ip.parse().unwrap()),
            ..Client::default()
        }
    }

    #[test]
    fn neighbours_share_a_network() {
        assert_eq!(
            client("192.0.2.7").network(),
            client("192.0.2.200").network()
        );
        assert_ne!(client("192.0.2.7").network(), client("192.0.3.7").network());
        assert_eq!(client("2001:db8:1:2::9").network(), "2001:db8:1::");
        assert_eq!(
            client("2001:db8:1:2::9").subscriber(),
            Some("2001:db8:1:2::".parse().unwrap())
        );
    }

    #[test]
    fn only_the_last_hop_counts() {
        let mut headers = HeaderMap::new();
        headers.append(
            "x-forwarded-for",
            "203.0.113.1, 198.51.100.2".parse().unwrap(),
        );
        assert_eq!(forwarded(&headers), Some("198.51.100.2".parse().unwrap()));
        headers.append("x-forwarded-for", "192.0.2.5:4711".parse().unwrap());
        assert_eq!(forwarded(&headers), Some("192.0.2.5".parse().unwrap()));
        headers.append("x-forwarded-for", "nonsense".parse().unwrap());
        assert_eq!(forwarded(&headers), None);
    }

    #[test]
    fn a_device_is_two_words_at_most() {
        let agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0 Safari/537.36 Edg/139.0";
        assert_eq!(device(agent), "Edge, Windows");
        assert_eq!(
            device(
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1"
            ),
            "Safari, iPhone"
        );
        assert_eq!(device("curl/8.9"), "");
    }
}
