//! Protected exports: AES-256 ZIP (AE-2) and encrypted XLSX.
