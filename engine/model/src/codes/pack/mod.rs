//! The family HENG03xx: rule packs. A file each for the top of the file, for inputs, for the tree of
//! indicators, and for scoring methods.

mod above;
mod each;
mod grades;
mod groups;
mod head;
mod indicators;
mod inputs;
mod lines;
mod methods;
mod ranks;
mod steps;
mod values;

use std::sync::LazyLock;

use heng_source::Code;

pub use above::*;
pub use each::*;
pub use grades::*;
pub use groups::*;
pub use head::*;
pub use indicators::*;
pub use inputs::*;
pub use lines::*;
pub use methods::*;
pub use ranks::*;
pub use steps::*;
pub use values::*;

/// Every code of this family, in order.
pub static ALL: LazyLock<Vec<&'static Code>> = LazyLock::new(|| {
    let mut all = [
        head::ALL,
        indicators::ALL,
        inputs::ALL,
        grades::ALL,
        groups::ALL,
        methods::ALL,
        steps::ALL,
        lines::ALL,
        above::ALL,
        ranks::ALL,
        values::ALL,
        each::ALL,
    ]
    .concat();
    all.sort_by_key(|code| code.id);
    all
});
