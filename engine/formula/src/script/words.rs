//! Words and signs of Rhai that scripts do not have, each with what to write instead.

use heng_source::{Diagnostic, Phrase, Said, Span};

use crate::script_codes as codes;

/// A word or sign that is refused, and the way out.
#[derive(Debug, Clone)]
pub(super) struct Refused {
    word: String,
    way_out: &'static Phrase,
}

impl Refused {
    pub(super) fn new(word: &str, way_out: &'static Phrase) -> Self {
        Self { word: word.to_owned(), way_out }
    }

    pub(super) fn diagnostic(self, span: Span) -> Diagnostic {
        Diagnostic::new(&codes::SCRIPT_WORD, span).with("word", self.word).help(Said::new(self.way_out))
    }
}

/// Why a word that Rhai keeps for itself cannot be used; signs are left to the parser.
pub(super) fn reserved(word: &str) -> Option<Refused> {
    let way_out = match word {
        "eval" => &EVAL,
        "print" | "debug" => &PRINT,
        "Fn" | "call" | "curry" | "is_def_fn" => &CLOSURES,
        "this" => &METHOD,
        "type_of" | "is_shared" | "is_def_var" => &TYPES,
        "match" | "case" | "default" => &SWITCH,
        "module" | "package" | "use" | "super" => &MODULES,
        "null" | "nil" | "void" => &NULL,
        "++" | "--" => &STEP,
        _ if word.chars().all(|sign| sign.is_alphanumeric() || sign == '_') => &RESERVED,
        _ => return None,
    };
    Some(Refused::new(word, way_out))
}

/// A word of Chinese syntax grown together with a name, or the nearest known name.
pub(super) fn did_you_mean(name: &str, nearest: Option<&str>) -> Option<Said> {
    static GROWN: Phrase = Phrase {
        zh: "是不是想写“{meant}”（中间空一格）？",
        en: "did you mean `{meant}` (with a blank between)?",
    };
    static NEAREST: Phrase = Phrase { zh: "是不是想写“{meant}”？", en: "did you mean `{meant}`?" };
    for word in ["如果", "否则", "且", "或", "非"] {
        if let Some(rest) = name.strip_prefix(word).filter(|rest| !rest.is_empty()) {
            return Some(Said::new(&GROWN).with("meant", format!("{word} {rest}")));
        }
        if let Some(rest) = name.strip_suffix(word).filter(|rest| !rest.is_empty()) {
            return Some(Said::new(&GROWN).with("meant", format!("{rest} {word}")));
        }
    }
    nearest.map(|nearest| Said::new(&NEAREST).with("meant", nearest))
}

pub(super) static NONE: Phrase = Phrase { zh: "（没有）", en: "(none)" };
pub(super) static IS_FUNCTION: Phrase = Phrase {
    zh: "“{name}”是函数，调用时要写括号：{name}(…)",
    en: "`{name}` is a function: call it with brackets, `{name}(…)`",
};

pub(super) static TAKEN: Phrase = Phrase {
    zh: "这个名称已有含义，请给函数换一个名称",
    en: "this name has a meaning already: give the function another one",
};
pub(super) static EVAL: Phrase = Phrase {
    zh: "脚本不能运行临时拼出来的文字，请把算式直接写在函数里",
    en: "a script cannot run text: write the calculation into the function",
};
pub(super) static PRINT: Phrase = Phrase {
    zh: "脚本不能打印，要留下说明请用 note(\"…\")",
    en: "a script cannot print: leave a note with note(\"…\")",
};
pub(super) static CLOSURES: Phrase = Phrase {
    zh: "脚本不能把函数当作值传递，请直接按名称调用函数，或用 for 循环",
    en: "functions are no values here: call them by name, or use a `for` loop",
};
pub(super) static METHOD: Phrase = Phrase {
    zh: "自己写的函数请这样调用：函数名(值, …)，不能写“值.函数名(…)”，也没有 this",
    en: "call your own functions as `name(value, …)`, not `value.name(…)`; there is no `this`",
};
pub(super) static TYPES: Phrase = Phrase {
    zh: "脚本里不能查询值的类型；每个参数是什么，由指标体系事先声明",
    en: "a script cannot ask for types: the pack declares what each parameter is",
};
pub(super) static SWITCH: Phrase =
    Phrase { zh: "请改用 如果 … 否则 …", en: "use `if … else if … else …`" };
pub(super) static TRY: Phrase = Phrase {
    zh: "出错就必须停下来，错误不能当作值接着算；请在计算之前用 如果 检查",
    en: "an error must stop the calculation and cannot become a value: test with `if` before you calculate",
};
pub(super) static MODULES: Phrase = Phrase {
    zh: "脚本不能引入别的文件；同一指标体系里各 .rhai 文件的函数可以直接按名称调用",
    en: "a script cannot import files; the functions of all `.rhai` files of the pack can be called by name",
};
pub(super) static MAPS: Phrase = Phrase {
    zh: "脚本里只有数、文字、是/否和一列值；请用 如果 … 否则 … 或 [ … ]",
    en: "scripts have numbers, texts, yes/no and lists only: use `if … else …` or `[ … ]`",
};
pub(super) static MODULO: Phrase = Phrase {
    zh: "求余数请写 mod(a, b)；百分数请写成小数，如 95% 写 0.95",
    en: "write mod(a, b) for a remainder; write a percentage as a decimal: 0.95 for 95%",
};
pub(super) static POWER: Phrase = Phrase { zh: "乘方请写 pow(a, b)", en: "write pow(a, b) for a power" };
pub(super) static BITS: Phrase = Phrase {
    zh: "脚本里没有按位运算；“并且”请写 且 或 &&，“或者”请写 或 或 ||",
    en: "there are no bit operations: write `&&` for and, `||` for or",
};
pub(super) static QUOTES: Phrase =
    Phrase { zh: "文字请用双引号：\"…\"", en: "put text between double quotes: \"…\"" };
pub(super) static PRIVATE: Phrase = Phrase { zh: "去掉 private 即可", en: "leave `private` out" };
pub(super) static NULL: Phrase = Phrase {
    zh: "脚本里没有空值：缺少数据的指标不会运行脚本",
    en: "there is no null: a script is not run when data is missing",
};
pub(super) static STEP: Phrase = Phrase { zh: "请写 x += 1 或 x -= 1", en: "write `x += 1` or `x -= 1`" };
pub(super) static RESERVED: Phrase =
    Phrase { zh: "这是保留字，请换一个名称", en: "this word is reserved: use another name" };
pub(super) static COUNTER: Phrase = Phrase {
    zh: "要用序号请写 for i in range(len(列)) { … 列[i] … }",
    en: "for a counter write `for i in range(len(list)) { … list[i] … }`",
};
pub(super) static PROPERTY: Phrase = Phrase {
    zh: "点号后面只能是函数，如 列.len()",
    en: "only a function can follow the dot, as in `list.len()`",
};
pub(super) static UNKNOWN: Phrase = Phrase {
    zh: "脚本可以用：let、如果/否则、for、while、return、函数调用、四则运算、比较、且/或/非",
    en: "scripts have let, if/else, for, while, return, calls, arithmetic, comparisons, and/or/not",
};
