//! The functions of the formula language, each documented with examples that are tests. What they compute
//! is in `evaluate/`, which arguments they take in `compile/calls.rs`.

use heng_source::{Lang, Phrase};

/// The reference entry of a function.
#[derive(Debug)]
pub(crate) struct FunctionDoc {
    /// Its names, the first the usual one. Latin letters may be typed in either case.
    pub(crate) names: &'static [&'static str],
    /// `round(x, places = 0)`.
    pub(crate) signature: &'static str,
    /// What it does, units included.
    pub(crate) doc: Phrase,
    /// `(expression, value as shown)`: each is a test, on the data that [`functions_reference`] states.
    pub(crate) examples: &'static [(&'static str, &'static str)],
}

/// A function of the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Function {
    If,
    Min,
    Max,
    Abs,
    Clamp,
    Round,
    Floor,
    Ceil,
    Sum,
    Mean,
    Count,
    Any,
    All,
    SumIf,
    CountIf,
    Pow,
    Sqrt,
    Ln,
    Exp,
    Mod,
    Applies,
    Score,
    ScoreRate,
    MeasureOf,
    PopulationMean,
    PopulationMin,
    PopulationMax,
    PopulationMedian,
    PopulationPercentile,
    PopulationDeviation,
    PopulationCount,
    PopulationRank,
    PopulationShare,
}

macro_rules! functions {
    ($($function:ident { names: $names:expr, signature: $signature:literal, zh: $zh:literal, en: $en:literal, examples: $examples:expr $(,)? })*) => {
        static DOCS: &[FunctionDoc] = &[$(FunctionDoc {
            names: &$names,
            signature: $signature,
            doc: Phrase { zh: $zh, en: $en },
            examples: &$examples,
        }),*];
        static FUNCTIONS: &[Function] = &[$(Function::$function),*];
    };
}

