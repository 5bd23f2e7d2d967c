//! The shape of a rule pack (`pack.yaml`): keys, kinds, one sentence for each. Checking (`pack/`), the
//! JSON Schema and the reference page are made from it. What values mean is not told here.
//!
//! Keys and words that later versions will give work are part of the format already, so that they
//! can be refused by name with what to use instead: see [`later`].

mod changes;
mod groups;
mod indicators;
mod inputs;
mod methods;
mod ranks;
mod values;
mod walk;

use heng_formula::rounding::Rounding;
use heng_source::Phrase;
use heng_source::shape::{Field, Later, MapShape, Shape};

use super::{field, required};

pub(crate) use indicators::INDICATOR_MAP;
pub(crate) use walk::{Visit, fits, walk};

static TEXT: Shape = Shape::Text;
static INTEGER: Shape = Shape::Integer;
static DECIMAL: Shape = Shape::Decimal;
static BOOL: Shape = Shape::Bool;
static FORMULA: Shape = Shape::Formula;
static ID: Shape = Shape::Id;
static NAME: Shape = Shape::Name;
static TEXTS: Shape = Shape::List(&TEXT);
static TEXT_OR_NULL: Shape = Shape::Nullable(&TEXT);
static PLACES: Shape = Shape::Nullable(&INTEGER);
static ANY: Shape = Shape::Any;

/// A key that this version refuses by name, whatever its value, with what to write for now.
const fn later(key: &'static str, doc: Phrase, instead: Phrase) -> Field {
    Field { key, shape: &ANY, required: false, doc, example: "", later: Some(Later { instead, null: false }) }
}

static RULING: Shape = Shape::OneOf(&["full", "zero", "spread", "renormalise", "满分", "零分", "分摊", "重算"]);
const NOT_APPLICABLE: Field = field(
    "not_applicable",
    &RULING,
    "指标不适用时怎么办：full（给满分）、zero（给零分）、spread（把分值按比例分摊给适用的同级指标）、renormalise（不计入，上级按适用的指标重算）",
    "what happens when an indicator does not apply: `full` points, `zero` points, `spread` its weight over the applicable siblings in proportion, or `renormalise`: it is left out and the group above counts by those that apply",
    "spread",
);

static STATUS: Shape =
    Shape::OneOf(&["official", "adopted", "reconstructed", "illustrative", "正式", "采用", "重建", "示例"]);

static BASIS: Shape = Shape::Map(&MapShape {
    name: "pack-basis",
    title: Phrase { zh: "指标体系的依据", en: "basis of the pack" },
    fields: &[
        required(
            "status",
            &STATUS,
            "official（正式印发）、adopted（依正式框架自定细则）、reconstructed（由结果反推重建）、illustrative（示例，为教学而编）；除 official 外都会随结果显示",
            "`official` (as issued), `adopted` (an official framework with own choices), `reconstructed` (rebuilt from results) or `illustrative` (made up for teaching); shown with every result unless official",
            "official",
        ),
        field(
            "document",
            &TEXT_OR_NULL,
            "印发的文件；official 和 adopted 必须写",
            "the document; required for `official` and `adopted`",
            "某市部门整体支出绩效评价管理办法",
        ),
        field("note", &NAME, "读者须知", "what a reader must know", "分值为本单位自定"),
    ],
});

static MODE: Shape = Shape::OneOf(Rounding::WORDS);
static ROUNDING: Shape = Shape::Map(&MapShape {
    name: "rounding",
    title: Phrase { zh: "取舍", en: "rounding" },
    fields: &[
        field(
            "measure",
            &PLACES,
            "指标值在评分前保留几位小数（金额按它的单位计；率按小数计，85.77% 是 4 位）；null 为不取舍",
            "decimal places of a measure before it is scored (an amount in its unit; a share as a plain number: 85.77% has 4); null: not rounded",
            "null",
        ),
        field("indicator", &PLACES, "末级指标得分保留几位小数", "decimal places of a leaf's points", "2"),
        field("group", &PLACES, "各级合计保留几位小数", "decimal places of a group's points", "null"),
        field("total", &PLACES, "总分保留几位小数", "decimal places of the total", "2"),
        field("mode", &MODE, "取舍方法；不写时四舍五入", "how; half away from zero unless said otherwise", "四舍五入"),
    ],
});

