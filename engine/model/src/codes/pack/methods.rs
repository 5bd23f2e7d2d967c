//! HENG0350 to HENG0365: numbers in methods, and bands.

heng_source::codes! {
    NOT_POINTS = "HENG0350" "not-points" Error {
        message: "“{text}”不是分数" / "`{text}` is no number of points",
        label: "应是没有单位的数" / "should be a number without unit",
        help: "分数直接写数，如 0.5，不带“分”和百分号。" / "Write points as a plain number, such as 0.5, without 分 and without `%`.",
        explain: "分值、扣分、加分、满分和等级的起点都以分计，直接写数。带百分号的数是率，不是分。\n\n\
            按分值的百分之几给分的，bands 里写 `share: 80%`。\n\n\
            例：`weight: 10分` 改为 `weight: 10`，`points: 80%` 改为 `share: 80%`。" /
            "Weights, deductions, awards, full marks and grades are in points, written as plain numbers. A number with `%` is a share.\n\n\
            To give a share of the weight, `bands` have `share: 80%`.\n\n\
            Example: change `weight: 10分` to `weight: 10`, and `points: 80%` to `share: 80%`.",
    }
    NOT_A_NUMBER = "HENG0351" "bound-not-a-number" Error {
        message: "“{text}”不是数" / "`{text}` is no number",
        label: "这里要写数" / "a number belongs here",
        help: "写一个数和它的单位，如 95%、100万元、3项；要用公式算的，把公式写进 measure。" / "Write a number with its unit, such as 95%, 100万元 or 3项; a calculation belongs into `measure`.",
        explain: "分档和全得或不得的界限是写定的数，带单位。数按文字原样读，可带千分位；`1e3`、`一百万` 不认识。\n\n\
            界限要随数据变化的，用 measure 算出比值再比较，或用 formula。\n\n\
            例：不能写 `at_most: 预算数`，应写 `measure: 支出 ÷ 预算数` 和 `at_most: 100%`。" /
            "Bounds of `bands` and `all_or_nothing` are numbers fixed in the pack, with their unit. They are read from their text, grouping allowed; `1e3` and `一百万` are not known.\n\n\
            A bound that depends on data is compared through the measure, or in a `formula`.\n\n\
            Example: instead of `at_most: 预算数` write `measure: 支出 ÷ 预算数` and `at_most: 100%`.",
    }
    UNKNOWN_UNIT = "HENG0352" "unknown-unit-in-pack" Error {
        message: "不认识单位“{unit}”" / "unknown unit `{unit}`",
        label: "不认识的单位" / "unknown unit",
        help: "计数单位先在 units: 里声明，如 units: [{unit}]；钱、时间、面积和百分数的单位是内置的。" / "Declare counted units under `units:`, such as `units: [{unit}]`; those of money, time, area and shares are built in.",
        explain: "计数的单位（项、宗、期、人次……）要在指标体系的 `units:` 里声明，声明过才认识，这样“万园”之类的笔误不会成为新单位。\n\n\
            内置的单位可以加前缀：万元、亿元、万平方米；声明过的也可以：万笔。\n\n\
            例：用到 `unit: 宗`，就在顶层写 `units: [宗]`。" /
            "Counted units (项, 宗, 期, 人次 …) must be declared under `units:` of the pack, so that a slip such as 万园 does not become a unit.\n\n\
            Built-in units take prefixes: 万元, 亿元, 万平方米; declared ones do, too: 万笔.\n\n\
            Example: to use `unit: 宗`, write `units: [宗]` at the top.",
    }
    BOUND_UNIT = "HENG0353" "bound-of-other-unit" Error {
        message: "“{text}”以{found}计，指标值以{wanted}计，不能比较" / "`{text}` is in {found}, the measure in {wanted}: they cannot be compared",
        label: "单位不合" / "does not fit",
        help: "写与指标值同一类的单位，或改 measure。" / "Use a unit of the kind of the measure, or change the measure.",
        explain: "钱只能和钱比，率只能和率比，每种计数单位只能和自己比。同一类的单位可以混用：指标值以元计，界限可以写 100万元。\n\n\
            常见的情形是 measure 忘了除：想比的是率，公式得出的却是金额。\n\n\
            例：`measure: 支出`，`at_least: 95%`：把 measure 改为 `支出 ÷ 预算`。" /
            "Money compares with money, shares with shares, each counted unit with itself. Units of one kind mix: a measure in 元 can be compared with 100万元.\n\n\
            Often the measure forgot a division: a rate was meant, but the formula gives an amount.\n\n\
            Example: with `measure: 支出` and `at_least: 95%`, change the measure to `支出 ÷ 预算`.",
    }
    BARE_NUMBER = "HENG0354" "bound-without-unit" Error {
        message: "“{text}”没有单位，指标值以{unit}计" / "`{text}` has no unit; the measure is in {unit}",
        label: "多少什么？" / "of what?",
        help: "写上单位，如 {text}{unit}。" / "Write the unit, such as `{text}{unit}`.",
        explain: "界限要带单位，免得把 100 万元读成 100 元。0 不用写单位。\n\n\
            单位可以与指标值的不同，只要是同一类：元和万元会自动换算。\n\n\
            例：指标值以万元计，`at_most: 100` 改为 `at_most: 100万元`。" /
            "A bound carries its unit, so that 100 万元 is not read as 100 元. 0 needs none.\n\n\
            It may differ from the measure's as long as it is of the same kind: 元 and 万元 are converted.\n\n\
            Example: for a measure in 万元 change `at_most: 100` to `at_most: 100万元`.",
    }
    POINTS_NEGATIVE = "HENG0355" "points-negative" Error {
        message: "{what}是 {points}，低于 0" / "{what} are {points}, below 0",
        label: "不能是负数" / "must not be negative",
        help: "末级指标最少得 0 分；写 0 或正数。" / "A leaf gives 0 points at least; write 0 or more.",
        explain: "一个指标的得分在 0 和分值之间。得负分会吃掉别的指标的分，使总分说不清。\n\n\
            要扣别的指标的分，应在那个指标里扣。\n\n\
            例：`{below: 60%, points: -2}` 改为 `{below: 60%, points: 0}`。" /
            "An indicator gives points between 0 and its weight. Negative points would eat into other indicators, and nobody could explain the total.\n\n\
            To take points off another indicator, let that indicator deduct.\n\n\
            Example: change `{below: 60%, points: -2}` to `{below: 60%, points: 0}`.",
    }
    POINTS_NOT_POSITIVE = "HENG0356" "points-not-positive" Error {
        message: "{what}是 {points}，要大于 0" / "{what} are {points}, not above 0",
        label: "要大于 0" / "must be above 0",
        help: "写扣几分或得几分，都写正数：deduct: 0.5 就是扣 0.5 分。" / "Write how many points, always as a positive number: `deduct: 0.5` takes 0.5 off.",
        explain: "扣分和得分都写正数，方向由键说明：`deduct`、`each` 是扣，`award`、`points` 是得。写负数会反过来，写 0 则不起作用。\n\n\
            例：`each: -0.5` 改为 `each: 0.5`。\n\n\
            不扣分的问题不必列进清单。" /
            "Points are written as positive numbers; the key says the direction: `deduct` and `each` take off, `award` and `points` give. A negative number would turn it round, and 0 does nothing.\n\n\
            Example: change `each: -0.5` to `each: 0.5`.\n\n\
            Cases that cost nothing need no list.",
    }
    POINTS_ABOVE_WEIGHT = "HENG0357" "points-above-weight" Error {
        message: "{what}是 {points}，超过“{id}”的分值 {weight}，多 {excess}" / "{what} are {points}, {excess} more than the weight {weight} of {id}",
        label: "超过分值 {weight}" / "above the weight {weight}",
        help: "改为不超过 {weight}，或提高分值；确要封顶的，给指标写 clamp: true。" / "Write {weight} at most, or raise the weight; to have it cut, give the indicator `clamp: true`.",
        explain: "一个指标最多得它的分值，超过的分会使总分超过满分。规则里写了可能超过的数，多半是分值改过而这里没有改。\n\n\
            `clamp: true` 表示超出的部分不要，取到分值为止。\n\n\
            例：分值 8 分的指标写了 `{from: 95%, points: 10}`：改为 `points: 8`，或改用 `share: 100%`，以后改分值就不用再改这里。" /
            "An indicator gives its weight at most; more would lift the total above full marks. Where the rule allows more, most likely the weight was changed and this number was not.\n\n\
            `clamp: true` cuts what is above the weight.\n\n\
            Example: in an indicator of 8 points change `{from: 95%, points: 10}` to `points: 8`, or to `share: 100%`, which follows the weight.",
    }
    NOT_ONE_OF = "HENG0358" "not-one-of" Error {
        message: "{method} 要在 {keys} 中选写一个，这里写了 {count} 个" / "{method} takes exactly one of {keys}; there are {count}",
        label: "选写一个" / "exactly one",
        help: "留下一个，其余删去；一个也没有的，补上一个。" / "Keep one and remove the others, or add one where there is none.",
        explain: "per_unit 要说明从线的哪一边数（`over` 或 `below`）、每步扣还是加（`deduct` 或 `award`）；all_or_nothing 至多有一个界限。写了两个就有两种读法，没有写就无从计算。\n\n\
            既要高了扣、又要低了扣的，用 bands，或分成两个指标。\n\n\
            例：`per_unit: {below: 95%, per: 1个百分点, deduct: 0.5}`。" /
            "`per_unit` says on which side of the line steps are counted (`over` or `below`) and whether a step takes points off or gives them (`deduct` or `award`); `all_or_nothing` has one bound at most. With two there are two readings, with none nothing can be computed.\n\n\
            To deduct on both sides, use `bands` or two indicators.\n\n\
            Example: `per_unit: {below: 95%, per: 1个百分点, deduct: 0.5}`.",
    }
    EMPTY_LIST = "HENG0359" "empty-method" Error {
        message: "{method} 里一项也没有" / "{method} is empty",
        label: "空的" / "empty",
        help: "至少写一项。" / "Write at least one entry.",
        explain: "没有一档、一点、一个等次或一个检查项，就没有办法得分。\n\n\
            例：`bands: [{from: 95%, share: 100%}, {below: 95%, share: 0%}]`。\n\n\
            例：`checklist: {items: [{id: 公开, when: 预决算已公开}]}`。" /
            "Without a band, a point of a line, a level or an item there is no way to any points.\n\n\
            Example: `bands: [{from: 95%, share: 100%}, {below: 95%, share: 0%}]`.\n\n\
            Example: `checklist: {items: [{id: 公开, when: 预决算已公开}]}`.",
    }
    BAND_EMPTY = "HENG0360" "band-empty" Error {
        message: "没有一个数落在这一档里" / "no number lies in this row",
        label: "下端高于上端，或两端相等而不含" / "its lower end is above its upper end, or they are equal and excluded",
        help: "检查两端是否写反；只含一个数的档写 {from: 0, to: 0}。" / "Look whether the ends are reversed; a row of a single number is `{from: 0, to: 0}`.",
        explain: "一档的下端是 `from`（含）或 `above`（不含），上端是 `to`（含）或 `below`（不含）。下端高于上端时，谁也得不到这一档的分。\n\n\
            例：`{from: 95%, to: 90%, points: 8}` 两端写反了，应为 `{from: 90%, below: 95%, points: 8}`。\n\n\
            例：`{above: 0, to: 0}` 是空的，正好等于 0 的一档是 `{from: 0, to: 0}`。" /
            "The lower end of a row is `from` (included) or `above` (excluded), the upper `to` (included) or `below` (excluded). Where the lower is above the upper, nobody can get the row's points.\n\n\
            Example: in `{from: 95%, to: 90%, points: 8}` the ends are reversed; write `{from: 90%, below: 95%, points: 8}`.\n\n\
            Example: `{above: 0, to: 0}` is empty; the row for exactly 0 is `{from: 0, to: 0}`.",
    }
    BAND_GAP = "HENG0361" "band-gap" Error {
        message: "指标值是 {witness} 时，不落在任何一档" / "a measure of {witness} lies in no row",
        label: "这一档旁边有空" / "there is a gap beside this row",
        help: "让相邻两档首尾相接：一档写 from（含），另一档写 below（不含）同一个数；最高的一档不写上端，最低的一档不写下端。" / "Let neighbours join: `from` (included) in one row and `below` (excluded) in the other with the same number; the highest row has no upper end, the lowest no lower end.",
        explain: "各档合起来要盖住 0 以上的每一个数（有一档低于 0 的，还要盖住 0 以下）。落在空处的指标值得不出分。\n\n\
            `90%–94.99%` 这样的写法会留空：94.995% 不在里面。写成 `{from: 90%, below: 95%}` 就没有空。率可能超过 100%，最高的一档不要写 `to: 100%`。\n\n\
            例：`{from: 95%, to: 100%, points: 10}` 改为 `{from: 95%, points: 10}`。" /
            "Together the rows cover every number from 0 up (and below 0 where one of them reaches there). A measure in a gap would have no points.\n\n\
            Ranges such as 90%–94.99% leave gaps: 94.995% is in none. `{from: 90%, below: 95%}` leaves none. Rates may be above 100%, so the highest row has no `to: 100%`.\n\n\
            Example: change `{from: 95%, to: 100%, points: 10}` to `{from: 95%, points: 10}`.",
    }
    BAND_OVERLAP = "HENG0362" "band-overlap" Error {
        message: "指标值是 {witness} 时，落在两档里" / "a measure of {witness} lies in two rows",
        label: "与另一档重叠" / "overlaps with the other",
        help: "让相邻两档的界限只归一档：from 与 below 配对，above 与 to 配对。" / "Let a bound belong to one row only: pair `from` with `below`, and `above` with `to`.",
        explain: "一个指标值只能落在一档里，否则同一个数有两种得分。\n\n\
            常见的情形是两档都含同一个界限：`{from: 90%, …}` 和 `{to: 90%, …}` 都含 90%。\n\n\
            例：`[{from: 90%, points: 10}, {to: 90%, points: 5}]` 改为 `[{from: 90%, points: 10}, {below: 90%, points: 5}]`。" /
            "A measure lies in one row, or it would have two scores.\n\n\
            Often both rows include one bound: `{from: 90%, …}` and `{to: 90%, …}` both have 90%.\n\n\
            Example: change `[{from: 90%, points: 10}, {to: 90%, points: 5}]` to `[{from: 90%, points: 10}, {below: 90%, points: 5}]`.",
    }
    BAND_ENDS = "HENG0363" "band-ends" Error {
        message: "同一端写了 {first} 又写了 {second}" / "one end is given twice, by {first} and {second}",
        label: "又写了一次" / "given again",
        help: "下端写 from（含）或 above（不含），上端写 to（含）或 below（不含），各写一个。" / "Write `from` (included) or `above` (excluded) for the lower end, `to` (included) or `below` (excluded) for the upper.",
        explain: "`from` 和 `above` 都是下端，一个含界限，一个不含；`to` 和 `below` 都是上端。同一端写两个，就不知道以哪个为准。\n\n\
            某一端不写，表示那一边没有界限。\n\n\
            例：`{from: 90%, above: 95%}` 多半想写 `{from: 90%, below: 95%}`。" /
            "`from` and `above` are both lower ends, one with the bound and one without; `to` and `below` are upper ends. With two for one end nobody knows which counts.\n\n\
            An end that is left out has no bound.\n\n\
            Example: `{from: 90%, above: 95%}` most likely means `{from: 90%, below: 95%}`.",
    }
    BAND_RESULT = "HENG0364" "band-result" Error {
        message: "points 和 share 要选写一个，这一行写了 {count} 个" / "a row gives either `points` or `share`; this one has {count} of them",
        label: "得几分？" / "how many points?",
        help: "写 points: 几分，或 share: 分值的百分之几。" / "Write `points:` with a number, or `share:` with a share of the weight.",
        explain: "`points` 直接写得几分，`share` 写得分值的百分之几。两个都写可能互相矛盾，都不写就得不出分。\n\n\
            用 share 时，改了分值不用再改各行。\n\n\
            例：`{from: 95%, share: 100%}`。" /
            "`points` says how many points a row gives, `share` which share of the weight. Both may contradict each other, and with neither there are none.\n\n\
            With `share` the rows need no change when the weight does.\n\n\
            Example: `{from: 95%, share: 100%}`.",
    }
    NEVER_FULL = "HENG0365" "never-full" Warning {
        message: "“{id}”的分值是 {weight}，最好的一行只得 {best}" / "the weight of {id} is {weight}, but its best row gives {best}",
        label: "得不到满分" / "full points are out of reach",
        help: "让最好的一行得 {weight} 分（或 share: 100%），或把分值改为 {best}。" / "Let the best row give {weight} (or `share: 100%`), or change the weight to {best}.",
        explain: "没有哪一行给满分，这个指标的分就不可能得全，总分也到不了满分。多半是分值改过而各行没有改。\n\n\
            这一条是警告，不影响评分。确是有意的，写进 `accepted:` 并说明理由。\n\n\
            例：分值 10 分，各档是 8、5、0 分。" /
            "Where no row gives full points they can never be earned, and nobody can reach full marks. Most likely the weight was changed and the rows were not.\n\n\
            This is a warning and changes no score. If it is meant, say so under `accepted:` with the reason.\n\n\
            Example: a weight of 10 with rows of 8, 5 and 0.",
    }
}