functions! {
    If {
        names: ["IF", "若", "如果"], signature: "IF(条件, 甲, 乙)",
        zh: "条件成立取甲，否则取乙；只计算取到的一支。甲、乙的单位须相同。也可写成 `如果 条件 { 甲 } 否则 { 乙 }`。",
        en: "The first value where the condition holds, else the second; only the one taken is worked out. Both have the same unit. The block form is `如果 c { a } 否则 { b }` or `if c { a } else { b }`.",
        examples: [("IF(支出 ≥ 90万元, 10, 5)", "10"), ("若（支出 ＞ 预算，0，1）", "1"), ("如果 支出 ÷ 预算 ≥ 95% { 10 } 否则 { 8 }", "10")],
    }
    Min {
        names: ["min", "最小"], signature: "min(甲, 乙, …) · min(列)",
        zh: "两个以上的参数取最小的，含列时逐行取；只有一列时取全列最小的。单位须相同。",
        en: "The least of two or more values, row by row where one of them is a column; of a single column its least element. All have the same unit.",
        examples: [("min(1, 支出 ÷ 预算)", "0.95"), ("min(项目.执行数)", "8 万元"), ("mean(min(1, 项目.执行数 ÷ 项目.预算数))", "0.9")],
    }
    Max {
        names: ["max", "最大"], signature: "max(甲, 乙, …) · max(列)",
        zh: "两个以上的参数取最大的，含列时逐行取；只有一列时取全列最大的。单位须相同。",
        en: "The greatest of two or more values, row by row where one of them is a column; of a single column its greatest element. All have the same unit.",
        examples: [("max(0, 1 - 支出 ÷ 预算)", "0.05"), ("max(项目.执行数)", "30 万元")],
    }
    Abs {
        names: ["abs", "绝对值"], signature: "abs(x)",
        zh: "绝对值，单位不变。",
        en: "The number without its sign, in the same unit.",
        examples: [("abs(支出 - 预算)", "5 万元")],
    }
    Clamp {
        names: ["clamp", "限定"], signature: "clamp(x, 下限, 上限)",
        zh: "把 x 限定在下限和上限之间；下限大于上限是错误。单位须相同。",
        en: "The number brought between a lower and an upper end; a lower end above the upper is an error. All have the same unit.",
        examples: [("clamp(120%, 0, 1)", "100%"), ("clamp(支出, 0, 90万元)", "90 万元")],
    }
    Round {
        names: ["round", "四舍五入"], signature: "round(x, 位数 = 0)",
        zh: "四舍五入到指定的小数位数（0 至 28），5 一律进位。以万元显示的数保留的是万元的小数；比率按纯数取，85.774%取4位是85.77%。",
        en: "Rounded to so many decimal places (0 to 28), a half away from zero. An amount shown in 万元 keeps decimals of 万元; a share is rounded as a plain number, so that 85.774% to 4 places is 85.77%.",
        examples: [("round(2.5)", "3"), ("round(-2.5)", "-3"), ("round(97.225, 2)", "97.23"), ("round(支出 ÷ 3, 2)", "31.67 万元")],
    }
    Floor {
        names: ["floor", "向下取整", "int"], signature: "floor(x)",
        zh: "不大于 x 的最大整数，同电子表格的 INT：金额按所显示的单位，比率按纯数。",
        en: "The greatest whole number not above x, as INT in spreadsheets: of an amount in the unit shown, of a share as a plain number.",
        examples: [("floor(2.7)", "2"), ("floor(-2.1)", "-3"), ("INT(-2.1)", "-3")],
    }
    Ceil {
        names: ["ceil", "向上取整"], signature: "ceil(x)",
        zh: "不小于 x 的最小整数：金额按所显示的单位，比率按纯数。",
        en: "The least whole number not below x: of an amount in the unit shown, of a share as a plain number.",
        examples: [("ceil(2.1)", "3"), ("ceil(-2.7)", "-2")],
    }
    Sum {
        names: ["sum", "求和", "合计"], signature: "sum(列)",
        zh: "一列之和。缺一格即无法得出；不适用的行不计；空表是错误。",
        en: "The sum of a column. A missing cell leaves it open; rows that are not applicable are left out; an empty table is an error.",
        examples: [("sum(项目.执行数)", "38 万元"), ("sum(项目.执行数 × 项目.权数) ÷ sum(项目.权数)", "13.5 万元")],
    }
    Mean {
        names: ["mean", "平均"], signature: "mean(列) · mean(列, 权数列)",
        zh: "一列的平均数；有第二列时按第二列加权平均。缺一格即无法得出；不适用的行不计；空表是错误。",
        en: "The mean of a column; with a second column the mean weighted by it. A missing cell leaves it open; rows that are not applicable are left out; an empty table is an error.",
        examples: [("mean(项目.执行数)", "19 万元"), ("mean(项目.执行数, 项目.权数)", "13.5 万元")],
    }
    Count {
        names: ["count", "计数"], signature: "count(列)",
        zh: "适用的行数；空表为 0。缺一格即无法得出。",
        en: "How many rows are applicable; 0 for an empty table. A missing cell leaves it open.",
        examples: [("count(项目.执行数)", "2")],
    }
    Any {
        names: ["any", "任一"], signature: "any(条件列)",
        zh: "至少一行成立。缺一格即无法得出；不适用的行不计；空表是错误。",
        en: "Whether at least one row holds. A missing cell leaves it open; rows that are not applicable are left out; an empty table is an error.",
        examples: [("any(项目.执行数 < 项目.预算数)", "是")],
    }
    All {
        names: ["all", "全部"], signature: "all(条件列)",
        zh: "每一行都成立。缺一格即无法得出；不适用的行不计；空表是错误。",
        en: "Whether every row holds. A missing cell leaves it open; rows that are not applicable are left out; an empty table is an error.",
        examples: [("all(项目.执行数 < 项目.预算数)", "否")],
    }
    SumIf {
        names: ["sum_if", "条件求和", "sumif"], signature: "sum_if(列, 条件列)",
        zh: "条件成立的各行之和；一行也不成立为 0；空表是错误。",
        en: "The sum of the rows where the condition holds; 0 where it holds nowhere; an empty table is an error.",
        examples: [("sum_if(项目.执行数, 项目.预算数 > 20万元)", "30 万元")],
    }
    CountIf {
        names: ["count_if", "条件计数", "countif"], signature: "count_if(条件列)",
        zh: "条件成立的行数；空表为 0。",
        en: "How many rows the condition holds for; 0 for an empty table.",
        examples: [("count_if(项目.执行数 ≥ 项目.预算数)", "1"), ("count_if(项目.项目 == “甲”)", "1")],
    }
    Pow {
        names: ["pow", "power", "乘方"], signature: "pow(x, n)",
        zh: "x 的 n 次方，同 `x ^ n`。有单位的数只能取整数次方。整数次方是精确的，其他至少有 28 位有效数字。",
        en: "x to the power n, as `x ^ n`. A number with a unit takes whole constants only. Whole powers are exact, others have at least 28 significant digits.",
        examples: [("pow(2, 10)", "1024"), ("-2 ^ 2", "-4"), ("2 ^ -1", "0.5"), ("8 ^ (1 ÷ 3)", "2")],
    }
    Sqrt {
        names: ["sqrt", "平方根"], signature: "sqrt(x)",
        zh: "平方根；结果为有理数时是精确的，否则至少有 28 位有效数字。负数是错误。",
        en: "The square root; exact where it is rational, else at least 28 significant digits. A negative number is an error.",
        examples: [("sqrt(2.25)", "1.5"), ("sqrt(2)", "1.414213562…")],
    }
    Ln {
        names: ["ln"], signature: "ln(x)",
        zh: "自然对数，x 须大于 0，不带单位。",
        en: "The natural logarithm of a plain number above 0.",
        examples: [("ln(1)", "0"), ("ln(2)", "0.6931471805…")],
    }
    Exp {
        names: ["exp"], signature: "exp(x)",
        zh: "e 的 x 次方，x 不带单位。",
        en: "e to the power of a plain number.",
        examples: [("exp(0)", "1"), ("exp(1)", "2.718281828…")],
    }
    Mod {
        names: ["mod", "取余"], signature: "mod(a, b)",
        zh: "a 除以 b 的余数，符号随 b，同电子表格的 MOD。单位须相同。",
        en: "The remainder of a by b, with the sign of b, as MOD in spreadsheets. Both have the same unit.",
        examples: [("mod(7, 3)", "1"), ("mod(-7, 3)", "2")],
    }
    Applies {
        names: ["适用", "applies"], signature: "适用(数据项)",
        zh: "数据项是否适用；标明“不适用”的为否。只有这样问，公式才不会因它不适用而整个不适用。",
        en: "Whether an input applies: no where the data say 不适用. Asking this way is the only way to read such an input without the whole formula becoming not applicable.",
        examples: [("适用(支出)", "是"), ("IF(适用(补助), 补助, 0)", "0 万元")],
    }
    Score {
        names: ["得分", "score"], signature: "得分(指标)",
        zh: "另一个指标的得分（分）。",
        en: "The points of another indicator.",
        examples: [("得分(产出)", "18")],
    }
    ScoreRate {
        names: ["得分率", "score_rate"], signature: "得分率(指标)",
        zh: "另一个指标的得分除以分值。",
        en: "The points of another indicator over its weight.",
        examples: [("得分率(产出)", "0.9")],
    }
    MeasureOf {
        names: ["指标值", "measure"], signature: "指标值(指标)",
        zh: "另一个指标的指标值，带它的单位。",
        en: "The measure of another indicator, in its unit.",
        examples: [("指标值(产出) × 2", "1.8")],
    }
    PopulationMean {
        names: ["population.mean", "全体.平均"], signature: "population.mean(x)",
        zh: "同组各单位 x 的平均数，单位不变。x 是数值数据项、values 里的数，或 得分(指标)、得分率(指标)、指标值(指标)。缺 x、不适用或没有得出的单位不计入，解释里写明有几个。同组的范围由规则的 `population:` 规定，默认同一年度。",
        en: "The mean of x over the members of the set being scored that form a group with this one, in the unit of x. x is a number among the inputs or the named values, or 得分(indicator), 得分率(indicator), 指标值(indicator). Members without it (missing, not applicable, failed) are left out, and the explanation says how many. The pack's `population:` says who forms a group, by default those of the same year.",
        examples: [("population.mean(支出)", "80 万元"), ("支出 ÷ 全体.平均(支出)", "1.1875")],
    }
    PopulationMin {
        names: ["population.min", "全体.最小"], signature: "population.min(x)",
        zh: "同组各单位 x 中最小的。",
        en: "The least x of the group.",
        examples: [("population.min(支出)", "60 万元"), ("(支出 - population.min(支出)) ÷ (population.max(支出) - population.min(支出))", "1")],
    }
    PopulationMax {
        names: ["population.max", "全体.最大"], signature: "population.max(x)",
        zh: "同组各单位 x 中最大的。",
        en: "The greatest x of the group.",
        examples: [("population.max(支出)", "95 万元")],
    }
    PopulationMedian {
        names: ["population.median", "全体.中位数"], signature: "population.median(x)",
        zh: "同组各单位 x 的中位数；个数为双数时取中间两个的平均。",
        en: "The middle x of the group; of an even number of members the mean of the two in the middle.",
        examples: [("population.median(支出)", "80 万元")],
    }
    PopulationPercentile {
        names: ["population.percentile", "全体.百分位数"], signature: "population.percentile(x, 90%)",
        zh: "同组各单位 x 的百分位数：从小到大排列，取第 1 + p × (n - 1) 个，落在两个之间时按直线内插（同电子表格的 PERCENTILE.INC）。p 直接写 0% 到 100%。",
        en: "A percentile of x in the group: in ascending order the number at place 1 + p × (n - 1), between two of them on the straight line (PERCENTILE.INC of spreadsheets). p is written out, 0% to 100%.",
        examples: [("population.percentile(支出, 90%)", "93 万元"), ("population.percentile(支出, 50%)", "80 万元")],
    }
    PopulationDeviation {
        names: ["population.sd", "全体.标准差"], signature: "population.sd(x, population) · population.sd(x, sample)",
        zh: "同组各单位 x 的标准差：写 population（总体）除以 n，写 sample（样本）除以 n - 1。",
        en: "The standard deviation of x in the group: `population` divides by n, `sample` by n - 1.",
        examples: [("population.sd(支出, population) ÷ 1万元", "12.24744871…"), ("全体.标准差(支出, 样本) ÷ 1万元", "13.69306393…")],
    }
    PopulationCount {
        names: ["population.count", "全体.个数"], signature: "population.count(x)",
        zh: "同组中有 x 的单位的个数。",
        en: "How many members of the group have x.",
        examples: [("population.count(支出)", "5")],
    }
    PopulationRank {
        names: ["population.rank", "全体.名次"], signature: "population.rank(x, high) · population.rank(x, low, dense)",
        zh: "本单位的 x 在同组中的名次：high（从高到低）最大的为 1，low（从低到高）最小的为 1。并列时默认取并列的第一个名次（1、1、3）；第三个参数可写 max（2、2、3）、dense（1、1、2）、mean（1.5、1.5、3）。",
        en: "The place of this member's x in the group: with `high` the greatest is first, with `low` the least. Equal numbers share the first of their places (1, 1, 3); a third parameter may say `max` (2, 2, 3), `dense` (1, 1, 2) or `mean` (1.5, 1.5, 3).",
        examples: [("population.rank(支出, high)", "1"), ("population.rank(支出, low)", "5")],
    }
    PopulationShare {
        names: ["population.share", "全体.占比"], signature: "population.share(x)",
        zh: "本单位的 x 占同组合计的比重。",
        en: "This member's x over the sum of the group.",
        examples: [("population.share(支出)", "0.2375")],
    }
}

