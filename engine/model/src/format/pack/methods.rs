//! The shape of `score:`: one tagged block per method.

use heng_source::Phrase;
use heng_source::shape::{MapShape, Shape};

use super::{BOOL, DECIMAL, FORMULA, ID, NAME, TEXT, later};
use crate::format::{field, required};

static ON_ZERO_WORD: Shape =
    Shape::OneOf(&["full", "zero", "not_applicable", "error", "满分", "零分", "不适用", "报错"]);
static ON_ZERO_TARGET: Shape = Shape::OneOf(&[
    "full",
    "zero",
    "full_if_zero",
    "not_applicable",
    "error",
    "满分",
    "零分",
    "为零满分",
    "不适用",
    "报错",
]);
static ON_ZERO: Shape = Shape::Map(&MapShape {
    name: "on-zero",
    title: Phrase { zh: "遇到零时", en: "when zero" },
    fields: &[
        field(
            "target",
            &ON_ZERO_TARGET,
            "目标值为 0 时：full（满分）、zero（零分）、full_if_zero（指标值不大于 0 得满分，否则零分）、not_applicable（不适用）、error（报错，不写时如此）",
            "when the target is 0: `full` points, `zero` points, `full_if_zero` (full points where the measure is not above 0, else none), `not_applicable`, or `error`, which it is unless said otherwise",
            "not_applicable",
        ),
        field(
            "measure",
            &ON_ZERO_WORD,
            "指标值为 0 时；不写时照常计算",
            "when the measure is 0; calculated as usual unless said otherwise",
            "zero",
        ),
    ],
});

static REQUIRED: Shape = Shape::OneOf(&["error", "warning", "报错", "提示"]);
static POINTS_OFF: Shape = Shape::Map(&MapShape {
    name: "points-off",
    title: Phrase { zh: "超目标扣分", en: "points off above the target" },
    fields: &[
        required(
            "from",
            &TEXT,
            "从目标值的百分之几起往上数",
            "steps are counted above this share of the target",
            "120%",
        ),
        required(
            "per",
            &TEXT,
            "一步有多大，按目标值的百分点计",
            "the size of a step, in percentage points of the target",
            "10个百分点",
        ),
        required("deduct", &DECIMAL, "每步扣几分，扣完为止", "points off per step, down to 0", "0.5"),
        field(
            "whole_steps",
            &BOOL,
            "true：不足一步不算；不写时按比例算",
            "true: only whole steps count; otherwise parts of a step count in proportion",
            "true",
        ),
    ],
});
static OVER_TARGET: Shape = Shape::AnyOf(&[
    Shape::OneOf(&["cap", "allow"]),
    Shape::Map(&MapShape {
        name: "over-target",
        title: Phrase { zh: "超目标的处理", en: "above the target" },
        fields: &[
            field(
                "points",
                &Shape::OneOf(&["cap", "allow"]),
                "超过目标的部分：cap（最多得满分，不写时如此）、allow（照比例算）",
                "what lies above the target gives: `cap` (full points at most, the rule unless said otherwise) or `allow` (in proportion)",
                "cap",
            ),
            field(
                "reason_from",
                &TEXT,
                "达到目标值的百分之几（含）就须在数据的 remarks 里说明原因",
                "from this share of the target, included, the dataset must give a reason under `remarks`",
                "130%",
            ),
            field(
                "reason_above",
                &TEXT,
                "超过目标值的百分之几（不含）就须说明原因；与 reason_from 选写一个",
                "the same above this share, excluded; excludes `reason_from`",
                "130%",
            ),
            field(
                "required",
                &REQUIRED,
                "没有说明时：error（不予计分，不写时如此）、warning（只提示）",
                "without a reason: `error` (not scored, the rule unless said otherwise) or `warning`",
                "warning",
            ),
            field(
                "failed_from",
                &TEXT,
                "达到目标值的百分之几（含）就算未完成，得 0 分",
                "from this share of the target, included, it counts as failed: 0 points",
                "130%",
            ),
            field(
                "failed_above",
                &TEXT,
                "超过目标值的百分之几（不含）就算未完成；与 failed_from 选写一个",
                "the same above this share, excluded; excludes `failed_from`",
                "130%",
            ),
            field(
                "points_off",
                &POINTS_OFF,
                "超过一定比例后每步扣几分",
                "points off per step beyond a share of the target",
                "{from: 120%, per: 10个百分点, deduct: 0.5}",
            ),
        ],
    }),
]);

