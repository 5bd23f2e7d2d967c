//! The shape of `indicators:`: the weighted tree.

use heng_source::Phrase;
use heng_source::shape::{Field, MapShape, Shape};

use super::{BOOL, DECIMAL, FORMULA, ID, INTEGER, NAME, NOT_APPLICABLE, PLACES, TEXT, TEXTS, groups, methods};
use crate::format::{field, required};

const MONOTONE: Field = field(
    "monotone",
    &BOOL,
    "false：各档、各点、各等次的得分有升有降是有意的，不再提示",
    "false: that the points of its rows both rise and fall is meant and not warned of",
    "false",
);

static CITE: Shape = Shape::Map(&MapShape {
    name: "cite",
    title: Phrase { zh: "出处", en: "citation" },
    fields: &[
        required("document", &TEXT, "文件", "the document", "某市部门整体支出绩效评价指标体系"),
        field(
            "section",
            &TEXT,
            "章节；写了 quote 就必须写",
            "the section; required where there is a quote",
            "附件1第三项",
        ),
        field("quote", &TEXT, "原文", "the words", "支出率＝全年执行数÷全年预算数"),
    ],
});

static TEXTS_BY_COLUMN: Shape = Shape::MapOf(&Shape::AnyOf(&[Shape::Text, Shape::List(&TEXT)]));
static ROW_WEIGHTS: Shape = Shape::OneOf(&["exact", "scale", "相等", "折算"]);
static ROW_METHODS: Shape = Shape::MapOf(&Shape::Map(&MapShape {
    name: "row-method",
    title: Phrase { zh: "一种性质的评分方法", en: "how rows of a nature become points" },
    fields: &[
        field(
            "measure",
            &FORMULA,
            "指标值的公式；用 目标值、实际值 读本行的数",
            "the formula of the measure, which reads the row's own 目标值 (target) and 实际值 (actual value)",
            "实际值",
        ),
        field("proxy", &NAME, "指标值代替了什么", "what the measure stands in for", "以合格率代替质量"),
        required(
            "score",
            &methods::SCORE,
            "评分方法，与写明的指标一样；还可以用 目标值、实际值，judged 写 fact: 评定",
            "a method as in a written indicator, which may read 目标值 and 实际值; `judged` says `fact: 评定`",
            "{proportional: {target: 目标值}}",
        ),
        field(
            "remarks",
            &REMARKS,
            "什么时候必须说明偏差原因；不写时用顶层的",
            "when a reason for the deviation must be given; the rule of the pack where there is none",
            "{required_when: 实际值 ≥ 1.3 × 目标值}",
        ),
        NOT_APPLICABLE,
        field(
            "clamp",
            &BOOL,
            "true：算出的分数超出 0 到分值时取最近的一端",
            "true: a result outside 0..weight is brought to the nearer end",
            "true",
        ),
        MONOTONE,
        field(
            "rounding",
            &PLACES,
            "得分保留几位小数；不写时用 rounding.indicator",
            "decimal places of the points; `rounding.indicator` of the pack where it is not given",
            "2",
        ),
    ],
}));
static EACH: Shape = Shape::Map(&MapShape {
    name: "each",
    title: Phrase { zh: "指标在数据里", en: "indicators that live in the data" },
    fields: &[
        field("table", &ID, "数据表；每一行是一个指标", "the table; every row is an indicator", "绩效指标"),
        field(
            "like",
            &ID,
            "照用另一个指标的 each；这里没有写的键用那里的",
            "takes over the `each` of another indicator for the keys that are not given here",
            "产出",
        ),
        field(
            "only",
            &TEXTS_BY_COLUMN,
            "只取这些行：栏名和它的文字；每一行要恰好属于一个指标",
            "only these rows: columns and their texts; every row belongs to exactly one indicator",
            "{一级指标: [产出指标, 产出]}",
        ),
        field(
            "groups",
            &TEXTS,
            "这些栏的文字成为各级指标，高级在前",
            "columns whose texts become groups, the highest level first",
            "[二级指标]",
        ),
        field(
            "name",
            &ID,
            "指标名称的栏；不写时用 key 那一栏",
            "the column of the name; the key where it is not given",
            "三级指标",
        ),
        field("weight", &ID, "分值的栏", "the column of the weight", "分值"),
        field(
            "nature",
            &ID,
            "性质的栏：≥ ≤ = > < 定性，或 methods 里的词；没有写的看目标值的符号，目标值是文字的为定性",
            "the column of the nature: ≥ ≤ = > < 定性 or a word of `methods`; where it says nothing the sign of the target counts, and a text is 定性",
            "指标性质",
        ),
        field("target", &ID, "目标值的栏", "the column of the target", "年度指标值"),
        field(
            "actual",
            &ID,
            "实际值的栏；没有填的行得分未知",
            "the column of the actual value; a row without is open",
            "实际完成值",
        ),
        field(
            "level",
            &ID,
            "定性指标的等次的栏；不写时由给分所在的区间定",
            "the column of the level of qualitative rows; where there is none the band tells it",
            "完成情况",
        ),
        field(
            "share",
            &ID,
            "给分占分值的百分比的栏",
            "the column of the share of the weight that was given",
            "给分比例",
        ),
        field(
            "points",
            &ID,
            "给分（以分计）的栏；与 share 二者写一",
            "the column of the points that were given, in place of `share`",
            "评定得分",
        ),
        field(
            "reason",
            &ID,
            "给分的理由的栏；不写时用 remark",
            "the column of the reason; `remark` where it is not given",
            "评定理由",
        ),
        field(
            "remark",
            &ID,
            "偏差原因分析及改进措施的栏，成为指标的备注",
            "the column of remarks, which become those of the indicator",
            "偏差原因",
        ),
        field(
            "published",
            &ID,
            "表上印的得分的栏：只核对，不用来计分，不同时提示",
            "the column of the score that the form prints: compared and never used; a difference is a finding",
            "得分",
        ),
        field(
            "weights",
            &ROW_WEIGHTS,
            "exact（各行分值之和要等于本指标的分值，不写时如此）、scale（按比例折算）",
            "`exact`: the rows add up to the weight of this indicator, so it is where nothing is said; `scale`: they are scaled to it",
            "exact",
        ),
        field(
            "default",
            &TEXT,
            "没有性质、目标值也没有符号的行按哪种性质；不写时是错误",
            "the nature of a row that states none and whose target has no sign; an error where it is not given",
            "≥",
        ),
        field(
            "methods",
            &ROW_METHODS,
            "按性质列出评分方法",
            "the methods by nature",
            "{≥: {measure: 实际值, score: {proportional: {target: 目标值}}}}",
        ),
    ],
});

