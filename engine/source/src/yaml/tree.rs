//! From the parser's events to a tree of [`Node`]s, within the limits.

use std::collections::BTreeMap;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle as Style, ScanError};

use super::places::Raw;
use super::{Entry, Key, Mapping, Node, Scalar, ScalarStyle, Value, traps};
use crate::limits::{MAX_SCALAR_BYTES, MAX_YAML_DEPTH, MAX_YAML_PROBLEMS};
use crate::{Diagnostic, FileId, Phrase, Said, Span, codes, normalise};

/// A list or map that is still open.
struct Frame {
    start: usize,
    /// Written as `[…]` or `{…}`.
    flow: bool,
    body: Body,
}

enum Body {
    List(Vec<Node>),
    Map {
        entries: Vec<Entry>,
        /// The place of each key so far, by its NFKC form.
        seen: BTreeMap<String, Span>,
        pending: Pending,
    },
}

/// What a map waits for.
enum Pending {
    Key,
    /// The value of this key; nothing is kept where the key was refused.
    Value(Option<Key>),
}

/// Reads the events of one file.
pub(super) struct Builder<'a> {
    file: FileId,
    source: &'a str,
    frames: Vec<Frame>,
    root: Option<Node>,
    documents: usize,
    nodes: usize,
    most_nodes: usize,
    /// Where the last token ends.
    last_end: usize,
    problems: Vec<Diagnostic>,
}

/// Whether reading can go on.
type Step = Result<(), ()>;

static FIRST_HERE: Phrase = Phrase { zh: "第一次写在这里", en: "first written here" };

impl<'a> Builder<'a> {
    pub(super) fn read(file: FileId, source: &'a str, most_nodes: usize) -> Result<Node, Vec<Diagnostic>> {
        let mut builder = Builder {
            file,
            source,
            frames: Vec::new(),
            root: None,
            documents: 0,
            nodes: 0,
            most_nodes,
            last_end: 0,
            problems: Vec::new(),
        };
        let options = granit_parser::options! {
            disallow_directives: true,
            emit_unresolved_aliases: true,
            emit_comments: false,
            flow_nesting_limit: MAX_YAML_DEPTH,
            block_nesting_limit: MAX_YAML_DEPTH,
        };
        for next in Parser::new_from_str_with_options(source, options) {
            let step = match next {
                Ok((event, span)) => builder.event(event, span),
                Err(error) => builder.syntax(&error),
            };
            if step.is_err() || builder.problems.len() >= MAX_YAML_PROBLEMS {
                return Err(builder.problems);
            }
        }
        match builder.root {
            Some(root) if !root.is_null() && builder.problems.is_empty() => Ok(root),
            Some(root) => {
                if root.is_null() && builder.problems.is_empty() {
                    builder.problems.push(Diagnostic::new(&codes::EMPTY_DOCUMENT, root.span));
                }
                Err(builder.problems)
            }
            None => {
                let start = Span { file, start: 0, end: 0 };
                builder.problems.push(Diagnostic::new(&codes::EMPTY_DOCUMENT, start));
                Err(builder.problems)
            }
        }
    }

    fn span(&self, start: usize, end: usize) -> Span {
        let byte = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Span { file: self.file, start: byte(start), end: byte(end.max(start)) }
    }

