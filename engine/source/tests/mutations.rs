//! Damaged files: reading, checking and drawing never panic and always say something with a place.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use heng_source::shape::{Field, MapShape, Shape, check};
use heng_source::{
    Lang, Node, Phrase, RenderOptions, SourceMap, Value, diagnostic_json, parse_yaml, render_diagnostic,
    sort_diagnostics,
};

/// Good text with one of everything: each style of scalar, flow and block, Chinese, comments.
const GOOD: &str = "# 注\nheng: 1\nname: {zh: 体系, en: Pack}\nweight: 20 # 分\nmeasure: |\n  令 a = 支出\n\n    ÷ 预算\n\
    note: >-\n  一\n  二\n\n  三\nrows:\n  - {id: 甲, weight: \"7,239.58\", day: 2023-06-30}\n  - id: '乙''丙'\n    \
    weight: \"\\u5341\\\n      二\"\nlist: [1, 2, 3]\nlast: ~\n";

/// What files of officers are damaged with, and what attackers write.
const PIECES: &[&str] = &[
    "：", ": ", ":", "\t", "\u{3000}", "\u{feff}", "\"", "'", "[", "]", "{", "}", ",", "，", "#", " #", "|", ">", "- ",
    "-", "?", "&a", "*a", "!t", "%", "@", "`", "\\", "\\u", "\0", "\u{1b}", "\n", "\r\n", "\r", " ", "  ", "---\n",
    "...\n", "<<: ", "~", "😀", "\u{202e}", "\u{2028}", "\u{85}", "e\u{301}", "十", "'''", "\"\"", "{{", "[[[[",
    ": : ", "\n\n\n", "|2\n", ">+\n",
];

static ANY: Shape = Shape::Text;
static ROW: Shape = Shape::Map(&MapShape {
    name: "row",
    title: Phrase { zh: "行", en: "row" },
    fields: &[field("id", &Shape::Id), field("weight", &Shape::Decimal), field("day", &Shape::Date)],
});
static ROWS: Shape = Shape::List(&ROW);
static ROOT: Shape = Shape::Map(&MapShape {
    name: "root",
    title: Phrase { zh: "根", en: "root" },
    fields: &[
        field("heng", &Shape::Integer),
        field("name", &Shape::Name),
        field("weight", &Shape::Decimal),
        field("measure", &Shape::Formula),
        field("note", &ANY),
        field("rows", &ROWS),
        field("list", &Shape::AnyOf(&[Shape::Bool, Shape::List(&ANY)])),
        field("last", &Shape::Nullable(&ANY)),
    ],
});

const fn field(key: &'static str, shape: &'static Shape) -> Field {
    Field { key, shape, required: true, doc: Phrase { zh: "", en: "" }, example: "", later: None }
}

/// A small generator of numbers (xorshift), so that every run tries the same files.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(limit.max(1)).unwrap()).unwrap()
    }
}

/// Everything that is done with a file; every place must lie in the text, between characters.
fn go_through(bytes: &[u8]) {
    let mut files = SourceMap::new();
    let mut diagnostics = match files.add("damaged.yaml", bytes) {
        Err(refused) => vec![refused],
        Ok(file) => match parse_yaml(&files, file) {
            Err(problems) => {
                assert!(!problems.is_empty());
                problems
            }
            Ok(root) => {
                places(&files, &root);
                check(&root, &ROOT, "")
            }
        },
    };
    sort_diagnostics(&mut diagnostics, &files);
    // A few are enough: drawing takes longer than all the rest.
    for diagnostic in diagnostics.iter().take(2) {
        let span = diagnostic.primary.unwrap();
        let text = files.file(span.file).unwrap().text();
        let range = usize::try_from(span.start).unwrap()..usize::try_from(span.end).unwrap();
        assert!(text.get(range).is_some(), "{diagnostic:?}");
        for lang in [Lang::Zh, Lang::En] {
            let options = RenderOptions { lang, color: false, links: false, width: 80 };
            let shown = render_diagnostic(diagnostic, &files, options);
            assert!(shown.contains(diagnostic.code.id));
            assert!(!shown.contains(|c: char| c.is_control() && c != '\n'), "{shown:?}");
            let said = format!("{}{}{}", diagnostic.message(lang), diagnostic.label(lang), diagnostic.help_text(lang));
            for name in [
                "{key}",
                "{text}",
                "{written}",
                "{quoted}",
                "{fixed}",
                "{where}",
                "{known}",
                "{file}",
                "{problem}",
                "{what}",
            ] {
                assert!(!said.contains(name) || String::from_utf8_lossy(bytes).contains(name), "{said}");
            }
        }
        assert!(diagnostic_json(diagnostic, &files)["place"].is_object());
    }
}

/// Every character of every scalar has a place in the file.
fn places(files: &SourceMap, node: &Node) {
    let text = files.file(node.span.file).unwrap().text();
    let fits = |span: heng_source::Span| {
        text.get(usize::try_from(span.start).unwrap()..usize::try_from(span.end).unwrap()).is_some()
    };
    assert!(fits(node.span), "{node:?}");
    match &node.value {
        Value::Scalar(scalar) => {
            let decoded = scalar.text.text();
            for (at, c) in decoded.char_indices() {
                assert!(fits(scalar.text.span_of(at..at + c.len_utf8())), "{scalar:?} at {at}");
            }
        }
        Value::List(items) => items.iter().for_each(|item| places(files, item)),
        Value::Map(map) => map.entries.iter().for_each(|entry| {
            assert!(fits(entry.key.span));
            places(files, &entry.value);
        }),
    }
}

#[test]
fn the_good_text_is_good() {
    let mut files = SourceMap::new();
    let file = files.add_text("good.yaml", GOOD);
    let root = parse_yaml(&files, file).unwrap();
    let names: Vec<_> = check(&root, &ROOT, "").into_iter().map(|one| one.code.name).collect();
    // The second row is wrong on purpose.
    assert_eq!(names, ["bad-identifier", "not-a-decimal", "missing-key"]);
}

#[test]
fn truncated_files() {
    for text in [GOOD.to_owned(), GOOD.replace('\n', "\r\n"), format!("\u{feff}{GOOD}")] {
        for end in 0..text.len() {
            go_through(&text.as_bytes()[..end]);
        }
    }
}

#[test]
fn files_with_pieces_put_in_and_taken_out() {
    let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
    let letters: Vec<char> = GOOD.chars().collect();
    for _ in 0..800 {
        let mut text = letters.clone();
        for _ in 0..=numbers.below(3) {
            let at = numbers.below(text.len());
            let gone = if numbers.below(2) == 0 { numbers.below(6).min(text.len() - at) } else { 0 };
            let piece = PIECES[numbers.below(PIECES.len())];
            text.splice(at..at + gone, piece.chars());
        }
        go_through(text.into_iter().collect::<String>().as_bytes());
    }
}

#[test]
fn files_of_pieces_only() {
    let mut numbers = Numbers(0xD1B5_4A32_D192_ED03);
    for _ in 0..500 {
        let text: String = (0..numbers.below(24)).map(|_| PIECES[numbers.below(PIECES.len())]).collect();
        go_through(text.as_bytes());
    }
}

#[test]
fn files_of_damaged_bytes() {
    let mut numbers = Numbers(0x2545_F491_4F6C_DD1D);
    for _ in 0..500 {
        let mut bytes = GOOD.as_bytes().to_vec();
        for _ in 0..=numbers.below(4) {
            let at = numbers.below(bytes.len());
            bytes[at] = u8::try_from(numbers.below(256)).unwrap();
        }
        go_through(&bytes);
    }
}
