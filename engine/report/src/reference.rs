//! Reference pages made from the code: the diagnostics. The formats and the functions make their own.

use heng_source::{Code, Lang, Severity};

use crate::codes::all_codes;

/// The word for a severity.
#[must_use]
pub fn severity_word(severity: Severity, lang: Lang) -> &'static str {
    match (severity, lang) {
        (Severity::Error, Lang::Zh) => "错误",
        (Severity::Warning, Lang::Zh) => "警告",
        (Severity::Finding, Lang::Zh) => "发现",
        (Severity::Error, Lang::En) => "error",
        (Severity::Warning, Lang::En) => "warning",
        (Severity::Finding, Lang::En) => "finding",
    }
}

/// One code as Markdown: headline, what it means, the way out.
#[must_use]
pub fn code_page(code: &Code, lang: Lang) -> String {
    let words = &code.words;
    let way_out = match lang {
        Lang::Zh => "处理",
        Lang::En => "Way out",
    };
    format!(
        "## {} {}\n\n_{}_ · {}\n\n{}\n\n**{way_out}** {}\n",
        code.id,
        code.name,
        severity_word(code.severity, lang),
        words.message.outline(lang),
        words.explain.get(lang),
        words.help.outline(lang),
    )
}

/// The reference of all diagnostics as one Markdown page.
#[must_use]
pub fn diagnostics_reference(lang: Lang) -> String {
    let mut out = match lang {
        Lang::Zh => "# 消息一览\n\n本页由程序生成（`heng explain-code --all --lang zh`），与程序所说的一致。\n".to_owned(),
        Lang::En => {
            "# Diagnostics\n\nThis page is generated (`heng explain-code --all --lang en`), so it says what the program says.\n"
                .to_owned()
        }
    };
    for code in all_codes() {
        out.push('\n');
        out.push_str(&code_page(code, lang));
    }
    out
}
