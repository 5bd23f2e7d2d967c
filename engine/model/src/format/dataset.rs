//! The shape of a dataset: keys, kinds, one sentence for each. Checking (`dataset/`), the JSON
//! Schema and the reference page are made from it. What values mean is not told here.

use heng_source::Phrase;
use heng_source::shape::{Field, MapShape, Shape};

use super::{field, required};

static TEXT: Shape = Shape::Text;
static INTEGER: Shape = Shape::Integer;
static NAME: Shape = Shape::Name;
static ANY: Shape = Shape::Any;
static ANY_MAP: Shape = Shape::MapOf(&ANY);
static TEXTS: Shape = Shape::List(&TEXT);

static BASIS: Shape = Shape::OneOf(&["reported", "derived", "judged", "assumed", "报告", "计算", "评定", "假定"]);
static QUALIFIER: Shape = Shape::OneOf(&["over", "nearly", "about", "超", "余", "近", "约"]);
static STATEMENT_TYPE: Shape = Shape::OneOf(&["amount", "count", "share", "number", "yes_no", "text", "date"]);
static STATUS: Shape = Shape::OneOf(&["illustrative", "self_reported", "audited", "示例", "自评", "审定"]);

const VALUE: Field = field(
    "value",
    &TEXT,
    "数值或文字；数字按原文写，可带千分位。没有数据写 missing，不适用写“不适用”",
    "the value; numbers as the source prints them, grouping allowed. `missing` where nobody stated it, `不适用` where it does not apply",
    "\"7,239.58\"",
);
const UNIT: Field = field(
    "unit",
    &TEXT,
    "数值的单位；数值里已经写了单位就不要再写",
    "the unit of the value; left out where the value itself carries one",
    "万元",
);
const FACT_BASIS: Field = field(
    "basis",
    &BASIS,
    "依据：reported（来源所载）、derived（推算）、judged（评定）、assumed（假定）；写了 source 而不写 basis 时为 reported",
    "what it rests on: reported, derived, judged or assumed; reported where a source is named and no basis is",
    "reported",
);
const SOURCE: Field = field("source", &TEXT, "来源，sources 里的编号", "the source, an id under `sources`", "report");
const SECTION: Field = field(
    "section",
    &TEXT,
    "来源里的章节，几处用分号隔开",
    "the section of the source; several are parted by a semicolon",
    "一（三）",
);
const QUOTE: Field = field(
    "quote",
    &TEXT,
    "原文，不超过15个字；空白可以省去",
    "the words of the source, at most 15 characters; blanks may be left out",
    "\"收入7,239.58万元\"",
);
const OCCURRENCE: Field = field(
    "occurrence",
    &INTEGER,
    "同一章节里有几处相同的原文时，是第几处（从1数起）",
    "which of several equal quotes in the section, from 1",
    "2",
);
const BECAUSE: Field = field(
    "because",
    &TEXT,
    "理由；假定、推算、评定、不适用和在几种表述中作选择时必须写",
    "why; required for assumed, derived and judged facts, for 不适用 and for a choice among claims",
    "报告未提及，按无违规处理",
);
const VALUE_BECAUSE: Field = field(
    "value_because",
    &TEXT,
    "从原文读不出这个数值时，说明它怎么来的",
    "why the value is right where it cannot be read from the quote",
    "按所列九项计数",
);
const FACT_QUALIFIER: Field = field(
    "qualifier",
    &QUALIFIER,
    "概数：over（超、余）、nearly（近）、about（约）",
    "a rough number: over, nearly or about",
    "over",
);
const NOTE: Field = field("note", &TEXT, "备注", "a note", "原文保留一位小数");
const USE: Field = field(
    "use",
    &TEXT,
    "采用哪一种表述（写它的 id），或 unresolved（无从判断）",
    "the id of the claim in use, or `unresolved`",
    "二（三）1",
);

static CLAIM: Shape = Shape::Map(&MapShape {
    name: "claim",
    title: Phrase { zh: "表述", en: "claim" },
    fields: &[
        required(
            "id",
            &TEXT,
            "编号，在这一项数据里唯一；常用章节号",
            "its id, unique in the fact; often the section",
            "二（二）",
        ),
        required("value", &TEXT, "这一处所说的数值", "the value that this place states", "525"),
        UNIT,
        SOURCE,
        SECTION,
        QUOTE,
        OCCURRENCE,
        field(
            "reading",
            &TEXT,
            "读法；同一读法的表述一起切换",
            "the reading; claims of the same reading switch together",
            "二（三）",
        ),
        FACT_QUALIFIER,
        VALUE_BECAUSE,
        NOTE,
    ],
});
static CLAIMS: Shape = Shape::List(&CLAIM);
const CLAIMS_FIELD: Field = field(
    "claims",
    &CLAIMS,
    "来源里对同一项数据的几种表述",
    "what the sources state for it at several places",
    "[{id: 二（二）, value: 525, unit: 万元}]",
);

