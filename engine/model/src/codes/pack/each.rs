//! HENG0630 to HENG0641, HENG0646 to HENG0648: `each:`, indicators that are the rows of a table.

heng_source::codes! {
    EACH_TABLE = "HENG0630" "each-table" Error {
        message: "each 要一张数据表，“{table}”不是 table 类型的数据项" / "`each` needs a table, and `{table}` is no input of type table",
        label: "不是数据表" / "no table",
        help: "在 inputs 里声明它：type: table，并写出 columns。" / "Declare it under `inputs` with `type: table` and its `columns`.",
        explain: "`each:` 把一张数据表的每一行变成一个指标，所以 `table:` 要写一个 `type: table` 的数据项。\n\n例：`inputs: {绩效指标: {type: table, columns: …}}`，指标里写 `each: {table: 绩效指标, …}`。" /
            "`each:` makes an indicator of every row of a table, so `table:` names an input of type table.\n\nExample: `inputs: {绩效指标: {type: table, columns: …}}`, and in the indicator `each: {table: 绩效指标, …}`.",
    }
    EACH_COLUMN = "HENG0631" "each-column" Error {
        message: "数据表“{table}”没有“{column}”这一栏" / "the table `{table}` has no column `{column}`",
        label: "没有这一栏" / "no such column",
        help: "这张表的栏：{known}。" / "Its columns are: {known}.",
        explain: "`each:` 下面的 name、weight、nature、target、actual、level 等都写数据表的栏名，说明哪一栏是什么。栏名要与 `columns:` 里声明的一致。\n\n例：表里的栏叫“年度指标值”，就写 `target: 年度指标值`。" /
            "The keys `name`, `weight`, `nature`, `target`, `actual`, `level` and so on under `each:` say which column of the table is what. They name columns as declared under `columns:`.\n\nExample: where the column is called 年度指标值 write `target: 年度指标值`.",
    }
    EACH_COLUMN_TYPE = "HENG0632" "each-column-type" Error {
        message: "“{column}”这一栏要是{wanted}" / "the column `{column}` must be {wanted}",
        label: "类型不对" / "of the wrong type",
        help: "改正这一栏的 type，或在这里写另一栏。" / "Change the `type` of the column, or name another one here.",
        explain: "分值和得分是没有单位的数（`type: number`），给分比例是率（`share`），目标值和实际值多用 `type: quantity`，其余是文字（`text`）。\n\n例：`分值: {type: number}`、`年度指标值: {type: quantity, unit: 度量单位}`。" /
            "Weights and scores are numbers without unit (`type: number`), the share given is a `share`, target and actual value mostly `type: quantity`, the others text.\n\nExample: `分值: {type: number}`, `年度指标值: {type: quantity, unit: 度量单位}`.",
    }
    EACH_INCOMPLETE = "HENG0633" "each-incomplete" Error {
        message: "each 缺少 {key}" / "`each` lacks `{key}`",
        label: "这里缺少 {key}" / "`{key}` is not here",
        help: "写上 {key}；各组写法相同的，用 like: 指标编号 照用另一个指标的 each。" / "Add `{key}`, or take over the `each` of another indicator with `like: ID`.",
        explain: "`each:` 至少要有 table（哪张表）、weight（分值在哪一栏）、target（目标值）、actual（实际值）和 methods（各种性质怎样计分）。\n\n几个指标分用一张表时，第一个写全，其余写 `each: {like: 产出, only: {一级指标: 效益指标}}`。" /
            "`each:` needs at least `table`, `weight`, `target`, `actual` (which columns) and `methods` (how rows of each nature become points).\n\nWhere several indicators share a table the first has all of it, the others `each: {like: 产出, only: {一级指标: 效益指标}}`.",
    }
    EACH_LIKE = "HENG0634" "each-like" Error {
        message: "like 要写另一个写全了 each 的指标，“{id}”不行" / "`like` names another indicator whose `each` is complete, which `{id}` is not",
        label: "不能照用它" / "cannot be taken over",
        help: "写有 each（且没有 like）的指标的编号。" / "Give the id of an indicator that has `each` without `like`.",
        explain: "`like:` 照用另一个指标的 `each:`：这里没有写的键，用那里的。那个指标的 `each:` 要写全，不能又照用别处，否则不容易看出规则写在哪里。" /
            "`like:` takes over the `each:` of another indicator: keys that are not given here are those given there. That one must be complete and not be like a third, so that the rule is found in one step.",
    }
    EACH_NAME_TAKEN = "HENG0635" "each-name-taken" Error {
        message: "“{name}”在 each 的方法里指本行的值，不能又是数据项的名称" / "in the methods of `each` {name} means the row's own value, so no input can have that name",
        label: "这里要用这个词" / "needed here",
        help: "给那个数据项另起名称。" / "Give that input another name.",
        explain: "`each:` 的方法用 目标值、实际值、评定 读本行的目标值、实际值和评定。有一个数据项也叫这个名字时，公式里就有两种读法。表里的栏可以叫任何名字，不受影响。" /
            "The methods of `each:` read the target, the actual value and the judgement of the row as 目标值, 实际值 and 评定. Were an input called so, too, formulas would have two readings. Columns of tables may have any name.",
    }
    EACH_BESIDE = "HENG0636" "each-beside" Error {
        message: "“{id}”写了 each，就不能再写 {key}" / "{id} has `each`, so it can have no `{key}`",
        label: "只能有一个" / "only one of the two",
        help: "删去 {key}；要另有下级指标的，把 each 放在其中一个下级指标里。" / "Remove `{key}`; where there are other indicators besides, put `each` into one of them.",
        explain: "`each:` 的下级指标就是数据表的各行。另外还要有写明的下级指标时，在上面再加一级：一个下级写 `each:`，其余照常写。" /
            "The children of an indicator with `each:` are the rows of the table. Where there are written ones, too, add a level: one child with `each:`, the others as usual.",
    }
    EACH_DEFAULT = "HENG0637" "each-default" Error {
        message: "default 是“{nature}”，methods 里没有这种性质" / "`default` is `{nature}`, which is not among the `methods`",
        label: "没有这种性质的方法" / "no method for it",
        help: "methods 里有：{known}。" / "There are: {known}.",
        explain: "`default:` 说明没有写性质、目标值也不带符号的行按哪一种性质计分，所以要是 `methods:` 里的一种。" /
            "`default:` says which nature a row has that states none and whose target has no sign; it must be one of those under `methods:`.",
    }
    EACH_NATURE_TWICE = "HENG0638" "each-nature-twice" Error {
        message: "性质“{nature}”写了两次" / "the nature `{nature}` stands twice",
        label: "又写一次" / "once more",
        help: "留下一个；>=、≥、不低于 是同一种性质。" / "Keep one; `>=`, `≥` and 不低于 are one nature.",
        explain: "符号有几种写法，`>=`、`≥`、`不低于` 都是 ≥，`<=`、`≤`、`不超过` 都是 ≤。同一种性质只能有一个方法。" /
            "Signs have several forms: `>=`, `≥` and 不低于 are all ≥; `<=`, `≤` and 不超过 are all ≤. A nature has one method.",
    }
    EACH_JUDGED = "HENG0639" "each-judged" Error {
        message: "judged 要知道给了多少，each 没有写 share 或 points 是哪一栏" / "`judged` needs what was given, and `each` names no column for `share` or `points`",
        label: "没有给分的栏" / "no column for it",
        help: "在 each 里写 share: 给分比例的栏，或 points: 给分的栏。" / "Say `share: COLUMN` (the share of the weight) or `points: COLUMN` in `each`.",
        explain: "定性指标由人评定：等次定区间，人在区间里给分。给多少写在数据里，可以是占分值的百分比（`share`），也可以直接是分数（`points`）。" /
            "Qualitative rows are judged: the level gives the band, a person the points inside it. How much stands in the data, as a share of the weight (`share`) or in points (`points`).",
    }
    EACH_SHARE_AND_POINTS = "HENG0640" "each-share-and-points" Error {
        message: "share 和 points 只能写一个" / "only one of `share` and `points`",
        label: "第二个给分的栏" / "a second column for it",
        help: "留下一个。" / "Keep one.",
        explain: "一行的评定要么写占分值的百分比（`share`），要么写分数（`points`）。两栏都有时，两者不一致就不知道用哪一个。表里印的得分可以写作 `published:`，只核对，不用来计分。" /
            "A judgement is stated as a share of the weight (`share`) or in points (`points`). With both columns it would be unclear which counts where they differ. A score that the form prints can be `published:`, which is compared and never used.",
    }
    QUANTITY_UNIT = "HENG0641" "quantity-unit" Error {
        message: "“{column}”的 unit 要写本表的一个文字栏，“{unit}”不是" / "the `unit` of `{column}` must be a text column of the table, which `{unit}` is not",
        label: "不是本表的文字栏" / "no text column of the table",
        help: "quantity 的单位各行不同，unit 写记单位的那一栏，如 度量单位；单位都写在数值里的，不写 unit。" / "The unit of a `quantity` differs by row: name the column that tells it, such as 度量单位, or leave `unit` out where every value carries its own.",
        explain: "`type: quantity` 的每一格有自己的单位：写在数值里（`≥95%`），或由同一行的度量单位栏给出。所以它的 `unit` 不是单位，而是一栏的名称。全表一个单位的，用 amount、count 或 number。" /
            "Every cell of a `quantity` column has a unit of its own, in the value (`≥95%`) or in another column of the row. Its `unit` is therefore the name of a column. Where the whole column has one unit use amount, count or number.",
    }
    PUBLISHED_OF = "HENG0646" "published-of" Error {
        message: "published 写的是谁的得分？没有“{id}”这个指标" / "whose score is it? There is no indicator `{id}`",
        label: "没有这个指标" / "no such indicator",
        help: "写指标的编号，或 总分。" / "Give the id of an indicator, or `total`.",
        explain: "`published:` 说明哪个数据项是自评表上印的得分：键是指标编号或 总分，值是一个 `type: number` 的数据项。印的得分只用来核对，与算出的不同就提示。\n\n例：`published: {总分: 表上总分, 预算执行: 表上执行得分}`。" /
            "`published:` says which inputs are scores that the form prints: the key is the id of an indicator or `total`, the value an input of `type: number`. A printed score is compared and never used; where it is another there is a finding.\n\nExample: `published: {total: 表上总分, 预算执行: 表上执行得分}`.",
    }
    PUBLISHED_INPUT = "HENG0647" "published-input" Error {
        message: "“{input}”不是 type: number、没有单位的数据项" / "`{input}` is no input of `type: number` without unit",
        label: "这里要一个数" / "a number is needed here",
        help: "在 inputs 里声明它：type: number。" / "Declare it under `inputs` with `type: number`.",
        explain: "表上印的得分是没有单位的数，所以 `published:` 的值要是一个 `type: number`、不写 unit 的数据项。" /
            "A printed score is a number without unit, so the values of `published:` are inputs of `type: number` without `unit`.",
    }
    EACH_POPULATION = "HENG0648" "each-population" Error {
        message: "each 的 methods 里不能写 {asked}" / "the methods of `each` cannot ask for {asked}",
        label: "各行的公式不能问到全体" / "formulas of rows cannot ask the set",
        help: "把它写成 values 里的一个值，在这里用那个值的名字。" / "Make it one of the `values` of the pack, and read that value here.",
        explain: "population 的各个函数要先收齐全体单位的数才有结果，而各单位有哪些行、哪种性质的行，要到读各自的数据时才知道。写在 values 里的值不随行而变，先算好，各行的公式都可以用。\n\n\
            例：`values: {同类平均: population.mean(支出率)}`，methods 里写 `score: {proportional: {target: 同类平均}}`。" /
            "A `population` function has a result once the numbers of all members are there, while which rows a member has, and of which nature, is known from its own data only. A value under `values` is the same for all rows and worked out before them, so their formulas may read it.\n\n\
            Example: `values: {peers: population.mean(rate)}`, and in the methods `score: {proportional: {target: peers}}`.",
    }
}
