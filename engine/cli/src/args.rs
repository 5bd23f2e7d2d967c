//! The command line: subcommands, options and their help, in Chinese and in English.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command};
use heng_report::codes::FOLDER_NOT_FOUND;
use heng_source::{Diagnostic, Lang, SourceMap};

use crate::load::{Places, shown};
use crate::output::{Exit, Terminal};

/// The language: `--lang`, else `HENG_LANG`, else the locale; English unless one of them says Chinese.
/// Read before anything else, because the help itself is in that language.
pub(crate) fn language(arguments: &[OsString]) -> Lang {
    let mut words = arguments.iter().filter_map(|word| word.to_str());
    let mut chosen = None;
    while let Some(word) = words.next() {
        if word == "--lang" {
            chosen = words.next().map(str::to_owned);
        } else if let Some(value) = word.strip_prefix("--lang=") {
            chosen = Some(value.to_owned());
        }
    }
    let value = chosen.or_else(|| {
        ["HENG_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
    });
    match value {
        Some(value) if value.to_ascii_lowercase().starts_with("zh") => Lang::Zh,
        _ => Lang::En,
    }
}

/// Chooses the words of one language.
fn t(lang: Lang, zh: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
}

/// The layout of help pages; clap's own headings are English only.
fn template(lang: Lang) -> &'static str {
    t(
        lang,
        "{about-with-newline}\n用法：{usage}\n\n{all-args}{after-help}",
        "{about-with-newline}\nUsage: {usage}\n\n{all-args}{after-help}",
    )
}

fn dressed(command: Command, lang: Lang) -> Command {
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .display_order(103)
        .help(t(lang, "显示帮助", "Show this help"))
        .help_heading(t(lang, "选项", "Options"));
    let command = command.help_template(template(lang)).disable_help_flag(true).disable_help_subcommand(true).arg(help);
    match usage(&command) {
        Some(usage) if lang == Lang::Zh => command.override_usage(usage),
        _ => command,
    }
}

/// The usage line in Chinese: clap's own has an English word in it.
fn usage(command: &Command) -> Option<&'static str> {
    Some(match command.get_name() {
        "heng" => "heng [选项] <命令>",
        "score" => "heng score [选项] <路径>...",
        "explain" => "heng explain [选项] <数据文件> [指标]",
        "check" => "heng check [选项] [路径]...",
        "rules" => "heng rules [选项] <命令>",
        "origin" => "heng rules origin [选项] <体系> <指标[.键]>",
        "list" => "heng rules list [选项] [文件夹]",
        "schema" => "heng schema [选项] <文件格式>",
        "explain-code" => "heng explain-code [选项] [编号]",
        "reference" => "heng reference [选项] <页>",
        "completions" => "heng completions [选项] <SHELL>",
        _ => return None,
    })
}

fn option(name: &'static str, lang: Lang) -> Arg {
    Arg::new(name).long(name).help_heading(t(lang, "选项", "Options"))
}

fn positional(name: &'static str, value: &'static str, lang: Lang) -> Arg {
    Arg::new(name).value_name(value).help_heading(t(lang, "参数", "Arguments"))
}

fn rules(lang: Lang) -> Arg {
    option("rules", lang).value_name(t(lang, "文件夹", "DIR")).value_parser(clap::value_parser!(PathBuf)).help(t(
        lang,
        "指标体系所在的文件夹；默认在数据文件旁边和上级的 rules/ 里找",
        "Folder of the rule packs; by default rules/ beside the dataset or above it",
    ))
}

fn tables(lang: Lang) -> Arg {
    option("tables", lang).value_name(t(lang, "文件夹", "DIR")).value_parser(clap::value_parser!(PathBuf)).help(t(
        lang,
        "映射文件所说的表格先在这里找；默认只在映射文件旁边找",
        "Folder to look for the tables of mappings in first; by default only beside the mapping",
    ))
}

fn sources(lang: Lang) -> Arg {
    option("sources", lang).value_name(t(lang, "文件夹", "DIR")).value_parser(clap::value_parser!(PathBuf)).help(t(
        lang,
        "来源文本所在的文件夹，用来核对原文",
        "Folder with the texts of the sources, to look quotes up in",
    ))
}

