//! What a sub-processor is told by: its country, what kind it is, and what protects a transfer. Shared by the register of
//! sub-processors and the notices that are generated from it.
mod category;
mod country;
mod safeguard;

pub use category::Category;
pub use country::Country;
pub use safeguard::Safeguard;
