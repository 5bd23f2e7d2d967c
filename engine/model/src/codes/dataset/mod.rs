//! The family HENG04xx: datasets and evidence. A file each for the top of the file, for values, for what facts
//! rest on, and for quotes.

mod by_hand;
mod category;
mod quotes;
mod rows;
mod support;
mod top;
mod values;

use std::sync::LazyLock;

use heng_source::Code;

pub use by_hand::*;
pub use category::*;
pub use quotes::*;
pub use rows::*;
pub use support::*;
pub use top::*;
pub use values::*;

/// Every code of this family, in order.
pub static ALL: LazyLock<Vec<&'static Code>> = LazyLock::new(|| {
    let mut all = [by_hand::ALL, top::ALL, values::ALL, support::ALL, quotes::ALL, rows::ALL].concat();
    all.extend_from_slice(category::ALL);
    all.sort_by_key(|code| code.id);
    all
});
