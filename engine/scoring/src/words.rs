//! The words of the explanation in both languages, in one place. Data, not sentences: a step holds a
//! phrase and its arguments, and the sentence is made where it is shown.

use heng_formula::rounding::Rounding;
use heng_model::Name;
use heng_source::{Lang, Phrase, Said};

macro_rules! words {
    ($($name:ident: $zh:literal / $en:literal;)*) => {
        $(pub(crate) static $name: Phrase = Phrase { zh: $zh, en: $en };)*
    };
}

words! {
    NAMED: "{zh}" / "{en}";
    QUOTED: "“{zh}”" / "`{en}`";
    PLAIN: "{text}" / "{text}";
    FROM_TO: "[{least}, {most}]" / "[{least}, {most}]";
    YES: "是" / "yes";
    NO: "否" / "no";
    MET: "符合" / "met";
    NOT_MET: "不符合" / "not met";
    MISSING: "缺数据" / "missing";
    NOT_APPLICABLE: "不适用" / "not applicable";
    SKIPPED: "未用到" / "not needed";
    FAILED: "出错" / "failed";

    TOTAL: "总分" / "Total";
    MEASURE: "指标值" / "Measure";
    TARGET: "目标值" / "Target";
    EXPRESSION: "算式" / "Expression";
    COLUMN: "逐行计算" / "Row by row";
    FORMULA_OF_VALUE: "公式" / "Formula";
    TABLE_ROW: "对照表第{row}行" / "Row {row} of the table";
    NAMED_VALUE: "取自“{zh}”" / "Taken from “{en}”";
    DOC: "说明" / "What it is";
    VALUE_ROUNDING: "{mode}，保留{places}位小数" / "{mode} to {places} decimal places";
    VALUE_UNRESOLVED_EACH: "在{count}种表述组合下分别计算" / "Worked out under each of {count} combinations of claims";
    OTHER_INDICATOR: "引用{text}" / "Refers to {text}";
    ASKED_OF_SET: "同组{size}个单位：{text}" / "{text}, among {size} of the group";
    MEMBERS_LEFT_OUT: "未计入" / "left out";
    MEMBERS_OUT: "缺数据{missing}个，未定{unresolved}个，不适用{not_applicable}个，未得出{failed}个" /
        "{missing} missing, {unresolved} unresolved, {not_applicable} not applicable, {failed} failed";
    PLACE_OF: "第{place}名，共{size}个" / "{place} of {size}";
    PLACE_SHARED: "第{place}名（{tied}个并列），共{size}个" / "{place} (shared by {tied}) of {size}";
    ARGUMENT: "第{number}个参数" / "Argument {number}";
    ROWS_LEFT_OUT: "另有{count}行未逐一列出，计算时已全部计入。" /
        "{count} more rows are not listed; the calculation takes all of them.";
    LEFT_OUT: "按缺数据处理" / "treated as missing";
    ROW_COUNT: "{count}行" / "{count} rows";
    CASE_COUNT: "{count}条" / "{count} cases";

    MEASURE_ROUNDING: "指标值{mode}，保留{places}位小数" / "Measure {mode} to {places} decimal places";
    POINTS_ROUNDING: "得分{mode}，保留{places}位小数" / "Points {mode} to {places} decimal places";
    GROUP_ROUNDING: "小计{mode}，保留{places}位小数" / "Subtotal {mode} to {places} decimal places";
    TOTAL_ROUNDING: "总分{mode}，保留{places}位小数" / "Total {mode} to {places} decimal places";
    HALF_UP: "四舍五入" / "rounded half away from zero";
    HALF_EVEN: "四舍六入五成双" / "rounded half to even";
    DOWN: "舍去尾数" / "rounded towards zero";
    UP: "进位" / "rounded away from zero";
    FLOOR_MODE: "向下取整" / "rounded down";
    CEILING: "向上取整" / "rounded up";

    PROPORTIONAL: "按比例得分" / "In proportion to the target";
    REVERSE_FULL: "反向指标，没有超过目标值，得满分" / "The less the better, not above the target: full points";
    REVERSE_RATIO: "反向指标，按比值得分" / "The less the better, by the ratio";
    REVERSE_DEVIATION: "反向指标，按偏差得分" / "The less the better, by the deviation";
    BANDS: "按区间得分" / "By bands";
    INTERPOLATE: "按插值得分" / "On the line between given points";
    INTERPOLATE_BEFORE: "按插值得分，低于第一点，与它同分" / "Before the first given point: as that point";
    INTERPOLATE_BEHIND: "按插值得分，高于最后一点，与它同分" / "Behind the last given point: as that point";
    LEVELS: "按等次得分" / "By the level";
    LEVEL_ROW: "等次 {level}" / "Level {level}";
    DID_YOU_MEAN: "是不是“{name}”？" / "did you mean `{name}`?";
    LINE_POINT: "点 {at}" / "Point {at}";
    PER_UNIT_DEDUCT: "按幅度扣分" / "Points off per step";
    PER_UNIT_AWARD: "按幅度加分" / "Points given per step";
    CHECKLIST: "逐项得分" / "Item by item";
    DEDUCTIONS: "逐条扣分" / "Points off per case";
    JUDGED: "人工评定" / "Judged by a person";
    ALL_OR_NOTHING: "符合得满分，否则不得分" / "Full points or none";
    FORMULA: "按公式得分" / "By formula";
    SCRIPT: "按脚本得分（步骤由脚本说明）" / "By script (it tells its own steps)";
    BEST_OF: "几种办法取最高" / "The best of several ways";
    TAKEN: "取“{zh}”" / "`{en}` is taken";
    WAY_LEFT_OUT: "不适用（{path}），不计" / "not applicable ({path}), left out";
    DEDUCTION: "扣分" / "Points off";
    BAND: "区间 {band}" / "Band {band}";
    LEVEL: "等次{level}的区间：{from}至{to}" / "Band of the level {level}: {from} to {to}";
    STEPS: "幅度" / "Steps";
    WHOLE_STEPS: "整数幅度" / "Whole steps";
    SCRIPT_NOTE: "说明" / "Note";

    CAP_WEIGHT: "超过目标值，按分值封顶" / "Above the target: no more than the weight";
    REASON_FROM: "达到目标值的{line}，须说明原因" / "From {line} of the target a reason is asked for";
    REASON_ABOVE: "超过目标值的{line}，须说明原因" / "Above {line} of the target a reason is asked for";
    WHY_ABOVE_TARGET: "指标值是目标值的{share}，按规定（{line}）须说明原因" /
        "the measure is {share} of its target, for which a reason is asked ({line})";
    REASON_ASKED: "按规定须说明偏差原因" / "By the rule a reason for the deviation is asked for";
    REASON_WHEN: "何时须说明" / "When it is asked for";
    WHY_LIST: "{list}" / "{list}";
    WHY_POINTS: "得分低（{text}）" / "few points ({text})";
    WHY_MEASURE: "指标值 {text}" / "a measure of {text}";
    WHY_FORMULA: "{text} 成立" / "{text} holds";
    REASON_GIVEN: "已说明" / "given";
    REASON_LACKING: "没有说明" / "not given";
    ASKED_HERE: "规定在这里" / "the rule is here";
    FAILED_FROM: "达到目标值的{line}，按规定算未完成，得0分" / "From {line} of the target it counts as failed: 0 points";
    FAILED_ABOVE: "超过目标值的{line}，按规定算未完成，得0分" / "Above {line} of the target it counts as failed: 0 points";
    POINTS_OFF: "超过目标值的{line}，每{per}扣{points}分" / "Beyond {line} of the target: {points} points off per {per}";
    CAP_POINTS: "最多得{points}分" / "At most {points} points";
    CAP_ROUNDED: "取舍后不超过分值" / "Not above the weight after rounding";
    FLOOR_POINTS: "扣完为止，最少得{points}分" / "No less than {points} points";
    CLAMPED: "限制在0分至分值之间" / "Brought between 0 and the weight";
    NEGATIVE_MEASURE: "指标值为负，得0分" / "Negative measure: 0 points";
    NEGATIVE_MEASURE_FULL: "指标值为负，按规定得满分" / "Negative measure: full points by the rule";
    ZERO_TARGET_FULL: "目标值为零，按规定得满分" / "Target is zero: full points by the rule";
    ZERO_TARGET_ZERO: "目标值为零，按规定不得分" / "Target is zero: no points by the rule";
    ZERO_TARGET_MET: "目标值为零，指标值不大于零，按规定得满分" / "Target is zero and the measure not above it: full points by the rule";
    ZERO_TARGET_MISSED: "目标值为零，指标值大于零，按规定不得分" / "Target is zero and the measure above it: no points by the rule";
    ZERO_MEASURE_FULL: "指标值为零，按规定得满分" / "Measure is zero: full points by the rule";
    ZERO_MEASURE_ZERO: "指标值为零，按规定不得分" / "Measure is zero: no points by the rule";
    NA_FULL: "不适用（{path}），按规定得满分" / "Not applicable ({path}): full points by the rule";
    NA_ZERO: "不适用（{path}），按规定不得分" / "Not applicable ({path}): no points by the rule";
    NA_SPREAD: "不适用（{path}），分值分摊给同级其他指标" /
        "Not applicable ({path}): its weight is spread over its siblings";
    OPEN_RANGE: "缺少{paths}，按最低至最高得分计" / "Without {paths}: from the least to the most";
    UNRESOLVED: "表述不一致，未作取舍：{choice}" / "Claims differ and none is chosen: {choice}";
    UNRESOLVED_EACH: "在{count}种表述组合下分别计分" / "Scored under each of {count} combinations of claims";
    CHOICE: "{path}取“{claim}”" / "{path} by “{claim}”";
    SPREAD_WEIGHT: "分值因分摊由{before}调整为{after}" / "Weight {before} becomes {after} by spreading";

    NA_LEFT_OUT: "不适用（{path}），不计入，上级按适用的指标重算" /
        "Not applicable ({path}): left out, the group above counts by those that apply";
    RENORMALISED: "按适用的指标重算：适用的分值之和是{applicable}，本级是{weight}" /
        "Counted by what applies: the applicable weights sum to {applicable}, the group has {weight}";
    TOO_FEW_FULL: "适用的下级只有{count}个，少于{least}个，按规定得满分" /
        "{count} children apply, fewer than {least}: full points by the rule";
    TOO_FEW_ZERO: "适用的下级只有{count}个，少于{least}个，按规定不得分" /
        "{count} children apply, fewer than {least}: no points by the rule";
    TOO_FEW_LEFT_OUT: "适用的下级只有{count}个，少于{least}个，整组不计入" /
        "{count} children apply, fewer than {least}: the group is left out";
    TOO_FEW_PERHAPS: "有的数据未作取舍，适用的下级可能少于{least}个（确定适用的{count}个），按0分至满分计" /
        "With facts unresolved fewer than {least} children may apply ({count} do for sure): from 0 to full points";
    SUM: "相加" / "Sum";
    MEAN: "各得分率的平均" / "Mean of the score rates";
    WEIGHTED_MEAN: "各得分率的加权平均" / "Weighted mean of the score rates";
    GEOMETRIC_MEAN: "各得分率的几何平均" / "Geometric mean of the score rates";
    HARMONIC_MEAN: "各得分率的调和平均" / "Harmonic mean of the score rates";
    LEAST: "取最低的得分率" / "The least score rate";
    LOOKUP: "按得分率查表" / "By a table of score rates";
    AGGREGATE_SCRIPT: "由脚本合成各得分率" / "Score rates put together by a script";
    RATE_OF: "{zh} 得分率" / "Score rate of {en}";
    ZERO_RATE: "{text}的得分率为零，合成结果为零" / "The score rate of {text} is zero, and so is the result";
    LOOKUP_ROW: "第{number}行：{text}" / "Row {number}: {text}";
    VETO: "一票否决" / "Veto";
    VETO_HOLDS: "否决" / "it holds";
    VETO_NOT: "没有否决" / "it does not hold";
    VETO_OPEN: "是否否决尚不能判定" / "whether it holds is open";
    VETO_NA: "不适用，没有否决" / "not applicable: it does not hold";
    VETO_ZERO: "不得分" / "no points";
    VETO_CAP: "最多得分值的{share}" / "at most {share} of the weight";
    VETO_GRADE: "等级不高于{grade}" / "no better grade than {grade}";
    WITHOUT_VETO: "没有否决时" / "Without the veto";
    VETO_WHEN: "条件" / "Condition";
    VETO_EFFECT: "后果" / "Effect";
    VETO_BECAUSE: "理由" / "Because";

    GRADE: "等级" / "Grade";
    STANDARD: "标准" / "Standard";
    PROXY: "替代" / "Stands in";
    CITE: "规则出处" / "Source of the rule";
    DEVIATION: "偏差原因" / "Deviation";
    IMPROVEMENT: "改进措施" / "Improvement";
    ROWS: "行数" / "Rows";
    EVIDENCE: "依据" / "Evidence";
    UNDER_CLAIMS: "这发生在采用以下表述时：{choice}" / "This happens when these claims are taken: {choice}";
    WEIGHT_HERE: "分值在这里" / "the weight is here";
    STATED_HERE: "数据在这里" / "the fact is stated here";
    ITEM_NOT_APPLICABLE: "这一项不适用" / "this item does not apply";
    ITEM_NOT_MET: "这一项没有做到，却不再扣分" / "this item is not met, and no longer takes points off";
    ITEMS_NOT_MET: "其中没有做到的：{items}" / "not met: {items}";
    NO_ITEM_NOT_MET: "其中没有未做到的" / "none found not met";
    THEN_FULL: "整个指标得满分" / "the indicator gives full points";
    THEN_ZERO: "整个指标得0分" / "the indicator gives 0 points";
    THEN_SPREAD: "分值分摊给同级其他指标" / "its weight is spread over its siblings";
    THEN_LEFT_OUT: "这一份不计入" / "it is left out";
    MANUAL: "人工扣分" / "Points off by hand";
    BECAUSE: "理由" / "Reason";
    BY: "经办" / "By";
    FLOOR: "限度" / "Limit";
    MANUAL_FLOOR: "扣分多于得分，扣到0分为止" / "more than there was, so down to 0";
    REVIEWED: "审定得分" / "Points as audited";
    ALSO_HERE: "这里也是" / "and here";
    FUNCTION_HERE: "函数在这里" / "the function is here";
    NO_FACTS: "这个得分只由规则算出，不依据任何数据。" / "These points follow from the rule alone and rest on no fact.";
}

