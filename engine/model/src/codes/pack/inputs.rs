//! HENG0324 to HENG0338: ids, units and inputs.

heng_source::codes! {
    BAD_ID = "HENG0324" "bad-id" Error {
        message: "“{id}”不能作编号：{why}" / "`{id}` cannot be an id: {why}",
        label: "公式里写不出来" / "no formula could name it",
        help: "换一个编号，不超过 {most} 个字符，如 三公经费；想显示的名称写在 title 或 name 里。" / "Choose another, of at most {most} characters, such as 三公经费; what people read goes into `title` or `name`.",
        explain: "编号是公式里的名字。带空格、书名号、引号、减号的编号，公式会读成别的东西：`预算-支出` 是两个数相减。\n\n\
            如果、否则、且、或、非、指标值、分值、得分、上年等在公式里另有意思，也不能作编号。\n\n\
            例：`“三公”经费:` 改为 `三公经费:`，另写 `title: “三公”经费`。" /
            "An id is a name in formulas. With blanks, quotation marks or signs in it a formula would read something else: `预算-支出` is a difference.\n\n\
            Words with a meaning of their own, such as 如果, 否则, 且, 或, 非, 指标值, 分值, 得分 and 上年, are no ids either.\n\n\
            Example: change `“三公”经费:` to `三公经费:` with `title: “三公”经费`.",
    }
    DUPLICATE_ID = "HENG0325" "duplicate-id" Error {
        message: "编号“{id}”用了两次" / "the id `{id}` is used twice",
        label: "又用了一次" / "here again",
        help: "给其中一个换个编号；数据项和指标也不能同名。" / "Give one of them another id; an input and an indicator cannot share one either.",
        explain: "编号在指标体系里是唯一的，数据项和指标合在一起也不重复：公式、说明和比较都靠编号指到一处。\n\n\
            编号按 NFKC 比较，全角和半角的同一个字母算同名。\n\n\
            例：数据项 `支出率` 和指标 `id: 支出率` 同名，把指标改为 `id: 预算支出率`。" /
            "Ids are unique in a pack, inputs and indicators together: formulas, explanations and comparisons point by them.\n\n\
            They are compared in NFKC: a full-width letter equals the ordinary one.\n\n\
            Example: the input `支出率` and the indicator `id: 支出率` clash; call the latter `id: 预算支出率`.",
    }
    SIMILAR_IDS = "HENG0326" "similar-ids" Warning {
        message: "编号“{id}”和“{other}”只差形近的字" / "the ids `{id}` and `{other}` differ only in characters that look alike",
        label: "是不是写错了？" / "a slip of the pen?",
        help: "是笔误就改成同一个；确是两样东西，换一个不会看错的编号。" / "If it is a slip, use one id; if they are two things, choose an id that cannot be misread.",
        explain: "预算和预箅、账和帐、末和未，看上去几乎一样，却是不同的编号。公式用了哪一个，读的人看不出来。\n\n\
            这一条是警告，不影响评分。确实要保留两个的，写进 `accepted:` 并说明理由。\n\n\
            例：`年末数` 与 `年未数`：后者多半是笔误。" /
            "预算 and 预箅, 账 and 帐, 末 and 未 look almost alike and are different ids. A reader cannot see which of them a formula uses.\n\n\
            This is a warning and changes no score. To keep both, say so under `accepted:` with the reason.\n\n\
            Example: of `年末数` and `年未数` the latter is most likely a slip.",
    }
    UNUSED_INPUT = "HENG0327" "unused-input" Warning {
        message: "没有指标用到数据项“{input}”" / "no indicator reads the input `{input}`",
        label: "没有用到" / "not read",
        help: "删去它，或在有关指标的公式里用上它。" / "Remove it, or let the formula of an indicator read it.",
        explain: "填报的人会照指标体系填这一项，但它不影响任何得分。多半是公式里漏了它，或者改公式时忘了删。\n\n\
            这一条是警告，不影响评分。留作下年使用的，写进 `accepted:` 并说明理由。\n\n\
            例：声明了 `年中调整数`，支出率的公式却是 `支出 ÷ 年初预算数`，应为 `支出 ÷ (年初预算数 + 年中调整数)`。" /
            "People will fill it in, but it bears on no score. Most likely a formula forgot it, or it was left over when a formula changed.\n\n\
            This is a warning and changes no score. To keep it for later, say so under `accepted:` with the reason.\n\n\
            Example: 年中调整数 is declared, but the rate is `支出 ÷ 年初预算数`; it should be `支出 ÷ (年初预算数 + 年中调整数)`.",
    }
    UNIT_NAME = "HENG0328" "unit-name" Error {
        message: "“{unit}”不能声明为计数单位：{why}" / "`{unit}` cannot be declared as a counted unit: {why}",
        label: "不能声明" / "cannot be declared",
        help: "units 只列要用的计数单位，如 [项, 人次]。" / "List only counted units in use, such as `[项, 人次]`.",
        explain: "钱、时间、长度、面积、重量和百分数的单位是内置的，不用声明。计数的单位（项、宗、期、人次……）各自不同，要在这里声明，防止“万园”之类的笔误成为新单位。\n\n\
            “万”“亿”是前缀，声明了“笔”就可以写“万笔”。\n\n\
            例：`units: [万笔, 元]` 改为 `units: [笔]`。" /
            "Units of money, time, length, area, weight and shares are built in. Counted units (项, 宗, 期, 人次 …) are each their own and are declared here, so that a slip such as 万园 does not become a unit.\n\n\
            万 and 亿 are prefixes: where 笔 is declared, 万笔 can be written.\n\n\
            Example: change `units: [万笔, 元]` to `units: [笔]`.",
    }
    UNIT_MISSING = "HENG0329" "input-without-unit" Error {
        message: "{kind} 类型的“{input}”没有写单位" / "`{input}` of type {kind} has no unit",
        label: "以什么计？" / "counted in what?",
        help: "加上 unit:，如 unit: {example}。" / "Add `unit:`, such as `unit: {example}`.",
        explain: "金额有元、万元之分，差一万倍；件数有项、宗、人次之分，不能相加。所以这两类数据项要写明单位，填报和显示都用它。\n\n\
            没有单位的数用 `type: number`，率用 `type: share`。\n\n\
            例：`支出: {type: amount}` 改为 `支出: {type: amount, unit: 万元}`。" /
            "An amount may be in 元 or 万元, ten thousand times apart; counts of 项, 宗 and 人次 cannot be added. So these types name their unit, in which data is stated and shown.\n\n\
            A number without unit is `type: number`, a share `type: share`.\n\n\
            Example: change `支出: {type: amount}` to `支出: {type: amount, unit: 万元}`.",
    }
    UNIT_OF_TYPE = "HENG0330" "unit-of-other-type" Error {
        message: "{kind} 要用{wants}，“{unit}”不是" / "{kind} needs {wants}; {unit} is none",
        label: "单位与类型不合" / "does not fit the type",
        help: "改单位，或改为 type: {better}；其他单位的数用 type: number。" / "Change the unit, or use `type: {better}`; numbers of other units are `type: number`.",
        explain: "amount 是金额，count 是计数，share 是率，number 是其他的数。类型与单位不合，多半是其中一个写错了。\n\n\
            类型还决定数据怎样核对：金额要与分项、上年比较，看有没有把元写成万元。\n\n\
            例：`{type: amount, unit: 项}` 改为 `{type: count, unit: 项}`。" /
            "`amount` is money, `count` counts things, `share` is a rate and `number` any other number. Where type and unit do not fit, one of them is most likely a slip.\n\n\
            The type also decides how data is checked: amounts are compared with their parts and with last year, to find 元 written for 万元.\n\n\
            Example: change `{type: amount, unit: 项}` to `{type: count, unit: 项}`.",
    }
    KEY_OUT_OF_PLACE = "HENG0331" "key-of-other-type" Error {
        message: "{kind} 类型不能写“{key}”" / "type {kind} cannot have `{key}`",
        label: "这里不用" / "has no place here",
        help: "“{key}”只用于：{kinds}。" / "`{key}` is for: {kinds}.",
        explain: "有的键只对某些类型有意义：`unit` 用于 amount、count、number，`columns` 用于 table，`of` 用于 cases。写在别处不起作用，所以报错。\n\n\
            share 的单位总是百分数，不用写。\n\n\
            例：`{type: yes_no, unit: 项}` 删去 `unit`，或改为 `{type: count, unit: 项}`。" /
            "Some keys mean something only for some types: `unit` for amount, count and number, `columns` for table, `of` for cases. Elsewhere they would do nothing, hence the error.\n\n\
            The unit of a share is always per cent and is not written.\n\n\
            Example: in `{type: yes_no, unit: 项}` remove `unit`, or write `{type: count, unit: 项}`.",
    }
    COLUMNS_MISSING = "HENG0332" "table-without-columns" Error {
        message: "数据表“{input}”没有写各栏" / "the table `{input}` has no columns",
        label: "有哪些栏？" / "which columns?",
        help: "加上 columns:，如 columns: {项目: {type: text, key: true}, 预算数: {type: amount, unit: 万元}}。" / "Add `columns:`, such as `columns: {项目: {type: text, key: true}, 预算数: {type: amount, unit: 万元}}`.",
        explain: "数据表的每一栏像一个数据项，有类型和单位；其中一栏是名称栏（key: true），用来称呼各行。\n\n\
            公式用 `表.栏` 读一整栏，如 `sum(重点项目.执行数)`。\n\n\
            例见帮助。" /
            "Each column of a table is like an input, with a type and a unit; one of them, the key, names the rows.\n\n\
            Formulas read a whole column as `表.栏`, such as `sum(重点项目.执行数)`.\n\n\
            For an example see the help.",
    }
    TABLE_KEY = "HENG0333" "table-key" Error {
        message: "数据表“{input}”有 {count} 个名称栏，应当正好一个" / "the table `{input}` has {count} key columns instead of one",
        label: "用哪一栏称呼各行？" / "which column names the rows?",
        help: "在一栏里写 key: true，各栏为：{columns}。" / "Put `key: true` to one of its columns: {columns}.",
        explain: "说明和提示里要称呼一行，如 `重点项目[机关饭堂].执行数`；行序会变，名称不变，所以要有一栏专门作名称，值不重复。\n\n\
            名称要两栏才说得清的，另加一栏编号。\n\n\
            例：`columns: {项目: {type: text, key: true}, 预算数: {type: amount, unit: 万元}}`。" /
            "Explanations and messages name a row, as in `重点项目[机关饭堂].执行数`. Rows may be reordered, names stay, so one column gives the names, each once.\n\n\
            Where two columns are needed to name a row, add a column of numbers or codes.\n\n\
            Example: `columns: {项目: {type: text, key: true}, 预算数: {type: amount, unit: 万元}}`.",
    }
    KEY_TYPE = "HENG0334" "table-key-type" Error {
        message: "名称栏“{column}”的类型是 {kind}，应为 text" / "the key column `{column}` is of type {kind}, not text",
        label: "名称是文字" / "names are text",
        help: "改为 type: text，或另选一栏作 key。" / "Write `type: text`, or choose another column as the key.",
        explain: "名称栏的值用来称呼各行，按文字逐字比较。金额和日期有不同写法（100 和 100.0），不适合作名称。\n\n\
            编号也写作文字：`type: text`。\n\n\
            例：`序号: {type: number, key: true}` 改为 `序号: {type: text, key: true}`。" /
            "The values of the key name the rows and are compared letter by letter. Amounts and dates can be written in several ways (100 and 100.0) and are no names.\n\n\
            Serial numbers are text as well: `type: text`.\n\n\
            Example: change `序号: {type: number, key: true}` to `序号: {type: text, key: true}`.",
    }
    CASES_OF_MISSING = "HENG0335" "cases-without-targets" Error {
        message: "问题清单“{input}”没有写可以归到哪些指标" / "the case list `{input}` does not say to which indicators its cases may be put",
        label: "归到哪些指标？" / "to which indicators?",
        help: "加上 of:，列出用这张清单扣分的指标，如 of: [财务管理合规性]。" / "Add `of:` with the indicators that deduct for it, such as `of: [财务管理合规性]`.",
        explain: "清单里每条问题都要归到一个指标，在那里扣分。`of:` 列出允许的指标：归到别处的问题不会扣分，那是填报的错误。\n\n\
            例：`自认问题: {type: cases, of: [财务管理合规性, 绩效管理制度建设]}`。\n\n\
            列出的指标用 `score: {deductions: {cases: 自认问题, each: 0.5}}`。" /
            "Every case of a list is put to an indicator, which deducts for it. `of:` lists those that are allowed: a case put elsewhere would cost nothing, which is a mistake in the data.\n\n\
            Example: `自认问题: {type: cases, of: [财务管理合规性, 绩效管理制度建设]}`.\n\n\
            The indicators listed have `score: {deductions: {cases: 自认问题, each: 0.5}}`.",
    }
    CASES_OF_UNKNOWN = "HENG0336" "cases-of-unknown" Error {
        message: "问题清单“{input}”的 of 里有“{id}”，没有这个指标" / "`{id}` in `of` of the case list `{input}` is no indicator",
        label: "没有这个指标" / "no such indicator",
        help: "写指标的编号（id），不是名称。" / "Write the id of an indicator, not its name.",
        explain: "`of:` 里写的是末级指标的编号。编号写错，归到它的问题就无处扣分。\n\n\
            例：指标是 `id: 财务管理合规性`，`of:` 里写成了 `财务合规性`。\n\n\
            改了指标的编号，`of:` 也要跟着改。" /
            "`of:` holds ids of leaves. With a wrong id the cases put to it would cost nothing.\n\n\
            Example: the indicator has `id: 财务管理合规性`, but `of:` says `财务合规性`.\n\n\
            When the id of an indicator changes, `of:` changes with it.",
    }
    CASES_OF_GROUP = "HENG0337" "cases-of-group" Error {
        message: "问题清单“{input}”的 of 里有“{id}”，它有下级指标，不能直接扣分" / "`{id}` in `of` of the case list `{input}` has indicators below it and cannot deduct",
        label: "不是末级指标" / "not a leaf",
        help: "写它的某个下级指标。" / "Name one of the indicators below it.",
        explain: "一组的得分是下级之和，扣分只能发生在末级指标里。\n\n\
            要对整组扣分的，在组里加一个末级指标来扣。\n\n\
            例：`of: [预算执行]` 改为 `of: [预算编制约束性, 财务管理合规性]`。" /
            "A group is the sum of its children; only a leaf can deduct.\n\n\
            To deduct for a group as a whole, add a leaf to it that does.\n\n\
            Example: change `of: [预算执行]` to `of: [预算编制约束性, 财务管理合规性]`.",
    }
    CASES_NOT_TAKEN = "HENG0338" "cases-not-taken" Warning {
        message: "问题清单“{input}”可以归到“{id}”，但“{id}”不用这张清单" / "cases of `{input}` may be put to {id}, but {id} does not use the list",
        label: "归到这里的问题不扣分" / "cases put here cost nothing",
        help: "给“{id}”写 score: {deductions: {cases: {input}, each: 0.5}}，或把它从 of 里删去。" / "Give {id} `score: {deductions: {cases: {input}, each: 0.5}}`, or take it out of `of`.",
        explain: "填报的人照 `of:` 把问题归到这个指标，但它的得分不看这张清单，问题就白填了。\n\n\
            在公式里读清单的（如 `count_if(自认问题.of == \"某指标\")`）也算用到。\n\n\
            例：`of: [支出率]`，而支出率按比例得分：删去它，或另设扣分的指标。" /
            "People put cases to this indicator because `of:` allows it, but its score does not look at the list, so they cost nothing.\n\n\
            A formula that reads the list (such as `count_if(自认问题.of == \"某指标\")`) counts as using it.\n\n\
            Example: `of: [支出率]` where 支出率 is scored in proportion: take it out, or add an indicator that deducts.",
    }
}