    fn context(&self) -> traps::Context<'a> {
        let open = self.frames.last().filter(|frame| frame.flow).map(|frame| frame.start);
        traps::Context { file: self.file, source: self.source, open }
    }

    fn stop(&mut self, diagnostic: Diagnostic) -> Step {
        self.problems.push(diagnostic);
        Err(())
    }

    fn syntax(&mut self, error: &ScanError) -> Step {
        let at = error.marker().byte_offset().unwrap_or(self.last_end).min(self.source.len());
        let diagnostic = if *error.kind() == ErrorKind::RecursionLimitExceeded {
            Diagnostic::new(&codes::TOO_DEEP, self.span(at, at)).with("limit", MAX_YAML_DEPTH)
        } else {
            traps::translate(self.context(), at, error.kind())
        };
        // What an anchor or a tag leaves behind is not told twice.
        if self
            .problems
            .iter()
            .any(|one| one.primary.map(|span| span.start) == diagnostic.primary.map(|span| span.start))
        {
            return Err(());
        }
        self.stop(diagnostic)
    }

    fn event(&mut self, event: Event<'_>, span: granit_parser::Span) -> Step {
        let start = span.start.byte_offset().unwrap_or(0);
        let end = span.end.byte_offset().unwrap_or(start).max(start);
        match event {
            Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => return Ok(()),
            Event::Anchor(..) => return Ok(()),
            Event::DocumentStart(explicit, _) => {
                self.documents += 1;
                if explicit {
                    self.last_end = self.last_end.max(end);
                }
                if self.documents > 1 {
                    return self.stop(Diagnostic::new(&codes::SEVERAL_DOCUMENTS, self.span(start, end)));
                }
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.count(start, end)?;
                let diagnostic = traps::property(self.context(), start, end, &codes::ALIAS);
                self.problems.push(diagnostic);
                self.last_end = self.last_end.max(end);
                // A stand-in, so that the entry is complete and reading goes on.
                let node = self.scalar_node("", Style::SingleQuoted, start, end, None);
                self.place(node, false);
            }
            Event::Scalar(text, style, anchor, tag) => {
                self.count(start, end)?;
                self.properties(anchor, tag.is_some(), &span, start);
                if text.len() > MAX_SCALAR_BYTES {
                    let diagnostic = Diagnostic::new(&codes::TEXT_TOO_LONG, self.span(start, end))
                        .with("bytes", text.len())
                        .with("limit", MAX_SCALAR_BYTES);
                    return self.stop(diagnostic);
                }
                let absent = style == Style::Plain && start == end;
                let node = if absent {
                    let (start, end) = self.absent_place(start);
                    self.scalar_node("", style, start, end, None)
                } else {
                    self.scalar_node(&text, style, start, end, span.indent)
                };
                self.last_end = self.last_end.max(end);
                self.place(node, absent);
            }
            Event::SequenceStart(kind, anchor, tag) => {
                self.count(start, end)?;
                self.properties(anchor, tag.is_some(), &span, start);
                self.open(start, end, kind == granit_parser::StructureStyle::Flow, Body::List(Vec::new()))?;
            }
            Event::MappingStart(kind, anchor, tag) => {
                self.count(start, end)?;
                self.properties(anchor, tag.is_some(), &span, start);
                let body = Body::Map { entries: Vec::new(), seen: BTreeMap::new(), pending: Pending::Key };
                self.open(start, end, kind == granit_parser::StructureStyle::Flow, body)?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(end),
            // Comments are switched off; later kinds of event carry no node.
            _ => {}
        }
        Ok(())
    }

    fn count(&mut self, start: usize, end: usize) -> Step {
        self.nodes += 1;
        if self.nodes > self.most_nodes {
            let diagnostic =
                Diagnostic::new(&codes::TOO_MANY_NODES, self.span(start, end)).with("limit", self.most_nodes);
            return self.stop(diagnostic);
        }
        Ok(())
    }

    /// Anchors and tags are refused.
    fn properties(&mut self, anchor: usize, tagged: bool, span: &granit_parser::Span, start: usize) {
        if tagged {
            let tag = span.tag_span();
            let from = tag.and_then(|tag| tag.start.byte_offset()).unwrap_or(start);
            let to = tag.and_then(|tag| tag.end.byte_offset()).unwrap_or(from);
            let diagnostic = traps::property(self.context(), from, to, &codes::TAG);
            self.problems.push(diagnostic);
        }
        if anchor > 0 {
            // The `&` stands between the token before and the node.
            let between = self.source.get(self.last_end.min(start)..start).unwrap_or("");
            let from = between.rfind('&').map_or(start, |at| self.last_end.min(start) + at);
            let name = self.source.get(from..).unwrap_or("");
            let to = from + name.find(char::is_whitespace).unwrap_or(name.len());
            let diagnostic = traps::property(self.context(), from, to, &codes::ALIAS);
            self.problems.push(diagnostic);
        }
    }

    /// A value that is not there has no bytes: it is shown at the `:` or `-` before it.
    fn absent_place(&self, at: usize) -> (usize, usize) {
        let from = self.last_end.min(at);
        let rest = self.source.get(from..).unwrap_or("");
        let sign = rest.find(|c: char| !c.is_whitespace()).unwrap_or(0);
        if rest.get(sign..).is_some_and(|rest| rest.starts_with([':', '-', '?'])) {
            (from + sign, from + sign + 1)
        } else {
            (from, from)
        }
    }

    fn scalar_node(&self, text: &str, style: Style, start: usize, end: usize, indent: Option<usize>) -> Node {
        let raw = Raw { file: self.file, source: self.source, style, start, end, after: self.last_end, indent };
        let (mut placed, style) = (raw.placed(text), style_of(style));
        if style == ScalarStyle::Plain {
            placed = placed.with_comment(self.comment_after(end));
        }
        Node { span: placed.span(), value: Value::Scalar(Scalar { text: placed, style }) }
    }

    /// The comment on the rest of the line.
    fn comment_after(&self, end: usize) -> Option<Span> {
        let rest = self.source.get(end..)?;
        let comment = rest.trim_start_matches([' ', '\t']);
        let start = self.source.len() - comment.len();
        if start == end || !comment.starts_with('#') {
            return None;
        }
        let length = comment.find(['\n', '\r']).unwrap_or(comment.len());
        Some(self.span(start, start + length))
    }

    fn open(&mut self, start: usize, end: usize, flow: bool, body: Body) -> Step {
        if self.frames.len() >= MAX_YAML_DEPTH {
            let diagnostic = Diagnostic::new(&codes::TOO_DEEP, self.span(start, end)).with("limit", MAX_YAML_DEPTH);
            return self.stop(diagnostic);
        }
        // The mark of a block may be that of its first value; the header of a block scalar, which is
        // looked for from the last token on, would lie before it.
        if flow {
            self.last_end = self.last_end.max(end);
        }
        self.frames.push(Frame { start, flow, body });
        Ok(())
    }

    fn close(&mut self, end: usize) {
        let Some(frame) = self.frames.pop() else { return };
        // A block ends with its last value: the parser's own mark is where the next token begins.
        let end = if frame.flow { end } else { self.last_end.max(frame.start) };
        self.last_end = self.last_end.max(end);
        let mut span = self.span(frame.start, end);
        let value = match frame.body {
            Body::List(items) => {
                if let (false, Some(last)) = (frame.flow, items.last()) {
                    span.end = last.span.end.max(span.start);
                }
                Value::List(items)
            }
            Body::Map { entries, .. } => {
                if let (false, Some(last)) = (frame.flow, entries.last()) {
                    span.end = last.value.span.end.max(last.key.span.end);
                }
                Value::Map(Mapping { entries })
            }
        };
        self.place(Node { span, value }, false);
    }

    /// Puts a finished node where it belongs. `absent`: a null that nobody wrote.
    fn place(&mut self, node: Node, absent: bool) {
        let context = self.context();
        let Some(frame) = self.frames.last_mut() else {
            self.problems.extend(node.scalar().and_then(|scalar| traps::lone_scalar(context, scalar)));
            self.root = Some(node);
            return;
        };
        match &mut frame.body {
            Body::List(items) => items.push(node),
            Body::Map { entries, seen, pending } => match pending {
                Pending::Value(key) => {
                    if let Some(key) = key.take() {
                        if absent && frame.flow {
                            let problem = traps::lone_key(context, &key, entries.last());
                            self.problems.extend(problem);
                        }
                        entries.push(Entry { key, value: node });
                    }
                    *pending = Pending::Key;
                }
                Pending::Key => {
                    let key = match key_of(context, &node) {
                        Ok(key) => match seen.get(&key.text) {
                            Some(first) => {
                                let repeated = Diagnostic::new(&codes::DUPLICATE_KEY, key.span)
                                    .with("key", key.text)
                                    .also(*first, Said::new(&FIRST_HERE));
                                self.problems.push(repeated);
                                None
                            }
                            None => {
                                seen.insert(key.text.clone(), key.span);
                                Some(key)
                            }
                        },
                        Err(problem) => {
                            self.problems.push(problem);
                            None
                        }
                    };
                    *pending = Pending::Value(key);
                }
            },
        }
    }
}

fn key_of(context: traps::Context<'_>, node: &Node) -> Result<Key, Diagnostic> {
    let Some(scalar) = node.scalar() else {
        return Err(Diagnostic::new(&codes::KEY_NOT_TEXT, node.span));
    };
    let text = scalar.text.text();
    if text.is_empty() || scalar.is_null() {
        return Err(Diagnostic::new(&codes::EMPTY_KEY, node.span));
    }
    if text == "<<" && scalar.style == ScalarStyle::Plain {
        return Err(Diagnostic::new(&codes::MERGE_KEY, node.span));
    }
    if let Some(problem) = traps::odd_blank(context, node.span) {
        return Err(problem);
    }
    Ok(Key { text: normalise(text), span: node.span })
}

fn style_of(style: Style) -> ScalarStyle {
    match style {
        Style::Plain => ScalarStyle::Plain,
        Style::SingleQuoted | Style::DoubleQuoted => ScalarStyle::Quoted,
        Style::Literal | Style::Folded => ScalarStyle::Block,
    }
}
