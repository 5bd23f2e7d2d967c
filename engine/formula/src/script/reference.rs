//! The reference of the functions that scripts have; each example is a test.

use heng_source::Phrase;

use crate::functions::FunctionDoc;

/// Every function that a script can call besides its own, in the order of the reference. An example is the
/// body of a function without parameters, and what it returns.
#[must_use]
pub fn script_function_docs() -> &'static [FunctionDoc] {
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
    "floor" "向下取整" => "floor(x, 位数 = 0)": "不大于 x 的最大数" / "the greatest not above x" ["floor(-1 / 3)" => "-1"]
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
