//! Bytes that are text, and what is said of those that are not.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use crate::{Diagnostic, SourceMap, limits};

fn refused(bytes: &[u8]) -> (SourceMap, Diagnostic) {
    let mut files = SourceMap::new();
    let diagnostic = files.add("a.yaml", bytes).unwrap_err();
    (files, diagnostic)
}

#[test]
fn takes_the_mark_off_and_keeps_line_ends() {
    let mut files = SourceMap::new();
    let file = files.add("a.yaml", b"\xEF\xBB\xBFa: 1\r\nb: 2\r\n").unwrap();
    assert_eq!(&**files.file(file).unwrap().text(), "a: 1\r\nb: 2\r\n");
    let empty = files.add("b.yaml", b"").unwrap();
    assert_eq!(&**files.file(empty).unwrap().text(), "");
}

#[test]
fn names_gb18030_and_shows_the_words() {
    // Python: '# 注\n权重: 10\n'.encode('gb18030')
    let (files, diagnostic) = refused(b"# \xd7\xa2\n\xc8\xa8\xd6\xd8: 10\n");
    assert_eq!(diagnostic.code.name, "other-encoding");
    assert!(diagnostic.message(crate::Lang::Zh).contains("GB18030"));
    assert_eq!(files.slice(diagnostic.primary.unwrap()), "注");
}

#[test]
fn names_utf16_with_and_without_a_mark() {
    let units: Vec<u16> = "权重: 10\n".encode_utf16().collect();
    let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    for (bytes, name) in [
        ([b"\xFF\xFE".as_slice(), &little].concat(), "UTF-16 LE"),
        ([b"\xFE\xFF".as_slice(), &big].concat(), "UTF-16 BE"),
        (little, "UTF-16 LE"),
        (big, "UTF-16 BE"),
    ] {
        let (files, diagnostic) = refused(&bytes);
        assert!(diagnostic.message(crate::Lang::En).contains(name), "{name}");
        assert_eq!(files.slice(diagnostic.primary.unwrap()), "权重");
    }
}

#[test]
fn tells_binary_from_damaged_text() {
    assert_eq!(refused(b"PK\x03\x04\x14\x00\x06\x00").1.code.name, "not-text");
    assert_eq!(refused(b"a: 1\0b: 2").1.code.name, "not-text");
    assert_eq!(refused(b"\x7fELF\x02\x01\x01\0\0\0").1.code.name, "not-text");
    // A control character is valid UTF-8: the YAML reader speaks of it.
    assert!(SourceMap::new().add("a.yaml", b"a: \x01").is_ok());
}

#[test]
fn points_at_the_first_bad_byte() {
    let mut bytes = "名称: 预算\n单位: 万元\n".as_bytes().to_vec();
    let at = "名称: 预算\n单位: ".len();
    bytes[at] = 0xFF;
    let (files, diagnostic) = refused(&bytes);
    assert_eq!(diagnostic.code.name, "invalid-utf8");
    let (_, position) = files.locate(diagnostic.primary.unwrap()).unwrap();
    assert_eq!((position.line, position.column), (2, 5));
    assert!(diagnostic.message(crate::Lang::En).contains("0xFF"));
}

#[test]
fn refuses_a_file_beyond_the_limit() {
    let bytes = vec![b'#'; limits::MAX_FILE_BYTES + 1];
    assert_eq!(refused(&bytes).1.code.name, "file-too-large");
}
