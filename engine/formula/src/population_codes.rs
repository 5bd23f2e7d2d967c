//! HENG0650 and HENG0651: what population functions are asked of, and with which parameters.

heng_source::codes! {
    POPULATION_OF = "HENG0650" "population-argument" Error {
        message: "“{text}”不能在各单位之间比较" / "`{text}` cannot be compared among the members of a set",
        label: "这里要写一个数" / "a number is named here",
        help: "写一个数值数据项、一个 values 里的数，或 得分(指标)、得分率(指标)、指标值(指标)；要比较算出的数，先在 values 里给它起名，或作为一个指标的 measure。" /
            "Name a number among the inputs or the named values, or 得分(indicator), 得分率(indicator), 指标值(indicator). To compare what a formula comes to, name it under `values`, or make it the measure of an indicator.",
        explain: "`population.mean(x)` 一类的函数对所评的每一个单位都取同一个数，再求平均、名次等。这个数要有名字，解释里才说得清它是什么、有几个单位、缺了几个。\n\n例：`population.mean(支出 ÷ 预算)` 不行；写一个指标“执行率”，`measure: 支出 ÷ 预算`，再写 `population.mean(指标值(执行率))`。文字、是否、整张表都不能比较。"
            / "`population.mean(x)` and its like take the same number of every member that is scored, and work out a mean, a place and so on. The number has a name, so that the explanation can say what it is, how many have it and how many do not.\n\nExample: not `population.mean(支出 ÷ 预算)` but an indicator 执行率 with `measure: 支出 ÷ 预算`, and `population.mean(指标值(执行率))`. Texts, yes or no, and whole tables cannot be compared.",
    }
    POPULATION_PARAMETER = "HENG0651" "population-parameter" Error {
        message: "“{text}”不是 {signature} 的参数" / "`{text}` is no parameter of {signature}",
        label: "这里写 {wanted}" / "{wanted} is expected here",
        help: "可以写：{wanted}。" / "Write one of: {wanted}.",
        explain: "名次从高到低还是从低到高、标准差除以 n 还是 n-1、百分位取多少，各地规则不同，所以直接写在公式里，不能是算式或数据项。\n\n例：`population.rank(支出率, high)` 最高的是第 1 名，`population.rank(投诉率, low)` 最低的是第 1 名；`population.sd(x, population)` 除以 n，`population.sd(x, sample)` 除以 n-1；`population.percentile(x, 90%)`。"
            / "Whether the highest or the lowest is first, whether a deviation is divided by n or n - 1, which percentile is meant: rules differ in this, so it is written in the formula, as no expression and no input.\n\nExample: `population.rank(支出率, high)` gives the highest the first place, `population.rank(投诉率, low)` the lowest; `population.sd(x, population)` divides by n, `population.sd(x, sample)` by n - 1; `population.percentile(x, 90%)`.",
    }
}
