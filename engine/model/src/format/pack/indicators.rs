//! The shape of `indicators:`: the weighted tree.

use heng_source::Phrase;
use heng_source::shape::{MapShape, Shape};

use super::{BOOL, DECIMAL, FORMULA, ID, LaterWord, NAME, NOT_APPLICABLE, PLACES, TEXT, later, methods};
use crate::format::{field, required};

static AGGREGATE: Shape = Shape::OneOf(&["sum"]);

const INSTEAD_OF_AGGREGATE: Phrase = Phrase {
    zh: "用 sum，或把计算写进一个末级指标的 formula，用 得分率(指标) 取各项",
    en: "use `sum`, or put the calculation into the `formula` of one leaf and read the others by 得分率(id)",
};
/// Aggregates of groups that later versions will bring.
pub(crate) static AGGREGATES_LATER: &[LaterWord] = &[
    LaterWord { word: "mean", instead: INSTEAD_OF_AGGREGATE },
    LaterWord { word: "weighted_mean", instead: INSTEAD_OF_AGGREGATE },
    LaterWord { word: "geometric_mean", instead: INSTEAD_OF_AGGREGATE },
    LaterWord { word: "harmonic_mean", instead: INSTEAD_OF_AGGREGATE },
    LaterWord { word: "min", instead: INSTEAD_OF_AGGREGATE },
    LaterWord { word: "lookup", instead: INSTEAD_OF_AGGREGATE },
    LaterWord { word: "script", instead: INSTEAD_OF_AGGREGATE },
];

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

static INDICATOR_MAP: MapShape = MapShape {
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
        required(
            "weight",
            &DECIMAL,
            "分值；下级分值之和等于本级，一级分值之和等于满分",
            "the most points it can give; children add up to their parent, the first level to the total",
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
            "aggregate",
            &AGGREGATE,
            "下级得分怎样合成；本版本只有 sum（相加）",
            "how the scores below are put together; in this version only `sum`",
            "sum",
        ),
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
        field(
            "rounding",
            &PLACES,
            "本指标得分保留几位小数，null 为不取舍；不写时用 rounding.indicator",
            "decimal places of its points, null: not rounded; `rounding.indicator` of the pack where it is not given",
            "1",
        ),
        field("cite", &CITE, "规则的出处", "where the rule comes from", "{document: 某市评价办法, section: 第十条}"),
        later(
            "veto",
            Phrase { zh: "一票否决", en: "a veto" },
            Phrase {
                zh: "在有关指标的 formula 里用 如果 … 否则 … 写明",
                en: "say it in the `formula` of the indicators concerned with 如果 … 否则 …",
            },
        ),
        later(
            "each",
            Phrase { zh: "由数据表的各行生成指标", en: "indicators made from the rows of a table" },
            Phrase {
                zh: "把各指标逐一写出，或用 mean(表.列) 合成一个指标",
                en: "write them one by one, or make one measure of them by mean(table.column)",
            },
        ),
        later(
            "coefficient",
            Phrase { zh: "加权平均的系数", en: "the coefficient of a weighted mean" },
            Phrase { zh: "把系数折进 weight", en: "put it into `weight`" },
        ),
        later(
            "optional",
            Phrase { zh: "可以不考核的指标", en: "an indicator that may be left out" },
            Phrase {
                zh: "用 not_applicable，在数据里写“不适用”",
                en: "use `not_applicable` and state 不适用 in the data",
            },
        ),
        later(
            "min_applicable",
            Phrase { zh: "至少有几个下级指标适用", en: "the least number of applicable children" },
            Phrase { zh: "人工核对“不适用”的个数", en: "count those that are 不适用 by hand" },
        ),
        later(
            "remarks",
            Phrase { zh: "对填写偏差原因和改进措施的要求", en: "rules on remarks" },
            Phrase {
                zh: "把要求写进 standard；数据文件里的 remarks 照常可用",
                en: "put them into `standard`; the `remarks` of datasets work as they are",
            },
        ),
    ],
};

/// An indicator: a group or a leaf.
pub(crate) static INDICATOR: Shape = Shape::Map(&INDICATOR_MAP);
pub(super) static INDICATORS: Shape = Shape::List(&INDICATOR);
