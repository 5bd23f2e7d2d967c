//! HENG0411 to HENG0432: which facts there are, and their values, units, rows.

heng_source::codes! {
    INPUT_MISSING = "HENG0411" "inputs-not-stated" Finding {
        message: "指标体系要的数据有 {count} 项没有填：{inputs}" / "{count} inputs of the pack are not stated: {inputs}",
        label: "缺少这些数据项" / "these inputs are not here",
        help: "补上数据；确实没有数据的写 missing，表示已经知道，例如 某项: missing。缺数据的指标按最低分到最高分计。" / "State them; write `missing` where there is no data, as in `某项: missing`. An indicator without its data counts from its least to its most points.",
        explain: "没有填的数据项视为缺失：读它的指标得分未知，从最低分到最高分都有可能，总分因而是一个区间，而不是一个数。\n\n\
            heng 不会用0或满分代替没有填的数据。这一条提醒您哪些数据没有填，免得把漏填当成没有问题。\n\n\
            例：报告没有“三公”经费数据，写 `三公经费支出占预算比重: missing`，这条提示就不再列它；如果要按未超预算处理，写 `{value: 100%, basis: assumed, because: 报告没有数据，按未超预算处理}`。" /
            "An input that is not stated is missing: an indicator that reads it may have any of its points, and the total is a range instead of a number.\n\n\
            heng puts neither 0 nor full points in its place. The message names what is not stated, so that an omission is not taken for good news.\n\n\
            Example: where a report has no data on the three official expenses, write `三公经费支出占预算比重: missing` and it is no longer listed; to treat it as within the budget, write `{value: 100%, basis: assumed, because: 报告没有数据，按未超预算处理}`.",
    }
    UNKNOWN_INPUT = "HENG0412" "unknown-input" Error {
        message: "指标体系“{pack}”没有声明数据项“{name}”" / "the pack `{pack}` declares no input `{name}`",
        label: "没有这个数据项" / "no such input",
        help: "facts: 里只能写指标体系声明的数据项；来源里的其他数据写在 statements: 下面。" / "Only inputs of the pack stand under `facts:`; whatever else a source says belongs under `statements:`.",
        explain: "`facts:` 的键必须是指标体系声明过的数据项。名字写错一个字，那项数据就等于没有填，得分会悄悄变化，所以按错误处理。\n\n\
            报告里还有许多指标体系不问的内容（接了多少电话、办了多少件），它们有用，写在 `statements:` 下面，各自注明类型和单位。\n\n\
            例：`财政支出资金: {…}` 改为 `财政资金支出: {…}`；`接听电话: {value: 23537, …}` 移到 `statements:` 并加上 `type: count`。" /
            "The keys of `facts:` must be inputs that the pack declares. With a slip of the pen the input would count as not stated and the score would change without a word, hence the error.\n\n\
            Reports say much that no pack asks for; it is useful and goes under `statements:`, each with its type and unit.\n\n\
            Example: change `财政支出资金: {…}` to `财政资金支出: {…}`; move `接听电话: {value: 23537, …}` to `statements:` and add `type: count`.",
    }
    NOT_A_NUMBER = "HENG0415" "not-a-number" Error {
        message: "“{path}”需要数值，“{value}”不行：{reason}" / "`{path}` needs a number, not `{value}`: {reason}",
        label: "这里要数值" / "a number is needed here",
        help: "数值照来源写，例如 \"7,239.58\"、95%、1.7万笔；超、近、约写在 qualifier:。表格里的文字代码（如 DNS、—）在映射的 codes: 里说明；4:36 这样的时间拆成分、秒两栏。" / "Write the number as the source prints it, such as \"7,239.58\", 95% or 1.7万笔; 超, 近 and 约 go into `qualifier:`. Codes in tables (DNS, —) are told under `codes:` of the mapping; a time such as 4:36 takes a column of minutes and one of seconds.",
        explain: "数值按文字原样读取，不经过浮点数，所以0.10就是0.10，印了几位小数也记得住。千分位逗号、全角数字、百分号、数值后面的单位都认识。\n\n\
            不认识的有：`1e3`、`一百万`、`约30`、`1,23`（逗号不在千分位上）、超过28位有效数字的数。\n\n\
            例：`value: 超1.7万` 改为 `value: 1.7万笔` 并加 `qualifier: over`。带逗号的数在花括号里要加引号：`{value: \"7,239.58\"}`。" /
            "Numbers are read from their text and never pass through floating point: 0.10 is 0.10, and its printed decimals are kept. Grouping commas, full-width digits, `%` and a unit behind the number are known.\n\n\
            Not known: `1e3`, `一百万`, `约30`, `1,23` (the comma groups no thousands), numbers of more than 28 significant digits.\n\n\
            Example: change `value: 超1.7万` to `value: 1.7万笔` with `qualifier: over`. Inside braces a number with commas needs quotation marks: `{value: \"7,239.58\"}`.",
    }
    UNKNOWN_UNIT = "HENG0416" "unknown-unit-in-data" Error {
        message: "不认识单位“{unit}”" / "unknown unit `{unit}`",
        label: "不认识的单位" / "unknown unit",
        help: "认识的单位：{known}。陈述用的计数单位先在 units: 里声明。" / "Known units: {known}. Declare counted units of statements under `units:` first.",
        explain: "金额、时间、长度、面积、重量的常用单位都认识，可加 万、亿 等前缀。计数单位（宗、期、笔、人次……）要先声明：指标体系用到的在指标体系里，陈述用到的在数据文件的 `units:` 里。\n\n\
            要求声明，是为了不让“万园”这样的笔误成为一种新单位。\n\n\
            例：`接听电话: {type: count, value: 23537, unit: 次}` 需要顶层有 `units: [次]`。" /
            "The usual units of money, time, length, area and weight are known, with prefixes such as 万 and 亿. Counted units (宗, 期, 笔, 人次 …) must be declared: those of inputs in the pack, those of statements in the dataset's `units:`.\n\n\
            This keeps a slip such as 万园 from becoming a unit.\n\n\
            Example: `接听电话: {type: count, value: 23537, unit: 次}` needs `units: [次]` at the top.",
    }
    UNIT_TWICE = "HENG0417" "two-units" Error {
        message: "“{value}”里已有单位{inside}，unit 又写了{unit}" / "`{value}` carries {inside} already, and `unit` says {unit}",
        label: "第二个单位" / "a second unit",
        help: "留下一处：写 value: {value}，或把数值里的单位去掉。" / "Keep one: write `value: {value}` alone, or take the unit out of the value.",
        explain: "数值里写了单位，`unit:` 又写了另一个，就有两种读法：7237.7万元，还是7237.7元？两者相差一万倍，heng 不作选择。\n\n\
            例：`{value: 7237.7 万元, unit: 元}` 改为 `{value: 7237.7 万元}` 或 `{value: 7237.7, unit: 万元}`。" /
            "With one unit in the value and another in `unit:` there are two readings: 7237.7 万元, or 7237.7 元? They are ten thousand times apart, and heng does not choose.\n\n\
            Example: change `{value: 7237.7 万元, unit: 元}` to `{value: 7237.7 万元}` or `{value: 7237.7, unit: 万元}`.",
    }
    UNIT_MISSING = "HENG0418" "unit-missing" Error {
        message: "“{path}”的数值{value}没有单位" / "`{path}` has no unit for {value}",
        label: "缺少单位" / "no unit",
        help: "加上单位，例如 unit: {unit}，或写成 {value}{unit}。" / "Add the unit, such as `unit: {unit}`, or write `{value}{unit}`.",
        explain: "金额和计数必须写明单位。指标体系按万元要数，报告却可能按元印数；不写单位，差一万倍也看不出来，所以不替您补上。\n\n\
            单位可以与指标体系的不同，元与万元会精确换算。0 不必写单位：0元就是0万元。\n\n\
            例：`财政资金收入: {value: \"7,239.58\", source: report}` 改为 `{value: \"7,239.58\", unit: 万元, source: report}`。" /
            "Amounts and counts must say their unit. The pack may ask for 万元 while the report prints 元; without a unit a factor of ten thousand would go unseen, so none is put in.\n\n\
            The unit may differ from the pack's: 元 and 万元 convert exactly. 0 needs no unit: 0 元 is 0 万元.\n\n\
            Example: change `财政资金收入: {value: \"7,239.58\", source: report}` to `{value: \"7,239.58\", unit: 万元, source: report}`.",
    }
    UNIT_MISMATCH = "HENG0419" "unit-does-not-fit" Error {
        message: "“{path}”应是{asked}，这里的单位{unit}是另一种量（{found}）" / "`{path}` must be {asked}; {unit} measures something else ({found})",
        label: "单位不合" / "this unit does not fit",
        help: "改用同一种量的单位；如果数值确是另一种量，它就不是这项数据。" / "Use a unit of the same dimension; if the number does measure something else, it is not this datum.",
        explain: "每项数据有自己的量纲：金额、时间、面积、比率，每种计数单位也自成一种。同一量纲的单位（元和万元）自动换算；不同量纲的（万元和件）无从换算。\n\n\
            一项数据的各种表述也必须同量纲，否则无法比较。\n\n\
            例：`财政资金收入: {value: 7239, unit: 件, …}` 改为 `unit: 万元`；比率写 `95%`，不写 `95万`。" /
            "Every datum has its dimension: money, time, area, share, and each counted unit is one of its own. Units of one dimension (元 and 万元) are converted; those of different dimensions (万元 and 件) cannot be.\n\n\
            The claims of one fact must be of one dimension too, or they could not be compared.\n\n\
            Example: change `财政资金收入: {value: 7239, unit: 件, …}` to `unit: 万元`; a share is written `95%`, not `95万`.",
    }
    SHARE_WITHOUT_SIGN = "HENG0420" "share-without-percent" Error {
        message: "“{path}”是比率，{value}有两种读法：{percent}，还是{number}" / "`{path}` is a share, and {value} has two readings: {percent} or {number}",
        label: "没有 %" / "no `%`",
        help: "写成 {percent}，或写成 {number}。" / "Write `{percent}` or `{number}`.",
        explain: "比率的数值不带百分号就有歧义：有人用0.95表示95%，有人抄下表格里百分号前面的数。两种读法相差一百倍，heng 不作选择。\n\n\
            例：`效益指标完成率: {value: 0.95, …}` 改为 `{value: 95%, …}`，或 `{value: 95, unit: \"%\", …}`（% 单独写时要加引号）。" /
            "A share without `%` is ambiguous: some write 0.95 for 95%, some copy the number before the sign from a table. The readings are a hundred times apart, and heng does not choose.\n\n\
            Example: change `效益指标完成率: {value: 0.95, …}` to `{value: 95%, …}` or `{value: 95, unit: \"%\", …}` (a lone % needs quotation marks).",
    }
    UNIT_NOT_WANTED = "HENG0421" "unit-not-wanted" Error {
        message: "“{path}”不是数值，不带单位{unit}" / "`{path}` is no number and has no unit {unit}",
        label: "多余的单位" / "no unit belongs here",
        help: "删去 unit:。" / "Take `unit:` out.",
        explain: "是/否、文字和日期没有单位。这里写了单位，多半是数据填错了地方，或者这项数据本应是数值。\n\n\
            例：`预决算上网公开: {value: 是, unit: 次, …}` 去掉 `unit: 次`。" /
            "Yes/no, text and dates have no unit. One that stands here mostly belongs to another datum, or the value should have been a number.\n\n\
            Example: take `unit: 次` out of `预决算上网公开: {value: 是, unit: 次, …}`.",
    }
    NOT_YES_NO = "HENG0422" "not-yes-no" Error {
        message: "“{path}”需要“是”或“否”，不能是“{value}”" / "`{path}` needs yes or no, not `{value}`",
        label: "应是 是 或 否" / "yes or no is expected",
        help: "写 是 或 否（yes/no、true/false 也可以）；没有数据写 missing，不适用写 不适用。" / "Write 是 or 否 (yes/no and true/false will do); `missing` where there is no data, `不适用` where it does not apply.",
        explain: "这项数据只有两种回答。“已公开”“基本完成”“1”都要由填报的人定成“是”或“否”，heng 不作猜测。\n\n\
            例：`资产已盘点: {value: 基本完成, …}` 改为 `{value: 否, …, note: 尚有两处未盘点}`。" /
            "There are two answers only. Words such as 已公开 or 基本完成, or a 1, must be settled as yes or no by whoever enters the data; heng does not guess.\n\n\
            Example: change `资产已盘点: {value: 基本完成, …}` to `{value: 否, …, note: 尚有两处未盘点}`.",
    }
    NOT_A_DATE = "HENG0423" "not-a-date" Error {
        message: "“{path}”需要日期，“{value}”不行" / "`{path}` needs a date, not `{value}`",
        label: "应是 2023-06-30 这样的日期" / "a date such as 2023-06-30 is expected",
        help: "按 年-月-日 写，月和日各两位，并且是日历上有的一天。" / "Write year-month-day with two digits for month and day, a day that the calendar has.",
        explain: "日期只有一种写法，免得6月7日和7月6日混淆。日历上没有的日子（如2023-02-29）也是错误，那多半是抄错了。\n\n\
            例：`2023年6月30日`、`2023/6/30` 改为 `2023-06-30`。" /
            "Dates have one form only, so that the 6th of July is not taken for the 7th of June. A day that the calendar lacks (2023-02-29) is an error too: it was mostly copied wrongly.\n\n\
            Example: change `2023年6月30日` or `2023/6/30` to `2023-06-30`.",
    }
    NUMBER_TOO_LARGE = "HENG0424" "number-too-large" Error {
        message: "{value}换算后超出了能处理的范围" / "{value} is beyond what can be handled in base units",
        label: "数太大" / "too large",
        help: "核对数值和单位。" / "Check number and unit.",
        explain: "数值换算成基本单位（元、平方米……）时超出了精确运算的上限。实际的财政数据到不了这么大，多半是小数点或单位写错。\n\n\
            例：`99999999999999999999999999万亿元` 应核对位数。" /
            "In base units (元, 平方米 …) the number passes the limit of exact arithmetic. No real budget comes near it: the decimal point or the unit is probably wrong.\n\n\
            Example: count the digits of `99999999999999999999999999万亿元` again.",
    }
    VALUE_ABSENT = "HENG0425" "no-value" Error {
        message: "“{path}”没有数值" / "`{path}` has no value",
        label: "缺少 value" / "no `value` here",
        help: "加上 value:；没有数据写 value: missing。" / "Add `value:`; where there is no data, `value: missing`.",
        explain: "这一项写了来源或依据，却没有写数值。是漏写，还是没有数据？两者结果不同，所以要写明。\n\n\
            没有数据写 `value: missing`；不适用写 `value: 不适用` 并说明理由；几处说法不同写 `claims:`。问题清单写 `cases:`，数据表写 `rows:`。\n\n\
            例：`财政资金支出: {unit: 万元, source: report}` 补上 `value: \"7,237.7\"`。" /
            "A source or a basis is stated but no value. Was it forgotten, or is there no data? The outcome differs, so it must be said.\n\n\
            Write `value: missing` where there is no data, `value: 不适用` with a reason where it does not apply, `claims:` where several places differ. A case list has `cases:`, a table `rows:`.\n\n\
            Example: add `value: \"7,237.7\"` to `财政资金支出: {unit: 万元, source: report}`.",
    }
    VALUE_BESIDE_LIST = "HENG0426" "value-beside-contents" Error {
        message: "“{path}”写了 {keys}，又写了 value" / "`{path}` has {keys} and `value` at once",
        label: "与 {keys} 矛盾" / "contradicts {keys}",
        help: "有内容就删去 value；确实缺失或不适用就只留 value。" / "Take `value` out where there is something to state, else keep `value` alone.",
        explain: "数据表、问题清单和评定项的 `value:` 只用来写 missing 或 不适用，表示没有内容。既有内容又说没有内容，无法判断该信哪一个。\n\n\
            例：`自认问题: {value: missing, cases: [...]}` 去掉 `value: missing`；已知没有问题写 `cases: []`。" /
            "In a table, a case list or a judgement `value:` only says `missing` or `不适用`: that there is nothing. Contents beside it contradict it.\n\n\
            Example: take `value: missing` out of `自认问题: {value: missing, cases: [...]}`; where there is known to be no case, write `cases: []`.",
    }
    NO_VALUE_WORD = "HENG0427" "contents-expected" Error {
        message: "“{path}”不能只写“{value}”" / "`{path}` cannot be just `{value}`",
        label: "应有 {key}" / "{key} is expected",
        help: "写出内容（{key}）；没有数据写 missing，不适用写 不适用 并说明理由。" / "State the contents ({key}), `missing` where there is no data, or `不适用` with a reason.",
        explain: "数据表、问题清单和评定项有自己的写法，一个词代替不了；能代替的只有 missing（缺失）和 不适用。\n\n\
            “无”有歧义：是没有问题，还是没有数据？没有问题写空列表 `cases: []`，没有数据写 `missing`。\n\n\
            例：`自认问题: 无` 改为 `自认问题: {cases: [], source: report, section: 三}`。" /
            "Tables, case lists and judgements have their own form; only `missing` and `不适用` may stand in their place.\n\n\
            无 («none») is ambiguous: no case, or no data? Write the empty list `cases: []` for the one, `missing` for the other.\n\n\
            Example: change `自认问题: 无` to `自认问题: {cases: [], source: report, section: 三}`.",
    }
    UNKNOWN_COLUMN = "HENG0428" "unknown-column" Error {
        message: "数据表“{path}”没有“{column}”这一栏" / "the table `{path}` has no column `{column}`",
        label: "没有这一栏" / "no such column",
        help: "有这些栏：{known}。" / "Its columns: {known}.",
        explain: "数据表的栏目由指标体系规定。写错的栏目等于没有填，公式读到的就是缺失，所以按错误处理。\n\n\
            例：`- {项目: 机关饭堂, 预算: …}` 改为 `预算数: …`。" /
            "The columns of a table are laid down by the pack. A misspelt one would count as not stated and the formula would find a gap, hence the error.\n\n\
            Example: change `- {项目: 机关饭堂, 预算: …}` to `预算数: …`.",
    }
    COLUMN_MISSING = "HENG0429" "cells-not-stated" Finding {
        message: "“{row}”没有填：{columns}" / "`{row}` does not state: {columns}",
        label: "这一行缺少这些栏" / "cells are absent from this row",
        help: "补上数据；确实没有数据的写 missing，例如 某栏: missing。" / "State them; write `missing` where there is no data, as in `某栏: missing`.",
        explain: "没有填的栏视为缺失。对这一栏求和、求平均都会因此没有确定的结果，读它的指标得分成为区间。\n\n\
            例：`- {项目: 机关饭堂, 预算数: …}` 没有执行数：补上，或写 `执行数: missing` 表示已经知道没有。" /
            "A cell that is not stated is missing. Sums and means of its column then have no certain result, and an indicator that reads them has a range of points.\n\n\
            Example: `- {项目: 机关饭堂, 预算数: …}` lacks 执行数: add it, or write `执行数: missing` to say that this is known.",
    }
    ROW_WITHOUT_KEY = "HENG0430" "row-without-key" Error {
        message: "数据表“{path}”的第{row}行没有“{column}”" / "row {row} of the table `{path}` has no `{column}`",
        label: "这一行没有名称" / "the row has no name",
        help: "每行都要写“{column}”，直接写文字，例如 {column}: 机关饭堂。" / "Every row needs `{column}` as plain text, such as `{column}: 机关饭堂`.",
        explain: "数据表的每一行靠一栏文字区别，指标体系用 `key: true` 指定是哪一栏。说明、比较和接受提示都用它称呼这一行；没有它，只能说“第几行”，而次序一变就指错了。\n\n\
            例：`- {预算数: …, 执行数: …}` 补上 `项目: 机关饭堂`。" /
            "Rows are told apart by the text of one column, which the pack marks with `key: true`. Explanations, comparisons and acceptances name the row by it; without it only its position would be left, which changes with the order.\n\n\
            Example: add `项目: 机关饭堂` to `- {预算数: …, 执行数: …}`.",
    }
    ROW_TWICE = "HENG0431" "row-twice" Error {
        message: "数据表“{path}”里“{key}”出现了两次" / "`{key}` stands twice in the table `{path}`",
        label: "重复的“{column}”" / "the same `{column}` again",
        help: "合并两行；如果是两个不同的项目，名称要能区别。几处说法不同写 claims:。" / "Merge the rows, or tell the two apart by name. Where places of the report differ, use `claims:`.",
        explain: "同一个名称两行，求和时会算两次，路径也分不清指哪一行。\n\n\
            报告两处对同一项目说法不同时，不要写成两行，写成一行并在该栏用 `claims:` 列出两种说法。\n\n\
            例：两行都叫 机关饭堂：一行改为 机关饭堂（二期），或者合并。" /
            "Two rows of one name are counted twice in a sum, and a path could mean either.\n\n\
            Where two places of a report differ on one project, don't write two rows: write one, with both statements as `claims:` of the cell.\n\n\
            Example: two rows are called 机关饭堂: rename one to 机关饭堂（二期）, or merge them.",
    }
    ODD_COUNT = "HENG0477" "odd-count" Warning {
        message: "“{path}”是计数，{value}{what}" / "`{path}` is a count, but {value} {what}",
        label: "件数、次数是0或正整数" / "counts are 0, 1, 2 …",
        help: "核对数值和单位；确实如此的（如平均数），在 accepted: 里写明理由。" / "Check value and unit; where it is so, as with a mean, say why under `accepted:`.",
        explain: "以宗、件、人次这样的单位计的是一个一个数出来的东西：0、1、2……。`1.7万笔` 是17000笔，没有问题；1.5件、-3件多半是写错了数或单位。\n\n\
            负的件数会让“每多一件扣几分”的标准一分不扣，所以提醒，但不影响得分。\n\n\
            例：`{value: -3, unit: 件}` 改为 `{value: 3, unit: 件}`。" /
            "What is counted in 宗, 件 or 人次 is counted one by one: 0, 1, 2 and so on. `1.7万笔` is 17000 and in order; 1.5件 or -3件 is most likely a slip.\n\n\
            With a negative count a standard that takes points off for every case takes none, so it is reported; the score is not touched.\n\n\
            Example: change `{value: -3, unit: 件}` to `{value: 3, unit: 件}`.",
    }
    TEN_THOUSAND_FOLD = "HENG0432" "ten-thousand-fold" Finding {
        message: "“{path}”是{value}，约为对照数据的{way}" / "`{path}` is {value}, about {way} the figure it is compared with",
        label: "元还是万元？" / "元 or 万元?",
        help: "核对它和“{other}”的单位；数值无误就在 accepted: 里写明理由。" / "Check its unit and that of `{other}`; if both are right, say so under `accepted:`.",
        explain: "元写成万元，或者反过来，是预算数据里最常见的单位错误，数值恰好差一万倍。只有数据本身说明问题时才提示：\n\n\
            - 同一项数据的两种表述恰好差一万倍；\n- 数据表的一格比同一栏其余各格（它们彼此相近）大或小一万倍左右；\n- 同一行的两个金额（如预算数和执行数）差一万倍左右，而别的行不是这样；\n- 两项金额数字相近，单位却一个是元、一个是万元。\n\n\
            例：预算数 498万元，执行数 498元：把后者的单位改为 万元。" /
            "元 for 万元, or the reverse, is the commonest slip with units in budget data; the numbers are exactly ten thousand times apart. It is reported only where the data itself argues for it:\n\n\
            - two claims of one fact differ by exactly that factor;\n- a cell of a table is about that factor above or below all others of its column, which are near each other;\n- two amounts of one row (such as budget and executed) are about that factor apart, and no other row is like that;\n- two amounts have like numbers, but one is in 元 and the other in 万元.\n\n\
            Example: with a budget of 498万元 and 498元 executed, change the second unit to 万元.",
    }
}
