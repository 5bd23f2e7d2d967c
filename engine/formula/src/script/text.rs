//! The text of a script before Rhai reads it: full-width signs, digits and quotes outside texts and
//! comments become ASCII, one character for one character, so that every place stays where it was.
//! Finds what Rhai would swallow without a word: a comment that never ends.

/// What is wrong with the text as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TextFault {
    /// `/*` without `*/`: the character at which it begins.
    OpenComment(usize),
}

/// Rewrites a script, character for character.
pub(super) fn clean(text: &str) -> Result<String, TextFault> {
    let mut reader = Reader { rest: text.chars().collect(), at: 0, out: String::with_capacity(text.len()) };
    // How many `{` are open in each `${…}` that encloses the current place.
    let mut inside: Vec<usize> = Vec::new();
    while let Some(sign) = reader.peek(0) {
        match (half_width(sign), reader.peek(1).map(half_width)) {
            ('/', Some('/')) => reader.line_comment(),
            ('/', Some('*')) => reader.block_comment()?,
            (quote @ ('"' | '\''), _) if sign == quote => reader.quoted(quote),
            ('#', Some('"' | '#')) => reader.raw_text(),
            ('`', _) if sign == '`' => {
                reader.take();
                reader.template(&mut inside);
            }
            ('{', _) => {
                if let Some(open) = inside.last_mut() {
                    *open += 1;
                }
                reader.put('{');
            }
            ('}', _) => match inside.last_mut() {
                Some(0) => {
                    inside.pop();
                    reader.put('}');
                    reader.template(&mut inside);
                }
                Some(open) => {
                    *open -= 1;
                    reader.put('}');
                }
                None => reader.put('}'),
            },
            _ if sign == '“' => reader.chinese_quotes(),
            // A lone carriage return would count as a new line in comments only.
            _ if sign == '\r' && reader.peek(1) != Some('\n') => reader.put(' '),
            (plain, _) => reader.put(plain),
        }
    }
    Ok(reader.out)
}

struct Reader {
    rest: Vec<char>,
    at: usize,
    out: String,
}

impl Reader {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.rest.get(self.at + ahead).copied()
    }

    /// Writes `sign` in place of the current character.
    fn put(&mut self, sign: char) {
        self.out.push(sign);
        self.at += 1;
    }

    /// Copies the current character.
    fn take(&mut self) {
        if let Some(sign) = self.peek(0) {
            self.put(sign);
        }
    }

    fn line_comment(&mut self) {
        self.put('/');
        self.put('/');
        while self.peek(0).is_some_and(|sign| sign != '\n') {
            match self.peek(0) {
                Some('\r') if self.peek(1) != Some('\n') => self.put(' '),
                _ => self.take(),
            }
        }
    }

    /// Comments nest, as in Rhai.
    fn block_comment(&mut self) -> Result<(), TextFault> {
        let start = self.at;
        self.put('/');
        self.put('*');
        let mut depth = 1_usize;
        while depth > 0 {
            match (self.peek(0), self.peek(1)) {
                (Some('*'), Some('/')) => {
                    depth -= 1;
                    self.take();
                    self.take();
                }
                (Some('/'), Some('*')) => {
                    depth += 1;
                    self.take();
                    self.take();
                }
                (Some(_), _) => self.take(),
                (None, _) => return Err(TextFault::OpenComment(start)),
            }
        }
        Ok(())
    }

    /// Text in `"` or `'`, with `\` before a sign that does not end it.
    fn quoted(&mut self, quote: char) {
        self.take();
        while let Some(sign) = self.peek(0) {
            self.take();
            match sign {
                '\\' => self.take(),
                '\n' => return,
                _ if sign == quote => return,
                _ => {}
            }
        }
    }

    /// `#"…"#` with any number of `#`.
    fn raw_text(&mut self) {
        let hashes = self.rest.iter().skip(self.at).take_while(|sign| **sign == '#').count();
        for _ in 0..hashes {
            self.take();
        }
        if self.peek(0) != Some('"') {
            return;
        }
        self.take();
        while let Some(sign) = self.peek(0) {
            self.take();
            if sign == '"' && self.rest.iter().skip(self.at).take(hashes).filter(|next| **next == '#').count() == hashes
            {
                for _ in 0..hashes {
                    self.take();
                }
                return;
            }
        }
    }

    /// Text in backticks up to its end or to a `${`, after which code follows.
    fn template(&mut self, inside: &mut Vec<usize>) {
        while let Some(sign) = self.peek(0) {
            match sign {
                '\\' => {
                    self.take();
                    self.take();
                }
                '$' if self.peek(1) == Some('{') => {
                    self.take();
                    self.take();
                    inside.push(0);
                    return;
                }
                '`' => {
                    self.take();
                    return;
                }
                _ => self.take(),
            }
        }
    }

    /// `“…”` on one line becomes `"…"`, its inside untouched.
    fn chinese_quotes(&mut self) {
        let inside = self.rest.iter().skip(self.at + 1);
        let length = inside.clone().take_while(|sign| !matches!(sign, '”' | '\n' | '"' | '\\')).count();
        if self.peek(length + 1) != Some('”') {
            self.take();
            return;
        }
        self.put('"');
        for _ in 0..length {
            self.take();
        }
        self.put('"');
    }
}

/// The ASCII sign that a full-width sign stands for.
fn half_width(sign: char) -> char {
    match sign {
        '\u{3000}' | '\u{a0}' => ' ',
        '÷' => '/',
        '×' => '*',
        '−' => '-',
        // Quotes that look full-width stay: they would change where a text ends.
        '\u{ff02}' | '\u{ff07}' | '\u{ff40}' => sign,
        '\u{ff01}'..='\u{ff5e}' => u32::from(sign).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(sign),
        _ => sign,
    }
}

#[cfg(test)]
#[allow(clippy::panic, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn signs_become_half_width_outside_texts_and_comments() {
        for (typed, read) in [
            ("f（ａ，１２）；", "f(a,12);"),
            ("a ÷ b × c − d", "a / b * c - d"),
            ("\u{3000}x\u{a0}= ［1］", " x = [1]"),
            ("note(“原因：（一）”)", "note(\"原因：（一）\")"),
            ("\"（\" + （", "\"（\" + ("),
            ("// （\n（", "// （\n("),
            ("/* （ /* 二 */ ） */ （", "/* （ /* 二 */ ） */ ("),
            ("`（${（a｝）｝（`（", "`（${(a}）｝（`("),
            ("`（${ `｛${x｝（` ｝（` （", "`（${ `｛${x}（` }（` ("),
            ("#\"（\"（\"# （", "#\"（\"（\"# ("),
            ("\"\\\"（\" （", "\"\\\"（\" ("),
            ("“没有结尾", "“没有结尾"),
            ("≥", "≥"),
        ] {
            let cleaned = clean(typed).unwrap_or_else(|fault| panic!("{typed}: {fault:?}"));
            assert_eq!(cleaned, read);
            assert_eq!(cleaned.chars().count(), typed.chars().count(), "{typed}");
        }
    }

    #[test]
    fn a_comment_without_end_is_found() {
        assert_eq!(clean("a /* b /* c */"), Err(TextFault::OpenComment(2)));
        assert_eq!(clean("／*"), Err(TextFault::OpenComment(0)));
        assert_eq!(clean("\"/*\" // /*\n"), Ok("\"/*\" // /*\n".to_owned()));
    }
}