static GRADE_ON: Shape = Shape::OneOf(&["printed", "exact", "取舍后", "取舍前"]);
static GRADES: Shape = Shape::List(&Shape::Map(&MapShape {
    name: "grade",
    title: Phrase { zh: "等级", en: "grade" },
    fields: &[
        required("grade", &TEXT, "等级", "the grade", "优"),
        required(
            "from",
            &DECIMAL,
            "从多少分起（含），以分计；由高到低排列，最低一级从 0 起",
            "the least total that earns it, in points, included; highest first, the lowest from 0",
            "90",
        ),
        field("name", &NAME, "等级的名称", "its name in words", "{zh: 优, en: Excellent}"),
    ],
}));

static LEVELS: Shape = Shape::List(&Shape::Map(&MapShape {
    name: "level",
    title: Phrase { zh: "等次", en: "level" },
    fields: &[
        required("level", &TEXT, "等次的名称", "its name", "达成"),
        required("from", &TEXT, "至少给分值的百分之几（含）", "the least share of the weight, included", "80%"),
        required(
            "to",
            &TEXT,
            "至多给百分之几（不含；最高一级含）",
            "the greatest share, excluded except at the highest level",
            "100%",
        ),
    ],
}));
static JUDGED: Shape = Shape::Map(&MapShape {
    name: "judged",
    title: Phrase { zh: "评定的等次", en: "levels of judgement" },
    fields: &[
        field(
            "levels",
            &LEVELS,
            "各等次给分的区间，由高到低，首尾相接，从 0% 到 100%；不写时为达成 80%、部分达成 60%、未达成 0%",
            "the bands of the levels, highest first, end to end from 0% to 100%; 达成 from 80%, 部分达成 from 60%, 未达成 from 0% where none are given",
            "[{level: 达成, from: 80%, to: 100%}, {level: 部分达成, from: 60%, to: 80%}, {level: 未达成, from: 0%, to: 60%}]",
        ),
        field(
            "rounding",
            &PLACES,
            "区间的两端以分计，保留几位小数（80% × 3.33 分保留两位是 2.66 分）；不写不取舍",
            "decimal places to which the ends of the bands are rounded in points (80% of 3.33 points is 2.66 at two places); not rounded where none are given",
            "2",
        ),
    ],
});

static PUBLISHED: Shape = Shape::MapOf(&ID);
static ACCEPTED: Shape = Shape::List(&Shape::Map(&MapShape {
    name: "accepted-of-pack",
    title: Phrase { zh: "已知悉的提示", en: "accepted warning" },
    fields: &[
        required("code", &TEXT, "提示的代码", "the code", "HENG0326"),
        required("at", &TEXT, "在哪里（路径）", "where, as a path", "支出率.bands"),
        required("because", &TEXT, "为什么可以接受", "why it is accepted", "留待下年使用"),
    ],
}));

