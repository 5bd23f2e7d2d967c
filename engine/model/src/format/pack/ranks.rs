//! The shapes of `population:` and `ranks:`: who is compared with whom, and the places of a set.

use heng_source::Phrase;
use heng_source::shape::{Field, MapShape, Shape};

use super::{FORMULA, NAME, TEXT, TEXTS};
use crate::format::{field, required};

const WITHIN: Field = field(
    "within",
    &TEXTS,
    "在什么相同的单位之间比较：year（年度）和数据项的编号；不写时同一年度，写 [] 时不分组",
    "what members must have in common to be compared: `year` and ids of inputs; the year where nothing is said, nothing where it is []",
    "[year, 学校类型]",
);
const AMONG: Field = field(
    "among",
    &FORMULA,
    "哪些单位参加比较：用数据项和命名的值写的条件；定不下来的不参加，并有提示；不写时全部",
    "which members take part, as a condition on inputs and named values; who cannot be decided is left out, with a warning; all where nothing is said",
    "类别 == \"国家\"",
);

pub(super) static POPULATION: Shape = Shape::Map(&MapShape {
    name: "population",
    title: Phrase { zh: "比较的范围", en: "population" },
    fields: &[WITHIN, AMONG],
});

static ORDER: Shape = Shape::OneOf(&["high", "low", "从高到低", "从低到高"]);
static ON: Shape = Shape::OneOf(&["printed", "exact", "取舍后", "取舍前"]);
static TIES: Shape = Shape::OneOf(&["min", "max", "dense", "mean"]);

static RANK: Shape = Shape::Map(&MapShape {
    name: "rank",
    title: Phrase { zh: "名次", en: "rank" },
    fields: &[
        required(
            "of",
            &TEXT,
            "按什么排：total（总分）、一个指标或结果的编号、得分率(指标)、指标值(指标)",
            "what is ranked: `total`, the id of an indicator or an output, 得分率(indicator), 指标值(indicator)",
            "total",
        ),
        field("name", &NAME, "名称；不写时用编号", "its name; the id where none is given", "{zh: 名次, en: Rank}"),
        field(
            "order",
            &ORDER,
            "high（从高到低，最高的第 1）或 low（从低到高）；不写时 high",
            "`high`: the highest is first, or `low`: the lowest; `high` unless said otherwise",
            "high",
        ),
        field(
            "on",
            &ON,
            "按取舍后（printed）还是取舍前（exact）的数排；不写时按取舍后的",
            "whether `printed` (rounded) or `exact` numbers are compared; printed unless said otherwise",
            "printed",
        ),
        field(
            "ties",
            &TIES,
            "并列的名次：min（1、1、3）、max（2、2、3）、dense（1、1、2）、mean（1.5、1.5、3）；不写时 min",
            "places of equals: `min` (1, 1, 3), `max` (2, 2, 3), `dense` (1, 1, 2), `mean` (1.5, 1.5, 3); `min` unless said otherwise",
            "min",
        ),
        WITHIN,
        AMONG,
    ],
});
pub(super) static RANKS: Shape = Shape::MapOf(&RANK);