fn format(values: &'static [&'static str], note: &'static str, lang: Lang) -> Arg {
    option("format", lang)
        .value_name(t(lang, "格式", "FORMAT"))
        .value_parser(PossibleValuesParser::new(values))
        .hide_possible_values(true)
        .help(format!("{}{}{note}", t(lang, "输出格式：", "Output format: "), values.join(t(lang, "、", ", "))))
}

fn without(lang: Lang) -> Arg {
    option("without", lang)
        .value_name(t(lang, "依据", "BASIS"))
        .value_parser(PossibleValuesParser::new(["assumed", "judged", "derived", "reported"]))
        .hide_possible_values(true)
        .action(ArgAction::Append)
        .value_delimiter(',')
        .help(t(
            lang,
            "把这些依据的数据当作缺失：assumed（假定）、judged（评定）、derived（推算）、reported（来源所载）",
            "Treat facts of this basis as missing: assumed, judged, derived, reported",
        ))
}

/// `--entity` and `--year`.
fn filters(lang: Lang) -> [Arg; 2] {
    [
        option("entity", lang).value_name(t(lang, "单位", "ENTITY")).help(t(
            lang,
            "只看这个单位：编号或名称（其他单位照样评分，只是不显示）",
            "Show this entity only, by id or name (the others are scored too, but not shown)",
        )),
        option("year", lang).value_name(t(lang, "年度", "YEAR")).value_parser(clap::value_parser!(i64)).help(t(
            lang,
            "只看这个年度",
            "Show this year only",
        )),
    ]
}

fn deny(lang: Lang) -> Arg {
    option("deny", lang)
        .value_name(t(lang, "级别", "LEVEL"))
        .value_parser(PossibleValuesParser::new(["warning", "finding"]))
        .hide_possible_values(true)
        .help(t(
            lang,
            "有警告（warning）或发现（finding）时以退出码 1 结束",
            "End with exit code 1 on a warning, or already on a finding",
        ))
}

fn file(name: &'static str, value: &'static str, lang: Lang) -> Arg {
    positional(name, value, lang).value_parser(clap::value_parser!(PathBuf))
}

/// The whole command line.
pub(crate) fn command(lang: Lang) -> Command {
    let root = Command::new("heng")
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand_help_heading(t(lang, "命令", "Commands"))
        .subcommand_value_name(t(lang, "命令", "COMMAND"))
        .about(t(
            lang,
            "衡：按写明的规则给部门整体支出绩效评分，每一位数字都能追到原文",
            "heng scores department spending by written rules and explains every digit down to its source",
        ))
        .after_help(t(
            lang,
            "例：\n  heng score datasets/baiyun-gov-office/2023.yaml\n  heng explain datasets/baiyun-gov-office/2023.yaml 产出指标完成情况\n  heng check rules datasets\n\n`heng 命令 --help` 显示各命令的用法。",
            "Examples:\n  heng score datasets/baiyun-gov-office/2023.yaml\n  heng explain datasets/baiyun-gov-office/2023.yaml 产出指标完成情况\n  heng check rules datasets\n\n`heng COMMAND --help` shows the options of a command.",
        ))
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .display_order(102)
                .help(t(lang, "显示版本", "Show the version"))
                .help_heading(t(lang, "选项", "Options")),
        )
        .arg(
            option("lang", lang)
                .global(true)
                .display_order(100)
                .value_name(t(lang, "语言", "LANG"))
                .value_parser(PossibleValuesParser::new(["zh", "en"]))
                .hide_possible_values(true)
                .help(t(lang, "语言：zh 或 en；默认随系统区域设置", "Language: zh or en; by default that of the locale")),
        )
        .arg(
            option("color", lang)
                .global(true)
                .display_order(101)
                .value_name(t(lang, "时机", "WHEN"))
                .value_parser(PossibleValuesParser::new(["auto", "always", "never"]))
                .hide_possible_values(true)
                .help(t(
                    lang,
                    "颜色：auto（只在终端上）、always、never",
                    "Colour: auto (on terminals only), always, never",
                )),
        );
    let root = dressed(root, lang);
    [
        score(lang),
        explain(lang),
        check(lang),
        rules_command(lang),
        schema(lang),
        explain_code(lang),
        reference(lang),
        completions(lang),
    ]
    .into_iter()
    .fold(root, |root, sub| root.subcommand(dressed(sub, lang)))
}

