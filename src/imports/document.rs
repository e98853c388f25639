//! What a draft holds: the columns of the file with what they mean, the choices, the rows with what was found out about them.
//! All of it is sealed: it is personal data of people who may not be members yet.
use ::entity::ids::MemberId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::platform::sheets::values::NameOrder;

/// The sealed part of a draft.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Document {
    /// Name of the file, as the person knows it.
    pub file_name: String,
    /// Language of whoever imports.
    pub lang: String,
    /// Rows above the table, by their number in the file.
    pub titles: Vec<u32>,
    /// Rows with sums.
    pub totals: Vec<u32>,
    /// The columns of the file.
    pub columns: Vec<FileColumn>,
    /// Columns with whole names, and the columns at the end that hold their parts.
    pub splits: Vec<Split>,
    /// Rises with every other splitting, so that rows know whether theirs is the last one.
    pub split_rev: u32,
    /// What was chosen beside the columns.
    pub choices: Choices,
    /// What the check found; none before it, and after a change of columns.
    pub summary: Option<Summary>,
}

/// A column of the file.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct FileColumn {
    /// Its header, as written.
    pub header: String,
    /// A few of its values; none of a refused one.
    pub samples: Vec<String>,
    /// Key of the field it stands for.
    pub field: Option<String>,
    /// How sure that is.
    pub sure: Sure,
    /// The column of whole names it was split from; none of the file's own columns.
    pub part_of: Option<usize>,
}

/// How sure it is what a column means.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Sure {
    /// Header and values fit.
    Certain,
    /// Probably.
    Likely,
    /// As in the last import of this organisation.
    Remembered,
    /// Nobody knows.
    #[default]
    Unknown,
    /// Must not be imported: key of the sentence that says why. Its cells were not kept.
    Refused(String),
    /// A person decided.
    Chosen,
}

/// What was chosen beside the columns.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Choices {
    /// Whether an empty cell erases what is kept of somebody who is known already.
    pub erases: bool,
    /// "The consents of guardians are on paper, held by the organisation since ..": admits children's data (GDPR Art. 8).
    pub papers_since: Option<NaiveDate>,
}

/// What a check found.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Summary {
    /// Counts of each portion of rows, in their order.
    pub portions: Vec<Counts>,
    /// Version of the member list that was compared with.
    pub version: i64,
    /// The local day: ages depend on it.
    pub today: NaiveDate,
}

/// How many rows are in which state.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Counts {
    /// Become members.
    pub new: u64,
    /// Change a member.
    pub changed: u64,
    /// Say what is known already.
    pub unchanged: u64,
    /// Have a cell that cannot be read, or miss one.
    pub faulty: u64,
    /// Could be somebody who is there already.
    pub undecided: u64,
    /// Are left out by choice.
    pub skipped: u64,
    /// Children of whom only name, birth date and guardian come in.
    pub reduced: u64,
    /// Guardians without a name.
    pub nameless: u64,
    /// Children for whom neither the file nor the organisation knows a guardian.
    pub unguarded: u64,
    /// Names that could be split in another way.
    pub unsure_names: u64,
    /// The highest member number that a new member brings along; 0 for none.
    pub highest_number: i64,
    /// Which row is what and changes whom: equal counts can be of other rows.
    pub digest: u64,
}

impl Summary {
    /// All portions together.
    pub fn total(&self) -> Counts {
        self.portions
            .iter()
            .fold(Counts::default(), |sum, c| Counts {
                new: sum.new + c.new,
                changed: sum.changed + c.changed,
                unchanged: sum.unchanged + c.unchanged,
                faulty: sum.faulty + c.faulty,
                undecided: sum.undecided + c.undecided,
                skipped: sum.skipped + c.skipped,
                reduced: sum.reduced + c.reduced,
                nameless: sum.nameless + c.nameless,
                unguarded: sum.unguarded + c.unguarded,
                unsure_names: sum.unsure_names + c.unsure_names,
                highest_number: sum.highest_number.max(c.highest_number),
                digest: sum.digest.rotate_left(1) ^ c.digest,
            })
    }
}

impl Counts {
    /// Rows that an import writes.
    pub fn importable(&self) -> u64 {
        self.new + self.changed
    }

    /// All rows.
    pub fn rows(&self) -> u64 {
        self.new + self.changed + self.unchanged + self.faulty + self.undecided + self.skipped
    }

