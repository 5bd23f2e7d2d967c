//! The shape of a mapping: keys, kinds, one sentence for each. Checking, the JSON Schema and the reference
//! page are made from it.

use heng_model::format::{field, required};
use heng_source::Phrase;
use heng_source::shape::{Field, MapShape, Shape};

static TEXT: Shape = Shape::Text;
static INTEGER: Shape = Shape::Integer;
static BOOL: Shape = Shape::Bool;
static NAME: Shape = Shape::Name;
static ANY: Shape = Shape::Any;
static ANY_MAP: Shape = Shape::MapOf(&ANY);
static TEXTS: Shape = Shape::List(&TEXT);
static TEXT_OR_TEXTS: Shape = Shape::AnyOf(&[Shape::Text, Shape::List(&TEXT)]);
static BASIS: Shape = Shape::OneOf(&["reported", "derived", "judged", "assumed", "报告", "计算", "评定", "假定"]);
static STATUS: Shape = Shape::OneOf(&["illustrative", "self_reported", "audited", "示例", "自评", "审定"]);
static ENCODING: Shape = Shape::OneOf(&["utf-8", "gb18030"]);
static ABSENT: Shape = Shape::OneOf(&["missing", "none"]);

/// What a text in a cell stands for.
pub static CODE: MapShape = MapShape {
    name: "code",
    title: Phrase { zh: "代码的含义", en: "meaning of a code" },
    fields: &[
        field("value", &TEXT, "这个代码代表的数值或文字", "the value that the code stands for", "0"),
        field("not_applicable", &TEXT, "不适用，以及为什么", "that it does not apply, and why", "本县没有这项业务"),
        field("because", &TEXT, "为什么是这个数值", "why it is this value", "填报说明：√ 表示已公开"),
        field(
            "where",
            &WHERES,
            "只在符合全部条件的行里有这个含义；其余的行看上一层的代码，空白就是缺失",
            "it has this meaning only in rows that meet all of these conditions; in others the codes one level up count, and a blank cell is missing",
            "[{column: 等级, not: I}]",
        ),
    ],
};
static CODE_SHAPE: Shape = Shape::AnyOf(&[Shape::Text, Shape::Map(&CODE)]);
static CODES: Shape = Shape::MapOf(&CODE_SHAPE);
const CODES_FIELD: Field = field(
    "codes",
    &CODES,
    "单元格里的文字代表什么：missing（缺失）、不适用及其理由，或者一个数值；键写 blank 指空白单元格。写在栏上的先于写在表上的，再先于写在最上层的",
    "what texts in cells stand for: `missing`, not applicable with the reason, or a value; the key `blank` is for blank cells. Those of a column come before those of its table, and those before the ones at the top",
    "{\"..\": missing, 无此业务: {not_applicable: 没有这项业务}}",
);
const BASIS_FIELD: Field = field(
    "basis",
    &BASIS,
    "数据的依据：reported（表里所载，默认）、derived（推算）、judged（评定）、assumed（假定）",
    "what the values rest on: reported (stated by the table, the default), derived, judged or assumed",
    "derived",
);
const BECAUSE_FIELD: Field = field(
    "because",
    &TEXT,
    "理由；推算、评定和假定的数据必须写",
    "why; required for derived, judged and assumed values",
    "由月报汇总",
);

static REMARK_FIELD: Shape = Shape::OneOf(&["deviation", "improvement"]);
static REMARK_COLUMN: Shape = Shape::Map(&MapShape {
    name: "remark-column",
    title: Phrase { zh: "说明栏", en: "column of remarks" },
    fields: &[
        required("column", &TEXT, "表头里的栏名", "the title of the column in the table", "偏差原因"),
        required("indicator", &TEXT, "说明哪个指标", "the indicator that it is a remark on", "支出率"),
        field(
            "field",
            &REMARK_FIELD,
            "填 deviation（偏差原因分析，默认）还是 improvement（改进措施）",
            "whether it is the deviation (why the target was missed, unless said otherwise) or the improvement (what will be done)",
            "improvement",
        ),
    ],
});
static REMARK_COLUMNS: Shape = Shape::List(&REMARK_COLUMN);