/// A phrase with a name's two forms.
pub(crate) fn named(phrase: &'static Phrase, name: &Name) -> Said {
    Said::new(phrase).with("zh", name.zh.as_str()).with("en", name.en.as_str())
}

/// Text that is the same in both languages.
pub(crate) fn plain(text: impl Into<String>) -> Said {
    Said::new(&PLAIN).with("text", text.into())
}

/// Words of the data, the same in both languages.
pub(crate) fn same(text: impl Into<String>) -> Name {
    let text = text.into();
    Name { zh: text.clone(), en: text }
}

/// A sentence as text in both languages.
pub(crate) fn both(said: &Said) -> Name {
    Name { zh: said.text(Lang::Zh), en: said.text(Lang::En) }
}

/// The word for a way of rounding.
pub(crate) fn rounding(mode: Rounding) -> &'static Phrase {
    match mode {
        Rounding::HalfUp => &HALF_UP,
        Rounding::HalfEven => &HALF_EVEN,
        Rounding::Down => &DOWN,
        Rounding::Up => &UP,
        Rounding::Floor => &FLOOR_MODE,
        Rounding::Ceiling => &CEILING,
    }
}

/// The title of a rounding step.
pub(crate) fn rounding_title(phrase: &'static Phrase, mode: Rounding, places: u32) -> Said {
    Said::new(phrase).with("mode", rounding(mode)).with("places", places.to_string())
}
