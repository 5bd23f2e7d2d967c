//! Labels and helps that stand beside the codes of this family, and the words that fill their places.

use heng_source::Phrase;

use super::Basis;
use crate::quote::figures::Qualifier;

const fn phrase(zh: &'static str, en: &'static str) -> Phrase {
    Phrase { zh, en }
}

pub(super) static DID_YOU_MEAN: Phrase = phrase("是不是“{name}”？", "Did you mean `{name}`?");
pub(super) static DID_YOU_MEAN_KEY: Phrase = phrase("这里是不是 {name}？", "did you mean `{name}`?");
pub(super) static NAME_THE_ROW: Phrase =
    phrase("“{name}”是数据表的一行，写成“{row}”。", "`{name}` is a row of a table: write `{row}`.");
pub(super) static FIRST_HERE: Phrase = phrase("已经在这里出现过", "first here");
pub(super) static ALREADY_HERE: Phrase = phrase("这里已经逐条列出", "listed here");
pub(super) static THIS_VALUE: Phrase = phrase("这里是{value}", "{value} here");
pub(super) static CHOSE_READING: Phrase = phrase("这里采用读法“{reading}”", "reading `{reading}` is chosen here");
pub(super) static UNIT_INSIDE: Phrase = phrase("数值里的单位是{unit}", "the value carries {unit}");
pub(super) static ASKED_HERE: Phrase = phrase("指标体系在这里声明", "declared here by the pack");
pub(super) static LEVEL_HERE: Phrase = phrase("等次是“{level}”", "the level is `{level}`");
pub(super) static FITTING_LEVEL: Phrase = phrase("{share}属于“{level}”。", "{share} belongs to `{level}`.");

// What is wrong with a number.
pub(super) static NO_NUMBER: Phrase = phrase("这不是数值", "it is no number");
pub(super) static WRONG_GROUPS: Phrase =
    phrase("千分位逗号之间应是三位数字", "commas must stand before groups of three digits");
pub(super) static EXPONENT: Phrase = phrase("不支持 1e3 这样的指数写法", "exponents such as 1e3 are not accepted");
pub(super) static TOO_LONG: Phrase = phrase("有效数字超过28位", "it has more than 28 significant digits");

pub(super) static IS_NEGATIVE: Phrase = phrase("是负数", "is negative");
pub(super) static IS_NOT_WHOLE: Phrase = phrase("不是整数", "is not whole");

// What is asked for.
pub(super) static A_UNIT: Phrase = phrase("{unit}（量纲：{dimension}）", "{unit} (dimension {dimension})");
pub(super) static A_SHARE: Phrase = phrase("比率（用 % 写）", "a share (written with %)");
pub(super) static A_PLAIN_NUMBER: Phrase = phrase("不带单位的数", "a number without unit");
pub(super) static AN_AMOUNT: Phrase = phrase("金额（元、万元等）", "an amount (元, 万元 …)");
pub(super) static A_COUNT: Phrase = phrase("计数单位（个、宗、人次等）", "a counted unit (个, 宗, 人次 …)");

// Sources and quotes.
pub(super) static CHINESE_MARKS: Phrase = phrase(
    "中文引号“”算作原文的一部分：来源里没有引号的就删去，要加引号用英文的 \"。",
    "The marks “” are part of the quote: remove them where the source has none, and quote with \".",
);
pub(super) static NAME_A_SOURCE: Phrase = phrase(
    "来源已有“{source}”：写 source: {source}，再写章节和原文。",
    "There is a source `{source}`: write `source: {source}` with section and quote.",
);
pub(super) static NO_SOURCES: Phrase = phrase("本文件还没有 sources。", "This file has no `sources` yet.");
pub(super) static KNOWN_SOURCES: Phrase = phrase("已有的来源：{known}。", "Known sources: {known}.");
pub(super) static STANDS_HERE: Phrase = phrase("原文在这里", "the words stand here");
pub(super) static PLACE_NUMBER: Phrase = phrase("第{number}处", "place {number}");
pub(super) static WHOLE_NUMBER: Phrase = phrase("原文是“{whole}”", "the source has `{whole}`");
pub(super) static HEADINGS: Phrase = phrase("来源里的章节：{headings}。", "Headings of the source: {headings}.");
pub(super) static WHOLE_TEXT: Phrase = phrase("全文", "the whole text");
pub(super) static BEFORE_HEADINGS: Phrase = phrase("第一个标题之前", "before the first heading");
pub(super) static QUOTE_SAYS: Phrase = phrase("原文里的数：{figures}。", "Numbers in the quote: {figures}.");
pub(super) static FOUND_HASH: Phrase = phrase("手头这份文件是{found}。", "The file at hand has {found}.");

// Lists.
pub(super) static WRITE_THE_LIST: Phrase = phrase(
    "逐条写在 {key} 下面；已知没有，写 {key}: []。",
    "List them under `{key}`; where there are none, write `{key}: []`.",
);
pub(super) static INCLUDED: Phrase = phrase("含", "included");
pub(super) static EXCLUDED: Phrase = phrase("不含", "not included");
pub(super) static AND_MORE: Phrase = phrase("等共{count}项", "{count} in all");
pub(super) static IS_AN_INDICATOR: Phrase = phrase(
    "“{name}”是指标，不是数据项；数据文件只填指标所读的数据项。",
    "`{name}` is an indicator, not an input; a dataset states only the inputs that indicators read.",
);

// What a reason is needed for.
static AN_ASSUMED: Phrase = phrase("假定（assumed）", "an assumed value");
static A_DERIVED: Phrase = phrase("推算（derived）", "a derived value");
static A_JUDGED: Phrase = phrase("评定（judged）", "a judged value");
static A_REPORTED: Phrase = phrase("来源所载（reported）", "a reported value");
pub(super) static A_CHOICE: Phrase = phrase("在几种表述中作选择（use）", "a choice among claims (`use`)");

// 元 for 万元.
pub(super) static TIMES_LARGER: Phrase = phrase("一万倍", "ten thousand times");
pub(super) static TIMES_SMALLER: Phrase = phrase("一万分之一", "a ten-thousandth of");

/// A basis in words.
pub(super) fn basis(basis: Basis) -> &'static Phrase {
    match basis {
        Basis::Assumed => &AN_ASSUMED,
        Basis::Judged => &A_JUDGED,
        Basis::Derived => &A_DERIVED,
        Basis::Reported => &A_REPORTED,
    }
}

static MORE_THAN: Phrase = phrase("比这个数多", "more than this");
static A_LITTLE_LESS: Phrase = phrase("接近这个数", "nearly this");
static ROUGHLY: Phrase = phrase("大约是这个数", "about this");

/// What a qualifier means.
pub(super) fn qualifier(qualifier: Qualifier) -> &'static Phrase {
    match qualifier {
        Qualifier::Over => &MORE_THAN,
        Qualifier::Nearly => &A_LITTLE_LESS,
        Qualifier::About => &ROUGHLY,
    }
}
pub(super) static NAMED: Phrase = Phrase { zh: "{zh}", en: "{en}" };

/// Why a fact is what it is where the pack has a default.
pub(super) static BY_DEFAULT: Phrase =
    Phrase { zh: "指标体系规定：没有填的，按 {code}", en: "by the pack: {code} where nothing is stated" };