    /// How many rows a list shows.
    pub fn of(&self, show: Show) -> u64 {
        match show {
            Show::Faulty => self.faulty,
            Show::Twins => self.undecided,
            Show::Names => self.unsure_names,
            Show::Changed => self.changed,
            Show::New => self.new,
            Show::Skipped => self.skipped,
        }
    }

    /// Counts a row in its state.
    pub fn add(&mut self, state: State) {
        match state {
            State::New => self.new += 1,
            State::Changed => self.changed += 1,
            State::Unchanged => self.unchanged += 1,
            State::Faulty => self.faulty += 1,
            State::Undecided => self.undecided += 1,
            State::Skipped => self.skipped += 1,
        }
    }
}

/// What a row is, after the check.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub(super) enum State {
    /// Becomes a member.
    New,
    /// Changes a member.
    Changed,
    /// Says what is known already.
    Unchanged,
    /// Has a cell that cannot be read, or misses one.
    Faulty,
    /// Could be somebody who is there already: a person decides.
    Undecided,
    /// Left out by choice.
    Skipped,
}

/// Which rows a page shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Show {
    /// Those to be corrected.
    Faulty,
    /// Those that may be known already.
    Twins,
    /// Those whose name could be split in another way.
    Names,
    /// Those that change somebody.
    Changed,
    /// Those that become members.
    New,
    /// Those left out.
    Skipped,
}

impl Show {
    /// All of them, in their order.
    pub const ALL: [Self; 6] = [
        Self::Faulty,
        Self::Twins,
        Self::Names,
        Self::Changed,
        Self::New,
        Self::Skipped,
    ];

    /// As it stands in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Faulty => "faulty",
            Self::Twins => "twins",
            Self::Names => "names",
            Self::Changed => "changed",
            Self::New => "new",
            Self::Skipped => "skipped",
        }
    }

    /// The list an address asks for.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|show| show.code() == code)
    }

    /// Whether a row belongs to it.
    pub fn holds(self, row: &FileRow) -> bool {
        match self {
            Self::Faulty => row.state == Some(State::Faulty),
            Self::Twins => row.state == Some(State::Undecided),
            Self::Names => row.has_unsure_name(),
            Self::Changed => row.state == Some(State::Changed),
            Self::New => row.state == Some(State::New),
            Self::Skipped => row.state == Some(State::Skipped),
        }
    }
}

/// What a person decided about a row.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) enum Decision {
    /// Nothing yet.
    #[default]
    None,
    /// It is this member.
    Update(MemberId),
    /// It is somebody new.
    New,
    /// It stays out.
    Skip,
}

/// Somebody a row may be.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) enum Twin {
    /// A member with the same licence number.
    Licence(MemberId),
    /// A member with the same name and date of birth.
    Name(MemberId),
    /// An earlier row of the file.
    Row(u32),
    /// An earlier row of the file with the same licence number: both cannot be members.
    RowLicence(u32),
}

impl Twin {
    /// The member, when it is one.
    pub fn member(self) -> Option<MemberId> {
        match self {
            Self::Licence(id) | Self::Name(id) => Some(id),
            Self::Row(_) | Self::RowLicence(_) => None,
        }
    }
}

/// A row of the file.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct FileRow {
    /// Its number in the file.
    pub number: u32,
    /// Its cells, as written or as corrected.
    pub cells: Vec<String>,
    /// What a person decided.
    pub decision: Decision,
    /// What the check found.
    pub state: Option<State>,
    /// Whom it may be.
    pub twins: Vec<Twin>,
    /// The member it changes.
    pub target: Option<MemberId>,
    /// Which splitting of the document its parts of names are of.
    pub split_rev: u32,
    /// Whether it brings a member number along that somebody else has, or an earlier row.
    pub is_number_taken: bool,
    /// Whether its name could be split in another way.
    pub is_unsure: bool,
}

impl FileRow {
    /// A cell; empty where the row is shorter.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// Whether it comes in with a name that could be split in another way.
    pub fn has_unsure_name(&self) -> bool {
        self.is_unsure && matches!(self.state, Some(State::New | State::Changed))
    }

    /// Writes a cell, lengthening the row where needed.
    pub fn set_cell(&mut self, column: usize, value: String) {
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        if let Some(cell) = self.cells.get_mut(column) {
            *cell = value;
        }
    }
}

/// A column of whole names and its parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Split {
    /// The column of the file.
    pub whole: usize,
    /// What comes first in it.
    pub order: NameOrder,
    /// The column at the end that holds the first names.
    pub first: usize,
    /// The column at the end that holds the last names.
    pub last: usize,
}
