//! The reference of scripts: the language, its limits and its functions; each example is a test.

use heng_source::{Lang, Phrase};

use crate::functions::{FunctionDoc, entries};
use crate::limits;

/// The reference page of scripts, as Markdown.
#[must_use]
pub fn scripts_reference(lang: Lang) -> String {
    let limits = [
        (Phrase { zh: "一个脚本文件的字数", en: "characters of a file" }, limits::MAX_SCRIPT_CHARACTERS.to_string()),
        (Phrase { zh: "一次调用的运算步数", en: "operations of one call" }, limits::MAX_SCRIPT_OPERATIONS.to_string()),
        (Phrase { zh: "函数互相调用的层数", en: "levels of calls" }, limits::MAX_SCRIPT_CALLS.to_string()),
        (Phrase { zh: "一个算式的嵌套层数", en: "nesting of an expression" }, limits::MAX_SCRIPT_DEPTH.to_string()),
        (Phrase { zh: "一段文字的字节数", en: "bytes of a text" }, limits::MAX_SCRIPT_TEXT.to_string()),
        (Phrase { zh: "一列值的个数", en: "elements of a list" }, limits::MAX_SCRIPT_LIST.to_string()),
        (Phrase { zh: "说明和扣分的条数", en: "notes and deductions" }, limits::MAX_SCRIPT_NOTES.to_string()),
    ];
    let mut out = LANGUAGE.get(lang).to_owned();
    for (what, limit) in limits {
        out.push_str(&format!("| {} | {limit} |\n", what.get(lang)));
    }
    out.push_str(&entries(DOCS, lang));
    out
}