fn score(lang: Lang) -> Command {
    Command::new("score")
        .about(t(lang, "评分：各指标得分、总分、等级和依据", "Score datasets: points per indicator, total, grade, evidence"))
        .arg(file("files", t(lang, "路径", "PATH"), lang).required(true).num_args(1..).help(t(
            lang,
            "数据文件、映射文件（表格里的许多单位）或文件夹（其中的全部数据），可以多个",
            "Datasets, mappings (many entities from tables) or folders with all that is in them; one or more",
        )))
        .args(filters(lang))
        .arg(rules(lang))
        .arg(sources(lang))
        .arg(tables(lang))
        .arg(format(
            &["table", "json", "jsonl", "markdown", "csv"],
            t(
                lang,
                "；多个数据文件时 json 每个文件一行（JSON Lines）；文件夹和映射用 jsonl 每个单位一行",
                "; of several datasets json has one object per line (JSON Lines); of folders and mappings jsonl has one per entity",
            ),
            lang,
        ))
        .arg(without(lang))
        .arg(deny(lang))
        .after_help(t(
            lang,
            "例：\n  heng score datasets/baiyun-gov-office/2023.yaml\n  heng score datasets/*/2023.yaml --format csv > scores.csv\n  heng score 2023.yaml --rules ../rules --without assumed\n  heng score 各县.yaml --format csv --year 2023\n  heng score datasets\n\n退出码：0 已评分；1 有数据无法评分；2 文件无法读取或用法有误。",
            "Examples:\n  heng score datasets/baiyun-gov-office/2023.yaml\n  heng score datasets/*/2023.yaml --format csv > scores.csv\n  heng score 2023.yaml --rules ../rules --without assumed\n  heng score counties.yaml --format csv --year 2023\n  heng score datasets\n\nExit codes: 0 scored; 1 something could not be scored; 2 unreadable file or wrong usage.",
        ))
}

fn explain(lang: Lang) -> Command {
    Command::new("explain")
        .about(t(lang, "说明：一个分数怎样一步步从原文得来", "Explain a score step by step, down to the quoted sentence"))
        .arg(file("file", t(lang, "数据文件", "FILE"), lang).required(true).help(t(
            lang,
            "数据文件；或映射文件、文件夹，用 --entity 指出单位",
            "The dataset; or a mapping or a folder, with --entity",
        )))
        .args(filters(lang))
        .arg(positional("indicator", t(lang, "指标", "INDICATOR"), lang).help(t(
            lang,
            "指标的 id 或名称；不写就说明总分",
            "Id or name of an indicator; without it the total is explained",
        )))
        .arg(rules(lang))
        .arg(sources(lang))
        .arg(tables(lang))
        .arg(format(&["text", "json", "markdown"], "", lang))
        .arg(without(lang))
        .arg(deny(lang))
        .after_help(t(
            lang,
            "例：\n  heng explain datasets/baiyun-gov-office/2023.yaml 产出指标完成情况\n  heng explain datasets/baiyun-gov-office/2023.yaml --format markdown > 说明.md",
            "Examples:\n  heng explain datasets/baiyun-gov-office/2023.yaml 产出指标完成情况\n  heng explain datasets/baiyun-gov-office/2023.yaml --format markdown > explanation.md",
        ))
}

fn check(lang: Lang) -> Command {
    Command::new("check")
        .about(t(lang, "检查：一次列出指标体系和数据里的全部问题", "Check packs and datasets: all problems at once"))
        .arg(
            file("paths", t(lang, "路径", "PATH"), lang)
                .num_args(0..)
                .default_value(".")
                .hide_default_value(true)
                .help(t(lang, "文件或文件夹；默认当前文件夹", "Files or folders; by default the current folder")),
        )
        .arg(rules(lang))
        .arg(sources(lang))
        .arg(tables(lang))
        .arg(format(&["text", "json"], "", lang))
        .after_help(t(
            lang,
            "例：\n  heng check\n  heng check rules datasets --sources 来源文件夹\n  heng check rules/guangdong-department-2023\n\n退出码：0 没有问题，或都已在 accepted: 中说明；1 有问题；2 文件无法读取。",
            "Examples:\n  heng check\n  heng check rules datasets --sources DIR\n  heng check rules/guangdong-department-2023\n\nExit codes: 0 nothing, or all of it is accepted: with reasons; 1 problems; 2 unreadable file.",
        ))
}