const POINTS_BELOW: Field = field(
    "points_below",
    &TEXT,
    "得分低于分值的百分之几时（取舍之前）",
    "where the points are below this share of the weight (before rounding)",
    "100%",
);
static REQUIRED_WHEN: Shape = Shape::AnyOf(&[
    Shape::Formula,
    Shape::Map(&MapShape {
        name: "required-when",
        title: Phrase { zh: "何时必须说明", en: "when a reason is required" },
        fields: &[
            field("below", &TEXT, "指标值 < 此数时", "where the measure is < this", "90%"),
            field("to", &TEXT, "指标值 ≤ 此数时", "where the measure is ≤ this", "90%"),
            field("from", &TEXT, "指标值 ≥ 此数时", "where the measure is ≥ this", "130%"),
            field("above", &TEXT, "指标值 > 此数时", "where the measure is > this", "130%"),
            POINTS_BELOW,
        ],
    }),
]);
const MAX_LENGTH: Field =
    field("max_length", &INTEGER, "偏差原因最多几个字", "the most characters that a reason may have", "100");
static SEVERITY: Shape = Shape::OneOf(&["error", "warning", "报错", "提示"]);
const SEVERITY_FIELD: Field = field(
    "severity",
    &SEVERITY,
    "缺了原因或超过字数时：error（不予计分，不写时如此）、warning（只提示）",
    "where the reason is missing or too long: `error` (not scored, the rule unless said otherwise) or `warning`",
    "warning",
);
static REMARKS: Shape = Shape::Map(&MapShape {
    name: "remarks-rule",
    title: Phrase { zh: "对偏差原因的要求", en: "rule on remarks" },
    fields: &[
        field(
            "required_when",
            &REQUIRED_WHEN,
            "何时必须说明：结果为是或否的公式（可用 指标值、分值），或几个界限，碰到一个就须说明",
            "when a reason is required: a yes/no formula, which may use 指标值 and 分值, or limits, any of which requires it",
            "{below: 90%}",
        ),
        MAX_LENGTH,
        SEVERITY_FIELD,
    ],
});
/// The rule of a whole pack, for every leaf that has none of its own.
pub(super) static PACK_REMARKS: Shape = Shape::Map(&MapShape {
    name: "remarks-rule-of-pack",
    title: Phrase { zh: "对各指标偏差原因的要求", en: "rule on the remarks of all indicators" },
    fields: &[
        field(
            "required_when",
            &Shape::Map(&MapShape {
                name: "required-when-of-pack",
                title: Phrase { zh: "何时必须说明", en: "when a reason is required" },
                fields: &[POINTS_BELOW],
            }),
            "何时必须说明",
            "when a reason is required",
            "{points_below: 100%}",
        ),
        MAX_LENGTH,
        SEVERITY_FIELD,
    ],
});

