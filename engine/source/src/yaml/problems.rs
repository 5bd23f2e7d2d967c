//! Sentences for the rarer syntax errors, for which no usual slip is known.

use granit_parser::ErrorKind;

use crate::Phrase;

/// What is wrong, in the words of the person who wrote the file.
pub(super) fn phrase(kind: &ErrorKind) -> &'static Phrase {
    use ErrorKind as K;
    match kind {
        K::ExpectedBlockMappingKey | K::ExpectedBlockSequenceEntry => &AFTER_VALUE,
        K::CommentInterceptedScalar => &INTERCEPTED,
        K::CommentNotSeparated => &COMMENT,
        K::MisplacedFlowCollectionEnd => &CLOSING,
        K::BlockEntryInFlowCollection => &DASH,
        K::FlowMappingValueAdjacentCollection | K::InvalidMappingValueWhitespace => &BLANK,
        K::InvalidBlockEntryWhitespace | K::ExpectedWhitespace => &WHITESPACE,
        K::UnexpectedEof | K::UnexpectedEofBlockSequence | K::UnexpectedEofBlockMapping => &END,
        K::InvalidDocumentEnd | K::ExpectedDocumentStart | K::MissingDocumentEndBeforeDirective => &DOCUMENT,
        _ => &OTHER,
    }
}

static AFTER_VALUE: Phrase =
    Phrase { zh: "前面的值已经写完，后面又有内容", en: "there is more after a complete value" };
static INTERCEPTED: Phrase = Phrase {
    zh: "一段文字中间插了注释，下一行又接着写",
    en: "a comment stands in the middle of a text that goes on below",
};
static COMMENT: Phrase = Phrase { zh: "注释的 # 前面要有空格", en: "a comment needs a blank before its #" };
static CLOSING: Phrase = Phrase { zh: "多了一个右括号", en: "a closing bracket too many" };
static DASH: Phrase =
    Phrase { zh: "方括号或花括号里不能用 - 列表", en: "no list with dashes inside brackets" };
static BLANK: Phrase = Phrase { zh: "冒号后面要有空格", en: "a blank is needed after the colon" };
static WHITESPACE: Phrase = Phrase { zh: "这里要有空格", en: "a blank is needed here" };
static END: Phrase = Phrase { zh: "文件在这里断了", en: "the file ends too early" };
static DOCUMENT: Phrase =
    Phrase { zh: "--- 或 ... 只能单独占一行", en: "`---` and `...` stand on lines of their own" };
static OTHER: Phrase = Phrase { zh: "这一处读不懂", en: "this cannot be read" };