/// A column of a table.
pub static COLUMN: MapShape = MapShape {
    name: "column",
    title: Phrase { zh: "栏", en: "column" },
    fields: &[
        required("column", &TEXT, "表头里的栏名", "the title of the column in the table", "支出(万元)"),
        field(
            "input",
            &TEXT,
            "这一栏填指标体系的哪个数据项",
            "the input of the pack that the column fills",
            "财政资金支出",
        ),
        field(
            "field",
            &TEXT,
            "填数据项的哪一部分：逐行的表（rows_of）写栏目名；评定写 level、share、because；不写就是 value",
            "which part of the input it fills: in a table of rows (`rows_of`) the column of the input; of a judgement level, share or because; value where it is left out",
            "预算数",
        ),
        field(
            "unit",
            &TEXT,
            "这一栏数值的单位；栏里是 0.95 而意思是 95% 的，写 fraction",
            "the unit of the numbers; `fraction` where 0.95 means 95%",
            "万元",
        ),
        CODES_FIELD,
        BASIS_FIELD,
        BECAUSE_FIELD,
    ],
};
static COLUMN_SHAPE: Shape = Shape::Map(&COLUMN);
static COLUMNS: Shape = Shape::List(&COLUMN_SHAPE);

/// Which rows of a table are taken.
pub static WHERE: MapShape = MapShape {
    name: "where",
    title: Phrase { zh: "条件", en: "condition" },
    fields: &[
        required("column", &TEXT, "看哪一栏", "the column that is looked at", "类型"),
        field(
            "equals",
            &TEXT_OR_TEXTS,
            "只要等于它（或其中之一）的行",
            "only rows where it is this, or one of these",
            "县",
        ),
        field(
            "not",
            &TEXT_OR_TEXTS,
            "不要等于它（或其中之一）的行",
            "no rows where it is this, or one of these",
            "[撤销, 合并]",
        ),
    ],
};
static WHERE_SHAPE: Shape = Shape::Map(&WHERE);
static WHERES: Shape = Shape::List(&WHERE_SHAPE);

/// A table.
pub static TABLE: MapShape = MapShape {
    name: "table",
    title: Phrase { zh: "表", en: "table" },
    fields: &[
        required(
            "file",
            &TEXT,
            "文件，相对于映射文件；.csv、.tsv、.txt 或 .xlsx",
            "the file, relative to the mapping: .csv, .tsv, .txt or .xlsx",
            "counties.csv",
        ),
        field(
            "sheet",
            &TEXT,
            "工作表；只有一张可见的工作表时可以不写",
            "the sheet of a workbook; may be left out where only one is visible",
            "汇总",
        ),
        field(
            "header",
            &INTEGER,
            "表头在第几行；默认第1行",
            "the row with the titles of the columns; 1 unless said otherwise",
            "3",
        ),
        field(
            "encoding",
            &ENCODING,
            "CSV 的编码：utf-8（默认）或 gb18030",
            "the encoding of a CSV file: utf-8 (the default) or gb18030",
            "gb18030",
        ),
        field(
            "delimiter",
            &TEXT,
            "CSV 的分隔符：一个字符，或 tab；.csv 默认是逗号，.tsv 默认是制表符",
            "what parts the cells of a CSV file: one character, or `tab`; a comma in .csv and a tab in .tsv unless said otherwise",
            "\";\"",
        ),
        field(
            "title",
            &TEXT,
            "这张表作为来源的名称；默认是文件名",
            "what the table is called as a source; the name of the file unless said otherwise",
            "2023年各县决算汇总表",
        ),
        field("address", &TEXT, "公布的网址", "where it is published", ""),
        field("date", &TEXT, "公布或查阅的日期", "when it was published or read", "2024-03-28"),
        field(
            "entity",
            &TEXT_OR_TEXTS,
            "本表里单位编号的栏名；默认与 entity: 相同",
            "the column with the id of the entity, where its title differs from `entity:`",
            "县代码",
        ),
        field(
            "year",
            &TEXT,
            "本表里年度的栏名；默认与 year: 相同，没有这一栏的表各年通用",
            "the column with the year, where its title differs from `year:`; a table without that column holds for all years",
            "年份",
        ),
        field(
            "rows_of",
            &TEXT,
            "逐行的表：一个单位有许多行，填这个数据表（或问题清单）",
            "for a table with many rows for each entity: the table input (or case list) that its rows make up",
            "重点项目",
        ),
        field(
            "absent",
            &ABSENT,
            "逐行的表里没有某单位的行：missing（数据缺失，默认）或 none（确实没有）",
            "what it means that a table of rows has none of an entity: missing (the default) or none (there are none)",
            "none",
        ),
        field(
            "where",
            &WHERES,
            "只取符合全部条件的行",
            "only rows that meet all of these conditions are taken",
            "[{column: 类型, equals: 县}]",
        ),
        field(
            "columns",
            &COLUMNS,
            "各栏填什么",
            "what the columns fill",
            "[{column: 支出(万元), input: 财政资金支出, unit: 万元}]",
        ),
        field(
            "remarks",
            &REMARK_COLUMNS,
            "哪些栏是对指标的说明（偏差原因、改进措施）；空白的单元格不成说明",
            "the columns with remarks on indicators (why a target was missed, what will be done); a blank cell is none",
            "[{column: 偏差原因, indicator: 支出率}, {column: 改进措施, indicator: 支出率, field: improvement}]",
        ),
        CODES_FIELD,
        BASIS_FIELD,
        BECAUSE_FIELD,
        field(
            "ignore",
            &TEXTS,
            "已知不用的栏，检查时不再列出",
            "columns that are known not to be used; `check` does not list them",
            "[序号, 备注]",
        ),
        field("ignore_rest", &BOOL, "其余的栏都不用", "whether all other columns are known not to be used", "true"),
    ],
};
static TABLE_SHAPE: Shape = Shape::Map(&TABLE);
static TABLES: Shape = Shape::MapOf(&TABLE_SHAPE);