/// A single value as a map.
pub static FACT: MapShape = MapShape {
    name: "fact",
    title: Phrase { zh: "数据", en: "fact" },
    fields: &[
        VALUE,
        UNIT,
        FACT_BASIS,
        SOURCE,
        SECTION,
        QUOTE,
        OCCURRENCE,
        BECAUSE,
        VALUE_BECAUSE,
        FACT_QUALIFIER,
        CLAIMS_FIELD,
        USE,
        NOTE,
    ],
};
/// A single value: bare, or with what it rests on.
pub static FACT_SHAPE: Shape = Shape::AnyOf(&[Shape::Text, Shape::Map(&FACT)]);

const LEVEL: Field = field("level", &TEXT, "评定的等次", "the level", "达成");
const SHARE: Field = field(
    "share",
    &TEXT,
    "给到分值的百分之几，须在该等次的区间之内",
    "the share of the weight, inside the band of the level",
    "90%",
);

/// A judgement.
pub static JUDGED: MapShape = MapShape {
    name: "judged-fact",
    title: Phrase { zh: "评定", en: "judgement" },
    fields: &[
        LEVEL,
        SHARE,
        field(
            "value",
            &TEXT,
            "没有评定写 missing，不适用写“不适用”",
            "`missing` or `不适用` instead of a judgement",
            "missing",
        ),
        FACT_BASIS,
        SOURCE,
        SECTION,
        QUOTE,
        OCCURRENCE,
        BECAUSE,
        NOTE,
    ],
};
/// A judged fact, or `missing`.
pub static JUDGED_SHAPE: Shape = Shape::AnyOf(&[Shape::Text, Shape::Map(&JUDGED)]);

/// A case of a case list.
pub static CASE: MapShape = MapShape {
    name: "case",
    title: Phrase { zh: "问题", en: "case" },
    fields: &[
        required("of", &TEXT, "记在哪个指标上", "the indicator that it is put to", "预算编制约束性"),
        required("reason", &TEXT, "扣分原因", "the reason for the deduction", "预算执行进度不均衡"),
        SOURCE,
        SECTION,
        QUOTE,
        OCCURRENCE,
        NOTE,
    ],
};
static CASE_SHAPE: Shape = Shape::Map(&CASE);
static CASE_LIST: Shape = Shape::List(&CASE_SHAPE);
const CASES: Field = field(
    "cases",
    &CASE_LIST,
    "逐条列出；写 [] 表示已知没有",
    "one by one; `[]` says that there are none",
    "[{of: 预算编制约束性, reason: 预算执行进度不均衡}]",
);
/// A case list with its basis.
pub static CASES_FACT: MapShape = MapShape {
    name: "cases-fact",
    title: Phrase { zh: "问题清单", en: "case list" },
    fields: &[
        CASES,
        field(
            "value",
            &TEXT,
            "没有清单写 missing，不适用写“不适用”",
            "`missing` or `不适用` instead of a list",
            "missing",
        ),
        FACT_BASIS,
        SOURCE,
        SECTION,
        QUOTE,
        OCCURRENCE,
        BECAUSE,
        NOTE,
    ],
};
/// A case list, bare or with its basis.
pub static CASES_SHAPE: Shape = Shape::AnyOf(&[Shape::Text, Shape::List(&CASE_SHAPE), Shape::Map(&CASES_FACT)]);

static ROW: Shape = ANY_MAP_SHAPE;
const ANY_MAP_SHAPE: Shape = Shape::MapOf(&ANY);
static ROW_LIST: Shape = Shape::List(&ROW);
const ROWS: Field = field(
    "rows",
    &ROW_LIST,
    "各行，每行按栏目写；写 [] 表示已知没有",
    "the rows, each by column; `[]` says that there are none",
    "[{项目: 机关饭堂, 预算数: 498, 执行数: 498}]",
);
/// A table with its basis.
pub static TABLE: MapShape = MapShape {
    name: "table-fact",
    title: Phrase { zh: "数据表", en: "table" },
    fields: &[
        ROWS,
        field(
            "value",
            &TEXT,
            "没有数据写 missing，不适用写“不适用”",
            "`missing` or `不适用` instead of rows",
            "missing",
        ),
        FACT_BASIS,
        SOURCE,
        SECTION,
        QUOTE,
        OCCURRENCE,
        BECAUSE,
        NOTE,
    ],
};
/// A table: its rows, bare or with its basis, which then holds for all cells that state none.
pub static TABLE_SHAPE: Shape = Shape::AnyOf(&[Shape::Text, Shape::List(&ROW), Shape::Map(&TABLE)]);

