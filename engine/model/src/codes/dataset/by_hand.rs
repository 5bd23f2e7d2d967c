//! HENG0490 to HENG0493: points that a person takes off or sets, by indicator.

heng_source::codes! {
    BY_HAND_UNKNOWN = "HENG0490" "by-hand-on-unknown-indicator" Error {
        message: "{key}: 里的“{indicator}”不是指标体系的指标" / "`{indicator}` under `{key}:` is no indicator of the pack",
        label: "没有这个指标" / "no such indicator",
        help: "{key}: 下面写末级指标的 id。" / "`{key}:` takes the ids of leaves.",
        explain: "`manual:`（人工扣分）和 `reviewed:`（审定得分）的键是指标体系里末级指标的 id。写错一个字，这项扣分或审定就不会起作用，所以按错误处理。\n\n例：`manual: {支岀率: {deduct: 1, because: …}}` 应为 `支出率`。" / "The keys of `manual:` (points off by hand) and `reviewed:` (points as audited) are ids of leaves of the pack. With a slip of the pen the deduction or the review would have no effect, hence the error.\n\nExample: `manual: {spend: {deduct: 1, because: …}}` should name `spent`.",
    }
    BY_HAND_ON_GROUP = "HENG0491" "by-hand-on-group" Error {
        message: "“{indicator}”有下级指标，不能直接在 {key}: 里写分" / "`{indicator}` has indicators below it and takes no points under `{key}:`",
        label: "不是末级指标" / "not a leaf",
        help: "写在它下面的末级指标上；上级的分数由下级合成。" / "Write it at the leaves below; the points of a group come from them.",
        explain: "人工扣分和审定得分都落在末级指标上，上级和总分按指标体系的规则由它们合成。直接写上级的分数，下级加起来就对不上了。\n\n例：审定认为“管理效率”只有35分，就要说明是哪几个末级指标少了分。" / "Points off by hand and points as audited belong to leaves; groups and the total are put together from them by the rules of the pack. Points written at a group would not be what its leaves add up to.\n\nExample: where the audit sees 35 points for management, say which of its leaves have fewer.",
    }
    MANUAL_POINTS = "HENG0492" "manual-points" Error {
        message: "人工扣分要写大于0的分数，不能写“{text}”" / "points off by hand are a number above 0, not `{text}`",
        label: "不是大于0的分数" / "not a number above 0",
        help: "写扣去的分数，如 deduct: 1.5；要加分或改分，用 reviewed:。" / "Write the points that go, such as `deduct: 1.5`; to add or set points use `reviewed:`.",
        explain: "`manual:` 在公式算出得分、取舍以后再扣分，扣到0分为止，扣前扣后的分数都保留。负数会变成加分，单位和百分号含义不明，所以都不接受。\n\n例：`manual: {信息公开: {deduct: 1.5, because: 公开的附件打不开}}`。" / "`manual:` takes points off after the rule has been applied and rounded, down to 0, and both numbers are kept. A negative number would add points, and a unit or per cent would be unclear, so they are refused.\n\nExample: `manual: {disclosure: {deduct: 1.5, because: the annex cannot be opened}}`.",
    }
    REVIEWED_POINTS = "HENG0493" "reviewed-points" Error {
        message: "“{indicator}”的审定得分要在0和分值 {weight} 之间，不能写“{text}”" / "the points of `{indicator}` as audited lie between 0 and its weight of {weight}, not `{text}`",
        label: "不在0和分值之间" / "not between 0 and the weight",
        help: "写0到 {weight} 之间的分数。" / "Write points between 0 and {weight}.",
        explain: "`reviewed:` 写财政部门审定的得分，与自评得分并列。末级指标的得分不能少于0，也不能超过分值；超过的多半是写错了指标，或者把百分数当成了分数。\n\n例：分值为10时，`reviewed: {支出率: {points: 9, because: 扣除年末突击支出}}`。" / "`reviewed:` holds the points as the finance bureau audits them, shown beside the self-evaluated ones. A leaf has 0 points at least and its weight at most; what lies beyond is most likely put to the wrong indicator, or a percentage.\n\nExample: with a weight of 10, `reviewed: {spent: {points: 9, because: spending rushed in December}}`.",
    }
}
