//! Reading and writing of spreadsheets and CSV, and of the values people type.
