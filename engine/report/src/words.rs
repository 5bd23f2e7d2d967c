//! The words of reports in both languages, in one place.

use heng_model::{Basis, PackStatus};
use heng_scoring::LedgerBasis;
use heng_source::{Lang, Phrase};

macro_rules! words {
    ($($name:ident: $zh:literal / $en:literal;)*) => {
        $(pub(crate) static $name: Phrase = Phrase { zh: $zh, en: $en };)*
    };
}

words! {
    INDICATOR: "指标" / "Indicator";
    WEIGHT: "分值" / "Weight";
    SCORE: "得分" / "Score";
    OWN_SCORE: "自评得分" / "Self-evaluated";
    REVIEWED: "审定得分" / "As audited";
    DIFFERENCE: "差" / "Difference";
    REVIEWED_GRADE: "审定等级" / "Grade as audited";
    LOST: "失分" / "Lost";
    MEASURE: "指标值" / "measure";
    BASIS: "依据" / "Basis";
    TOTAL: "总分" / "Total";
    GRADE: "等级" / "Grade";
    OUTPUTS: "其他结果" / "Other results";
    OUTPUT: "结果" / "Result";
    VALUE: "值" / "Value";
    YES: "是" / "yes";
    NO: "否" / "no";
    OR: "或" / " or ";
    LACKS: "缺" / "lacks";
    PACK: "指标体系" / "Rule pack";
    LOSING: "失分的指标" / "Indicators that lose points";
    LEDGER: "分数的依据" / "What the points rest on";
    POINTS: "分数" / "Points";
    DISPUTED: "其中有争议" / "Of which disputed";
    COUNT: "指标数" / "Indicators";
    OPEN_INPUTS: "缺少的数据" / "Missing data";
    AT_STAKE: "影响分数" / "Points at stake";
    OTHER_CLAIMS: "未采用的表述" / "claims not used";
    BECAUSE: "理由" / "because";
    ILLUSTRATIVE_DATA: "示例数据：为演示而编写，不是任何部门的真实数据。" /
        "Illustrative data: made up for demonstration, not the data of any department.";
    UNCHECKED: "原文未核对" / "quote not checked";
    MISSED: "原文未找到" / "quote not found";
    STATE_OPEN: "缺数据" / "open";
    STATE_NA: "不适用" / "n/a";
    INDEPENDENT: "区间按各缺失数据互不相关计算。" / "The range treats shared missing data as independent.";
    RESIDUE: "各项未四舍五入，打印值之和与总分相差" / "Parts are not rounded; printed parts differ from the total by";
    NONE_LOST: "没有失分的指标。" / "No indicator loses points.";
    COLON: "：" / ": ";
    MEMBER: "名称" / "Name";
    YEAR: "年度" / "Year";
    FAILED_MEMBER: "未得出" / "failed";
    TOTAL_OPEN: "总分为区间" / "its total is a range";
    MEAN: "平均" / "mean";
    LEAST: "最低" / "least";
    LOWER_QUARTILE: "下四分位" / "lower quartile";
    MEDIAN: "中位" / "median";
    UPPER_QUARTILE: "上四分位" / "upper quartile";
    GREATEST: "最高" / "greatest";
}

/// A word in brackets, behind something.
pub(crate) fn bracketed(word: &'static Phrase, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("（{}）", word.zh),
        Lang::En => format!(" ({})", word.en),
    }
}

/// The word for a basis.
pub(crate) fn basis(basis: Basis) -> &'static Phrase {
    match basis {
        Basis::Reported => &REPORTED,
        Basis::Derived => &DERIVED,
        Basis::Judged => &JUDGED,
        Basis::Assumed => &ASSUMED,
    }
}

/// A comma with what belongs behind it.
pub(crate) fn comma(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "，",
        Lang::En => ", ",
    }
}

/// A semicolon with what belongs behind it.
pub(crate) fn semicolon(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "；",
        Lang::En => "; ",
    }
}

/// Between what something is put to and why.
pub(crate) fn dash(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "，因",
        Lang::En => ", because: ",
    }
}

/// The word for what makes a group of the score rates of its children; of a sum nothing.
pub(crate) fn aggregate(word: &str) -> Option<&'static Phrase> {
    Some(match word {
        "mean" => &GROUP_MEAN,
        "weighted_mean" => &WEIGHTED_MEAN,
        "geometric_mean" => &GEOMETRIC_MEAN,
        "harmonic_mean" => &HARMONIC_MEAN,
        "min" => &GROUP_LEAST,
        "lookup" => &LOOKUP,
        "script" => &SCRIPT,
        _ => return None,
    })
}

/// The word for a ledger row.
pub(crate) fn ledger(row: LedgerBasis) -> &'static Phrase {
    match row {
        LedgerBasis::Reported => &REPORTED,
        LedgerBasis::Derived => &DERIVED,
        LedgerBasis::Judged => &JUDGED,
        LedgerBasis::Assumed => &ASSUMED,
        LedgerBasis::NotApplicable => &NOT_APPLICABLE,
        LedgerBasis::Veto => &VETO,
        LedgerBasis::Open => &OPEN,
        LedgerBasis::Rounding => &ROUNDED,
    }
}

words! {
    REPORTED: "来源所载" / "reported";
    DERIVED: "推算" / "derived";
    JUDGED: "评定" / "judged";
    ASSUMED: "假定" / "assumed";
    NOT_APPLICABLE: "不适用" / "not applicable";
    VETO: "一票否决" / "veto";
    VETO_HOLDS: "一票否决" / "Veto";
    VETO_OPEN: "是否否决待定" / "Veto open";
    GROUP_MEAN: "平均" / "mean";
    WEIGHTED_MEAN: "加权平均" / "weighted mean";
    GEOMETRIC_MEAN: "几何平均" / "geometric mean";
    HARMONIC_MEAN: "调和平均" / "harmonic mean";
    GROUP_LEAST: "取最低" / "least";
    LOOKUP: "查表" / "by table";
    SCRIPT: "脚本合成" / "by script";
    OPEN: "待补数据" / "open";
    ROUNDED: "四舍五入差额" / "rounding";
    OFFICIAL: "正式" / "official";
    ADOPTED: "采用" / "adopted";
    RECONSTRUCTED: "重建（非官方）" / "reconstructed (not official)";
    ILLUSTRATIVE: "示例（非官方）" / "illustrative (not official)";
}

/// The word for a pack's status.
pub(crate) fn status(status: PackStatus) -> &'static Phrase {
    match status {
        PackStatus::Official => &OFFICIAL,
        PackStatus::Adopted => &ADOPTED,
        PackStatus::Reconstructed => &RECONSTRUCTED,
        PackStatus::Illustrative => &ILLUSTRATIVE,
    }
}

/// `2023年度` or `fiscal year 2023`.
pub(crate) fn fiscal_year(year: i64, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{year}年度"),
        Lang::En => format!("fiscal year {year}"),
    }
}
