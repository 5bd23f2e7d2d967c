//! The shape of what makes the points of a group, and of what takes points away.

use heng_source::Phrase;
use heng_source::shape::{Field, MapShape, Shape};

use super::{BOOL, DECIMAL, FORMULA, ID, NAME, TEXT};
use crate::format::{field, required};

static RATE: Shape = Shape::Map(&MapShape {
    name: "rate",
    title: Phrase { zh: "得分率的范围", en: "range of a score rate" },
    fields: &[
        field("from", &TEXT, "下端（≥，含）", "lower end, included (≥)", "80%"),
        field("above", &TEXT, "下端（>，不含）", "lower end, excluded (>)", "80%"),
        field("to", &TEXT, "上端（≤，含）", "upper end, included (≤)", "100%"),
        field("below", &TEXT, "上端（<，不含）", "upper end, excluded (<)", "100%"),
    ],
});
static RATES: Shape = Shape::MapOf(&RATE);

static LOOKUP: Shape = Shape::List(&Shape::Map(&MapShape {
    name: "lookup-row",
    title: Phrase { zh: "对照表的行", en: "row of a lookup" },
    fields: &[
        field(
            "rates",
            &RATES,
            "各下级指标的得分率要在什么范围，按编号写，没有写到的不论；不写 rates 的一行总是符合，放在最后",
            "the ranges in which the score rates of children must lie, by id, those not named may be anything; a row without `rates` always fits and comes last",
            "{投入: {from: 80%}, 产出: {from: 60%}}",
        ),
        field("points", &DECIMAL, "得几分；与 share 选写一个", "points; excludes `share`", "8"),
        field("share", &TEXT, "得本级分值的百分之几", "a share of the group's weight", "80%"),
    ],
}));

static SCRIPT: Shape = Shape::Map(&MapShape {
    name: "script-aggregate",
    title: Phrase { zh: "脚本合成", en: "aggregate by script" },
    fields: &[
        required(
            "function",
            &ID,
            "函数名；按下级指标的顺序得到各得分率（0 到 1），返回本级的得分率",
            "the function; it gets the score rates of the children (0 to 1), in their order, and returns that of the group",
            "合成",
        ),
        field(
            "monotone",
            &BOOL,
            "true：下级得分升高时它从不降低，这样缺数据时两端可以分别计算；不写时按 0 到满分计",
            "true: it never falls when a child rises, so that with data missing both ends can be computed; otherwise 0 to the weight is taken",
            "true",
        ),
    ],
});

static AGGREGATE_BLOCK: MapShape = MapShape {
    name: "aggregate",
    title: Phrase { zh: "合成方法", en: "aggregate" },
    fields: &[
        field(
            "lookup",
            &LOOKUP,
            "按各下级得分率查表，从上到下第一行符合的为准",
            "by a table of the children's score rates; the first row that fits counts",
            "[{rates: {投入: {from: 80%}}, share: 100%}, {share: 50%}]",
        ),
        field(
            "script",
            &SCRIPT,
            "由脚本函数合成",
            "by a function of the pack's scripts",
            "{function: 合成, monotone: true}",
        ),
    ],
};

static AGGREGATE: Shape = Shape::AnyOf(&[
    Shape::OneOf(&["sum", "mean", "weighted_mean", "geometric_mean", "harmonic_mean", "min"]),
    Shape::Tagged(&AGGREGATE_BLOCK),
]);

/// How the points below a group make its own.
pub(super) const AGGREGATE_FIELD: Field = field(
    "aggregate",
    &AGGREGATE,
    "下级怎样合成本级：sum（得分相加，不写时就是它）；mean（平均）、weighted_mean（加权平均）、geometric_mean（几何平均）、harmonic_mean（调和平均）、min（取最低）；或 {lookup: …}、{script: …}。除 sum 外都由下级的得分率（得分÷分值）算出，再乘以本级分值",
    "how the children make the group: `sum` of their points, which is meant where nothing is said; `mean`, `weighted_mean`, `geometric_mean`, `harmonic_mean`, `min`; or `{lookup: …}`, `{script: …}`. All but `sum` work on the children's score rates (points ÷ weight), times the weight of the group",
    "geometric_mean",
);
/// What a child counts in a weighted mean.
pub(super) const COEFFICIENT: Field = field(
    "coefficient",
    &TEXT,
    "上级用 weighted_mean 时本指标的系数：写百分数或小数的，同级之和要等于 100%；都写整数的，只看比例",
    "its coefficient where the group above is a `weighted_mean`: per cents and decimals add up to 100% over the group; where all are whole numbers only their proportion counts",
    "40%",
);
/// A leaf that may be left out.
pub(super) const OPTIONAL: Field = field(
    "optional",
    &BOOL,
    "true：选考的末级指标（一组整个可以不适用的写 min_applicable: 1），不适用时分值由同级其他指标分担；同级有选考指标时，没有写 optional 的不得不适用",
    "true: a leaf that may be left out (a whole group says `min_applicable: 1`), its weight then shared by its siblings; beside such an item those that are not `optional` must be applicable",
    "true",
);
/// How many children must be applicable.
pub(super) const MIN_APPLICABLE: Field = field(
    "min_applicable",
    &super::INTEGER,
    "至少有几个下级指标适用；少于这个数时按本级的 not_applicable 处理，没有写就是错误",
    "the least number of children that must be applicable; with fewer the `not_applicable` of the group holds, and without one it is an error",
    "2",
);

static THEN_BLOCK: MapShape = MapShape {
    name: "veto-effect",
    title: Phrase { zh: "否决的后果", en: "effect of a veto" },
    fields: &[
        field("cap", &TEXT, "最多得分值的百分之几", "at most this share of the weight", "60%"),
        field("grade", &TEXT, "总分的等级不高于这一级", "the grade of the total is no better than this", "差"),
    ],
};
static THEN: Shape = Shape::AnyOf(&[Shape::OneOf(&["zero", "零分"]), Shape::Tagged(&THEN_BLOCK)]);
static VETO: MapShape = MapShape {
    name: "veto",
    title: Phrase { zh: "一票否决", en: "veto" },
    fields: &[
        required("when", &FORMULA, "什么时候否决：结果为是或否的公式", "when: a formula that is yes or no", "重大违规"),
        required(
            "then",
            &THEN,
            "否决的后果：zero（不得分）、{cap: 60%}（最多得 60%）或 {grade: 差}（总分的等级不高于差）",
            "what it does: `zero`, `{cap: 60%}` or `{grade: 差}`",
            "zero",
        ),
        required("because", &NAME, "为什么，随得分显示", "why; shown with the score", "审计发现重大违规"),
    ],
};
static VETO_ENTRY: Shape = Shape::Map(&VETO);
static VETOES: Shape = Shape::AnyOf(&[Shape::List(&VETO_ENTRY), Shape::Map(&VETO)]);
/// What takes points away, of an indicator or of the total.
pub(super) const VETO_FIELD: Field = field(
    "veto",
    &VETOES,
    "一票否决：出现某种情形时，不论得了多少都不得分、限分或限等级；有几条就写成列表",
    "what takes points away whatever was earned: none, a cap, or a cap on the grade; a list where there are several",
    "{when: 重大违规, then: zero, because: 审计发现重大违规}",
);
