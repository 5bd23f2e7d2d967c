//! The shape of `inputs:`: what a pack asks a dataset for.

use heng_source::Phrase;
use heng_source::shape::{Field, MapShape, Shape};

use super::{BOOL, NAME, TEXT, TEXTS, later};
use crate::format::{field, required};

const TITLE: Field = field("title", &NAME, "名称，给填报的人看", "its title, for those who fill it in", "全年执行数");
const DOC: Field =
    field("doc", &NAME, "要填什么、怎么填", "what is asked and how to fill it in", "决算报表中的财政拨款支出合计");
const UNIT: Field = field(
    "unit",
    &TEXT,
    "单位，填报和显示都用它；amount 和 count 必须写，share 不写",
    "the unit in which it is asked for and shown; required for `amount` and `count`, none for `share`",
    "万元",
);

static TYPE: Shape = Shape::OneOf(&[
    "amount", "count", "share", "number", "yes_no", "text", "category", "date", "table", "cases", "judged",
]);
static COLUMN_TYPE: Shape =
    Shape::OneOf(&["amount", "count", "share", "number", "yes_no", "text", "category", "date", "quantity"]);

static CODE_NAMES: Shape = Shape::AnyOf(&[Shape::List(&TEXT), Shape::MapOf(&NAME)]);
const CODES: Field = field(
    "codes",
    &CODE_NAMES,
    "category 的代码：代码和名称的对照，或只有代码的列表；数据里填代码",
    "the codes of a category: a map of codes and names, or a list of codes; datasets state codes",
    "{N: {zh: 网络, en: Network}, L: {zh: 本地, en: Local}}",
);
const DEFAULT: Field = field(
    "default",
    &TEXT,
    "category：数据里没有填时取的代码；不写时没有填就是缺数据",
    "of a category: the code that holds where a dataset states none; without it the input is then missing",
    "X",
);

static COLUMN: Shape = Shape::Map(&MapShape {
    name: "column",
    title: Phrase { zh: "栏目", en: "column" },
    fields: &[
        required(
            "type",
            &COLUMN_TYPE,
            "amount（金额）、count（件数）、share（率）、number（数）、yes_no（是否）、text（文字）、category（类别）、date（日期）、quantity（各行单位不同的数，可带 ≥ ≤ = 等符号，也可以是文字；只供 each 使用）",
            "amount, count, share, number, yes_no, text, category (one of some codes), date or quantity (a number whose unit each row tells, perhaps behind ≥ ≤ =, or a text; for `each` alone)",
            "amount",
        ),
        field(
            "unit",
            &TEXT,
            "单位，填报和显示都用它；amount 和 count 必须写，share 不写；quantity 写哪一栏是单位（度量单位），没有这一栏就不写",
            "the unit in which it is asked for and shown; required for `amount` and `count`, none for `share`; of a `quantity` the column that tells the unit of each row, if there is one",
            "万元",
        ),
        field(
            "key",
            &BOOL,
            "true：用这一栏来称呼各行；每张表有且只有一栏，类型为 text",
            "true: its values name the rows; exactly one column of a table, of type text",
            "true",
        ),
        field(
            "optional",
            &BOOL,
            "true：各行可以不写这一栏（按缺失处理），不提示",
            "true: a row may leave it out (it is missing then) without a finding",
            "true",
        ),
        TITLE,
        DOC,
        CODES,
        DEFAULT,
    ],
});
static COLUMNS: Shape = Shape::MapOf(&COLUMN);

static INPUT: Shape = Shape::Map(&MapShape {
    name: "input",
    title: Phrase { zh: "数据项", en: "input" },
    fields: &[
        required(
            "type",
            &TYPE,
            "amount（金额）、count（件数）、share（率）、number（数）、yes_no（是否）、text（文字）、category（类别）、date（日期）、table（数据表）、cases（问题清单）、judged（由人评定）",
            "amount, count, share, number, yes_no, text, category (one of some codes), date, table, cases (a list of cases put to indicators) or judged (set by a person)",
            "amount",
        ),
        UNIT,
        field(
            "columns",
            &COLUMNS,
            "table 的各栏；有且只有一栏写 key: true",
            "the columns of a table; exactly one has `key: true`",
            "{项目: {type: text, key: true}, 预算数: {type: amount, unit: 万元}}",
        ),
        field(
            "of",
            &TEXTS,
            "cases：问题可以归到哪些指标",
            "of cases: the indicators that a case may be put to",
            "[预算编制约束性]",
        ),
        TITLE,
        DOC,
        CODES,
        DEFAULT,
        later(
            "optional",
            Phrase { zh: "可以不填的数据项", en: "an input that may be left out" },
            Phrase {
                zh: "删去它：数据文件里没有的数据按缺数据处理，得分是一个区间",
                en: "leave it out: what a dataset lacks is missing, and the score a range",
            },
        ),
    ],
});

pub(super) static INPUTS: Shape = Shape::MapOf(&INPUT);
