//! From the bytes of a file to text: size, encoding, binary content. What the text says is not
//! looked at here.

use encoding_rs::{Encoding, GB18030, UTF_16BE, UTF_16LE};

use crate::limits::MAX_FILE_BYTES;
use crate::{Diagnostic, FileId, Phrase, SourceMap, Span, codes};

impl SourceMap {
    /// Adds the bytes of a file: size, encoding and binary content are checked, a byte order mark is
    /// taken off. `name` is what messages show. Line ends stay as they are.
    ///
    /// A refused file is added too, as far as it can be read, so that its message can show it.
    ///
    /// # Errors
    /// A diagnostic of the family HENG01xx: too large, not text, GB18030 or UTF-16 (named, with the way out).
    pub fn add(&mut self, name: impl Into<String>, bytes: &[u8]) -> Result<FileId, Diagnostic> {
        let name = name.into();
        match read(bytes) {
            Ok(text) => Ok(self.add_text(name, text)),
            Err(refusal) => Err(self.refuse(name, bytes, refusal)),
        }
    }

    fn refuse(&mut self, name: String, bytes: &[u8], refusal: Refusal) -> Diagnostic {
        let shown = name.clone();
        let at = |file, start, end| Span { file, start, end };
        match refusal {
            Refusal::TooLarge => {
                let file = self.add_text(name, "");
                Diagnostic::new(&codes::FILE_TOO_LARGE, at(file, 0, 0)).with("limit", MAX_FILE_BYTES)
            }
            Refusal::Binary(kind) => {
                let file = self.add_text(name, "");
                Diagnostic::new(&codes::NOT_TEXT, at(file, 0, 0)).with("kind", kind)
            }
            Refusal::Encoded { encoding, text } => {
                let (start, end) = first_foreign(&text);
                let file = self.add_text(name, text);
                Diagnostic::new(&codes::OTHER_ENCODING, at(file, start, end))
                    .with("encoding", encoding)
                    .with("iconv", encoding.replace(' ', ""))
            }
            Refusal::Invalid { valid, text } => {
                let start = u32::try_from(valid).unwrap_or(u32::MAX);
                let file = self.add_text(name, text);
                let end = start.saturating_add(u32::try_from('\u{FFFD}'.len_utf8()).unwrap_or(0));
                let byte = bytes.get(valid).map_or_else(String::new, |byte| format!("0x{byte:02X}"));
                Diagnostic::new(&codes::INVALID_UTF8, at(file, start, end)).with("byte", byte)
            }
        }
        .with("file", shown)
    }
}

enum Refusal {
    TooLarge,
    Binary(&'static Phrase),
    Encoded {
        encoding: &'static str,
        text: String,
    },
    /// `valid` bytes are good; `text` has U+FFFD for the others.
    Invalid {
        valid: usize,
        text: String,
    },
}

static SPREADSHEET: Phrase = Phrase {
    zh: "像是 Excel、Word 等 Office 文件，或压缩文件",
    en: "it looks like an Excel, Word or other office file, or an archive",
};
static PDF: Phrase = Phrase { zh: "像是 PDF 文件", en: "it looks like a PDF" };
static IMAGE: Phrase = Phrase { zh: "像是图片", en: "it looks like an image" };
static OTHER: Phrase = Phrase { zh: "含有空字节", en: "it holds zero bytes" };

/// How files begin that people mistake for text files.
const SIGNATURES: &[(&[u8], &Phrase)] = &[
    (b"PK\x03\x04", &SPREADSHEET),
    (b"\xD0\xCF\x11\xE0", &SPREADSHEET),
    (b"%PDF-", &PDF),
    (b"\x89PNG", &IMAGE),
    (b"\xFF\xD8\xFF", &IMAGE),
    (b"\x1F\x8B", &SPREADSHEET),
];

fn read(bytes: &[u8]) -> Result<String, Refusal> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(Refusal::TooLarge);
    }
    let bare = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bare) {
        Ok(text) if !text.contains('\0') => return Ok(text.to_owned()),
        _ => {}
    }
    if let Some((_, kind)) = SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(Refusal::Binary(kind));
    }
    if let Some((encoding, text)) = utf16(bytes) {
        return Err(Refusal::Encoded { encoding, text });
    }
    if bare.contains(&0) {
        return Err(Refusal::Binary(&OTHER));
    }
    let lossy = String::from_utf8_lossy(bare).into_owned();
    let broken = lossy.chars().filter(|c| *c == '\u{FFFD}').count();
    let good = lossy.chars().filter(|c| !c.is_ascii() && *c != '\u{FFFD}').count();
    // A GB18030 text hardly ever holds valid UTF-8 sequences; a damaged UTF-8 text mostly does.
    if good <= broken
        && let Some(text) = decode(GB18030, bare)
    {
        return Err(Refusal::Encoded { encoding: "GB18030", text });
    }
    let valid = std::str::from_utf8(bare).map_or_else(|error| error.valid_up_to(), str::len);
    Err(Refusal::Invalid { valid, text: lossy })
}

fn decode(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    encoding.decode_without_bom_handling_and_without_replacement(bytes).map(std::borrow::Cow::into_owned)
}

/// UTF-16 by its byte order mark, or without one where it decodes to what reads like text.
fn utf16(bytes: &[u8]) -> Option<(&'static str, String)> {
    const ENCODINGS: [(&Encoding, &str, &[u8]); 2] =
        [(UTF_16LE, "UTF-16 LE", b"\xFF\xFE"), (UTF_16BE, "UTF-16 BE", b"\xFE\xFF")];
    for (encoding, name, mark) in ENCODINGS {
        if let Some(bare) = bytes.strip_prefix(mark) {
            return decode(encoding, bare).filter(|text| !text.contains('\0')).map(|text| (name, text));
        }
    }
    if !bytes.len().is_multiple_of(2) {
        return None;
    }
    ENCODINGS.into_iter().find_map(|(encoding, name, _)| {
        let text = decode(encoding, bytes)?;
        let odd = |c: char| c.is_control() && !matches!(c, '\t' | '\r' | '\n');
        (text.contains('\n') && !text.chars().any(odd)).then_some((name, text))
    })
}

/// The first run of characters beyond ASCII, or the first character.
fn first_foreign(text: &str) -> (u32, u32) {
    let start = text.find(|c: char| !c.is_ascii()).unwrap_or(0);
    let tail = text.get(start..).unwrap_or("");
    let run: usize = tail.chars().take_while(|c| !c.is_ascii()).map(char::len_utf8).sum();
    let place = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
    (place(start), place(start + run))
}

#[cfg(test)]
#[path = "bytes_tests.rs"]
mod tests;
