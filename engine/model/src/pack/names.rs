//! Ids: which are allowed, which stand twice, which look alike.

use std::collections::BTreeMap;

use heng_source::{Diagnostic, Phrase, Said, Span};

use super::reader::Reader;
use crate::codes::pack as codes;
use crate::limits::MAX_ID_CHARACTERS;
use crate::path::Path;

/// Names that formulas give a meaning of their own; the words of the language itself are known to
/// [`heng_formula::is_name`].
const RESERVED: &[&str] = &["指标值", "分值", "得分", "得分率", "上年"];

static NO_IDENTIFIER: Phrase = Phrase {
    zh: "编号只能用文字、数字和下划线，不以数字开头，不带空格、标点和运算符号",
    en: "an id is made of letters, digits and `_`, does not begin with a digit and has no blanks, punctuation or operators",
};
static IS_RESERVED: Phrase =
    Phrase { zh: "这个词在公式里另有意思", en: "the word has a meaning of its own in formulas" };
static IS_LONG: Phrase = Phrase { zh: "太长", en: "it is too long" };

/// Whether formulas can name an id; told where they cannot.
pub(super) fn check_id(reader: &mut Reader<'_>, id: &str, span: Span, path: &Path) -> bool {
    check(reader, id, span, path, RESERVED)
}

/// The same for a column, which formulas name behind its table: 分值 and 得分 stand in every form.
pub(super) fn check_column_id(reader: &mut Reader<'_>, id: &str, span: Span, path: &Path) -> bool {
    check(reader, id, span, path, &[])
}

fn check(reader: &mut Reader<'_>, id: &str, span: Span, path: &Path, reserved: &[&str]) -> bool {
    let mut characters = id.chars();
    let identifier = characters.next().is_some_and(|first| first.is_alphabetic() || first == '_')
        && characters.all(|one| one.is_alphanumeric() || one == '_');
    let why: &'static Phrase = if !identifier {
        &NO_IDENTIFIER
    } else if reserved.contains(&id) || !heng_formula::is_name(id) {
        &IS_RESERVED
    } else if id.chars().count() > MAX_ID_CHARACTERS {
        &IS_LONG
    } else {
        return true;
    };
    reader.say(
        Diagnostic::new(&codes::BAD_ID, span)
            .with("id", id)
            .with("why", why)
            .with("most", MAX_ID_CHARACTERS)
            .at(path.clone()),
    );
    false
}

static FIRST_HERE: Phrase = Phrase { zh: "先在这里", en: "first here" };
static LOOKS_LIKE: Phrase = Phrase { zh: "与它相像", en: "looks like this one" };

/// Tells about ids that stand twice among inputs and indicators together, and about ids that differ only
/// in characters that are easily taken for each other.
pub(super) fn check_all(reader: &mut Reader<'_>, ids: &[(&str, Span)]) {
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    let mut alike: BTreeMap<String, (&str, Span)> = BTreeMap::new();
    for (id, span) in ids {
        if let Some(before) = seen.get(id) {
            reader.say(
                Diagnostic::new(&codes::DUPLICATE_ID, *span)
                    .with("id", *id)
                    .also(*before, Said::new(&FIRST_HERE))
                    .at(Path::new(id)),
            );
            continue;
        }
        seen.insert(id, *span);
        match alike.get(&outline(id)) {
            Some((other, before)) => reader.say(
                Diagnostic::new(&codes::SIMILAR_IDS, *span)
                    .with("id", *id)
                    .with("other", *other)
                    .also(*before, Said::new(&LOOKS_LIKE))
                    .at(Path::new(id)),
            ),
            None => {
                alike.insert(outline(id), (id, *span));
            }
        }
    }
}

/// Characters that are easily taken for each other in print or by an input method; the first of a group
/// stands for all. Own judgement; extended where a mix-up is met.
const LOOKALIKES: &[&str] = &[
    "算箅",
    "未末",
    "己已巳",
    "土士",
    "日曰",
    "人入",
    "戊戌戍",
    "侯候",
    "账帐",
    "像象",
    "千干于",
    "天夭",
    "午牛",
    "元无",
    "大太犬",
    "王玉主",
    "田由甲申",
    "刀力",
    "夂攵",
    "拆折析柝",
    "拔拨",
    "治冶",
    "准淮",
    "泪汨",
    "沦论",
    "晴睛",
    "幻幼",
    "汆氽",
    "祟崇",
    "茶荼",
    "壁璧",
    "栗粟",
    "赢嬴",
    "概慨",
    "受爱",
    "免兔",
    "今令",
    "出岀",
    "0OＯ〇",
    "1lI丨",
    "一—ー",
    "Bß",
    "（(",
    "）)",
];

/// An id with every character that has a double replaced by the first of its group.
fn outline(id: &str) -> String {
    id.chars()
        .map(|one| {
            let group = LOOKALIKES.iter().find(|group| group.contains(one));
            group.and_then(|group| group.chars().next()).unwrap_or(one)
        })
        .collect()
}