static PROPORTIONAL: Shape = Shape::Map(&MapShape {
    name: "proportional",
    title: Phrase { zh: "proportional 按完成比例", en: "proportional" },
    fields: &[
        required(
            "target",
            &FORMULA,
            "目标值：一个数或公式，单位与指标值相同",
            "the target: a number or a formula, of the measure's unit",
            "100%",
        ),
        field(
            "over_target",
            &OVER_TARGET,
            "超过目标时：cap（最多得满分，不写时如此）、allow（照比例算，超过分值就是错误，除非写了 clamp），或写明从多少起须说明原因、算未完成、扣分",
            "above the target: `cap` (full points at most, the rule unless said otherwise), `allow` (in proportion; more than the weight is an error unless `clamp`), or from where a reason is asked for, it counts as failed, or points come off",
            "cap",
        ),
        field(
            "on_zero",
            &ON_ZERO,
            "目标值或指标值为 0 时怎么办",
            "what happens when target or measure is 0",
            "{target: not_applicable}",
        ),
    ],
});

static VARIANT: Shape = Shape::OneOf(&["ratio", "deviation", "比值", "偏差"]);
static ON_NEGATIVE: Shape = Shape::OneOf(&["zero", "full", "零分", "满分"]);
static REVERSE: Shape = Shape::Map(&MapShape {
    name: "reverse",
    title: Phrase { zh: "reverse 反向指标", en: "reverse" },
    fields: &[
        required(
            "target",
            &FORMULA,
            "目标值：不应超过的一个数或公式，单位与指标值相同；不超过它得满分",
            "the target, not to be exceeded: a number or a formula, of the measure's unit; full points up to it",
            "100%",
        ),
        required(
            "variant",
            &VARIANT,
            "超过目标时：ratio（比值，分值×目标值÷指标值）、deviation（偏差，分值×(1−(指标值−目标值)÷目标值)，到目标值的两倍为 0）",
            "above the target: `ratio` (weight × target ÷ measure) or `deviation` (weight × (1 − (measure − target) ÷ target), 0 from twice the target)",
            "ratio",
        ),
        field(
            "on_zero",
            &ON_ZERO,
            "目标值或指标值为 0 时怎么办；指标值为 0 而不写时，没有超过目标，得满分",
            "what happens when target or measure is 0; a measure of 0 that is not ruled on is below the target: full points",
            "{target: not_applicable}",
        ),
        field(
            "on_negative",
            &ON_NEGATIVE,
            "指标值为负时：zero（零分，不写时如此）、full（满分，如变动率下降）",
            "when the measure is negative: `zero` points, the rule unless said otherwise, or `full` (a rate of change that fell)",
            "full",
        ),
    ],
});

static BAND: Shape = Shape::Map(&MapShape {
    name: "band",
    title: Phrase { zh: "档", en: "band" },
    fields: &[
        field("from", &TEXT, "下端（≥，含）", "lower end, included (≥)", "90%"),
        field("above", &TEXT, "下端（>，不含）", "lower end, excluded (>)", "90%"),
        field("to", &TEXT, "上端（≤，含）", "upper end, included (≤)", "95%"),
        field("below", &TEXT, "上端（<，不含）", "upper end, excluded (<)", "95%"),
        field("points", &DECIMAL, "得几分；与 share 选写一个", "points; excludes `share`", "8"),
        field("share", &TEXT, "得分值的百分之几", "a share of the weight", "80%"),
    ],
});
static BANDS: Shape = Shape::List(&BAND);