/// The top of a pack.
pub(crate) static PACK_MAP: MapShape = MapShape {
    name: "pack",
    title: Phrase { zh: "指标体系", en: "rule pack" },
    fields: &[
        required("heng", &INTEGER, "格式版本，现为 1", "the version of the format, now 1", "1"),
        required(
            "pack",
            &TEXT,
            "编号，与所在文件夹同名；数据文件用它来指明规则",
            "its id, equal to the name of its folder; datasets name their rules by it",
            "guangdong-department-2023",
        ),
        required(
            "name",
            &NAME,
            "名称",
            "its name",
            "{zh: 部门整体支出绩效自评指标体系, en: Department self-evaluation}",
        ),
        field(
            "fiscal_year",
            &INTEGER,
            "适用年度；与数据文件的年度不同时会提示",
            "the year it is for; a dataset of another year is told so",
            "2023",
        ),
        field(
            "extends",
            &TEXT_OR_NULL,
            "上级体系的编号：本体系在它上面修改，只写不同的地方；见指南“上级体系、下级调整”",
            "the id of the pack that this one builds on; only what differs is written: see «Packs that build on packs» in the guide",
            "null",
        ),
        field(
            "shadows",
            &TEXTS,
            "有 extends 时：本体系的脚本里与上级体系同名的函数；不列出来，同名就是错误",
            "with `extends`: functions of the pack's own scripts that have the name of one below; a shared name is an error unless it is listed",
            "[绩效管理得分]",
        ),
        required("basis", &BASIS, "依据", "where its rules come from", "{status: illustrative}"),
        field(
            "total",
            &DECIMAL,
            "满分，以分计；不写时为 100",
            "full marks, in points; 100 where it is not given",
            "100",
        ),
        field(
            "rounding",
            &ROUNDING,
            "各处保留几位小数；不写的地方不取舍",
            "decimal places at each point of the calculation; where none is given nothing is rounded",
            "{indicator: 2, total: 2}",
        ),
        field(
            "grade_on",
            &GRADE_ON,
            "按取舍后（printed）还是取舍前（exact）的总分定等级；不写时按取舍后的",
            "whether the `printed` (rounded) or the `exact` total decides the grade; printed unless said otherwise",
            "printed",
        ),
        field(
            "grades",
            &GRADES,
            "等级，由高到低；不写时不定等级",
            "the grades, highest first; no grade is given where there are none",
            "[{grade: 优, from: 90}, {grade: 良, from: 80}, {grade: 中, from: 60}, {grade: 差, from: 0}]",
        ),
        field("judged", &JUDGED, "由人评定的指标各等次的区间", "the bands of what a person judges", ""),
        field(
            "units",
            &TEXTS,
            "用到的计数单位；钱、时间、面积和百分数的单位不用声明",
            "counted units in use; units of money, time, area and shares need no declaration",
            "[项, 人次]",
        ),
        field(
            "inputs",
            &inputs::INPUTS,
            "数据项：指标体系要数据文件填报什么",
            "the inputs: what the pack asks a dataset for",
            "{支出: {type: amount, unit: 万元}}",
        ),
        field(
            "values",
            &values::VALUES,
            "命名的中间值：算一次，各处公式按编号引用；短写法是“编号: 公式”",
            "named intermediate values: worked out once and read by formulas under their ids; in short `id: formula`",
            "{可用预算: 年初预算 + 调整数}",
        ),
        field(
            "tables",
            &values::TABLES,
            "对照表：按一个或几个值查出结果，在公式里像函数一样调用",
            "lookup tables: from one or several values to a result; formulas call them like functions",
            "{攻击途径分: {by: 攻击途径, rows: {N: 0.85, A: 0.62}}}",
        ),
        field(
            "outputs",
            &values::OUTPUTS,
            "不计分的结果（分项指数、比率、文字），随得分一起显示；公式可以像中间值一样引用",
            "results without weight (sub-indices, rates, texts), shown with the score; formulas read them as they read values",
            "[{id: 人均支出, formula: 支出 ÷ 人数}]",
        ),
        NOT_APPLICABLE,
        field(
            "remarks",
            &indicators::PACK_REMARKS,
            "什么时候必须说明偏差原因，对没有另写的每个末级指标",
            "when a reason for the deviation must be given, for every leaf that says nothing itself",
            "{required_when: {points_below: 100%}, severity: warning}",
        ),
        required("indicators", &indicators::INDICATORS, "一级指标", "the first-level indicators", ""),
        field(
            "published",
            &PUBLISHED,
            "表上印的得分是哪些数据项：只核对，不用来计分，不同时提示；键是指标编号或 总分",
            "inputs that state scores which the form prints, by indicator id or `total`: compared and never used, a difference is a finding",
            "{总分: 表上总分}",
        ),
        field(
            "population",
            &ranks::POPULATION,
            "population.mean(x) 等函数在哪些单位之间比较；不写时同一年度的全部单位",
            "among whom population.mean(x) and its like compare; all members of the same year where nothing is said",
            "{within: [year]}",
        ),
        field(
            "ranks",
            &ranks::RANKS,
            "一起评分的各单位的名次，按编号",
            "the places of members that are scored together, by id",
            "{名次: {of: total}}",
        ),
        groups::VETO_FIELD,
        field("accepted", &ACCEPTED, "已知悉、可以接受的提示", "warnings that are known and accepted", "[]"),
        later(
            "checks",
            Phrase { zh: "数据之间的核对", en: "checks among data" },
            Phrase { zh: "在填报时人工核对", en: "check the data by hand" },
        ),
    ],
};

/// A rule pack.
pub(crate) static PACK: Shape = Shape::Map(&PACK_MAP);

/// The JSON Schema of packs (draft 2020-12). Keys that this version refuses are in it, with what to do
/// instead, and admit no value. A file with `extends:` need only hold what differs.
#[must_use]
pub fn schema() -> serde_json::Value {
    changes::added(heng_source::shape::json_schema(
        &PACK,
        "heng-pack-1",
        Phrase { zh: "heng 指标体系（heng: 1）", en: "heng rule pack (heng: 1)" },
    ))
}

/// The reference page of the format, as Markdown.
#[must_use]
pub fn reference(lang: heng_source::Lang) -> String {
    heng_source::shape::reference(&PACK, Phrase { zh: "指标体系", en: "Rule packs" }, lang)
}

#[cfg(test)]
mod tests;
