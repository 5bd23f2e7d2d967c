//! The family HENG07xx: tables and the mapping that says what their columns are.

heng_source::codes! {
    MAPPING_VERSION = "HENG0701" "mapping-version" Error {
        message: "不认识映射文件的格式版本 {version}" / "unknown version {version} of the mapping format",
        label: "这个版本读不了" / "this version cannot be read",
        help: "本程序读的版本是 {known}：写 heng: {known}。" / "This program reads version {known}: write `heng: {known}`.",
        explain: "`heng:` 说明文件按哪个版本的格式写成。不认识的版本里，同一个键可能有别的含义，所以不去猜。\n\n例：`heng: 2` 改为 `heng: 1`，或换用更新的程序。" / "`heng:` says which version of the format a file is written in. In an unknown version a key may mean something else, so nothing is guessed.\n\nExample: change `heng: 2` to `heng: 1`, or use a newer program."
    }
    TABLE_KIND = "HENG0702" "table-kind" Error {
        message: "不知道怎样读“{file}”：只读 .csv、.tsv、.txt 和 .xlsx" / "no way to read `{file}`: tables are .csv, .tsv, .txt or .xlsx",
        label: "这个文件" / "this file",
        help: "在 Excel 或 WPS 里另存为 .xlsx，或 CSV UTF-8。" / "Save it as .xlsx, or as CSV UTF-8, in your spreadsheet program.",
        explain: "表格按文件名的后缀来读：.csv、.tsv、.txt 是文字，.xlsx 是工作簿。旧的 .xls、.et、.ods 请先另存。\n\n例：`file: 汇总.xls` 另存为 汇总.xlsx 后改为 `file: 汇总.xlsx`。" / "Tables are read by the ending of their name: .csv, .tsv and .txt are text, .xlsx is a workbook. Older formats such as .xls, and .ods, must be saved anew.\n\nExample: save `summary.xls` as summary.xlsx and write `file: summary.xlsx`."
    }
    TABLE_MISFIT = "HENG0703" "table-key-misfit" Error {
        message: "{key} 只用于{what}" / "`{key}` is only for {what}",
        label: "用在这里没有意义" / "it means nothing here",
        help: "删去这个键，或改成合适的文件。" / "Remove the key, or name a file that it fits.",
        explain: "`sheet:` 只对 .xlsx 有意义，`encoding:` 和 `delimiter:` 只对 CSV 有意义，`absent:` 和数据表的 `field:` 只用于写了 `rows_of:` 的表。写了而不起作用的键会让人以为它起了作用。\n\n例：`{file: a.csv, sheet: 汇总}` 去掉 `sheet:`。" / "`sheet:` means something for .xlsx only, `encoding:` and `delimiter:` for CSV only, `absent:` only in a table with `rows_of:`. A key that has no effect would be taken for one that has.\n\nExample: in `{file: a.csv, sheet: Summary}` remove `sheet:`."
    }
    BAD_DELIMITER = "HENG0704" "bad-delimiter" Error {
        message: "“{delimiter}”不能作分隔符" / "`{delimiter}` cannot part cells",
        label: "要一个字符" / "one character is needed",
        help: "写一个字符，例如 \";\" 或 \"|\"；制表符写 tab。" / "Write one character such as \";\" or \"|\"; for the tab write `tab`.",
        explain: "分隔符是一个字符，不能是引号、换行、字母或数字：那样就分不清哪里是分隔、哪里是内容。\n\n例：`delimiter: \";;\"` 改为 `delimiter: \";\"`。" / "Cells are parted by one character; quotation marks, line breaks, letters and digits would be taken for content.\n\nExample: change `delimiter: \";;\"` to `delimiter: \";\"`."
    }
    TABLE_LIMIT = "HENG0705" "table-limit" Error {
        message: "{table} 第{row}行：{what}超过上限 {limit}" / "{table}, row {row}: more than the limit of {limit} {what}",
        label: "到这里为止" / "up to here",
        help: "把表拆小，或检查文件是否损坏、分隔符是否写对。" / "Split the table; or see whether the file is broken or its delimiter wrong.",
        explain: "行数、列数、单元格数和一格的长度都有上限，避免坏文件耗尽内存。上限比 Excel 自己的还宽或相当。\n\n例：少了一个引号的 CSV，会把后面的整个文件读成一格。" / "Rows, columns, cells and the length of a cell are limited, so that a broken file does not eat the memory. The limits are about those of Excel.\n\nExample: in a CSV with one quotation mark missing the rest of the file becomes one cell."
    }
    CSV_OPEN_QUOTE = "HENG0706" "csv-open-quote" Error {
        message: "{table} 第{row}行：引号没有闭合" / "{table}, row {row}: a quotation mark that is never closed",
        label: "从这里开始" / "opened here",
        help: "补上闭合的引号；单元格里本来就有的引号写两个。" / "Close it; a quotation mark that belongs to the cell is written twice.",
        explain: "以引号开头的单元格到下一个引号为止，中间可以有逗号和换行。没有闭合，后面的行就都成了这一格的内容，所以整张表不读。\n\n例：`\"甲县,100` 改为 `\"甲县\",100`。" / "A cell that begins with a quotation mark ends at the next one and may hold commas and line breaks. Without the end all further rows would belong to it, so the table is not read.\n\nExample: change `\"A County,100` to `\"A County\",100`."
    }
    CSV_AFTER_QUOTE = "HENG0707" "csv-text-after-quote" Error {
        message: "{table} 第{row}行：闭合的引号后面还有文字" / "{table}, row {row}: text behind a closing quotation mark",
        label: "这里应是分隔符或行末" / "the delimiter or the end of the row is expected here",
        help: "单元格里的引号写两个（\"\"）；或者检查分隔符是否写对。" / "Write a quotation mark inside a cell twice (\"\"); or see whether the delimiter is right.",
        explain: "`\"甲\"县` 有两种读法：甲县，还是带引号的内容？不同程序读得不一样，所以不作选择。\n\n例：`\"所谓\"示范\"县\"` 改为 `\"所谓\"\"示范\"\"县\"`。" / "`\"A\" County` has two readings, and programs differ in which they take, so none is chosen.\n\nExample: change `\"the \"model\" county\"` to `\"the \"\"model\"\" county\"`."
    }
    NOT_GB18030 = "HENG0708" "not-gb18030" Error {
        message: "“{file}”不是 GB18030 编码" / "`{file}` is not GB18030",
        label: "这里写了编码" / "the encoding is stated here",
        help: "删去 encoding:，或在 Excel 里另存为 CSV UTF-8。" / "Remove `encoding:`, or save the file as CSV UTF-8.",
        explain: "映射里写了 `encoding: gb18030`，但文件按它解码不出来。硬读下去，文字会变成乱码而数字看上去还对。\n\n例：文件其实是 UTF-8，删去 `encoding:` 即可。" / "The mapping says `encoding: gb18030`, but the file cannot be decoded so. To read on would garble the words while the numbers still look right.\n\nExample: the file is UTF-8 after all: remove `encoding:`."
    }
    BAD_WORKBOOK = "HENG0709" "bad-workbook" Error {
        message: "读不了工作簿“{file}”：{reason}" / "cannot read the workbook `{file}`: {reason}",
        label: "这个文件" / "this file",
        help: "在 Excel 或 WPS 里打开后另存为 .xlsx；加了密码的先取消密码。" / "Open it in your spreadsheet program and save it as .xlsx; remove a password first.",
        explain: ".xlsx 是一个压缩包，里面是各张工作表。文件损坏、加了密码、或只是改了后缀，就读不出来；解压后大得不合理的也不读。\n\n例：把 .xls 改名为 .xlsx 没有用，要另存。" / "An .xlsx file is an archive of sheets. It cannot be read where it is damaged, has a password or is another format under this name; one that unpacks to an unreasonable size is refused.\n\nExample: renaming .xls to .xlsx does not help; save it anew."
    }
    SHEET_UNKNOWN = "HENG0710" "unknown-sheet" Error {
        message: "“{file}”里没有工作表“{sheet}”" / "`{file}` has no sheet `{sheet}`",
        label: "没有这张工作表" / "no such sheet",
        help: "工作表有：{known}" / "Its sheets: {known}",
        explain: "`sheet:` 要写工作表标签上的名字，一字不差。\n\n例：`sheet: sheet1` 改为 `sheet: Sheet1`。" / "`sheet:` takes the name on the tab of the sheet, letter by letter.\n\nExample: change `sheet: sheet1` to `sheet: Sheet1`."
    }
    SHEET_NOT_CHOSEN = "HENG0711" "sheet-not-chosen" Error {
        message: "“{file}”有几张可见的工作表，映射没有说用哪一张" / "`{file}` has several visible sheets, and the mapping does not say which",
        label: "这个文件" / "this file",
        help: "写 sheet:，工作表有：{known}" / "Write `sheet:`; the sheets are {known}",
        explain: "只有一张可见的工作表时不必写 `sheet:`。有几张时，取第一张可能取错（例如第一张是填报说明），所以要写明。\n\n例：`{file: 汇总.xlsx, sheet: 汇总}`。" / "With one visible sheet `sheet:` may be left out. With several the first may be the wrong one (such as notes on how to fill in), so it must be said.\n\nExample: `{file: summary.xlsx, sheet: Summary}`."
    }
    HEADER_ABSENT = "HENG0712" "no-header-row" Error {
        message: "{table} 的第{row}行没有栏名" / "{table} has no titles in row {row}",
        label: "表头应在这里" / "the titles should be here",
        help: "用 header: 写明表头在第几行（从1数起，空行也算）。" / "Say with `header:` which row has the titles (from 1, blank rows included).",
        explain: "各栏按表头里的名字来找。表头那一行是空的，或者表没有那么多行，就一栏也找不到。\n\n例：前两行是标题，第3行是栏名，写 `header: 3`。" / "Columns are found by their titles. If that row is blank, or the table is shorter, none can be found.\n\nExample: with two lines of heading and the titles in row 3 write `header: 3`."
    }
    COLUMN_UNKNOWN = "HENG0713" "column-not-in-table" Error {
        message: "{table} 没有“{column}”这一栏" / "{table} has no column `{column}`",
        label: "表里没有这一栏" / "no such column",
        help: "栏名要与第{row}行一字不差。那里有：{known}" / "The titles are those of row {row}, letter by letter. They are {known}",
        explain: "映射里写的栏名，在表头那一行里找不到。数据因此无处可取，整张表都填不了。栏名里的换行和首尾空白不计。\n\n常见原因：栏名改过、表头不在第1行（写 `header:`）、分隔符不是逗号（写 `delimiter:`）。" / "A title in the mapping is not in the row of titles, so there is nothing to take the values from. Line breaks inside a title and blanks round it do not count.\n\nCommon causes: the title was changed, the titles are not in row 1 (write `header:`), or cells are not parted by commas (write `delimiter:`)."
    }
    COLUMN_TWICE = "HENG0714" "column-title-twice" Error {
        message: "{table} 有两栏都叫“{column}”" / "{table} has two columns called `{column}`",
        label: "不知道指哪一栏" / "which of them is meant?",
        help: "在表里给其中一栏改名；另一栏在 {second} 列。" / "Rename one of them in the table; the other one is in column {second}.",
        explain: "两栏同名时，取第一栏可能取错，所以不作选择。只有映射用到的栏名才必须唯一。\n\n例：两栏“金额”改为“预算金额”和“执行金额”。" / "With two columns of one title the first may be the wrong one, so none is chosen. Only titles that the mapping uses must be unique.\n\nExample: rename two columns `Amount` to `Budget` and `Spent`."
    }
    MAPPED_UNKNOWN = "HENG0715" "column-to-unknown-input" Error {
        message: "指标体系“{pack}”没有数据项“{input}”" / "the pack `{pack}` has no input `{input}`",
        label: "没有这个数据项" / "no such input",
        help: "指标体系的数据项有：{known}" / "Its inputs: {known}",
        explain: "`input:`、`rows_of:` 和 `constants:` 只能写指标体系声明的数据项。写错一个字，那项数据就会整批缺失，所以按错误处理。\n\n例：`input: 财政支出` 改为 `input: 财政资金支出`。" / "`input:`, `rows_of:` and `constants:` take inputs that the pack declares. With a slip of the pen the input would be missing for everybody, hence the error.\n\nExample: change `input: 财政支出` to `input: 财政资金支出`."
    }
    MAPPED_TWICE = "HENG0716" "input-filled-twice" Error {
        message: "“{input}”有两处来源" / "`{input}` is filled from two places",
        label: "又填了一次" / "filled again here",
        help: "留下一处；同一项数据有几种说法时，先在表里定下用哪一种。" / "Keep one of them; where two columns state the same, decide between them in the table.",
        explain: "两栏（或一栏和一个常数）填同一项数据，就有两个数值；取后一个等于悄悄丢掉前一个。\n\n例：两栏都写 `input: 财政资金支出`，删去一栏。" / "Two columns (or a column and a constant) that fill one input give it two values; to take the latter would drop the former without a word.\n\nExample: of two columns with `input: 财政资金支出` remove one."
    }
    FIELD_UNKNOWN = "HENG0717" "field-not-of-input" Error {
        message: "“{input}”没有“{field}”这一部分" / "`{input}` has no part `{field}`",
        label: "填不到这里" / "nothing to fill",
        help: "可以写：{known}" / "It has {known}",
        explain: "`field:` 说明一栏填数据项的哪一部分。单个数值只有 value（可以不写）、because、note；评定有 level、share、because；数据表（写在有 `rows_of:` 的表里）有指标体系声明的各个栏目；问题清单有 of、reason。\n\n例：评定写两栏 `{column: 等次, input: 实施成效, field: level}` 和 `{column: 比例, input: 实施成效, field: share}`。" / "`field:` says which part of an input a column fills. A single value has value (which may be left out), because and note; a judgement level, share and because; a table input (in a table with `rows_of:`) its columns as the pack declares them; a case list of and reason.\n\nExample: a judgement takes two columns, `{column: Level, input: 实施成效, field: level}` and `{column: Share, input: 实施成效, field: share}`."
    }
    COLUMN_AIMLESS = "HENG0718" "column-fills-nothing" Error {
        message: "映射没有说“{column}”这一栏填什么" / "the mapping does not say what the column `{column}` fills",
        label: "缺少 {key}" / "`{key}` is missing",
        help: "加上 {key}: …；不用的栏写在 ignore: 里。" / "Add `{key}: …`; columns that are not used go under `ignore:`.",
        explain: "普通的表里每一栏要写 `input:`，有 `rows_of:` 的表里每一栏要写 `field:`。\n\n例：`{column: 支出(万元), unit: 万元}` 加上 `input: 财政资金支出`。" / "Each column of a plain table needs `input:`, each column of a table with `rows_of:` needs `field:`.\n\nExample: add `input: 财政资金支出` to `{column: 支出(万元), unit: 万元}`."
    }
    WRONG_TABLE_KIND = "HENG0719" "input-of-another-kind" Error {
        message: "数据项“{input}”{what}" / "the input `{input}` {what}",
        label: "用法不对" / "not this way",
        help: "数据表和问题清单用一张写了 rows_of: 的表来填；其他数据项用 columns: 里的 input: 来填。" / "Table inputs and case lists are filled by a table with `rows_of:`, other inputs by `input:` under `columns:`.",
        explain: "一个单位一行的表只能填单个数值和评定。一个单位有许多行的（各个项目、各个问题）放在另一张表里，写 `rows_of:`。\n\n例：`{file: 项目.csv, rows_of: 重点项目, columns: [{column: 项目名称, field: 项目}]}`。" / "A table with one row for each entity fills single values and judgements. What has many rows for an entity (its projects, its faults) stands in another table with `rows_of:`.\n\nExample: `{file: projects.csv, rows_of: 重点项目, columns: [{column: Project, field: 项目}]}`."
    }
    NO_MAIN_TABLE = "HENG0720" "no-table-of-entities" Error {
        message: "没有一张表说明有哪些单位" / "no table says which entities there are",
        label: "这里至少要有一张不写 rows_of 的表" / "at least one table without `rows_of` is needed here",
        help: "加一张一个单位一行的表。" / "Add a table with one row for each entity.",
        explain: "第一张不写 `rows_of:` 的表决定有哪些单位和年度。只有逐行的表时，没有任何一行的单位就看不见了。\n\n例：加上 `县: {file: counties.csv}`，里面有单位编号即可。" / "The first table without `rows_of:` says which entities and years there are. From tables of rows alone an entity without a row could not be seen.\n\nExample: add `counties: {file: counties.csv}`; the ids are all it needs."
    }
    BAD_CODE = "HENG0721" "code-without-meaning" Error {
        message: "代码“{code}”的含义没有写清" / "the meaning of the code `{code}` is not clear",
        label: "value 和 not_applicable 写且只写一个" / "exactly one of `value` and `not_applicable` is needed",
        help: "写 missing，或 {not_applicable: 为什么}，或 {value: 数值}。" / "Write `missing`, or `{not_applicable: why}`, or `{value: …}`.",
        explain: "每个代码要么表示缺失，要么表示不适用（写出理由），要么代表一个数值。三者得分不同，不能含糊。\n\n例：`不适用: {not_applicable: 本县没有这项业务}`。" / "A code stands for missing, or for not applicable (with the reason), or for a value. These score differently and must not be left open.\n\nExample: `n/a: {not_applicable: the county has no such business}`."
    }
    BAD_WHERE = "HENG0722" "condition-without-test" Error {
        message: "条件要写 equals 或 not，写且只写一个" / "a condition needs `equals` or `not`, one of them",
        label: "这个条件" / "this condition",
        help: "例如 {column: 类型, equals: 县}；几个条件各写一条。" / "For example `{column: Kind, equals: county}`; several conditions are several entries.",
        explain: "`where:` 的每一条看一栏：`equals:` 只要相等的行，`not:` 不要相等的行。全部条件都符合的行才取。\n\n例：`where: [{column: 类型, equals: [县, 市]}, {column: 状态, not: 撤销}]`。" / "Each entry of `where:` looks at one column: `equals:` keeps rows that are equal, `not:` those that are not. Rows must meet all of them.\n\nExample: `where: [{column: Kind, equals: [county, city]}, {column: State, not: closed}]`."
    }
    BAD_FIXED_YEAR = "HENG0723" "bad-mapping-year" Error {
        message: "“{year}”不是年份" / "`{year}` is not a year",
        label: "要一个四位的年份" / "a year of four digits is needed",
        help: "写 year: 2023，或 year: {column: 年度}。" / "Write `year: 2023`, or `year: {column: Year}`.",
        explain: "`year:` 写一个年份，各单位相同；或写 `{column: …}`，年度在表里的一栏。\n\n例：`year: 年度` 改为 `year: {column: 年度}`。" / "`year:` is one year for all, or `{column: …}` where a column tells it.\n\nExample: change `year: Year` to `year: {column: Year}`."
    }
    TOO_MANY_TABLES = "HENG0724" "too-many-tables" Error {
        message: "映射有 {count} 张表，上限是 {limit}" / "the mapping has {count} tables; the limit is {limit}",
        label: "太多" / "too many",
        help: "分成几个映射文件。" / "Split it into several mappings.",
        explain: "表的数目有上限，避免出错的映射耗尽内存。每张表按单位对上，表多时先在表格软件里合并更清楚。\n\n例：把十二个月的表先并成一张。" / "The number of tables is limited, so that a faulty mapping does not eat the memory. Many tables are better merged first.\n\nExample: merge the tables of twelve months into one."
    }
    ENTITY_PARTS = "HENG0725" "entity-parts" Error {
        message: "这张表的单位编号有 {count} 栏，entity: 的有 {wanted} 栏，对不上" / "the id of entities has {count} columns in this table and {wanted} under `entity:`",
        label: "要同样多的栏，次序也相同" / "as many columns are needed, in the same order",
        help: "照 entity: 的次序写出本表对应的各栏。" / "Name the columns of this table that are those of `entity:`, in its order.",
        explain: "编号由几栏合成时，各表按合成的编号对上，所以每张表都要有同样多的栏，次序相同。\n\n例：`entity: {id: [学区, 学校]}`，另一张表写 `entity: [District, School]`。" / "Where an id is made of several columns tables are joined by all of them together, so each table needs as many columns in the same order.\n\nExample: `entity: {id: [district, school]}`, and in another table `entity: [District No, School No]`."
    }
    ENTITY_BLANK = "HENG0730" "row-without-entity" Error {
        message: "{table} 第{row}行没有单位编号（“{column}”是空的）" / "{table}, row {row}: no id of an entity (`{column}` is blank)",
        label: "这里是空的" / "blank",
        help: "填上编号；不是数据的行（合计、注释）用 where: 去掉，或从表里删去。" / "Fill in the id; leave out rows that are no data (totals, notes) with `where:`, or remove them.",
        explain: "有数据而没有编号的行不知道是谁的，评不了分，也不能悄悄跳过。全空的行不算。\n\n例：表末的“注：本表……”一行，从表里删去。" / "A row that has data but no id belongs to nobody: it cannot be scored and must not be skipped without a word. Wholly blank rows do not count.\n\nExample: remove the row «Note: …» at the end of the table."
    }
    ENTITY_TWICE = "HENG0731" "entity-twice" Error {
        message: "{table} 第{row}行：“{entity}”已经在第{first}行出现过" / "{table}, row {row}: `{entity}` is in row {first} already",
        label: "第二次" / "the second time",
        help: "删去一行；一个单位本来就有许多行的表写 rows_of:，各年一行的表写 year:。" / "Remove one of the rows; where an entity has many rows on purpose write `rows_of:`, where it has one for each year write `year:`.",
        explain: "同一单位（同一年度）有两行，就有两套数据；取哪一行都可能错，所以这个单位不评分，其他单位照常。\n\n例：多年的表忘了写 `year: {column: 年度}`，每个单位都会报这一条。" / "Two rows for one entity (and year) are two sets of data, and either may be wrong: the entity is not scored, the others are.\n\nExample: in a table of several years, without `year: {column: Year}`, every entity raises this."
    }
    ROW_YEAR = "HENG0732" "bad-year-in-row" Error {
        message: "{table} 第{row}行：“{value}”不是年份" / "{table}, row {row}: `{value}` is not a year",
        label: "年度" / "the year",
        help: "写四位的年份，如 2023。" / "Write a year of four digits, such as 2023.",
        explain: "年度一栏要能读成年份（2023、2023年、2023年度）。读不出来，这一行就不知道属于哪一年，不评分。\n\n例：`23` 改为 `2023`。" / "The column of the year must hold a year (2023, 2023年, 2023年度). Without it nobody knows which year the row is of, and it is not scored.\n\nExample: change `23` to `2023`."
    }
    RAGGED_ROW = "HENG0733" "row-of-other-length" Error {
        message: "{table} 第{row}行有 {cells} 格，表头有 {titles} 格" / "{table}, row {row}: {cells} cells, but {titles} titles",
        label: "这一行" / "this row",
        help: "检查这一行是否少了、多了分隔符，或者单元格里的逗号没有加引号。" / "See whether the row has a delimiter too few or too many, or an unquoted one inside a cell.",
        explain: "行比表头长或短，多半是某一格里的逗号没有加引号，后面的数就都错了一栏。这一行不评分，其他行照常。\n\n例：`甲县,7,239.58` 改为 `甲县,\"7,239.58\"`。" / "A row longer or shorter than the titles mostly has an unquoted comma in a cell, and all numbers behind it stand one column off. The row is not scored, the others are.\n\nExample: change `A County,7,239.58` to `A County,\"7,239.58\"`."
    }
    CELL_ERROR = "HENG0734" "error-in-cell" Error {
        message: "{table} 第{row}行“{column}”：单元格是错误值 {value}" / "{table}, row {row}, `{column}`: the cell holds the error {value}",
        label: "错误值" / "an error",
        help: "在表里改正公式；确实没有数据的，在 codes: 里写 \"{value}\": missing。" / "Mend the formula in the table; where there is no data write `\"{value}\": missing` under `codes:`.",
        explain: "`#DIV/0!`、`#N/A`、`#REF!` 是表格软件算不出来时写下的，不是数据。当作缺失也要由您说了才算。\n\n例：`codes: {\"#N/A\": missing}`。" / "`#DIV/0!`, `#N/A` and `#REF!` are what a spreadsheet writes where it could not compute. They count as missing only where you say so.\n\nExample: `codes: {\"#N/A\": missing}`."
    }
    CELL_UNSOLVED = "HENG0735" "formula-without-value" Error {
        message: "{table} 第{row}行“{column}”：公式没有存下结果" / "{table}, row {row}, `{column}`: a formula without its result",
        label: "只有公式" / "a formula only",
        help: "在 Excel 或 WPS 里打开、重算、保存；或把公式粘贴成数值。" / "Open, recalculate and save the file in a spreadsheet program; or paste the formulas as values.",
        explain: "工作簿里每个公式旁边存着上次算出的结果，heng 读的是这个结果，自己不算公式。由程序生成、没有在表格软件里打开过的文件没有这个结果。\n\n例：用 Excel 打开后保存一次即可。" / "Beside each formula a workbook keeps its last result; heng reads that and computes no formulas. Files made by a program and never opened in a spreadsheet lack it.\n\nExample: open the file in a spreadsheet program and save it."
    }
    CELL_COVERED = "HENG0736" "cell-in-merged-cells" Error {
        message: "{table} 第{row}行“{column}”：在合并单元格里，数值在别的格" / "{table}, row {row}, `{column}`: inside merged cells; the value stands in another cell",
        label: "合并的一部分" / "part of merged cells",
        help: "取消合并，把数值填到每一行。" / "Unmerge the cells and fill the value into every row.",
        explain: "合并单元格只有左上角那格有内容，其余各格是空的。那个数值是属于每一行，还是只属于一行、或是合计，表里没有说，所以不猜。\n\n例：部门名称合并了三行，取消合并后三行都填上名称。" / "Of merged cells only the top left one holds anything. Whether its value belongs to every row, to one, or is their sum, the table does not say, and nothing is guessed.\n\nExample: a name merged over three rows is unmerged and filled into all three."
    }
    ROWS_JOIN_NOTHING = "HENG0737" "rows-join-nothing" Warning {
        message: "{table} 有 {count} 行对不上“{main}”里的任何单位：{rows}" / "{table}: {count} rows match no entity of `{main}`: {rows}",
        label: "例如这一行" / "this row, for example",
        help: "核对编号和年度；确实不要的行用 where: 去掉。" / "Check their ids and years; leave out rows that are not wanted with `where:`.",
        explain: "各表按单位编号（和年度）对上。对不上的行没有用到任何评分里；常见原因是编号前面的0丢了、多了空格、用了简称。\n\n例：`011` 在 Excel 里变成 `11`。" / "Tables are joined by the id (and the year). A row that matches nothing is used in no score; often a leading zero was lost or a short name was used.\n\nExample: `011` became `11` in the spreadsheet program."
    }
    ENTITIES_WITHOUT_ROW = "HENG0738" "entities-without-row" Finding {
        message: "{table} 里没有 {count} 个单位的行：{entities}" / "{table} has no row for {count} entities: {entities}",
        label: "这张表" / "this table",
        help: "这张表填的数据对它们是缺失的；漏了的请补上。" / "What the table fills is missing for them; add what was left out.",
        explain: "一个单位在主表里有、在这张表里没有，这张表填的数据项对它就是缺失的，得分成为一个区间。\n\n例：乙县没有报项目表。" / "An entity that the main table has and this table has not misses all inputs that this table fills, and its score becomes a range.\n\nExample: one county did not hand in its table of projects."
    }
    COLUMNS_UNUSED = "HENG0739" "columns-unused" Finding {
        message: "{table} 有 {count} 栏没有用到：{columns}" / "{table}: {count} columns are not used: {columns}",
        label: "这张表" / "this table",
        help: "不用的写在 ignore: 里，或写 ignore_rest: true。" / "List them under `ignore:`, or write `ignore_rest: true`.",
        explain: "映射没有提到这些栏。可能本来就不用，也可能漏了一项数据，所以提醒一次。\n\n例：`ignore: [序号, 备注]`。" / "The mapping does not mention these columns. They may not be wanted, or an input may have been forgotten, hence this reminder.\n\nExample: `ignore: [No., Remarks]`."
    }
    INPUTS_UNMAPPED = "HENG0740" "inputs-not-filled" Finding {
        message: "指标体系有 {count} 个数据项没有任何一栏来填：{inputs}" / "{count} inputs of the pack are filled by no column: {inputs}",
        label: "按这个指标体系" / "by this pack",
        help: "对所有单位都是缺失；补一栏，或写在 constants: 里（确实没有的写 missing）。" / "They are missing for everybody; add a column, or write them under `constants:` (`missing` where there is no data).",
        explain: "没有栏来填的数据项，对每个单位都是缺失的，读它的指标得分成为区间。\n\n例：`constants: {三公经费支出占预算比重: missing}` 表示知道没有，不再提醒。" / "An input that no column fills is missing for every entity, and indicators that read it become ranges.\n\nExample: `constants: {三公经费支出占预算比重: missing}` says that this is known, and the reminder ends."
    }
    NO_ROWS = "HENG0741" "no-rows-left" Error {
        message: "{table} 没有可以评分的行" / "{table} has no row to score",
        label: "这张表" / "this table",
        help: "检查 where: 的条件、header: 的行号，或文件本身。" / "Check the conditions of `where:`, the row of `header:`, and the file.",
        explain: "表头下面没有行，或者没有一行符合 `where:` 的全部条件。\n\n例：`where: [{column: 类型, equals: 县}]`，而表里写的是“县级”。" / "There are no rows under the titles, or none meets all conditions of `where:`.\n\nExample: `where: [{column: Kind, equals: county}]` while the table says `County level`."
    }
    BAD_FRACTION = "HENG0742" "bad-fraction" Error {
        message: "“{value}”不是小数形式的比例" / "`{value}` is no share written as a fraction",
        label: "应是 0.95 这样的数" / "a number such as 0.95 is expected",
        help: "unit: fraction 的栏里写 0.95 表示 95%；已经带 % 的栏去掉 unit: fraction。" / "In a column with `unit: fraction` 0.95 means 95%; where cells carry `%`, remove `unit: fraction`.",
        explain: "`unit: fraction` 表示栏里的 0.95 就是 95%。带百分号的、或不是数的内容不能这样读。\n\n例：栏里写的是 95%，删去 `unit: fraction`。" / "`unit: fraction` says that 0.95 in the column is 95%. What has a percent sign, or is no number, cannot be read so.\n\nExample: where the cells say 95%, remove `unit: fraction`."
    }
}