static LINE_POINTS: Shape = Shape::List(&Shape::Map(&MapShape {
    name: "line-point",
    title: Phrase { zh: "点", en: "point" },
    fields: &[
        required("at", &TEXT, "指标值是多少时；各点由小到大", "at which measure; smallest first", "60%"),
        field("points", &DECIMAL, "得几分；与 share 选写一个", "points; excludes `share`", "6"),
        field("share", &TEXT, "得分值的百分之几", "a share of the weight", "60%"),
    ],
}));
static OUTSIDE: Shape = Shape::OneOf(&["hold", "error", "不变", "报错"]);
static INTERPOLATE: Shape = Shape::Map(&MapShape {
    name: "interpolate",
    title: Phrase { zh: "interpolate 插值", en: "interpolate" },
    fields: &[
        required(
            "points",
            &LINE_POINTS,
            "至少两点；相邻两点之间按直线得分",
            "two points at least; straight lines between neighbours",
            "[{at: 60%, points: 0}, {at: 90%, share: 100%}]",
        ),
        field(
            "outside",
            &OUTSIDE,
            "指标值小于第一点或大于最后一点时：hold（与那一点同分，不写时如此）、error（报错）",
            "when the measure lies before the first point or behind the last: `hold` (as that point, the rule unless said otherwise) or `error`",
            "error",
        ),
        field(
            "monotone",
            &BOOL,
            "false：得分有升有降是有意的，不再提示",
            "false: that the points both rise and fall is meant and not warned of",
            "false",
        ),
    ],
});

static LEVELS: Shape = Shape::List(&Shape::Map(&MapShape {
    name: "level-row",
    title: Phrase { zh: "等次", en: "level" },
    fields: &[
        required("level", &TEXT, "等次的名称，与数据里写的相同", "the level, as the data name it", "良好"),
        field("points", &DECIMAL, "得几分；与 share 选写一个", "points; excludes `share`", "4"),
        field("share", &TEXT, "得分值的百分之几", "a share of the weight", "80%"),
    ],
}));

static PER_UNIT: Shape = Shape::Map(&MapShape {
    name: "per-unit",
    title: Phrase { zh: "per_unit 按步加减分", en: "per_unit" },
    fields: &[
        field(
            "over",
            &TEXT,
            "从这条线往上数；与 below 选写一个",
            "steps are counted above this line; excludes `below`",
            "100%",
        ),
        field("below", &TEXT, "从这条线往下数", "steps are counted below this line", "95%"),
        required(
            "per",
            &TEXT,
            "一步有多大；率写“1个百分点”，不写 1%",
            "the size of a step; of a share written 1个百分点 (percentage point), never 1%",
            "1个百分点",
        ),
        field(
            "deduct",
            &DECIMAL,
            "每步扣几分（从满分扣起）；与 award 选写一个",
            "points off per step, from the weight down; excludes `award`",
            "0.5",
        ),
        field(
            "award",
            &DECIMAL,
            "每步加几分（从 0 加起）；须写 cap 或 clamp",
            "points given per step, from 0 up; needs `cap` or `clamp`",
            "0.5",
        ),
        field(
            "whole_steps",
            &BOOL,
            "true：不足一步不算；不写时按比例算",
            "true: only whole steps count; otherwise parts of a step count in proportion",
            "true",
        ),
        field("floor", &DECIMAL, "最少得几分；不写时为 0", "the least points; 0 where it is not given", "0"),
        field("cap", &DECIMAL, "最多得几分", "the most points", "10"),
    ],
});