fn rules_command(lang: Lang) -> Command {
    let origin = Command::new("origin")
        .about(t(
            lang,
            "来历：一个指标的每个值由哪个文件的哪一行写成，改掉了什么",
            "Show which file and line wrote each value of an indicator, and what it overrode",
        ))
        .arg(file("pack", t(lang, "体系", "PACK"), lang).required(true).help(t(
            lang,
            "指标体系的编号或文件夹",
            "Id or folder of a pack",
        )))
        .arg(positional("value", t(lang, "指标[.键]", "INDICATOR[.KEY]"), lang).required(true).help(t(
            lang,
            "指标的 id 或名称，可以加一个键，如 支出率.weight",
            "Id or name of an indicator, with a key where only one is asked for, such as spent.weight",
        )))
        .arg(rules(lang))
        .arg(format(&["table", "json"], "", lang))
        .after_help(t(
            lang,
            "例：\n  heng rules origin yueyang-department 三公经费变动率\n  heng rules origin rules/yueyang-department 三公经费变动率.weight --format json",
            "Examples:\n  heng rules origin yueyang-department 三公经费变动率\n  heng rules origin rules/yueyang-department 三公经费变动率.weight --format json",
        ));
    let list = Command::new("list")
        .about(t(lang, "列出一个文件夹里的指标体系", "List the packs of a folder"))
        .arg(file("folder", t(lang, "文件夹", "DIR"), lang).help(t(
            lang,
            "指标体系所在的文件夹；默认 rules",
            "Folder of packs; by default `rules`",
        )))
        .arg(format(&["table", "json"], "", lang));
    let command = Command::new("rules")
        .about(t(lang, "指标体系：有哪些，每个值从哪里来", "Packs: which there are, and where each value comes from"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand_help_heading(t(lang, "命令", "Commands"))
        .subcommand_value_name(t(lang, "命令", "COMMAND"));
    [origin, list].into_iter().fold(command, |command, sub| command.subcommand(dressed(sub, lang)))
}

fn schema(lang: Lang) -> Command {
    Command::new("schema")
        .about(t(
            lang,
            "输出 JSON Schema，供编辑器补全和检查",
            "Print a JSON Schema, for editors to complete and check",
        ))
        .arg(
            positional("format-name", t(lang, "文件格式", "FORMAT"), lang)
                .required(true)
                .value_parser(PossibleValuesParser::new(["pack", "dataset", "mapping", "scorecard", "set"]))
                .hide_possible_values(true)
                .help(t(
                    lang,
                    "pack（指标体系）、dataset（数据）、mapping（表格的映射）、scorecard（评分结果）或 set（许多单位的评分结果）",
                    "pack, dataset, mapping, scorecard (the JSON of score and explain) or set (of many entities)",
                )),
        )
        .after_help(t(
            lang,
            "例：\n  heng schema pack > pack.schema.json",
            "Examples:\n  heng schema pack > pack.schema.json",
        ))
}

fn explain_code(lang: Lang) -> Command {
    Command::new("explain-code")
        .about(t(lang, "解释一条消息的编号", "Explain the code of a message"))
        .arg(positional("code", t(lang, "编号", "CODE"), lang).required_unless_present_any(["all", "list"]).help(t(
            lang,
            "编号或短名，如 HENG0310",
            "A code or its short name, such as HENG0310",
        )))
        .arg(option("list", lang).action(ArgAction::SetTrue).help(t(lang, "列出全部编号", "List all codes")))
        .arg(option("all", lang).action(ArgAction::SetTrue).help(t(
            lang,
            "输出全部说明（Markdown）",
            "Print all pages (Markdown)",
        )))
        .after_help(t(
            lang,
            "例：\n  heng explain-code HENG0310\n  heng explain-code --list",
            "Examples:\n  heng explain-code HENG0310\n  heng explain-code --list",
        ))
}

fn reference(lang: Lang) -> Command {
    Command::new("reference")
        .about(t(lang, "输出参考页（Markdown）：函数、脚本、文件格式、消息", "Print a reference page (Markdown): functions, scripts, formats, messages"))
        .arg(
            positional("page", t(lang, "页", "PAGE"), lang)
                .required(true)
                .value_parser(PossibleValuesParser::new(["functions", "scripts", "pack", "dataset", "mapping", "diagnostics"]))
                .hide_possible_values(true)
                .help(t(
                    lang,
                    "functions（公式函数）、scripts（评分脚本）、pack（指标体系）、dataset（数据）、mapping（表格的映射）、diagnostics（消息）",
                    "functions, scripts, pack, dataset, mapping or diagnostics",
                )),
        )
        .after_help(t(lang, "例：\n  heng reference functions", "Examples:\n  heng reference functions"))
}

fn completions(lang: Lang) -> Command {
    Command::new("completions")
        .about(t(lang, "输出命令行补全脚本", "Print a completion script for a shell"))
        .arg(
            positional("shell", "SHELL", lang)
                .required(true)
                .value_parser(clap::value_parser!(clap_complete::Shell))
                .hide_possible_values(true)
                .help("bash, zsh, fish, elvish, powershell"),
        )
        .after_help(t(
            lang,
            "例：\n  heng completions bash > ~/.local/share/bash-completion/completions/heng",
            "Examples:\n  heng completions bash > ~/.local/share/bash-completion/completions/heng",
        ))
}

/// The paths of an argument.
pub(crate) fn paths(matches: &ArgMatches, name: &str) -> Vec<PathBuf> {
    matches.get_many::<PathBuf>(name).map(|paths| paths.cloned().collect()).unwrap_or_default()
}

/// The words of a repeatable option.
pub(crate) fn values(matches: &ArgMatches, name: &str) -> Vec<String> {
    matches.get_many::<String>(name).map(|words| words.cloned().collect()).unwrap_or_default()
}

/// `--rules`, `--sources` and `--tables`. A folder that is not there ends the run: to go on without it would leave quotes
/// unchecked that were to be checked.
pub(crate) fn places(matches: &ArgMatches, terminal: &Terminal) -> Result<Places, Exit> {
    let mut absent = Vec::new();
    let mut folder = |name: &str, option: &'static str| {
        // Not every command has both.
        let path = matches.try_get_one::<PathBuf>(name).ok().flatten().cloned();
        if let Some(path) = path.as_ref().filter(|path| !path.is_dir()) {
            absent.push(Diagnostic::placeless(&FOLDER_NOT_FOUND).with("option", option).with("path", shown(path)));
        }
        path
    };
    let places = Places {
        rules: folder("rules", "--rules"),
        sources: folder("sources", "--sources"),
        tables: folder("tables", "--tables"),
    };
    if absent.is_empty() {
        return Ok(places);
    }
    terminal.diagnostics(&SourceMap::new(), &absent);
    Err(Exit::Usage)
}

/// Says what is wrong with a command line, or shows the help that was asked for.
pub(crate) fn report(error: &clap::Error, lang: Lang) -> Exit {
    let terminal = Terminal::plain(lang);
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => return terminal.print(&error.to_string()),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            terminal.say(&error.to_string());
            return Exit::Usage;
        }
        _ => {}
    }
    match lang {
        Lang::En => terminal.say(error.to_string().trim_end()),
        Lang::Zh => terminal.say(&chinese(error)),
    }
    Exit::Usage
}

