//! Rebuilds when a text file appears or disappears: the locale files are found by a macro at compile time.
fn main() {
    println!("cargo:rerun-if-changed=assets/locales");
    println!("cargo:rerun-if-changed=build.rs");
}