static ITEM: Shape = Shape::Map(&MapShape {
    name: "checklist-item",
    title: Phrase { zh: "检查项", en: "item" },
    fields: &[
        required("id", &ID, "编号，在本清单里唯一", "its id, unique in the list", "按时公开"),
        field("name", &NAME, "名称；不写时用编号", "its name; the id where none is given", "在规定的时间内公开"),
        field(
            "points",
            &DECIMAL,
            "做到得几分；要么各项都写，合计等于分值，要么都不写，平分",
            "points when met: given for all items, summing to the weight, or for none, which shares it equally",
            "1",
        ),
        required(
            "when",
            &FORMULA,
            "怎样算做到：结果为是或否的公式；读到“不适用”的数据，整个清单不适用（有提示），只让这一项不得分写 `适用(x) 且 x`",
            "when it is met: a formula that is yes or no; reading a fact that is not applicable makes the whole list not applicable (with a warning), `适用(x) 且 x` this item alone not met",
            "预决算按时公开",
        ),
    ],
});
static ITEMS: Shape = Shape::List(&ITEM);
static CHECKLIST: Shape = Shape::Map(&MapShape {
    name: "checklist",
    title: Phrase { zh: "checklist 逐项得分", en: "checklist" },
    fields: &[required("items", &ITEMS, "各项", "the items", "[{id: 公开, when: 预决算已公开}]")],
});

static DEDUCTIONS: Shape = Shape::Map(&MapShape {
    name: "deductions",
    title: Phrase { zh: "deductions 按问题扣分", en: "deductions" },
    fields: &[
        required(
            "cases",
            &TEXT,
            "问题清单：一个 cases 类型的数据项",
            "the case list: an input of type cases",
            "自认问题",
        ),
        required("each", &DECIMAL, "每条扣几分", "points off per case", "0.5"),
        field("floor", &DECIMAL, "最少得几分；不写时扣完为止（0）", "the least points; 0 where it is not given", "0"),
    ],
});

static JUDGED: Shape = Shape::Map(&MapShape {
    name: "judged-method",
    title: Phrase { zh: "judged 由人评定", en: "judged" },
    fields: &[required("fact", &TEXT, "一个 judged 类型的数据项", "an input of type judged", "培训与制度执行")],
});

static ALL_OR_NOTHING: Shape = Shape::Map(&MapShape {
    name: "all-or-nothing",
    title: Phrase { zh: "all_or_nothing 全得或不得", en: "all_or_nothing" },
    fields: &[
        field("at_least", &TEXT, "指标值 ≥ 此数得满分", "full points where the measure is ≥ this", "95%"),
        field("more_than", &TEXT, "指标值 > 此数得满分", "full points where the measure is > this", "0"),
        field("at_most", &TEXT, "指标值 ≤ 此数得满分", "full points where the measure is ≤ this", "100%"),
        field("less_than", &TEXT, "指标值 < 此数得满分", "full points where the measure is < this", "100%"),
    ],
});

static ARGUMENT: Shape = Shape::AnyOf(&[
    Shape::Formula,
    Shape::Map(&MapShape {
        name: "argument",
        title: Phrase { zh: "参数", en: "argument" },
        fields: &[
            required("value", &FORMULA, "参数的公式", "the formula of the argument", "支出"),
            field(
                "unit",
                &TEXT,
                "脚本按什么单位收到这个数；钱、件数等必须写",
                "the unit in which the script gets the number; required for money, counts and the like",
                "万元",
            ),
        ],
    }),
]);
static ARGUMENTS: Shape = Shape::List(&ARGUMENT);
static SCRIPT: Shape = Shape::Map(&MapShape {
    name: "script",
    title: Phrase { zh: "script 脚本", en: "script" },
    fields: &[
        required(
            "function",
            &TEXT,
            "指标体系文件夹里 .rhai 文件中的函数",
            "a function of a `.rhai` file in the pack's folder",
            "结余率得分",
        ),
        field("with", &ARGUMENTS, "依次传给函数的参数", "the arguments, in order", "[{value: 支出, unit: 万元}]"),
        field(
            "deductions",
            &BOOL,
            "true：函数用 deduct(分数, \"原因\") 扣分，不返回分数",
            "true: the function takes points off by deduct(points, \"reason\") and returns none",
            "true",
        ),
    ],
});