const LANGUAGE: Phrase = Phrase {
    zh: r#"# 评分脚本

指标体系文件夹里的 `.rhai` 文件是评分脚本，用于公式写不下的评分办法。脚本按 [Rhai](https://rhai.rs) 语言书写，只有函数；指标用 `script:` 说明调用哪个函数、传入哪些值、每个数用什么单位。

```rhai
// 每迟报一次扣 0.5 分；全年超过六次的，另扣 1 分。
fn 报送及时(迟报次数) {
    note(`全年迟报 ${迟报次数} 次`);
    如果 迟报次数 > 0 { deduct(迟报次数 ÷ 2, "迟报") }
    如果 迟报次数 > 6 { deduct(1, "迟报超过六次") }
}

// 完成率按季度平均，每个季度最多按 100% 计。
fn 季度平均(完成率, 满分) {
    let 合计数 = 0;
    for 率 in 完成率 { 合计数 += min(1, 率) }
    合计数 ÷ len(完成率) × 满分
}
```

- 函数要么返回得分，要么用 `deduct` 扣分，不能两样都用。
- 所有的数都是精确的：`1/3*3 == 1`，`1/2` 是 0.5，不会取整。
- 有 `let const if else while loop for break continue return`，有数、文字、是/否和列；`如果 否则 且 或 非` 和全角符号可以直接用。
- 没有 `try`、`eval`、`import`、`print`，没有文件、网络、时钟、随机数：同样的数据永远得同样的分。
- 一个函数看不见别的函数里的名称，两次调用之间不留下任何东西。

| 上限 | |
| --- | --- |
"#,
    en: r#"# Scoring scripts

The `.rhai` files in the folder of a pack are scoring scripts, for methods that do not fit into a formula. They are written in [Rhai](https://rhai.rs) and hold functions only; the `script:` of an indicator says which function is called, with which values, and in which unit each number comes.

```rhai
// Half a point off for each late report; more than six in a year cost another point.
fn reports_in_time(late) {
    note(`${late} late reports in the year`);
    if late > 0 { deduct(late / 2, "late reports") }
    if late > 6 { deduct(1, "more than six late reports") }
}

// The mean over the quarters, each counted up to 100%.
fn mean_of_quarters(rates, most) {
    let total = 0;
    for rate in rates { total += min(1, rate) }
    total / len(rates) * most
}
```

- A function either returns points or takes points off with `deduct`, never both.
- All numbers are exact: `1/3*3 == 1`, and `1/2` is 0.5, never rounded.
- There are `let const if else while loop for break continue return`; numbers, texts, yes/no and lists; `如果 否则 且 或 非` and full-width signs can be used.
- There is no `try`, `eval`, `import` or `print`, no file, network, clock or random number: the same data give the same points for ever.
- A function sees no names of another one, and nothing is left behind between two calls.

| limit | |
| --- | --- |
"#,
};

/// Every function that a script can call besides its own, in the order of the reference. An example is the
/// body of a function without parameters, and what it returns.
#[must_use]
pub(crate) fn script_function_docs() -> &'static [FunctionDoc] {
    DOCS
}

macro_rules! docs {
    ($($($name:literal)+ => $signature:literal: $zh:literal / $en:literal [$($body:literal => $shown:literal),*])*) => {
        &[$(FunctionDoc {
            names: &[$($name),+],
            signature: $signature,
            doc: Phrase { zh: $zh, en: $en },
            examples: &[$(($body, $shown)),*],
        }),*]
    };
}

const DOCS: &[FunctionDoc] = docs! {
    "min" "最小" => "min(a, b, …)": "最小的数；只给一列值时是列中最小的" / "the smallest; of one list its smallest element"
        ["min(1, 3 / 4)" => "0.75", "min([3, 1, 2])" => "1"]
    "max" "最大" => "max(a, b, …)": "最大的数；只给一列值时是列中最大的" / "the greatest; of one list its greatest element"
        ["max(1, 3 / 4)" => "1"]
    "abs" "绝对值" => "abs(x)": "去掉负号" / "the number without its sign" ["abs(2 - 5)" => "3"]
    "clamp" "限定" => "clamp(x, 下限, 上限)": "低于下限取下限，高于上限取上限" / "the lower end if below it, the upper end if above it"
        ["clamp(12, 0, 10)" => "10"]
    "round" "四舍五入" => "round(x, 位数 = 0)": "四舍五入到小数若干位" / "rounds to decimal places, half away from zero"
        ["round(97.225, 2)" => "97.23", "round(-2.5)" => "-3"]
    "floor" "向下取整" "int" => "floor(x, 位数 = 0)": "不大于 x 的最大数" / "the greatest not above x" ["floor(-1 / 3)" => "-1"]
    "ceil" "向上取整" => "ceil(x, 位数 = 0)": "不小于 x 的最小数" / "the smallest not below x" ["ceil(1.01, 1)" => "1.1"]
    "sqrt" "平方根" => "sqrt(x)": "平方根；结果是有理数时精确" / "square root; exact where it is rational" ["sqrt(2.25)" => "1.5"]
    "ln" => "ln(x)": "自然对数" / "natural logarithm" ["ln(1)" => "0"]
    "exp" => "exp(x)": "e 的 x 次方" / "e to the power of x" ["exp(0)" => "1"]
    "pow" "power" "乘方" => "pow(a, b)": "a 的 b 次方；结果是有理数时精确" / "a to the power of b; exact where it is rational"
        ["pow(2, 10)" => "1024", "pow(1.1, 2)" => "1.21"]
    "mod" "取余" => "mod(a, b)": "余数，符号随 b" / "remainder, with the sign of b" ["mod(-7, 3)" => "2"]
    "sum" "求和" "合计" => "sum(列)": "一列数的合计；空列是 0" / "the sum of a list; 0 for an empty one" ["sum([0.1, 0.2])" => "0.3"]
    "mean" "平均" => "mean(列)": "一列数的平均值" / "the mean of a list" ["mean([1, 2]) * 2" => "3"]
    "count" "计数" => "count(列)": "一列值的个数" / "how many elements a list has" ["count([3, 4])" => "2"]
    "len" => "len(列)": "一列值的个数，或一段文字的字数" / "how many elements a list, or characters a text has"
        ["len(\"扣分\")" => "2"]
    "range" => "range(起, 止)": "从起到止（不含）的整数；range(n) 从 0 开始" / "whole numbers from the first to before the second; `range(n)` begins with 0"
        ["sum(range(1, 5))" => "10", "let s = 0; for i in range(3) { s += i } s" => "3"]
    "push" => "列.push(值)": "在列尾加一个值" / "adds an element at the end of a list"
        ["let xs = [1]; xs.push(2); sum(xs)" => "3"]
    "contains" => "contains(列, 值)": "列里有没有这个值，也可写 值 in 列；文字里有没有这几个字" / "whether a list has the value, also written `value in list`; whether a text has the words"
        ["if 2 in [1, 2] { 1 } else { 0 }" => "1"]
    "note" "说明" => "note(\"说明\")": "留下一条说明，显示在得分说明里" / "leaves a note, shown in the explanation"
        ["note(\"按季度计算\"); 5" => "5"]
    "deduct" "扣分" => "deduct(分数, \"原因\")": "扣分并说明原因；用了 deduct 的函数不再返回得分" / "takes points off, with the reason; a function that uses it returns no points" []
};
