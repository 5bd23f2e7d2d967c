//! The family HENG01xx: files, text and YAML, and what does not fit the shape of a format.

crate::codes! {
    FILE_TOO_LARGE = "HENG0101" "file-too-large" Error {
        message: "文件“{file}”有 {bytes} 字节，超过上限 {limit} 字节" / "`{file}` has {bytes} bytes; the limit is {limit}",
        label: "" / "",
        help: "请确认给出的是指标体系或数据文件；确实很大的数据请按部门拆成几个文件。" / "Check that this is a rule pack or a dataset; split data that really are so large by department.",
        explain: "……" / "…",
    }
    NOT_TEXT = "HENG0102" "not-text" Error {
        message: "文件“{file}”不是文本文件：{kind}" / "`{file}` is not a text file: {kind}",
        label: "" / "",
        help: "请给出文本格式的 YAML 文件（扩展名 .yaml），用记事本能打开、能看懂的那种。" / "Give a YAML file (.yaml): plain text that a text editor can open.",
        explain: "……" / "…",
    }
    OTHER_ENCODING = "HENG0103" "other-encoding" Error {
        message: "文件“{file}”的编码是 {encoding}，不是 UTF-8" / "`{file}` is encoded in {encoding}, not in UTF-8",
        label: "从这里起的文字要转换" / "text from here on must be converted",
        help: "记事本：文件 → 另存为，“编码”选 UTF-8；WPS、VS Code 等编辑器里选“以编码保存”→ UTF-8。" / "In an editor choose «Save with encoding» and UTF-8, or run `iconv -f GB18030 -t UTF-8`.",
        explain: "……" / "…",
    }
    INVALID_UTF8 = "HENG0104" "invalid-utf8" Error {
        message: "文件“{file}”里有不是 UTF-8 的字节 {byte}" / "`{file}` holds the byte {byte}, which is not UTF-8",
        label: "从这个字节起读不成文字" / "cannot be read as text from this byte on",
        help: "文件可能损坏，或由几种编码拼成。请重新输入标出的文字，再以 UTF-8 保存。" / "The file is damaged or mixed from several encodings. Type the marked text again and save as UTF-8.",
        explain: "……" / "…",
    }
    EMPTY_DOCUMENT = "HENG0105" "empty-document" Error {
        message: "文件里没有内容" / "the file has no content",
        label: "" / "",
        help: "指标体系以 heng: 1 和 pack: 开头，数据文件以 heng: 1 和 department: 开头。" / "A rule pack begins with `heng: 1` and `pack:`, a dataset with `heng: 1` and `department:`.",
        explain: "……" / "…",
    }
    SEVERAL_DOCUMENTS = "HENG0106" "several-documents" Error {
        message: "一个文件里只能有一份内容，这里又开始了一份" / "a file holds one document; another begins here",
        label: "第二份从这里开始" / "the second begins here",
        help: "删去这一行 ---，或把后面的内容放进另一个文件。" / "Remove this line of `---`, or move what follows into a file of its own.",
        explain: "……" / "…",
    }
    TOO_DEEP = "HENG0107" "too-deep" Error {
        message: "内容嵌套超过 {limit} 层" / "nested more than {limit} levels deep",
        label: "到这里超过了上限" / "the limit is passed here",
        help: "检查这一行前后的括号和缩进；正常的文件不会超过十几层。" / "Check brackets and indentation round here; an ordinary file has a dozen levels at most.",
        explain: "……" / "…",
    }
    TOO_MANY_NODES = "HENG0108" "too-many-values" Error {
        message: "文件里的值超过 {limit} 个" / "the file holds more than {limit} values",
        label: "到这里超过了上限" / "the limit is passed here",
        help: "请按部门或年度拆成几个文件。" / "Split the file by department or year.",
        explain: "……" / "…",
    }
    TEXT_TOO_LONG = "HENG0109" "text-too-long" Error {
        message: "这一段文字有 {bytes} 字节，超过上限 {limit} 字节" / "this text has {bytes} bytes; the limit is {limit}",
        label: "过长的文字" / "too long",
        help: "检查是否漏了结尾的引号；长篇报告请放进单独的文本文件，用 file: 引用。" / "Look for a missing closing quote; keep long reports in text files of their own and name them with `file:`.",
        explain: "……" / "…",
    }
    SYNTAX = "HENG0110" "yaml-syntax" Error {
        message: "这里不合 YAML 的写法：{problem}" / "not valid YAML: {problem}",
        label: "到这里读不下去" / "cannot read on from here",
        help: "每行写成“键: 值”，冒号是半角的，后面留一个空格；同级的键左边对齐。" / "Write `key: value` on each line, a blank after the colon, keys of one level aligned.",
        explain: "……" / "…",
    }
    FULL_WIDTH_COLON = "HENG0111" "full-width-colon" Error {
        message: "“{key}”后面的冒号是全角的，没有起到分隔的作用" / "the colon after `{key}` is full-width and does not part key and value",
        label: "全角冒号" / "full-width colon",
        help: "改成半角冒号加一个空格：{fixed}" / "Use an ASCII colon and a blank: {fixed}",
        explain: "……" / "…",
    }
    NO_BLANK_AFTER_COLON = "HENG0112" "no-blank-after-colon" Error {
        message: "“{key}”的冒号后面缺一个空格" / "a blank is missing after the colon of `{key}`",
        label: "冒号后要有空格" / "a blank is needed after this colon",
        help: "写成：{fixed}" / "Write: {fixed}",
        explain: "……" / "…",
    }
    TAB = "HENG0113" "tab" Error {
        message: "缩进里有制表符（Tab）" / "a tab in the indentation",
        label: "制表符" / "tab",
        help: "缩进只用空格，每级两个；在编辑器里选“将制表符转换为空格”。" / "Indent with blanks, two a level; most editors can convert tabs to blanks.",
        explain: "……" / "…",
    }
    SPLIT_NUMBER = "HENG0114" "split-number" Error {
        message: "花括号里的 {number} 被逗号拆成了 {head} 和 {tail}" / "inside braces the comma splits {number} into {head} and {tail}",
        label: "要加引号" / "must be quoted",
        help: "带千分位的数字放进英文双引号：\"{number}\"" / "Quote a number with grouping: \"{number}\"",
        explain: "……" / "…",
    }
    STARTS_WITH_SIGN = "HENG0115" "starts-with-sign" Error {
        message: "值不能以“{sign}”开头，YAML 把它当作记号" / "a value cannot begin with `{sign}`, which is a sign of YAML",
        label: "把这一段放进引号" / "quote this",
        help: "写成：{quoted}" / "Write: {quoted}",
        explain: "……" / "…",
    }
    COLON_IN_TEXT = "HENG0116" "colon-in-text" Error {
        message: "文字里有冒号加空格，被当成了又一个键" / "a colon and a blank inside a text read as another key",
        label: "这个冒号" / "this colon",
        help: "整段文字放进英文单引号：{quoted}；或改用全角冒号“：”。" / "Quote the whole text: {quoted}",
        explain: "……" / "…",
    }
    INDENTATION = "HENG0117" "indentation" Error {
        message: "这一行的缩进（{blanks} 个空格）与上下文不合" / "the indentation of this line ({blanks} blanks) fits no level above",
        label: "缩进不对" / "wrong indentation",
        help: "同级的键左边对齐；下一级比上一级多两个空格；上一行如果还没写完值，请先写完。" / "Align keys of one level and indent the next by two blanks; a value above must be complete.",
        explain: "……" / "…",
    }
    UNCLOSED = "HENG0118" "unclosed" Error {
        message: "{what} {sign} 没有配对" / "the {what} {sign} has no partner",
        label: "没有配对" / "no partner",
        help: "补上另一半，或删去多余的；文字里本来就有这个符号时，把整段文字放进英文引号。" / "Add the other half or remove this one; quote the whole text if the sign belongs to it.",
        explain: "……" / "…",
    }
    AFTER_QUOTES = "HENG0119" "text-after-quotes" Error {
        message: "引号已经结束，后面又有内容" / "there is more text after the closing quote",
        label: "引号之后的内容" / "after the quotes",
        help: "公式或文字以引号开头时，整个再放进英文单引号：{quoted}" / "Put a formula or text that begins with a quote into single quotes as a whole: {quoted}",
        explain: "……" / "…",
    }
    UNKNOWN_KEY = "HENG0120" "unknown-key" Error {
        message: "“{where}”里没有“{key}”这个键" / "`{key}` is not a key of {where}",
        label: "不认识的键" / "unknown key",
        help: "可用的键：{known}" / "known keys: {known}",
        explain: "……" / "…",
    }
    MISSING_KEY = "HENG0121" "missing-key" Error {
        message: "“{where}”缺少“{key}”" / "{where} lacks the key `{key}`",
        label: "这里缺少“{key}”" / "`{key}` is missing here",
        help: "加上一行，例如：{line}" / "Add a line, for example: {line}",
        explain: "……" / "…",
    }
    WRONG_KIND = "HENG0122" "wrong-kind" Error {
        message: "这里应是{expected}，写的却是{found}" / "{expected} is expected here, not {found}",
        label: "应是{expected}" / "{expected} expected",
        help: "`heng reference` 列出每个键应写什么。" / "`heng reference` lists what each key takes.",
        explain: "……" / "…",
    }
    NULL_VALUE = "HENG0123" "null-value" Error {
        message: "这里没有写值，应是{expected}" / "there is no value here; {expected} is expected",
        label: "没有值" / "no value",
        help: "填上值，或删去这个键；没有数据写 missing，不适用写“不适用”并说明原因。" / "Give a value or remove the key; write `missing` where there are no data, `不适用` with a reason where it does not apply.",
        explain: "……" / "…",
    }
    EMPTY_TEXT = "HENG0124" "empty-text" Error {
        message: "这里是空的文字，应是{expected}" / "empty text; {expected} is expected",
        label: "空的文字" / "empty text",
        help: "填上内容，或删去这个键；没有数据写 missing，不适用写“不适用”并说明原因。" / "Fill it in or remove the key; write `missing` where there are no data, `不适用` with a reason where it does not apply.",
        explain: "……" / "…",
    }
    BAD_NUMBER = "HENG0125" "bad-number" Error {
        message: "“{text}”不是数字" / "`{text}` is not a number",
        label: "应是数字" / "a number is expected",
        help: "写成 95、7239.58、\"7,239.58\" 或 95%。" / "Write 95, 7239.58, \"7,239.58\" or 95%.",
        explain: "……" / "…",
    }
    BAD_INTEGER = "HENG0126" "bad-integer" Error {
        message: "“{text}”不是整数" / "`{text}` is not a whole number",
        label: "应是整数" / "a whole number is expected",
        help: "只写数字，不带小数、单位和千分位，例如 2023。" / "Write digits only, without decimals, unit or grouping, for example 2023.",
        explain: "……" / "…",
    }
    BAD_BOOL = "HENG0127" "bad-yes-no" Error {
        message: "“{text}”不是“是”或“否”" / "`{text}` is neither yes nor no",
        label: "应是“是”或“否”" / "yes or no is expected",
        help: "写 是 或 否（也可以写 yes、no、true、false）。" / "Write yes or no (是 否 true false will do too).",
        explain: "……" / "…",
    }
    BAD_DATE = "HENG0128" "bad-date" Error {
        message: "“{text}”不是日期" / "`{text}` is not a date",
        label: "应是日期" / "a date is expected",
        help: "写成四位年、两位月、两位日，例如 2023-06-30。" / "Write year, month and day as in 2023-06-30.",
        explain: "……" / "…",
    }
    BAD_IDENTIFIER = "HENG0129" "bad-identifier" Error {
        message: "“{text}”不能作标识" / "`{text}` cannot be an identifier",
        label: "只能用汉字、字母、数字和下划线" / "letters, digits and `_` only",
        help: "只用汉字、字母、数字和 _，不以数字开头；别的字样写进 name:。" / "Use letters, digits and `_`, no digit first; put any other wording into `name:`.",
        explain: "……" / "…",
    }
    NOT_IN_LIST = "HENG0130" "not-in-list" Error {
        message: "“{text}”不是这里可用的词" / "`{text}` is not one of the words for this place",
        label: "不认识的词" / "unknown word",
        help: "可用的词：{known}" / "the words are: {known}",
        explain: "……" / "…",
    }
    NOT_ONE_KEY = "HENG0131" "not-one-key" Error {
        message: "“{where}”要写一个键，这里有 {count} 个" / "{where} takes exactly one key; here are {count}",
        label: "只能选一个" / "choose one",
        help: "从这些键里选一个：{known}" / "choose one of: {known}",
        explain: "……" / "…",
    }
    CUT_BY_COMMENT = "HENG0132" "cut-by-comment" Error {
        message: "公式“{text}”没有写完：空格加 # 之后的内容被当成了注释" / "the formula `{text}` is cut short: what follows a blank and # is a comment",
        label: "从 # 起不算公式" / "not part of the formula from # on",
        help: "# 属于公式时，把整个公式放进英文单引号；是注释时，先把公式写完。" / "Put the whole formula into single quotes if # belongs to it; finish the formula if this is a comment.",
        explain: "……" / "…",
    }
    DUPLICATE_KEY = "HENG0140" "duplicate-key" Error {
        message: "键“{key}”写了两次" / "the key `{key}` is given twice",
        label: "又写了一次" / "given again here",
        help: "删去其中一处，或改成另一个键。" / "Remove one of them or give it another name.",
        explain: "……" / "…",
    }
    KEY_NOT_TEXT = "HENG0141" "key-not-text" Error {
        message: "键必须是文字，不能是列表或键值表" / "a key must be text, not a list or a map",
        label: "这不能作键" / "cannot be a key",
        help: "在冒号左边写一个名字；文字里有 [ 或 { 时用引号括起来。" / "Put a name before the colon; quote it if it holds [ or {.",
        explain: "……" / "…",
    }
    EMPTY_KEY = "HENG0142" "empty-key" Error {
        message: "冒号左边没有键" / "there is no key before the colon",
        label: "缺少键" / "key missing",
        help: "在冒号左边写上键。" / "Put the key before the colon.",
        explain: "……" / "…",
    }
    MERGE_KEY = "HENG0143" "merge-key" Error {
        message: "不支持用 << 并入别处的内容" / "merging with `<<` is not supported",
        label: "并入" / "merge",
        help: "把需要的键直接写出来；指标体系之间的继承用 extends:。" / "Write the keys out; packs build on each other with `extends:`.",
        explain: "……" / "…",
    }
    ALIAS = "HENG0144" "anchor-or-alias" Error {
        message: "不支持锚点和引用“{written}”" / "anchors and aliases are not supported: `{written}`",
        label: "这里" / "here",
        help: "公式或文字以 & 或 * 开头时，放进英文单引号：{quoted}；想重复内容时，请在每一处写出来。" / "Quote a formula or text that begins with & or *: {quoted}; write repeated content out at each place.",
        explain: "……" / "…",
    }
    TAG = "HENG0145" "tag" Error {
        message: "不支持标签“{written}”" / "tags are not supported: `{written}`",
        label: "这里" / "here",
        help: "公式或文字以 ! 开头时，放进英文单引号：{quoted}；否定也可以写“非”。" / "Quote a formula or text that begins with !: {quoted}",
        explain: "……" / "…",
    }
    DIRECTIVE = "HENG0146" "directive" Error {
        message: "不支持以 % 开头的行" / "lines that begin with % are not supported",
        label: "以 % 开头的行" / "begins with %",
        help: "删去这一行；% 属于上一行的值时，把值放进英文单引号。" / "Remove this line; quote the value above if % belongs to it.",
        explain: "……" / "…",
    }
    BAD_ESCAPE = "HENG0147" "bad-escape" Error {
        message: "双引号里的“{written}”不是可用的转义" / "`{written}` is no escape of double-quoted text",
        label: "反斜杠" / "backslash",
        help: "改用单引号（里面的反斜杠就是反斜杠），或写成两个反斜杠。" / "Use single quotes, in which a backslash is a backslash, or double the backslash.",
        explain: "……" / "…",
    }
    CONTROL_CHARACTER = "HENG0148" "control-character" Error {
        message: "文件里有看不见的控制字符 {character}" / "the file holds the control character {character}",
        label: "控制字符" / "control character",
        help: "删去这个字符；它常常是从别的软件复制时带进来的。" / "Remove it; it often comes along when text is copied from another program.",
        explain: "……" / "…",
    }
    ODD_BLANK = "HENG0149" "odd-blank" Error {
        message: "键里有全角空格或看不见的字符 {character}" / "a key holds the blank or invisible character {character}",
        label: "特殊空格" / "odd blank",
        help: "改成半角空格，或删去；缩进只能用半角空格。" / "Use ordinary blanks or remove it; indentation takes ordinary blanks only.",
        explain: "……" / "…",
    }
    NO_COLON = "HENG0150" "no-colon" Error {
        message: "这一行没有“键: 值”的冒号" / "this line has no colon between key and value",
        label: "缺少冒号" / "colon missing",
        help: "写成“键: 值”；是上一行文字的续行时，比上一行多缩进两个空格。" / "Write `key: value`; indent a continuation of the text above by two more blanks.",
        explain: "……" / "…",
    }
    FULL_WIDTH_COMMA = "HENG0151" "full-width-comma" Error {
        message: "括号里的逗号是全角的，没有起到分隔的作用" / "the comma inside the brackets is full-width and parts nothing",
        label: "全角逗号" / "full-width comma",
        help: "分隔各项用半角逗号加一个空格；逗号属于文字时，把文字放进英文引号。" / "Part entries with an ASCII comma and a blank; quote the text if the comma belongs to it.",
        explain: "……" / "…",
    }
}
