//! Changing one value in the query of an address: pages, filters and sorting live there.

/// The address with `key` set to `value`; other values stay, in their order.
pub fn set(address: &str, key: &str, value: &str) -> String {
    with(address, &[(key, Some(value))])
}

/// The address without `key`.
pub fn without(address: &str, key: &str) -> String {
    with(address, &[(key, None)])
}

/// The address with several changes: `None` removes a key.
pub fn with(address: &str, changes: &[(&str, Option<&str>)]) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let changed = |part: &str| {
        let name = part.split_once('=').map_or(part, |(name, _)| name);
        changes
            .iter()
            .any(|(key, _)| encode(key) == name || *key == name)
    };
    let mut parts: Vec<String> = query
        .split('&')
        .filter(|part| !part.is_empty() && !changed(part))
        .map(str::to_owned)
        .collect();
    for (key, value) in changes {
        if let Some(value) = value {
            parts.push(format!("{}={}", encode(key), encode(value)));
        }
    }
    if parts.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{}", parts.join("&"))
    }
}

/// A value as it stands in a query (RFC 3986, unreserved characters stay).
pub fn encode(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for byte in value.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                out.push(char::from(byte))
            }
            _ => {
                const HEX: [char; 16] = [
                    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F',
                ];
                out.push('%');
                out.extend(HEX.get(usize::from(byte >> 4)));
                out.extend(HEX.get(usize::from(byte & 15)));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_value_changes_and_the_others_stay() {
        assert_eq!(
            set("/o/zelena/members?q=%C4%8Deh&page=3", "page", "4"),
            "/o/zelena/members?q=%C4%8Deh&page=4"
        );
        assert_eq!(
            set("/o/zelena/members", "q", "Čeh & co"),
            "/o/zelena/members?q=%C4%8Ceh%20%26%20co"
        );
        assert_eq!(without("/m?q=a&page=2", "page"), "/m?q=a");
        assert_eq!(without("/m?page=2", "page"), "/m");
        assert_eq!(
            with("/m?page=2&per=50", &[("page", None), ("per", Some("100"))]),
            "/m?per=100"
        );
    }
}