/// Something a source says besides what the pack asks for.
pub static STATEMENT: MapShape = MapShape {
    name: "statement",
    title: Phrase { zh: "陈述", en: "statement" },
    fields: &[
        required("type", &STATEMENT_TYPE, "类型", "its type", "count"),
        field("name", &NAME, "名称；不写时用编号", "its name; the id where none is given", "接报处置突发事件"),
        field("title", &NAME, "同 name", "the same as name", "接报处置突发事件"),
        VALUE,
        UNIT,
        FACT_BASIS,
        SOURCE,
        SECTION,
        QUOTE,
        OCCURRENCE,
        BECAUSE,
        VALUE_BECAUSE,
        FACT_QUALIFIER,
        CLAIMS_FIELD,
        USE,
        NOTE,
    ],
};
/// A statement.
pub static STATEMENT_SHAPE: Shape = Shape::Map(&STATEMENT);
static STATEMENTS: Shape = Shape::MapOf(&STATEMENT_SHAPE);

static SOURCE_SHAPE: Shape = Shape::Map(&MapShape {
    name: "source",
    title: Phrase { zh: "来源", en: "source" },
    fields: &[
        required("title", &TEXT, "文件标题", "the title of the document", "部门整体支出绩效自评报告（2023年度）"),
        field(
            "file",
            &TEXT,
            "全文文件，相对于本文件；用来核对原文",
            "its text, relative to this file; quotes are looked up in it",
            "sources/report.txt",
        ),
        field("sha256", &TEXT, "全文文件的 SHA-256", "SHA-256 of that file", ""),
        field("address", &TEXT, "公布的网址", "where it is published", ""),
        field("date", &TEXT, "公布或查阅的日期", "when it was published or read", "2024-03-28"),
    ],
});
static SOURCES: Shape = Shape::MapOf(&SOURCE_SHAPE);

static DECIMAL: Shape = Shape::Decimal;
static REMARK: Shape = Shape::Map(&MapShape {
    name: "remark",
    title: Phrase { zh: "说明", en: "remark" },
    fields: &[
        field("deviation", &TEXT, "偏差原因分析", "why the target was missed", ""),
        field("improvement", &TEXT, "改进措施", "what will be done about it", ""),
    ],
});
static REMARKS: Shape = Shape::MapOf(&REMARK);

const BY: Field = field("by", &TEXT, "谁定的", "who says so", "区财政局绩效科");
const WHY: Field = required("because", &TEXT, "为什么", "why", "公开的附件打不开");
static MANUAL: MapShape = MapShape {
    name: "manual",
    title: Phrase { zh: "人工扣分", en: "points off by hand" },
    fields: &[
        required("deduct", &DECIMAL, "扣去的分数，大于0", "the points that go, above 0", "1.5"),
        WHY,
        BY,
        SOURCE,
        SECTION,
        QUOTE,
        OCCURRENCE,
        NOTE,
    ],
};
/// Points off by hand at one leaf: once, or several times.
pub static MANUAL_SHAPE: Shape = Shape::AnyOf(&[Shape::Map(&MANUAL), Shape::List(&Shape::Map(&MANUAL))]);
static MANUALS: Shape = Shape::MapOf(&MANUAL_SHAPE);
/// The points of one leaf as audited.
pub static REVIEWED_SHAPE: Shape = Shape::Map(&MapShape {
    name: "reviewed",
    title: Phrase { zh: "审定得分", en: "points as audited" },
    fields: &[
        required("points", &DECIMAL, "审定的得分，在0和分值之间", "the points, between 0 and the weight", "9"),
        WHY,
        BY,
        SOURCE,
        SECTION,
        QUOTE,
        OCCURRENCE,
        NOTE,
    ],
});
static REVIEWEDS: Shape = Shape::MapOf(&REVIEWED_SHAPE);

static ACCEPTED: Shape = Shape::List(&Shape::Map(&MapShape {
    name: "accepted",
    title: Phrase { zh: "已知悉的提示", en: "accepted finding" },
    fields: &[
        required("code", &TEXT, "提示的代码", "the code", "HENG0432"),
        required("at", &TEXT, "在哪里（路径）", "where, as a path", "重点项目[机关饭堂].执行数"),
        required("because", &TEXT, "为什么可以接受", "why it is accepted", "饭堂由区财政统一支付，确为498元"),
    ],
}));

static DATASET_BASIS: Shape = Shape::Map(&MapShape {
    name: "dataset-basis",
    title: Phrase { zh: "数据性质", en: "basis of the dataset" },
    fields: &[
        required(
            "status",
            &STATUS,
            "illustrative（示例，为教学而编）、self_reported（自评）、audited（审定）",
            "illustrative (made up for teaching), self_reported or audited",
            "illustrative",
        ),
        field("note", &NAME, "读者须知", "what a reader must know", ""),
    ],
});