static ENTITY: Shape = Shape::Map(&MapShape {
    name: "entity",
    title: Phrase { zh: "单位", en: "entity" },
    fields: &[
        required(
            "id",
            &TEXT_OR_TEXTS,
            "单位编号的栏名；各表按它对上。几栏合起来才是编号的写成列表：01 和 0031 合成 01-0031",
            "the column with the id; tables are joined by it. A list where several columns make up the id: 01 and 0031 become 01-0031",
            "代码",
        ),
        field(
            "name",
            &TEXT,
            "单位名称的栏名，在任何一张表里；默认用编号",
            "the column with the name, in any of the tables; the id unless said otherwise",
            "县名",
        ),
    ],
});

static YEAR: Shape = Shape::AnyOf(&[
    Shape::Integer,
    Shape::Map(&MapShape {
        name: "year",
        title: Phrase { zh: "年度", en: "year" },
        fields: &[required("column", &TEXT, "年度的栏名", "the column with the year", "年度")],
    }),
]);

static MAPPING_BASIS: Shape = Shape::Map(&MapShape {
    name: "mapping-basis",
    title: Phrase { zh: "数据性质", en: "basis of the data" },
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

/// A mapping.
pub static MAPPING: Shape = Shape::Map(&MapShape {
    name: "mapping",
    title: Phrase { zh: "映射文件", en: "mapping" },
    fields: &[
        required("heng", &INTEGER, "格式版本", "the version of the format", "1"),
        required("mapping", &NAME, "这批数据的名称", "what the data are called", "各县2023年决算"),
        required("rules", &TEXT, "指标体系的编号", "the id of the rule pack", "example-county"),
        field("basis", &MAPPING_BASIS, "数据性质", "how real the data are", "{status: illustrative}"),
        required("entity", &ENTITY, "哪一栏是单位", "which columns name the entity", "{id: 代码, name: 县名}"),
        required(
            "year",
            &YEAR,
            "年度：一个年份，或者年度的栏名",
            "the year: one for all, or the column that tells it",
            "2023",
        ),
        required(
            "tables",
            &TABLES,
            "各张表，键是自取的名字；第一张（不写 rows_of 的）决定有哪些单位",
            "the tables, by names of your choice; the first one without `rows_of` says which entities there are",
            "",
        ),
        field(
            "constants",
            &ANY_MAP,
            "各单位相同的数据，写法同数据文件的 facts",
            "facts that are the same for all entities, written as under `facts:` of a dataset",
            "{人均标准: {value: 3, unit: 万元, basis: assumed, because: 按统一标准}}",
        ),
        CODES_FIELD,
        field("notes", &TEXT, "备注", "notes", ""),
    ],
});

/// The JSON Schema of mappings (draft 2020-12).
#[must_use]
pub fn schema() -> serde_json::Value {
    heng_source::shape::json_schema(
        &MAPPING,
        "heng-mapping-1",
        Phrase { zh: "heng 映射文件（heng: 1）", en: "heng mapping (heng: 1)" },
    )
}

/// The reference page of the format, as Markdown.
#[must_use]
pub fn reference(lang: heng_source::Lang) -> String {
    heng_source::shape::reference(&MAPPING, Phrase { zh: "映射文件", en: "Mappings" }, lang)
}