static BEST_OF: Shape = Shape::List(&Shape::Map(&MapShape {
    name: "alternative",
    title: Phrase { zh: "办法", en: "alternative" },
    fields: &[
        required("id", &ID, "编号，在本指标里唯一", "its id, unique in the indicator", "按上年"),
        field("name", &NAME, "名称；不写时用编号", "its name; the id where none is given", "与上年相比"),
        field(
            "measure",
            &FORMULA,
            "这种办法自己的指标值；不写时用指标的 measure",
            "a measure of its own; the `measure` of the indicator where none is given",
            "本年 ÷ 上年数",
        ),
        required("score", &SCORE, "怎样得分", "how it becomes points", "{proportional: {target: 100%}}"),
    ],
}));

/// `score:`: exactly one method.
pub(super) static SCORE: Shape = Shape::Tagged(&MapShape {
    name: "score",
    title: Phrase { zh: "评分方法", en: "scoring method" },
    fields: &[
        field(
            "proportional",
            &PROPORTIONAL,
            "指标值÷目标值×分值",
            "measure over target times the weight",
            "{target: 100%}",
        ),
        field(
            "reverse",
            &REVERSE,
            "越少越好：不超过目标得满分，超过的按比值或偏差减分",
            "the less the better: full points up to the target, fewer above it by ratio or deviation",
            "{target: 100%, variant: ratio}",
        ),
        field(
            "bands",
            &BANDS,
            "按指标值落在哪一档得分；各档首尾相接，不留空，不重叠",
            "points by the band that the measure lies in; bands join without gap or overlap",
            "[{from: 95%, points: 10}, {from: 90%, below: 95%, points: 8}, {below: 90%, points: 0}]",
        ),
        field(
            "interpolate",
            &INTERPOLATE,
            "插值：给出几点，相邻两点之间按直线得分",
            "interpolation: points on the straight lines between given points",
            "{points: [{at: 60%, points: 0}, {at: 90%, share: 100%}]}",
        ),
        field(
            "levels",
            &LEVELS,
            "按等次得分：指标值是文字，看它是哪一等次；数据里的等次必须列出",
            "points by the level that the measure, a text, names; every level of the data must be listed",
            "[{level: 优秀, share: 100%}, {level: 合格, share: 60%}, {level: 不合格, points: 0}]",
        ),
        field(
            "per_unit",
            &PER_UNIT,
            "每高于或低于一条线一步，扣或加几分",
            "points off or given for every step above or below a line",
            "{below: 95%, per: 1个百分点, deduct: 0.5}",
        ),
        field(
            "checklist",
            &CHECKLIST,
            "做到一项得一项的分",
            "points for every item met",
            "{items: [{id: 公开, when: 预决算已公开}]}",
        ),
        field(
            "deductions",
            &DEDUCTIONS,
            "清单里每条问题扣几分",
            "points off for every case of a list",
            "{cases: 自认问题, each: 0.5}",
        ),
        field(
            "judged",
            &JUDGED,
            "由人评定等次和等次内的比例",
            "a person's level and the share inside its band",
            "{fact: 培训与制度执行}",
        ),
        field(
            "all_or_nothing",
            &ALL_OR_NOTHING,
            "指标值为是（或符合所写的界限）得满分，否则不得分",
            "full points where the measure is yes or within the bound, else none",
            "{at_most: 100%}",
        ),
        field(
            "formula",
            &FORMULA,
            "用公式算出分数；可以用 指标值 和 分值",
            "points by a formula, which may use 指标值 (the measure) and 分值 (the weight)",
            "分值 × 指标值",
        ),
        field(
            "script",
            &SCRIPT,
            "用脚本函数算出分数",
            "points by a script function",
            "{function: 结余率得分, with: [结余率]}",
        ),
        field(
            "best_of",
            &BEST_OF,
            "几种办法各算各的，取得分最高的一种；不适用的不计",
            "several ways, of which the one with the most points counts; those that do not apply are left out",
            "[{id: 按目标, score: {proportional: {target: 100%}}}, {id: 按上年, measure: 本年 ÷ 上年数, score: {all_or_nothing: {at_least: 110%}}}]",
        ),
        later(
            "lookup",
            Phrase { zh: "查表得分", en: "points by a table" },
            Phrase { zh: "用 bands", en: "use `bands`" },
        ),
    ],
});