const fn fields(facts: &'static Shape) -> [Field; 15] {
    [
        required("heng", &INTEGER, "格式版本", "the version of the format", "1"),
        required("department", &TEXT, "部门名称", "the department", "某区档案中心"),
        required("fiscal_year", &INTEGER, "年度", "the year", "2023"),
        required("rules", &TEXT, "指标体系的编号", "the id of the rule pack", "guangdong-department-2023"),
        field("basis", &DATASET_BASIS, "数据性质", "how real the data is", "{status: illustrative}"),
        field(
            "units",
            &TEXTS,
            "陈述里用到、指标体系没有声明的计数单位",
            "counted units of the statements that the pack does not declare",
            "[宗, 则]",
        ),
        field("sources", &SOURCES, "来源文件", "the source documents", "{report: {title: 自评报告}}"),
        required(
            "facts",
            facts,
            "指标体系所要的数据；键只能是它声明的数据项",
            "what the pack asks for; only its inputs may stand here",
            "",
        ),
        field(
            "statements",
            &STATEMENTS,
            "来源里的其他数据，各有类型和单位",
            "whatever else the sources say, each with its type and unit",
            "",
        ),
        field("remarks", &REMARKS, "各指标的偏差原因和改进措施", "remarks by indicator", ""),
        field(
            "manual",
            &MANUALS,
            "人工扣分，按末级指标（数据表的一行写成 产出[培训人数]）：按规则算出得分并取舍以后再扣，扣到0分为止，扣前扣后都保留",
            "points off by hand, by leaf (a row of a table is 产出[培训人数]): after its points were worked out and rounded, down to 0; both numbers are kept",
            "{信息公开: {deduct: 1.5, because: 公开的附件打不开}}",
        ),
        field(
            "reviewed",
            &REVIEWEDS,
            "审定得分：与自评得分并列，各级和总分按同样的规则合成",
            "points as audited, by leaf: shown beside the self-evaluated ones; groups and the total follow by the same rules",
            "{支出率: {points: 9, because: 扣除年末突击支出}}",
        ),
        field(
            "accepted",
            &ACCEPTED,
            "已知悉、可以接受的提示",
            "warnings and findings that are known and accepted",
            "[]",
        ),
        field(
            "periods",
            &ANY,
            "分期数据（本版本尚不支持，只能写 []）",
            "data by period (not available in this version; only `[]`)",
            "[]",
        ),
        field("notes", &TEXT, "整份数据的备注", "notes on the whole dataset", ""),
    ]
}

static CHECKED_FIELDS: [Field; 15] = fields(&ANY_MAP);
/// A dataset as it is checked: each fact is checked apart, by the type of its input.
pub static DATASET: Shape =
    Shape::Map(&MapShape {
        name: "dataset", title: Phrase { zh: "数据文件", en: "dataset" }, fields: &CHECKED_FIELDS
    });

/// All keys that a fact of any kind may have, for the schema, which does not know the pack.
static ANY_FACT: Shape = Shape::AnyOf(&[
    Shape::Text,
    Shape::List(&ROW),
    Shape::Map(&MapShape {
        name: "any-fact",
        title: Phrase { zh: "数据", en: "fact" },
        fields: &[
            VALUE,
            UNIT,
            LEVEL,
            SHARE,
            CASES,
            ROWS,
            FACT_BASIS,
            SOURCE,
            SECTION,
            QUOTE,
            OCCURRENCE,
            BECAUSE,
            VALUE_BECAUSE,
            FACT_QUALIFIER,
            CLAIMS_FIELD,
            USE,
            NOTE,
        ],
    }),
]);
static ANY_FACTS: Shape = Shape::MapOf(&ANY_FACT);
static PUBLISHED_FIELDS: [Field; 15] = fields(&ANY_FACTS);
/// A dataset as its schema and reference tell it.
pub static PUBLISHED: Shape = Shape::Map(&MapShape {
    name: "dataset",
    title: Phrase { zh: "数据文件", en: "dataset" },
    fields: &PUBLISHED_FIELDS,
});

/// The JSON Schema of datasets (draft 2020-12).
#[must_use]
pub fn schema() -> serde_json::Value {
    heng_source::shape::json_schema(
        &PUBLISHED,
        "heng-dataset-1",
        Phrase { zh: "heng 数据文件（heng: 1）", en: "heng dataset (heng: 1)" },
    )
}

/// The reference page of the format, as Markdown.
#[must_use]
pub fn reference(lang: heng_source::Lang) -> String {
    heng_source::shape::reference(&PUBLISHED, Phrase { zh: "数据文件", en: "Datasets" }, lang)
}