/// Whether a name is that of a function of the language.
#[must_use]
pub fn is_function(name: &str) -> bool {
    Function::find(name).is_some()
}

/// Every function, in the order of the reference.
#[must_use]
pub(crate) fn function_docs() -> &'static [FunctionDoc] {
    DOCS
}

impl Function {
    /// The function of a name.
    pub(crate) fn find(name: &str) -> Option<Self> {
        let at = DOCS.iter().position(|doc| doc.names.iter().any(|known| known.eq_ignore_ascii_case(name)))?;
        FUNCTIONS.get(at).copied()
    }

    /// Whether it asks something of the set that is being scored.
    pub(crate) fn is_population(self) -> bool {
        self.usual_name().starts_with("population.")
    }

    /// The name that it usually goes by.
    pub(crate) fn usual_name(self) -> &'static str {
        self.doc().and_then(|doc| doc.names.first()).copied().unwrap_or_default()
    }

    /// Its reference entry's signature.
    pub(crate) fn signature(self) -> &'static str {
        self.doc().map_or("", |doc| doc.signature)
    }

    /// Its reference entry.
    pub(crate) fn doc(self) -> Option<&'static FunctionDoc> {
        DOCS.get(FUNCTIONS.iter().position(|one| *one == self)?)
    }
}

/// The data that the examples are worked out on, as the reference page states them.
const SAMPLE: Phrase = Phrase {
    zh: "例子所用的数据：预算 100 万元，支出 95 万元，补助不适用；表“项目”有两行：甲（预算数 10 万元，执行数 8 万元，权数 3）、乙（预算数 30 万元，执行数 30 万元，权数 1）；指标“产出”分值 20，得 18 分，指标值 0.9；同组另有四个单位，支出 60、75、80、90 万元。",
    en: "The data of the examples: 预算 is 100 万元, 支出 95 万元, 补助 does not apply; the table 项目 has two rows: 甲 (预算数 10 万元, 执行数 8 万元, 权数 3) and 乙 (预算数 30 万元, 执行数 30 万元, 权数 1); the indicator 产出 has weight 20, 18 points and the measure 0.9; the group has four more members, whose 支出 is 60, 75, 80 and 90 万元.",
};

