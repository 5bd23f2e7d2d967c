//! HENG0385 to HENG0388: the points of a line, and rows that all give the same.

heng_source::codes! {
    LINE_OF_ONE = "HENG0385" "line-of-one-point" Error {
        message: "interpolate 只有一点，连不成线" / "`interpolate` has one point only, which makes no line",
        label: "至少两点" / "two at least",
        help: "再写一点，如 {at: 90%, share: 100%}；只有一条界线的，用 all_or_nothing。" / "Add another point, such as `{at: 90%, share: 100%}`; where there is a single line to reach, use `all_or_nothing`.",
        explain: "插值按直线连接相邻的两点，所以至少要两点：从哪里起得几分，到哪里得满分。\n\n\
            只有一点时，不知道它两边的指标值该得几分。够了就得满分、不够不得分的，写 `all_or_nothing: {at_least: …}`。\n\n\
            例：`points: [{at: 90%, share: 100%}]` 前面加上 `{at: 60%, share: 0%}`。" /
            "Interpolation draws straight lines between neighbouring points, so it needs two at least: where the points begin, and where they are full.\n\n\
            With a single point nobody knows what a measure beside it gives. For full points or none write `all_or_nothing: {at_least: …}`.\n\n\
            Example: put `{at: 60%, share: 0%}` before `points: [{at: 90%, share: 100%}]`.",
    }
    LINE_NOT_RISING = "HENG0386" "line-not-rising" Error {
        message: "{at} 不大于前一点的 {before}" / "{at} is not above {before}, the point before it",
        label: "要大于前一点" / "must be above the one before",
        help: "把各点按 at 由小到大排列，同一个 at 只写一次。" / "Put the points in the order of `at`, smallest first, each `at` once.",
        explain: "各点按指标值由小到大排列，才知道哪两点相邻。顺序颠倒，多半是抄漏或抄错了一个数；同一个指标值写两次，就有两种得分。\n\n\
            到某个数突然跳一级的，不是插值，用 `bands`。\n\n\
            例：`[{at: 90%, points: 10}, {at: 60%, points: 0}]` 改为 `[{at: 60%, points: 0}, {at: 90%, points: 10}]`。" /
            "The points stand in the order of the measure, smallest first, so that it is clear which are neighbours. Out of order, most likely a number was copied wrongly; with one measure twice, it would have two scores.\n\n\
            Where points jump at a number that is no interpolation: use `bands`.\n\n\
            Example: change `[{at: 90%, points: 10}, {at: 60%, points: 0}]` to `[{at: 60%, points: 0}, {at: 90%, points: 10}]`.",
    }
    LINE_TURNS = "HENG0387" "line-turns" Warning {
        message: "得分先{was}，从 {from}（{from_points} 分）到 {to}（{to_points} 分）却{is}" / "the points {was} at first, but {is} from {from} ({from_points}) to {to} ({to_points})",
        label: "从这里起转了方向" / "the points turn here",
        help: "核对这两行的得分；确要有升有降的，在指标里写 monotone: false。" / "Check the points of the two rows; where they are meant to turn, write `monotone: false` into the indicator.",
        explain: "指标要么越大越好，要么越小越好，得分沿着一个方向变。中间转了方向，多半是一点的得分抄错了：完成得多一点，得分反而少。\n\n\
            确有“过高过低都扣分”的，写 `monotone: false`，就不再提示。这一条是警告，不影响评分。\n\n\
            例：`[{at: 60%, points: 0}, {at: 80%, points: 9}, {at: 90%, points: 8}]`，第二点多半应为 6 分。" /
            "A measure is either the more the better or the less the better, and its points go one way. Where they turn, most likely the points of a row were copied wrongly: a little more done would give less.\n\n\
            Where both too much and too little cost points, say so by `monotone: false`. This is a warning and changes no score.\n\n\
            Example: in `[{at: 60%, points: 0}, {at: 80%, points: 9}, {at: 90%, points: 8}]` the second most likely gives 6.",
    }
    BAND_UNMET = "HENG0535" "band-never-met" Warning {
        message: "没有指标值会落在这一档：取舍以后 {before} 的下一个数就是 {after}" / "no measure falls into this row: rounded, {before} is followed by {after}",
        label: "永远用不上" / "never applies",
        help: "改正这一档的两端，或 rounding.measure 的位数。" / "Correct the ends of the row, or the places of `rounding.measure`.",
        explain: "指标值先按 `rounding.measure` 取舍，再看落在哪一档。一档的两端之间没有取舍得到的数，它就永远用不上：多半是界限多写了一位，或者取舍的位数少了。\n\n\
            比率的位数按数本身算：0.97 是两位，97.5% 就是三位。各档之间没有取舍得到的数的，不算留空。这一条是警告，不影响评分。\n\n\
            例：`rounding: {measure: 2}` 时 `{above: 95%, below: 96%, points: 9}` 里没有数：应写 `measure: 4`，或 `{from: 95%, below: 96%}`。" /
            "A measure is rounded as `rounding.measure` says, and then its row is looked up. Where no rounded number lies between the ends of a row it never applies: most likely an end has a digit too many, or the rounding has too few.\n\n\
            Places of a ratio count in the number itself: 0.97 has two, 97.5% has three. Where no rounded number lies between two rows, there is no gap. This is a warning and changes no score.\n\n\
            Example: with `rounding: {measure: 2}` nothing lies in `{above: 95%, below: 96%, points: 9}`; say `measure: 4`, or `{from: 95%, below: 96%}`.",
    }
    MAY_EXCEED = "HENG0538" "may-exceed-weight" Warning {
        message: "“{id}”可能超过分值：完成目标的 {share} 得 {points} 分，分值是 {weight}" / "{id} can exceed its weight: {share} of the target gives {points} points of {weight}",
        label: "超过目标还照比例加分" / "goes on above the target",
        help: "最多得满分的写 over_target: cap（或不写）；截到分值的加 clamp: true。" / "Say `over_target: cap` (or nothing) to end at the weight, or add `clamp: true` to be cut there.",
        explain: "`over_target: allow` 使超过目标的部分照比例得分，于是指标的得分会超过分值；真的超过时是错误（HENG0501），那份数据就没有得分。这里在还没有数据时先提示，并给出一个会超过的数。\n\n\
            有超目标扣分（`points_off`）的，能不能超过要看数据，不提示。这一条是警告，不影响评分。\n\n\
            例：10分的指标写了 `over_target: allow`，完成110%就得11分。" /
            "With `over_target: allow` points go on in proportion above the target, and the score exceeds the weight; when it does, that is an error (HENG0501) and the dataset has no score. This warning tells before there are data, with a number that does it.\n\n\
            Where points come off above the target (`points_off`), it depends on the data and nothing is said. This is a warning and changes no score.\n\n\
            Example: an indicator of 10 points with `over_target: allow` gives 11 for 110%.",
    }
    ROWS_ALIKE = "HENG0388" "rows-alike" Warning {
        message: "“{id}”各行都得 {points} 分，指标值不起作用" / "all rows of {id} give {points}: its measure makes no difference",
        label: "各行的得分相同" / "the same in every row",
        help: "写出各行不同的得分；得分固定的，用 formula: {points}。" / "Give the rows their different scores; where the score is fixed, use `formula: {points}`.",
        explain: "各行得分都相同，指标值多少、是哪一等次都得一样的分，这个指标分不出好坏。多半是复制一行以后忘了改，或只写了一行。\n\n\
            这一条是警告，不影响评分。\n\n\
            例：`interpolate: {points: [{at: 60%, points: 10}, {at: 90%, points: 10}]}`，第一点多半应为 0 分。" /
            "With the same points in every row the score is the same whatever the measure or the level, and the indicator tells nothing apart. Most likely a row was copied and not changed, or there is one only.\n\n\
            This is a warning and changes no score.\n\n\
            Example: in `interpolate: {points: [{at: 60%, points: 10}, {at: 90%, points: 10}]}` the first most likely gives 0.",
    }
    BARE_RATIO = "HENG0389" "ratio-without-percent" Warning {
        message: "“{id}”的指标值是比率，{text} 就是 {as_ratio}：是不是 {as_per_cent}？" / "the measure of {id} is a ratio, so {text} means {as_ratio}: is {as_per_cent} meant?",
        label: "没有百分号" / "without a per cent sign",
        help: "写成 {as_per_cent}；确是 {as_ratio} 的，就写 {as_ratio}。" / "Write `{as_per_cent}`; where {as_ratio} is meant, write `{as_ratio}`.",
        explain: "两个同类的量相除是比率，如 支出 ÷ 预算 是 0.97。与它相比的目标和界限写成 95 或 100，就是 9500% 或 10000%，谁也达不到，得分几乎都是0，却看不出哪里不对。\n\n\
            2 以内的数（如 0.95、1.3）照写的用，不提示。这一条是警告，不影响评分。\n\n\
            例：`measure: 支出 ÷ 预算` 配 `proportional: {target: 100}`，应写 `target: 100%`。" /
            "The quotient of two amounts is a ratio: 支出 ÷ 预算 is 0.97. A target or a bound of 95 or 100 beside it means 9500% or 10000%, which nobody reaches: nearly all scores are 0, and nothing tells why.\n\n\
            Numbers up to 2 (0.95, 1.3) are used as they stand, without a word. This is a warning and changes no score.\n\n\
            Example: `measure: 支出 ÷ 预算` with `proportional: {target: 100}` should say `target: 100%`.",
    }
}
