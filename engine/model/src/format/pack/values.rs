//! The shapes of `values:` and `outputs:`: results of formulas that have a name.

use heng_source::Phrase;
use heng_source::shape::{Field, MapShape, Shape};

use super::{ANY, FORMULA, ID, NAME, PLACES, TEXT};
use crate::format::{field, required};

const FORMULA_FIELD: Field = required(
    "formula",
    &FORMULA,
    "公式，得出数、是或否、文字；可以用数据项、其他中间值和结果、得分(编号)",
    "the formula, which gives a number, yes or no, or a text; it may read inputs, other values and outputs, 得分(id)",
    "年初预算 + 调整数",
);
const ROUNDING: Field = field(
    "rounding",
    &PLACES,
    "保留几位小数（金额按它的单位计；率按小数计）；不写不取舍",
    "decimal places (of an amount in its unit, of a share as a plain number); not rounded where none are given",
    "3",
);
const DOC: Field = field("doc", &NAME, "说明", "what it is", "年初预算与年中调整之和");

static VALUE: Shape = Shape::AnyOf(&[
    Shape::Formula,
    Shape::Map(&MapShape {
        name: "value",
        title: Phrase { zh: "中间值", en: "value" },
        fields: &[FORMULA_FIELD, ROUNDING, field("title", &NAME, "名称", "its title", "可用预算"), DOC],
    }),
]);

pub(super) static VALUES: Shape = Shape::MapOf(&VALUE);

static GRADES: Shape = Shape::List(&Shape::Map(&MapShape {
    name: "grade-of-output",
    title: Phrase { zh: "结果的分级", en: "grade of an output" },
    fields: &[
        required("grade", &TEXT, "级别", "the grade", "高"),
        required(
            "from",
            &TEXT,
            "从多少起（含），带结果的单位；由高到低排列，低于最低一级的没有级别",
            "the least value that earns it, included, in the unit of the output; highest first; below the lowest there is none",
            "0.700",
        ),
        field("name", &NAME, "级别的名称", "its name in words", "{zh: 高, en: High}"),
    ],
}));

static OUTPUT: Shape = Shape::Map(&MapShape {
    name: "output",
    title: Phrase { zh: "结果", en: "output" },
    fields: &[
        required("id", &ID, "编号，在指标体系里唯一", "its id, unique in the pack", "人均支出"),
        field(
            "name",
            &NAME,
            "名称；不写时用编号",
            "its name; the id where none is given",
            "{zh: 人均支出, en: Spending a head}",
        ),
        FORMULA_FIELD,
        field("unit", &TEXT, "用什么单位显示", "the unit it is shown in", "\"%\""),
        ROUNDING,
        field(
            "grades",
            &GRADES,
            "按取舍后的数定级别，由高到低",
            "grades by the rounded number, highest first",
            "[{grade: 高, from: 0.7}, {grade: 中, from: 0.55}, {grade: 低, from: 0}]",
        ),
        DOC,
    ],
});
pub(super) static OUTPUTS: Shape = Shape::List(&OUTPUT);

static NAMES: Shape = Shape::AnyOf(&[Shape::Text, Shape::List(&Shape::Text)]);
static HIT: Shape = Shape::OneOf(&["unique", "first", "any", "priority", "sum", "min", "max", "count", "list"]);
static TABLE: Shape = Shape::Map(&MapShape {
    name: "lookup-table",
    title: Phrase { zh: "对照表", en: "lookup table" },
    fields: &[
        required(
            "by",
            &NAMES,
            "各栏条件的名称，按调用时参数的次序；与数据项同名的，按它的类型和代码核对",
            "the names of its columns of conditions, in the order of the arguments; one that is an input is checked against its type and codes",
            "[年龄, 类别]",
        ),
        field(
            "results",
            &NAMES,
            "几栏结果的名称；只有一栏的不写",
            "the names of several results; none where there is one",
            "[结论, 利率]",
        ),
        field(
            "hit",
            &HIT,
            "几行都适合时：unique（不许，默认）、first（取先写的）、any（结果须相同）、priority（按 priority 的先后）、sum、min、max、count、list（文字连起来）",
            "where several rows fit: `unique` (not allowed; the default), `first`, `any` (they must agree), `priority` (by the order of `priority`), `sum`, `min`, `max`, `count`, `list` (their texts joined)",
            "first",
        ),
        field("priority", &NAMES, "结果的先后", "the order of results", "[不通过, 通过]"),
        required(
            "rows",
            &ANY,
            "值和结果的对照 {值: 结果}（两个条件套两层），或各行的列表 {when: [条件…], then: 结果}；条件可以是值、几个值的列表、≥ 18、\"[18, 25)\"、\"-\"（任意）",
            "a map of values and results (maps of maps for two conditions), or a list of `{when: [conditions…], then: result}`; a condition is a value, a list of values, `≥ 18`, `\"[18, 25)\"` or `\"-\"` (any)",
            "{N: 0.85, A: 0.62}",
        ),
        field(
            "else",
            &NAMES,
            "没有一行适合时的结果；不写时是错误",
            "the result where no row fits; else that is an error",
            "0",
        ),
        DOC,
    ],
});
pub(super) static TABLES: Shape = Shape::MapOf(&TABLE);