/// The reference page of all functions, as Markdown.
#[must_use]
pub fn functions_reference(lang: Lang) -> String {
    let title = match lang {
        Lang::Zh => "公式函数",
        Lang::En => "Functions of formulas",
    };
    format!("# {title}\n\n{}\n{}", SAMPLE.get(lang), entries(DOCS, lang))
}

/// Reference entries as Markdown, a section each.
pub(crate) fn entries(docs: &[FunctionDoc], lang: Lang) -> String {
    let (names, example) = match lang {
        Lang::Zh => ("又名", "例"),
        Lang::En => ("Also", "Examples"),
    };
    let mut out = String::new();
    for doc in docs {
        let usual = doc.names.first().copied().unwrap_or_default();
        out.push_str(&format!("\n## `{usual}`\n\n`{}`\n\n{}\n", doc.signature, doc.doc.get(lang)));
        let others: Vec<String> = doc.names.iter().skip(1).map(|name| format!("`{name}`")).collect();
        if !others.is_empty() {
            let (colon, comma) = match lang {
                Lang::Zh => ("：", "、"),
                Lang::En => (": ", ", "),
            };
            out.push_str(&format!("\n{names}{colon}{}\n", others.join(comma)));
        }
        if !doc.examples.is_empty() {
            out.push_str(&format!("\n{example}\n\n"));
        }
        for (expression, value) in doc.examples {
            out.push_str(&format!("- `{expression}` → {value}\n"));
        }
    }
    out
}
