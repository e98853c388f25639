# Reading spreadsheets
sheets-read-empty = The file is empty. Choose a file with at least a row of column names.
sheets-read-file-too-large = The file is too large: at most { $limit } MB are allowed. Divide it into smaller ones.
sheets-read-unpacked-too-large = The spreadsheet unpacks to more than { $limit } MB, which is too much. Save only the sheet with the data, without pictures, or a CSV file.
sheets-read-too-many-rows = There are too many rows: at most { $limit } can be imported at once. Divide the file into smaller ones.
sheets-read-too-many-columns = Row { $row } has too many columns: at most { $limit } are allowed. Remove the columns you do not need.
sheets-read-too-many-cells = There are too many cells: at most { $limit } are allowed. Divide the file or remove the columns you do not need.
sheets-read-too-much-text = There is too much text: at most { $limit } MB are allowed. Divide the file into smaller ones.
sheets-read-cell-too-long = The text in row { $row }, column { $column }, is too long: at most { $limit } characters are allowed. Shorten it.
sheets-read-unclosed-quote = A quotation mark in row { $row } is never closed. Correct it, or save the file again from your spreadsheet program.
sheets-read-not-a-table = There is no table in this file. Choose a CSV or XLSX file.
sheets-read-web-page = The file is a web page, not a spreadsheet. Open it in a spreadsheet program and save it as XLSX or CSV.
sheets-read-old-or-protected = The file has the old XLS format or is locked with a password. Save it as XLSX without a password, or as CSV.
sheets-read-other-format = We cannot read files of this kind. Save it as XLSX or CSV in the program it comes from.
sheets-read-damaged = The file is damaged. Open it in a spreadsheet program and save it again.

# Writing spreadsheets
sheets-write-cell-too-long = The text in row { $row }, column { $column }, is too long for a spreadsheet: at most { $limit } characters are allowed. Choose the CSV export.
sheets-write-too-large = There are too many data for one spreadsheet: at most { $rows } rows and { $columns } columns are allowed. Narrow the export or choose CSV.
sheets-write-failed = The spreadsheet could not be made. Please try again.

# Columns that are not imported
sheets-refused-health = Health data are not imported with a list. The health officer enters them into the sealed record. What stands in this column is not kept.
sheets-refused-personal-number = We do not import the personal identification number (EMŠO): a club has no legal basis for collecting it. Nothing of this column is stored.
sheets-refused-insurance-number = We do not import the health insurance number: a club has no legal basis for collecting it. Nothing of this column is stored.

# Values
sheets-value-empty = The cell is empty. Enter a value.
sheets-date-unknown = “{ $value }” is not a date. Write it as 1. 2. 2012 (day first) or 2012-02-01.
sheets-date-incomplete = “{ $value }” is not a whole date. Enter day, month and year, for example 1. 2. 2012.
sheets-date-impossible = The date “{ $value }” does not exist. Enter day, month and year in this order.
sheets-date-before-1900 = The date “{ $value }” is before 1900. Check the year.
sheets-date-future = The date “{ $value }” is in the future. Check the year.
sheets-date-outside = The date “{ $value }” is outside the allowed period from { $earliest } to { $latest }. Check the year.
sheets-sex-unknown = We do not recognise the sex. Enter m or f.
sheets-yes-no-unknown = We do not recognise the answer. Enter yes or no.
sheets-phone-invalid = This is not a valid telephone number. Write it as 040 123 456 or, from abroad, as +43 664 1234567.
sheets-phone-several = The cell holds more than one telephone number. Leave only one.
sheets-email-invalid = This is not a valid e-mail address. Write it as name@example.com.
sheets-email-several = The cell holds more than one e-mail address. Leave only one.
sheets-email-letters = An e-mail address cannot contain letters such as č, š and ž. Check how it is written.
sheets-tax-number-length = A tax number has eight digits. Write it as 12345678.
sheets-tax-number-invalid = The tax number is not right: its control digit does not match. Check that it was copied without mistakes.
sheets-weight-invalid = We do not recognise the weight. Enter it in kilograms, for example 52.5.
sheets-weight-range = The weight must be between 5 and 300 kg. Enter it in kilograms, for example 52.5.
sheets-height-invalid = We do not recognise the height. Enter it in centimetres, for example 174.
sheets-height-range = The height must be between 30 and 250 cm. Enter it in centimetres, for example 174.
sheets-post-code-invalid = A Slovenian post code has four digits. Write it as 1000.
sheets-country-ambiguous = The code { $code } has two meanings: { $ioc } (IOC) and { $iso } (ISO). Enter the name of the country.
sheets-country-unknown = We do not recognise the country. Enter its name or code, for example Slovenia or SLO.