/// An indicator: a group or a leaf.
pub(crate) static INDICATOR_MAP: MapShape = MapShape {
    name: "indicator",
    title: Phrase { zh: "指标", en: "indicator" },
    fields: &[
        required(
            "id",
            &ID,
            "编号，公式里用它；在指标和数据项中不得重复",
            "its id, used in formulas; unique among indicators and inputs",
            "支出率",
        ),
        field(
            "name",
            &NAME,
            "名称；不写时用编号",
            "its name; the id where none is given",
            "{zh: 部门预算资金支出率, en: Budget spent}",
        ),
        field(
            "weight",
            &DECIMAL,
            "分值；下级分值之和等于本级，一级分值之和等于满分。上级的 aggregate 不是 sum 时可以不写，就与上级的分值相同，也不求和",
            "the most points it can give; children add up to their parent, the first level to the total. Below a group whose `aggregate` is not `sum` it may be left out, is then that of the group, and need not add up",
            "10",
        ),
        field(
            "indicators",
            &INDICATORS,
            "下级指标；写了就不能再写 score",
            "the indicators below it; excludes `score`",
            "",
        ),
        field(
            "each",
            &EACH,
            "数据表的每一行是一个下级指标；写了就不再写 indicators 和 score",
            "every row of a table is an indicator below; excludes `indicators` and `score`",
            "",
        ),
        groups::AGGREGATE_FIELD,
        groups::COEFFICIENT,
        groups::OPTIONAL,
        groups::MIN_APPLICABLE,
        groups::VETO_FIELD,
        field("standard", &NAME, "评分标准的文字", "what the rule says in words", "支出率×分值"),
        field("measure", &FORMULA, "指标值的公式", "the formula of the measure", "支出 ÷ 预算"),
        field("proxy", &NAME, "指标值代替了什么", "what the measure stands in for", "以收入代替全年预算数"),
        field(
            "score",
            &methods::SCORE,
            "怎样由指标值得出分数：下面的评分方法选写一种",
            "how the measure becomes points: exactly one of the methods below",
            "{proportional: {target: 100%}}",
        ),
        NOT_APPLICABLE,
        field(
            "clamp",
            &BOOL,
            "true：算出的分数超出 0 到分值时取最近的一端；不写时超出就是错误",
            "true: a result outside 0..weight is brought to the nearer end; otherwise it is an error",
            "true",
        ),
        MONOTONE,
        field(
            "rounding",
            &PLACES,
            "本指标得分保留几位小数，null 为不取舍；不写时用 rounding.indicator",
            "decimal places of its points, null: not rounded; `rounding.indicator` of the pack where it is not given",
            "1",
        ),
        field("cite", &CITE, "规则的出处", "where the rule comes from", "{document: 某市评价办法, section: 第十条}"),
        field(
            "remarks",
            &REMARKS,
            "什么时候必须说明偏差原因",
            "when a reason for the deviation must be given",
            "{required_when: {below: 90%}, max_length: 100}",
        ),
    ],
};

static INDICATOR: Shape = Shape::Map(&INDICATOR_MAP);
pub(super) static INDICATORS: Shape = Shape::List(&INDICATOR);
