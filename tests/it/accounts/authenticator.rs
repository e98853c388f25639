//! A passkey in software: what a phone or a security key does, for tests over HTTP.
use data_encoding::BASE64URL_NOPAD;
use p256::ecdsa::{Signature, SigningKey, signature::Signer as _};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

pub const ORIGIN: &str = "http://localhost:8080";
const HOST: &str = "localhost";

/// A device with one passkey in it.
#[derive(Clone)]
pub struct Authenticator {
    key: SigningKey,
    pub credential: Vec<u8>,
    user: Vec<u8>,
    /// Whether it makes sure who holds it.
    pub verifies: bool,
    /// The page it believes to be on.
    pub origin: String,
}

impl Authenticator {
    pub fn new(seed: u8) -> Self {
        Self {
            key: SigningKey::from_slice(&[seed; 32]).unwrap(),
            credential: vec![seed; 32],
            user: Vec::new(),
            verifies: true,
            origin: ORIGIN.to_owned(),
        }
    }

    /// Says from now on that it belongs to somebody else.
    pub fn be(&mut self, user: &[u8]) {
        self.user = user.to_vec();
    }

    fn flags(&self, more: u8) -> u8 {
        more | 0x01 | if self.verifies { 0x04 } else { 0 }
    }

    fn client_data(&self, kind: &str, options: &Value) -> Vec<u8> {
        json!({
            "type": kind, "challenge": options["challenge"], "origin": self.origin, "crossOrigin": false,
        })
        .to_string()
        .into_bytes()
    }

    /// The answer to the options for adding a passkey.
    pub fn register(&mut self, options: &Value) -> String {
        let user = options["user"]["id"].as_str().unwrap();
        self.user = BASE64URL_NOPAD.decode(user.as_bytes()).unwrap();
        let client_data = self.client_data("webauthn.create", options);
        let mut data = Sha256::digest(HOST).to_vec();
        data.push(self.flags(0x40));
        data.extend([0; 4]);
        data.extend([0; 16]);
        data.extend(u16::try_from(self.credential.len()).unwrap().to_be_bytes());
        data.extend(&self.credential);
        let point = self.key.verifying_key().to_sec1_point(false);
        // COSE: {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
        data.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
        data.extend(point.x().unwrap());
        data.extend([0x22, 0x58, 0x20]);
        data.extend(point.y().unwrap());
        // CBOR: {"fmt": "none", "attStmt": {}, "authData": ..}
        let mut attestation = vec![0xa3, 0x63];
        attestation.extend(b"fmt");
        attestation.push(0x64);
        attestation.extend(b"none");
        attestation.push(0x67);
        attestation.extend(b"attStmt");
        attestation.extend([0xa0, 0x68]);
        attestation.extend(b"authData");
        attestation.push(0x58);
        attestation.push(u8::try_from(data.len()).unwrap());
        attestation.extend(data);
        self.answer(json!({
            "clientDataJSON": BASE64URL_NOPAD.encode(&client_data),
            "attestationObject": BASE64URL_NOPAD.encode(&attestation),
        }))
    }

    /// The answer to the options for signing in.
    pub fn sign(&self, options: &Value) -> String {
        let client_data = self.client_data("webauthn.get", options);
        let mut data = Sha256::digest(HOST).to_vec();
        data.push(self.flags(0));
        data.extend([0; 4]);
        let mut signed = data.clone();
        signed.extend(Sha256::digest(&client_data));
        let signature: Signature = self.key.sign(&signed);
        self.answer(json!({
            "clientDataJSON": BASE64URL_NOPAD.encode(&client_data),
            "authenticatorData": BASE64URL_NOPAD.encode(&data),
            "signature": BASE64URL_NOPAD.encode(signature.to_der().as_bytes()),
            "userHandle": BASE64URL_NOPAD.encode(&self.user),
        }))
    }

    fn answer(&self, response: Value) -> String {
        let id = BASE64URL_NOPAD.encode(&self.credential);
        json!({ "id": id, "rawId": id, "type": "public-key", "response": response, "extensions": {} })
            .to_string()
    }
}
