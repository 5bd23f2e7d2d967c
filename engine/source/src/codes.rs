//! The family HENG01xx: files, text and YAML, and what does not fit the shape of a format.

crate::codes! {
    FILE_TOO_LARGE = "HENG0101" "file-too-large" Error {
        message: "文件“{file}”太大，超过上限 {limit} 字节" / "`{file}` is too large; the limit is {limit} bytes",
        label: "" / "",
        help: "请确认给出的是指标体系或数据文件；确实很大的数据请按部门拆成几个文件。" / "Check that this is a rule pack or a dataset; split data that really are so large by department.",
        explain: "heng 把整个文件读进内存，所以文件大小有上限。指标体系和一个部门一年的数据通常只有几十千字节。\n\n超过上限的文件几乎总是给错了文件，例如数据库导出或打包文件；不设上限，一次误操作就会占满内存。\n\n例：`heng score 全区.yaml` 有 40 MB。把它按部门拆成 `datasets/甲单位/2023.yaml`、`datasets/乙单位/2023.yaml`，再一起评分：`heng score datasets/*/2023.yaml`。" / "heng reads a file as a whole, so its size is limited. A rule pack, or a department's data for a year, takes some tens of kilobytes.\n\nA file beyond the limit is nearly always the wrong file, a database dump or an archive; without a limit one slip would fill the memory.\n\nExample: `heng score district.yaml` has 40 MB. Split it by department into `datasets/a/2023.yaml`, `datasets/b/2023.yaml` and score them together: `heng score datasets/*/2023.yaml`.",
    }
    NOT_TEXT = "HENG0102" "not-text" Error {
        message: "文件“{file}”不是文本文件：{kind}" / "`{file}` is not a text file: {kind}",
        label: "" / "",
        help: "请给出文本格式的 YAML 文件（扩展名 .yaml），用记事本能打开、能看懂的那种。" / "Give a YAML file (.yaml): plain text that a text editor can open.",
        explain: "heng 读的是文本文件（YAML 和 Rhai）。这个文件里有空字节，或者开头是 Excel、Word、PDF、图片的标记，按文本读只会得到乱码。\n\n所以 heng 不猜，直接停下，并尽量说出它像什么文件。\n\n例：`heng score 自评表.xlsx`。请把数据录入 YAML 文件，再运行 `heng score 2023.yaml`。" / "heng reads text files, YAML and Rhai. This one holds zero bytes, or begins like an Excel or Word file, a PDF or an image; read as text it would be noise.\n\nSo heng does not guess: it stops and says what the file looks like.\n\nExample: `heng score self-evaluation.xlsx`. Enter the data into a YAML file and run `heng score 2023.yaml`.",
    }
    OTHER_ENCODING = "HENG0103" "other-encoding" Error {
        message: "文件“{file}”的编码是 {encoding}，不是 UTF-8" / "`{file}` is encoded in {encoding}, not in UTF-8",
        label: "从这里起的文字要转换" / "text from here on must be converted",
        help: "记事本：文件 → 另存为，“编码”选 UTF-8；或在命令行运行 iconv -f {iconv} -t UTF-8 旧文件 > 新文件。" / "In an editor choose «Save with encoding» and UTF-8, or run iconv -f {iconv} -t UTF-8 OLD > NEW.",
        explain: "heng 只读 UTF-8 编码的文件。这个文件像是用另一种编码保存的：旧版 Windows 的记事本和表格软件常用 GB18030（GBK），有的软件用 UTF-16。\n\n编码不同，同样的字节会读成不同的字，金额旁边的“万元”也可能变成别的字，所以 heng 不会自行转换后继续评分。\n\n解决：在编辑器里打开，另存为时把编码选成 UTF-8；或在命令行运行 `iconv -f GB18030 -t UTF-8 旧.yaml > 新.yaml`（UTF-16 的文件把 GB18030 换成 UTF-16LE 或 UTF-16BE，见消息）。" / "heng reads UTF-8 only. This file seems to be saved in another encoding: older editors and spreadsheets on Chinese Windows use GB18030 (GBK), some programs UTF-16.\n\nThe same bytes are other words in another encoding, the unit beside an amount among them, so heng does not convert silently and go on.\n\nMending: open the file in an editor and save it with the encoding UTF-8, or run `iconv -f GB18030 -t UTF-8 old.yaml > new.yaml` (UTF-16LE or UTF-16BE in place of GB18030 where the message says so).",
    }
    INVALID_UTF8 = "HENG0104" "invalid-utf8" Error {
        message: "文件“{file}”里有不是 UTF-8 的字节 {byte}" / "`{file}` holds the byte {byte}, which is not UTF-8",
        label: "从这个字节起读不成文字" / "cannot be read as text from this byte on",
        help: "文件可能损坏，或由几种编码拼成。请重新输入标出的文字，再以 UTF-8 保存。" / "The file is damaged or mixed from several encodings. Type the marked text again and save as UTF-8.",
        explain: "文件的大部分是 UTF-8，但标出的地方有不属于任何文字的字节。常见原因是文件传输中损坏，或把两种编码的内容拼到了一起。\n\n跳过坏字节会悄悄改变内容，例如丢掉一位数字，所以 heng 不会跳过。\n\n解决：在编辑器里找到标出的行和列，重新输入那几个字，以 UTF-8 保存。显示中的 � 代表读不出的字节。" / "Most of the file is UTF-8, but the marked bytes belong to no character. The file was damaged on its way, or pieces in two encodings were put together.\n\nTo skip such bytes would change the content silently, a digit perhaps, so heng does not.\n\nMending: go to the marked line and column, type the words again and save as UTF-8. In the excerpt � stands for what cannot be read.",
    }
    EMPTY_DOCUMENT = "HENG0105" "empty-document" Error {
        message: "文件里没有内容" / "the file has no content",
        label: "" / "",
        help: "指标体系以 heng: 1 和 pack: 开头，数据文件以 heng: 1 和 department: 开头。" / "A rule pack begins with `heng: 1` and `pack:`, a dataset with `heng: 1` and `department:`.",
        explain: "文件是空的，或者只有注释。没有内容就没有可评分、可检查的东西，heng 不会把它当成“没有问题”。\n\n常见原因是保存时出了错，或者命令里写错了文件名。\n\n最短的数据文件：\n\n```yaml\nheng: 1\ndepartment: 某单位\nfiscal_year: 2023\nrules: guangdong-department-2023\nfacts: {}\n```" / "The file is empty or has comments only. There is nothing to score or check, and heng does not take that for «in order».\n\nUsually saving went wrong, or the command names the wrong file.\n\nThe shortest dataset:\n\n```yaml\nheng: 1\ndepartment: Some office\nfiscal_year: 2023\nrules: guangdong-department-2023\nfacts: {}\n```",
    }
    SEVERAL_DOCUMENTS = "HENG0106" "several-documents" Error {
        message: "一个文件里只能有一份内容，这里又开始了一份" / "a file holds one document; another begins here",
        label: "第二份从这里开始" / "the second begins here",
        help: "删去这一行 ---，或把后面的内容放进另一个文件。" / "Remove this line of `---`, or move what follows into a file of its own.",
        explain: "YAML 允许用 `---` 在一个文件里放几份内容。heng 的一个文件只放一份：一个指标体系，或一个部门一年的数据。\n\n如果接受几份，就说不清一条消息、一个得分属于哪一份。\n\n例：文件中间有一行 `---`，后面是另一个部门的数据。把后面的内容移到它自己的文件；如果这一行只是想画一条分隔线，改成注释 `# ---`。" / "YAML lets one file hold several documents, parted by `---`. A file of heng holds one: a rule pack, or the data of one department for one year.\n\nWith several it would be unclear to which of them a message or a score belongs.\n\nExample: a line `---` in the middle and another department's data below it. Move that into a file of its own; if the line was meant as a rule to look at, make it a comment: `# ---`.",
    }
    TOO_DEEP = "HENG0107" "too-deep" Error {
        message: "内容嵌套超过 {limit} 层" / "nested more than {limit} levels deep",
        label: "到这里超过了上限" / "the limit is passed here",
        help: "检查这一行前后的括号和缩进；正常的文件不会超过十几层。" / "Check brackets and indentation round here; an ordinary file has a dozen levels at most.",
        explain: "内容一层套一层，超过了上限。指标体系通常只有十层左右。\n\n层数过多几乎总是漏写了右括号，或者每一行都比上一行多缩进了；也可能是有人故意构造的文件，想让程序耗尽内存。\n\n例：一行里有许多 `[` 而没有 `]`。检查标出的地方之前的括号是否配对。" / "The content is nested deeper than the limit. A rule pack has about ten levels.\n\nToo many levels nearly always mean missing closing brackets, or lines that are each indented deeper than the one above; or a file made to exhaust a program's memory.\n\nExample: a line with many `[` and no `]`. Look for brackets without a partner before the marked place.",
    }
    TOO_MANY_NODES = "HENG0108" "too-many-values" Error {
        message: "文件里的值超过 {limit} 个" / "the file holds more than {limit} values",
        label: "到这里超过了上限" / "the limit is passed here",
        help: "请按部门或年度拆成几个文件。" / "Split the file by department or year.",
        explain: "文件里的键和值太多。上限远高于正常需要，是为了让误给的文件或恶意的文件不会占满内存。\n\n例：把几万个部门的数据放在一个文件里。请按部门拆开：每个部门每年一个文件，评分时可以一次给出许多文件。" / "The file holds too many keys and values. The limit lies far above what is needed; it keeps a wrong or a hostile file from filling the memory.\n\nExample: the data of tens of thousands of departments in one file. Split it: one file for each department and year; many files can be scored in one run.",
    }
    TEXT_TOO_LONG = "HENG0109" "text-too-long" Error {
        message: "这一段文字有 {bytes} 字节，超过上限 {limit} 字节" / "this text has {bytes} bytes; the limit is {limit}",
        label: "过长的文字" / "too long",
        help: "检查是否漏了结尾的引号；长篇报告请放进单独的文本文件，用 file: 引用。" / "Look for a missing closing quote; keep long reports in text files of their own and name them with `file:`.",
        explain: "有一个值的文字太长。最常见的原因是前面漏了一个引号，后面的整段内容都被当成了这个值。\n\n数据文件里只需要短的原文摘录（最多15个字），不需要整篇报告。\n\n例：`quote: \"收入7,239.58万元` 少了右引号。补上引号即可；报告全文另存为文本文件，在 `sources:` 里用 `file:` 引用。" / "One value is too long. Most often a quotation mark is missing above, and everything below became part of the value.\n\nA dataset needs short quotes, at most 15 characters, never a whole report.\n\nExample: `quote: \"收入7,239.58万元` lacks its closing quote. Add it; keep the report in a text file of its own and name it with `file:` under `sources:`.",
    }
    SYNTAX = "HENG0110" "yaml-syntax" Error {
        message: "这里不合 YAML 的写法：{problem}" / "not valid YAML: {problem}",
        label: "到这里读不下去" / "cannot read on from here",
        help: "每行写成“键: 值”，冒号是半角的，后面留一个空格；同级的键左边对齐。" / "Write `key: value` on each line, a blank after the colon, keys of one level aligned.",
        explain: "YAML 读到标出的地方无法继续，而这个错误不属于那几种常见的笔误，所以消息只说出规则。\n\nheng 在第一处语法错误就停下：后面的内容属于哪一级已经说不清，继续报告只会产生误导。\n\n检查标出的一行和它上面一行：键后面是半角冒号加一个空格；同级的键左边对齐，只用空格；括号和引号成对。例如 `score: {bands: 1} 2` 应改为 `score: {bands: 1}`。" / "YAML cannot go on at the marked place, and the error is none of the usual slips, so the message states the rule.\n\nheng stops at the first syntax error: from there on it is unclear what belongs to what, and further messages would mislead.\n\nLook at the marked line and the one above: an ASCII colon and a blank after each key, keys of one level aligned and indented with blanks, brackets and quotes in pairs. `score: {bands: 1} 2`, for example, becomes `score: {bands: 1}`.",
    }
    FULL_WIDTH_COLON = "HENG0111" "full-width-colon" Error {
        message: "“{key}”后面的冒号是全角的，没有起到分隔的作用" / "the colon after `{key}` is full-width and does not part key and value",
        label: "全角冒号" / "full-width colon",
        help: "改成半角冒号加一个空格：{fixed}" / "Use an ASCII colon and a blank: {fixed}",
        explain: "中文输入法打出的冒号是全角的“：”。YAML 只认半角冒号加空格，于是 `权重：10` 整个是一段文字，而不是键“权重”和值 10。\n\n这种错误肉眼很难看出，又会让一项规定悄悄消失，所以单独报告。\n\n例：\n\n```yaml\nid: 预算执行率\nweight：10        # 错\nweight: 10        # 对\n```\n\n文字内容里的全角冒号不受影响，可以照常使用。" / "The colon of a Chinese input method is full-width: `：`. YAML knows the ASCII colon with a blank only, so `权重：10` is one text, not a key and a value.\n\nThe slip is hard to see and would make a rule vanish silently, hence a message of its own.\n\nExample:\n\n```yaml\nid: rate\nweight：10        # wrong\nweight: 10        # right\n```\n\nFull-width colons inside a text are in order.",
    }
    NO_BLANK_AFTER_COLON = "HENG0112" "no-blank-after-colon" Error {
        message: "“{key}”的冒号后面缺一个空格" / "a blank is missing after the colon of `{key}`",
        label: "冒号后要有空格" / "a blank is needed after this colon",
        help: "写成：{fixed}" / "Write: {fixed}",
        explain: "键和值之间要写半角冒号，再留一个空格。没有空格时，`weight:10` 整个是一段文字。\n\n时间 `12:30`、网址 `http://…` 里的冒号不算，所以 YAML 要靠空格来区分。\n\n例：`weight:10` 应写成 `weight: 10`；花括号里的 `{zh:甲, en: A}` 应写成 `{zh: 甲, en: A}`。" / "Key and value are parted by a colon and a blank. Without the blank `weight:10` is one text.\n\nThe colons of `12:30` and `http://…` part nothing, which is why YAML goes by the blank.\n\nExample: `weight:10` becomes `weight: 10`, and `{zh:甲, en: A}` becomes `{zh: 甲, en: A}`.",
    }
    TAB = "HENG0113" "tab" Error {
        message: "缩进里有制表符（Tab）" / "a tab in the indentation",
        label: "制表符" / "tab",
        help: "缩进只用空格，每级两个；在编辑器里选“将制表符转换为空格”。" / "Indent with blanks, two a level; most editors can convert tabs to blanks.",
        explain: "YAML 的缩进只能用空格。制表符（Tab）在不同的编辑器里宽度不同，看上去对齐的内容其实属于不同的级，所以 YAML 不接受。\n\n例：按 Tab 键缩进的 `\tweight: 10`，改成两个空格。\n\n大多数编辑器可以设置“按 Tab 键时插入空格”，也可以一次把文件里的制表符全部换成空格。" / "YAML indents with blanks only. A tab is as wide as the editor makes it, so lines that look aligned may belong to different levels; YAML refuses it.\n\nExample: a line `\tweight: 10` that was indented with the Tab key; use two blanks.\n\nMost editors can insert blanks for the Tab key and convert the tabs of a file at once.",
    }
    SPLIT_NUMBER = "HENG0114" "split-number" Error {
        message: "花括号里的 {number} 被逗号拆成了 {head} 和 {tail}" / "inside braces the comma splits {number} into {head} and {tail}",
        label: "要加引号" / "must be quoted",
        help: "带千分位的数字放进英文双引号：\"{number}\"" / "Quote a number with grouping: \"{number}\"",
        explain: "花括号里的逗号用来分隔各项。`{value: 7,239.58, unit: 万元}` 被读成三项：`value: 7`、`239.58`（没有值）和 `unit: 万元`，金额变成了 7。\n\n这样的金额差了一千倍，又不容易看出，所以 heng 宁可报错。\n\n例：写成 `{value: \"7,239.58\", unit: 万元}`，或不写千分位：`{value: 7239.58, unit: 万元}`。" / "Inside braces the comma parts entries. `{value: 7,239.58, unit: 万元}` is read as three: `value: 7`, `239.58` without a value, and `unit: 万元`; the amount has become 7.\n\nAn amount that is wrong a thousandfold is easily overlooked, so heng refuses it.\n\nExample: write `{value: \"7,239.58\", unit: 万元}`, or leave out the grouping: `{value: 7239.58, unit: 万元}`.",
    }
    STARTS_WITH_SIGN = "HENG0115" "starts-with-sign" Error {
        message: "值不能以“{sign}”开头，YAML 把它当作记号" / "a value cannot begin with `{sign}`, which is a sign of YAML",
        label: "把这一段放进引号" / "quote this",
        help: "写成：{quoted}" / "Write: {quoted}",
        explain: "`! [ { * & % @ | > - ?` 和反引号放在值的开头时，在 YAML 里有特殊意思：`[` 是列表，`{` 是键值表，`*` 和 `&` 是引用，`!` 是标签，`|` 和 `>` 是多行文字。\n\n公式恰好以它们开头时，YAML 会按特殊意思去读，结果不是报错就是读成别的东西。\n\n例：`measure: !达标` 应写成 `measure: '!达标'`，也可以写 `measure: 非 达标`。单引号里的单引号要写两个：`'甲 = ''乙'''`。" / "At the start of a value `! [ { * & % @ | > - ?` and the backtick are signs of YAML: a list, a map, an alias, an anchor, a tag, a text of several lines.\n\nA formula that happens to begin with one is read as that, with an error or, worse, as something else.\n\nExample: `measure: !达标` becomes `measure: '!达标'` (or `measure: 非 达标`). A single quote inside single quotes is doubled: `'a = ''b'''`.",
    }
    COLON_IN_TEXT = "HENG0116" "colon-in-text" Error {
        message: "文字里有冒号加空格，被当成了又一个键" / "a colon and a blank inside a text read as another key",
        label: "这个冒号" / "this colon",
        help: "整段文字放进英文单引号：{quoted}；或改用全角冒号“：”。" / "Quote the whole text: {quoted}",
        explain: "没有引号的文字里不能有半角冒号加空格：`note: 注意: 见下` 会被读成键“注意”。\n\nYAML 无法知道第二个冒号是文字的一部分，所以要用引号说明。\n\n例：`note: '注意: 见下'`；中文里用全角冒号 `note: 注意：见下` 也可以，不需要引号。" / "A text without quotes cannot hold a colon and a blank: `note: mind: see below` would make `mind` a key.\n\nYAML cannot know that the second colon belongs to the text; quotes say so.\n\nExample: `note: 'mind: see below'`. A full-width colon needs no quotes.",
    }
    INDENTATION = "HENG0117" "indentation" Error {
        message: "这一行的缩进（{blanks} 个空格）与上下文不合" / "the indentation of this line ({blanks} blanks) fits no level above",
        label: "缩进不对" / "wrong indentation",
        help: "同级的键左边对齐；下一级比上一级多两个空格；上一行如果还没写完值，请先写完。" / "Align keys of one level and indent the next by two blanks; a value above must be complete.",
        explain: "YAML 用缩进表示上下级。这一行的缩进与上面任何一级都不相同，或者上一行的键已经有了值，下面又缩进了别的键。\n\n缩进错了，内容就会归到错误的指标下面，所以必须改对。\n\n例：\n\n```yaml\nindicators:\n  - id: 甲\n    weight: 10\n   name: 乙        # 错：应与 weight 对齐\n```" / "YAML shows levels by indentation. This line stands at none of the levels above it, or the key above already has a value and more keys are indented under it.\n\nWrong indentation puts a line under the wrong indicator, so it must be mended.\n\nExample:\n\n```yaml\nindicators:\n  - id: a\n    weight: 10\n   name: b        # wrong: align it with weight\n```",
    }
    UNCLOSED = "HENG0118" "unclosed" Error {
        message: "{what} {sign} 没有配对" / "the {what} {sign} has no partner",
        label: "没有配对" / "no partner",
        help: "补上另一半，或删去多余的；文字里本来就有这个符号时，把整段文字放进英文引号。" / "Add the other half or remove this one; quote the whole text if the sign belongs to it.",
        explain: "引号和括号必须成对。标出的一个没有另一半，后面的内容都被卷了进来，YAML 读到读不下去才停，所以真正的错误就在标出的地方，而不在更后面。\n\n例：`of: [甲, 乙` 应写成 `of: [甲, 乙]`；`quote: \"收入` 应写成 `quote: \"收入\"`。\n\n文字里本来就有单个引号或括号时，把整段文字放进另一种引号：`name: '5\" 管道'`。" / "Quotes and brackets come in pairs. The marked one has no partner, so all that follows was taken into it until YAML could not go on; the mistake is here, not further down.\n\nExample: `of: [a, b` becomes `of: [a, b]`; `quote: \"income` becomes `quote: \"income\"`.\n\nA text that holds a single quote or bracket goes into the other kind of quotes: `name: '5\" pipe'`.",
    }
    AFTER_QUOTES = "HENG0119" "text-after-quotes" Error {
        message: "引号已经结束，后面又有内容" / "there is more text after the closing quote",
        label: "引号之后的内容" / "after the quotes",
        help: "公式或文字以引号开头时，整个再放进英文单引号：{quoted}" / "Put a formula or text that begins with a quote into single quotes as a whole: {quoted}",
        explain: "值以引号开头时，引号结束就是值的结束，后面只能是注释。公式如果以带引号的文字开头，YAML 会在第二个引号处停下。\n\n例：`measure: \"甲\" == 类别` 应写成 `measure: '\"甲\" == 类别'`，即整个公式再放进单引号。\n\n也可以换一下顺序，让公式不以引号开头：`measure: 类别 == \"甲\"`。" / "Where a value begins with a quote, the closing quote ends it and only a comment may follow. A formula that begins with a quoted text stops at its second quote.\n\nExample: `measure: \"a\" == kind` becomes `measure: '\"a\" == kind'`: the whole formula in single quotes.\n\nOr turn it round, so that it does not begin with a quote: `measure: kind == \"a\"`.",
    }
    UNKNOWN_KEY = "HENG0120" "unknown-key" Error {
        message: "“{where}”里没有“{key}”这个键" / "`{key}` is not a key of {where}",
        label: "不认识的键" / "unknown key",
        help: "可用的键：{known}" / "known keys: {known}",
        explain: "每一种键值表只有规定的几个键。写错一个字母或一个字的键如果被放过，那项规定就不会起作用，而且没有人知道。\n\n所以不认识的键一律报错，并给出最接近的键和全部可用的键。\n\n例：`wieght: 10` 应为 `weight: 10`。想写备注，可以用注释 `# …`，或这里可用的 `note:`、`doc:`。" / "Each kind of map has its own keys. If a misspelt key passed, what it states would have no effect, and nobody would know.\n\nSo an unknown key is always an error, with the nearest key and all that can be used.\n\nExample: `wieght: 10` should be `weight: 10`. For remarks use a comment `# …`, or `note:` or `doc:` where they are listed.",
    }
    MISSING_KEY = "HENG0121" "missing-key" Error {
        message: "“{where}”缺少“{key}”" / "{where} lacks the key `{key}`",
        label: "这里缺少“{key}”" / "`{key}` is missing here",
        help: "加上一行，例如：{line}" / "Add a line, for example: {line}",
        explain: "这里必须写的一个键没有写。heng 不替人补默认值，因为补出来的值会影响得分，却没有人作过决定。\n\n例：指标没有 `id`，公式就无法提到它；加上一行 `id: 预算执行率`。\n\n如果键其实写了，看看它是不是缩进到了别的级，或冒号是全角的。" / "A key that must be given is not there. heng does not fill in a default: it would bear on the score, and nobody would have decided it.\n\nExample: an indicator without `id` cannot be named in a formula; add a line `id: execution_rate`.\n\nIf the key is there after all, see whether it is indented to another level or has a full-width colon.",
    }
    WRONG_KIND = "HENG0122" "wrong-kind" Error {
        message: "这里应是{expected}，写的却是{found}" / "{expected} is expected here, not {found}",
        label: "应是{expected}" / "{expected} expected",
        help: "`heng reference pack` 和 `heng reference dataset` 列出每个键应写什么。" / "`heng reference pack` and `heng reference dataset` list what each key takes.",
        explain: "值有三种：单个值（文字、数字、公式）、列表（`- 甲` 或 `[甲, 乙]`）、键值表（`键: 值`）。这里写的种类与需要的不同。\n\n例：`of: 甲` 需要列表，应写成 `of: [甲]`；`weight: [10]` 需要数字，应写成 `weight: 10`。\n\n公式以 `[` 或 `{` 开头时，YAML 会读成列表或键值表，请把整个公式放进英文单引号。" / "There are three kinds of value: a single one (text, number, formula), a list (`- a` or `[a, b]`) and a map (`key: value`). This place needs another kind.\n\nExample: `of: a` needs a list: `of: [a]`; `weight: [10]` needs a number: `weight: 10`.\n\nA formula that begins with `[` or `{` is read as a list or a map; put all of it into single quotes.",
    }
    NULL_VALUE = "HENG0123" "null-value" Error {
        message: "这里没有写值，应是{expected}" / "there is no value here; {expected} is expected",
        label: "没有值" / "no value",
        help: "填上值，或删去这个键；没有数据写 missing，不适用写“不适用”并说明原因。" / "Give a value or remove the key; write `missing` where there are no data, `不适用` with a reason where it does not apply.",
        explain: "键后面什么也没有写，或写了 `null`、`~`。“没有填”和“填了0”“没有数据”“不适用”是不同的事，heng 不会替人选择。\n\n例：`采购违规事项:` 后面空着。查实没有违规就写 `0`；没有数据写 `missing`，得分会成为一个范围；不适用写 `{value: 不适用, because: …}`。" / "Nothing stands after the key, or `null` or `~`. «Not filled in», «zero», «no data» and «does not apply» are different things, and heng does not choose among them.\n\nExample: `breaches:` with nothing after it. Write `0` where none was found; `missing` where there are no data, and the score becomes a range; `{value: 不适用, because: …}` where it does not apply.",
    }
    EMPTY_TEXT = "HENG0124" "empty-text" Error {
        message: "引号里没有内容" / "there is nothing inside the quotes",
        label: "空的文字" / "empty text",
        help: "填上内容，或删去这个键；没有数据写 missing，不适用写“不适用”并说明原因。" / "Fill it in or remove the key; write `missing` where there are no data, `不适用` with a reason where it does not apply.",
        explain: "写了引号，但里面什么也没有，或只有空格。空文字和没有填一样说明不了问题，所以按错误处理。\n\n例：`because: ''`。理由会印在评分说明里，请写出来；如果没有理由要写，删去这个键。" / "There are quotes with nothing or only blanks inside. Empty text says no more than no text, so it is an error.\n\nExample: `because: ''`. A reason is printed in the explanation, so write it; where there is none to give, remove the key.",
    }
    BAD_NUMBER = "HENG0125" "not-a-decimal" Error {
        message: "“{text}”不是数字" / "`{text}` is not a number",
        label: "应是数字" / "a number is expected",
        help: "写成 95、7239.58、\"7,239.58\" 或 95%。" / "Write 95, 7239.58, \"7,239.58\" or 95%.",
        explain: "这里要写一个数字：数字、小数点、千分位、负号，后面可以有 `%`。单位不写在数字里，科学记数法 `1e3` 也不接受。\n\n数字按写的样子逐位读取，不经过浮点数，所以 `0.10` 就是 0.10。\n\n例：`weight: 十分` 应写成 `weight: 10`；`from: 9O`（字母O）应写成 `from: 90`；花括号里带千分位的数字要加引号。" / "A number is needed: digits, a point, grouping, a sign, `%` after it where a share is meant. Units do not belong into it, nor does `1e3`.\n\nNumbers are read digit by digit and never go through floating point, so `0.10` is 0.10.\n\nExample: `weight: ten` becomes `weight: 10`; `from: 9O` with the letter O becomes `from: 90`; a number with grouping is quoted inside braces.",
    }
    BAD_INTEGER = "HENG0126" "bad-integer" Error {
        message: "“{text}”不是整数" / "`{text}` is not a whole number",
        label: "应是整数" / "a whole number is expected",
        help: "只写数字，不带小数、单位和千分位，例如 2023。" / "Write digits only, without decimals, unit or grouping, for example 2023.",
        explain: "这里要写整数，例如年份、次数、位数。\n\n例：`fiscal_year: 2023年度` 应写成 `fiscal_year: 2023`；`occurrence: 第二` 应写成 `occurrence: 2`；`rounding: {total: 2位}` 应写成 `{total: 2}`。" / "A whole number is needed, such as a year, a count or a number of places.\n\nExample: `fiscal_year: FY2023` becomes `fiscal_year: 2023`, `occurrence: second` becomes `occurrence: 2`, `rounding: {total: two}` becomes `{total: 2}`.",
    }
    BAD_BOOL = "HENG0127" "bad-yes-no" Error {
        message: "“{text}”不是“是”或“否”" / "`{text}` is neither yes nor no",
        label: "应是“是”或“否”" / "yes or no is expected",
        help: "写 是 或 否（也可以写 yes、no、true、false）。" / "Write yes or no (是 否 true false will do too).",
        explain: "这里只能写“是”或“否”。也接受 `yes no true false`；`on off 1 0 有 无` 都不接受，因为它们在不同的软件里意思不同。\n\n例：`预决算按时公开: 已公开` 应写成 `预决算按时公开: 是`，说明放进 `note:`。" / "Only yes or no can stand here; `true false 是 否` will do too. `on off 1 0` will not, because programs disagree about them.\n\nExample: `disclosed: published` becomes `disclosed: yes`, with the remark in `note:`.",
    }
    BAD_DATE = "HENG0128" "bad-date" Error {
        message: "“{text}”不是日期" / "`{text}` is not a date",
        label: "应是日期" / "a date is expected",
        help: "写成四位年、两位月、两位日，例如 2023-06-30。" / "Write year, month and day as in 2023-06-30.",
        explain: "日期写成 `年-月-日`，年四位，月和日各两位，而且必须是日历上有的日子。\n\n这样写没有歧义，也能按文字排序。\n\n例：`as_of: 2023年6月30日` 应写成 `as_of: 2023-06-30`；`2023-06-31` 不存在，六月只有三十天。" / "A date is written year-month-day with four, two and two digits, and must be a day of the calendar.\n\nThis form has one meaning only and sorts as text.\n\nExample: `as_of: 30/6/2023` becomes `as_of: 2023-06-30`; `2023-06-31` does not exist, June has thirty days.",
    }
    BAD_IDENTIFIER = "HENG0129" "bad-identifier" Error {
        message: "“{text}”不能作标识" / "`{text}` cannot be an identifier",
        label: "只能用汉字、字母、数字和下划线" / "letters, digits and `_` only",
        help: "只用汉字、字母、数字和 _，不以数字开头；别的字样写进 name:。" / "Use letters, digits and `_`, no digit first; put any other wording into `name:`.",
        explain: "标识是公式里用的名字，只能有汉字、字母、数字和下划线，不能以数字开头。空格、括号、引号、减号在公式里另有意思：`支出-预算` 是一个减法。\n\n全角和半角的字母、数字算作相同。\n\n例：`id: “三公”经费` 应写成 `id: 三公经费`，完整的名称写进 `name: “三公”经费控制率`。" / "An identifier is a name for formulas: letters, digits and `_`, no digit first. Blanks, brackets, quotes and the minus mean something else there: `spent-budget` is a subtraction.\n\nFull-width and ordinary letters and digits count as the same.\n\nExample: `id: execution rate` becomes `id: execution_rate`, with the full wording in `name: Execution rate`.",
    }
    NOT_IN_LIST = "HENG0130" "not-in-list" Error {
        message: "“{text}”不是这里可用的词" / "`{text}` is not one of the words for this place",
        label: "不认识的词" / "unknown word",
        help: "可用的词：{known}" / "the words are: {known}",
        explain: "这里只能写规定的几个词，写别的词没有意义，所以报错，并给出最接近的和全部可用的词。\n\n中文和英文的词都列出来时，写哪一个都可以。\n\n例：`basis: offical` 应写成 `basis: official`；`mode: 四舍5入` 应写成 `mode: 四舍五入`。" / "Only the given words have a meaning here, so any other is an error, with the nearest and all that can be used.\n\nWhere Chinese and English words are listed, either will do.\n\nExample: `basis: offical` becomes `basis: official`.",
    }
    NOT_ONE_KEY = "HENG0131" "not-one-key" Error {
        message: "“{where}”要写一个键，这里有 {count} 个" / "{where} takes exactly one key; here are {count}",
        label: "只能选一个" / "choose one",
        help: "从这些键里选一个：{known}" / "choose one of: {known}",
        explain: "这种写法用一个键说明选的是哪一种做法，例如 `score:` 下面写 `bands:` 或 `proportional:`。写了两个，就不知道按哪一个；一个也没有，就没有做法。\n\n例：\n\n```yaml\nscore:\n  bands: …\n  formula: …        # 错：只能留一个\n```\n\n需要几种做法取其优，用 `best_of:`。" / "Such a block names by its one key which of several ways is meant, as `score:` has `bands:` or `proportional:` under it. With two it is unclear which holds, with none there is no way at all.\n\nExample:\n\n```yaml\nscore:\n  bands: …\n  formula: …        # wrong: keep one\n```\n\nFor the best of several ways use `best_of:`.",
    }
    CUT_BY_COMMENT = "HENG0132" "cut-by-comment" Error {
        message: "公式“{text}”没有写完：空格加 # 之后的内容被当成了注释" / "the formula `{text}` is cut short: what follows a blank and # is a comment",
        label: "从 # 起不算公式" / "not part of the formula from # on",
        help: "# 属于公式时，把整个公式放进英文单引号；是注释时，先把公式写完。" / "Put the whole formula into single quotes if # belongs to it; finish the formula if this is a comment.",
        explain: "没有引号的值里，空格加 `#` 是注释的开始，后面的内容不再属于公式。这个公式在注释之前括号没有配对，或以运算符结尾，说明它被截断了。\n\n被截断的公式有时仍能计算，但算的是另一回事，所以先报告。\n\n例：`measure: sum(项目 #1)` 应写成 `measure: 'sum(项目 #1)'`；如果 `#` 之后确实是注释，把它前面的公式写完整。" / "In a value without quotes a blank and `#` begin a comment; what follows is no longer part of the formula. This one has open brackets or ends with an operator before the comment: it was cut.\n\nA formula cut short may still compute, but something else, so it is reported first.\n\nExample: `measure: sum(items #1)` becomes `measure: 'sum(items #1)'`; if a comment is meant, finish the formula before it.",
    }
    DUPLICATE_KEY = "HENG0140" "duplicate-key" Error {
        message: "键“{key}”写了两次" / "the key `{key}` is given twice",
        label: "又写了一次" / "given again here",
        help: "删去其中一处，或改成另一个键。" / "Remove one of them or give it another name.",
        explain: "同一个键在同一处写了两次。许多程序会悄悄采用后一个，前一个就消失了：一个指标、一项数据可能因此丢失。\n\nheng 把两处都指出来，由人决定留哪一个。比较时全角和半角算作相同（`ａ` 就是 `a`）。\n\n例：`支出: 100` 和下面又一行 `支出: 120`。删去错的一行；如果是两种说法，用 `claims:` 把两种都写上。" / "A key is given twice in one place. Many programs silently take the latter, and the former is gone: an indicator or a fact may be lost that way.\n\nheng shows both places and leaves the choice to a person. Full-width and ordinary letters count as the same (`ａ` is `a`).\n\nExample: `spent: 100` and further down `spent: 120`. Remove the wrong one; if a source makes both statements, give both under `claims:`.",
    }
    KEY_NOT_TEXT = "HENG0141" "key-not-text" Error {
        message: "键必须是文字，不能是列表或键值表" / "a key must be text, not a list or a map",
        label: "这不能作键" / "cannot be a key",
        help: "在冒号左边写一个名字；名字里有方括号或花括号时，用引号括起来。" / "Put a name before the colon; quote it if it holds brackets.",
        explain: "冒号左边是一个列表或键值表。YAML 允许这样，但在这里没有意义：键都是名字。\n\n例：`[甲, 乙]: 1` 应分成两行 `甲: 1` 和 `乙: 1`；键里确实有方括号时加引号：`'[甲]': 1`。" / "A list or a map stands before the colon. YAML allows it, but here it means nothing: keys are names.\n\nExample: `[a, b]: 1` becomes two lines, `a: 1` and `b: 1`; a key that really has brackets is quoted: `'[a]': 1`.",
    }
    EMPTY_KEY = "HENG0142" "empty-key" Error {
        message: "冒号左边没有键" / "there is no key before the colon",
        label: "缺少键" / "key missing",
        help: "在冒号左边写上键。" / "Put the key before the colon.",
        explain: "冒号左边没有键，或键是空的引号。没有名字的值无法被提到。\n\n例：`: 10` 应写成 `weight: 10`。多余的冒号请删去。" / "Nothing, or only empty quotes, stands before the colon. A value without a name cannot be referred to.\n\nExample: `: 10` becomes `weight: 10`. Remove the colon if it is one too many.",
    }
    MERGE_KEY = "HENG0143" "merge-key" Error {
        message: "不支持用 << 并入别处的内容" / "merging with `<<` is not supported",
        label: "并入" / "merge",
        help: "把需要的键直接写出来；指标体系之间的继承用 extends:。" / "Write the keys out; packs build on each other with `extends:`.",
        explain: "`<<` 是 YAML 的合并写法，把别处的键并到这里。heng 不支持：并进来的内容在文件里没有自己的位置，消息、说明和修改都无处可指。\n\n例：`<<: *默认` 请把需要的键直接写出来。指标体系要以另一个为基础，用 `extends:`。" / "`<<` merges keys from elsewhere. heng does not take it: merged content has no place of its own in the file that a message, an explanation or a change could point at.\n\nExample: instead of `<<: *defaults` write the keys out. A rule pack that builds on another uses `extends:`.",
    }
    ALIAS = "HENG0144" "anchor-or-alias" Error {
        message: "不支持锚点和引用“{written}”" / "anchors and aliases are not supported: `{written}`",
        label: "这里" / "here",
        help: "公式或文字以 & 或 * 开头时，放进英文单引号：{quoted}；想重复内容时，请在每一处写出来。" / "Quote a formula or text that begins with & or *: {quoted}; write repeated content out at each place.",
        explain: "YAML 里 `&名字` 是锚点，`*名字` 引用锚点处的内容。heng 不支持：同一处内容会出现在许多地方，却只有一个位置，说明里的“在哪一行”就说不清；引用套引用还能让很小的文件膨胀到占满内存。\n\n公式以 `*` 或 `&` 开头时，也会被误认为引用。\n\n例：`measure: *支出` 如果是公式，检查前面是否漏了内容；想重复使用一个中间结果，在指标体系里用 `values:` 给它起名。" / "In YAML `&name` is an anchor and `*name` stands for what is there. heng does not take them: one content would appear in many places and have one position, so that «in which line» has no answer; and aliases of aliases let a small file grow until the memory is full.\n\nA formula that begins with `*` or `&` is mistaken for one.\n\nExample: with `measure: *spent` see whether something is missing before the sign; to use an intermediate result several times name it under `values:` of the pack.",
    }
    TAG = "HENG0145" "tag" Error {
        message: "不支持标签“{written}”" / "tags are not supported: `{written}`",
        label: "这里" / "here",
        help: "公式或文字以 ! 开头时，放进英文单引号：{quoted}；否定也可以写“非”。" / "Quote a formula or text that begins with !: {quoted}",
        explain: "`!` 开头的词在 YAML 里是标签，用来指定类型。heng 按键决定类型，不需要标签，遇到时多半是公式以“非”的符号 `!` 开头。\n\n例：`when: !达标` 应写成 `when: '!达标'` 或 `when: 非 达标`；`value: !!str 5` 应写成 `value: '5'`。" / "A word with `!` at the start of a value is a tag, which sets a type. In heng the key decides the type, so a tag is nearly always a formula that begins with the sign for «not».\n\nExample: `when: !reached` becomes `when: '!reached'`; `value: !!str 5` becomes `value: '5'`.",
    }
    DIRECTIVE = "HENG0146" "directive" Error {
        message: "不支持以 % 开头的行" / "lines that begin with % are not supported",
        label: "以 % 开头的行" / "begins with %",
        help: "删去这一行；% 属于上一行的值时，把值放进英文单引号。" / "Remove this line; quote the value above if % belongs to it.",
        explain: "行首的 `%` 在 YAML 里是指令（如 `%YAML 1.2`），heng 不需要，也不接受。\n\n例：从别处复制来的 `%YAML 1.2` 和它下面的 `---` 可以直接删去。如果 `%` 是上一行的续行，例如单位，请和数字写在一行：`95%`。" / "A `%` at the start of a line is a directive of YAML, such as `%YAML 1.2`; heng needs none and takes none.\n\nExample: `%YAML 1.2` and the `---` below it, copied from elsewhere, can simply go. If the `%` continues the line above, put it beside its number: `95%`.",
    }
    BAD_ESCAPE = "HENG0147" "bad-escape" Error {
        message: "双引号里的“{written}”不是可用的转义" / "`{written}` is no escape of double-quoted text",
        label: "反斜杠" / "backslash",
        help: "改用单引号（里面的反斜杠就是反斜杠），或写成两个反斜杠。" / "Use single quotes, in which a backslash is a backslash, or double the backslash.",
        explain: "双引号里反斜杠有特殊意思：`\\n` 换行，`\\\"` 引号，`\\u5143` 是“元”。标出的写法不在其中。\n\n例：Windows 路径 `file: \"D:\\报告\\2023.txt\"` 里的 `\\报` 不是转义。改用单引号 `file: 'D:\\报告\\2023.txt'`，或用正斜杠 `D:/报告/2023.txt`。" / "Inside double quotes a backslash is special: `\\n` a line break, `\\\"` a quote, `\\u5143` the character 元. What is marked is none of these.\n\nExample: the path `file: \"D:\\reports\\2023.txt\"` holds `\\2`, which is no escape. Use single quotes, `file: 'D:\\reports\\2023.txt'`, or slashes, `D:/reports/2023.txt`.",
    }
    CONTROL_CHARACTER = "HENG0148" "control-character" Error {
        message: "文件里有看不见的控制字符 {character}" / "the file holds the control character {character}",
        label: "控制字符" / "control character",
        help: "删去这个字符；它常常是从别的软件复制时带进来的。" / "Remove it; it often comes along when text is copied from another program.",
        explain: "文件里有看不见的控制字符。它们不是文字，常从网页、PDF 或聊天软件复制时带进来，会让名字看上去相同却比较不上。\n\n例：`支出` 中间夹着 U+0008。删去标出的字符，或把这个词重新输入一遍。" / "The file holds a control character that nobody sees. It is no text; it comes along when words are copied from a web page, a PDF or a chat, and makes names differ that look the same.\n\nExample: `spent` with U+0008 in the middle. Remove the marked character or type the word again.",
    }
    ODD_BLANK = "HENG0149" "odd-blank" Error {
        message: "键里有全角空格或看不见的字符 {character}" / "a key holds the blank or invisible character {character}",
        label: "特殊空格" / "odd blank",
        help: "改成半角空格，或删去；缩进只能用半角空格。" / "Use ordinary blanks or remove it; indentation takes ordinary blanks only.",
        explain: "键里有全角空格（U+3000）、不间断空格（U+00A0）或零宽字符。它们看上去像空格，甚至看不见，但 YAML 不把它们当作缩进，也会让两个看上去相同的键不相等。\n\n例：`　weight: 10` 的缩进用了全角空格。改成半角空格。" / "A key holds a full-width blank (U+3000), a no-break space (U+00A0) or a character without width. They look like a blank or like nothing, but YAML does not take them as indentation, and two keys that look the same differ by them.\n\nExample: `　weight: 10` is indented with a full-width blank. Use ordinary blanks.",
    }
    NO_COLON = "HENG0150" "no-colon" Error {
        message: "这一行没有“键: 值”的冒号" / "this line has no colon between key and value",
        label: "缺少冒号" / "colon missing",
        help: "写成“键: 值”；是上一行文字的续行时，比上一行多缩进两个空格。" / "Write `key: value`; indent a continuation of the text above by two more blanks.",
        explain: "在一组“键: 值”中间，这一行没有冒号，YAML 不知道它是什么。\n\n常见的情形：漏了冒号；或者上一行的文字写不下换了行，续行却没有缩进。\n\n例：\n\n```yaml\nnote: 原文只印一位小数\n其余为两位        # 错：续行要比 note 多缩进\n```" / "Among keys with values this line has no colon, so YAML does not know what it is.\n\nEither the colon is missing, or a text goes on from the line above without being indented.\n\nExample:\n\n```yaml\nnote: the source prints one decimal\nelsewhere two        # wrong: indent it more than note\n```",
    }
    FULL_WIDTH_COMMA = "HENG0151" "full-width-comma" Error {
        message: "括号里的逗号是全角的，没有起到分隔的作用" / "the comma inside the brackets is full-width and parts nothing",
        label: "全角逗号" / "full-width comma",
        help: "分隔各项用半角逗号加一个空格；逗号属于文字时，把文字放进英文引号。" / "Part entries with an ASCII comma and a blank; quote the text if the comma belongs to it.",
        explain: "花括号、方括号里用半角逗号分隔。全角逗号“，”是文字的一部分，`{value: 25，unit: 万元}` 里的 value 因此成了“25，unit…”，读到第二个冒号就读不下去了。\n\n例：写成 `{value: 25, unit: 万元}`。文字里要用全角逗号时，不需要改；文字里有半角逗号时，把文字放进引号。" / "Entries inside brackets are parted by ASCII commas. A full-width comma is part of the text, so in `{value: 25，unit: 万元}` the value becomes `25，unit…`, and the second colon cannot be read.\n\nExample: write `{value: 25, unit: 万元}`. Full-width commas inside a text are in order; a text with an ASCII comma is quoted.",
    }
    FULL_WIDTH_BRACKET = "HENG0152" "full-width-bracket" Error {
        message: "“{sign}”是全角括号，没有起到括号的作用" / "`{sign}` is a full-width bracket and opens nothing",
        label: "全角括号" / "full-width bracket",
        help: "两头都改成半角的 {half}。" / "Write {half} at both ends.",
        explain: "YAML 的键值表写在半角花括号 `{…}` 里，列表写在半角方括号 `[…]` 里。全角的 `｛ ｝ ［ ］【 】` 只是文字，里面的内容读不成键和值。\n\n例：`培训: ｛level: 达成, share: 90%｝` 应写成 `培训: {level: 达成, share: 90%}`；`of: ［甲, 乙］` 应写成 `of: [甲, 乙]`。公式里的全角括号不受影响。" / "A map of YAML stands in `{…}`, a list in `[…]`. The full-width `｛ ｝ ［ ］【 】` are text, and what is inside them is not read as keys and values.\n\nExample: write `training: {level: 达成, share: 90%}` for `training: ｛level: 达成, share: 90%｝`, and `of: [a, b]` for `of: ［a, b］`. Full-width brackets inside a formula are in order.",
    }
    LIST_AND_KEYS = "HENG0153" "list-and-keys" Error {
        message: "同一级里有的行以“- ”开头，有的不是" / "of the lines of one level some begin with `- `, others do not",
        label: "与上面同级的一行写法不同" / "unlike the line above at this level",
        help: "列表的每一项都以“- ”开头（如 indicators: 下面的 - id: …）；键值表的每一行都不带“- ”（如 inputs: 下面的 名称: …）。" / "Every item of a list begins with `- ` (such as `- id: …` under `indicators:`); no line of keys does (such as `name: …` under `inputs:`).",
        explain: "左边对齐的几行要么是一个列表（每行以“- ”开头），要么是一组“键: 值”（都不带“- ”），不能混着写。\n\n最常见的是漏了一个“- ”，或多写了一个。\n\n例：\n\n```yaml\nindicators:\n  id: 产出          # 错：漏了“- ”，应为 - id: 产出\n  weight: 60\n  - id: 过程\n    weight: 40\n```" / "Lines that are aligned are either a list, each beginning with `- `, or keys with values, none of them with `- `; they cannot be mixed.\n\nMost often one `- ` was left out, or is too many.\n\nExample:\n\n```yaml\nindicators:\n  id: output        # wrong: should be `- id: output`\n  weight: 60\n  - id: process\n    weight: 40\n```",
    }
}
