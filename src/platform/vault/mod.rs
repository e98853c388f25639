//! The vault: keys per tenant, sealing and opening.