/// clap's errors in Chinese, from their kind and context.
fn chinese(error: &clap::Error) -> String {
    let context = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(list)) => list.join("、"),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    let argument = context(ContextKind::InvalidArg);
    let mut text = match error.kind() {
        ErrorKind::UnknownArgument => format!("错误：不认识的参数“{argument}”"),
        ErrorKind::InvalidSubcommand => format!("错误：没有命令“{}”", context(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingRequiredArgument => format!("错误：缺少参数 {argument}"),
        ErrorKind::MissingSubcommand => "错误：缺少命令".to_owned(),
        ErrorKind::InvalidValue => {
            let value = context(ContextKind::InvalidValue);
            if value.is_empty() {
                format!("错误：{argument} 后面缺少值")
            } else {
                format!("错误：{argument} 不能是“{value}”")
            }
        }
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("错误：{argument} 的值不够")
        }
        ErrorKind::ArgumentConflict => format!("错误：{argument} 不能重复，也不能与其他参数同用"),
        ErrorKind::TooManyValues => format!("错误：{argument} 的值太多"),
        ErrorKind::InvalidUtf8 => "错误：参数不是有效的 UTF-8 文本".to_owned(),
        _ => format!("错误：{error}"),
    };
    let valid = context(ContextKind::ValidValue);
    if !valid.is_empty() {
        text.push_str(&format!("\n  可用的值：{valid}"));
    }
    for kind in [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue] {
        let suggested = context(kind);
        if !suggested.is_empty() {
            text.push_str(&format!("\n  是不是：{suggested}"));
        }
    }
    text.push_str("\n  用 --help 查看用法。");
    text
}
