//! A list that answers for every index: what was never put in is the default. Keeps the draw free of panics and of noise.

/// A list of fixed length.
#[derive(Clone, Debug)]
pub(super) struct Table<T>(Vec<T>);

impl<T: Copy + Default> Table<T> {
    /// A list of so many, all the same.
    pub(super) fn of(length: usize, value: T) -> Self {
        Self(vec![value; length])
    }

    /// What stands there; the default beyond the end.
    #[inline]
    pub(super) fn at(&self, index: usize) -> T {
        self.0.get(index).copied().unwrap_or_default()
    }

    /// Puts something there; beyond the end nothing happens.
    #[inline]
    pub(super) fn put(&mut self, index: usize, value: T) {
        if let Some(place) = self.0.get_mut(index) {
            *place = value;
        }
    }

    /// All of them, to be changed.
    pub(super) fn as_mut(&mut self) -> &mut [T] {
        &mut self.0
    }

    /// All of them.
    pub(super) fn as_slice(&self) -> &[T] {
        &self.0
    }
}
