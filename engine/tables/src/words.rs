//! Small words in both languages, and names as they are written in YAML.

use heng_model::Name;
use heng_source::{Arg, Node, Phrase, Said};

use crate::limits::SHOWN_NAMES;

pub(crate) static ROWS: Phrase = Phrase { zh: "写了 rows_of: 的表", en: "tables with `rows_of:`" };
pub(crate) static CELL_BYTES: Phrase = Phrase { zh: "一个单元格的字节数", en: "bytes in one cell" };
pub(crate) static COLUMN_COUNT: Phrase = Phrase { zh: "列数", en: "columns" };
pub(crate) static ROW_COUNT: Phrase = Phrase { zh: "行数", en: "rows" };
pub(crate) static CELL_COUNT: Phrase = Phrase { zh: "单元格数", en: "cells" };
pub(crate) static WORKBOOKS: Phrase = Phrase { zh: ".xlsx 工作簿", en: ".xlsx workbooks" };
pub(crate) static CSV_FILES: Phrase = Phrase { zh: "CSV 文件", en: "CSV files" };
pub(crate) static PLAIN_TABLES: Phrase = Phrase { zh: "不写 rows_of: 的表", en: "tables without `rows_of:`" };
pub(crate) static NEEDS_ROWS: Phrase = Phrase {
    zh: "是数据表或问题清单，一栏填不了，要用一张写了 rows_of: 的表",
    en: "is a table or a case list: a single column cannot fill it, a table with `rows_of:` can",
};
pub(crate) static HAS_NO_ROWS: Phrase = Phrase {
    zh: "不是数据表，也不是问题清单，没有行可填",
    en: "is neither a table nor a case list and has no rows",
};
pub(crate) static DID_YOU_MEAN: Phrase = Phrase { zh: "是不是“{name}”？", en: "did you mean `{name}`?" };
pub(crate) static AND_MORE: Phrase = Phrase { zh: "……共 {count} 个", en: "… {count} in all" };
pub(crate) static OF_ENTITY: Phrase = Phrase {
    zh: "在 {table} 第{row}行“{column}”（{cell}），单位 {entity}",
    en: "in {table}, row {row}, column `{column}` ({cell}), of {entity}",
};
pub(crate) static FIRST_ROW: Phrase = Phrase { zh: "第一次在这里", en: "first here" };
pub(crate) static FIRST_FILLED: Phrase = Phrase { zh: "已由这里填", en: "filled here already" };
pub(crate) static OTHER_DELIMITER: Phrase = Phrase {
    zh: "第{row}行里有“{found}”而没有“{delimiter}”：分隔符也许要写 delimiter: \"{found}\"。",
    en: "Row {row} has `{found}` and no `{delimiter}`: perhaps `delimiter: \"{found}\"` is missing.",
};

/// A name: one text for both languages, or `{zh: …, en: …}`.
pub(crate) fn name(node: &Node) -> Option<Name> {
    if let Some(text) = node.text().filter(|_| !node.is_null()) {
        return Some(Name { zh: text.trim().to_owned(), en: text.trim().to_owned() });
    }
    let map = node.map()?;
    let of = |key: &str| map.get(key).and_then(Node::text).map(|text| text.trim().to_owned());
    let (zh, en) = (of("zh"), of("en"));
    Some(Name { zh: zh.clone().or_else(|| en.clone())?, en: en.or(zh)? })
}

/// Names for a message: the first few, and how many there are where they are too many.
pub(crate) fn some_of<T: AsRef<str>>(names: &[T]) -> Arg {
    let mut out: Vec<Arg> = names.iter().take(SHOWN_NAMES).map(|name| Arg::from(name.as_ref())).collect();
    if names.len() > out.len() {
        out.push(Arg::Said(Said::new(&AND_MORE).with("count", names.len())));
    }
    Arg::List(out)
}
